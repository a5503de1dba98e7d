/*
 * finess - the number of a French health establishment (FINESS).
 *
 * Nine characters: the department, six of order, and Luhn's check of the eight before
 * (DREES, "Finess: extraction du fichier des établissements", nofinesset). In Corsica's
 * the department is 2A or 2B. How the check counts the letter is published nowhere we
 * know of; those we know hold with 1 for A and 2 for B, which is no rule to refuse a
 * number by, so theirs is not checked. The national identifier Struct_IdNat, as in
 * HL7, is 1 and the number (Agence du Numérique en Santé, CI-SIS); the 1 is dropped.
 *
 * Canonical: the nine characters, the letter large; a field may lack the zero in front.
 * Weak: the number is public and names a place where many are treated.
 */
#include "matchers/code.h"
#include "matchers/number.h"

enum { LENGTH = 9, LEAST = 8, PREFIX = '1' };

static enum refusal check(const uint8_t *digits)
{
    if (number_of_digits(digits, 2) == 0)
        return REFUSAL_SHAPE;
    return number_luhn(digits, LENGTH) ? REFUSAL_NONE : REFUSAL_KEY;
}

static const struct number_form FORM = {
    .type = IDENTIFIER_FINESS,
    .length = LENGTH,
    .least = LEAST,
    .strong = false,
    .check = check,
};

static bool is_corsican(const uint8_t *code)
{
    return code_fits(code, "9A9999999") && code[0] == '2' &&
           (code[1] == 'A' || code[1] == 'B');
}

static void give(const struct token_sink *out, const uint8_t *code, size_t start)
{
    const struct token token = {
        .type = IDENTIFIER_FINESS, .value = bytes_make(code, LENGTH), .start = start};
    out->take(out->context, &token);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    uint8_t code[LENGTH];
    size_t at = place->at;
    (void)anchor;
    number_find(out, place, &FORM);
    number_find_behind(out, place, &FORM, PREFIX);
    if (place->text.ptr[at] == PREFIX)
        at++;
    if (code_read(code, LENGTH, place->text, at) && is_corsican(code))
        give(out, code, at);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t digits[DIGITS_MAX];
    uint8_t code[CODE_MAX];
    int count = code_squeeze(code, field);
    int prefix = count == LENGTH + 1 && code[0] == PREFIX ? 1 : 0;
    if (count != LENGTH + prefix || !is_corsican(code + prefix))
        return number_canonical(
            out, number_behind(digits, field, PREFIX, LENGTH), &FORM);
    give(out, code + prefix, 0);
    return REFUSAL_NONE;
}

const struct identifier_kind identifier_finess = {
    .type = IDENTIFIER_FINESS,
    .name = "finess",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
