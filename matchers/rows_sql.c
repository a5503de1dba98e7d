/*
 * Rows of a database dump: the tuples of INSERT, the lines of COPY. Strings end at ' or
 * ", which both '' and \' may stand for inside; a quote counts only where a value may
 * begin or end, so one that was never escaped spoils little.
 */
#include "matchers/rows_inside.h"

#include <string.h>

bool rows_sql_statement(struct bytes text, size_t at)
{
    static const char *const words[] = {"insert into ", "insert [", "replace into ",
        "create table ", "copy ", "lock tables ", "unlock tables", "drop table "};
    struct bytes rest = bytes_slice(text, at, ROWS_BLANKS);
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (bytes_starts_nocase(rest, words[i]))
            return true;
    return false;
}

static bool ends_with_values(struct bytes text, size_t end)
{
    static const char *const words[] = {"values", "value"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        size_t length = strlen(words[i]);
        if (end <= length ||
            !bytes_equal_nocase(
                bytes_slice(text, end - length, length), bytes_of(words[i])))
            continue;
        uint8_t before = text.ptr[end - length - 1];
        size_t behind = rows_behind(text, end - length);
        return !byte_is_alpha(before) && before != '_' &&
               (behind == 0 || text.ptr[behind - 1] != '='); /* ON DUPLICATE KEY */
    }
    return false;
}

bool rows_sql_opens(struct bytes text, size_t at)
{
    size_t behind = rows_behind(text, at);
    if (behind == 0)
        return false;
    if (text.ptr[behind - 1] != ',')
        return ends_with_values(text, behind);
    behind = rows_behind(text, behind - 1);
    return behind > 0 && text.ptr[behind - 1] == ')';
}

/* Whether the line that ends here is a COPY's that its rows follow. */
static bool ends_copy_line(struct bytes text, size_t at)
{
    enum { TAIL = 128 };
    size_t start = at > TAIL ? at - TAIL : 0;
    for (size_t i = at; i > start; i--)
        if (text.ptr[i - 1] == '\n')
            start = i;
    struct bytes line = bytes_slice(text, start, at - start);
    return bytes_find_nocase(line, bytes_of("from stdin"), 0) != BYTES_NONE;
}

static bool ends_copy_rows(struct bytes text, size_t at)
{
    return (rows_byte(text, at) == '\\' && rows_byte(text, at + 1) == '.') ||
           rows_sql_statement(text, at);
}

/* A value may begin behind ( , = and operators, a letter that says its kind, a word. */
static bool opens_string(struct bytes text, size_t at)
{
    static const char kinds[] = "NnEeXxBbUu";
    if (at > 1 && strchr(kinds, text.ptr[at - 1]) != NULL && text.ptr[at - 1] != 0)
        at--;
    size_t behind = rows_behind(text, at);
    if (behind == 0)
        return false;
    uint8_t before = text.ptr[behind - 1];
    return before == '(' || before == ',' || before == '=' || before == '|' ||
           before == '+' || (behind < at && (byte_is_alpha(before) || before == '_'));
}

static bool closes_string(struct bytes text, size_t at)
{
    uint8_t next = rows_byte(text, at + 1);
    return at + 1 >= text.len || byte_is_space(next) || next == ',' || next == ')' ||
           next == ';' || next == ':' || next == '|' || next == '+';
}

/* A backslash escapes the quote behind it, but for where the next value follows: not
 * every database knows it. */
static bool escapes(const struct rows *rows, struct bytes text, size_t at)
{
    if (rows_byte(text, at + 1) != rows->quote)
        return true;
    uint8_t next = rows_byte(text, at + 2);
    uint8_t then = rows_byte(text, at + 3);
    if (next == ',')
        return then != rows->quote && !byte_is_digit(then);
    return next != ')' || (then != ',' && then != ';' && !byte_is_space(then));
}

/* Each of these takes the byte at `place`, sets the bit of a row's end, and returns how
 * many bytes were taken. */
static unsigned take_outside(
    struct rows *rows, const struct rows_block *block, unsigned place)
{
    size_t at = block->at + place;
    if (rows_byte(block->text, at) == '(') {
        if (rows_sql_opens(block->text, at)) {
            rows->mode = ROWS_TUPLE;
            rows->depth = 1;
        }
    } else if (ends_copy_line(block->text, at) &&
               !ends_copy_rows(block->text, at + 1)) {
        rows->mode = ROWS_COPY;
    }
    return 1;
}

static unsigned take_copy(
    struct rows *rows, const struct rows_block *block, unsigned place, uint64_t *ends)
{
    *ends |= rows_bit(place);
    if (ends_copy_rows(block->text, block->at + place + 1))
        rows->mode = ROWS_OUT;
    return 1;
}

static void end_row(struct rows *rows, unsigned place, uint64_t *ends)
{
    rows->mode = ROWS_OUT;
    rows->depth = 0;
    *ends |= rows_bit(place);
}

/* Deeper than one, a tuple ends where the next one begins: a bracket was lost. */
static void close_bracket(
    struct rows *rows, const struct rows_block *block, unsigned place, uint64_t *ends)
{
    size_t next = rows_next(block->text, block->at + place + 1);
    bool list = rows_byte(block->text, next) == ',' &&
                rows_byte(block->text, rows_next(block->text, next + 1)) == '(';
    if (rows->depth == 1 || list)
        end_row(rows, place, ends);
    else
        rows->depth--;
}

/* Outside of strings neither of these can stand in a tuple. */
static bool ends_statement(struct bytes text, size_t at)
{
    if (text.ptr[at] == ';')
        return at + 1 >= text.len || byte_is_space(text.ptr[at + 1]);
    return text.ptr[at] == '\n' && rows_sql_statement(text, at + 1);
}

static unsigned take_in_tuple(
    struct rows *rows, const struct rows_block *block, unsigned place, uint64_t *ends)
{
    size_t at = block->at + place;
    uint8_t byte = block->text.ptr[at];
    if (byte == '(')
        rows->depth++;
    else if (byte == ')')
        close_bracket(rows, block, place, ends);
    else if (ends_statement(block->text, at))
        end_row(rows, place, ends);
    else if ((byte == '\'' || byte == '"') && opens_string(block->text, at)) {
        rows->mode = ROWS_STRING;
        rows->quote = byte;
        rows->opened = place;
    }
    return 1;
}

static unsigned take_in_string(
    struct rows *rows, const struct rows_block *block, unsigned place, uint64_t *ends)
{
    size_t at = block->at + place;
    uint8_t byte = block->text.ptr[at];
    if ((int64_t)place - rows->opened > ROWS_STRING_BYTES) {
        rows->mode = ROWS_TUPLE;
        return 0;
    }
    if (byte == '\n' && rows_sql_statement(block->text, at + 1))
        end_row(rows, place, ends);
    else if (byte == '\\')
        return escapes(rows, block->text, at) ? 2 : 1;
    else if (byte == rows->quote) {
        if (rows_byte(block->text, at + 1) == rows->quote)
            return 2;
        if (closes_string(block->text, at))
            rows->mode = ROWS_TUPLE;
    }
    return 1;
}

/* What matters in each mode. */
static uint64_t looked_for(const struct rows *rows, const struct rows_block *block)
{
    if (rows->mode == ROWS_OUT)
        return block->newline | rows_places(block->bytes, "(", 1);
    if (rows->mode == ROWS_COPY)
        return block->newline;
    if (rows->mode == ROWS_TUPLE)
        return block->newline | block->quote | rows_places(block->bytes, "'();", 4);
    if (rows->quote == '"')
        return block->newline | block->quote | rows_places(block->bytes, "\\", 1);
    return block->newline | rows_places(block->bytes, "'\\", 2);
}

static unsigned take(
    struct rows *rows, const struct rows_block *block, unsigned place, uint64_t *ends)
{
    if (rows->mode == ROWS_OUT)
        return take_outside(rows, block, place);
    if (rows->mode == ROWS_COPY)
        return take_copy(rows, block, place, ends);
    if (rows->mode == ROWS_TUPLE)
        return take_in_tuple(rows, block, place, ends);
    return take_in_string(rows, block, place, ends);
}

uint64_t rows_sql(struct rows *rows, const struct rows_block *block)
{
    uint64_t ends = 0;
    unsigned place = rows->skip;
    uint64_t wanted[ROWS_STRING + 1];
    unsigned known = 0;
    while (place < CLASSES_BYTES) {
        if ((known >> rows->mode & 1) == 0)
            wanted[rows->mode] = looked_for(rows, block);
        known |= 1U << rows->mode;
        uint64_t left = wanted[rows->mode] & block->places & rows_from(place);
        if (left == 0)
            break;
        enum rows_mode before = rows->mode;
        place = (unsigned)__builtin_ctzll(left);
        place += take(rows, block, place, &ends);
        if (rows->mode == ROWS_STRING && before != ROWS_STRING)
            known &= ~(1U << ROWS_STRING); /* of the other quote, perhaps */
    }
    unsigned count = rows_count(block);
    rows->skip = place > count ? (uint8_t)(place - count) : 0;
    rows->opened -= count;
    return ends;
}
