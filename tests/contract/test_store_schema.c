#include "storage/driver.h"
#include "storage/migrations.h"
#include "store_sql.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

static int take_health(void *self, const struct store_health *health, struct err *err)
{
    (void)err;
    *(struct store_health *)self = *health;
    return 0;
}

static void an_empty_database_becomes_the_newest(void **state)
{
    struct fixture *fixture = *state;
    struct store_schema schema = {0};

    MUST(fixture, store_schema(&schema, fixture->store, &fixture->err));
    assert_int_equal(schema.found, 0);
    assert_true(schema.known >= 1);
    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    MUST(fixture, store_schema(&schema, fixture->store, &fixture->err));
    assert_int_equal(schema.found, schema.known);
    MUST(fixture, store_migrate(fixture->store, &fixture->err)); /* again: nothing */
}

/* As a vigie of that time left it: with what it had found. */
static void an_earlier_database_becomes_the_newest_with_its_data_in_it(void **state)
{
    struct fixture *fixture = *state;
    const struct embedded_migration *list =
        fixture->is_postgres ? migrations_postgres() : migrations_sqlite();
    struct target out;
    char row[4096];
    char id[ID_TEXT_SIZE];
    const struct target old = a_target("board", "board.example", 1);

    sql(fixture, list[0].sql);
    sql(fixture, "INSERT INTO vigie_schema (number, name) VALUES (1, '001_start')");
    id_text(id, &old.id);
    (void)snprintf(row, sizeof(row),
        "INSERT INTO host (bucket, host) VALUES (%u, '%s');"
        "INSERT INTO source VALUES ('board', 'http://board.example/', 'o', 'p', 1);"
        "INSERT INTO queue VALUES (%u, '%s', 'board', 7);"
        "INSERT INTO target (bucket, id, source, host, url, depth, priority, due_ms,"
        " etag) VALUES (%u, %s%s', 'board', '%s', '%s', 3, 7, 5, '\"e\"')",
        old.bucket, old.host, old.bucket, old.host, old.bucket,
        fixture->is_postgres ? "'\\x" : "x'", id, old.host, old.url);
    sql(fixture, row);
    sql(fixture, "INSERT INTO health VALUES (3, 'board', 50, 60, 2, 70, 80, 'why')");
    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    assert_int_equal(claim_some(fixture, &out, 1, 1000, 1), 1);
    assert_string_equal(out.url, old.url);
    assert_string_equal(out.etag, "\"e\"");
    assert_int_equal(out.depth, 3);
    assert_true(id_is_zero(&out.matched));
    struct store_health health = {0};
    MUST(fixture, store_health(fixture->store, take_health, &health, &fixture->err));
    assert_int_equal(health.last_success_ms, 50);
    assert_int_equal(health.pages, 70);
    assert_int_equal(health.successes + health.failed, 0); /* not counted then */
    assert_int_equal(out.history.visits, 0);
}

static void a_newer_database_is_refused_with_what_to_do(void **state)
{
    struct fixture *fixture = *state;
    struct err err = {0};

    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    sql(fixture, "INSERT INTO vigie_schema (number, name) VALUES (777, 'later')");
    assert_int_equal(store_migrate(fixture->store, &err), -1);
    assert_non_null(strstr(err.text, "of schema 777, this vigie knows up to"));
    assert_non_null(strstr(err.text, "install a newer vigie"));
}

static void somebody_elses_database_is_refused(void **state)
{
    struct fixture *fixture = *state;
    struct err err = {0};
    struct store_schema schema = {0};

    sql(fixture, "CREATE TABLE invoices (id integer)");
    assert_int_equal(store_migrate(fixture->store, &err), -1);
    assert_non_null(strstr(err.text, "not vigie's"));
    assert_int_equal(store_schema(&schema, fixture->store, &err), -1);
}

static pid_t start_migrator(const char *url)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    struct store *own = NULL;
    struct err err = {0};
    int done = store_open(&own, url, NULL, &err);
    if (done == 0)
        done = store_migrate(own, &err);
    if (done != 0)
        (void)fprintf(stderr, "migrator: %s\n", err.text);
    _exit(done == 0 ? 0 : 1);
}

static void migrators_at_once_do_not_disturb_each_other(void **state)
{
    enum { MIGRATORS = 5 };
    struct fixture *fixture = *state;
    pid_t children[MIGRATORS];

    store_close(fixture->store);
    fixture->store = NULL;
    for (int i = 0; i < MIGRATORS; i++)
        children[i] = start_migrator(fixture->url);
    for (int i = 0; i < MIGRATORS; i++) {
        int status = 0;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    struct store_schema schema = {0};
    MUST(fixture, store_open(&fixture->store, fixture->url, NULL, &fixture->err));
    MUST(fixture, store_schema(&schema, fixture->store, &fixture->err));
    assert_int_equal(schema.found, schema.known);
}

static void expect_refusal(const char *url, const char *password, const char *says)
{
    struct store *store = NULL;
    struct err err = {0};
    if (store_open(&store, url, password, &err) == 0)
        fail_msg("%s was opened", url);
    if (strstr(err.text, says) == NULL || strchr(err.text, '\n') != NULL)
        fail_msg("'%s' does not say '%s' in one line", err.text, says);
    if (password != NULL)
        assert_null(strstr(err.text, password));
}

static void an_unknown_kind_of_address_is_refused_unseen(void **state)
{
    (void)state;
    struct store *store = NULL;
    struct err err = {0};

    assert_int_equal(store_open(&store, "mysql://root:hunter2@db/x", NULL, &err), -1);
    assert_non_null(strstr(err.text, "neither sqlite:PATH nor postgresql:"));
    assert_null(strstr(err.text, "hunter2"));
}

static void a_server_that_is_not_there_is_named(void **state)
{
    (void)state;
    expect_refusal("postgresql://vigie:hunter2@127.0.0.1:1/vigie", "hunter3",
        "vigie on 127.0.0.1:1: cannot connect");
}

static void an_unreadable_address_is_not_repeated(void **state)
{
    (void)state;
    struct store *store = NULL;
    struct err err = {0};

    assert_int_equal(
        store_open(&store, "postgresql://vigie:hun%ter2@db/vigie", NULL, &err), -1);
    assert_non_null(strstr(err.text, "address cannot be read"));
    assert_null(strstr(err.text, "ter2"));
}

static void a_folder_that_is_not_there_is_named(void **state)
{
    (void)state;
    expect_refusal("sqlite:/nonexistent/vigie.db", NULL,
        "/nonexistent/vigie.db: cannot make it (No such file");
    expect_refusal("sqlite:", NULL, "no path");
}

static void write_over(const struct fixture *fixture, off_t at, size_t length)
{
    char junk[4096];
    memset(junk, 'j', sizeof(junk));
    int fd = open(fixture->url + strlen("sqlite:"), O_WRONLY | O_CREAT, 0600);
    assert_true(fd >= 0);
    assert_int_equal(pwrite(fd, junk, length, at), (ssize_t)length);
    (void)close(fd);
}

static void a_file_of_something_else_is_refused(void **state)
{
    struct fixture *fixture = *state;

    store_close(fixture->store);
    fixture->store = NULL;
    write_over(fixture, 0, 4096);
    expect_refusal(fixture->url, NULL, "this is no SQLite database");
}

static void a_damaged_file_is_told_of(void **state)
{
    struct fixture *fixture = *state;
    struct err err = {0};
    struct target out;
    struct store_claim claim = {.now_ms = 10, .max = 1};
    size_t count = 0;

    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    store_close(fixture->store); /* and all of it goes from the log to the file */
    fixture->store = NULL;
    for (off_t page = 1; page < 30; page++)
        write_over(fixture, page * 4096, 4096);
    struct store *store = NULL;
    int done = store_open(&store, fixture->url, NULL, &err);
    if (done == 0)
        done = store_claim(&out, &count, store, &claim, &err);
    assert_int_equal(done, -1);
    assert_non_null(strstr(err.text, "damaged; restore it from a backup"));
    store_close(store);
}

/* As a user who may only read: root could write anything. */
static void a_read_only_file_is_told_of(void **state)
{
    struct fixture *fixture = *state;

    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    store_close(fixture->store);
    fixture->store = NULL;
    assert_int_equal(chmod(fixture->folder, 0755), 0);
    assert_int_equal(chmod(fixture->url + strlen("sqlite:"), 0444), 0);
    pid_t child = fork();
    if (child == 0) {
        struct store *own = NULL;
        struct err err = {0};
        if (geteuid() == 0 && setresuid(65534, 65534, 65534) != 0)
            _exit(2);
        int done = store_open(&own, fixture->url, NULL, &err);
        if (done != -1 || strstr(err.text, "read-only") == NULL)
            (void)fprintf(stderr, "%d: %s\n", done, err.text);
        _exit(done == -1 && strstr(err.text, "read-only") != NULL ? 0 : 1);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

static void nobody_else_may_read_the_file(void **state)
{
    struct fixture *fixture = *state;
    static const char *const ends[] = {"", "-wal", "-shm"};

    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    for (size_t i = 0; i < 3; i++) {
        char path[128];
        struct stat facts;
        (void)snprintf(
            path, sizeof(path), "%s%s", fixture->url + strlen("sqlite:"), ends[i]);
        assert_int_equal(stat(path, &facts), 0);
        assert_int_equal(facts.st_mode & 0777, 0600);
    }
}

int main(void)
{
    const struct CMUnitTest both[] = {
        ON_SQLITE(an_empty_database_becomes_the_newest),
        ON_SQLITE(an_earlier_database_becomes_the_newest_with_its_data_in_it),
        ON_SQLITE(a_newer_database_is_refused_with_what_to_do),
        ON_SQLITE(somebody_elses_database_is_refused),
        ON_SQLITE(migrators_at_once_do_not_disturb_each_other),
    };
    const struct CMUnitTest one[] = {
        cmocka_unit_test(an_unknown_kind_of_address_is_refused_unseen),
        cmocka_unit_test(a_server_that_is_not_there_is_named),
        cmocka_unit_test(an_unreadable_address_is_not_repeated),
        cmocka_unit_test(a_folder_that_is_not_there_is_named),
        cmocka_unit_test_setup_teardown(
            a_file_of_something_else_is_refused, set_up_empty_sqlite, tear_down),
        cmocka_unit_test_setup_teardown(
            a_damaged_file_is_told_of, set_up_empty_sqlite, tear_down),
        cmocka_unit_test_setup_teardown(
            a_read_only_file_is_told_of, set_up_empty_sqlite, tear_down),
        cmocka_unit_test_setup_teardown(
            nobody_else_may_read_the_file, set_up_empty_sqlite, tear_down),
    };
    int failed = run_on_both(both, sizeof(both) / sizeof(both[0]), set_up_empty_sqlite,
        set_up_empty_postgres);
    return failed + cmocka_run_group_tests(one, NULL, NULL);
}
