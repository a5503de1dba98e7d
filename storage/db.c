#include "storage/driver.h"

#include <string.h>

/* How long a character starting so would be; 0: none starts so (RFC 3629 4). */
static size_t announced_length(uint8_t first)
{
    if (first < 0x80)
        return first == 0 ? 0 : 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
}

/* What the second byte may be depends on the first: no overlong forms, no surrogates,
 * nothing above U+10FFFF. */
static bool second_fits(uint8_t first, uint8_t second)
{
    uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

/* The length of the UTF-8 character at the start, 0 when it is none. */
static size_t utf8_length(struct bytes at)
{
    size_t length = announced_length(at.ptr[0]);
    if (length > at.len || (length > 1 && !second_fits(at.ptr[0], at.ptr[1])))
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((at.ptr[i] & 0xC0) != 0x80)
            return 0;
    return length;
}

static bool is_clean(struct bytes text)
{
    for (size_t at = 0; at < text.len;) {
        size_t length = utf8_length(bytes_slice(text, at, text.len));
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

static int clean(struct bytes *text, struct arena *arena, struct err *err)
{
    uint8_t *copy = arena_array(arena, text->len, 1, err);
    if (copy == NULL)
        return -1;
    for (size_t at = 0; at < text->len;) {
        size_t length = utf8_length(bytes_slice(*text, at, text->len));
        if (length == 0)
            copy[at] = '?';
        else
            memcpy(copy + at, text->ptr + at, length);
        at += length == 0 ? 1 : length;
    }
    *text = bytes_make(copy, text->len);
    return 0;
}

int db_values_clean(struct db_values *values, struct arena *arena, struct err *err)
{
    for (size_t i = 0; i < values->count; i++) {
        struct db_value *value = &values->at[i];
        if (value->type != DB_TEXT || is_clean(value->bytes))
            continue;
        if (clean(&value->bytes, arena, err) != 0)
            return -1;
    }
    return 0;
}

int db_batch_row(struct db_values *values, const struct db_batch *batch, size_t index,
    struct arena *arena, struct err *err)
{
    values->count = 0;
    batch->fill(values, batch->self, index);
    return db_values_clean(values, arena, err);
}

void db_rows_done(struct db_rows *rows)
{
    if (rows->handle != NULL)
        rows->driver->done(rows);
    *rows = (struct db_rows){0};
}
