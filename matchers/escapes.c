#include "matchers/escapes.h"

#include "matchers/char_refs.h"
#include "matchers/classes_tables.h"

#include <string.h>

/* An escape that may stand at `at`, and what is known of its surroundings. */
struct lead {
    struct bytes text;
    size_t at;
    uint8_t before; /* meant by the byte before it; 0: none */
    bool json;
};

/* 0 outside of the text. */
static uint8_t byte_of(const struct lead *lead, size_t ahead)
{
    size_t at = lead->at + ahead;
    return at < lead->text.len ? lead->text.ptr[at] : 0;
}

static int hex_of(uint8_t byte)
{
    uint8_t small = byte | 0x20;
    if (byte_is_digit(byte))
        return byte - '0';
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/* -1: not so many hexadecimal digits stand there. */
static int32_t hex_read(const struct lead *lead, size_t ahead, size_t count)
{
    int32_t value = 0;
    for (size_t i = 0; i < count; i++) {
        int digit = hex_of(byte_of(lead, ahead + i));
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

static bool is_quote(uint8_t byte)
{
    return byte == '"' || byte == '\'';
}

static bool is_digit_or_separator(uint8_t byte)
{
    return byte_is_digit(byte) || (byte != 0 && strchr(" .-/()", byte) != NULL);
}

/* ---- what may be made ---- */

/* Next to a quote, only what can be no border of a value. */
static bool may_stand(const struct lead *lead, uint32_t code, size_t length)
{
    static const char structure[] = "\"\\,:;{}[]()|";
    if (code < 0x80 && strchr(structure, (int)code) != NULL) /* NUL as well */
        return false;
    bool plain =
        code >= 0x80 || byte_is_digit((uint8_t)code) || byte_is_alpha((uint8_t)code);
    bool quoted = is_quote(byte_of(lead, length)) ||
                  (lead->at > 0 && is_quote(lead->text.ptr[lead->at - 1]));
    return plain || !quoted;
}

static bool make(
    struct escape *escape, const struct lead *lead, uint32_t code, size_t length)
{
    enum { APOSTROPHE = 0x2019 };
    if (code == '\'')
        code = APOSTROPHE;
    if (code > 0 && code < ' ')
        code = ' ';
    if (!may_stand(lead, code, length))
        return false;
    escape->length = (uint8_t)length;
    escape->count = (uint8_t)utf8_put(escape->text, code);
    return true;
}

/* ---- backslashes ---- */

enum { SURROGATE = 0xD800, LOW_SURROGATE = 0xDC00, SURROGATES_END = 0xE000 };

/* The other half, `slashes` before its u; 0: none. */
static uint32_t low_half(const struct lead *lead, size_t ahead, size_t slashes)
{
    for (size_t i = 0; i < slashes; i++)
        if (byte_of(lead, ahead + i) != '\\')
            return 0;
    int32_t low = hex_read(lead, ahead + slashes + 1, 4);
    bool good = byte_of(lead, ahead + slashes) == 'u' && low >= LOW_SURROGATE &&
                low < SURROGATES_END;
    return good ? (uint32_t)low : 0;
}

static bool unicode(struct escape *escape, const struct lead *lead, size_t slashes)
{
    enum { DIGITS = 4, HALF_BITS = 10, ASTRAL = 0x10000 };
    size_t length = slashes + 1 + DIGITS;
    int32_t high = hex_read(lead, slashes + 1, DIGITS);
    if (high < 0)
        return false;
    if (high < SURROGATE || high >= SURROGATES_END)
        return make(escape, lead, (uint32_t)high, length);
    uint32_t low = low_half(lead, length, slashes);
    if (high >= LOW_SURROGATE || low == 0)
        return false;
    uint32_t code =
        ASTRAL + (((uint32_t)high - SURROGATE) << HALF_BITS) + (low - LOW_SURROGATE);
    return make(escape, lead, code, 2 * length);
}

static bool backslash(struct escape *escape, const struct lead *lead)
{
    size_t slashes = byte_of(lead, 1) == '\\' ? 2 : 1;
    uint8_t kind = byte_of(lead, slashes);
    /* The second of two escapes nothing but itself, unless JSON lies in JSON. */
    bool second = lead->at > 0 && lead->text.ptr[lead->at - 1] == '\\';
    uint8_t next = byte_of(lead, slashes + 1);
    switch (kind) {
    case 'u':
        return unicode(escape, lead, slashes);
    case 'x': {
        int32_t code = hex_read(lead, slashes + 1, 2);
        return code >= 0 && make(escape, lead, (uint32_t)code, slashes + 3);
    }
    case '/':
        return make(escape, lead, '/', slashes + 1);
    case 't':
    case 'n':
    case 'r':
        return slashes == 1 && !second &&
               (lead->json || byte_is_digit(lead->before) || byte_is_digit(next)) &&
               make(escape, lead, ' ', 2);
    default:
        return false;
    }
}

/* ---- character references ---- */

static bool numeric(struct escape *escape, const struct lead *lead)
{
    enum { DECIMAL_MAX = 5, HEX_MAX = 4 };
    bool hex = (byte_of(lead, 2) | 0x20) == 'x';
    size_t start = hex ? 3 : 2;
    size_t most = start + (hex ? HEX_MAX : DECIMAL_MAX);
    size_t ahead = start;
    uint32_t code = 0;
    for (; ahead < most; ahead++) {
        int digit = hex_of(byte_of(lead, ahead));
        if (digit < 0 || (!hex && digit > 9))
            break;
        code = code * (hex ? 16 : 10) + (uint32_t)digit;
    }
    bool surrogate = code >= SURROGATE && code < SURROGATES_END;
    return ahead > start && byte_of(lead, ahead) == ';' && !surrogate &&
           make(escape, lead, code, ahead + 1);
}

static bool reference(struct escape *escape, const struct lead *lead)
{
    size_t length = 0;
    if (byte_of(lead, 1) == '#')
        return numeric(escape, lead);
    uint32_t code =
        char_ref(&length, bytes_slice(lead->text, lead->at + 1, ESCAPE_LONGEST));
    return code != 0 && make(escape, lead, code, length + 2);
}

/* ---- percent signs ---- */

static int32_t percent_byte(const struct lead *lead, size_t ahead)
{
    return byte_of(lead, ahead) == '%' ? hex_read(lead, ahead + 1, 2) : -1;
}

/* Two bytes of a character at least: "50%de" is none. */
static bool beyond_ascii(struct escape *escape, const struct lead *lead, int32_t first)
{
    enum { ONE = 3 };
    int32_t second = percent_byte(lead, ONE);
    bool goes_on = lead->before >= 0x80 && utf8_continues((uint8_t)first);
    if (second < 0x80 && !goes_on)
        return false;
    *escape = (struct escape){ONE, 1, {(uint8_t)first}};
    return true;
}

static bool percent(struct escape *escape, const struct lead *lead)
{
    enum { ONE = 3 };
    int32_t byte = percent_byte(lead, 0);
    uint8_t next = byte_of(lead, ONE);
    if (byte >= 0x80)
        return beyond_ascii(escape, lead, byte);
    if (byte == '+' && byte_is_digit(next)) {
        *escape = (struct escape){ONE, 1, {'+'}};
        return !byte_is_digit(lead->before);
    }
    bool between = is_digit_or_separator(lead->before) &&
                   (is_digit_or_separator(next) || next == '%');
    bool separates = byte == '-' || byte == '.' || byte == '/';
    return (byte == ' ' || (separates && between)) &&
           make(escape, lead, (uint32_t)byte, ONE);
}

/* ---- signs between digits ---- */

/* The letter of a Corsican NIR is one. */
static bool may_be_digit(uint8_t byte)
{
    uint8_t upper = byte & 0xdf;
    return byte_is_digit(byte) || upper == 'A' || upper == 'B';
}

static bool joins(uint8_t byte)
{
    return may_be_digit(byte) || byte == '_' || byte == '+';
}

/* The end of an address's local part is its sign, in whatever form. */
static bool is_local_part(struct bytes text, size_t at)
{
    enum { LOCAL_MAX = 64 }; /* RFC 5321 4.5.3.1.1 */
    struct bytes rest = bytes_slice(text, at, LOCAL_MAX);
    for (size_t i = 0; i < rest.len; i++) {
        uint8_t byte = rest.ptr[i];
        struct bytes left = bytes_slice(rest, i, rest.len);
        if (byte == '@' || bytes_starts(left, "%40") || bytes_starts(left, "\\u0040") ||
            bytes_starts(left, "&#64;"))
            return true;
        if (!byte_is_digit(byte) && !byte_is_alpha(byte) &&
            (byte == 0 || strchr("._%+-", byte) == NULL))
            return false;
    }
    return false;
}

/* A plus sign separates short groups; before a long one it begins a phone. */
static bool groups_are_short(struct bytes text, size_t at)
{
    enum { GROUP_MAX = 4 };
    size_t before = 0;
    size_t after = 0;
    while (
        before <= GROUP_MAX && before < at && byte_is_digit(text.ptr[at - 1 - before]))
        before++;
    while (after <= GROUP_MAX && at + 1 + after < text.len &&
           byte_is_digit(text.ptr[at + 1 + after]))
        after++;
    return before <= GROUP_MAX && after <= GROUP_MAX;
}

static bool joint(struct escape *escape, const struct lead *lead)
{
    enum { REACH = 40, LEAST = 9 };
    struct bytes text = lead->text;
    size_t from = lead->at;
    size_t to = lead->at;
    unsigned digits = 0;
    if (!may_be_digit(lead->before) || !byte_is_digit(byte_of(lead, 1)))
        return false;
    for (; from > 0 && lead->at - from < REACH && joins(text.ptr[from - 1]); from--)
        digits += byte_is_digit(text.ptr[from - 1]) ? 1 : 0;
    for (; to < text.len && to - lead->at < REACH && joins(text.ptr[to]); to++)
        digits += byte_is_digit(text.ptr[to]) ? 1 : 0;
    if (digits < LEAST || is_local_part(text, to) ||
        (text.ptr[lead->at] == '+' && !groups_are_short(text, lead->at)))
        return false;
    *escape = (struct escape){1, 1, {' '}};
    return true;
}

/* ---- where they are ---- */

static bool read_at(struct escape *escape, const struct lead *lead)
{
    switch (lead->text.ptr[lead->at]) {
    case '\\':
        return backslash(escape, lead);
    case '&':
        return reference(escape, lead);
    case '%':
        return percent(escape, lead);
    case '+':
    case '_':
        return joint(escape, lead);
    default:
        return false;
    }
}

/* Of every low half of a byte, the one byte that leads an escape; no byte is one of the
 * others where it stands. */
static const uint8_t LEADS[16] = {
    1, 0, 0, 0, 0, '%', '&', 0, 0, 0, 0, '+', '\\', 0, 0, '_'};

/* Whether the bytes beside it leave an escape possible: most plus signs begin a phone.
 */
static inline bool may_lead(struct bytes text, size_t at)
{
    uint8_t next = at + 1 < text.len ? text.ptr[at + 1] : 0;
    if (text.ptr[at] == '+' || text.ptr[at] == '_')
        return byte_is_digit(next) && at > 0 && may_be_digit(text.ptr[at - 1]);
    return next > ' ';
}

/* The first place from `at` on that may lead an escape; `to`: none before it. */
static size_t next_scalar(struct bytes text, size_t at, size_t to)
{
    while (at < to && (text.ptr[at] != LEADS[text.ptr[at] & 15] || !may_lead(text, at)))
        at++;
    return at;
}

#if defined(__x86_64__)

CLASSES_AVX2 static inline __m256i leads_of(const uint8_t *bytes)
{
    __m256i text = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
    return _mm256_cmpeq_epi8(
        text, _mm256_shuffle_epi8(classes_both_lanes(LEADS), text));
}

CLASSES_AVX2 static inline uint64_t leads_mask(__m256i first, __m256i second)
{
    return (uint32_t)_mm256_movemask_epi8(first) |
           (uint64_t)(uint32_t)_mm256_movemask_epi8(second) << 32;
}

/* Of those that the mask shows, from `at` on; `none`: none. */
static inline size_t first_of(struct bytes text, size_t at, uint64_t leads, size_t none)
{
    for (; leads != 0; leads &= leads - 1) {
        size_t place = at + (unsigned)__builtin_ctzll(leads);
        if (may_lead(text, place))
            return place;
    }
    return none;
}

/* Most stretches have no lead at all. */
CLASSES_AVX2 static size_t next_avx2(struct bytes text, size_t at, size_t to)
{
    enum { HALF = 32, STEP = 128 };
    for (; at + STEP <= to; at += STEP) {
        const uint8_t *bytes = text.ptr + at;
        __m256i a = leads_of(bytes);
        __m256i b = leads_of(bytes + HALF);
        __m256i c = leads_of(bytes + 2 * HALF);
        __m256i d = leads_of(bytes + 3 * HALF);
        __m256i any = _mm256_or_si256(_mm256_or_si256(a, b), _mm256_or_si256(c, d));
        if (__builtin_expect(_mm256_testz_si256(any, any), 1))
            continue;
        size_t place = first_of(text, at, leads_mask(a, b), to);
        if (place == to)
            place = first_of(text, at + STEP / 2, leads_mask(c, d), to);
        if (place < to)
            return place;
    }
    return next_scalar(text, at, to);
}

#endif

static size_t next_lead(
    const struct escapes *escapes, struct bytes text, size_t at, size_t to)
{
#if defined(__x86_64__)
    if (escapes->fast)
        return next_avx2(text, at, to);
#endif
    (void)escapes;
    return next_scalar(text, at, to);
}

bool escapes_next(struct escape *escape, const struct escapes *escapes,
    struct bytes text, size_t *at, size_t to, uint8_t before)
{
    size_t first = *at;
    size_t place = next_lead(escapes, text, first, to);
    for (; place < to; place = next_lead(escapes, text, place + 1, to)) {
        struct lead lead = {.text = text,
            .at = place,
            .before = place > 0 ? text.ptr[place - 1] : 0,
            .json = escapes->json};
        if (place == first && before != 0)
            lead.before = before;
        if (read_at(escape, &lead))
            break;
    }
    *at = place;
    return place < to;
}
