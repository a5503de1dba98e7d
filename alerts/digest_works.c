/* What the digest says of vigie itself. */
#include "alerts/clean.h"
#include "alerts/digest_facts.h"

enum { TEXT_MAX = 4096 };

/* Names and reasons come from other machines' workers: cleaned as what strangers say.
 */
static const char *clean(struct buf *out, const char *text)
{
    const char *kept = "";
    struct err ignored = {0};
    buf_init(out, TEXT_MAX);
    if (clean_text(out, bytes_of(text), &ignored) != 0 ||
        buf_text(&kept, out, &ignored) != 0)
        return ""; /* the fact itself is told in any case */
    return kept;
}

static void of_worker(
    struct writer *writer, const struct store_worker *worker, enum word word)
{
    AUTO(buf_done) struct buf name;
    AUTO(buf_done) struct buf why;
    char since[WORDS_TIME_SIZE];
    words_time(since, writer->language, writer->zone,
        word == WORD_WORKER_NO_TOR ? worker->tor_down_ms : worker->seen_ms);
    struct words_use use = {.language = writer->language,
        .word = word,
        .args = {clean(&name, worker->name), since, clean(&why, worker->tor_why)}};
    if (!writer->failed)
        writer->failed = words_fill(writer->out, &use, writer->err) != 0;
}

static void late(struct writer *writer, const struct store_backlog *backlog)
{
    char due[WORDS_NUMBER_SIZE];
    char since[WORDS_TIME_SIZE];
    words_number(due, writer->language, backlog->due);
    words_time(since, writer->language, writer->zone, backlog->earliest_ms);
    write_phrase(writer, WORD_BACKLOG_LATE, backlog->due, due, since);
}

static void addresses(struct writer *writer, const struct works_site *site)
{
    AUTO(buf_done) struct buf name;
    char count[WORDS_NUMBER_SIZE];
    words_number(count, writer->language, site->failing);
    struct words_use use = {.language = writer->language,
        .word = WORD_ADDRESSES_FAIL,
        .plural_of = site->failing,
        .args = {count, clean(&name, site->source)}};
    if (!writer->failed)
        writer->failed = words_fill(writer->out, &use, writer->err) != 0;
}

void digest_write_remark(
    struct writer *writer, const struct works *works, const struct works_remark *remark)
{
    switch (remark->trouble) {
    case WORKS_SILENT:
        of_worker(writer, &works->workers[remark->worker], WORD_WORKER_SILENT);
        return;
    case WORKS_NO_TOR:
        of_worker(writer, &works->workers[remark->worker], WORD_WORKER_NO_TOR);
        return;
    case WORKS_LATE:
        late(writer, &works->backlog);
        return;
    case WORKS_GROWS:
        write_word(writer, WORD_BACKLOG_GROWS);
        return;
    case WORKS_DEAD_LETTERS:
        write_counted(writer, WORD_DEAD_LETTERS, works->dead_letters);
        return;
    case WORKS_ADDRESSES:
        addresses(writer, &works->sites[remark->worker]);
        return;
    }
}
