/* connection - what the files of the PostgreSQL driver share. libpq stays in here. */
#ifndef VIGIE_STORAGE_POSTGRES_CONNECTION_H
#define VIGIE_STORAGE_POSTGRES_CONNECTION_H

#include "base/buf.h"
#include "storage/driver.h"

#include <libpq-fe.h>

/* The built-in types' numbers (src/include/catalog/pg_type.dat); they never change. */
enum {
    OID_BOOL = 16,
    OID_BYTEA = 17,
    OID_INT8 = 20,
    OID_INT2 = 21,
    OID_INT4 = 23,
    OID_TEXT = 25,
    OID_BYTEA_ARRAY = 1001,
    OID_INT2_ARRAY = 1005,
    OID_INT4_ARRAY = 1007,
    OID_TEXT_ARRAY = 1009,
    OID_INT8_ARRAY = 1016,
};

struct prepared {
    bool ready; /* on this connection */
    int count;
    Oid types[DB_VALUES_MAX]; /* as the server understood each parameter */
};

struct db {
    PGconn *connection; /* NULL or bad after a loss, until the next call */
    char *url;
    char *user;     /* may be NULL: the url's */
    char *password; /* may be NULL; wiped */
    char where[320];
    bool in_transaction;
    bool lost;    /* the last failure was the connection's */
    bool again;   /* the last failure is worth another try of the transaction */
    size_t ahead; /* statements sent whose answers were not read; more than 0: in
                     pipeline mode */
    struct prepared prepared[SQL_STATEMENTS];
};

AUTO_DEFINE(PGresult, PQclear)

/* A connection that works as far as is known; outside a transaction a lost one is made
 * anew. */
MUST_USE int postgres_connect(struct db *db, struct err *err);
/* What went wrong (`result` may be NULL), where, and what to do. Always -1. */
int postgres_fail(struct db *db, const PGresult *result, struct err *err);
/* A command without parameters or rows. */
MUST_USE int postgres_command(struct db *db, const char *sql, struct err *err);
/* ---- statements sent ahead (ahead.c) ---- */

/* Of the last statement; what was changed is the sum of the last few. */
struct postgres_answer {
    PGresult *last;
    uint64_t changed;
};
void postgres_answer_done(struct postgres_answer *answer);
AUTO_DEFINE_VALUE(struct postgres_answer, postgres_answer_done)

/* From here on what is sent waits for no answer. */
MUST_USE int postgres_ahead(struct db *db, struct err *err);
/* Another statement went out, or (`sent` not 1, as libpq says) did not. */
MUST_USE int postgres_sent(struct db *db, int sent, struct err *err);
/* Inside a transaction, answers may wait; outside, or when many do, they are read. */
MUST_USE int postgres_not_too_far(struct db *db, struct err *err);
/* Reads the answers of all that was sent ahead; -1: one of them failed. `*out` (may be
 * NULL) is the caller's; `counted` of the last statements' rows are in its sum. */
MUST_USE int postgres_settle(
    struct postgres_answer *out, size_t counted, struct db *db, struct err *err);

/* Prepared once a connection, then kept. NULL with `err` set. */
struct prepared *postgres_prepare(
    struct db *db, enum statement statement, struct err *err);
/* "s12", in `name` of 16 bytes. */
void postgres_name(char name[16], enum statement statement);

/* Parameters as libpq takes them; pointers are into the values, or into itself. */
struct postgres_wired {
    const char *at[DB_VALUES_MAX];
    int lengths[DB_VALUES_MAX];
    int formats[DB_VALUES_MAX];
    uint8_t integers[DB_VALUES_MAX][8];
};
MUST_USE int postgres_wire(struct postgres_wired *out, const struct prepared *prepared,
    enum statement statement, const struct db_values *values, struct err *err);

/* Sends one statement ahead. */
MUST_USE int postgres_send(struct db *db, enum statement statement,
    const struct db_values *values, struct err *err);

/* Big-endian, as the wire's binary format wants; `size` is 2, 4 or 8. */
void postgres_integer(uint8_t *at, int size, int64_t number);
/* Bytes of an integer type; 0 when it is none. -1 is never said. */
int postgres_integer_size(Oid type);
/* Whether `number` fits into `size` bytes. */
bool postgres_integer_fits(int size, int64_t number);

int postgres_open(struct db **out, const struct db_address *address, struct err *err);
void postgres_close(struct db *db);
AUTO_DEFINE(struct db, postgres_close)
int postgres_begin(struct db *db, struct err *err);
int postgres_look(struct db *db, struct err *err);
int postgres_commit(struct db *db, struct err *err);
void postgres_rollback(struct db *db);
bool postgres_again(const struct db *db);
int postgres_query(struct db_rows *rows, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err);
/* ---- long answers (walk.c) ---- */
int postgres_walk(struct db_rows *rows, struct db *db, enum statement statement,
    const struct db_values *values, struct err *err);
/* The next rows of it: 1, 0 where there are none, or -1. */
MUST_USE int postgres_walk_on(struct db_rows *rows, struct err *err);
void postgres_walk_end(struct db_rows *rows);
int postgres_tell(struct db *db, enum statement statement,
    const struct db_values *values, struct err *err);
int postgres_next(struct db_rows *rows, struct err *err);
void postgres_value(struct db_value *out, const struct db_rows *rows, int column);
void postgres_done(struct db_rows *rows);
int postgres_batch(
    uint64_t *changed, struct db *db, const struct db_batch *batch, struct err *err);
/* The same by `batch->copy`, connected. */
MUST_USE int postgres_copy(
    uint64_t *changed, struct db *db, const struct db_batch *batch, struct err *err);
/* Length and bytes of one value in the wire's binary format, for a column of `type` or
 * of arrays of it. */
MUST_USE int postgres_value_add(
    struct buf *column, Oid type, const struct db_value *value, struct err *err);

#endif
