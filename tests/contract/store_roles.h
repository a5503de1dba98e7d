/* store_roles - what each role may, and connections that are one. */
#ifndef VIGIE_TESTS_STORE_ROLES_H
#define VIGIE_TESTS_STORE_ROLES_H

#include "storage/roles.h"
#include "store_sql.h"

static const char *const roles[] = {"vigie_crawler", "vigie_notifier",
    "vigie_forgetter", "vigie_metrics", "vigie_reader", "vigie_triage",
    "vigie_operator"};

enum { ROLES = sizeof(roles) / sizeof(roles[0]), SQL_SIZE = 1024, NAME_SIZE = 64 };

/* Select, Insert, Update, Delete; a small letter: some columns alone. In the order of
 * `roles`. A table that a migration adds gets its rights in roles.sql, and a line here.
 */
struct rights {
    const char *table;
    const char *of[ROLES];
};

static const struct rights expected[] = {
    /*                  crawler notifier forgetter metrics reader triage operator */
    {"alert_told", {"----", "SIUD", "s--D", "----", "----", "SIUD", "----"}},
    {"audit", {"----", "----", "SI-D", "----", "SI--", "SI--", "SI--"}},
    {"audit_head", {"----", "S---", "S-u-", "----", "S-u-", "S-u-", "S-u-"}},
    {"backlog_day", {"----", "SIUD", "----", "S---", "S---", "S---", "S---"}},
    {"clone", {"SIUD", "S---", "s--D", "S---", "S---", "S---", "S---"}},
    {"counter", {"----", "S-U-", "S-U-", "----", "S---", "S-U-", "S---"}},
    {"digest_told", {"----", "SIUD", "S--D", "----", "S---", "S---", "S---"}},
    {"excerpt", {"SI-D", "----", "S-uD", "----", "S---", "S---", "S---"}},
    {"forgotten_day", {"----", "S---", "SIUD", "S---", "S---", "S---", "S---"}},
    {"health", {"SIU-", "S---", "----", "S---", "S---", "S---", "S---"}},
    {"health_day", {"SIU-", "S---", "S--D", "S---", "S---", "S---", "S---"}},
    {"hit", {"SIU-", "S---", "S-uD", "----", "S---", "S---", "S---"}},
    {"host", {"SIU-", "S---", "s---", "S---", "S---", "S---", "S-u-"}},
    {"incident", {"----", "SIUD", "S--D", "S---", "S---", "SIUD", "S---"}},
    {"incident_apart", {"----", "SIUD", "S--D", "----", "S---", "SIUD", "S---"}},
    {"incident_event", {"----", "SIU-", "S--D", "----", "S---", "SIU-", "S---"}},
    {"group_set", {"----", "SI--", "S--D", "----", "S---", "S---", "S---"}},
    {"incident_place", {"----", "SI-D", "S--D", "----", "S---", "SI-D", "S---"}},
    {"incident_offer", {"----", "SI-D", "S--D", "----", "S---", "SI-D", "S---"}},
    {"incident_group", {"----", "SIUD", "S--D", "----", "S---", "SIUD", "S---"}},
    {"incident_record", {"----", "SIUD", "S--D", "----", "S---", "SIUD", "S---"}},
    {"likeness", {"SIUD", "----", "S--D", "----", "S---", "S---", "S---"}},
    {"outbox", {"----", "SIU-", "s--D", "s---", "s---", "sIuD", "s---"}},
    {"page", {"SIU-", "S-u-", "S-uD", "s---", "S---", "S---", "S---"}},
    {"posting", {"SI-D", "S---", "S-uD", "----", "S---", "S---", "S---"}},
    {"queue", {"SI--", "S---", "----", "S---", "S---", "S---", "S---"}},
    {"session", {"S-U-", "----", "s--D", "----", "s---", "s---", "SIUD"}},
    {"sighting", {"s-u-", "SIUD", "S-uD", "S---", "S---", "SIUD", "S---"}},
    {"sighting_offer", {"----", "SI-D", "S--D", "----", "S---", "S---", "S---"}},
    {"source", {"SIU-", "S---", "S---", "S---", "S---", "S---", "SIu-"}},
    {"source_address", {"SIU-", "S---", "----", "S---", "S---", "S---", "S---"}},
    {"target", {"SIU-", "s---", "s--D", "s---", "s---", "s---", "s-u-"}},
    {"vigie_schema", {"S---", "S---", "S---", "S---", "S---", "S---", "S---"}},
    {"worker", {"SIUD", "S---", "S---", "S---", "S---", "S---", "S---"}},
};

enum { TABLES = sizeof(expected) / sizeof(expected[0]) };

/* ---- asking the server ---- */

static inline void exec_in_schema(
    PGconn *connection, const struct fixture *fixture, const char *sql)
{
    char command[2 * SQL_SIZE];
    (void)snprintf(
        command, sizeof(command), "SET search_path = \"%s\"; %s", fixture->schema, sql);
    PGresult *result = PQexec(connection, command);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        fail_msg("%s: %s", command, PQerrorMessage(connection));
    PQclear(result);
}

/* A connection that may do what the role may; NULL: anything. */
static inline PGconn *as_role(const struct fixture *fixture, const char *role)
{
    char sql[SQL_SIZE];
    PGconn *connection = PQconnectdb(test_server());
    assert_int_equal(PQstatus(connection), CONNECTION_OK);
    (void)snprintf(sql, sizeof(sql), "SET ROLE %s", role == NULL ? "NONE" : role);
    exec_in_schema(connection, fixture, sql);
    return connection;
}

/* The SQLSTATE of what goes wrong, "00000" when nothing does; nothing is kept of it. */
static inline void try_out(char state[6], PGconn *connection, const char *sql)
{
    PQclear(PQexec(connection, "BEGIN"));
    PGresult *result = PQexec(connection, sql);
    const char *said = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    (void)snprintf(state, 6, "%s", said == NULL ? "00000" : said);
    PQclear(result);
    PQclear(PQexec(connection, "ROLLBACK"));
}

static inline void expect_refused(PGconn *connection, const char *role, const char *sql)
{
    char state[6];
    try_out(state, connection, sql);
    if (strcmp(state, "42501") != 0)
        fail_msg("%s is not refused, but answered %s: %s", role, state, sql);
}

static inline void answer(char *out, size_t size, PGconn *connection, const char *sql)
{
    PGresult *result = PQexec(connection, sql);
    if (PQresultStatus(result) != PGRES_TUPLES_OK || PQntuples(result) != 1)
        fail_msg("%s: %s", sql, PQerrorMessage(connection));
    (void)snprintf(out, size, "%s", PQgetvalue(result, 0, 0));
    PQclear(result);
}

/* ---- what each may ---- */

static inline void ask_rights(
    char out[8], PGconn *connection, const char *table, const char *role)
{
    char sql[SQL_SIZE];
    (void)snprintf(sql, sizeof(sql),
        "SELECT string_agg(CASE WHEN has_table_privilege('%s', '%s', p) THEN l"
        " WHEN p <> 'DELETE' AND has_any_column_privilege('%s', '%s', CASE p WHEN"
        " 'DELETE' THEN 'SELECT' ELSE p END) THEN lower(l) ELSE '-' END, '' ORDER BY n)"
        " FROM (VALUES (1, 'S', 'SELECT'), (2, 'I', 'INSERT'), (3, 'U', 'UPDATE'),"
        " (4, 'D', 'DELETE')) AS v (n, l, p)",
        role, table, role, table);
    answer(out, 8, connection, sql);
}

static inline void check_table(
    PGconn *connection, const struct rights *rights, const char *table)
{
    for (size_t role = 0; role < ROLES; role++) {
        char there[8];
        ask_rights(there, connection, table, roles[role]);
        if (strcmp(there, rights->of[role]) != 0)
            fail_msg("%s may %s of %s, where %s is meant", roles[role], there, table,
                rights->of[role]);
    }
}

static inline const struct rights *rights_of(const char *table)
{
    for (size_t i = 0; i < TABLES; i++)
        if (strcmp(expected[i].table, table) == 0)
            return &expected[i];
    fail_msg("who may do what with the table %s? Grant it in "
             "storage/schema/postgres/roles.sql, and say it here",
        table);
    return NULL;
}

#endif
