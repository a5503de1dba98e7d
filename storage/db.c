#include "storage/driver.h"

#include <string.h>

/* The length of the UTF-8 character at the start, 0 when it is none (RFC 3629 4). */
static size_t utf8_length(struct bytes at)
{
    const uint8_t *byte = at.ptr;
    if (byte[0] < 0x80)
        return byte[0] == 0 ? 0 : 1;
    size_t length = byte[0] >= 0xF0 ? 4 : byte[0] >= 0xE0 ? 3 : 2;
    if (byte[0] < 0xC2 || byte[0] > 0xF4 || at.len < length)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((byte[i] & 0xC0) != 0x80)
            return 0;
    bool overlong =
        (byte[0] == 0xE0 && byte[1] < 0xA0) || (byte[0] == 0xF0 && byte[1] < 0x90);
    bool surrogate = byte[0] == 0xED && byte[1] >= 0xA0;
    bool too_high = byte[0] == 0xF4 && byte[1] >= 0x90;
    return overlong || surrogate || too_high ? 0 : length;
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
