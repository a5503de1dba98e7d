#include "storage/postgres/connection.h"

#include <string.h>

#include "base/buf.h"

/*
 * A batch goes as arrays, one a column, which the statement unnests: some thousand rows
 * a message, the messages one behind the other (ahead.c), and one wait at the end. What
 * is said to be for each row goes row by row, and is waited for once, too.
 */
enum {
    CHUNK_ROWS = 8192,
    COPY_ROWS = 512, /* fewer are sent ahead, which COPY cannot be */
    CHUNK_BYTES = 4 * 1024 * 1024,
    CLEAN_MAX = 8 * 1024 * 1024,
    ARRAY_MAX = 256 * 1024 * 1024,
    ARRAY_HEADER = 20,
};

struct chunk {
    struct buf columns[DB_VALUES_MAX];
    size_t rows;
    size_t bytes;
};

static void chunk_done(struct chunk *chunk)
{
    for (int i = 0; i < DB_VALUES_MAX; i++)
        buf_done(&chunk->columns[i]);
}
AUTO_DEFINE_VALUE(struct chunk, chunk_done)

static Oid element_type(Oid array)
{
    switch (array) {
    case OID_INT2_ARRAY:
        return OID_INT2;
    case OID_INT4_ARRAY:
        return OID_INT4;
    case OID_INT8_ARRAY:
        return OID_INT8;
    case OID_TEXT_ARRAY:
        return OID_TEXT;
    default:
        return OID_BYTEA;
    }
}

/* src/backend/utils/adt/arrayfuncs.c, array_recv: dimensions, has nulls, element type,
 * then length and lower bound of the one dimension; the length is filled in at the end.
 */
static int start(struct chunk *chunk, const struct prepared *prepared, struct err *err)
{
    uint8_t header[ARRAY_HEADER] = {0};
    chunk->rows = 0;
    chunk->bytes = 0;
    for (int i = 0; i < prepared->count; i++) {
        postgres_integer(header, 4, 1);
        postgres_integer(header + 8, 4, element_type(prepared->types[i]));
        postgres_integer(header + 16, 4, 1);
        buf_clear(&chunk->columns[i]);
        if (buf_add(&chunk->columns[i], bytes_make(header, sizeof(header)), err) != 0)
            return -1;
    }
    return 0;
}

int postgres_value_add(
    struct buf *column, Oid type, const struct db_value *value, struct err *err)
{
    uint8_t head[4 + 8];
    struct bytes body = value->bytes;
    if (value->type == DB_INT) {
        int size = postgres_integer_size(type);
        if (!postgres_integer_fits(size, value->number))
            return err_set(
                err, "%lld does not fit its column", (long long)value->number);
        postgres_integer(head + 4, size, value->number);
        body = bytes_make(head + 4, (size_t)size);
    }
    if (body.len > INT32_MAX)
        return err_set(err, "a value is too long");
    postgres_integer(head, 4, (int64_t)body.len);
    if (buf_add(column, bytes_make(head, 4), err) != 0)
        return -1;
    return buf_add(column, body, err);
}

static int add_row(struct chunk *chunk, const struct prepared *prepared,
    const struct db_values *values, struct err *err)
{
    if ((size_t)prepared->count != values->count)
        return err_set(
            err, "a row of %zu values, %d wanted", values->count, prepared->count);
    for (int i = 0; i < prepared->count; i++) {
        if (postgres_value_add(
                &chunk->columns[i], prepared->types[i], &values->at[i], err) != 0)
            return -1;
        chunk->bytes += 12 + values->at[i].bytes.len;
    }
    chunk->rows++;
    return 0;
}

static int send_chunk(struct db *db, struct chunk *chunk, enum statement statement,
    const struct prepared *prepared, struct err *err)
{
    const char *values[DB_VALUES_MAX];
    int lengths[DB_VALUES_MAX];
    int formats[DB_VALUES_MAX];
    for (int i = 0; i < prepared->count; i++) {
        postgres_integer(chunk->columns[i].ptr + 12, 4, (int64_t)chunk->rows);
        values[i] = (const char *)chunk->columns[i].ptr;
        lengths[i] = (int)chunk->columns[i].len;
        formats[i] = 1;
    }
    char name[16];
    postgres_name(name, statement);
    int sent = PQsendQueryPrepared(
        db->connection, name, prepared->count, values, lengths, formats, 1);
    return postgres_sent(db, sent, err);
}

static int send_rows(struct db *db, const struct prepared *prepared,
    const struct db_batch *batch, struct err *err)
{
    AUTO(chunk_done) struct chunk chunk = {0};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, CLEAN_MAX);
    for (int i = 0; i < DB_VALUES_MAX; i++)
        buf_init(&chunk.columns[i], ARRAY_MAX);
    for (size_t i = 0; i < batch->count; i++) {
        if (chunk.rows == 0 && start(&chunk, prepared, err) != 0)
            return -1;
        struct db_values values;
        if (db_batch_row(&values, batch, i, &arena, err) != 0 ||
            add_row(&chunk, prepared, &values, err) != 0)
            return -1;
        arena_done(&arena);
        bool full = chunk.rows == CHUNK_ROWS || chunk.bytes >= CHUNK_BYTES;
        if (!full && i + 1 < batch->count)
            continue;
        if (send_chunk(db, &chunk, batch->statement, prepared, err) != 0)
            return -1;
        chunk.rows = 0;
    }
    return 0;
}

/* The same statement for each row, one behind the other. */
static int send_each(struct db *db, const struct db_batch *batch, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, CLEAN_MAX);
    for (size_t i = 0; i < batch->count; i++) {
        struct db_values values;
        if (db_batch_row(&values, batch, i, &arena, err) != 0 ||
            postgres_send(db, batch->statement, &values, err) != 0)
            return -1;
    }
    return 0;
}

int postgres_batch(
    uint64_t *changed, struct db *db, const struct db_batch *batch, struct err *err)
{
    if (postgres_connect(db, err) != 0)
        return -1;
    if (batch->copy != 0 && batch->count >= COPY_ROWS)
        return postgres_copy(changed, db, batch, err);
    const struct prepared *prepared = postgres_prepare(db, batch->statement, err);
    if (prepared == NULL || postgres_ahead(db, err) != 0)
        return -1;
    size_t before = db->ahead;
    struct err why = {0};
    int sent =
        batch->each ? send_each(db, batch, &why) : send_rows(db, prepared, batch, &why);
    if (sent == 0 && changed == NULL)
        return postgres_not_too_far(db, err);
    bool lost = db->lost;
    AUTO(postgres_answer_done) struct postgres_answer answer = {0};
    int settled = postgres_settle(&answer, db->ahead - before, db, err);
    if (sent != 0 && !lost)
        return err_set(err, "%s", why.text);
    if (sent != 0 || settled != 0)
        return -1;
    if (changed != NULL)
        *changed = answer.changed;
    return 0;
}
