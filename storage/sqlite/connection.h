/* connection - what the files of the SQLite driver share. sqlite3.h stays in here. */
#ifndef VIGIE_STORAGE_SQLITE_CONNECTION_H
#define VIGIE_STORAGE_SQLITE_CONNECTION_H

#include "storage/driver.h"

#include <sqlite3.h>

struct prepared {
    sqlite3_stmt *handle;      /* NULL until first used */
    int places[DB_VALUES_MAX]; /* SQLite's index of $1, $2, ...; 0: not there */
    bool busy;                 /* its rows are being read */
};

struct log_files;

struct db {
    sqlite3 *handle;
    struct log_files *files; /* how it opens its files */
    char *path;
    bool again;
    struct prepared prepared[SQL_STATEMENTS];
};

/* What went wrong, where, and what to do. Always -1. */
int sqlite_fail(struct db *db, struct err *err);

/* Prepared once, then kept. NULL with `err` set. */
struct prepared *sqlite_prepare(
    struct db *db, enum statement statement, struct err *err);
/* With `lifetime` SQLITE_STATIC the bytes must outlive the step. */
MUST_USE int sqlite_bind(struct db *db, const struct prepared *prepared,
    const struct db_values *values, sqlite3_destructor_type lifetime);

int sqlite_open(struct db **out, const struct db_address *address, struct err *err);
void sqlite_close(struct db *db);
AUTO_DEFINE(struct db, sqlite_close)
int sqlite_begin(struct db *db, struct err *err);
int sqlite_look(struct db *db, struct err *err);
int sqlite_commit(struct db *db, struct err *err);
void sqlite_rollback(struct db *db);
bool sqlite_again(const struct db *db);
int sqlite_script(struct db *db, const char *sql, struct err *err);
int sqlite_query(struct db_rows *rows, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err);
int sqlite_tell(struct db *db, enum statement statement, const struct db_values *values,
    struct err *err);
int sqlite_next(struct db_rows *rows, struct err *err);
void sqlite_value(struct db_value *out, const struct db_rows *rows, int column);
void sqlite_done(struct db_rows *rows);
int sqlite_batch(
    uint64_t *changed, struct db *db, const struct db_batch *batch, struct err *err);

#endif
