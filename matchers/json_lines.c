#include "matchers/json_lines.h"

#include "matchers/json_object.h"

#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXTS_MAX = 4 * INPUT_ROW_MAX, KEYS_SHOWN = 300 };

struct wanted {
    struct bytes path; /* in `names` */
    const char *option;
    bool seen;
};

struct value {
    size_t column;
    struct bytes text;
};

struct json_lines {
    struct input *input;
    uint64_t line;
    uint64_t rows;
    size_t used; /* bytes of the present line, its end included */
    size_t wanted_count;
    struct wanted wanted[TABLE_COLUMNS_MAX];
    struct arena names;
    size_t value_count;
    struct value values[TABLE_VALUES_MAX];
    struct arena texts; /* of the row */
    struct buf keys;    /* of the first row, for messages */
    bool keys_cut;
};

int json_lines_new(struct json_lines **out, struct input *input, struct err *err)
{
    struct json_lines *lines = calloc(1, sizeof(*lines));
    if (lines == NULL)
        return err_no_memory(err);
    lines->input = input;
    arena_init(&lines->names, (size_t)TABLE_COLUMNS_MAX * 2 * JSON_PATH_MAX);
    arena_init(&lines->texts, TEXTS_MAX);
    buf_init(&lines->keys, KEYS_SHOWN + 4);
    *out = lines;
    return 0;
}

void json_lines_free(struct json_lines *lines)
{
    if (lines == NULL)
        return;
    arena_done(&lines->names);
    arena_done(&lines->texts);
    buf_done(&lines->keys);
    free(lines);
}

int json_lines_want(size_t *column, struct json_lines *lines, struct bytes path,
    const char *option, struct err *err)
{
    struct bytes kept;
    if (lines->wanted_count == TABLE_COLUMNS_MAX)
        return err_set(err, "more than %d columns", TABLE_COLUMNS_MAX);
    if (arena_copy(&kept, &lines->names, path, err) != 0)
        return -1;
    *column = lines->wanted_count++;
    lines->wanted[*column] = (struct wanted){.path = kept, .option = option};
    return 0;
}

static int key_note(struct json_lines *lines, struct bytes path, struct err *err)
{
    if (lines->rows > 0 || lines->keys_cut)
        return 0;
    if (lines->keys.len + path.len + 2 > KEYS_SHOWN) {
        lines->keys_cut = true;
        return buf_add_text(&lines->keys, "...", err);
    }
    if (lines->keys.len > 0 && buf_add_text(&lines->keys, ", ", err) != 0)
        return -1;
    return buf_add(&lines->keys, path, err);
}

static int value_take(
    void *context, struct bytes path, struct bytes text, struct err *err)
{
    struct json_lines *lines = context;
    if (key_note(lines, path, err) != 0)
        return -1;
    for (size_t column = 0; column < lines->wanted_count; column++) {
        if (!bytes_equal_nocase(lines->wanted[column].path, path))
            continue;
        if (lines->value_count == TABLE_VALUES_MAX)
            return err_set(err, "more than %d values to take", TABLE_VALUES_MAX);
        lines->wanted[column].seen = true;
        lines->values[lines->value_count++] =
            (struct value){.column = column, .text = bytes_trim(text)};
    }
    return 0;
}

/* The next line as far as the window has it, its end left off; TABLE_END after the
 * last. */
static int line_read(struct bytes *line, struct json_lines *lines, struct err *err)
{
    size_t looked = 0;
    for (;;) {
        size_t length = 0;
        const uint8_t *text = input_text(lines->input, &length);
        struct bytes all = bytes_make(text, length);
        ptrdiff_t end = bytes_find_byte(all, '\n', looked);
        if (end != BYTES_NONE) {
            *line = bytes_slice(all, 0, (size_t)end);
            return TABLE_ROW;
        }
        looked = length;
        int more = input_more(lines->input, err);
        if (more < 0)
            return -1;
        if (more == INPUT_END) {
            text = input_text(lines->input, &length);
            *line = bytes_make(text, length);
            return length > 0 ? TABLE_ROW : TABLE_END;
        }
    }
}

/* A line with its number, `lines->line`; the one before is used up. */
static int line_next(
    struct bytes *line, size_t *used, struct json_lines *lines, struct err *err)
{
    int next = line_read(line, lines, err);
    lines->line++;
    *used = 0;
    if (next != TABLE_ROW)
        return next;
    size_t length = 0;
    (void)input_text(lines->input, &length);
    *used = line->len < length ? line->len + 1 : length;
    return TABLE_ROW;
}

static int in_line(const struct json_lines *lines, struct err *err)
{
    char where[32];
    (void)snprintf(where, sizeof(where), "line %llu", (unsigned long long)lines->line);
    return err_in(err, where);
}

static int all_seen(const struct json_lines *lines, struct err *err)
{
    AUTO(buf_done) struct buf copy;
    const char *keys = NULL;
    buf_init(&copy, KEYS_SHOWN + 8);
    if (buf_add(&copy, buf_bytes(&lines->keys), err) != 0 ||
        buf_text(&keys, &copy, err) != 0)
        return -1;
    for (size_t i = 0; i < lines->wanted_count; i++) {
        const struct wanted *wanted = &lines->wanted[i];
        if (!wanted->seen)
            return err_set(err,
                "%s: no object has the key \"%.*s\"; the first one has: %s",
                wanted->option, (int)wanted->path.len, (const char *)wanted->path.ptr,
                keys);
    }
    return TABLE_END;
}

/* The first line must be an object: else it is no table of JSON lines at all. */
static int object_take(
    struct table_row *row, struct json_lines *lines, struct bytes line, struct err *err)
{
    const struct json_sink sink = {.take = value_take, .context = lines};
    struct err why = {{0}};
    *row = (struct table_row){.line = lines->line, .fault = ROW_SOUND};
    lines->value_count = 0;
    arena_done(&lines->texts);
    int read = json_object_read(&sink, line, &lines->texts, &why);
    if (read == JSON_BAD && lines->rows > 0) {
        lines->value_count = 0;
        row->fault = ROW_BROKEN;
    } else if (read == JSON_BAD) {
        return err_set(err,
            "%s; JSON is read as one object a line, as \"jq -c .[]\" writes it",
            why.text);
    } else if (read != JSON_WHOLE) {
        return err_set(err, "%s", why.text);
    }
    lines->rows++;
    return TABLE_ROW;
}

int json_lines_next(struct table_row *row, struct json_lines *lines, struct err *err)
{
    struct bytes line;
    size_t used = 0;
    input_take(lines->input, lines->used);
    lines->used = 0;
    for (;;) {
        int next = line_next(&line, &used, lines, err);
        if (next != TABLE_ROW)
            return next == TABLE_END ? all_seen(lines, err) : in_line(lines, err);
        if (bytes_trim(line).len > 0)
            break;
        input_take(lines->input, used);
    }
    lines->used = used;
    return object_take(row, lines, line, err) == TABLE_ROW ? TABLE_ROW
                                                           : in_line(lines, err);
}

struct bytes json_lines_value(const struct json_lines *lines, size_t column, size_t nth)
{
    for (size_t i = 0; i < lines->value_count; i++)
        if (lines->values[i].column == column && nth-- == 0)
            return lines->values[i].text;
    return bytes_make("", 0);
}
