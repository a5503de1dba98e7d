/* old_worker - a process that works on the database as a program of its first schema.
 */
#ifndef VIGIE_TESTS_OLD_WORKER_H
#define VIGIE_TESTS_OLD_WORKER_H

#include "store_sql.h"

#include <fcntl.h>
#include <sys/wait.h>

/* As a program of schema 1 would: pages seen again, targets put off, hits. */
static const char *const old_work[] = {
    "UPDATE page SET last_seen_ms = last_seen_ms WHERE bucket = 3",
    "UPDATE target SET due_ms = due_ms WHERE bucket = 3",
    "UPDATE hit SET last_seen_ms = last_seen_ms WHERE bucket = 3",
};

enum { OLD_WORK = sizeof(old_work) / sizeof(old_work[0]) };

/* Whether it went well, or lost against the migration and is to be tried again. */
static inline bool work_in_postgres(PGconn *connection, const char *text)
{
    PGresult *result = PQexec(connection, text);
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    bool well = PQresultStatus(result) == PGRES_COMMAND_OK ||
                (state != NULL && strcmp(state, "40P01") == 0);
    if (!well)
        (void)fprintf(stderr, "%s: %s\n", text, PQerrorMessage(connection));
    PQclear(result);
    return well;
}

static inline int work_until_told(const struct fixture *fixture, int stop)
{
    PGconn *connection = NULL;
    sqlite3 *handle = NULL;
    char path[128];
    bool well = true;
    if (fixture->is_postgres) {
        connection = PQconnectdb(test_server());
        (void)snprintf(path, sizeof(path), "SET search_path = \"%s\"", fixture->schema);
        PQclear(PQexec(connection, path));
    } else {
        well = sqlite3_open(fixture->url + strlen("sqlite:"), &handle) == SQLITE_OK;
        (void)sqlite3_busy_timeout(handle, 60000);
    }
    char byte = 0;
    for (size_t i = 0; well && read(stop, &byte, 1) != 0; i++)
        well = connection != NULL ? work_in_postgres(connection, old_work[i % OLD_WORK])
                                  : sqlite3_exec(handle, old_work[i % OLD_WORK], NULL,
                                        NULL, NULL) == SQLITE_OK;
    PQfinish(connection);
    (void)sqlite3_close(handle);
    return well ? 0 : 1;
}

struct worker {
    pid_t child;
    int stop; /* closed: it ends */
};

static inline struct worker start_worker(const struct fixture *fixture)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        (void)close(ends[1]);
        _exit(work_until_told(fixture, ends[0]));
    }
    (void)close(ends[0]);
    return (struct worker){child, ends[1]};
}

static inline void end_worker(const struct worker *worker)
{
    int status = 0;
    (void)close(worker->stop);
    assert_int_equal(waitpid(worker->child, &status, 0), worker->child);
    assert_int_equal(status, 0);
}

#endif
