/* store_sql - what somebody does to the database past the store. */
#ifndef VIGIE_TESTS_STORE_SQL_H
#define VIGIE_TESTS_STORE_SQL_H

#include "store_fixture.h"

#include <sqlite3.h>

/* Plain SQL in the fixture's own database, past the store. */
static inline void sql(const struct fixture *fixture, const char *text)
{
    if (fixture->is_postgres) {
        size_t size = strlen(text) + 128;
        char *command = malloc(size);
        assert_non_null(command);
        (void)snprintf(
            command, size, "SET search_path = \"%s\"; %s", fixture->schema, text);
        server_sql(command);
        free(command);
        return;
    }
    sqlite3 *handle = NULL;
    assert_int_equal(sqlite3_open(fixture->url + strlen("sqlite:"), &handle), 0);
    if (sqlite3_exec(handle, text, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sqlite3_errmsg(handle), text);
    assert_int_equal(sqlite3_close(handle), 0);
}

/* As the tables' owner may, who means it: the audit log's guards are off. `added`: that
 * of adding, too, and then the head stays where it is. */
static inline void audit_unguard(const struct fixture *fixture, bool added)
{
    const char *const off = fixture->is_postgres
                                ? "ALTER TABLE audit DISABLE TRIGGER audit_kept;"
                                  "ALTER TABLE audit DISABLE TRIGGER audit_stays;"
                                  "ALTER TABLE audit_head DISABLE TRIGGER USER"
                                : "DROP TRIGGER audit_kept; DROP TRIGGER audit_stays;"
                                  "DROP TRIGGER audit_head_kept;"
                                  "DROP TRIGGER audit_head_alone;"
                                  "DROP TRIGGER audit_head_stays";
    sql(fixture, off);
    if (added)
        sql(fixture, fixture->is_postgres
                         ? "ALTER TABLE audit DISABLE TRIGGER audit_added"
                         : "DROP TRIGGER audit_follows; DROP TRIGGER audit_added");
}

/* The first number of an answer. */
static inline uint64_t sql_number(const struct fixture *fixture, const char *query)
{
    uint64_t number = 0;
    if (fixture->is_postgres) {
        char path[128];
        PGconn *connection = PQconnectdb(test_server());
        (void)snprintf(path, sizeof(path), "SET search_path = \"%s\"", fixture->schema);
        PQclear(PQexec(connection, path));
        PGresult *result = PQexec(connection, query);
        if (PQresultStatus(result) != PGRES_TUPLES_OK || PQntuples(result) != 1 ||
            bytes_to_u64(&number, bytes_of(PQgetvalue(result, 0, 0)), UINT64_MAX) != 0)
            fail_msg("%s: %s", query, PQerrorMessage(connection));
        PQclear(result);
        PQfinish(connection);
        return number;
    }
    sqlite3 *handle = NULL;
    sqlite3_stmt *rows = NULL;
    assert_int_equal(sqlite3_open(fixture->url + strlen("sqlite:"), &handle), 0);
    assert_int_equal(sqlite3_prepare_v2(handle, query, -1, &rows, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(rows), SQLITE_ROW);
    number = (uint64_t)sqlite3_column_int64(rows, 0);
    (void)sqlite3_finalize(rows);
    assert_int_equal(sqlite3_close(handle), SQLITE_OK);
    return number;
}

#endif
