/*
 * bsn - the Dutch citizen service number (burgerservicenummer).
 *
 * Nine digits, older ones eight: their sum weighted 9, 8, ... 2 and -1 is a multiple of
 * 11 (the "elfproef"; Wet algemene bepalingen burgerservicenummer, article 2, and the
 * Logisch Ontwerp BSN).
 *
 * Canonical: nine digits, with the zero in front that is often left out. In a document
 * eight digits alone are too common to be looked at. Weak, in spite of its check: one
 * number of nine digits in eleven passes it, and with half a million listed one such in
 * two hundred would be on the list.
 */
#include "matchers/number.h"

enum { LENGTH = 9, LEAST = 8, MODULUS = 11 };

static enum refusal check(const uint8_t *digits)
{
    int sum = -(digits[LENGTH - 1] - '0');
    if (number_of_digits(digits, LENGTH) == 0)
        return REFUSAL_SHAPE;
    for (int i = 0; i < LENGTH - 1; i++)
        sum += (LENGTH - i) * (digits[i] - '0');
    return sum % MODULUS == 0 ? REFUSAL_NONE : REFUSAL_KEY;
}

static const struct number_form FORM = {
    .type = IDENTIFIER_BSN,
    .length = LENGTH,
    .least = LEAST,
    .strong = false,
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

const struct identifier_kind identifier_bsn = {
    .type = IDENTIFIER_BSN,
    .name = "bsn",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
