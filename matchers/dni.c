/*
 * dni - the number of the Spanish identity card, which is also the NIF of Spaniards.
 *
 * Eight digits and a letter (spanish.h), written 54362315-K or 54.362.315-K; a zero in
 * front is often left out (Real Decreto 1553/2005, article 11).
 *
 * Canonical: eight digits and the letter, large. Strong. Found at the letter,
 * backwards.
 */
#include "matchers/code.h"
#include "matchers/number.h"
#include "matchers/spanish.h"

#include <string.h>

enum { DIGITS = 8, LEAST = 7, LENGTH = 9 };

/* The digits before `letter`, the last in the last place, separators left out. */
struct back {
    uint8_t digits[DIGITS];
    unsigned count;
    size_t start; /* of the first of them */
};

static bool step_back(struct back *back, struct bytes text)
{
    size_t at = back->start;
    if (at > 0 && !byte_is_digit(text.ptr[at - 1]))
        at -= code_separators_before(text, at);
    if (at == 0 || !byte_is_digit(text.ptr[at - 1]))
        return false;
    back->start = at - 1;
    back->count++;
    back->digits[DIGITS - back->count] = text.ptr[at - 1];
    return true;
}

static bool letter_holds(const uint8_t *code)
{
    return code[DIGITS] == spanish_letter(number_of_digits(code, DIGITS));
}

static void give(const struct token_sink *out, const uint8_t *code, size_t start)
{
    const struct token token = {.type = IDENTIFIER_DNI,
        .strong = true,
        .value = bytes_make(code, LENGTH),
        .start = start};
    out->take(out->context, &token);
}

/* Seven after a letter are a NIE's. */
static bool starts_well(const struct back *back, struct bytes text)
{
    if (back->start == 0)
        return true;
    return back->count == DIGITS ? !byte_is_digit(text.ptr[back->start - 1])
                                 : code_may_start(text, back->start);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    struct back back = {.start = place->at};
    (void)anchor;
    memset(back.digits, '0', DIGITS);
    while (back.count < DIGITS && step_back(&back, place->text)) {
        uint8_t code[LENGTH];
        if (back.count < LEAST || !starts_well(&back, place->text))
            continue;
        memcpy(code, back.digits, DIGITS);
        code[DIGITS] = code_upper(place->text.ptr[place->at]);
        if (letter_holds(code))
            give(out, code, back.start);
    }
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t code[CODE_MAX + 1] = {'0'};
    int count = code_squeeze(code + 1, field);
    if (count == 0)
        return REFUSAL_EMPTY;
    if (count != LENGTH && count != LENGTH - 1)
        return REFUSAL_LENGTH;
    const uint8_t *whole = count == LENGTH ? code + 1 : code;
    if (!code_fits(whole, "99999999A"))
        return REFUSAL_CHARACTERS;
    if (!letter_holds(whole))
        return REFUSAL_KEY;
    give(out, whole, 0);
    return REFUSAL_NONE;
}

const struct identifier_kind identifier_dni = {
    .type = IDENTIFIER_DNI,
    .name = "dni",
    .anchors = 1U << ANCHOR_CODE,
    .person = true,
    .find = find,
    .canonical = canonical,
};
