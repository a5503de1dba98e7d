/*
 * nhs - the NHS number of England, Wales and the Isle of Man.
 *
 * Ten digits, written 943 476 5919: the last is 11 - (the sum of the others weighted 10
 * to 2, mod 11), 11 counting as 0 and 10 being nobody's (NHS Data Dictionary, attribute
 * NHS NUMBER; ISB 0149). England's begin with 4, 6 or 7, Northern Ireland's with 32 to
 * 39, those for tests with 9. What begins with 01 to 31 is a Scottish CHI number, which
 * starts with a birth date; these are not taken, and so neither are telephone numbers
 * nor dates in seconds.
 *
 * Canonical: the ten digits. Strong.
 */
#include "matchers/number.h"

enum { LENGTH = 10, MODULUS = 11, FIRST = 32 };

static enum refusal check(const uint8_t *digits)
{
    unsigned sum = 0;
    if (number_of_digits(digits, 2) < FIRST)
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
