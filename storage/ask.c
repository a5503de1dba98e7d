#include "storage/store_internal.h"

#include <string.h>

enum { CLEAN_MAX = 16 * 1024 * 1024 };

static void put(struct db_values *values, struct db_value value)
{
    if (values->count < DB_VALUES_MAX)
        values->at[values->count++] = value;
}

void put_int(struct db_values *values, int64_t number)
{
    put(values, (struct db_value){.type = DB_INT, .number = number});
}

void put_u64(struct db_values *values, uint64_t number)
{
    int64_t same = 0;
    memcpy(&same, &number, sizeof(same));
    put_int(values, same);
}

void put_id(struct db_values *values, const struct id *id)
{
    put_blob(values, bytes_make(id->bytes, sizeof(id->bytes)));
}

void put_text(struct db_values *values, const char *text)
{
    put_bytes(values, bytes_of(text));
}

void put_bytes(struct db_values *values, struct bytes text)
{
    put(values, (struct db_value){.type = DB_TEXT, .bytes = text});
}

void put_blob(struct db_values *values, struct bytes blob)
{
    put(values, (struct db_value){.type = DB_BLOB, .bytes = blob});
}

void put_null(struct db_values *values)
{
    put(values, (struct db_value){.type = DB_NULL});
}

/* `values` NULL: none. */
static int clean_values(struct db_values *out, struct arena *arena,
    const struct db_values *values, struct err *err)
{
    *out = values == NULL ? (struct db_values){0} : *values;
    return db_values_clean(out, arena, err);
}

typedef int query_fn(struct db_rows *rows, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err);

struct question {
    struct store *store;
    query_fn *query; /* the driver's */
    enum statement statement;
    const struct db_values *values;
};

static int ask(struct db_rows *rows, const struct question *question, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, CLEAN_MAX);
    struct db_values cleaned;
    if (clean_values(&cleaned, &arena, question->values, err) != 0)
        return -1;
    return question->query(
        rows, question->store->db, question->statement, &cleaned, err);
}

int store_ask(struct db_rows *rows, struct store *store, enum statement statement,
    const struct db_values *values, struct err *err)
{
    const struct question question = {store, store->driver->query, statement, values};
    return ask(rows, &question, err);
}

int store_walk(struct db_rows *rows, struct store *store, enum statement statement,
    const struct db_values *values, struct err *err)
{
    const struct question question = {store, store->driver->walk, statement, values};
    return ask(rows, &question, err);
}

int store_next(struct db_rows *rows, struct err *err)
{
    return rows->driver->next(rows, err);
}

static int tell_ahead(struct store *store, enum statement statement,
    const struct db_values *values, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, CLEAN_MAX);
    struct db_values cleaned;
    if (clean_values(&cleaned, &arena, values, err) != 0)
        return -1;
    return store->driver->tell(store->db, statement, &cleaned, err);
}

int store_tell(uint64_t *changed, struct store *store, enum statement statement,
    const struct db_values *values, struct err *err)
{
    if (changed == NULL)
        return tell_ahead(store, statement, values, err);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, statement, values, err) != 0)
        return -1;
    int more = 1;
    while (more == 1)
        more = store_next(&rows, err);
    if (more == 0)
        *changed = rows.changed;
    return more;
}

int store_ask_int(int64_t *number, struct store *store, enum statement statement,
    const struct db_values *values, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, statement, values, err) != 0)
        return -1;
    int more = store_next(&rows, err);
    if (more < 0)
        return -1;
    struct db_value value = {.type = DB_NULL};
    if (more == 1)
        store->driver->value(&value, &rows, 0);
    if (value.type == DB_INT)
        *number = value.number;
    /* Read to the end: an UPDATE that returns is only then done. */
    while (more == 1)
        more = store_next(&rows, err);
    return more;
}

int store_tell_all(uint64_t *changed, struct store *store, const struct db_batch *batch,
    struct err *err)
{
    if (batch->count == 0)
        return 0;
    return store->driver->batch(changed, store->db, batch, err);
}

static struct db_value row_value(const struct db_rows *rows, int column)
{
    struct db_value value;
    rows->driver->value(&value, rows, column);
    return value;
}

int64_t row_int(const struct db_rows *rows, int column)
{
    return row_value(rows, column).number;
}

uint32_t row_u32(const struct db_rows *rows, int column)
{
    int64_t number = row_int(rows, column);
    return number < 0 ? 0 : number > UINT32_MAX ? UINT32_MAX : (uint32_t)number;
}

uint64_t row_u64(const struct db_rows *rows, int column)
{
    int64_t number = row_int(rows, column);
    uint64_t same = 0;
    memcpy(&same, &number, sizeof(same));
    return same;
}

struct id row_id(const struct db_rows *rows, int column)
{
    struct id id = {0};
    struct bytes bytes = row_bytes(rows, column);
    if (bytes.len == sizeof(id.bytes))
        memcpy(id.bytes, bytes.ptr, sizeof(id.bytes));
    return id;
}

void row_text(const struct db_rows *rows, int column, char *text, size_t size)
{
    (void)bytes_to_text(text, size, row_bytes(rows, column));
}

struct bytes row_bytes(const struct db_rows *rows, int column)
{
    return row_value(rows, column).bytes;
}
