/*
 * What keeps the tables spreadable over many servers (docs/STORE.md) is a rule about
 * SQL text; so it is the text that is tested.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/fd.h"
#include "storage/statements.h"

static const char *const growing[] = {"host", "queue", "target", "health", "health_day",
    "page", "posting", "hit", "session", "excerpt"};

enum { GROWING = sizeof(growing) / sizeof(growing[0]), ON_BOTH = GROWING - 1 };

static bool has(const char *text, const char *wanted)
{
    return strstr(text, wanted) != NULL;
}

static bool names_its_bucket(const char *sql)
{
    return has(sql, "bucket = $") || has(sql, "bucket = n.bucket");
}

static void every_number_has_a_text_on_both_databases(void **state)
{
    (void)state;
    for (int i = 0; i < SQL_STATEMENTS; i++) {
        if (statement_sqlite((enum statement)i) == NULL ||
            statement_postgres((enum statement)i) == NULL)
            fail_msg("statement %d has no text", i);
    }
    assert_null(statement_sqlite(SQL_STATEMENTS));
    assert_null(statement_postgres(SQL_STATEMENTS));
}

/* The SELECT that `lock` ends, past those in parentheses before it. */
static const char *locking_select(const char *sql, const char *lock)
{
    int depth = 0;
    for (const char *at = lock; at > sql; at--) {
        depth += *at == ')' ? 1 : *at == '(' ? -1 : 0;
        if (depth == 0 && strncmp(at, "SELECT", strlen("SELECT")) == 0)
            return at;
    }
    return sql;
}

static void every_locking_statement_names_its_bucket(void **state)
{
    static const char one_server[] = "SELECT 1 FROM sighting ";
    (void)state;
    int locking = 0;
    for (int i = 0; i < SQL_STATEMENTS; i++) {
        const char *sql = statement_postgres((enum statement)i);
        const char *lock = strstr(sql, " FOR UPDATE");
        if (lock == NULL)
            lock = strstr(sql, " FOR SHARE");
        if (lock == NULL)
            continue;
        locking++;
        /* In the very SELECT that locks, not only somewhere in the statement. */
        const char *from = locking_select(sql, lock);
        const char *bucket = strstr(from, "bucket = $");
        if (strncmp(from, one_server, strlen(one_server)) == 0)
            continue; /* incidents' tables are not spread */
        if (bucket == NULL || bucket > lock)
            fail_msg("locks without naming its bucket: %s", sql);
    }
    assert_true(locking >= 2);
}

/* "UPDATE host", "DELETE FROM hit": the table a statement writes, or NULL. */
static const char *written_table(const char *sql)
{
    char start[64];
    for (size_t i = 0; i < GROWING; i++) {
        (void)snprintf(start, sizeof(start), "UPDATE %s ", growing[i]);
        if (strncmp(sql, start, strlen(start)) == 0)
            return growing[i];
        (void)snprintf(start, sizeof(start), "DELETE FROM %s ", growing[i]);
        if (strncmp(sql, start, strlen(start)) == 0)
            return growing[i];
    }
    return NULL;
}

static int check_change(const char *sql)
{
    if (written_table(sql) == NULL)
        return 0;
    if (!names_its_bucket(sql))
        fail_msg("changes rows of any bucket: %s", sql);
    return 1;
}

static void every_change_of_a_growing_table_names_its_bucket(void **state)
{
    (void)state;
    int changing = 0;
    for (int i = 0; i < SQL_STATEMENTS; i++) {
        /* Only for SQLite's start, where there is one server and one worker. */
        if (i == SQL_RELEASE_ALL)
            continue;
        changing += check_change(statement_sqlite((enum statement)i));
        changing += check_change(statement_postgres((enum statement)i));
    }
    assert_true(changing >= 20);
}

static int check_conflict(const char *sql, const char *table)
{
    char start[64];
    (void)snprintf(start, sizeof(start), "INSERT INTO %s (", table);
    if (strncmp(sql, start, strlen(start)) != 0 || !has(sql, "ON CONFLICT ("))
        return 0;
    if (!has(sql, "ON CONFLICT (bucket"))
        fail_msg("a conflict across buckets: %s", sql);
    return 1;
}

static void every_conflict_is_decided_inside_one_bucket(void **state)
{
    (void)state;
    int decided = 0;
    for (int i = 0; i < SQL_STATEMENTS; i++)
        for (size_t table = 0; table < GROWING; table++)
            decided +=
                check_conflict(statement_postgres((enum statement)i), growing[table]);
    assert_true(decided >= 4);
}

/* How many parameters, or fails when a number is left out or is only in one text. */
static int check_numbers(const char *one, const char *two)
{
    int count = 0;
    for (int number = 1; number <= 28; number++) {
        char name[16];
        (void)snprintf(name, sizeof(name), "$%d", number);
        bool there = has(one, name);
        if (there != has(two, name) || (there && count != number - 1))
            fail_msg("parameter %d: %s", number, one);
        count += there ? 1 : 0;
    }
    return count;
}

static void parameters_are_numbered_without_gaps(void **state)
{
    (void)state;
    int most = 0;
    for (int i = 0; i < SQL_STATEMENTS; i++) {
        int count = check_numbers(
            statement_sqlite((enum statement)i), statement_postgres((enum statement)i));
        most = count > most ? count : most;
    }
    assert_int_equal(most, 28);
}

static void add_migration(struct buf *into, const char *driver, const char *name)
{
    char path[256];
    struct err err;
    AUTO(buf_done) struct buf file;
    buf_init(&file, 1 << 20);
    (void)snprintf(
        path, sizeof(path), VIGIE_SOURCE_DIR "/storage/schema/%s/%s.sql", driver, name);
    if (fd_read_file(&file, path, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(buf_add(into, buf_bytes(&file), &err), 0);
}

static void read_schema(struct buf *into, const char *driver)
{
    static const char *const files[] = {"001_start", "005_health", "006_sessions"};
    struct err err;
    buf_init(into, 1 << 20);
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
        add_migration(into, driver, files[i]);
    assert_int_equal(buf_add_byte(into, 0, &err), 0);
}

static void check_key(const char *schema, const char *table)
{
    char start[64];
    (void)snprintf(start, sizeof(start), "CREATE TABLE %s (\n", table);
    const char *at = strstr(schema, start);
    assert_non_null(at);
    const char *end = strstr(at, "\n)");
    const char *key = strstr(at, "PRIMARY KEY (bucket, ");
    if (key == NULL || key > end)
        fail_msg("%s has another key", table);
}

static void bucket_stands_first_in_each_growing_tables_key(void **state)
{
    (void)state;
    static const char *const drivers[] = {"sqlite", "postgres"};
    for (size_t driver = 0; driver < 2; driver++) {
        AUTO(buf_done) struct buf schema;
        read_schema(&schema, drivers[driver]);
        for (size_t table = 0; table < ON_BOTH; table++)
            check_key((const char *)schema.ptr, growing[table]);
    }
    AUTO(buf_done) struct buf own;
    struct err err;
    buf_init(&own, 1 << 20);
    add_migration(&own, "postgres", "026_excerpts");
    assert_int_equal(buf_add_byte(&own, 0, &err), 0);
    check_key((const char *)own.ptr, growing[ON_BOTH]);
}

/* The first word of each line, in order: tables and columns, whatever their types. */
static void outline(struct buf *out, const struct buf *schema)
{
    struct bytes rest = bytes_make(schema->ptr, schema->len - 1);
    struct bytes line;
    struct err err;
    while (bytes_split(&line, &rest, '\n')) {
        struct bytes word = bytes_trim(line);
        ptrdiff_t space = bytes_find_byte(word, ' ', 0);
        bool is_table = bytes_starts(word, "CREATE TABLE ");
        if (word.len == 0 || bytes_starts(word, "--") || bytes_starts(word, "PRAGMA") ||
            bytes_starts(word, ")"))
            continue;
        if (!is_table && space > 0)
            word = bytes_slice(word, 0, (size_t)space);
        assert_int_equal(buf_add(out, word, &err), 0);
        assert_int_equal(buf_add_byte(out, '\n', &err), 0);
    }
}

static void both_schemas_have_the_same_tables_and_columns(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf sqlite;
    AUTO(buf_done) struct buf postgres;
    AUTO(buf_done) struct buf one;
    AUTO(buf_done) struct buf two;
    struct err err;
    read_schema(&sqlite, "sqlite");
    read_schema(&postgres, "postgres");
    buf_init(&one, 1 << 20);
    buf_init(&two, 1 << 20);
    outline(&one, &sqlite);
    outline(&two, &postgres);
    assert_int_equal(buf_add_byte(&one, 0, &err), 0);
    assert_int_equal(buf_add_byte(&two, 0, &err), 0);
    assert_string_equal((const char *)one.ptr, (const char *)two.ptr);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_number_has_a_text_on_both_databases),
        cmocka_unit_test(every_locking_statement_names_its_bucket),
        cmocka_unit_test(every_change_of_a_growing_table_names_its_bucket),
        cmocka_unit_test(every_conflict_is_decided_inside_one_bucket),
        cmocka_unit_test(parameters_are_numbered_without_gaps),
        cmocka_unit_test(bucket_stands_first_in_each_growing_tables_key),
        cmocka_unit_test(both_schemas_have_the_same_tables_and_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
