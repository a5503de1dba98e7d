/*
 * rpps - the numbers of French health professionals: RPPS, and ADELI before it.
 *
 * RPPS: eleven digits, the last of them Luhn's check of the others (decree 2009-134 of
 * 6 February 2009; Agence du Numérique en Santé, "Annuaire santé"). None starts with 0.
 *
 * ADELI: nine characters, department, two digits of the profession, four of order and
 * Luhn's check (arrêté of 27 May 1998; arrêté of 12 July 2012). One type with RPPS,
 * since files have one column for both, and the national identifier PP_IdNat is "0 and
 * the ADELI, or 8 and the RPPS" (Agence du Numérique en Santé, IG FHIR "Annuaire");
 * these prefixes are dropped. Numbers of departments with a letter (2A, 2B, and 9A, 9B
 * overseas) are not checked, since how the letter counts is published nowhere we know
 * of; 9C to 9F are not taken.
 *
 * Both are public: they tell which doctor is named, not that data leaked.
 *
 * Canonical: the eleven digits, strong; or the nine characters of an ADELI, weak, since
 * one number of nine digits in ten passes for one. A field may lack an ADELI's zero.
 */
#include "matchers/code.h"
#include "matchers/number.h"

enum { RPPS = 11, ADELI = 9, ADELI_LEAST = 8, RPPS_PREFIX = '8', ADELI_PREFIX = '0' };

static enum refusal check_rpps(const uint8_t *digits)
{
    if (digits[0] == '0')
        return REFUSAL_SHAPE;
    return number_luhn(digits, RPPS) ? REFUSAL_NONE : REFUSAL_KEY;
}

static enum refusal check_adeli(const uint8_t *digits)
{
    if (number_of_digits(digits, 2) == 0)
        return REFUSAL_SHAPE;
    return number_luhn(digits, ADELI) ? REFUSAL_NONE : REFUSAL_KEY;
}

static const struct number_form RPPS_FORM = {
    .type = IDENTIFIER_RPPS,
    .length = RPPS,
    .least = RPPS,
    .strong = true,
    .check = check_rpps,
};

static const struct number_form ADELI_FORM = {
    .type = IDENTIFIER_RPPS,
    .length = ADELI,
    .least = ADELI_LEAST,
    .strong = false,
    .check = check_adeli,
};

static bool has_letter(const uint8_t *code)
{
    return code_fits(code, "9A9999999") && (code[0] == '2' || code[0] == '9') &&
           (code[1] == 'A' || code[1] == 'B');
}

static void give_lettered(
    const struct token_sink *out, const uint8_t *code, size_t start)
{
    const struct token token = {
        .type = IDENTIFIER_RPPS, .value = bytes_make(code, ADELI), .start = start};
    out->take(out->context, &token);
}

/* `place` or, behind a prefix, the character after it. */
static void find_lettered(const struct token_sink *out, struct bytes text, size_t at)
{
    uint8_t code[ADELI];
    size_t after = 0;
    if (code_read_some(code, 2, text, at, &after) == 2 && !byte_is_digit(code[1]) &&
        code_read(code, ADELI, text, at) && has_letter(code))
        give_lettered(out, code, at);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    (void)anchor;
    number_find(out, place, &RPPS_FORM);
    number_find_behind(out, place, &RPPS_FORM, RPPS_PREFIX);
    number_find(out, place, &ADELI_FORM);
    number_find_behind(out, place, &ADELI_FORM, ADELI_PREFIX);
    uint8_t first = place->text.ptr[place->at];
    if (first == '2' || first == '9')
        find_lettered(out, place->text, place->at);
    if (first == ADELI_PREFIX)
        find_lettered(out, place->text, place->at + 1);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t digits[DIGITS_MAX];
    uint8_t code[CODE_MAX];
    int count = code_squeeze(code, field);
    const uint8_t *adeli =
        count == ADELI + 1 && code[0] == ADELI_PREFIX ? code + 1 : code;
    if (count == ADELI + (adeli - code) && has_letter(adeli)) {
        give_lettered(out, adeli, 0);
        return REFUSAL_NONE;
    }
    if (count == ADELI_LEAST || count == ADELI || adeli != code)
        return number_canonical(
            out, number_behind(digits, field, ADELI_PREFIX, ADELI), &ADELI_FORM);
    return number_canonical(
        out, number_behind(digits, field, RPPS_PREFIX, RPPS), &RPPS_FORM);
}

const struct identifier_kind identifier_rpps = {
    .type = IDENTIFIER_RPPS,
    .name = "rpps",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
