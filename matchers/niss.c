/*
 * niss - the Belgian national register number (NISS, INSZ).
 *
 * Eleven digits, written 85.07.30-033 28: birth date, a number of the day, and a key of
 * two digits, 97 - (the nine before mod 97), before which a 2 is put for those born
 * from 2000 on (royal decree of 3 April 1984, articles 1 to 5). The number of the day
 * is 001 to 998. The number of the Crossroads Bank (BIS, royal decree of 8 February
 * 1991) adds 20 or 40 to the month. A month of 00 stands for an unknown one; days are
 * not judged, as they then count on.
 *
 * Canonical: the eleven digits; zeros in front that a spreadsheet dropped are put back,
 * two at most. Strong.
 */
#include "matchers/number.h"

enum {
    LENGTH = 11,
    LEAST = 9,
    BODY = 9,
    MODULUS = 97,
    MONTH_AT = 2,
    ORDER_AT = 6,
    LAST_ORDER = 998
};

static bool month_is_good(const uint8_t *digits)
{
    uint64_t month = number_of_digits(digits + MONTH_AT, 2);
    return month < 60 && month % 20 <= 12;
}

static bool order_is_good(const uint8_t *digits)
{
    uint64_t order = number_of_digits(digits + ORDER_AT, BODY - ORDER_AT);
    return order >= 1 && order <= LAST_ORDER;
}

static enum refusal check(const uint8_t *digits)
{
    static const uint64_t since_2000 = UINT64_C(2000000000);
    uint64_t body = number_of_digits(digits, BODY);
    uint64_t key = number_of_digits(digits + BODY, LENGTH - BODY);
    if (!month_is_good(digits))
        return REFUSAL_DATE;
    if (!order_is_good(digits))
        return REFUSAL_SHAPE;
    bool holds = MODULUS - body % MODULUS == key ||
                 MODULUS - (since_2000 + body) % MODULUS == key;
    return holds ? REFUSAL_NONE : REFUSAL_KEY;
}

static const struct number_form FORM = {
    .type = IDENTIFIER_NISS,
    .length = LENGTH,
    .least = LEAST,
    .strong = true,
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

const struct identifier_kind identifier_niss = {
    .type = IDENTIFIER_NISS,
    .name = "niss",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
