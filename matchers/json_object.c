#include "matchers/json_object.h"

#include <string.h>

#include "base/utf8.h"

struct level {
    bool object; /* else an array */
    size_t path_length;
    size_t count;
};

struct json {
    const struct json_sink *sink;
    struct arena *arena;
    struct bytes text;
    size_t at;
    bool bad;
    size_t depth;
    struct level levels[JSON_DEPTH_MAX];
    size_t path_length;
    uint8_t path[JSON_PATH_MAX];
};

static int bad(struct json *json, const char *what, struct err *err)
{
    json->bad = true;
    return err_set(err, "not JSON at byte %zu of the line: %s", json->at + 1, what);
}

/* NUL at the end, which is no byte of JSON's grammar. */
static uint8_t peek(const struct json *json)
{
    return json->at < json->text.len ? json->text.ptr[json->at] : 0;
}

static uint8_t peek_after_space(struct json *json)
{
    while (peek(json) == ' ' || peek(json) == '\t' || peek(json) == '\r' ||
           peek(json) == '\n')
        json->at++;
    return peek(json);
}

static int expect(struct json *json, uint8_t wanted, const char *what, struct err *err)
{
    if (peek_after_space(json) != wanted)
        return bad(json, what, err);
    json->at++;
    return 0;
}

static int hex4(uint32_t *unit, struct json *json, struct err *err)
{
    *unit = 0;
    for (int i = 0; i < 4; i++) {
        uint8_t byte = byte_lower(peek(json));
        if (!byte_is_digit(byte) && (byte < 'a' || byte > 'f'))
            return bad(json, "\\u takes four hexadecimal digits", err);
        unsigned digit = byte_is_digit(byte) ? byte - 48U : byte - 87U; /* '0', 'a' */
        *unit = *unit << 4 | digit;
        json->at++;
    }
    return 0;
}

/* After "\u"; a pair of surrogates is one character, half of one is U+FFFD. */
static int unicode_read(uint32_t *code, struct json *json, struct err *err)
{
    uint32_t low = 0;
    if (hex4(code, json, err) != 0)
        return -1;
    if (*code < 0xD800 || *code > 0xDBFF || json->text.len - json->at < 2 ||
        memcmp(json->text.ptr + json->at, "\\u", 2) != 0)
        return 0;
    size_t before = json->at;
    json->at += 2;
    if (hex4(&low, json, err) != 0)
        return -1;
    if (low >= 0xDC00 && low <= 0xDFFF)
        *code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
    else
        json->at = before;
    return 0;
}

/* After the backslash. */
static int escape_read(uint32_t *code, struct json *json, struct err *err)
{
    static const char names[] = "\"\\/bfnrt";
    static const char meant[] = "\"\\/\b\f\n\r\t";
    uint8_t byte = peek(json);
    const char *name = byte != 0 ? strchr(names, byte) : NULL;
    if (byte == 'u') {
        json->at++;
        return unicode_read(code, json, err);
    }
    if (name == NULL)
        return bad(json, "no such escape", err);
    *code = (uint8_t)meant[name - names];
    json->at++;
    return 0;
}

/* From the first backslash on, into memory of its own. */
static int string_unescape(
    struct bytes *out, struct json *json, size_t from, size_t end, struct err *err)
{
    /* No escape is shorter than what it means. */
    uint8_t *text = arena_alloc(json->arena, end - from + 1, err);
    size_t length = json->at - from;
    if (text == NULL)
        return -1;
    memcpy(text, json->text.ptr + from, length);
    while (json->at < end) {
        uint8_t byte = json->text.ptr[json->at++];
        uint32_t code = 0;
        if (byte != '\\') {
            text[length++] = byte;
            continue;
        }
        if (escape_read(&code, json, err) != 0)
            return -1;
        length += utf8_put(text + length, code);
    }
    *out = bytes_make(text, length);
    return 0;
}

/* The closing quote's place; `escape` is the first backslash or the same. */
static int string_end(size_t *end, size_t *escape, struct json *json, struct err *err)
{
    size_t at = json->at;
    *escape = SIZE_MAX;
    for (; at < json->text.len && json->text.ptr[at] != '"'; at++) {
        if (json->text.ptr[at] < 0x20) {
            json->at = at;
            return bad(json, "a control character inside a string", err);
        }
        if (json->text.ptr[at] == '\\') {
            *escape = *escape == SIZE_MAX ? at : *escape;
            at++;
        }
    }
    if (at >= json->text.len)
        return bad(json, "a string without an end", err);
    *end = at;
    return 0;
}

static int string_read(struct bytes *out, struct json *json, struct err *err)
{
    size_t end = 0;
    size_t escape = 0;
    if (expect(json, '"', "a string was expected", err) != 0 ||
        string_end(&end, &escape, json, err) != 0)
        return -1;
    size_t from = json->at;
    struct bytes raw = bytes_slice(json->text, from, end - from);
    if (!utf8_valid(raw))
        return bad(json, "a string that is not UTF-8", err);
    *out = raw;
    if (escape != SIZE_MAX) {
        json->at = escape;
        if (string_unescape(out, json, from, end, err) != 0)
            return -1;
    }
    json->at = end + 1;
    return 0;
}

static size_t digits_skip(struct json *json)
{
    size_t from = json->at;
    while (byte_is_digit(peek(json)))
        json->at++;
    return json->at - from;
}

static int number_read(struct bytes *out, struct json *json, struct err *err)
{
    size_t from = json->at;
    if (peek(json) == '-')
        json->at++;
    bool zero = peek(json) == '0';
    size_t whole = digits_skip(json);
    if (whole == 0 || (zero && whole > 1))
        return bad(json, "no value, and no number either", err);
    if (peek(json) == '.') {
        json->at++;
        if (digits_skip(json) == 0)
            return bad(json, "a number without digits after its point", err);
    }
    if (byte_lower(peek(json)) == 'e') {
        json->at++;
        if (peek(json) == '+' || peek(json) == '-')
            json->at++;
        if (digits_skip(json) == 0)
            return bad(json, "a number without an exponent", err);
    }
    *out = bytes_slice(json->text, from, json->at - from);
    return 0;
}

static int give(struct json *json, struct bytes value, struct err *err)
{
    struct bytes path = bytes_make(json->path, json->path_length);
    return json->sink->take(json->sink->context, path, value, err);
}

static bool word_take(struct json *json, const char *word)
{
    struct bytes rest = bytes_slice(json->text, json->at, json->text.len);
    if (!bytes_starts(rest, word))
        return false;
    json->at += strlen(word);
    return true;
}

static int level_open(struct json *json, bool object, struct err *err)
{
    if (json->depth == JSON_DEPTH_MAX)
        return bad(json, "nested too deeply", err);
    json->at++;
    json->levels[json->depth++] =
        (struct level){.object = object, .path_length = json->path_length};
    return 0;
}

static int value_read(struct json *json, struct err *err)
{
    struct bytes value;
    size_t from = 0;
    uint8_t first = peek_after_space(json);
    if (first == '{' || first == '[')
        return level_open(json, first == '{', err);
    if (first == '"')
        return string_read(&value, json, err) != 0 ? -1 : give(json, value, err);
    from = json->at;
    if (word_take(json, "null"))
        return 0;
    if (word_take(json, "true") || word_take(json, "false"))
        return give(json, bytes_slice(json->text, from, json->at - from), err);
    return number_read(&value, json, err) != 0 ? -1 : give(json, value, err);
}

static int key_read(struct json *json, const struct level *level, struct err *err)
{
    struct bytes key;
    size_t dot = level->path_length > 0 ? 1 : 0;
    if (string_read(&key, json, err) != 0)
        return -1;
    if (key.len > JSON_PATH_MAX - level->path_length - 1)
        return bad(json, "keys too long", err);
    if (dot > 0)
        json->path[level->path_length] = '.';
    if (key.len > 0)
        memcpy(json->path + level->path_length + dot, key.ptr, key.len);
    json->path_length = level->path_length + dot + key.len;
    return expect(json, ':', "a colon was expected", err);
}

/* One member of the innermost object or array, or its end. */
static int member_read(struct json *json, struct err *err)
{
    struct level *level = &json->levels[json->depth - 1];
    uint8_t close = level->object ? '}' : ']';
    uint8_t next = peek_after_space(json);
    json->path_length = level->path_length;
    if (next == close) {
        json->at++;
        json->depth--;
        return 0;
    }
    if (level->count > 0 &&
        expect(json, ',', "a comma or an end was expected", err) != 0)
        return -1;
    level->count++;
    if (level->object && key_read(json, level, err) != 0)
        return -1;
    return value_read(json, err);
}

static int object_read(struct json *json, struct err *err)
{
    if (peek_after_space(json) != '{')
        return bad(json, "an object was expected", err);
    if (level_open(json, true, err) != 0)
        return -1;
    while (json->depth > 0)
        if (member_read(json, err) != 0)
            return -1;
    (void)peek_after_space(json);
    if (json->at < json->text.len)
        return bad(json, "something follows the object", err);
    return 0;
}

int json_object_read(const struct json_sink *sink, struct bytes text,
    struct arena *arena, struct err *err)
{
    struct json json = {.sink = sink, .arena = arena, .text = text};
    if (object_read(&json, err) == 0)
        return JSON_WHOLE;
    return json.bad ? JSON_BAD : -1;
}
