#include "matchers/cells.h"

#include "matchers/sheet.h"

static uint8_t byte_at(struct bytes text, size_t at)
{
    return at < text.len ? text.ptr[at] : 0;
}

static struct bytes unquoted(struct bytes cell)
{
    cell = bytes_trim(cell);
    uint8_t first = byte_at(cell, 0);
    uint8_t last = cell.len > 1 ? cell.ptr[cell.len - 1] : 0;
    bool quoted = (first == last && (first == '"' || first == '\'' || first == '`')) ||
                  (first == '[' && last == ']');
    return quoted ? bytes_slice(cell, 1, cell.len - 2) : cell;
}

/* The next cell, from `start` on; `at` is where it ended. */
static void cell_take(const struct cell_sink *out, uint32_t column, struct bytes line,
    size_t start, size_t at)
{
    struct bytes cell = bytes_slice(line, start, at - start);
    out->take(out->context, column, bytes_of(""), unquoted(cell));
}

/* A line without double quotes, as most are. */
static void cells_of_plain(
    const struct cell_sink *out, struct bytes line, uint8_t delimiter)
{
    uint32_t column = 0;
    size_t start = 0;
    for (size_t at = 0; at < line.len; at++) {
        if (line.ptr[at] != delimiter)
            continue;
        cell_take(out, column++, line, start, at);
        start = at + 1;
    }
    cell_take(out, column, line, start, line.len);
}

void cells_of_line(const struct cell_sink *out, struct bytes line, uint8_t delimiter)
{
    bool quoted = false;
    uint32_t column = 0;
    size_t start = 0;
    if (bytes_find_byte(line, '"', 0) == BYTES_NONE) {
        cells_of_plain(out, line, delimiter);
        return;
    }
    for (size_t at = 0; at <= line.len; at++) {
        uint8_t byte = byte_at(line, at);
        if (byte == '"' && (quoted || at == start)) {
            quoted = !quoted || byte_at(line, at + 1) == '"';
            at += at > start && quoted ? 1 : 0;
        }
        if (at < line.len && (quoted || byte != delimiter))
            continue;
        cell_take(out, column++, line, start, at);
        start = at + 1;
    }
}

/* Behind the string that begins at `at`. */
static size_t string_end(struct bytes text, size_t at)
{
    uint8_t quote = byte_at(text, at++);
    for (; at < text.len; at++) {
        bool doubled = text.ptr[at] == quote && byte_at(text, at + 1) == quote;
        if (text.ptr[at] == quote && !doubled)
            return at + 1;
        at += doubled || text.ptr[at] == '\\' ? 1 : 0;
    }
    return text.len;
}

/* The next `,` or closing bracket of this depth, from `at` on. */
static size_t item_end(struct bytes text, size_t at)
{
    unsigned depth = 0;
    while (at < text.len) {
        uint8_t byte = text.ptr[at];
        if (byte == '\'' || byte == '"' || byte == '`') {
            at = string_end(text, at);
            continue;
        }
        if (byte == '(' || byte == '{' || byte == '[')
            depth++;
        bool closing = byte == ')' || byte == '}' || byte == ']';
        if (depth == 0 && (closing || byte == ','))
            return at;
        depth -= closing ? 1 : 0;
        at++;
    }
    return text.len;
}

/* "N'x'" is the string; NULL and \N are nothing. */
static struct bytes sql_value(struct bytes item)
{
    item = bytes_trim(item);
    if (item.len > 2 && byte_is_alpha(item.ptr[0]) && item.ptr[1] == '\'')
        item = bytes_slice(item, 1, item.len);
    if (bytes_equal_nocase(item, bytes_of("null")) || bytes_is(item, "\\N"))
        return bytes_of("");
    return unquoted(item);
}

void cells_of_tuple(const struct cell_sink *out, struct bytes tuple)
{
    uint32_t column = 0;
    for (size_t at = 1; at < tuple.len;) {
        size_t end = item_end(tuple, at);
        struct bytes item = bytes_slice(tuple, at, end - at);
        out->take(out->context, column++, bytes_of(""), sql_value(item));
        if (byte_at(tuple, end) != ',')
            return;
        at = end + 1;
    }
}

/* The bracket that the text's last byte closes; text.len when there is none. */
static size_t object_start(struct bytes text)
{
    enum { DEPTH_MAX = 64 };
    size_t open[DEPTH_MAX];
    size_t depth = 0;
    for (size_t at = 0; at < text.len;) {
        uint8_t byte = text.ptr[at];
        if (byte == '"') {
            at = string_end(text, at);
            continue;
        }
        if (byte == '{' && depth == DEPTH_MAX)
            return text.len;
        if (byte == '{')
            open[depth++] = at;
        else if (byte == '}' && at + 1 == text.len)
            return depth == 0 ? text.len : open[depth - 1];
        else if (byte == '}' && depth > 0)
            depth--;
        at++;
    }
    return text.len;
}

void cells_of_object(const struct cell_sink *out, struct bytes text)
{
    uint32_t column = 0;
    for (size_t at = object_start(text) + 1; at < text.len;) {
        size_t end = item_end(text, at);
        struct bytes item = bytes_trim(bytes_slice(text, at, end - at));
        size_t name_end = byte_at(item, 0) == '"' ? string_end(item, 0) : 0;
        ptrdiff_t colon = bytes_find_byte(item, ':', name_end);
        if (name_end > 0 && colon != BYTES_NONE) {
            struct bytes value = bytes_slice(item, (size_t)colon + 1, item.len);
            out->take(out->context, column++, unquoted(bytes_slice(item, 0, name_end)),
                sql_value(value));
        }
        if (byte_at(text, end) != ',')
            return;
        at = end + 1;
    }
}

void cells_of_sheet(const struct cell_sink *out, struct bytes text)
{
    uint32_t column = 0;
    struct bytes line;
    struct sheet_line read;
    while (bytes_split(&line, &text, '\n'))
        if (!sheet_separator(line, 0, false) && sheet_line_read(&read, line))
            out->take(out->context, column++, read.label, read.value);
}

static bool is_constraint(struct bytes word)
{
    static const char *const words[] = {"primary", "key", "unique", "constraint",
        "index", "foreign", "check", "fulltext", "spatial", "exclude", "like"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (bytes_equal_nocase(word, bytes_of(words[i])))
            return true;
    return false;
}

void cells_of_names(const struct cell_sink *out, struct bytes list)
{
    uint32_t column = 0;
    for (size_t at = 1; at < list.len;) {
        size_t end = item_end(list, at);
        struct bytes item = bytes_trim(bytes_slice(list, at, end - at));
        size_t length = 0;
        if (byte_at(item, 0) == '`' || byte_at(item, 0) == '"')
            length = string_end(item, 0);
        while (length < item.len && !byte_is_space(item.ptr[length]) &&
               item.ptr[length] != '(')
            length++;
        struct bytes word = bytes_slice(item, 0, length);
        if (!is_constraint(word))
            out->take(out->context, column++, bytes_of(""), unquoted(word));
        if (byte_at(list, end) != ',')
            return;
        at = end + 1;
    }
}
