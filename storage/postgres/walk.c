/*
 * Answers of any length, by a cursor: the server sorts once, where asking again behind
 * the last row sorts what is left each time. The cursor is one WITH HOLD, which the
 * server keeps apart from tables and snapshots: whoever reads slowly holds up no purge.
 */
#include "storage/postgres/connection.h"

enum { STATEMENT_MAX = 64 * 1024, ROWS_AT_ONCE = 4096 };

static const char fetch_rows[] = "FETCH 4096 FROM walk";
_Static_assert(ROWS_AT_ONCE == 4096, "fetch_rows says how many");

static int declare(struct db *db, enum statement statement,
    const struct db_values *values, struct err *err)
{
    struct postgres_wired wired;
    AUTO(buf_done) struct buf text;
    const char *sql = NULL;
    const struct prepared *prepared = postgres_prepare(db, statement, err);
    buf_init(&text, STATEMENT_MAX);
    if (prepared == NULL ||
        postgres_wire(&wired, prepared, statement, values, err) != 0 ||
        postgres_settle(NULL, 0, db, err) != 0 ||
        buf_addf(&text, err, "DECLARE walk NO SCROLL CURSOR WITH HOLD FOR %s",
            statement_postgres(statement)) != 0 ||
        buf_text(&sql, &text, err) != 0)
        return -1;
    AUTO(PQclear)
    PGresult *result = PQexecParams(db->connection, sql, prepared->count,
        prepared->types, wired.at, wired.lengths, wired.formats, 1);
    return PQresultStatus(result) == PGRES_COMMAND_OK ? 0
                                                      : postgres_fail(db, result, err);
}

static int fetch(PGresult **out, struct db *db, struct err *err)
{
    if (postgres_settle(NULL, 0, db, err) != 0)
        return -1;
    PGresult *result =
        PQexecParams(db->connection, fetch_rows, 0, NULL, NULL, NULL, NULL, 1);
    if (PQresultStatus(result) == PGRES_TUPLES_OK) {
        *out = result;
        return 0;
    }
    (void)postgres_fail(db, result, err);
    PQclear(result);
    return -1;
}

static int begin(PGresult **out, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err)
{
    return declare(db, statement, values, err) != 0 ? -1 : fetch(out, db, err);
}

/* The first rows are fetched before the transaction ends: sorting is part of that
 * statement then and has its time limit, which the end of a transaction, where the rest
 * is put aside, has not. */
static int begin_apart(PGresult **out, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err)
{
    AUTO(PQclear) PGresult *result = NULL;
    if (postgres_begin(db, err) != 0)
        return -1;
    if (begin(&result, db, statement, values, err) != 0 ||
        postgres_commit(db, err) != 0) {
        bool lost = db->lost;
        postgres_rollback(db);
        db->lost = lost;
        return -1;
    }
    *out = result;
    result = NULL;
    return 0;
}

/* As postgres_query: a connection may have died while it lay idle. */
int postgres_walk(struct db_rows *rows, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err)
{
    PGresult *result = NULL;
    int begun = 0;
    if (postgres_connect(db, err) != 0)
        return -1;
    if (db->in_transaction)
        begun = begin(&result, db, statement, values, err);
    else if (begin_apart(&result, db, statement, values, err) != 0)
        begun = db->lost ? begin_apart(&result, db, statement, values, err) : -1;
    if (begun != 0)
        return -1;
    *rows = (struct db_rows){.driver = &postgres_driver,
        .db = db,
        .handle = result,
        .at = -1,
        .walks = true};
    return 0;
}

int postgres_walk_on(struct db_rows *rows, struct err *err)
{
    PGresult *result = NULL;
    if (PQntuples(rows->handle) < ROWS_AT_ONCE) {
        rows->at = PQntuples(rows->handle); /* asked again, there are none either */
        return 0;
    }
    if (fetch(&result, rows->db, err) != 0)
        return -1;
    PQclear(rows->handle);
    rows->handle = result;
    rows->at = 0;
    return PQntuples(result) > 0 ? 1 : 0;
}

/* Where that fails the connection is lost, and the cursor with it. */
void postgres_walk_end(struct db_rows *rows)
{
    struct db *db = rows->db;
    bool lost = db->lost;
    bool again = db->again;
    struct err known = {0};
    if (PQstatus(db->connection) == CONNECTION_OK &&
        postgres_command(db, "CLOSE walk", &known) == 0)
        return;
    db->lost = lost;
    db->again = again;
}
