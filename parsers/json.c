#include "parsers/json.h"

#include "base/utf8.h"

static uint8_t byte_at(struct bytes text, size_t at)
{
    return at < text.len ? text.ptr[at] : 0;
}

static bool is_blank(uint8_t byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static size_t skip_blanks(struct bytes text, size_t at)
{
    while (at < text.len && is_blank(text.ptr[at]))
        at++;
    return at;
}

/* Behind the string at `at`, or 0. */
static size_t string_end(struct bytes text, size_t at)
{
    if (byte_at(text, at) != '"')
        return 0;
    for (at++; at < text.len; at++) {
        if (text.ptr[at] == '"')
            return at + 1;
        if (text.ptr[at] == '\\')
            at++;
        else if (text.ptr[at] < ' ')
            return 0;
    }
    return 0;
}

static bool is_word(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) || byte == '-' || byte == '+' ||
           byte == '.';
}

/* Behind a number, true, false or null, or 0. */
static size_t word_end(struct bytes text, size_t at)
{
    size_t end = at;
    while (end < text.len && is_word(text.ptr[end]))
        end++;
    struct bytes word = bytes_slice(text, at, end - at);
    bool number = byte_is_digit(byte_at(word, 0)) || byte_at(word, 0) == '-';
    bool known =
        bytes_is(word, "true") || bytes_is(word, "false") || bytes_is(word, "null");
    return word.len > 0 && (number || known) ? end : 0;
}

/* Behind one token of a nested value, brackets counted; 0: no JSON. */
static size_t token_end(struct bytes text, size_t at, unsigned *depth)
{
    uint8_t byte = byte_at(text, at);
    if (byte == '{' || byte == '[')
        return ++*depth > JSON_DEPTH_MAX ? 0 : at + 1;
    if ((byte == '}' || byte == ']') && *depth > 0) {
        --*depth;
        return at + 1;
    }
    if ((byte == ',' || byte == ':') && *depth > 0)
        return at + 1;
    return byte == '"' ? string_end(text, at) : word_end(text, at);
}

/* Behind the value at `at`, or 0. What stands between brackets is only balanced here;
 * it is judged when it is taken apart. */
static size_t value_end(struct bytes text, size_t at)
{
    unsigned depth = 0;
    do {
        at = token_end(text, skip_blanks(text, at), &depth);
    } while (at != 0 && depth > 0);
    return at;
}

struct bytes json_value(struct bytes text)
{
    size_t from = skip_blanks(text, 0);
    size_t end = value_end(text, from);
    if (end == 0 || skip_blanks(text, end) != text.len)
        return bytes_make(NULL, 0);
    return bytes_slice(text, from, end - from);
}

struct bytes json_prefix(struct bytes text)
{
    size_t from = skip_blanks(text, 0);
    size_t end = value_end(text, from);
    return end == 0 ? bytes_make(NULL, 0) : bytes_slice(text, from, end - from);
}

/* `rest` is at an opening bracket or a comma; where the next element starts, or 0. */
static size_t element_start(struct bytes rest, uint8_t open)
{
    uint8_t first = byte_at(rest, 0);
    return first == open || first == ',' ? skip_blanks(rest, 1) : 0;
}

static bool take_value(struct bytes *value, struct bytes *rest, size_t at)
{
    size_t end = value_end(*rest, at);
    uint8_t next = end == 0 ? 0 : byte_at(*rest, skip_blanks(*rest, end));
    if (next != ',' && next != ']' && next != '}')
        return false;
    *value = bytes_slice(*rest, at, end - at);
    size_t after = skip_blanks(*rest, end);
    *rest = bytes_slice(*rest, after, rest->len - after);
    return true;
}

bool json_member(struct bytes *name, struct bytes *value, struct bytes *rest)
{
    size_t at = element_start(*rest, '{');
    size_t end = at == 0 ? 0 : string_end(*rest, at);
    size_t colon = end == 0 ? 0 : skip_blanks(*rest, end);
    if (end == 0 || byte_at(*rest, colon) != ':')
        return false;
    struct bytes found = bytes_slice(*rest, at + 1, end - at - 2);
    if (!take_value(value, rest, skip_blanks(*rest, colon + 1)))
        return false;
    *name = found;
    return true;
}

bool json_item(struct bytes *value, struct bytes *rest)
{
    size_t at = element_start(*rest, '[');
    return at != 0 && take_value(value, rest, at);
}

struct bytes json_get(struct bytes object, const char *name)
{
    struct bytes found;
    struct bytes value;
    if (!json_is_object(object))
        return bytes_make(NULL, 0);
    while (json_member(&found, &value, &object))
        if (bytes_is(found, name))
            return value;
    return bytes_make(NULL, 0);
}

struct bytes json_at(struct bytes array, size_t number)
{
    struct bytes value;
    if (!json_is_array(array))
        return bytes_make(NULL, 0);
    while (json_item(&value, &array))
        if (number-- == 0)
            return value;
    return bytes_make(NULL, 0);
}

bool json_is_object(struct bytes value)
{
    return byte_at(value, 0) == '{';
}

bool json_is_array(struct bytes value)
{
    return byte_at(value, 0) == '[';
}

bool json_is_text(struct bytes value)
{
    return value.len >= 2 && value.ptr[0] == '"';
}

bool json_number(uint64_t *number, struct bytes value, uint64_t max)
{
    return value.len > 0 && bytes_to_u64(number, value, max) == 0;
}

/* ---- what a string says ---- */

/* The four digits of a \u at `at`, or -1. */
static int32_t unit_at(struct bytes text, size_t at)
{
    int32_t unit = 0;
    for (size_t i = at; i < at + 4; i++) {
        uint8_t low = byte_lower(byte_at(text, i));
        bool letter = low >= 'a' && low <= 'f';
        if (!letter && !byte_is_digit(low))
            return -1;
        unit = unit * 16 + (letter ? low - 'a' + 10 : low - '0');
    }
    return unit;
}

/* The character of the escape at `at` (behind the backslash); `*len` bytes are used up.
 */
static uint32_t escaped_at(struct bytes text, size_t at, size_t *len)
{
    static const char marks[] = "bfnrt", means[] = "\b\f\n\r\t";
    uint8_t mark = byte_at(text, at);
    *len = 1;
    for (size_t i = 0; i < sizeof(marks) - 1; i++)
        if (mark == (uint8_t)marks[i])
            return (uint8_t)means[i];
    if (mark != 'u')
        return mark;
    int32_t high = unit_at(text, at + 1);
    if (high < 0)
        return UTF8_REPLACEMENT;
    *len = 5;
    if (high < 0xD800 || high > 0xDFFF)
        return (uint32_t)high;
    int32_t low = byte_at(text, at + 5) == '\\' && byte_at(text, at + 6) == 'u'
                      ? unit_at(text, at + 7)
                      : -1;
    if (high > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
        return UTF8_REPLACEMENT;
    *len = 11;
    return 0x10000U + (((uint32_t)high - 0xD800U) << 10) + ((uint32_t)low - 0xDC00U);
}

int json_add_text(struct buf *out, struct bytes value, struct err *err)
{
    if (!json_is_text(value))
        return err_set(err, "not a JSON string");
    struct bytes text = bytes_slice(value, 1, value.len - 2);
    size_t at = 0;
    while (at < text.len) {
        size_t end = at;
        while (end < text.len && text.ptr[end] != '\\')
            end++;
        if (buf_add(out, bytes_slice(text, at, end - at), err) != 0)
            return -1;
        if (end == text.len)
            return 0;
        size_t len = 0;
        uint32_t character = escaped_at(text, end + 1, &len);
        uint8_t utf8[UTF8_MAX_BYTES];
        size_t size = utf8_put(utf8, character);
        if (buf_add(out, bytes_make(utf8, size), err) != 0)
            return -1;
        at = end + 1 + len;
    }
    return 0;
}

/* ---- JSON.stringify ---- */

/* One byte as it stands in a string: a short escape where there is one. */
static int add_escaped(struct buf *out, uint8_t byte, struct err *err)
{
    static const char marks[] = "bfnrt", means[] = "\b\f\n\r\t";
    if (byte == '"' || byte == '\\')
        return buf_addf(out, err, "\\%c", byte);
    for (size_t m = 0; m < sizeof(marks) - 1; m++)
        if (byte == (uint8_t)means[m])
            return buf_addf(out, err, "\\%c", marks[m]);
    return byte < ' ' ? buf_addf(out, err, "\\u%04x", byte)
                      : buf_add_byte(out, byte, err);
}

static int add_quoted(struct buf *out, struct bytes said, struct err *err)
{
    if (buf_add_byte(out, '"', err) != 0)
        return -1;
    for (size_t i = 0; i < said.len; i++)
        if (add_escaped(out, said.ptr[i], err) != 0)
            return -1;
    return buf_add_byte(out, '"', err);
}

static int add_string(struct buf *out, struct bytes token, struct err *err)
{
    AUTO(buf_done) struct buf said;
    buf_init(&said, token.len * 3);
    if (json_add_text(&said, token, err) != 0)
        return -1;
    return add_quoted(out, buf_bytes(&said), err);
}

int json_add_compact(struct buf *out, struct bytes value, struct err *err)
{
    unsigned depth = 0;
    size_t at = 0;
    do {
        at = skip_blanks(value, at);
        size_t end = token_end(value, at, &depth);
        if (end == 0)
            return err_set(err, "not a JSON value");
        struct bytes token = bytes_slice(value, at, end - at);
        int added = json_is_text(token) ? add_string(out, token, err)
                                        : buf_add(out, token, err);
        if (added != 0)
            return -1;
        at = end;
    } while (depth > 0);
    return 0;
}
