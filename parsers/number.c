#include "parsers/number.h"

#include "parsers/fold.h"
#include "parsers/lexicon.h"
#include "parsers/number_words.h"

#include <stdio.h>

enum { DIGITS_MAX = 18, GROUP = 3 };

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
    /* "0'35" is how some write a point that their keyboard has. */
    bool quoted = point == '\'' && number->mantissa == 0;
    if ((point != '.' && point != ',' && !quoted) || count == 0)
        return true;
    if (count > 8 || !add_digits(number, bytes_slice(text, number->end + 1, count)))
        return false;
    number->decimals = (unsigned)count;
    number->end += 1 + count;
    number->plain = false;
    return true;
}

/* "1,00,000": lakhs are parted by twos. */
static bool take_lakhs(struct number *number, struct bytes text)
{
    size_t at = number->end;
    size_t head = at - number->start;
    if (number->plain == false || head > 2 || digits_at(text, at + 1) != 2 ||
        text.ptr[at] != ',' || digits_at(text, at + 4) != GROUP ||
        text.ptr[at + 3] != ',')
        return true;
    if (!add_digits(number, bytes_slice(text, at + 1, 2)) ||
        !add_digits(number, bytes_slice(text, at + 4, GROUP)))
        return false;
    number->end = at + 4 + GROUP;
    number->plain = false;
    return true;
}

/* "5 m" is five metres or minutes unless records or money follow. */
static bool is_counted(const struct lexicon *lexicon, struct bytes text, size_t at)
{
    struct lexicon_hit hit;
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    struct bytes rest = bytes_slice(text, at, text.len);
    at += bytes_starts(rest, "d'") ? 2 : bytes_starts(rest, "de ") ? 3 : 0;
    if (lexicon_at(&hit, lexicon, LEXICON_CURRENCY, text, at))
        return hit.value != LEXICON_NOTHING;
    return lexicon_at(&hit, lexicon, LEXICON_UNIT, text, at) &&
           (hit.value == UNIT_RECORD || hit.value == UNIT_MANY);
}

static bool multiply(struct number *number, const struct lexicon_hit *hit)
{
    if (hit->value == LEXICON_NOTHING ||
        __builtin_mul_overflow(number->times, hit->value, &number->times))
        return false;
    number->end = hit->end;
    number->word = hit->start;
    number->plain = false;
    return true;
}

/* "k", " million", "тыс.": at most two, as in "two hundred thousand". */
static void take_multipliers(
    struct number *number, const struct lexicon *lexicon, struct bytes text)
{
    enum { MOST = 2, LETTER_MAX = 2 };
    struct lexicon_hit hit;
    for (int i = 0; i < MOST; i++) {
        size_t at = number->end;
        bool apart = at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '-');
        at += apart ? 1 : 0;
        if (!lexicon_at(&hit, lexicon, LEXICON_NUMBER, text, at))
            return;
        bool letter = hit.end - hit.start == 1 ||
                      (hit.end - hit.start == LETTER_MAX && text.ptr[at] >= 0x80);
        if (apart && letter && !is_counted(lexicon, text, hit.end))
            return;
        if (!multiply(number, &hit) || letter)
            return;
    }
}

static bool number_at(struct number *out, struct bytes text, size_t start)
{
    size_t count = digits_at(text, start);
    struct number number = {.times = 1, .start = start, .end = start + count};
    number.plain = true;
    if (count > DIGITS_MAX || !add_digits(&number, bytes_slice(text, start, count)) ||
        !take_lakhs(&number, text) || !take_groups(&number, text) ||
        !take_decimals(&number, text))
        return false;
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

/* "1k9", "2k500": the letter stands where the point would. */
static bool take_inner_letter(struct number *number, struct bytes text)
{
    size_t at = number->end;
    size_t count = digits_at(text, at + 1);
    if (!number->plain || at >= text.len || text.ptr[at] != 'k' ||
        (count != 1 && count != GROUP) || !fold_is_gap(text, at + 1 + count) ||
        !add_digits(number, bytes_slice(text, at + 1, count)))
        return false;
    number->times = 1000;
    number->decimals = (unsigned)count;
    number->end = at + 1 + count;
    number->word = at;
    number->plain = false;
    return true;
}

bool number_here(
    struct number *out, const struct lexicon *lexicon, struct bytes folded, size_t at)
{
    if (digits_at(folded, at) == 0 || !number_at(out, folded, at))
        return false;
    if (!take_inner_letter(out, folded))
        take_multipliers(out, lexicon, folded);
    return true;
}

bool number_next(
    struct number *out, const struct lexicon *lexicon, struct bytes folded, size_t from)
{
    for (size_t at = from; at < folded.len;) {
        if (!byte_is_digit(folded.ptr[at])) {
            at++;
            continue;
        }
        size_t count = digits_at(folded, at);
        if (may_begin(folded, at) && number_here(out, lexicon, folded, at)) {
            number_go_on(out, lexicon, folded);
            return true;
        }
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

bool number_tells_size(struct bytes folded)
{
    static const char *const units[] = {"gb", "tb", "go", "gib", "tib", "гб", "тб"};
    struct number number;
    for (size_t at = 0; at < folded.len; at++) {
        size_t count = digits_at(folded, at);
        if (count == 0)
            continue;
        if (!may_begin(folded, at) || !number_at(&number, folded, at)) {
            at += count;
            continue;
        }
        struct bytes next = bytes_trim(bytes_slice(folded, number.end, 8));
        for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
            if (bytes_starts(next, units[i]) &&
                fold_is_gap(next, bytes_of(units[i]).len))
                return true;
        at = number.end;
    }
    return false;
}
