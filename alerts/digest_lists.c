#include "alerts/digest_lists.h"

#include "alerts/clean.h"

enum { DAY_MS = 24 * 60 * 60 * 1000, TEXT_MAX = 4096 };

/* Begun days, today's included; 0: past. */
static int64_t days_left(const struct digest_lists *lists, size_t index)
{
    int64_t left = lists->items[index].expires_ms - lists->now_ms;
    return left <= 0 ? 0 : (left - 1) / DAY_MS + 1;
}

static bool ends(const struct digest_lists *lists, size_t index)
{
    return lists->items[index].expires_ms != 0 &&
           days_left(lists, index) <= DIGEST_LIST_NOTICE_DAYS;
}

bool digest_list_used(const struct digest_lists *lists, size_t index)
{
    const struct digest_list *list = &lists->items[index];
    return !list->absent && (list->expires_ms == 0 || days_left(lists, index) > 0);
}

bool digest_list_is_told(const struct digest_lists *lists, size_t index)
{
    const struct digest_list *list = &lists->items[index];
    return list->absent || list->refused[0] != '\0' || ends(lists, index);
}

size_t digest_lists_used(const struct digest_lists *lists)
{
    size_t used = 0;
    for (size_t i = 0; i < lists->count; i++)
        used += digest_list_used(lists, i);
    return used;
}

bool digest_lists_well(const struct digest_lists *lists)
{
    for (size_t i = 0; i < lists->count; i++)
        if (digest_list_is_told(lists, i))
            return false;
    return true;
}

void digest_write_lists(struct writer *writer, const struct digest_lists *lists)
{
    char used[WORDS_NUMBER_SIZE];
    char all[WORDS_NUMBER_SIZE];
    words_number(used, writer->language, digest_lists_used(lists));
    words_number(all, writer->language, lists->count);
    if (digest_lists_used(lists) == 0)
        write_word(writer, WORD_NO_LIST);
    else
        write_phrase(writer, WORD_LISTS_USED, lists->count, used, all);
}

/* Last days are days of UTC, wherever the reader is. */
static void write_end(
    struct writer *writer, const struct digest_lists *lists, size_t index)
{
    char day[WORDS_TIME_SIZE];
    char days[WORDS_NUMBER_SIZE];
    uint64_t left = (uint64_t)days_left(lists, index);
    words_day(day, writer->language, NULL, lists->items[index].expires_ms - 1);
    words_number(days, writer->language, left);
    if (left == 0)
        write_phrase(writer, WORD_LIST_PAST, 1, day, NULL);
    else
        write_phrase(writer, WORD_LIST_SOON, left, days, day);
}

static void write_refused(
    struct writer *writer, const struct digest_list *list, enum word word)
{
    AUTO(buf_done) struct buf clean;
    const char *text = NULL;
    struct err ignored = {0};
    buf_init(&clean, TEXT_MAX);
    if (clean_text(&clean, bytes_of(list->refused), &ignored) != 0 ||
        buf_text(&text, &clean, &ignored) != 0)
        text = ""; /* the fact itself is told in any case */
    write_phrase(writer, word, 1, text, NULL);
}

void digest_write_list(
    struct writer *writer, const struct digest_lists *lists, size_t index)
{
    const struct digest_list *list = &lists->items[index];
    bool told = ends(lists, index) && !list->absent;
    if (told)
        write_end(writer, lists, index);
    if (list->refused[0] == '\0')
        return;
    write_text(writer, told ? "; " : "");
    write_refused(writer, list, list->absent ? WORD_LIST_BAD : WORD_LIST_REFUSED);
}

void digest_write_list_subject(struct writer *writer, const struct digest_lists *lists)
{
    if (lists->count == 0 || digest_lists_well(lists))
        return;
    write_word(writer,
        digest_lists_used(lists) == 0 ? WORD_SUBJECT_NO_LIST : WORD_SUBJECT_LISTS);
}
