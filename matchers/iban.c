/*
 * iban - international bank account numbers.
 *
 * A country's two letters, two check digits, and up to thirty letters and digits, as
 * many as the country says: with the first four put last and letters counted from 10
 * on, the number is 1 mod 97 (ISO 13616-1; ISO/IEC 7064, MOD 97-10; lengths from the
 * IBAN Registry kept by SWIFT). Some countries use the form without being in the
 * registry, Algeria, Morocco and those of the CFA franc among them; their lengths are
 * those of the accounts their banks give out. Written in groups of four, or without
 * spaces. A French RIB (rib.h) is found as the IBAN that it is a part of, in France and
 * in Monaco, whose banks write RIBs as well.
 *
 * Canonical: without separators, letters large. Strong.
 */
#include "matchers/code.h"
#include "matchers/rib.h"
#include "matchers/type.h"

#include <string.h>

enum { HEAD = 4, COUNTRY = 2, MODULUS = 97 };

struct country {
    char name[3];
    uint8_t length;
};

/* In the registry, and then those that are not. */
static const struct country COUNTRIES[] = {{"AD", 24}, {"AE", 23}, {"AL", 28},
    {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22}, {"BH", 22}, {"BI", 27},
    {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24}, {"DE", 22},
    {"DJ", 27}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18},
    {"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18},
    {"GR", 27}, {"GT", 28}, {"HN", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23},
    {"IQ", 23}, {"IS", 26}, {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28},
    {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27},
    {"MD", 24}, {"ME", 22}, {"MK", 19}, {"MN", 20}, {"MR", 27}, {"MT", 31}, {"MU", 30},
    {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24}, {"PL", 28}, {"PS", 29},
    {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24}, {"SC", 31},
    {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"SO", 23}, {"ST", 25},
    {"SV", 28}, {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24},
    {"XK", 20}, {"YE", 30}, {"AO", 25}, {"BF", 28}, {"BJ", 28}, {"CF", 27}, {"CG", 27},
    {"CI", 28}, {"CM", 27}, {"CV", 25}, {"DZ", 26}, {"GA", 27}, {"GQ", 27}, {"GW", 25},
    {"IR", 26}, {"KM", 27}, {"MA", 28}, {"MG", 27}, {"ML", 28}, {"MZ", 25}, {"NE", 28},
    {"SN", 28}, {"TD", 27}, {"TG", 28}};

/* 0: no country with IBANs. */
static size_t length_of(const uint8_t *code)
{
    for (size_t i = 0; i < sizeof(COUNTRIES) / sizeof(COUNTRIES[0]); i++)
        if (memcmp(COUNTRIES[i].name, code, COUNTRY) == 0)
            return COUNTRIES[i].length;
    return 0;
}

static bool check_holds(const uint8_t *code, size_t length)
{
    uint32_t rest = 0;
    for (size_t i = 0; i < length; i++) {
        uint8_t byte = code[(i + HEAD) % length];
        if (byte_is_digit(byte))
            rest = (rest * 10 + (uint32_t)(byte - '0')) % MODULUS;
        else
            rest = (rest * 100 + (uint32_t)(byte - 'A') + 10) % MODULUS;
    }
    return rest == 1;
}

static void give(const struct token_sink *out, const uint8_t *code, size_t length,
    bool variant, size_t start)
{
    const struct token token = {.type = IDENTIFIER_IBAN,
        .strong = true,
        .variant = variant,
        .value = bytes_make(code, length),
        .start = start};
    out->take(out->context, &token);
}

/* In which of the two the account is kept, its bank knows. */
static void give_rib(const struct token_sink *out, const uint8_t *rib, size_t start)
{
    uint8_t iban[RIB_IBAN];
    rib_to_iban(iban, rib, "FR");
    give(out, iban, RIB_IBAN, false, start);
    rib_to_iban(iban, rib, "MC");
    give(out, iban, RIB_IBAN, true, start);
}

static void find_rib(const struct token_sink *out, const struct place *place)
{
    uint8_t rib[CODE_MAX];
    if (place->digits->count >= RIB_DIGITS &&
        code_read(rib, RIB_LENGTH, place->text, place->at) && rib_holds(rib))
        give_rib(out, rib, place->at);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    uint8_t code[CODE_MAX];
    size_t after = 0;
    if (anchor == ANCHOR_DIGIT) {
        find_rib(out, place);
        return;
    }
    if (code_read_some(code, HEAD, place->text, place->at, &after) != HEAD ||
        !code_fits(code, "AA99"))
        return;
    size_t length = length_of(code);
    if (length > 0 && code_read(code, length, place->text, place->at) &&
        check_holds(code, length))
        give(out, code, length, false, place->at);
}

static bool all_of_code(const uint8_t *code, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!byte_is_digit(code[i]) && !byte_is_alpha(code[i]))
            return false;
    return true;
}

/* Printed on paper it has "IBAN" before it. */
static struct bytes bare(struct bytes field)
{
    field = bytes_trim(field);
    if (bytes_starts_nocase(field, "IBAN"))
        field = bytes_slice(field, strlen("IBAN"), field.len);
    if (field.len > 0 && field.ptr[0] == ':')
        field = bytes_slice(field, 1, field.len);
    return field;
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t code[CODE_MAX];
    int count = code_squeeze(code, bare(field));
    if (count == 0)
        return REFUSAL_EMPTY;
    if (count < HEAD)
        return REFUSAL_LENGTH;
    size_t length = (size_t)count;
    if (!all_of_code(code, length))
        return REFUSAL_CHARACTERS;
    if (length == RIB_LENGTH && byte_is_digit(code[0])) {
        if (!rib_holds(code))
            return REFUSAL_KEY;
        give_rib(out, code, 0);
        return REFUSAL_NONE;
    }
    if (!code_fits(code, "AA99") || length_of(code) == 0)
        return REFUSAL_SHAPE;
    if (length_of(code) != length)
        return REFUSAL_LENGTH;
    if (!check_holds(code, length))
        return REFUSAL_KEY;
    give(out, code, length, false, 0);
    return REFUSAL_NONE;
}

const struct identifier_kind identifier_iban = {
    .type = IDENTIFIER_IBAN,
    .name = "iban",
    .anchors = 1U << ANCHOR_CODE | 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
