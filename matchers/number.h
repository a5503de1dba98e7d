/*
 * number - what the types made of digits alone have in common.
 *
 * Each has one length, and a rule for its digits. In a document they start where a
 * group of digits starts and end where one ends, with the separators of digits.h. Zeros
 * in front that a spreadsheet dropped are put back, down to `least` digits in a field;
 * in a document only down to the nine by which the scan recognises a number.
 */
#ifndef VIGIE_MATCHERS_NUMBER_H
#define VIGIE_MATCHERS_NUMBER_H

#include "matchers/type.h"

struct number_form {
    enum identifier_type type;
    uint8_t length;
    uint8_t least; /* equal to `length` where no number starts with 0 */
    bool strong;
    enum refusal (*check)(const uint8_t *digits); /* `length` of them, '0'..'9' */
};

void number_find(const struct token_sink *out, const struct place *place,
    const struct number_form *form);
enum refusal number_canonical(
    const struct token_sink *out, struct bytes field, const struct number_form *form);

/* The same for numbers that national directories write with one more digit, `prefix`,
 * before them. */
void number_find_behind(const struct token_sink *out, const struct place *place,
    const struct number_form *form, uint8_t prefix);
/* The field without its `prefix` if it has one; else the field as it is. */
struct bytes number_behind(
    uint8_t buffer[DIGITS_MAX], struct bytes field, uint8_t prefix, unsigned length);

/* Whether the first `count` are digits, no Corsican letter, and a group ends there. */
bool number_stands(const struct digits *digits, unsigned count);

/* ISO/IEC 7812-1, annex B (Luhn): whether the last digit checks the ones before. */
bool number_luhn(const uint8_t *digits, size_t count);

/* The digits as a number; at most 19 of them. */
uint64_t number_of_digits(const uint8_t *digits, size_t count);

#endif
