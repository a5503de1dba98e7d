/* Numbers in one word, as German writes them. */
#include "parsers/number_words.h"

#include <string.h>

enum { HUNDRED = 100, THOUSAND = 1000, TENTHS = 10 };

enum part { PART_VALUE, PART_TIMES, PART_AND, PART_HALF };

static const struct glued {
    const char *text;
    uint64_t value;
    enum part part;
} glued[] = {
    /* The longer of two that begin alike comes first. */
    {"einhalb", 0, PART_HALF},
    {"und", 0, PART_AND},
    {"tausend", THOUSAND, PART_TIMES},
    {"hundert", HUNDRED, PART_TIMES},
    {"anderthalb", 1, PART_HALF},
    {"zwanzig", 20, PART_VALUE},
    {"dreissig", 30, PART_VALUE},
    {"vierzig", 40, PART_VALUE},
    {"funfzig", 50, PART_VALUE},
    {"fuenfzig", 50, PART_VALUE},
    {"sechzig", 60, PART_VALUE},
    {"siebzig", 70, PART_VALUE},
    {"achtzig", 80, PART_VALUE},
    {"neunzig", 90, PART_VALUE},
    {"dreizehn", 13, PART_VALUE},
    {"vierzehn", 14, PART_VALUE},
    {"funfzehn", 15, PART_VALUE},
    {"fuenfzehn", 15, PART_VALUE},
    {"sechzehn", 16, PART_VALUE},
    {"siebzehn", 17, PART_VALUE},
    {"achtzehn", 18, PART_VALUE},
    {"neunzehn", 19, PART_VALUE},
    {"zehn", 10, PART_VALUE},
    {"elf", 11, PART_VALUE},
    {"zwolf", 12, PART_VALUE},
    {"zwoelf", 12, PART_VALUE},
    {"ein", 1, PART_VALUE},
    {"zwei", 2, PART_VALUE},
    {"zwo", 2, PART_VALUE},
    {"drei", 3, PART_VALUE},
    {"vier", 4, PART_VALUE},
    {"funf", 5, PART_VALUE},
    {"fuenf", 5, PART_VALUE},
    {"sechs", 6, PART_VALUE},
    {"sieben", 7, PART_VALUE},
    {"acht", 8, PART_VALUE},
    {"neun", 9, PART_VALUE},
};

static const struct glued *part_at(struct bytes word)
{
    for (size_t i = 0; i < sizeof(glued) / sizeof(glued[0]); i++)
        if (bytes_starts(word, glued[i].text))
            return &glued[i];
    return NULL;
}

/* In tenths, so that a half is whole. */
struct sum {
    uint64_t thousands;
    uint64_t group;
    bool any;  /* of the group */
    bool both; /* "und" came last: tens are due */
    bool half;
};

static bool add(struct sum *sum, const struct glued *part)
{
    enum { TENS = 20 };
    uint64_t rest = sum->group % ((uint64_t)HUNDRED * TENTHS);
    uint64_t value = part->value * TENTHS;
    bool tens = part->value >= TENS;
    if (sum->half || sum->both != (rest > 0 && tens) || (rest > 0 && !tens))
        return false;
    if (sum->both && rest >= (uint64_t)TENTHS * TENTHS)
        return false;
    sum->group += value;
    sum->any = true;
    sum->both = false;
    return true;
}

static bool times(struct sum *sum, uint64_t by)
{
    enum { MOST = 99 };
    if (sum->both)
        return false;
    if (by == HUNDRED) {
        if (sum->half || sum->group > (uint64_t)MOST * TENTHS)
            return false;
        sum->group = sum->any ? sum->group * HUNDRED : (uint64_t)HUNDRED * TENTHS;
        sum->any = true;
        return true;
    }
    if (sum->thousands > 0)
        return false;
    sum->thousands = (sum->any ? sum->group : (uint64_t)TENTHS) * THOUSAND;
    sum->group = 0;
    sum->any = sum->half = false;
    return true;
}

static bool take(struct sum *sum, const struct glued *part)
{
    switch (part->part) {
    case PART_VALUE:
        return add(sum, part);
    case PART_TIMES:
        return times(sum, part->value);
    case PART_AND:
        if (sum->both || sum->half || !sum->any)
            return false;
        sum->both = sum->group % ((uint64_t)HUNDRED * TENTHS) > 0;
        return true; /* "hundertundzwanzig" */
    case PART_HALF:
        if (sum->half || sum->both || sum->any == (part->value > 0))
            return false;
        sum->group += part->value * TENTHS + TENTHS / 2;
        sum->any = sum->half = true;
        return true;
    }
    return false;
}

bool number_in_one_word(uint64_t *value, bool *half, struct bytes word)
{
    struct sum sum = {.thousands = 0};
    for (const struct glued *part; word.len > 0;
         word = bytes_slice(word, strlen(part->text), word.len)) {
        part = part_at(word);
        if (part == NULL || !take(&sum, part))
            return false;
    }
    uint64_t tenths = sum.thousands + sum.group;
    if (sum.both || tenths == 0)
        return false;
    *half = sum.half;
    *value = tenths / TENTHS;
    return true;
}
