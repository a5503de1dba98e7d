/* What the database itself keeps of the audit log, whoever writes past the store: the
 * tables' owner here, who may all that rights can give. */
#include "storage/audit.h"
#include "storage/forgetting.h"
#include "store_sql.h"

enum { DAY_MS = 24 * 60 * 60 * 1000 };

static int64_t now_ms(const struct fixture *fixture)
{
    return (int64_t)sql_number(fixture,
        fixture->is_postgres
            ? "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)"
            : "SELECT unixepoch() * 1000");
}

static void add(struct fixture *fixture, int64_t at_ms)
{
    const struct store_audit_entry entry = {.at_ms = at_ms,
        .who = "m. d\xC3\xA9r\xC3\xB4me",
        .what = "incident.note",
        .object = "incident 1",
        .detail = "asked the lab"};
    MUST(fixture, store_audit_add(fixture->store, &entry, &fixture->err));
}

static struct store_audit_check check(struct fixture *fixture)
{
    struct store_audit_check found;
    MUST(fixture, store_audit_check(&found, fixture->store, &fixture->err));
    return found;
}

/* Refused, and by these words. */
static void refused(const struct fixture *fixture, const char *text, const char *why)
{
    char said[512] = "nothing";
    if (fixture->is_postgres) {
        char path[128];
        PGconn *connection = PQconnectdb(test_server());
        (void)snprintf(path, sizeof(path), "SET search_path = \"%s\"", fixture->schema);
        PQclear(PQexec(connection, path));
        PGresult *result = PQexec(connection, text);
        (void)snprintf(said, sizeof(said), "%s", PQresultErrorMessage(result));
        PQclear(result);
        PQfinish(connection);
    } else {
        sqlite3 *handle = NULL;
        assert_int_equal(
            sqlite3_open(fixture->url + strlen("sqlite:"), &handle), SQLITE_OK);
        if (sqlite3_exec(handle, text, NULL, NULL, NULL) != SQLITE_OK)
            (void)snprintf(said, sizeof(said), "%s", sqlite3_errmsg(handle));
        assert_int_equal(sqlite3_close(handle), SQLITE_OK);
    }
    if (strstr(said, why) == NULL)
        fail_msg("%s: not refused by \"%s\" but: %s", text, why, said);
}

static const struct {
    const char *sql;
    const char *why;
} refusals[] = {
    {"UPDATE audit SET who = 'nobody' WHERE number = 1", "only added to"},
    {"UPDATE audit SET at_ms = 1", "only added to"},
    {"DELETE FROM audit WHERE number = 1", "only added to"},
    {"DELETE FROM audit", "only added to"},
    {"INSERT INTO audit SELECT 4, at_ms, who, what, object, detail, hash FROM audit"
     " WHERE number = 2",
        "does not follow"},
    {"INSERT INTO audit SELECT 0, at_ms, who, what, object, detail, hash FROM audit"
     " WHERE number = 2",
        "does not follow"},
    {"UPDATE audit_head SET number = 1", "moves with its entries"},
    {"UPDATE audit_head SET number = number + 1", "moves with its entries"},
    {"UPDATE audit_head SET hash = (SELECT hash FROM audit WHERE number = 1)",
        "moves with its entries"},
};

static void entries_and_head_stay_as_they_are(void **state)
{
    struct fixture *fixture = *state;
    add(fixture, 1000);
    add(fixture, 2000);
    for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++)
        refused(fixture, refusals[i].sql, refusals[i].why);
    refused(fixture, "DELETE FROM audit_head", "audit log");
    if (fixture->is_postgres) {
        refused(fixture, "TRUNCATE audit", "only added to");
        refused(fixture, "TRUNCATE audit_head", "only added to");
    }
    assert_int_equal(check(fixture).state, STORE_AUDIT_WHOLE);
    add(fixture, 3000);
    assert_int_equal(check(fixture).last, 3);
}

/* Else who may add one spoils the chain for all who come. SQLite has no SHA-256 to see
 * it by. */
static void an_entry_of_another_chain_is_refused_or_told(void **state)
{
    struct fixture *fixture = *state;
    static const char entry[] =
        "INSERT INTO audit SELECT 2, at_ms, who, what, object, detail, hash FROM audit";
    add(fixture, 1000);
    if (!fixture->is_postgres) {
        sql(fixture, entry);
        assert_int_equal(check(fixture).state, STORE_AUDIT_CHANGED);
        assert_int_equal(check(fixture).broken, 2);
        return;
    }
    refused(fixture, entry, "does not follow");
    assert_int_equal(check(fixture).state, STORE_AUDIT_WHOLE);
    assert_int_equal(check(fixture).last, 1);
}

/* An entry that says that all before it is forgotten. */
static void name_forgotten(struct fixture *fixture, uint64_t last)
{
    char detail[96];
    (void)snprintf(detail, sizeof(detail), "%llu %064d", (unsigned long long)last, 0);
    const struct store_audit_entry entry = {.at_ms = now_ms(fixture),
        .who = "vigie",
        .what = "audit.forget",
        .object = "audit",
        .detail = detail};
    MUST(fixture, store_audit_add(fixture->store, &entry, &fixture->err));
}

static void only_what_is_old_and_named_at_the_end_goes(void **state)
{
    struct fixture *fixture = *state;
    int64_t now = now_ms(fixture);
    add(fixture, now - 31 * (int64_t)DAY_MS);
    add(fixture, now - 31 * (int64_t)DAY_MS);
    add(fixture, now - 29 * (int64_t)DAY_MS);
    refused(fixture, "DELETE FROM audit WHERE number = 1", "only added to");
    name_forgotten(fixture, 1);
    refused(fixture, "DELETE FROM audit WHERE number = 2", "only added to");
    add(fixture, now);
    refused(fixture, "DELETE FROM audit WHERE number = 1", "only added to");
    name_forgotten(fixture, 999);
    refused(fixture, "DELETE FROM audit WHERE number = 3", "only added to");
    refused(fixture, "DELETE FROM audit WHERE number = 6", "only added to");
    assert_int_equal(check(fixture).rows, 6);
    sql(fixture, "DELETE FROM audit WHERE number <= 2");
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM audit"), 4);
}

/* What the purge itself does with the same guards. */
static void a_purge_takes_what_is_old(void **state)
{
    struct fixture *fixture = *state;
    struct store_purged purged = {0};
    int64_t now = now_ms(fixture);
    const struct store_purge wanted = {
        .before_ms[STORE_FORGET_AUDIT] = now - 30 * (int64_t)DAY_MS, .now_ms = now};
    add(fixture, now - 40 * (int64_t)DAY_MS);
    add(fixture, now + 400 * (int64_t)DAY_MS); /* by a clock that was wrong */
    add(fixture, now - 39 * (int64_t)DAY_MS);
    add(fixture, now - 1000);
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_AUDIT].count, 3);
    struct store_audit_check found = check(fixture);
    assert_int_equal(found.state, STORE_AUDIT_WHOLE);
    assert_int_equal(found.first, 4);
}

static enum store_audit_noted noted(
    struct fixture *fixture, const struct store_audit_head *head)
{
    enum store_audit_noted found = STORE_AUDIT_FORGOTTEN;
    MUST(fixture, store_audit_noted(&found, fixture->store, head, &fixture->err));
    return found;
}

static struct store_audit_head head_of(struct fixture *fixture)
{
    struct store_audit_head head;
    MUST(fixture, store_audit_head(&head, fixture->store, &fixture->err));
    return head;
}

/* The whole chain made anew, with right hashes, by who owns the tables. */
static void a_new_chain_has_not_the_head_that_was_noted(void **state)
{
    struct fixture *fixture = *state;
    add(fixture, 1000);
    add(fixture, 2000);
    struct store_audit_head before = head_of(fixture);
    add(fixture, 3000);
    assert_int_equal(noted(fixture, &before), STORE_AUDIT_SAME);
    audit_unguard(fixture, false);
    sql(fixture, "DELETE FROM audit");
    sql(fixture, fixture->is_postgres
                     ? "UPDATE audit_head SET number = 0,"
                       " hash = decode(repeat('00', 32), 'hex')"
                     : "UPDATE audit_head SET number = 0, hash = zeroblob(32)");
    add(fixture, 1000);
    assert_int_equal(noted(fixture, &before), STORE_AUDIT_OTHER);
    add(fixture, 2001);
    assert_int_equal(check(fixture).state, STORE_AUDIT_WHOLE);
    assert_int_equal(noted(fixture, &before), STORE_AUDIT_OTHER);
}

static void a_head_that_was_forgotten_is_told_as_such(void **state)
{
    struct fixture *fixture = *state;
    struct store_audit_head heads[3];
    struct store_purged purged = {0};
    const struct store_purge wanted = {
        .before_ms[STORE_FORGET_AUDIT] = 2500, .now_ms = 9000};
    for (int i = 0; i < 3; i++) {
        add(fixture, (i + 1) * INT64_C(1000));
        heads[i] = head_of(fixture);
    }
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(noted(fixture, &heads[0]), STORE_AUDIT_FORGOTTEN);
    assert_int_equal(noted(fixture, &heads[1]), STORE_AUDIT_SAME);
    assert_int_equal(noted(fixture, &heads[2]), STORE_AUDIT_SAME);
    heads[1].hash[0] ^= 1;
    assert_int_equal(noted(fixture, &heads[1]), STORE_AUDIT_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(entries_and_head_stay_as_they_are),
        ON_SQLITE(an_entry_of_another_chain_is_refused_or_told),
        ON_SQLITE(only_what_is_old_and_named_at_the_end_goes),
        ON_SQLITE(a_purge_takes_what_is_old),
        ON_SQLITE(a_new_chain_has_not_the_head_that_was_noted),
        ON_SQLITE(a_head_that_was_forgotten_is_told_as_such),
    };
    return RUN_ON_BOTH(tests);
}
