/*
 * us-ssn - the United States' social-security number.
 *
 * Nine digits, written 536-90-4399: area, group and serial, without a check digit. No
 * area is 000, 666 or from 900 on, no group 00, no serial 0000 (Social Security
 * Administration, POMS RM 10201.035). Two numbers that were printed in advertisements
 * and became everybody's are nobody's: 078-05-1120 and 219-09-9999.
 *
 * Canonical: the nine digits; a field may lack zeros in front. Weak: almost any nine
 * digits will do.
 */
#include "matchers/number.h"

enum { LENGTH = 9, LEAST = 7, AREA = 3, GROUP = 2, FIRST_UNUSED = 900, UNUSED = 666 };

static enum refusal check(const uint8_t *digits)
{
    uint64_t area = number_of_digits(digits, AREA);
    uint64_t number = number_of_digits(digits, LENGTH);
    bool issued = area != 0 && area != UNUSED && area < FIRST_UNUSED &&
                  number_of_digits(digits + AREA, GROUP) != 0 &&
                  number_of_digits(digits + AREA + GROUP, LENGTH - AREA - GROUP) != 0;
    bool printed = number == 78051120 || number == 219099999;
    return issued && !printed ? REFUSAL_NONE : REFUSAL_SHAPE;
}

static const struct number_form FORM = {
    .type = IDENTIFIER_US_SSN,
    .length = LENGTH,
    .least = LEAST,
    .strong = false,
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

const struct identifier_kind identifier_us_ssn = {
    .type = IDENTIFIER_US_SSN,
    .name = "us-ssn",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
