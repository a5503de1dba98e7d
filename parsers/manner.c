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

/* "a, b and c" lists three things. */
static bool joins(struct bytes word)
{
    static const char *const joints[] = {"and", "or", "und", "oder", "sowie", "et",
        "ou", "plus", "y", "o", "e", "mas", "\xD0\xB8", "\xD0\xB8\xD0\xBB\xD0\xB8"};
    for (size_t i = 0; i < sizeof(joints) / sizeof(joints[0]); i++)
        if (bytes_is(word, joints[i]))
            return true;
    return false;
}

/* A full stop or a dash parts where white space shows that it is one. */
static bool parts_here(struct bytes text, size_t at)
{
    static const char marks[] = ",;:/|+*&(){}[]\n";
    char byte = (char)text.ptr[at];
    bool open_behind = at + 1 >= text.len || byte_is_space(text.ptr[at + 1]);
    if (byte == '.' || byte == '!' || byte == '?')
        return open_behind;
    if (byte == '-')
        return open_behind && at > 0 && byte_is_space(text.ptr[at - 1]);
    return byte != '\0' && memchr(marks, byte, sizeof(marks) - 1) != NULL;
}

static bool parted(struct bytes text, size_t from, size_t to)
{
    for (size_t at = from; at < to; at++)
        if (parts_here(text, at))
            return true;
    return false;
}

struct piece {
    uint32_t words;
    uint32_t run; /* items right before it */
};

static void end_piece(struct manner *out, struct piece *piece)
{
    enum { ITEM_WORDS_MAX = 3 };
    if (piece->words == 0)
        return;
    bool item = piece->words <= ITEM_WORDS_MAX;
    piece->run = item ? piece->run + 1 : 0;
    piece->words = 0;
    out->pieces++;
    out->items += item ? 1 : 0;
    out->longest = piece->run > out->longest ? piece->run : out->longest;
}

void manner_of(struct manner *out, struct bytes folded)
{
    struct bytes word;
    struct piece piece = {.words = 0};
    size_t end = 0;
    *out = (struct manner){.words = 0};
    for (size_t at = 0; manner_next(&word, folded, &at); end = at) {
        if (parted(folded, end, at - word.len))
            end_piece(out, &piece);
        if (byte_is_digit(word.ptr[0])) {
            out->numbers++;
            continue;
        }
        out->words++;
        out->small += is_small(word) ? 1 : 0;
        piece.words += joins(word) ? 0 : 1;
    }
    end_piece(out, &piece);
}
