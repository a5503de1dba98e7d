#include "matchers/number.h"

#include <string.h>

enum { ANCHORED = 9 }; /* digits that must follow for a place to be looked at */

/* Of what digits.h reads, only the seventh place may be a letter. */
static bool all_read_are_digits(const struct digits *digits, unsigned count)
{
    enum { LETTER = 6 };
    return count <= LETTER || byte_is_digit(digits->value[LETTER]);
}

static bool all_digits(const uint8_t *value, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!byte_is_digit(value[i]))
            return false;
    return true;
}

bool number_stands(const struct digits *digits, unsigned count)
{
    return digits->count >= count && digits_end_at(digits, count) &&
           all_read_are_digits(digits, count);
}

/* Zeros in front up to the form's length, then its rule. */
static enum refusal take(const struct token_sink *out, const struct number_form *form,
    struct bytes digits, size_t start)
{
    uint8_t value[DIGITS_MAX];
    size_t zeros = form->length - digits.len;
    memset(value, '0', zeros);
    memcpy(value + zeros, digits.ptr, digits.len);
    enum refusal refusal = form->check(value);
    if (refusal != REFUSAL_NONE)
        return refusal;
    const struct token token = {.type = form->type,
        .strong = form->strong,
        .value = bytes_make(value, form->length),
        .start = start};
    out->take(out->context, &token);
    return REFUSAL_NONE;
}

void number_find(const struct token_sink *out, const struct place *place,
    const struct number_form *form)
{
    unsigned least = form->least > ANCHORED ? form->least : ANCHORED;
    for (unsigned count = least; count <= form->length; count++)
        if (number_stands(place->digits, count))
            (void)take(out, form, bytes_make(place->digits->value, count), place->at);
}

enum refusal number_canonical(
    const struct token_sink *out, struct bytes field, const struct number_form *form)
{
    uint8_t value[DIGITS_MAX];
    if (bytes_find_byte(field, '+', 0) != BYTES_NONE &&
        bytes_find_nocase(field, bytes_of("E+"), 0) != BYTES_NONE)
        return REFUSAL_SPREADSHEET;
    int count = digits_squeeze(value, field);
    if (count == 0)
        return REFUSAL_EMPTY;
    if (count < form->least || count > form->length)
        return REFUSAL_LENGTH;
    if (!all_digits(value, (size_t)count))
        return REFUSAL_CHARACTERS;
    return take(out, form, bytes_make(value, (size_t)count), 0);
}

void number_find_behind(const struct token_sink *out, const struct place *place,
    const struct number_form *form, uint8_t prefix)
{
    if (place->digits->value[0] != prefix ||
        !number_stands(place->digits, form->length + 1U))
        return;
    (void)take(
        out, form, bytes_make(place->digits->value + 1, form->length), place->at);
}

struct bytes number_behind(
    uint8_t buffer[DIGITS_MAX], struct bytes field, uint8_t prefix, unsigned length)
{
    int count = digits_squeeze(buffer, field);
    bool has_prefix = count == (int)length + 1 && buffer[0] == prefix;
    return has_prefix ? bytes_make(buffer + 1, length) : field;
}

bool number_luhn(const uint8_t *digits, size_t count)
{
    unsigned sum = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned digit = (unsigned)(digits[count - 1 - i] - '0');
        unsigned doubled = i % 2 == 0 ? digit : 2 * digit;
        sum += doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
}

uint64_t number_of_digits(const uint8_t *digits, size_t count)
{
    uint64_t value = 0;
    for (size_t i = 0; i < count; i++)
        value = value * 10 + (uint64_t)(digits[i] - '0');
    return value;
}
