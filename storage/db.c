#include "storage/driver.h"

#include "base/utf8.h"

#include <string.h>

/* The length of the character at `at`. PostgreSQL's text takes neither what is not
 * UTF-8 nor NUL. */
static size_t character(bool *storable, struct bytes text, size_t at)
{
    size_t length = 0;
    bool valid = false;
    *storable = utf8_at(text, at, &length, &valid) != 0 && valid;
    return length;
}

static bool is_clean(struct bytes text)
{
    for (size_t at = 0; at < text.len;) {
        bool storable = false;
        at += character(&storable, text, at);
        if (!storable)
            return false;
    }
    return true;
}

static int clean(struct bytes *text, struct arena *arena, struct err *err)
{
    uint8_t *copy = arena_array(arena, text->len, 1, err);
    if (copy == NULL)
        return -1;
    for (size_t at = 0; at < text->len;) {
        bool storable = false;
        size_t length = character(&storable, *text, at);
        if (storable)
            memcpy(copy + at, text->ptr + at, length);
        else
            copy[at] = '?';
        at += length;
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
