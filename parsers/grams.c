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

bool grams_find(const struct grams *grams, struct bytes text, struct bytes word)
{
    if (word.len == 0 || text.len < word.len)
        return word.len == 0;
    return grams_may_have(grams, word) && bytes_find(text, word, 0) != BYTES_NONE;
}
