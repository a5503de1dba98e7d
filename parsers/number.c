#include "parsers/number.h"

#include "parsers/fold.h"

#include <stdio.h>

enum { DIGITS_MAX = 18, GROUP = 3 };

struct multiplier {
    const char *word;
    uint64_t times;
    bool only_glued; /* a letter that means something else after a space */
};

/* Longer words before their beginnings. */
static const struct multiplier multipliers[] = {
    {"milliards", 1000000000, false},
    {"milliard", 1000000000, false},
    {"billions", 1000000000, false},
    {"billion", 1000000000, false},
    {"millions", 1000000, false},
    {"million", 1000000, false},
    {"mln", 1000000, false},
    {"mio", 1000000, false},
    {"thousand", 1000, false},
    {"mille", 1000, false},
    {"kk", 1000000, true},
    {"k", 1000, true},
    {"m", 1000000, true},
};

static size_t digits_at(struct bytes text, size_t at)
{
    size_t count = 0;
    while (at + count < text.len && byte_is_digit(text.ptr[at + count]))
        count++;
    return count;
}

static bool is_group_separator(uint8_t byte)
{
    return byte == ' ' || byte == ',' || byte == '.' || byte == '\'';
}

static bool add_digits(struct number *number, struct bytes digits)
{
    for (size_t i = 0; i < digits.len; i++) {
        uint64_t digit = (uint64_t)(digits.ptr[i] - '0');
        if (__builtin_mul_overflow(number->mantissa, 10U, &number->mantissa) ||
            __builtin_add_overflow(number->mantissa, digit, &number->mantissa))
            return false;
    }
    return true;
}

/* Groups of three behind one same separator: "491 840", "1.200.000". A leading zero
 * ("0.005") is no group's beginning. */
static bool take_groups(struct number *number, struct bytes text)
{
    uint8_t separator = number->end < text.len ? text.ptr[number->end] : 0;
    bool short_head =
        number->end - number->start <= GROUP && text.ptr[number->start] != '0';
    while (short_head && is_group_separator(separator) && number->end < text.len &&
           text.ptr[number->end] == separator &&
           digits_at(text, number->end + 1) == GROUP) {
        if (!add_digits(number, bytes_slice(text, number->end + 1, GROUP)))
            return false;
        number->end += 1 + GROUP;
        number->plain = false;
    }
    return true;
}

static bool take_decimals(struct number *number, struct bytes text)
{
    uint8_t point = number->end < text.len ? text.ptr[number->end] : 0;
    size_t count = digits_at(text, number->end + 1);
    if ((point != '.' && point != ',') || count == 0)
        return true;
    if (count > 8 || !add_digits(number, bytes_slice(text, number->end + 1, count)))
        return false;
    number->decimals = (unsigned)count;
    number->end += 1 + count;
    number->plain = false;
    return true;
}

static void take_multiplier(struct number *number, struct bytes text)
{
    size_t at = number->end;
    bool space = at < text.len && text.ptr[at] == ' ';
    at += space ? 1 : 0;
    for (size_t i = 0; i < sizeof(multipliers) / sizeof(multipliers[0]); i++) {
        struct bytes word = bytes_of(multipliers[i].word);
        if ((space && multipliers[i].only_glued) ||
            !bytes_equal(bytes_slice(text, at, word.len), word) ||
            !fold_is_gap(text, at + word.len))
            continue;
        number->times = multipliers[i].times;
        number->end = at + word.len;
        number->plain = false;
        return;
    }
}

static bool number_at(struct number *out, struct bytes text, size_t start, size_t count)
{
    struct number number = {.times = 1, .start = start, .end = start + count};
    number.plain = true;
    if (count > DIGITS_MAX || !add_digits(&number, bytes_slice(text, start, count)) ||
        !take_groups(&number, text) || !take_decimals(&number, text))
        return false;
    take_multiplier(&number, text);
    *out = number;
    return true;
}

/* A digit inside "a12" or "1.2.3" begins nothing. */
static bool may_begin(struct bytes text, size_t at)
{
    if (at == 0)
        return true;
    uint8_t before = text.ptr[at - 1];
    if (before == '.' || before == ',')
        return at < 2 || !byte_is_digit(text.ptr[at - 2]);
    return fold_is_gap(text, at - 1) || before >= 0x80;
}

bool number_next(struct number *out, struct bytes folded, size_t from)
{
    for (size_t at = from; at < folded.len;) {
        size_t count = digits_at(folded, at);
        if (count == 0) {
            at++;
            continue;
        }
        if (may_begin(folded, at) && number_at(out, folded, at, count))
            return true;
        at += count;
    }
    return false;
}

uint64_t number_value(const struct number *number)
{
    uint64_t mantissa = number->mantissa;
    uint64_t times = number->times;
    unsigned decimals = number->decimals;
    for (; decimals > 0 && times >= 10; decimals--)
        times /= 10;
    for (; decimals > 0; decimals--)
        mantissa /= 10;
    uint64_t value = 0;
    return __builtin_mul_overflow(mantissa, times, &value) ? UINT64_MAX : value;
}

void number_text(char *text, const struct number *number)
{
    uint64_t mantissa = number->mantissa;
    uint64_t times = number->times;
    unsigned decimals = number->decimals;
    text[0] = '\0';
    for (; decimals > 0 && times >= 10; decimals--)
        times /= 10;
    if (__builtin_mul_overflow(mantissa, times, &mantissa))
        return;
    for (; decimals > 0 && mantissa % 10 == 0; decimals--)
        mantissa /= 10;
    uint64_t scale = 1;
    for (unsigned i = 0; i < decimals; i++)
        scale *= 10;
    int length =
        decimals == 0
            ? snprintf(text, NUMBER_TEXT_SIZE, "%llu", (unsigned long long)mantissa)
            : snprintf(text, NUMBER_TEXT_SIZE, "%llu.%0*llu",
                  (unsigned long long)(mantissa / scale), (int)decimals,
                  (unsigned long long)(mantissa % scale));
    if (length < 0 || length >= NUMBER_TEXT_SIZE)
        text[0] = '\0';
}

static bool has_unit(
    struct bytes folded, const struct number *number, const char *const *units)
{
    struct bytes next = bytes_trim(bytes_slice(folded, number->end, 8));
    for (; *units != NULL; units++)
        if (bytes_starts(next, *units) && fold_is_gap(next, bytes_of(*units).len))
            return true;
    return false;
}

bool number_is_size(struct bytes folded, const struct number *number)
{
    static const char *const units[] = {
        "gb", "mb", "tb", "kb", "go", "mo", "to", "ko", "gib", "mib", "tib", "%", NULL};
    return has_unit(folded, number, units);
}

bool number_tells_size(struct bytes folded)
{
    static const char *const units[] = {"gb", "tb", "go", "gib", "tib", NULL};
    struct number number;
    for (size_t at = 0; number_next(&number, folded, at); at = number.end)
        if (has_unit(folded, &number, units))
            return true;
    return false;
}
