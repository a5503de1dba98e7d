#include "matchers/escapes.h"

#include "matchers/char_refs.h"
#include "matchers/escapes_inside.h"

#include <string.h>

static bool is_quote(uint8_t byte)
{
    return byte == '"' || byte == '\'';
}

/* ---- what may be made ---- */

/* What a document's rows and cells are made of comes as what looks like it. */
static uint32_t without_structure(
    const struct escapes_lead *lead, uint32_t code, size_t length)
{
    static const char structure[] = "\"\\,:;{}[]()|";
    enum { APOSTROPHE = 0x2019, TO_WIDE = 0xfee0 };
    if (code > TO_WIDE + ' ' && code < TO_WIDE + 0x7f)
        code -= TO_WIDE;
    if (code == '\'')
        return APOSTROPHE;
    if (code > 0 && code < ' ')
        return ' ';
    if (code == 0 || code >= 0x80 || strchr(structure, (int)code) == NULL)
        return code;
    bool bracket = code == '(' || code == ')';
    bool between = escapes_in_number(lead->before) &&
                   escapes_in_number(escapes_byte(lead, length));
    return bracket && between ? ' ' : code + TO_WIDE;
}

/* Next to a quote, only what can be no border of a value. */
static bool may_stand(const struct escapes_lead *lead, uint32_t code, size_t length)
{
    if (code == 0)
        return false;
    bool plain =
        code >= 0x80 || byte_is_digit((uint8_t)code) || byte_is_alpha((uint8_t)code);
    bool quoted = is_quote(escapes_byte(lead, length)) ||
                  (lead->at > 0 && is_quote(lead->text.ptr[lead->at - 1]));
    return plain || !quoted;
}

bool escapes_make(struct escape *escape, const struct escapes_lead *lead, uint32_t code,
    size_t length)
{
    code = without_structure(lead, code, length);
    if (!may_stand(lead, code, length))
        return false;
    *escape = (struct escape){.length = (uint8_t)length};
    if (!escapes_unseen(code))
        escape->count = (uint8_t)utf8_put(escape->text, code);
    return true;
}

enum { SURROGATE = 0xD800, LOW_SURROGATE = 0xDC00, SURROGATES_END = 0xE000 };

/* ---- character references ---- */

/* The number is `start` bytes from the lead. */
static bool numeric(
    struct escape *escape, const struct escapes_lead *lead, size_t start)
{
    enum { DECIMAL_MAX = 5, HEX_MAX = 4 };
    bool hex = (escapes_byte(lead, start) | 0x20) == 'x';
    start += hex ? 1 : 0;
    size_t most = start + (hex ? HEX_MAX : DECIMAL_MAX);
    size_t ahead = start;
    uint32_t code = 0;
    for (; ahead < most; ahead++) {
        int digit = escapes_hex(escapes_byte(lead, ahead));
        if (digit < 0 || (!hex && digit > 9))
            break;
        code = code * (hex ? 16 : 10) + (uint32_t)digit;
    }
    bool surrogate = code >= SURROGATE && code < SURROGATES_END;
    return ahead > start && escapes_byte(lead, ahead) == ';' && !surrogate &&
           escapes_make(escape, lead, code, ahead + 1);
}

/* `ampersand`: bytes that mean the ampersand. */
static bool reference(
    struct escape *escape, const struct escapes_lead *lead, size_t ampersand)
{
    size_t length = 0;
    if (escapes_byte(lead, ampersand) == '#')
        return numeric(escape, lead, ampersand + 1);
    struct bytes name = bytes_slice(lead->text, lead->at + ampersand, ESCAPE_LONGEST);
    uint32_t code = char_ref(&length, name);
    return code != 0 && escapes_make(escape, lead, code, ampersand + length + 1);
}

/* HTML that was escaped once more, as a string in a page or a field of a dump. */
static bool references(struct escape *escape, const struct escapes_lead *lead)
{
    static const char again[] = "&amp;";
    enum { AGAIN = sizeof(again) - 1 };
    if (bytes_starts(bytes_slice(lead->text, lead->at, AGAIN), again))
        return reference(escape, lead, AGAIN);
    return reference(escape, lead, 1);
}

/* ---- backslashes ---- */

/* The other half, `slashes` before its u; 0: none. */
static uint32_t low_half(const struct escapes_lead *lead, size_t ahead, size_t slashes)
{
    for (size_t i = 0; i < slashes; i++)
        if (escapes_byte(lead, ahead + i) != '\\')
            return 0;
    int32_t low = escapes_hex_read(lead, ahead + slashes + 1, 4);
    bool good = escapes_byte(lead, ahead + slashes) == 'u' && low >= LOW_SURROGATE &&
                low < SURROGATES_END;
    return good ? (uint32_t)low : 0;
}

static bool unicode(
    struct escape *escape, const struct escapes_lead *lead, size_t slashes)
{
    enum { DIGITS = 4, HALF_BITS = 10, ASTRAL = 0x10000 };
    size_t length = slashes + 1 + DIGITS;
    int32_t high = escapes_hex_read(lead, slashes + 1, DIGITS);
    if (high < 0)
        return false;
    if (high == '&' && reference(escape, lead, length))
        return true;
    if (high < SURROGATE || high >= SURROGATES_END)
        return escapes_make(escape, lead, (uint32_t)high, length);
    uint32_t low = low_half(lead, length, slashes);
    if (high >= LOW_SURROGATE || low == 0)
        return false;
    uint32_t code =
        ASTRAL + (((uint32_t)high - SURROGATE) << HALF_BITS) + (low - LOW_SURROGATE);
    return escapes_make(escape, lead, code, 2 * length);
}

/* JSON in JSON in JSON has four before each escape. */
enum { SLASHES_MAX = 4 };

static bool backslash(struct escape *escape, const struct escapes_lead *lead)
{
    size_t slashes = 1;
    while (slashes < SLASHES_MAX && escapes_byte(lead, slashes) == '\\')
        slashes++;
    uint8_t kind = escapes_byte(lead, slashes);
    /* The second of two escapes nothing but itself, unless JSON lies in JSON. */
    bool second = lead->at > 0 && lead->text.ptr[lead->at - 1] == '\\';
    uint8_t next = escapes_byte(lead, slashes + 1);
    switch (kind) {
    case 'u':
        return unicode(escape, lead, slashes);
    case 'x': {
        int32_t code = escapes_hex_read(lead, slashes + 1, 2);
        return code >= 0 && escapes_make(escape, lead, (uint32_t)code, slashes + 3);
    }
    case '/':
        return escapes_make(escape, lead, '/', slashes + 1);
    case 't':
    case 'n':
    case 'r':
        return slashes == 1 && !second &&
               (lead->json || byte_is_digit(lead->before) || byte_is_digit(next)) &&
               escapes_make(escape, lead, ' ', 2);
    default:
        return false;
    }
}

/* ---- where they are ---- */

static bool read_at(struct escape *escape, const struct escapes_lead *lead)
{
    switch (lead->text.ptr[lead->at]) {
    case '\\':
        return lead->rtf ? escapes_rtf(escape, lead) : backslash(escape, lead);
    case '&':
        return references(escape, lead);
    case '%':
        return escapes_percent(escape, lead);
    case '+':
    case '_':
        return escapes_joint(escape, lead);
    case '(':
    case '[':
        return escapes_spelled(escape, lead);
    case '=':
        return escapes_equals(escape, lead);
    default:
        return escapes_wide(escape, lead);
    }
}

bool escapes_next(struct escape *escape, const struct escapes *escapes,
    struct bytes text, struct escapes_place *place, size_t to)
{
    size_t at = escapes_lead_next(escapes, text, place->at, to);
    for (; at < to; at = escapes_lead_next(escapes, text, at + 1, to)) {
        struct escapes_lead lead = {.text = text,
            .at = at,
            .before = at > 0 ? text.ptr[at - 1] : 0,
            .json = escapes->json,
            .mail = escapes->mail,
            .ruled = escapes->ruled,
            .rtf = escapes->rtf};
        if (at == place->at && place->before != 0)
            lead.before = place->before;
        if (read_at(escape, &lead))
            break;
    }
    place->at = at;
    return at < to;
}
