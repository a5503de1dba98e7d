/*
 * finess - the number of a French health establishment (FINESS).
 *
 * Nine characters: the department, six of order, and Luhn's check of the eight before
 * (DREES, "Finess: extraction du fichier des établissements", nofinesset). Corsica's
 * are written 2A and 2B; how the check counts the letter is published nowhere we know
 * of, so theirs is not checked.
 *
 * Canonical: the nine characters, the letter large; a field may lack the zero in front.
 * Weak: the number is public and names a place where many are treated.
 */
#include "matchers/code.h"
#include "matchers/number.h"

enum { LENGTH = 9, LEAST = 8, LETTER_AT = 1 };

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
    if (code[0] != '2' || (code[LETTER_AT] != 'A' && code[LETTER_AT] != 'B'))
        return false;
    for (size_t i = LETTER_AT + 1; i < LENGTH; i++)
        if (!byte_is_digit(code[i]))
            return false;
    return true;
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
    (void)anchor;
    number_find(out, place, &FORM);
    if (place->digits->value[0] == '2' &&
        code_read(code, LENGTH, place->text, place->at) && is_corsican(code))
        give(out, code, place->at);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t code[CODE_MAX];
    if (code_squeeze(code, field) != LENGTH || !is_corsican(code))
        return number_canonical(out, field, &FORM);
    give(out, code, 0);
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
