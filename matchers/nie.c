/*
 * nie - the number of a foreigner in Spain (numero de identidad de extranjero).
 *
 * X, Y or Z, seven digits and a letter (spanish.h), for which X, Y and Z count as a 0,
 * 1 or 2 in front; written X-2482300-W (Real Decreto 557/2011, article 206; Orden
 * INT/2058/2008). Older papers have a zero more after the X.
 *
 * And the tax number of persons who have neither it nor a DNI: K, L or M (Spaniards
 * under 14, Spaniards abroad, foreigners), seven digits and the letter, which checks
 * the digits alone (Real Decreto 1065/2007, articles 19 and 20; the check as in
 * python-stdnum's es.nif).
 *
 * Canonical: the nine characters, large. Strong.
 */
#include "matchers/code.h"
#include "matchers/number.h"
#include "matchers/spanish.h"

#include <string.h>

enum { LENGTH = 9, OLD = 10, DIGITS = 7, TEN_MILLION = 10000000 };

static bool may_begin(uint8_t letter)
{
    return (letter >= 'K' && letter <= 'M') || (letter >= 'X' && letter <= 'Z');
}

/* The zero of the older form is taken out: whether it was one. */
static bool old_to_new(uint8_t *code)
{
    if (code[0] < 'X' || code[1] != '0')
        return false;
    memmove(code + 1, code + 2, LENGTH - 1);
    return true;
}

static enum refusal check(const uint8_t *code)
{
    if (!code_fits(code, "A9999999A") || !may_begin(code[0]))
        return REFUSAL_CHARACTERS;
    uint64_t number = number_of_digits(code + 1, DIGITS);
    if (code[0] >= 'X')
        number += (uint64_t)(code[0] - 'X') * TEN_MILLION;
    return code[LENGTH - 1] == spanish_letter(number) ? REFUSAL_NONE : REFUSAL_KEY;
}

static void give(const struct token_sink *out, const uint8_t *code, size_t start)
{
    const struct token token = {.type = IDENTIFIER_NIE,
        .strong = true,
        .value = bytes_make(code, LENGTH),
        .start = start};
    out->take(out->context, &token);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    uint8_t code[OLD];
    uint8_t first = code_upper(place->text.ptr[place->at]);
    (void)anchor;
    if (!may_begin(first) || !code_may_start(place->text, place->at))
        return;
    bool good =
        code_read(code, LENGTH, place->text, place->at) && check(code) == REFUSAL_NONE;
    good = good || (code_read(code, OLD, place->text, place->at) && old_to_new(code) &&
                       check(code) == REFUSAL_NONE);
    if (good)
        give(out, code, place->at);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t code[CODE_MAX];
    int count = code_squeeze(code, field);
    if (count == 0)
        return REFUSAL_EMPTY;
    if (count != LENGTH && !(count == OLD && old_to_new(code)))
        return REFUSAL_LENGTH;
    enum refusal refusal = check(code);
    if (refusal == REFUSAL_NONE)
        give(out, code, 0);
    return refusal;
}

const struct identifier_kind identifier_nie = {
    .type = IDENTIFIER_NIE,
    .name = "nie",
    .anchors = 1U << ANCHOR_CODE,
    .person = true,
    .find = find,
    .canonical = canonical,
};
