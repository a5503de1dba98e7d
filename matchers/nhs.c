/*
 * nhs - the NHS number of England, Wales and the Isle of Man.
 *
 * Ten digits, written 943 476 5919: the last is 11 - (the sum of the others weighted 10
 * to 2, mod 11), 11 counting as 0 and 10 being nobody's (NHS Data Dictionary, attribute
 * NHS NUMBER; ISB 0149). Numbers begin with 3 to 9 (9: for tests); those from 0 to 2
 * are Scottish CHI numbers, begin with a birth date and are not taken, nor are
 * telephone numbers and dates in seconds therefore.
 *
 * Canonical: the ten digits. Strong.
 */
#include "matchers/number.h"

enum { LENGTH = 10, MODULUS = 11 };

static enum refusal check(const uint8_t *digits)
{
    unsigned sum = 0;
    if (digits[0] < '3')
        return REFUSAL_SHAPE;
    for (unsigned i = 0; i < LENGTH - 1; i++)
        sum += (LENGTH - i) * (unsigned)(digits[i] - '0');
    unsigned expected = (MODULUS - sum % MODULUS) % MODULUS;
    return expected == (unsigned)(digits[LENGTH - 1] - '0') ? REFUSAL_NONE
                                                            : REFUSAL_KEY;
}

static const struct number_form FORM = {
    .type = IDENTIFIER_NHS,
    .length = LENGTH,
    .least = LENGTH,
    .strong = true,
    .check = check,
};

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    (void)anchor;
    number_find(out, place, &FORM);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    return number_canonical(out, field, &FORM);
}

const struct identifier_kind identifier_nhs = {
    .type = IDENTIFIER_NHS,
    .name = "nhs",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
