#include "storage/sqlite/connection.h"

/* $1 is a name to SQLite, numbered in order of appearance: look each one up. */
static void find_places(struct prepared *prepared)
{
    for (int i = 0; i < DB_VALUES_MAX; i++) {
        const char name[] = {
            '$', (char)('0' + (i + 1) / 10), (char)('0' + (i + 1) % 10), '\0'};
        const char brief[] = {'$', (char)('1' + i), '\0'};
        prepared->places[i] =
            sqlite3_bind_parameter_index(prepared->handle, i < 9 ? brief : name);
    }
}

struct prepared *sqlite_prepare(
    struct db *db, enum statement statement, struct err *err)
{
    struct prepared *prepared = &db->prepared[statement];
    if (prepared->busy) {
        (void)err_set(err,
            "database %s: the answer to statement %d is still being read", db->path,
            (int)statement);
        return NULL;
    }
    if (prepared->handle != NULL)
        return prepared;
    const char *sql = statement_sqlite(statement);
    if (sql == NULL ||
        sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
            &prepared->handle, NULL) != SQLITE_OK) {
        (void)sqlite_fail(db, err);
        return NULL;
    }
    find_places(prepared);
    return prepared;
}

static int bind_one(
    sqlite3_stmt *handle, int place, const struct db_value *value, void (*keep)(void *))
{
    /* A NULL pointer would bind NULL: an empty text is not that. */
    const void *bytes = value->bytes.ptr == NULL ? "" : (const void *)value->bytes.ptr;
    switch (value->type) {
    case DB_INT:
        return sqlite3_bind_int64(handle, place, value->number);
    case DB_TEXT:
        return sqlite3_bind_text64(
            handle, place, bytes, value->bytes.len, keep, SQLITE_UTF8);
    case DB_BLOB:
        return sqlite3_bind_blob64(handle, place, bytes, value->bytes.len, keep);
    case DB_NULL:
    default:
        return sqlite3_bind_null(handle, place);
    }
}

int sqlite_bind(struct db *db, const struct prepared *prepared,
    const struct db_values *values, sqlite3_destructor_type lifetime)
{
    (void)db;
    for (size_t i = 0; i < values->count; i++) {
        int place = prepared->places[i];
        if (place != 0 &&
            bind_one(prepared->handle, place, &values->at[i], lifetime) != SQLITE_OK)
            return -1;
    }
    return 0;
}

int sqlite_query(struct db_rows *rows, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err)
{
    struct prepared *prepared = sqlite_prepare(db, statement, err);
    if (prepared == NULL)
        return -1;
    if (sqlite_bind(db, prepared, values, SQLITE_TRANSIENT) != 0)
        return sqlite_fail(db, err);
    prepared->busy = true;
    *rows = (struct db_rows){.driver = &sqlite_driver, .db = db, .handle = prepared};
    return 0;
}

int sqlite_next(struct db_rows *rows, struct err *err)
{
    const struct prepared *prepared = rows->handle;
    int code = sqlite3_step(prepared->handle);
    if (code == SQLITE_ROW)
        return 1;
    if (code != SQLITE_DONE)
        return sqlite_fail(rows->db, err);
    rows->changed = (uint64_t)sqlite3_changes64(rows->db->handle);
    return 0;
}

int sqlite_tell(struct db *db, enum statement statement, const struct db_values *values,
    struct err *err)
{
    struct prepared *prepared = sqlite_prepare(db, statement, err);
    if (prepared == NULL)
        return -1;
    int code = SQLITE_ROW;
    if (sqlite_bind(db, prepared, values, SQLITE_STATIC) == 0)
        while (code == SQLITE_ROW)
            code = sqlite3_step(prepared->handle);
    int done = code == SQLITE_DONE ? 0 : sqlite_fail(db, err);
    (void)sqlite3_reset(prepared->handle);
    (void)sqlite3_clear_bindings(prepared->handle);
    return done;
}

void sqlite_value(struct db_value *out, const struct db_rows *rows, int column)
{
    const struct prepared *prepared = rows->handle;
    *out = (struct db_value){.type = DB_NULL};
    int type = sqlite3_column_type(prepared->handle, column);
    if (type == SQLITE_INTEGER) {
        out->type = DB_INT;
        out->number = sqlite3_column_int64(prepared->handle, column);
        return;
    }
    if (type == SQLITE_NULL)
        return;
    out->type = type == SQLITE_TEXT ? DB_TEXT : DB_BLOB;
    const void *bytes = sqlite3_column_blob(prepared->handle, column);
    out->bytes =
        bytes_make(bytes, (size_t)sqlite3_column_bytes(prepared->handle, column));
}

void sqlite_done(struct db_rows *rows)
{
    struct prepared *prepared = rows->handle;
    (void)sqlite3_reset(prepared->handle);
    (void)sqlite3_clear_bindings(prepared->handle);
    prepared->busy = false;
}
