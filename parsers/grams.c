#include "parsers/grams.h"

#include <string.h>

enum { GRAM = 4, SHIFT = 16 };

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
    for (size_t i = 0; i + GRAM <= text.len; i++) {
        uint32_t place = place_of(text.ptr + i);
        out->bits[place / 64] |= UINT64_C(1) << place % 64;
    }
}

bool grams_may_have(const struct grams *grams, struct bytes word)
{
    for (size_t i = 0; grams != NULL && i + GRAM <= word.len; i++) {
        uint32_t place = place_of(word.ptr + i);
        if ((grams->bits[place / 64] >> place % 64 & 1) == 0)
            return false;
    }
    return true;
}

/* Which byte of the word a page is likely to have least of. */
static size_t rarest(struct bytes word)
{
    static const char common[] = " etaosnirldch\"=<>/pumg-.f";
    size_t found = 0;
    size_t best = 0;
    for (size_t i = 0; i < word.len; i++) {
        const char *at = memchr(common, word.ptr[i], sizeof(common) - 1);
        size_t rank = at == NULL ? sizeof(common) : (size_t)(at - common);
        if (i > 0 && rank <= best)
            continue;
        best = rank;
        found = i;
    }
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
