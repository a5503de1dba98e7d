/* How the databases look for what is claimed and for near pages: by an index, however
 * many rows there are. */
#include "storage/statements.h"
#include "store_fixture.h"

#include <sqlite3.h>

enum { PLAN_SIZE = 8192 };

static void add_line(char *plan, const char *line)
{
    size_t len = strlen(plan);
    (void)snprintf(plan + len, PLAN_SIZE - len, "%s\n", line);
}

static void plan_in_sqlite(
    char *plan, const struct fixture *fixture, enum statement statement)
{
    char sql[4096];
    sqlite3 *handle = NULL;
    sqlite3_stmt *rows = NULL;
    (void)snprintf(
        sql, sizeof(sql), "EXPLAIN QUERY PLAN %s", statement_sqlite(statement));
    assert_int_equal(sqlite3_open(fixture->url + strlen("sqlite:"), &handle), 0);
    assert_int_equal(sqlite3_prepare_v2(handle, sql, -1, &rows, NULL), SQLITE_OK);
    while (sqlite3_step(rows) == SQLITE_ROW)
        add_line(plan, (const char *)sqlite3_column_text(rows, 3));
    (void)sqlite3_finalize(rows);
    assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

/* With sequential scans priced out, as they would be with many rows: what is left of
 * them has no index to go by. */
static void plan_in_postgres(char *plan, const struct fixture *fixture,
    enum statement statement, const char *const *values, int count)
{
    char sql[4096];
    PGconn *connection = PQconnectdb(test_server());
    (void)snprintf(sql, sizeof(sql),
        "SET search_path = \"%s\"; SET enable_seqscan = off", fixture->schema);
    PQclear(PQexec(connection, sql));
    (void)snprintf(sql, sizeof(sql), "EXPLAIN %s", statement_postgres(statement));
    PGresult *result =
        PQexecParams(connection, sql, count, NULL, values, NULL, NULL, 0);
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        fail_msg("%s", PQerrorMessage(connection));
    for (int i = 0; i < PQntuples(result); i++)
        add_line(plan, PQgetvalue(result, i, 0));
    PQclear(result);
    PQfinish(connection);
}

static void expect_index(struct fixture *fixture, enum statement statement,
    const char *const *values, int count, const char *index)
{
    char plan[PLAN_SIZE] = "";
    if (fixture->is_postgres)
        plan_in_postgres(plan, fixture, statement, values, count);
    else
        plan_in_sqlite(plan, fixture, statement);
    if (strstr(plan, index) == NULL)
        fail_msg("%s is not used:\n%s", index, plan);
    if (strstr(plan, "Seq Scan on target") != NULL ||
        strstr(plan, "Seq Scan on likeness") != NULL ||
        strstr(plan, "Seq Scan on host") != NULL)
        fail_msg("a whole table is read:\n%s", plan);
}

static void hosts_to_ask_are_found_by_who_is_awake_longest(void **state)
{
    static const char *const values[] = {"10", "16"};
    expect_index(*state, SQL_HOSTS_AWAKE, values, 2, "host_wake");
}

static void a_hosts_best_target_is_found_by_what_is_due(void **state)
{
    static const char *const values[] = {"7", "a.example", "10"};
    expect_index(*state, SQL_HOST_BEST, values, 3, "target_due");
}

static void near_pages_are_found_by_a_quarter_of_their_hash(void **state)
{
    struct fixture *fixture = *state;
    static const char *const values[] = {"7", "a.example", "10",
        "\\x00000000000000000000000000000001", "4660", "1", "2", "3"};
    static const char *const alike[] = {"7", "a.example", "10", "4660", "1", "2", "3"};
    expect_index(fixture, SQL_LIKENESS_NEAR, values, 8, "likeness_block1");
    expect_index(fixture, SQL_LIKENESS_ALIKE, alike, 7, "likeness_block3");
}

static void other_hosts_pages_are_found_by_it_too(void **state)
{
    static const char *const values[] = {"7", "a.example", "200", "20000"};
    expect_index(*state, SQL_LIKENESS_ELSEWHERE, values, 4, "likeness_block2");
}

static void what_is_due_is_counted_by_what_claims_go_by(void **state)
{
    static const char *const values[] = {"10", "20"};
    expect_index(*state, SQL_BACKLOG, values, 2, "target_due");
}

static void a_digests_questions_go_by_indexes(void **state)
{
    struct fixture *fixture = *state;
    static const char *const since[] = {"10", "5"};
    static const char *const found[] = {"10", ""};
    static const char *const share[] = {"7", "\nLab A\n"};
    expect_index(fixture, SQL_INCIDENTS_ACTED, since, 2, "incident_acted");
    expect_index(fixture, SQL_FOUND_SINCE, found, 2, "sighting_first");
    expect_index(fixture, SQL_DAYS_BEFORE, since, 2, "health_day_day");
    expect_index(fixture, SQL_INCIDENT_SHARE, share, 2,
        fixture->is_postgres ? "incident_record_pkey" : "SEARCH r USING PRIMARY KEY");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(hosts_to_ask_are_found_by_who_is_awake_longest),
        ON_SQLITE(a_hosts_best_target_is_found_by_what_is_due),
        ON_SQLITE(near_pages_are_found_by_a_quarter_of_their_hash),
        ON_SQLITE(other_hosts_pages_are_found_by_it_too),
        ON_SQLITE(what_is_due_is_counted_by_what_claims_go_by),
        ON_SQLITE(a_digests_questions_go_by_indexes),
    };
    return RUN_ON_BOTH(tests);
}
