#include "parsers/manner.h"

#include "parsers/fold.h"
#include "parsers/small_words.h"
#include "parsers/word_order.h"

#include <string.h>

static bool is_letter(struct bytes text, size_t at)
{
    return !fold_is_gap(text, at) && !byte_is_digit(text.ptr[at]);
}

static bool is_digit(struct bytes text, size_t at)
{
    return at < text.len && byte_is_digit(text.ptr[at]);
}

bool manner_next(struct bytes *word, struct bytes folded, size_t *at)
{
    size_t start = *at;
    while (start < folded.len && fold_is_gap(folded, start))
        start++;
    size_t end = start;
    if (is_digit(folded, start))
        while (is_digit(folded, end))
            end++;
    else
        while (is_letter(folded, end))
            end++;
    *at = end;
    *word = bytes_slice(folded, start, end - start);
    return end > start;
}

static bool is_small(struct bytes word)
{
    char key[SMALL_WORD_MAX] = {0};
    size_t low = 0;
    size_t high = word.len > SMALL_WORD_MAX ? 0 : small_word_count;
    if (high > 0)
        memcpy(key, word.ptr, word.len);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = word_order(small_words[middle], key, SMALL_WORD_MAX);
        if (order == 0)
            return true;
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
    }
    return false;
}

void manner_of(struct manner *out, struct bytes folded)
{
    struct bytes word;
    *out = (struct manner){.words = 0};
    for (size_t at = 0; manner_next(&word, folded, &at);) {
        if (byte_is_digit(word.ptr[0])) {
            out->numbers++;
            continue;
        }
        out->words++;
        out->small += is_small(word) ? 1 : 0;
    }
}
