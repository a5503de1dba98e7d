#include "parsers/script_data.h"

#include "parsers/json.h"

enum { DEPTH_MAX = 64, NAME_MAX_LEN = 64 };

struct literal {
    struct bytes text;
    size_t at;
    struct buf *out;
    uint8_t open[DEPTH_MAX]; /* what closes each level */
    unsigned depth;
    bool bad;
};

static uint8_t peek(const struct literal *literal, size_t ahead)
{
    size_t at = literal->at + ahead;
    return at < literal->text.len ? literal->text.ptr[at] : 0;
}

static void put(struct literal *literal, uint8_t byte)
{
    if (buf_add_byte(literal->out, byte, NULL) != 0)
        literal->bad = true;
}

static void put_all(struct literal *literal, struct bytes bytes)
{
    if (buf_add(literal->out, bytes, NULL) != 0)
        literal->bad = true;
}

/* White space and comments. */
static void skip_gap(struct literal *literal)
{
    for (;;) {
        while (byte_is_space(peek(literal, 0)))
            literal->at++;
        bool line = peek(literal, 0) == '/' && peek(literal, 1) == '/';
        bool block = peek(literal, 0) == '/' && peek(literal, 1) == '*';
        if (!line && !block)
            return;
        struct bytes end = bytes_of(line ? "\n" : "*/");
        ptrdiff_t found = bytes_find(literal->text, end, literal->at + 2);
        literal->at = found == BYTES_NONE ? literal->text.len : (size_t)found + end.len;
    }
}

/* One escape: those JSON does not know become what they mean. */
static void put_escape(struct literal *literal)
{
    uint8_t byte = peek(literal, 1);
    literal->at += 2;
    switch (byte) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
    case 'u':
        put(literal, '\\');
        put(literal, byte);
        break;
    case 'x':
        put_all(literal, bytes_of("\\u00"));
        break;
    case '\n':
        break;
    default:
        put(literal, byte);
        break;
    }
}

static void put_string(struct literal *literal)
{
    uint8_t quote = peek(literal, 0);
    literal->at++;
    put(literal, '"');
    while (
        !literal->bad && literal->at < literal->text.len && peek(literal, 0) != quote) {
        uint8_t byte = peek(literal, 0);
        if (byte == '\\') {
            put_escape(literal);
            continue;
        }
        literal->at++;
        if (byte == '"')
            put_all(literal, bytes_of("\\\""));
        else if (byte == '\n')
            put_all(literal, bytes_of("\\n"));
        else
            put(literal, byte < 0x20 ? ' ' : byte);
    }
    literal->bad = literal->bad || literal->at >= literal->text.len;
    literal->at++;
    put(literal, '"');
}

static bool is_word_byte(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) || byte == '_' || byte == '$' ||
           byte == '.' || byte == '-' || byte == '+';
}

static struct bytes take_word(struct literal *literal)
{
    size_t start = literal->at;
    while (is_word_byte(peek(literal, 0)))
        literal->at++;
    return bytes_slice(literal->text, start, literal->at - start);
}

/* new Date("...") is the text in it. */
static bool put_date(struct literal *literal)
{
    skip_gap(literal);
    if (!bytes_is(take_word(literal), "Date"))
        return false;
    skip_gap(literal);
    if (peek(literal, 0) != '(')
        return false;
    literal->at++;
    skip_gap(literal);
    if (peek(literal, 0) == '"' || peek(literal, 0) == '\'')
        put_string(literal);
    else
        put_all(literal, take_word(literal));
    skip_gap(literal);
    return peek(literal, 0) == ')' && literal->at++ < literal->text.len;
}

static bool is_number(struct bytes word)
{
    bool digits = false;
    for (size_t i = 0; i < word.len; i++) {
        digits = digits || byte_is_digit(word.ptr[i]);
        if (!byte_is_digit(word.ptr[i]) && word.ptr[i] != '.' && word.ptr[i] != '-' &&
            byte_lower(word.ptr[i]) != 'e' && word.ptr[i] != '+')
            return false;
    }
    return digits;
}

/* A name before ':', or a value without quotes. */
static void put_word(struct literal *literal)
{
    struct bytes word = take_word(literal);
    skip_gap(literal);
    bool name = peek(literal, 0) == ':';
    if (word.len == 0 || word.len > NAME_MAX_LEN) {
        literal->bad = true;
    } else if (name) {
        put(literal, '"');
        put_all(literal, word);
        put(literal, '"');
    } else if (bytes_is(word, "new")) {
        literal->bad = !put_date(literal) || literal->bad;
    } else if (is_number(word) || bytes_is(word, "true") || bytes_is(word, "false")) {
        put_all(literal, word);
    } else {
        put_all(literal, bytes_of("null"));
    }
}

static void open_level(struct literal *literal, uint8_t byte)
{
    if (literal->depth == DEPTH_MAX) {
        literal->bad = true;
        return;
    }
    literal->open[literal->depth++] = byte == '[' ? ']' : '}';
    put(literal, byte);
    literal->at++;
}

static void close_level(struct literal *literal, uint8_t byte)
{
    if (literal->depth == 0 || literal->open[literal->depth - 1] != byte) {
        literal->bad = true;
        return;
    }
    if (literal->out->len > 0 && literal->out->ptr[literal->out->len - 1] == ',')
        literal->out->len--;
    put(literal, byte);
    literal->depth--;
    literal->at++;
}

static void step(struct literal *literal)
{
    uint8_t byte = peek(literal, 0);
    if (byte == '[' || byte == '{')
        open_level(literal, byte);
    else if (byte == ']' || byte == '}')
        close_level(literal, byte);
    else if (byte == '"' || byte == '\'' || byte == '`')
        put_string(literal);
    else if (byte == ',' || byte == ':') {
        put(literal, byte);
        literal->at++;
    } else if (byte == '!') { /* !0, !1 */
        literal->at++;
        put_all(literal, bytes_of(peek(literal, 0) == '0' ? "true" : "false"));
        literal->at++;
    } else
        put_word(literal);
}

/* From `[` or `{` on; false: it is no literal. */
static bool read_literal(struct literal *literal)
{
    do {
        step(literal);
        skip_gap(literal);
    } while (!literal->bad && literal->depth > 0 && literal->at < literal->text.len);
    return !literal->bad && literal->depth == 0;
}

static bool is_quote(uint8_t byte)
{
    return byte == '"' || byte == '\'' || byte == '`';
}

/* JSON as a string, behind "JSON.parse(". */
static bool parses_string(struct bytes text, size_t at)
{
    static const char call[] = "JSON.parse(";
    struct bytes head = bytes_slice(text, 0, at);
    return is_quote(text.ptr[at]) && bytes_ends(head, call);
}

/* The same without being a string: in place of it. */
static bool read_parsed(struct literal *literal)
{
    AUTO(buf_done) struct buf inner;
    struct err odd = {.text = ""};
    buf_init(&inner, literal->out->limit);
    put_string(literal);
    if (literal->bad)
        return false;
    bool said = json_add_text(&inner, buf_bytes(literal->out), &odd) == 0;
    buf_clear(literal->out);
    return said && buf_add(literal->out, buf_bytes(&inner), &odd) == 0;
}

/* Where a literal may begin: behind '=', ':' or '(', or where the script does. */
static ptrdiff_t find_start(struct bytes text, size_t from)
{
    uint8_t before = from == 0 ? '=' : text.ptr[from - 1];
    for (size_t i = from; i < text.len; i++) {
        uint8_t byte = text.ptr[i];
        bool opens = byte == '[' || byte == '{';
        if (parses_string(text, i))
            return (ptrdiff_t)i;
        if (opens && (before == '=' || before == '(' || (before == ':' && byte == '[')))
            return (ptrdiff_t)i;
        before = byte_is_space(byte) ? before : byte;
    }
    return BYTES_NONE;
}

bool script_data_next(struct buf *json, struct script_data *script)
{
    if (script->length == 0)
        script->length = script->rest.len;
    while (script->tries < SCRIPT_DATA_TRIES &&
           script->vain / SCRIPT_DATA_PASSES <= script->length) {
        ptrdiff_t start = find_start(script->rest, 0);
        if (start == BYTES_NONE)
            return false;
        script->tries++;
        buf_clear(json);
        struct literal literal = {
            .text = script->rest, .at = (size_t)start, .out = json};
        bool string = is_quote(script->rest.ptr[start]);
        bool whole = string ? read_parsed(&literal) : read_literal(&literal);
        script->vain += whole ? 0 : literal.at - (size_t)start;
        size_t end = whole ? literal.at : (size_t)start + 1;
        script->rest = bytes_slice(script->rest, end, script->rest.len);
        if (whole)
            return true;
    }
    return false;
}
