/*
 * Many rows that are not there yet go by COPY, in its binary form: the server neither
 * takes them apart from arrays nor looks for each one first. It takes half the time.
 */
#include "storage/postgres/connection.h"

#include <string.h>

/* "COPY", "Binary Format" in PostgreSQL's manual. */
enum {
    PIECE_BYTES = 256 * 1024,
    PIECE_MAX = 8 * 1024 * 1024,
    CLEAN_MAX = 8 * 1024 * 1024
};
static const uint8_t signature[] = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
static const uint8_t trailer[] = {0xff, 0xff};

static int put(struct db *db, struct buf *piece, struct err *err)
{
    if (PQputCopyData(db->connection, (const char *)piece->ptr, (int)piece->len) != 1)
        return postgres_fail(db, NULL, err);
    buf_clear(piece);
    return 0;
}

static int add_row(struct buf *piece, const struct prepared *prepared,
    const struct db_values *values, struct err *err)
{
    uint8_t count[2];
    if ((size_t)prepared->count != values->count)
        return err_set(
            err, "a row of %zu values, %d wanted", values->count, prepared->count);
    postgres_integer(count, sizeof(count), prepared->count);
    if (buf_add(piece, bytes_make(count, sizeof(count)), err) != 0)
        return -1;
    for (int i = 0; i < prepared->count; i++)
        if (postgres_value_add(piece, prepared->types[i], &values->at[i], err) != 0)
            return -1;
    return 0;
}

static int put_rows(struct db *db, const struct prepared *prepared,
    const struct db_batch *batch, struct err *err)
{
    AUTO(buf_done) struct buf piece;
    AUTO(arena_done) struct arena arena;
    struct db_values values;
    buf_init(&piece, PIECE_MAX);
    arena_init(&arena, CLEAN_MAX);
    if (buf_add(&piece, bytes_make(signature, sizeof(signature)), err) != 0)
        return -1;
    for (size_t i = 0; i < batch->count; i++) {
        if (db_batch_row(&values, batch, i, &arena, err) != 0 ||
            add_row(&piece, prepared, &values, err) != 0)
            return -1;
        if (arena.used > 0)
            arena_done(&arena);
        if (piece.len >= PIECE_BYTES && put(db, &piece, err) != 0)
            return -1;
    }
    if (buf_add(&piece, bytes_make(trailer, sizeof(trailer)), err) != 0)
        return -1;
    return put(db, &piece, err);
}

/* Every answer, so that the connection is usable again; the first error is told. */
static int finish(uint64_t *changed, struct db *db, struct err *err)
{
    int finished = 0;
    for (;;) {
        AUTO(PQclear) PGresult *result = PQgetResult(db->connection);
        if (result == NULL)
            return finished;
        if (PQresultStatus(result) != PGRES_COMMAND_OK) {
            if (finished == 0)
                finished = postgres_fail(db, result, err);
        } else if (changed != NULL &&
                   bytes_to_u64(changed, bytes_of(PQcmdTuples(result)), UINT64_MAX) !=
                       0) {
            *changed = 0;
        }
    }
}

static int start(struct db *db, enum statement copy, struct err *err)
{
    AUTO(PQclear) PGresult *result = PQexec(db->connection, statement_postgres(copy));
    return PQresultStatus(result) == PGRES_COPY_IN ? 0 : postgres_fail(db, result, err);
}

int postgres_copy(
    uint64_t *changed, struct db *db, const struct db_batch *batch, struct err *err)
{
    /* Its arrays' types are those of the columns. */
    const struct prepared *prepared = postgres_prepare(db, batch->statement, err);
    if (prepared == NULL || postgres_settle(NULL, 0, db, err) != 0 ||
        start(db, batch->copy, err) != 0)
        return -1;
    struct err why = {0};
    struct err ended = {0};
    int sent = put_rows(db, prepared, batch, &why);
    bool lost = db->lost;
    if (PQputCopyEnd(db->connection, sent == 0 ? NULL : "given up") != 1)
        return postgres_fail(db, NULL, err);
    int finished = finish(changed, db, &ended);
    db->lost = db->lost || lost;
    if (sent == 0 && finished == 0)
        return 0;
    return err_set(err, "%s", sent != 0 ? why.text : ended.text);
}
