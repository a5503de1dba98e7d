#include "parsers/date_words.h"

#include "base/utf8.h"
#include "date_phrases.h"
#include "parsers/date_phrase.h"
#include "parsers/fold.h"

#include <string.h>

/* How many bytes of letters stand at the start. */
static size_t letters(struct bytes folded)
{
    size_t end = 0;
    while (
        end < folded.len && (byte_is_alpha(folded.ptr[end]) || folded.ptr[end] >= 0x80))
        end++;
    return end;
}

static size_t letter_count(struct bytes word)
{
    size_t count = 0;
    for (size_t i = 0; i < word.len; i++)
        count += utf8_continues(word.ptr[i]) ? 0 : 1;
    return count;
}

struct range {
    const struct date_phrase *from;
    const struct date_phrase *to;
};

static struct range range_of(enum date_word_kind kind, uint8_t first)
{
    const uint16_t *start = &date_starts[(size_t)kind * DATE_FIRSTS + first];
    return (struct range){date_phrases + start[0], date_phrases + start[1]};
}

/* "janv", "сент", "dez", and the whole name. */
static size_t month(int *value, struct bytes folded)
{
    enum { LEAST_LETTERS = 3 };
    struct bytes word = bytes_slice(folded, 0, letters(folded));
    if (letter_count(word) < LEAST_LETTERS)
        return 0;
    struct range range = range_of(DATE_WORD_MONTH, word.ptr[0]);
    for (const struct date_phrase *at = range.from; at < range.to; at++)
        if (at->length >= word.len && memcmp(at->text, word.ptr, word.len) == 0) {
            *value = at->value;
            return word.len;
        }
    return 0;
}

static bool begins(struct bytes folded, const struct date_phrase *phrase)
{
    size_t length = phrase->length;
    if (folded.len < length || memcmp(folded.ptr, phrase->text, length) != 0)
        return false;
    char last = phrase->text[length - 1];
    return fold_is_gap(folded, length) || last == '\'' || last == '.';
}

size_t date_word(int *value, struct bytes folded, enum date_word_kind kind)
{
    if (folded.len == 0 || byte_is_digit(folded.ptr[0]) || byte_is_space(folded.ptr[0]))
        return 0; /* no word begins so */
    if (kind == DATE_WORD_MONTH)
        return month(value, folded);
    struct range range = range_of(kind, folded.ptr[0]);
    for (const struct date_phrase *at = range.from; at < range.to; at++)
        if (begins(folded, at)) {
            *value = at->value;
            return at->length;
        }
    return 0;
}
