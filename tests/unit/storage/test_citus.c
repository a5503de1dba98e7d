/*
 * The rules that let the tables be spread by Citus: each table stands once in the file
 * that spreads them, and no statement does what Citus refuses. The lint that tells is
 * shown to tell.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/bytes.h"
#include "storage/migrations.h"
#include "storage/statements.h"
#include "tests/unit/storage/citus_lint.h"

enum { TABLES_MAX = 128 };

/* ---- the file's lists ---- */

struct names {
    char text[TABLES_MAX][LINT_NAME];
    const char *at[TABLES_MAX + 1];
    size_t count;
};

/* 'a', 'b', ... of "LIST CONSTANT text[] := ARRAY[...]". */
static void read_list(struct names *out, const char *list)
{
    char start[LINT_NAME];
    (void)snprintf(start, sizeof(start), "    %s CONSTANT text[] := ARRAY[", list);
    const char *at = strstr(schema_citus(), start);
    assert_non_null(at);
    const char *end = strchr(at + strlen(start), ']');
    for (at += strlen(start); at < end; at = strchr(at + 1, '\'') + 1) {
        at = strchr(at, '\'');
        if (at == NULL || at > end)
            break;
        size_t len = (size_t)(strchr(at + 1, '\'') - at) - 1;
        assert_true(out->count < TABLES_MAX && len < LINT_NAME);
        (void)snprintf(out->text[out->count], LINT_NAME, "%.*s", (int)len, at + 1);
        out->at[out->count] = out->text[out->count];
        out->count++;
        at++;
    }
}

static size_t times_in(const struct names *names, const char *table)
{
    size_t times = 0;
    for (size_t i = 0; i < names->count; i++)
        times += strcmp(names->text[i], table) == 0 ? 1 : 0;
    return times;
}

/* A migration's helper, which it takes away again, is never spread. */
static bool is_dropped(const char *sql, const char *table)
{
    char drop[LINT_NAME + sizeof("DROP TABLE ;")];
    (void)snprintf(drop, sizeof(drop), "DROP TABLE %s;", table);
    return strstr(sql, drop) != NULL;
}

static void check_tables(size_t *found, const char *sql, const struct names *names)
{
    static const char start[] = "CREATE TABLE ";
    for (const char *at = strstr(sql, start); at != NULL; at = strstr(at, start)) {
        char table[LINT_NAME];
        at += strlen(start);
        (void)snprintf(table, sizeof(table), "%.*s", (int)strcspn(at, " ("), at);
        if (strstr(at, "PARTITION OF") == at + strcspn(at, " (") + 1 ||
            strstr(at, "(LIKE ") == at + strcspn(at, " (") + 1 || is_dropped(at, table))
            continue; /* of a table that is spread; or the same one, in parts */
        if (times_in(names, table) != 1)
            fail_msg("%s stands %zu times in storage/schema/postgres/citus.sql: say "
                     "there whether it is distributed, reference or local",
                table, times_in(names, table));
        ++*found;
    }
}

static void each_table_is_distributed_or_reference_or_local(void **state)
{
    (void)state;
    struct names names = {.count = 0};
    size_t found = 0;
    read_list(&names, "distributed");
    read_list(&names, "reference");
    read_list(&names, "local");
    for (const struct embedded_migration *each = migrations_postgres();
         each->number != 0; each++)
        check_tables(&found, each->sql, &names);
    assert_int_equal(found, names.count);
    assert_true(found > 20);
}

/* ---- statements ---- */

/* What is planned in steps and locks nothing: whole answers are small, and are asked
 * for by people or once for a site. */
static const struct {
    enum statement statement;
    const char *reason;
} let_through[] = {
    {SQL_HEALTH, "sums of each table by source, joined when they are small"},
    {SQL_COUNT_EXCERPTS, "two counts of all, added when they are small"},
    {SQL_LIKENESS_ELSEWHERE, "another host's pages are in another bucket"},
};

enum { LET_THROUGH = sizeof(let_through) / sizeof(let_through[0]) };

static bool is_let_through(enum statement statement)
{
    for (size_t i = 0; i < LET_THROUGH; i++)
        if (let_through[i].statement == statement)
            return true;
    return false;
}

static void no_statement_does_what_citus_refuses(void **state)
{
    (void)state;
    struct names growing = {.count = 0};
    size_t looked_at = 0;
    read_list(&growing, "distributed");
    for (int i = 0; i < SQL_STATEMENTS; i++) {
        char why[LINT_WHY];
        const char *sql = statement_postgres((enum statement)i);
        bool refused = citus_refuses(why, sql, growing.at);
        /* One server alone has all leases back (SQLite's start). */
        if (i == SQL_RELEASE_ALL)
            continue;
        if (refused && !is_let_through((enum statement)i))
            fail_msg("%s: %s", why, sql);
        if (!refused && is_let_through((enum statement)i))
            fail_msg("is let through, and needs it no more: %s", sql);
        looked_at++;
    }
    assert_int_equal(looked_at, SQL_STATEMENTS - 1);
}

/* ---- the lint itself ---- */

static const char *const few[] = {"host", "page", "hit", NULL};

static void what_citus_refuses_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *sql;
        const char *says;
    } wrong[] = {
        {"SELECT 1 FROM host WHERE host = $1 FOR UPDATE", "locks host without"},
        {"SELECT 1 FROM host WHERE host = $1 FOR SHARE SKIP LOCKED", "locks host"},
        {"UPDATE host SET x = 1 WHERE bucket = $1 AND host IN (SELECT h.host FROM host "
         "h"
         " WHERE h.host = $2 FOR UPDATE)",
            "locks host without"},
        {"UPDATE page SET x = $1 WHERE target = $2", "changes page without"},
        {"DELETE FROM hit WHERE last_seen_ms < $1", "changes hit without"},
        {"DELETE FROM hit WHERE bucket > $1", "changes hit without"},
        {"DELETE FROM hit WHERE bucket = $1 AND target IN (SELECT target FROM page"
         " WHERE x = $2)",
            "joins hit and page"},
        {"DELETE FROM hit WHERE target IN (SELECT target FROM page WHERE bucket = $1)",
            "changes hit without"},
        {"WITH old AS (SELECT target FROM page WHERE bucket = $1 FOR UPDATE), other AS"
         " (DELETE FROM hit h USING old WHERE h.target = old.target)"
         " DELETE FROM page g USING old WHERE g.bucket = $1 AND g.target = old.target",
            "changes hit without"},
        {"SELECT 1 FROM page p JOIN hit h ON h.target = p.target",
            "joins page and hit"},
        {"SELECT 1 FROM page p, hit h WHERE h.target = p.target", "joins page and hit"},
        {"SELECT 1 FROM page p JOIN hit h ON h.bucket = h.bucket",
            "joins page and hit"},
        {"SELECT 1 FROM page WHERE EXISTS (SELECT 1 FROM hit h WHERE h.target = $1)",
            "joins page and hit"},
        {"SELECT 1 FROM page p WHERE p.bucket = $1 AND EXISTS (SELECT 1 FROM hit h "
         "WHERE"
         " h.bucket = $2)",
            "joins page and hit"},
        {"SELECT 1 FROM (SELECT target FROM page) AS f JOIN hit h ON h.target = "
         "f.target",
            "joins page and hit"},
        {"INSERT INTO hit (target) VALUES ($1)", "adds to hit without"},
        {"INSERT INTO hit (bucket, target) VALUES ($1, $2) ON CONFLICT (target) DO"
         " NOTHING",
            "across buckets"},
        {"UPDATE hit SET bucket = $1 WHERE bucket = $2", "moves rows of hit"},
        {"UPDATE hit SET x = 1, bucket = 2 WHERE bucket = $2", "moves rows of hit"},
        {"UPDATE page SET x = n.x FROM unnest($1) AS n (target, x)"
         " WHERE page.target = n.target",
            "changes page without"},
    };
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        char why[LINT_WHY] = "nothing";
        if (!citus_refuses(why, wrong[i].sql, few) ||
            strstr(why, wrong[i].says) == NULL)
            fail_msg("said %s, not '%s', of: %s", why, wrong[i].says, wrong[i].sql);
    }
}

static void what_citus_takes_is_let_be(void **state)
{
    (void)state;
    static const char *const right[] = {
        "SELECT 1 FROM host WHERE bucket = $1 AND host = $2 FOR UPDATE SKIP LOCKED",
        "SELECT count(*) FROM page WHERE last_seen_ms < $1",
        "SELECT 1 FROM page p JOIN hit h ON h.bucket = p.bucket AND h.target = "
        "p.target",
        "SELECT 1 FROM page p WHERE EXISTS (SELECT 1 FROM hit h WHERE h.bucket ="
        " p.bucket)",
        "SELECT 1 FROM (SELECT bucket FROM page UNION ALL SELECT bucket FROM host WHERE"
        " bucket = $1) AS f JOIN hit h ON h.bucket = f.bucket AND h.bucket = $1 JOIN"
        " page g ON g.bucket = $1",
        "SELECT 1 FROM sighting s JOIN hit h ON h.bucket = s.bucket",
        "DELETE FROM hit WHERE bucket = $1 AND target IN (SELECT target FROM page WHERE"
        " bucket = $1)",
        "WITH old AS (SELECT target FROM page WHERE bucket = $1 FOR UPDATE), other AS"
        " (DELETE FROM hit h USING old WHERE h.bucket = $1 AND h.target = old.target)"
        " DELETE FROM page g USING old WHERE g.bucket = $1 AND g.target = old.target",
        "UPDATE page SET x = n.x FROM unnest($1, $2) AS n (bucket, x)"
        " WHERE page.bucket = n.bucket",
        "INSERT INTO hit (bucket, target) VALUES ($1, $2) ON CONFLICT (bucket, target) "
        "DO"
        " NOTHING",
        "UPDATE incident SET x = 1 WHERE id = $1",
    };
    for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++) {
        char why[LINT_WHY];
        if (citus_refuses(why, right[i], few))
            fail_msg("%s: %s", why, right[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_table_is_distributed_or_reference_or_local),
        cmocka_unit_test(what_citus_refuses_is_told),
        cmocka_unit_test(what_citus_takes_is_let_be),
        cmocka_unit_test(no_statement_does_what_citus_refuses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
