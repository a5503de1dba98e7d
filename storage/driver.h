/*
 * driver - what a database must be able to do for the store.
 *
 * The store's logic is written once, in store_*.c, over numbered statements with
 * parameters; a driver prepares them, runs them and hands rows back. So both databases
 * give the same answers because the same code asks the same questions; what is the
 * server's own (leases by SKIP LOCKED, arrays in pipelines) is in the driver's
 * statements. Nothing outside storage/ includes this.
 */
#ifndef VIGIE_STORAGE_DRIVER_H
#define VIGIE_STORAGE_DRIVER_H

#include "base/arena.h"
#include "base/auto.h"
#include "base/err.h"
#include "model/id.h"
#include "storage/statements.h"

/* One file of storage/schema/<driver>, embedded by scripts/embed-schema.cmake. The
 * list ends with number 0. */
struct embedded_migration {
    unsigned number;
    const char *name;
    const char *sql;
};

enum db_type { DB_NULL, DB_INT, DB_TEXT, DB_BLOB };

struct db_value {
    enum db_type type;
    int64_t number;     /* DB_INT */
    struct bytes bytes; /* DB_TEXT (UTF-8 without NUL), DB_BLOB; borrowed */
};

enum { DB_VALUES_MAX = 32 };

/* A statement's parameters $1, $2, ... in order. */
struct db_values {
    size_t count;
    struct db_value at[DB_VALUES_MAX];
};

/* The same statement for many rows. Texts are cleaned after `fill`. */
struct db_batch {
    enum statement statement;
    enum statement copy; /* does the same faster where none of the rows is there yet; 0:
                            there is no such one, or some may be */
    bool each;           /* the statement takes one row's values, not arrays of them */
    size_t count;
    const void *self;
    void (*fill)(struct db_values *values, const void *self, size_t index);
};

struct db;

/* An answer being read. Zeroed memory is an empty one; db_rows_done releases it. */
struct db_rows {
    const struct driver *driver;
    struct db *db;
    void *handle;     /* the driver's */
    int at;           /* the driver's */
    bool walks;       /* the driver's */
    uint64_t changed; /* rows written, once the last row has been read */
};

/* What to open, and how to name it to people (never with a password). */
struct db_address {
    const char *url;
    const char *user;     /* NULL: the url's; PostgreSQL only */
    const char *password; /* may be NULL */
};

struct driver {
    const char *scheme;  /* "sqlite:" */
    bool excerpts_apart; /* from their postings, so that it costs less to forget them */
    bool answers_at_once; /* to ask what was written costs no round trip */
    bool places_later;    /* what pages resemble is put into its trees many at a time */
    const struct embedded_migration *(*migrations)(void);
    const char *(*roles)(void);  /* NULL: this database has none */
    const char *(*spread)(void); /* over many servers; NULL: it cannot be */
    /* Connects, or says in one line what, where and what to do. */
    int (*open)(struct db **out, const struct db_address *address, struct err *err);
    void (*close)(struct db *db);

    /* Write transactions. `begin` reconnects when the connection was lost. */
    int (*begin)(struct db *db, struct err *err);
    /* One that reads as of a single moment, writes nothing and holds nobody up. */
    int (*look)(struct db *db, struct err *err);
    int (*commit)(struct db *db, struct err *err);
    void (*rollback)(struct db *db);
    /* Whether the last failure was another's doing (deadlock, lost connection), so that
     * the whole transaction is worth one more try. */
    bool (*again)(const struct db *db);

    /* Several statements without parameters: a migration. */
    int (*script)(struct db *db, const char *sql, struct err *err);

    /* The values need not outlive the call. On failure `rows` is left as it was. */
    int (*query)(struct db_rows *rows, struct db *db, enum statement statement,
        const struct db_values *values, struct err *err);
    /* As query, for an answer of any length: the database makes all of it at once, and
     * of what it sends few rows are held at a time. Of a connection's answers one is
     * read so at a time. */
    int (*walk)(struct db_rows *rows, struct db *db, enum statement statement,
        const struct db_values *values, struct err *err);
    /* 1 a row, 0 no more, -1. */
    int (*next)(struct db_rows *rows, struct err *err);
    /* Of the row at hand; bytes are valid until the next call of `next`. */
    void (*value)(struct db_value *out, const struct db_rows *rows, int column);
    void (*done)(struct db_rows *rows);

    /* As query, for what answers nothing. Inside a transaction it may be sent ahead:
     * what is wrong with it is then said by a later call, `commit` at the latest. */
    int (*tell)(struct db *db, enum statement statement, const struct db_values *values,
        struct err *err);

    /* `*changed`: rows written; NULL: as tell. */
    int (*batch)(uint64_t *changed, struct db *db, const struct db_batch *batch,
        struct err *err);
};

extern const struct driver sqlite_driver;
extern const struct driver postgres_driver;

/* ---- the driver's half of the job, the same for both (db.c) ---- */

/* Makes texts storable: bytes that are no UTF-8, and NULs, become '?'. Cleaned copies
 * live in `arena`. */
MUST_USE int db_values_clean(
    struct db_values *values, struct arena *arena, struct err *err);

/* Row `index` of a batch, cleaned. */
MUST_USE int db_batch_row(struct db_values *values, const struct db_batch *batch,
    size_t index, struct arena *arena, struct err *err);

/* Accepts a zeroed one, and rows not read to their end. */
void db_rows_done(struct db_rows *rows);
AUTO_DEFINE_VALUE(struct db_rows, db_rows_done)

#endif
