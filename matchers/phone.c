/*
 * phone - telephone numbers, French by default.
 *
 * Canonical: E.164 with its plus sign (ITU-T E.164: at most fifteen digits). A French
 * number has nine digits after the country code, the first of them not 0 (ARCEP's
 * numbering plan, decision 2018-0881). Taken are 0X..., +33, 0033, 33, a (0) or 0 left
 * in after the country code, and nine digits whose 0 a spreadsheet lost. A number that
 * starts with + or 00 and another country code is taken as it is, from nine digits on,
 * without a (0) behind its country code.
 */
#include "matchers/phone.h"

#include <string.h>

enum { NATIONAL = 9, E164_MAX = 15, E164_MIN = 9 };

static void give(const struct token_sink *out, struct bytes digits, size_t start)
{
    uint8_t number[1 + E164_MAX] = {'+'};
    memcpy(number + 1, digits.ptr, digits.len);
    const struct token token = {.type = IDENTIFIER_PHONE,
        .value = bytes_make(number, 1 + digits.len),
        .start = start};
    out->take(out->context, &token);
}

/* "+33" and nine digits, written in one go: most phones are these, and who copies them
 * next does not wait for pieces (little-endian, as filter.h demands). */
static void give_french(
    const struct token_sink *out, const uint8_t *digits, size_t start)
{
    enum { CODE = 3 * 8 };
    uint64_t eight = 0;
    memcpy(&eight, digits, sizeof(eight));
    const uint64_t number[2] = {eight << CODE | ('+' | '3' << 8 | '3' << 16),
        eight >> (64 - CODE) | (uint64_t)digits[8] << CODE};
    const struct token token = {.type = IDENTIFIER_PHONE,
        .value = bytes_make(number, 3 + NATIONAL),
        .start = start};
    out->take(out->context, &token);
}

/* Nine digits from `skip` on that end a group and do not start with 0. */
static inline __attribute__((always_inline)) bool french_at(
    const struct token_sink *out, const struct digits *digits, unsigned skip, size_t at)
{
    if (digits->count < skip + NATIONAL || digits->value[skip] == '0' ||
        !digits_end_at(digits, skip + NATIONAL))
        return false;
    give_french(out, digits->value + skip, at);
    return true;
}

/* Whether these two stand at `from`; the second may be 0, for "any or none". */
static bool digits_are(
    const struct digits *digits, unsigned from, uint8_t first, uint8_t second)
{
    if (digits->count <= from || digits->value[from] != first)
        return false;
    return second == 0 ||
           (digits->count > from + 1 && digits->value[from + 1] == second);
}

/* After the country code 33, with or without a 0 that should not be there. */
static bool french_after_code(
    const struct token_sink *out, const struct digits *digits, unsigned skip, size_t at)
{
    if (!digits_are(digits, skip, '3', '3'))
        return false;
    bool plain = french_at(out, digits, skip + 2, at);
    return digits_are(digits, skip + 2, '0', 0) ? french_at(out, digits, skip + 3, at)
                                                : plain;
}

/* Where a foreign number ends cannot be known: every end of a group is tried. */
static void foreign(
    const struct token_sink *out, const struct digits *digits, unsigned skip, size_t at)
{
    if (digits->count <= skip || digits->value[skip] == '0')
        return;
    for (unsigned length = E164_MIN; length <= E164_MAX; length++)
        if (skip + length <= digits->count && digits_end_at(digits, skip + length))
            give(out, bytes_make(digits->value + skip, length), at);
}

static inline __attribute__((always_inline)) void number_read(
    const struct token_sink *out, const struct digits *digits, bool plus, size_t at)
{
    if (plus && digits->value[0] != '0') {
        if (!french_after_code(out, digits, 0, at))
            foreign(out, digits, 0, at);
        return;
    }
    if (digits_are(digits, 0, '0', '0')) {
        if (!french_after_code(out, digits, 2, at))
            foreign(out, digits, 2, at);
        return;
    }
    if (digits_are(digits, 0, '0', 0)) {
        (void)french_at(out, digits, 1, at);
        return;
    }
    (void)french_at(out, digits, 0, at);
    (void)french_after_code(out, digits, 0, at);
}

/* How many digits stand before "(0)" in the first bytes of a number; 0: it is not
 * there. The national 0 stands so behind the country code, and is not dialled. */
static unsigned digits_before_zero(struct bytes text, size_t at)
{
    enum { LOOK = 12, CODE_MAX_DIGITS = 5 }; /* 00 and a country code of three */
    struct bytes start = bytes_slice(text, at, LOOK);
    ptrdiff_t zero = bytes_find(start, bytes_of("(0)"), 0);
    unsigned count = 0;
    for (ptrdiff_t i = 0; i < zero; i++)
        count += byte_is_digit(start.ptr[i]) ? 1 : 0;
    return count <= CODE_MAX_DIGITS ? count : 0;
}

/* The digits but for number `without`. */
static struct digits leave_out(const struct digits *digits, unsigned without)
{
    struct digits left = *digits;
    for (unsigned i = without; i + 1 < digits->count; i++)
        left.value[i] = digits->value[i + 1];
    left.count--;
    uint32_t before = (1U << (without + 1)) - 1;
    left.ends = (digits->ends & before) | (digits->ends & ~before) >> 1;
    return left;
}

/* A 0 behind a country code of one to three digits, in brackets or not: the number is
 * given without it as well. `skip`: digits before the code. */
static void read_without_zero(
    const struct token_sink *out, const struct digits *digits, unsigned skip, size_t at)
{
    enum { CODE_MOST = 3 };
    for (unsigned end = skip + 1; end <= skip + CODE_MOST; end++) {
        if (end + E164_MIN > digits->count || !digits_end_at(digits, end) ||
            digits->value[end] != '0')
            continue;
        const struct digits left = leave_out(digits, end);
        foreign(out, &left, skip, at);
    }
}

/* "+33", or "+ 33". */
static inline bool has_plus(struct bytes text, size_t at)
{
    uint8_t before = at > 0 ? text.ptr[at - 1] : 0;
    return before == '+' || (before == ' ' && at > 1 && text.ptr[at - 2] == '+');
}

void phone_find_plain(
    const struct token_sink *out, const struct digits *digits, size_t at)
{
    if (digits->count < E164_MIN)
        return;
    number_read(out, digits, false, at);
    if (digits->value[0] == '0' && digits->value[1] == '0')
        read_without_zero(out, digits, 2, at);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    const struct digits *digits = place->digits;
    (void)anchor;
    /* The seventh place may hold a Corsican letter: a phone stops before it. */
    if (digits->count < E164_MIN || !byte_is_digit(digits->value[6]))
        return;
    if (digits->value[0] == '0' || !has_plus(place->text, place->at)) {
        phone_find_plain(out, digits, place->at);
        return;
    }
    number_read(out, digits, true, place->at);
    read_without_zero(out, digits, 0, place->at);
}

/* Everything people put around the digits, gone; the plus sign told apart. */
static enum refusal squeeze(struct digits *digits, bool *plus, struct bytes field)
{
    *plus = false;
    digits->count = 0;
    for (size_t at = 0; at < field.len;) {
        uint8_t byte = field.ptr[at];
        size_t skip = digits_separator(field, at);
        bool ornament =
            byte_is_space(byte) || byte == '(' || byte == ')' || byte == '/';
        if (skip > 0 || ornament) {
            at += skip > 0 ? skip : 1;
            continue;
        }
        at++;
        if (byte == '+' && digits->count == 0 && !*plus)
            *plus = true;
        else if (!byte_is_digit(byte))
            return REFUSAL_CHARACTERS;
        else if (digits->count == DIGITS_MAX)
            return REFUSAL_LENGTH;
        else
            digits->value[digits->count++] = byte;
    }
    digits->ends = (uint32_t)1 << digits->count;
    return digits->count == 0 ? REFUSAL_EMPTY : REFUSAL_NONE;
}

/* Notes whether anything was given, and passes it on. */
struct counted {
    const struct token_sink *out;
    unsigned count;
};

static void count_and_pass(void *context, const struct token *token)
{
    struct counted *counted = context;
    struct token again = *token;
    again.variant = counted->count > 0;
    counted->count++;
    counted->out->take(counted->out->context, &again);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    struct digits digits;
    bool plus = false;
    if (bytes_find_nocase(field, bytes_of("E+"), 0) != BYTES_NONE)
        return REFUSAL_SPREADSHEET;
    enum refusal refusal = squeeze(&digits, &plus, field);
    if (refusal != REFUSAL_NONE)
        return refusal;
    struct counted counted = {.out = out};
    const struct token_sink counting = {.take = count_and_pass, .context = &counted};
    unsigned code = digits_before_zero(field, 0);
    bool foreign_zero = code > 0 && code < digits.count &&
                        (plus || (digits.value[0] == '0' && digits.value[1] == '0'));
    if (foreign_zero)
        digits = leave_out(&digits, code);
    number_read(&counting, &digits, plus, 0);
    return counted.count > 0 ? REFUSAL_NONE : REFUSAL_LENGTH;
}

const struct identifier_kind identifier_phone = {
    .type = IDENTIFIER_PHONE,
    .name = "phone",
    .anchors = 1U << ANCHOR_DIGIT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
