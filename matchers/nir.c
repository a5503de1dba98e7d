/*
 * nir - the French social-security number (NIR, INSEE).
 *
 * Thirteen characters: sex, year, month, department, commune, order of birth; then a
 * key of two digits, 97 - (n mod 97), in which Corsica's 2A counts as 19 and 2B as 18.
 * Rules: decree 82-103 of 22 January 1982 and INSEE's description of the NIR; sexes 3,
 * 4, 7 and 8 are provisional numbers; months 20-42 and 50-99 stand for unknown ones.
 *
 * Canonical: the thirteen characters without the key, which is dropped after checking.
 * With fifteen the key must hold; thirteen alone are accepted as a weaker sign. Files
 * of fixed width (PMSI) glue the NIR to other fields, so inside 18 digits or more
 * without a break every place may start one; of 14 or 16 digits it may be all but one.
 */
#include "matchers/nir.h"

#include <string.h>

enum { NIR = 13, NIR_WITH_KEY = 15, MODULUS = 97, LETTER = 6, LONG = 18 };

static uint32_t two_digits(const uint8_t *at)
{
    return (uint32_t)(at[0] - '0') * 10 + (uint32_t)(at[1] - '0');
}

/* 1, 2, 3, 4, 7 and 8. */
static bool sex_is_good(uint8_t sex)
{
    const uint32_t good = 0x19e;
    return byte_is_digit(sex) && (good >> (sex - '0') & 1) != 0;
}

static bool month_is_good(const uint8_t *nir)
{
    uint32_t month = two_digits(nir + 3);
    return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
}

/* All are digits but for the seventh place, which may be A or B after a 2. */
static bool characters_are_good(const uint8_t *nir, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool corsican = i == 6 && nir[5] == '2' && (nir[i] == 'A' || nir[i] == 'B');
        if (!byte_is_digit(nir[i]) && !corsican)
            return false;
    }
    return true;
}

static bool structure_is_good(const uint8_t *nir)
{
    /* Not one after the other: departments that start with a 0 are not foreseen. */
    bool sex = sex_is_good(nir[0]);
    bool month = month_is_good(nir);
    bool department = ((nir[5] ^ '0') | (nir[6] ^ '0')) != 0;
    return sex & month & department;
}

/* Eight digits as a number, the first byte the highest: pairs, then fours, then all, in
 * one word each (little-endian, as filter.h demands). */
static uint64_t eight_digits(uint64_t digits)
{
    const uint64_t by_100 = 1 + (UINT64_C(100) << 16);
    const uint64_t by_10000 = 1 + (UINT64_C(10000) << 32);
    digits &= UINT64_C(0x0f0f0f0f0f0f0f0f);
    digits = digits * 10 + (digits >> 8);
    digits = (digits & UINT64_C(0x00ff00ff00ff00ff)) * by_100 >> 16;
    digits = (digits & UINT64_C(0x0000ffff0000ffff)) * by_10000 >> 32;
    return digits;
}

static uint64_t number_of(const uint8_t *nir)
{
    uint64_t first = 0;
    uint64_t last = 0;
    memcpy(&first, nir, sizeof(first));
    memcpy(&last, nir + NIR - sizeof(last), sizeof(last));
    last = last >> 24 << 24; /* the three digits that both have */
    return eight_digits(first) * 100000 + eight_digits(last);
}

static bool key_holds(const uint8_t *nir)
{
    uint64_t number = 0;
    if (nir[LETTER] <= '9') {
        number = number_of(nir);
    } else { /* 2A counts as 19, 2B as 18 */
        uint8_t digits[NIR];
        memcpy(digits, nir, NIR);
        digits[LETTER - 1] = '1';
        digits[LETTER] = nir[LETTER] == 'A' ? '9' : '8';
        number = number_of(digits);
    }
    return MODULUS - number % MODULUS == two_digits(nir + NIR);
}

static void give(
    const struct token_sink *out, const uint8_t *nir, bool strong, size_t start)
{
    struct token token = {.type = IDENTIFIER_NIR,
        .strong = strong,
        .value = bytes_make(nir, NIR),
        .start = start};
    out->take(out->context, &token);
}

/* `glued`: whatever follows belongs to another field. That all are digits but for a
 * Corsican letter is what digits.h gives. */
static void find_in(
    const struct token_sink *out, const struct digits *digits, size_t at, bool glued)
{
    if (digits->count < NIR || !structure_is_good(digits->value))
        return;
    bool whole = digits->count >= NIR_WITH_KEY &&
                 (glued || digits_end_at(digits, NIR_WITH_KEY)) &&
                 key_holds(digits->value);
    if (whole || glued || digits_end_at(digits, NIR))
        give(out, digits->value, whole, at);
}

void nir_find_plain(
    const struct token_sink *out, const struct digits *digits, size_t at)
{
    find_in(out, digits, at, false);
}

/* Fourteen digits without a break, or sixteen: a NIR, with its key or without, and one
 * digit of another field, such as the rank of a twin. Weak even so: these are other
 * numbers' lengths, too. */
static void find_glued(const struct token_sink *out, const struct place *place)
{
    struct digits digits;
    unsigned run = (unsigned)__builtin_ctz(place->digits->ends);
    for (unsigned skip = 0; skip < 2; skip++) {
        digits_read(&digits, place->text, place->at + skip);
        bool good = digits.count >= NIR && structure_is_good(digits.value);
        const struct token token = {.type = IDENTIFIER_NIR,
            .variant = true, /* most are other numbers */
            .value = bytes_make(digits.value, NIR),
            .start = place->at + skip};
        if (good && (run == NIR + 1 || key_holds(digits.value)))
            out->take(out->context, &token);
    }
}

static inline bool is_glued(const struct digits *digits)
{
    const uint32_t runs = 1U << (NIR + 1) | 1U << (NIR_WITH_KEY + 1);
    uint32_t first =
        digits->ends & (~digits->ends + 1); /* where the first group ends */
    return (first & runs) != 0;
}

/* Where the run of digits at the place ends, a letter not being one. */
static size_t run_end(const struct place *place)
{
    const struct digits *digits = place->digits;
    unsigned first =
        digits->ends == 0 ? digits->count : (unsigned)__builtin_ctz(digits->ends);
    size_t end = place->at + first;
    enum { REACH = 160 }; /* below FIND_AHEAD */
    size_t limit = place->at + REACH;
    if (first > LETTER && digits->value[LETTER] > '9')
        return place->at + LETTER;
    while (digits->ends == 0 && end < place->text.len && end < limit &&
           byte_is_digit(place->text.ptr[end]))
        end++;
    return end;
}

static inline bool is_corsican(struct bytes text, size_t at)
{
    uint8_t letter = at < text.len ? text.ptr[at] & 0xdf : 0;
    return letter == 'A' || letter == 'B';
}

/* A run of LONG characters or more with a Corsican letter in it, which the slide over
 * digits does not see. */
static void find_corsican(const struct token_sink *out, const struct place *place)
{
    struct digits digits;
    size_t end = run_end(place);
    struct bytes text = place->text;
    if (!is_corsican(text, end) || end - place->at < LETTER || text.ptr[end - 1] != '2')
        return;
    size_t start = end - LETTER;
    digits_read(&digits, text, start);
    size_t before = start - place->at;
    uint32_t first =
        digits.ends == 0 ? digits.count : (uint32_t)__builtin_ctz(digits.ends);
    if (before + first >= LONG)
        find_in(out, &digits, start, true);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    find_in(out, place->digits, place->at, anchor == ANCHOR_SLIDE);
    if (anchor == ANCHOR_DIGIT && is_glued(place->digits))
        find_glued(out, place);
    if (anchor == ANCHOR_DIGIT)
        find_corsican(out, place);
}

/* What a spreadsheet makes of a long number. */
static bool is_rounded(struct bytes field)
{
    return bytes_find_nocase(field, bytes_of("E+"), 0) != BYTES_NONE;
}

static enum refusal check(const uint8_t *nir, int count)
{
    if (count == 0)
        return REFUSAL_EMPTY;
    if (count != NIR && count != NIR_WITH_KEY)
        return REFUSAL_LENGTH;
    if (!characters_are_good(nir, (size_t)count))
        return REFUSAL_CHARACTERS;
    if (!month_is_good(nir))
        return REFUSAL_DATE;
    if (!structure_is_good(nir))
        return REFUSAL_SHAPE;
    return count == NIR_WITH_KEY && !key_holds(nir) ? REFUSAL_KEY : REFUSAL_NONE;
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t nir[DIGITS_MAX];
    if (is_rounded(field))
        return REFUSAL_SPREADSHEET;
    int count = digits_squeeze(nir, field);
    if (count > 6 && (nir[6] == 'a' || nir[6] == 'b'))
        nir[6] = (uint8_t)(nir[6] - 'a' + 'A');
    enum refusal refusal = check(nir, count);
    if (refusal == REFUSAL_NONE)
        give(out, nir, count == NIR_WITH_KEY, 0);
    return refusal;
}

const struct identifier_kind identifier_nir = {
    .type = IDENTIFIER_NIR,
    .name = "nir",
    .anchors = 1U << ANCHOR_DIGIT | 1U << ANCHOR_SLIDE,
    .person = true,
    .find = find,
    .canonical = canonical,
};
