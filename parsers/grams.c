#include "parsers/grams.h"

#include <string.h>

enum {
    GRAM = 4,
    SHIFT = 16,
    STEP = 2 /* from one run that is taken to the next */
};

static uint32_t place_of(const uint8_t *at)
{
    static const uint32_t spread = UINT32_C(2654435761); /* Knuth's, 2^32 / phi */
    uint32_t gram = 0;
    memcpy(&gram, at, GRAM);
    return gram * spread >> SHIFT;
}

void grams_of(struct grams *out, struct bytes text)
{
    memset(out, 0, sizeof(*out));
    for (size_t i = 0; i + GRAM <= text.len; i += STEP) {
        uint32_t place = place_of(text.ptr + i);
        out->bits[place / 64] |= UINT64_C(1) << place % 64;
    }
}

/* The word, were it `from` bytes before a run that was taken. */
static bool may_stand(const struct grams *grams, struct bytes word, size_t from)
{
    for (size_t i = from; i + GRAM <= word.len; i += STEP) {
        uint32_t place = place_of(word.ptr + i);
        if ((grams->bits[place / 64] >> place % 64 & 1) == 0)
            return false;
    }
    return true;
}

bool grams_may_have(const struct grams *grams, struct bytes word)
{
    for (size_t from = 0; grams != NULL && from < STEP; from++)
        if (may_stand(grams, word, from))
            return true;
    return grams == NULL;
}

/* How common bytes are in pages, the most common first; 0: hardly ever. */
static const uint8_t ranks[256] = {[' '] = 25,
    ['e'] = 24,
    ['t'] = 23,
    ['a'] = 22,
    ['o'] = 21,
    ['s'] = 20,
    ['n'] = 19,
    ['r'] = 18,
    ['i'] = 17,
    ['l'] = 16,
    ['d'] = 15,
    ['c'] = 14,
    ['h'] = 13,
    ['"'] = 12,
    ['='] = 11,
    ['<'] = 10,
    ['>'] = 9,
    ['/'] = 8,
    ['p'] = 7,
    ['u'] = 6,
    ['m'] = 5,
    ['g'] = 4,
    ['-'] = 3,
    ['.'] = 2,
    ['f'] = 1};

/* Which byte of the word a page is likely to have least of. */
static size_t rarest(struct bytes word)
{
    size_t found = 0;
    for (size_t i = 1; i < word.len; i++)
        found = ranks[word.ptr[i]] < ranks[word.ptr[found]] ? i : found;
    return found;
}

/* By one byte and what stands around it: of words that are short and ours. */
static bool holds(struct bytes text, struct bytes word)
{
    size_t at = rarest(word);
    size_t last = text.len - word.len + at;
    for (size_t from = at; from <= last; from++) {
        const uint8_t *found = memchr(text.ptr + from, word.ptr[at], last - from + 1);
        if (found == NULL)
            return false;
        if (memcmp(found - at, word.ptr, word.len) == 0)
            return true;
        from = (size_t)(found - text.ptr);
    }
    return false;
}

bool grams_find(const struct grams *grams, struct bytes text, struct bytes word)
{
    if (word.len == 0 || text.len < word.len)
        return word.len == 0;
    return grams_may_have(grams, word) && holds(text, word);
}
