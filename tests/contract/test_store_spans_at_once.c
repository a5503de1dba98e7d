/* Parts of hits that somebody else makes or drops at the same moment; PostgreSQL alone.
 */
#include "storage/forgetting.h"
#include "store_sql.h"
#include "store_visits.h"

#include <sys/wait.h>

#define DAY_MS  INT64_C(86400000)
#define SPAN_MS (30 * DAY_MS)

enum { LOOKS_MAX = 100000 };

static bool run(PGconn *connection, const char *command)
{
    PGresult *result = PQexec(connection, command);
    ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

static bool somebody_waits(PGconn *connection)
{
    PGresult *result = PQexec(connection,
        "SELECT 1 FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
        " JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE NOT l.granted AND n.nspname = current_schema()");
    bool waits = PQntuples(result) > 0;
    PQclear(result);
    return waits;
}

/* Does it, and commits when somebody waits for that. */
static _Noreturn void do_and_hold(
    const struct fixture *fixture, const char *command, int ready)
{
    char path[128];
    PGconn *connection = PQconnectdb(test_server());
    (void)snprintf(path, sizeof(path), "SET search_path = \"%s\"", fixture->schema);
    bool done =
        run(connection, path) && run(connection, "BEGIN") && run(connection, command);
    if (write(ready, "", 1) != 1 || !done)
        _exit(1);
    for (int i = 0; i < LOOKS_MAX; i++)
        if (somebody_waits(connection))
            _exit(run(connection, "COMMIT") ? 0 : 1);
    _exit(2);
}

static pid_t somebody_else(const struct fixture *fixture, const char *command)
{
    int ready[2];
    char byte = 0;
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        do_and_hold(fixture, command, ready[1]);
    assert_int_equal(read(ready[0], &byte, 1), 1);
    (void)close(ready[0]);
    (void)close(ready[1]);
    return child;
}

static void did_it(pid_t child)
{
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

static int read_page(struct fixture *fixture, int64_t at_ms)
{
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct scene scene;
    stage_new(fixture, &scene, "board.example", 1, at_ms);
    scene.visit.due_ms = at_ms + 10000;
    scene_hits(&scene, &hit, 1);
    return commit(fixture, &scene);
}

static void a_hit_whose_part_is_made_just_now_lies_in_it(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    pid_t child = somebody_else(fixture, "SELECT vigie_spans_ahead(400, 400)");
    assert_int_equal(read_page(fixture, 400 * SPAN_MS), 0);
    did_it(child);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM hit_400"), 1);
}

static void a_part_that_somebody_drops_just_now_is_no_failure(void **state)
{
    struct fixture *fixture = *state;
    MUST(fixture, store_spans_ahead(fixture->store, 100 * SPAN_MS, &fixture->err));
    pid_t child = somebody_else(fixture, "SELECT vigie_span_drop(103, 272160000000)");
    sql(fixture, "SELECT vigie_span_drop(103, 272160000000)");
    did_it(child);
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM vigie_spans(105) AS s WHERE s > 99"),
        3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_POSTGRES(a_hit_whose_part_is_made_just_now_lies_in_it),
        ON_POSTGRES(a_part_that_somebody_drops_just_now_is_no_failure),
    };
    const struct CMUnitTest skipped[] = {cmocka_unit_test(postgres_is_skipped)};
    return test_server() == NULL ? cmocka_run_group_tests(skipped, NULL, NULL)
                                 : cmocka_run_group_tests(tests, NULL, NULL);
}
