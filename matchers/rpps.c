/*
 * rpps - the number of a French health professional (RPPS).
 *
 * Eleven digits, the last of them Luhn's check of the others (decree 2009-134 of 6
 * February 2009; Agence du Numérique en Santé, "Annuaire santé", PP_IdNat). The
 * national identifier on cards puts an 8 before it, which is dropped. None starts with
 * 0. The number is public: it tells which doctor is named, not that data leaked.
 *
 * Canonical: the eleven digits. Strong.
 */
#include "matchers/number.h"

enum { LENGTH = 11, NATIONAL = 12 };

static enum refusal check(const uint8_t *digits)
{
    if (digits[0] == '0')
        return REFUSAL_SHAPE;
    return number_luhn(digits, LENGTH) ? REFUSAL_NONE : REFUSAL_KEY;
}

static const struct number_form FORM = {
    .type = IDENTIFIER_RPPS,
    .length = LENGTH,
    .least = LENGTH,
    .strong = true,
    .check = check,
};

/* Without the 8 of the national identifier. */
static void find_national(const struct token_sink *out, const struct place *place)
{
    struct digits rest = {.count = LENGTH, .ends = 1U << LENGTH};
    const struct place inner = {.text = place->text, .at = place->at, .digits = &rest};
    for (unsigned i = 0; i < LENGTH; i++)
        rest.value[i] = place->digits->value[i + 1];
    number_find(out, &inner, &FORM);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    (void)anchor;
    number_find(out, place, &FORM);
    if (place->digits->value[0] == '8' && number_stands(place->digits, NATIONAL))
        find_national(out, place);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t value[DIGITS_MAX];
    int count = digits_squeeze(value, field);
    if (count == NATIONAL && value[0] == '8')
        return number_canonical(out, bytes_make(value + 1, LENGTH), &FORM);
    return number_canonical(out, field, &FORM);
}

const struct identifier_kind identifier_rpps = {
    .type = IDENTIFIER_RPPS,
    .name = "rpps",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
