#include "matchers/columns_types.h"

#include "matchers/type.h"

static void ignore(void *context, const struct token *token)
{
    (void)context;
    (void)token;
}

/* What a cell consists of. */
struct content {
    unsigned digits;
    unsigned letters; /* of ASCII */
    bool at;
    bool dot;
    bool beyond; /* a byte beyond ASCII */
};

static struct content content_of(struct bytes cell)
{
    struct content content = {0};
    for (size_t i = 0; i < cell.len; i++) {
        uint8_t byte = cell.ptr[i];
        content.digits += byte_is_digit(byte) ? 1 : 0;
        content.letters += byte_is_alpha(byte) ? 1 : 0;
        content.at |= byte == '@';
        content.dot |= byte == '.';
        content.beyond |= byte >= 0x80;
    }
    return content;
}

/* How many letters and digits a cell of a type has, and how many letters of these. The
 * types leave out separators, which are neither, and add nothing but zeros in front. */
struct bounds {
    uint8_t least;
    uint8_t most;
    uint8_t letters_least;
    uint8_t letters_most;
};

enum { SHORTEST = 7, LONGEST = 96 };

/* LONGEST: there may be words or another number beside it, or what follows is free. */
static const struct bounds BOUNDS[IDENTIFIER_LIMIT] = {
    [IDENTIFIER_NIR] = {13, 15, 0, 1},
    [IDENTIFIER_PHONE] = {9, 20, 0, 0},
    [IDENTIFIER_IBAN] = {15, LONGEST, 0, LONGEST},
    [IDENTIFIER_NHS] = {10, 10, 0, 0},
    [IDENTIFIER_DNI] = {8, 9, 1, 1},
    [IDENTIFIER_NIE] = {9, 10, 2, 2},
    [IDENTIFIER_CODICE_FISCALE] = {16, 16, 9, 16},
    [IDENTIFIER_NISS] = {9, 11, 0, 0},
    [IDENTIFIER_AVS] = {13, 13, 0, 0},
    [IDENTIFIER_KVNR] = {10, LONGEST, 1, LONGEST},
    [IDENTIFIER_BSN] = {8, 9, 0, 0},
    [IDENTIFIER_US_SSN] = {SHORTEST, 9, 0, 0},
    [IDENTIFIER_INS] = {13, LONGEST, 0, LONGEST},
    [IDENTIFIER_RPPS] = {8, 12, 0, 1},
    [IDENTIFIER_FINESS] = {8, 10, 0, 1},
};

static bool may_be(const struct content *content, enum identifier_type type)
{
    if (type == IDENTIFIER_EMAIL)
        return content->at;
    if (type == IDENTIFIER_DOMAIN)
        return content->dot && (content->letters > 0 || content->beyond);
    const struct bounds *bounds = &BOUNDS[type];
    unsigned both = content->digits + content->letters;
    return both >= bounds->least && both <= bounds->most &&
           content->letters >= bounds->letters_least &&
           content->letters <= bounds->letters_most;
}

/* Most cells are too short for anything but a name with a dot or an address. */
static bool may_be_any(const struct content *content)
{
    return content->digits + content->letters >= SHORTEST ||
           may_be(content, IDENTIFIER_EMAIL) || may_be(content, IDENTIFIER_DOMAIN);
}

/* Types beyond the first four. */
static bool may_hold_more(const struct content *content, size_t length)
{
    enum { DIGITS_LEAST = 4 };
    return length >= SHORTEST && length <= LONGEST && content->digits >= DIGITS_LEAST;
}

/* After some rows without them, a column will not turn out to hold mostly these. */
static bool may_be_of_more(const struct scan_column *column)
{
    enum { TRIED = 24, ONE_IN = 4 };
    if (column->rows < TRIED)
        return true;
    for (int type = IDENTIFIER_DOMAIN + 1; type < IDENTIFIER_LIMIT; type++)
        if (column->seen[type] * ONE_IN >= column->rows)
            return true;
    return false;
}

static const uint32_t UNTOLD =
    1U << IDENTIFIER_PERSON | 1U << IDENTIFIER_PHRASE | 1U << IDENTIFIER_LOCAL;

uint32_t columns_types_of(struct bytes cell, const struct scan_column *column)
{
    const struct token_sink sink = {.take = ignore};
    const struct content content = content_of(cell);
    uint32_t types = 0;
    if (!may_be_any(&content))
        return 0;
    bool more =
        may_hold_more(&content, cell.len) && (column == NULL || may_be_of_more(column));
    for (size_t i = 0; identifier_kinds()[i] != NULL; i++) {
        const struct identifier_kind *kind = identifier_kinds()[i];
        if (kind->type > IDENTIFIER_DOMAIN && !more)
            break;
        if ((UNTOLD >> kind->type & 1) == 0 && may_be(&content, kind->type) &&
            kind->canonical(&sink, cell) == REFUSAL_NONE)
            types |= identifier_bit(kind->type);
    }
    return types;
}
