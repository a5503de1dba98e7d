#include "storage/postgres/connection.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_BYTES = 256 };

static void say_nothing(void *self, const char *message)
{
    (void)self;
    (void)message;
}

/* libpq's messages have several lines; ours have one. */
static void one_line(char *line, const char *message)
{
    struct bytes text = bytes_trim(bytes_of(message));
    (void)bytes_to_text(line, LINE_MAX_BYTES, text);
    for (char *at = line; *at != '\0'; at++)
        if (*at == '\n' || *at == '\t')
            *at = ' ';
}

static const char *advice(const char *state)
{
    static const struct {
        const char *class;
        const char *what;
    } known[] = {
        {"53100", "the server's disk is full; free some space there"},
        {"53", "the server is out of resources; look at its log"},
        {"25006", "the database is read-only; name the primary server"},
        {"42501", "vigie's database user lacks a right; the owner grants it with "
                  "`vigie db roles`"},
        {"57014", "the server took too long; look at its load"},
        {"57P", "the server is stopping or ended the connection"},
        {"XX", "the database is damaged; look at the server's log"},
    };
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (bytes_starts(bytes_of(state), known[i].class))
            return known[i].what;
    return NULL;
}

int postgres_fail(struct db *db, const PGresult *result, struct err *err)
{
    char line[LINE_MAX_BYTES];
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (state == NULL)
        state = "";
    db->lost = PQstatus(db->connection) != CONNECTION_OK;
    db->again = db->lost || strcmp(state, "40001") == 0 || strcmp(state, "40P01") == 0;
    if (db->lost)
        return err_set(err,
            "database %s: the connection was lost; it is made anew at the next try",
            db->where);
    const char *primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    one_line(line, primary != NULL ? primary : PQerrorMessage(db->connection));
    const char *what = advice(state);
    if (what != NULL)
        return err_set(err, "database %s: %s (%s)", db->where, what, line);
    return err_set(err, "database %s: %s", db->where, line);
}

static int refuse(const struct db *db, PGconn *connection, struct err *err)
{
    char line[LINE_MAX_BYTES];
    if (PQconnectionNeedsPassword(connection))
        return err_set(err,
            "database %s: the server wants a password and none is given; name a "
            "password file in the configuration",
            db->where);
    one_line(line, PQerrorMessage(connection));
    if (PQconnectionUsedPassword(connection))
        return err_set(err,
            "database %s: the server does not let vigie in; correct the user, password "
            "or "
            "database name (%s)",
            db->where, line);
    return err_set(err,
        "database %s: cannot connect; see that the server runs and the address is "
        "right (%s)",
        db->where, line);
}

static void name_place(struct db *db, PGconn *connection)
{
    const char *host = PQhost(connection);
    const char *name = PQdb(connection);
    (void)snprintf(db->where, sizeof(db->where), "%s on %s:%s",
        name == NULL ? "?" : name, host == NULL || *host == '\0' ? "?" : host,
        PQport(connection) == NULL ? "?" : PQport(connection));
}

/* The address may overrule what stands before it, not what stands after; NULLs are
 * passed over. */
static PGconn *dial(const struct db *db)
{
    static const char *const names[] = {"connect_timeout", "tcp_user_timeout",
        "keepalives_idle", "application_name", "dbname", "client_encoding", "user",
        "password", NULL};
    const char *values[] = {
        "10", "30000", "30", "vigie", db->url, "UTF8", db->user, db->password, NULL};
    return PQconnectdbParams(names, values, 1);
}

static int hang_up(PGconn *connection)
{
    PQfinish(connection);
    return -1;
}

/* Half a million records are counted and sorted in memory, where the server's own 4 MB
 * send them to its disk again and again; who has given more keeps it. */
static const char settings[] =
    "SET statement_timeout = '300s';"
    " SELECT set_config('work_mem', '32MB', false)"
    " WHERE pg_size_bytes(current_setting('work_mem')) < 33554432";

static int connect_anew(struct db *db, struct err *err)
{
    PGconn *connection = dial(db);
    if (connection == NULL)
        return err_no_memory(err);
    name_place(db, connection);
    if (PQstatus(connection) != CONNECTION_OK) {
        (void)refuse(db, connection, err);
        return hang_up(connection);
    }
    (void)PQsetNoticeProcessor(connection, say_nothing, NULL);
    PQfinish(db->connection);
    db->connection = connection;
    db->ahead = 0;
    for (size_t i = 0; i < SQL_STATEMENTS; i++)
        db->prepared[i].ready = false;
    return postgres_command(db, settings, err);
}

int postgres_connect(struct db *db, struct err *err)
{
    db->lost = false;
    db->again = false;
    if (db->connection != NULL && PQstatus(db->connection) == CONNECTION_OK)
        return 0;
    if (db->in_transaction)
        return postgres_fail(db, NULL, err);
    return connect_anew(db, err);
}

/* libpq's own words would show the part it does not understand: perhaps the password.
 */
static int check_address(const char *url, struct err *err)
{
    PQconninfoOption *parts = PQconninfoParse(url, NULL);
    if (parts == NULL)
        return err_set(err,
            "the database's address cannot be read; write "
            "postgresql://USER@HOST:PORT/NAME, special characters as %%XX, and the "
            "password in a file of its own");
    PQconninfoFree(parts);
    return 0;
}

/* `from` may be NULL. */
static int copy(char **to, const char *from, struct err *err)
{
    if (from == NULL)
        return 0;
    *to = strdup(from);
    return *to == NULL ? err_no_memory(err) : 0;
}

int postgres_open(struct db **out, const struct db_address *address, struct err *err)
{
    if (check_address(address->url, err) != 0)
        return -1;
    AUTO(postgres_close) struct db *db = calloc(1, sizeof(*db));
    if (db == NULL)
        return err_no_memory(err);
    if (copy(&db->url, address->url, err) != 0 ||
        copy(&db->user, address->user, err) != 0 ||
        copy(&db->password, address->password, err) != 0)
        return -1;
    if (postgres_connect(db, err) != 0)
        return -1;
    *out = db;
    db = NULL;
    return 0;
}

static void wipe(char *text)
{
    if (text != NULL)
        explicit_bzero(text, strlen(text));
    free(text);
}

void postgres_close(struct db *db)
{
    if (db == NULL)
        return;
    PQfinish(db->connection);
    wipe(db->url); /* it may hold a password too */
    free(db->user);
    wipe(db->password);
    free(db);
}

int postgres_command(struct db *db, const char *sql, struct err *err)
{
    if (postgres_settle(NULL, 0, db, err) != 0)
        return -1;
    AUTO(PQclear) PGresult *result = PQexec(db->connection, sql);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return postgres_fail(db, result, err);
    return 0;
}

static int command_ahead(struct db *db, const char *sql, struct err *err)
{
    if (postgres_ahead(db, err) != 0)
        return -1;
    return postgres_sent(
        db, PQsendQueryParams(db->connection, sql, 0, NULL, NULL, NULL, NULL, 0), err);
}

static int begin_as(struct db *db, const char *command, struct err *err)
{
    db->in_transaction = false;
    if (postgres_connect(db, err) != 0)
        return -1;
    db->in_transaction = true;
    if (command_ahead(db, command, err) == 0)
        return 0;
    db->in_transaction = false;
    return -1;
}

int postgres_begin(struct db *db, struct err *err)
{
    return begin_as(db, "BEGIN", err);
}

int postgres_look(struct db *db, struct err *err)
{
    return begin_as(db, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", err);
}

int postgres_commit(struct db *db, struct err *err)
{
    int done = command_ahead(db, "COMMIT", err);
    if (done == 0)
        done = postgres_settle(NULL, 0, db, err);
    if (done == 0)
        db->in_transaction = false;
    return done;
}

void postgres_rollback(struct db *db)
{
    bool again = db->again;
    struct err known = {0}; /* what failed was said before, or is about to be undone */
    if (postgres_settle(NULL, 0, db, &known) != 0)
        db->again = again;
    if (db->in_transaction && PQstatus(db->connection) == CONNECTION_OK)
        PQclear(PQexec(db->connection, "ROLLBACK"));
    db->in_transaction = false;
}

bool postgres_again(const struct db *db)
{
    return db->again;
}
