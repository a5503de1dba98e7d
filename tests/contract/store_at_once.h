/* store_at_once - what somebody else is at in the same PostgreSQL database: it is done,
 * and committed when the test waits for that. */
#ifndef VIGIE_TESTS_STORE_AT_ONCE_H
#define VIGIE_TESTS_STORE_AT_ONCE_H

#include "store_fixture.h"

#include <sys/wait.h>

enum { LOOKS_MAX = 100000 };

static inline bool run(PGconn *connection, const char *command)
{
    PGresult *result = PQexec(connection, command);
    ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

static inline bool somebody_waits(PGconn *connection)
{
    PGresult *result =
        PQexec(connection, "SELECT 1 FROM pg_locks WHERE NOT granted"
                           " AND pg_backend_pid() = ANY (pg_blocking_pids(pid))");
    bool waits = PQntuples(result) > 0;
    PQclear(result);
    return waits;
}

/* What is done first, and what when somebody waits for that, before it is committed. */
struct doing {
    const char *first;
    const char *then;
};

static _Noreturn inline void do_and_hold(
    const struct fixture *fixture, const struct doing *doing, int ready)
{
    char path[128];
    PGconn *connection = PQconnectdb(test_server());
    (void)snprintf(path, sizeof(path), "SET search_path = \"%s\"", fixture->schema);
    bool done = run(connection, path) && run(connection, "BEGIN") &&
                run(connection, doing->first);
    if (write(ready, "", 1) != 1 || !done)
        _exit(1);
    for (int i = 0; i < LOOKS_MAX; i++)
        if (somebody_waits(connection))
            _exit(run(connection, doing->then) && run(connection, "COMMIT") ? 0 : 1);
    _exit(2);
}

static inline pid_t somebody_else_does(
    const struct fixture *fixture, const struct doing *doing)
{
    int ready[2];
    char byte = 0;
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        do_and_hold(fixture, doing, ready[1]);
    assert_int_equal(read(ready[0], &byte, 1), 1);
    (void)close(ready[0]);
    (void)close(ready[1]);
    return child;
}

/* Somebody whose transaction is under way until he is let go. */
struct holder {
    pid_t child;
    int till;
};

static _Noreturn inline void hold_until_told(
    const struct fixture *fixture, const char *command, int ready, int till)
{
    char path[128];
    char byte = 0;
    PGconn *connection = PQconnectdb(test_server());
    (void)snprintf(path, sizeof(path), "SET search_path = \"%s\"", fixture->schema);
    bool done = run(connection, path) && run(connection, "BEGIN") &&
                run(connection, command) && write(ready, "", 1) == 1 &&
                read(till, &byte, 1) == 1 && run(connection, "COMMIT");
    _exit(done ? 0 : 1);
}

static inline struct holder somebody_holds(
    const struct fixture *fixture, const char *command)
{
    struct holder holder;
    int ready[2];
    int till[2];
    char byte = 0;
    assert_int_equal(pipe(ready), 0);
    assert_int_equal(pipe(till), 0);
    holder.child = fork();
    assert_true(holder.child >= 0);
    if (holder.child == 0) {
        (void)close(ready[0]);
        (void)close(till[1]);
        hold_until_told(fixture, command, ready[1], till[0]);
    }
    (void)close(ready[1]);
    (void)close(till[0]);
    holder.till = till[1];
    assert_int_equal(read(ready[0], &byte, 1), 1);
    (void)close(ready[0]);
    return holder;
}

static inline void let_go(const struct holder *holder)
{
    int status = 0;
    assert_int_equal(write(holder->till, "", 1), 1);
    assert_int_equal(waitpid(holder->child, &status, 0), holder->child);
    (void)close(holder->till);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

static inline pid_t somebody_else(const struct fixture *fixture, const char *command)
{
    return somebody_else_does(fixture, &(struct doing){command, "SELECT 1"});
}

static inline void did_it(pid_t child)
{
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

#endif
