#include "storage/postgres/connection.h"

#include <stdio.h>
#include <string.h>

void postgres_name(char name[16], enum statement statement)
{
    (void)snprintf(name, 16, "s%d", (int)statement);
}

/* The server says what type each parameter has; so the same statement text serves
 * integers of every size. */
static int describe(
    struct db *db, const char *name, struct prepared *prepared, struct err *err)
{
    AUTO(PQclear) PGresult *result = PQdescribePrepared(db->connection, name);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        return postgres_fail(db, result, err);
    prepared->count = PQnparams(result);
    for (int i = 0; i < prepared->count && i < DB_VALUES_MAX; i++)
        prepared->types[i] = PQparamtype(result, i);
    prepared->ready = true;
    return 0;
}

struct prepared *postgres_prepare(
    struct db *db, enum statement statement, struct err *err)
{
    struct prepared *prepared = &db->prepared[statement];
    if (prepared->ready)
        return prepared;
    if (postgres_settle(NULL, 0, db, err) != 0)
        return NULL;
    char name[16];
    postgres_name(name, statement);
    AUTO(PQclear)
    PGresult *result =
        PQprepare(db->connection, name, statement_postgres(statement), 0, NULL);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) {
        (void)postgres_fail(db, result, err);
        return NULL;
    }
    return describe(db, name, prepared, err) == 0 ? prepared : NULL;
}

int postgres_integer_size(Oid type)
{
    switch (type) {
    case OID_INT2:
    case OID_INT2_ARRAY:
        return 2;
    case OID_INT4:
    case OID_INT4_ARRAY:
        return 4;
    case OID_INT8:
    case OID_INT8_ARRAY:
        return 8;
    default:
        return 0;
    }
}

bool postgres_integer_fits(int size, int64_t number)
{
    if (size == 2)
        return number >= INT16_MIN && number <= INT16_MAX;
    if (size == 4)
        return number >= INT32_MIN && number <= INT32_MAX;
    return size == 8;
}

void postgres_integer(uint8_t *at, int size, int64_t number)
{
    uint64_t rest = (uint64_t)number;
    for (int i = size - 1; i >= 0; i--) {
        at[i] = (uint8_t)(rest & 0xFF);
        rest >>= 8;
    }
}

static int wire_one(struct postgres_wired *out, int i, Oid type,
    const struct db_value *value, struct err *err)
{
    out->formats[i] = 1;
    if (value->type == DB_NULL)
        return 0;
    if (value->type != DB_INT) {
        out->at[i] = value->bytes.ptr == NULL ? "" : (const char *)value->bytes.ptr;
        out->lengths[i] = (int)value->bytes.len;
        return value->bytes.len <= INT32_MAX ? 0 : err_set(err, "a value is too long");
    }
    int size = postgres_integer_size(type);
    if (!postgres_integer_fits(size, value->number))
        return err_set(err, "parameter %d: %lld does not fit its column", i + 1,
            (long long)value->number);
    postgres_integer(out->integers[i], size, value->number);
    out->at[i] = (const char *)out->integers[i];
    out->lengths[i] = size;
    return 0;
}

int postgres_wire(struct postgres_wired *out, const struct prepared *prepared,
    enum statement statement, const struct db_values *values, struct err *err)
{
    if ((size_t)prepared->count != values->count)
        return err_set(err, "statement %d: %zu values given, %d wanted", (int)statement,
            values->count, prepared->count);
    *out = (struct postgres_wired){0};
    for (int i = 0; i < prepared->count; i++)
        if (wire_one(out, i, prepared->types[i], &values->at[i], err) != 0)
            return -1;
    return 0;
}

int postgres_send(struct db *db, enum statement statement,
    const struct db_values *values, struct err *err)
{
    struct postgres_wired wired;
    char name[16];
    const struct prepared *prepared = postgres_prepare(db, statement, err);
    if (prepared == NULL ||
        postgres_wire(&wired, prepared, statement, values, err) != 0 ||
        postgres_ahead(db, err) != 0)
        return -1;
    postgres_name(name, statement);
    int sent = PQsendQueryPrepared(db->connection, name, prepared->count, wired.at,
        wired.lengths, wired.formats, 1);
    return postgres_sent(db, sent, err);
}

/* Behind what was sent ahead, or alone. */
static int run(PGresult **out, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err)
{
    struct postgres_answer answer = {0};
    struct err known = {0};
    if (postgres_send(db, statement, values, err) == 0 &&
        postgres_settle(&answer, 1, db, err) == 0) {
        *out = answer.last;
        return 0;
    }
    bool lost = db->lost;
    if (!db->in_transaction && postgres_settle(NULL, 0, db, &known) != 0)
        lost = lost || db->lost;
    db->lost = lost;
    return -1;
}

int postgres_query(struct db_rows *rows, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err)
{
    PGresult *result = NULL;
    if (postgres_connect(db, err) != 0)
        return -1;
    if (run(&result, db, statement, values, err) != 0) {
        /* A connection that died while it lay idle is noticed only by using it. Every
         * statement may be repeated; inside a transaction all of it must be. */
        if (!db->lost || db->in_transaction || postgres_connect(db, err) != 0 ||
            run(&result, db, statement, values, err) != 0)
            return -1;
    }
    *rows = (struct db_rows){
        .driver = &postgres_driver, .db = db, .handle = result, .at = -1};
    return 0;
}

int postgres_tell(struct db *db, enum statement statement,
    const struct db_values *values, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (!db->in_transaction)
        return postgres_query(&rows, db, statement, values, err);
    if (postgres_connect(db, err) != 0 ||
        postgres_send(db, statement, values, err) != 0)
        return -1;
    return postgres_not_too_far(db, err);
}

int postgres_next(struct db_rows *rows, struct err *err)
{
    PGresult *result = rows->handle;
    rows->at++;
    if (rows->at < PQntuples(result))
        return 1;
    if (rows->walks)
        return postgres_walk_on(rows, err);
    uint64_t changed = 0;
    if (bytes_to_u64(&changed, bytes_of(PQcmdTuples(result)), UINT64_MAX) == 0)
        rows->changed = changed;
    return 0;
}

static int64_t read_integer(const uint8_t *at, int size)
{
    uint64_t number = (at[0] & 0x80) != 0 ? UINT64_MAX : 0;
    for (int i = 0; i < size; i++)
        number = number << 8 | at[i];
    int64_t same = 0;
    memcpy(&same, &number, sizeof(same));
    return same;
}

void postgres_value(struct db_value *out, const struct db_rows *rows, int column)
{
    const PGresult *result = rows->handle;
    *out = (struct db_value){.type = DB_NULL};
    if (PQgetisnull(result, rows->at, column))
        return;
    const char *at = PQgetvalue(result, rows->at, column);
    int length = PQgetlength(result, rows->at, column);
    Oid type = PQftype(result, column);
    int size = postgres_integer_size(type);
    if (size != 0 && size == length) {
        out->type = DB_INT;
        out->number = read_integer((const uint8_t *)at, size);
        return;
    }
    out->type = type == OID_TEXT ? DB_TEXT : DB_BLOB;
    out->bytes = bytes_make(at, (size_t)length);
}

void postgres_done(struct db_rows *rows)
{
    if (rows->walks)
        postgres_walk_end(rows);
    PQclear(rows->handle);
}
