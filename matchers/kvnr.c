/*
 * kvnr - the German health-insurance number (Krankenversichertennummer).
 *
 * Its unchanging part, printed on the card: a letter, eight digits and a check digit.
 * The letter counts as its place in the alphabet, 01 to 26; the ten digits are weighted
 * 1, 2, 1, 2..., the digits of the products summed, mod 10 (SGB V section 290;
 * GKV-Spitzenverband, "Richtlinie zum Aufbau und zur Vergabe einer
 * Krankenversichertennummer"). In the long forms, of 20 and 30 characters, the
 * insurer's nine digits, perhaps the main insured person's own number, and one more
 * check digit follow. Only the short ones in it are taken; of a field, the first.
 *
 * Canonical: the letter, large, and nine digits. Strong.
 */
#include "matchers/code.h"
#include "matchers/number.h"

enum { LENGTH = 10, DIGITS = 9, LONG_FORM = 18, LONG = 20, LONGEST = 30 };

static unsigned digit_sum(unsigned value)
{
    return value / 10 + value % 10;
}

static bool check_holds(const uint8_t *code)
{
    unsigned letter = (unsigned)(code[0] - 'A') + 1;
    unsigned sum = letter / 10 + digit_sum(2 * (letter % 10));
    for (unsigned i = 1; i < LENGTH - 1; i++)
        sum += digit_sum((i % 2 == 1 ? 1U : 2U) * (unsigned)(code[i] - '0'));
    return sum % 10 == (unsigned)(code[LENGTH - 1] - '0');
}

static void give(const struct token_sink *out, const uint8_t *code, size_t start)
{
    const struct token token = {.type = IDENTIFIER_KVNR,
        .strong = true,
        .value = bytes_make(code, LENGTH),
        .start = start};
    out->take(out->context, &token);
}

/* The group ends after the number, or after what the long form puts behind it: nothing
 * but a check digit, or the insurer and what follows. */
static bool ends_well(const struct digits *digits)
{
    return digits_end_at(digits, DIGITS) || digits_end_at(digits, DIGITS + 1) ||
           digits_end_at(digits, LONG_FORM) || digits_end_at(digits, LONG_FORM + 1);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    uint8_t code[LENGTH];
    size_t letter = code_letter_before(place->text, place->at);
    (void)anchor;
    if (letter == place->at || place->digits->count < DIGITS ||
        !ends_well(place->digits))
        return;
    code[0] = code_upper(place->text.ptr[letter]);
    for (unsigned i = 0; i < DIGITS; i++) {
        code[i + 1] = place->digits->value[i];
        if (!byte_is_digit(code[i + 1]))
            return;
    }
    if (check_holds(code))
        give(out, code, letter);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t code[CODE_MAX];
    int count = code_squeeze(code, field);
    if (count == 0)
        return REFUSAL_EMPTY;
    if (count != LENGTH && count != LONG && count != LONGEST)
        return REFUSAL_LENGTH;
    if (!code_fits(code, "A999999999"))
        return REFUSAL_CHARACTERS;
    if (!check_holds(code))
        return REFUSAL_KEY;
    give(out, code, 0);
    return REFUSAL_NONE;
}

const struct identifier_kind identifier_kvnr = {
    .type = IDENTIFIER_KVNR,
    .name = "kvnr",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
