/*
 * avs - the Swiss social-insurance number (AVS, AHV; since 2008 of thirteen digits).
 *
 * Written 756.9217.0769.85: 756 is Switzerland's number (ISO 3166-1), nine digits mean
 * nothing, and the last is the check digit of EAN-13 (LAVS articles 50c and following;
 * GS1 General Specifications, 7.9).
 *
 * Canonical: the thirteen digits. Strong.
 */
#include "matchers/number.h"

enum { LENGTH = 13, COUNTRY = 756 };

static enum refusal check(const uint8_t *digits)
{
    unsigned sum = 0;
    if (number_of_digits(digits, 3) != COUNTRY)
        return REFUSAL_SHAPE;
    for (unsigned i = 0; i < LENGTH; i++)
        sum += (i % 2 == 0 ? 1U : 3U) * (unsigned)(digits[i] - '0');
    return sum % 10 == 0 ? REFUSAL_NONE : REFUSAL_KEY;
}

static const struct number_form FORM = {
    .type = IDENTIFIER_AVS,
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

const struct identifier_kind identifier_avs = {
    .type = IDENTIFIER_AVS,
    .name = "avs",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
