#include "matchers/words.h"

#include <string.h>

static bool is_of_word(const struct folded *folded)
{
    return folded->class == FOLD_LETTER || folded->class == FOLD_DIGIT;
}

bool words_start_at(struct bytes text, size_t at)
{
    enum { MARKS = 8 };
    struct folded folded;
    fold_at(&folded, text, at);
    if (!is_of_word(&folded))
        return false;
    for (int marks = 0; at > 0 && marks < MARKS; marks++) {
        fold_before(&folded, text, at);
        if (folded.class != FOLD_MARK)
            return !is_of_word(&folded);
        at -= folded.taken;
    }
    return true;
}

bool words_add(struct words *words, struct bytes text, size_t *at)
{
    struct word word = {.start = *at, .at = (uint16_t)words->used, .letters = true};
    size_t length = 0;
    struct folded folded;
    bool fits = words->count < WORDS_MAX;
    for (; *at < text.len; *at += folded.taken) {
        fold_at(&folded, text, *at);
        if (folded.class == FOLD_OTHER)
            break;
        word.letters = word.letters && folded.class != FOLD_DIGIT;
        fits = fits && length + folded.length <= WORD_LONGEST &&
               words->used + length + folded.length <= WORDS_BYTES;
        if (fits)
            memcpy(words->bytes + words->used + length, folded.text, folded.length);
        length += folded.length;
    }
    if (!fits)
        return false;
    word.end = *at;
    word.length = (uint8_t)length;
    words->used += length;
    words->items[words->count++] = word;
    return true;
}

/* What may stand between the words of a name. */
static bool is_joint(const struct folded *folded, struct bytes text, size_t at)
{
    static const char *const wide[] = {"\xc2\xa0", "\xc2\xb4", "\xe2\x80\xaf",
        "\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92", "\xe2\x80\x93", "\xe2\x80\x98",
        "\xe2\x80\x99", "\xca\xbc"};
    struct bytes here = bytes_slice(text, at, folded->taken);
    if (here.len == 1)
        return strchr(" -.'`_", here.ptr[0]) != NULL && here.ptr[0] != '\0';
    for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
        if (bytes_is(here, wide[i]))
            return true;
    return false;
}

/* An apostrophe that is not between two letters is a quote. */
static bool is_quote(struct bytes text, size_t at)
{
    struct folded side;
    if (text.ptr[at] != '\'')
        return false;
    if (at == 0 || at + 1 == text.len)
        return true;
    fold_before(&side, text, at);
    if (!is_of_word(&side))
        return true;
    fold_at(&side, text, at + 1);
    return !is_of_word(&side);
}

/* A line end or tab as JSON and dumps escape it, whose letter is of no word. */
static bool is_escape(struct bytes text, size_t at)
{
    return text.ptr[at] == '\\' && at + 1 < text.len &&
           (text.ptr[at + 1] == 'n' || text.ptr[at + 1] == 'r' ||
               text.ptr[at + 1] == 't');
}

void words_read(struct words *words, struct bytes text, size_t at)
{
    struct folded folded;
    bool cell_start = true;
    while (at < text.len) {
        fold_at(&folded, text, at);
        if (is_of_word(&folded)) {
            bool added = words_add(words, text, &at);
            if (added)
                words->items[words->count - 1].cell_start = cell_start;
            cell_start = !added;
            continue;
        }
        if (folded.class == FOLD_OTHER &&
            (!is_joint(&folded, text, at) || is_quote(text, at)))
            cell_start = true;
        at += is_escape(text, at) ? 2 : folded.taken;
    }
}

struct bytes words_text(const struct words *words, size_t number)
{
    const struct word *word = &words->items[number];
    return bytes_make(words->bytes + word->at, word->length);
}

bool words_equal(const struct words *words, size_t number, const char *text)
{
    return bytes_is(words_text(words, number), text);
}
