/*
 * store_fixture - the same tests on both databases.
 *
 * SQLite lies in a folder of its own (store_ready.h); PostgreSQL is the server named by
 * VIGIE_TEST_POSTGRES (postgresql://...), where each test makes a schema of its own and
 * drops it. Without that variable the PostgreSQL half is skipped, and says so.
 */
#ifndef VIGIE_TESTS_STORE_FIXTURE_H
#define VIGIE_TESTS_STORE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "storage/store.h"
#include "store_ready.h"

struct fixture {
    bool is_postgres;
    struct store *store; /* migrated */
    char folder[64];     /* SQLite's */
    char schema[64];     /* PostgreSQL's */
    char url[512];
    struct err err;
};

static inline void must(const struct fixture *fixture, int answer, const char *call)
{
    if (answer != 0)
        fail_msg("%s: %s", call, fixture->err.text);
}

/* A call that must succeed says why when it does not. */
#define MUST(fixture, call) must(fixture, call, #call)

static inline const char *test_server(void)
{
    return getenv("VIGIE_TEST_POSTGRES");
}

/* Plain SQL past the store, as an administrator would. */
static inline void server_sql(const char *sql)
{
    PGconn *connection = PQconnectdb(test_server());
    PQclear(PQexec(connection, "SET client_min_messages = warning"));
    PGresult *result = PQexec(connection, sql);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        fail_msg("%s: %s", sql, PQerrorMessage(connection));
    PQclear(result);
    PQfinish(connection);
}

static inline void make_place(struct fixture *fixture, bool is_postgres)
{
    *fixture = (struct fixture){.is_postgres = is_postgres};
    ready_folder(fixture->folder, sizeof(fixture->folder), "store");
    assert_non_null(mkdtemp(fixture->folder));
    if (!is_postgres) {
        (void)snprintf(
            fixture->url, sizeof(fixture->url), "sqlite:%s/vigie.db", fixture->folder);
        return;
    }
    char sql[128];
    (void)snprintf(fixture->schema, sizeof(fixture->schema), "t_%s",
        strrchr(fixture->folder, '-') + 1);
    (void)snprintf(sql, sizeof(sql), "CREATE SCHEMA \"%s\"", fixture->schema);
    server_sql(sql);
    (void)snprintf(fixture->url, sizeof(fixture->url),
        "%s%coptions=-csearch_path%%3D%%22%s%%22", test_server(),
        strchr(test_server(), '?') == NULL ? '?' : '&', fixture->schema);
}

static inline void clear_place(struct fixture *fixture)
{
    static const char *const files[] = {"vigie.db", "vigie.db-wal", "vigie.db-shm"};
    store_close(fixture->store);
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        char path[128];
        (void)snprintf(path, sizeof(path), "%s/%s", fixture->folder, files[i]);
        (void)unlink(path);
    }
    assert_int_equal(rmdir(fixture->folder), 0);
    if (!fixture->is_postgres)
        return;
    char sql[128];
    (void)snprintf(sql, sizeof(sql), "DROP SCHEMA \"%s\" CASCADE", fixture->schema);
    server_sql(sql);
}

static inline int set_up(void **state, bool is_postgres, bool migrate)
{
    struct fixture *fixture = calloc(1, sizeof(*fixture));
    assert_non_null(fixture);
    make_place(fixture, is_postgres);
    if (migrate && !is_postgres) {
        MUST(fixture, store_ready(&fixture->store, fixture->url, &fixture->err));
    } else {
        MUST(fixture, store_open(&fixture->store, fixture->url, NULL, &fixture->err));
        if (migrate)
            MUST(fixture, store_migrate(fixture->store, &fixture->err));
    }
    *state = fixture;
    return 0;
}

static inline int set_up_sqlite(void **state)
{
    return set_up(state, false, true);
}

static inline int set_up_postgres(void **state)
{
    return set_up(state, true, true);
}

static inline int set_up_empty_sqlite(void **state)
{
    return set_up(state, false, false);
}

static inline int set_up_empty_postgres(void **state)
{
    return set_up(state, true, false);
}

static inline int tear_down(void **state)
{
    struct fixture *fixture = *state;
    clear_place(fixture);
    free(fixture);
    return 0;
}

static inline void postgres_is_skipped(void **state)
{
    (void)state;
    print_message("!! VIGIE_TEST_POSTGRES is not set: NOTHING was tested on "
                  "PostgreSQL; scripts/test sets it\n");
    skip();
}

#define ON_SQLITE(test)                                                                \
    {                                                                                  \
        "sqlite: " #test, test, set_up_sqlite, tear_down, NULL                         \
    }
#define ON_POSTGRES(test)                                                              \
    {                                                                                  \
        "postgresql: " #test, test, set_up_postgres, tear_down, NULL                   \
    }

/* Each test of `tests` (made with ON_SQLITE) on both. */
static inline int run_on_both(const struct CMUnitTest *tests, size_t count,
    CMFixtureFunction sqlite_set_up, CMFixtureFunction postgres_set_up)
{
    struct CMUnitTest both[128];
    char names[64][128];
    size_t total = 0;
    assert_true(count <= 64);
    for (size_t i = 0; i < count; i++) {
        both[total] = tests[i];
        both[total++].setup_func = sqlite_set_up;
    }
    for (size_t i = 0; i < count; i++) {
        (void)snprintf(
            names[i], sizeof(names[i]), "postgresql%s", strchr(tests[i].name, ':'));
        both[total] = tests[i];
        both[total].name = names[i];
        both[total].setup_func = postgres_set_up;
        if (test_server() == NULL) {
            both[total].test_func = postgres_is_skipped;
            both[total].setup_func = NULL;
            both[total].teardown_func = NULL;
        }
        total++;
    }
    return _cmocka_run_group_tests("store", both, total, NULL, NULL);
}

#define RUN_ON_BOTH(tests)                                                             \
    run_on_both(                                                                       \
        tests, sizeof(tests) / sizeof((tests)[0]), set_up_sqlite, set_up_postgres)

/* ---- invented things to store ---- */

static inline struct target a_target(const char *source, const char *host, int page)
{
    char url[128];
    struct target target;
    (void)snprintf(url, sizeof(url), "http://%s/page/%d", host, page);
    assert_int_equal(target_init(&target, bytes_of(url), bytes_of(host)), 0);
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of(source));
    return target;
}

static inline struct id an_owner(uint8_t number)
{
    struct id id = {.bytes = {number, 1}};
    return id;
}

static inline void set_sources(struct fixture *fixture)
{
    static const struct store_source sources[] = {
        {"board", "http://board.example/", "team", "watch"},
        {"pastes", "http://pastes.example/", "team", "watch"},
    };
    MUST(fixture, store_sources_set(fixture->store, sources, 2, &fixture->err));
}

static inline size_t claim_some(struct fixture *fixture, struct target *out,
    uint8_t owner, int64_t now_ms, size_t max)
{
    struct store_claim claim = {.owner = an_owner(owner),
        .now_ms = now_ms,
        .lease_until_ms = now_ms + 1000,
        .max = max};
    size_t count = 0;
    MUST(fixture, store_claim(out, &count, fixture->store, &claim, &fixture->err));
    return count;
}

#endif
