/* The audit log's chain, and what it tells of those who write past it, on both
 * databases. */
#include "storage/audit.h"
#include "storage/forgetting.h"
#include "storage/triage.h"
#include "store_sql.h"
#include "store_visits.h"

#include <sys/wait.h>

static void add(struct fixture *fixture, int64_t at_ms, const char *object)
{
    const struct store_audit_entry entry = {.at_ms = at_ms,
        .who = "m.darvor",
        .what = "incident.note",
        .object = object,
        .detail = "asked the lab"};
    MUST(fixture, store_audit_add(fixture->store, &entry, &fixture->err));
}

static void add_some(struct fixture *fixture, int count)
{
    for (int i = 1; i <= count; i++)
        add(fixture, i * INT64_C(1000), "incident 1");
}

static struct store_audit_check check(struct fixture *fixture)
{
    struct store_audit_check found = {.rows = 99};
    MUST(fixture, store_audit_check(&found, fixture->store, &fixture->err));
    return found;
}

static void expect(
    struct fixture *fixture, enum store_audit_state state, uint64_t broken)
{
    struct store_audit_check found = check(fixture);
    assert_int_equal(found.state, state);
    assert_int_equal(found.broken, broken);
}

struct entries {
    size_t count;
    struct store_audit at[8];
};

static int take(void *self, const struct store_audit *entry, struct err *err)
{
    struct entries *entries = self;
    if (entries->count == 8)
        return err_set(err, "too many entries");
    entries->at[entries->count++] = *entry;
    return 0;
}

static struct entries entries_since(struct fixture *fixture, int64_t since_ms)
{
    struct entries entries = {0};
    MUST(fixture,
        store_audit_read(fixture->store, since_ms, take, &entries, &fixture->err));
    return entries;
}

static void entries_are_kept_in_order_and_whole(void **state)
{
    struct fixture *fixture = *state;
    /* "vigie audit 1", 32 zero bytes, and the fields as docs/STORE.md has them, hashed
     * by another program. */
    static const uint8_t wanted[STORE_AUDIT_HASH] = {0xc3, 0xff, 0x6a, 0xfe, 0x5c, 0xac,
        0x0c, 0x4e, 0x98, 0x20, 0x77, 0xa1, 0x92, 0x2e, 0x83, 0x24, 0xc4, 0x03, 0xd4,
        0xcd, 0xdf, 0x29, 0xb4, 0xb1, 0xf6, 0xa6, 0x48, 0xd6, 0xd9, 0x2c, 0xd7, 0x43};
    expect(fixture, STORE_AUDIT_WHOLE, 0); /* an empty one, too */
    assert_int_equal(check(fixture).first, 0);
    add_some(fixture, 3);
    struct store_audit_check found = check(fixture);
    assert_int_equal(found.state, STORE_AUDIT_WHOLE);
    assert_int_equal(found.rows, 3);
    assert_int_equal(found.first, 1);
    assert_int_equal(found.last, 3);
    struct entries entries = entries_since(fixture, 2000);
    assert_int_equal(entries.count, 2);
    assert_int_equal(entries.at[0].number, 2);
    assert_int_equal(entries.at[0].at_ms, 2000);
    assert_string_equal(entries.at[0].who, "m.darvor");
    assert_string_equal(entries.at[0].what, "incident.note");
    assert_string_equal(entries.at[0].object, "incident 1");
    assert_string_equal(entries.at[0].detail, "asked the lab");
    assert_memory_equal(entries.at[1].hash, found.head, STORE_AUDIT_HASH);
    entries = entries_since(fixture, 0);
    assert_memory_equal(entries.at[0].hash, wanted, STORE_AUDIT_HASH);
}

static void texts_are_hashed_as_they_are_kept(void **state)
{
    struct fixture *fixture = *state;
    char long_text[4000];
    memset(long_text, 'x', sizeof(long_text) - 1);
    long_text[sizeof(long_text) - 1] = '\0';
    const struct store_audit_entry entry = {.at_ms = 1,
        .who = "caf\xFF",
        .what = "source.add",
        .object = long_text,
        .detail = long_text};
    MUST(fixture, store_audit_add(fixture->store, &entry, &fixture->err));
    add(fixture, 2, "caf\xC3\xA9");
    expect(fixture, STORE_AUDIT_WHOLE, 0);
    struct entries entries = entries_since(fixture, 0);
    assert_string_equal(entries.at[0].who, "caf?");
    assert_int_equal(strlen(entries.at[0].object), STORE_AUDIT_OBJECT_SIZE - 1);
}

/* Each on the same six entries; the second and sixth are as long as they may be. */
static const struct tampering {
    const char *sql;
    enum store_audit_state state;
    uint64_t broken;
} tamperings[] = {
    {"UPDATE audit SET who = 'nobody' WHERE number = 3", STORE_AUDIT_CHANGED, 3},
    {"UPDATE audit SET at_ms = at_ms + 1 WHERE number = 6", STORE_AUDIT_CHANGED, 6},
    /* What lies past the longest text is not overlooked. */
    {"UPDATE audit SET object = object || 'y' WHERE number = 2", STORE_AUDIT_CHANGED,
        2},
    {"DELETE FROM audit WHERE number = 2", STORE_AUDIT_MISSING, 2},
    /* Nor does numbering the others anew hide it. */
    {"DELETE FROM audit WHERE number = 2;"
     "UPDATE audit SET number = 2 WHERE number = 3;"
     "UPDATE audit SET number = 3 WHERE number = 4",
        STORE_AUDIT_CHANGED, 2},
    {"DELETE FROM audit WHERE number <= 2", STORE_AUDIT_MISSING, 1},
    {"DELETE FROM audit WHERE number >= 5", STORE_AUDIT_MISSING, 5},
    {"DELETE FROM audit", STORE_AUDIT_MISSING, 1},
    {"INSERT INTO audit SELECT 7, at_ms, who, what, object, detail, hash"
     " FROM audit WHERE number = 6",
        STORE_AUDIT_BEYOND, 7},
    {"UPDATE audit_head SET hash = (SELECT hash FROM audit WHERE number = 2)",
        STORE_AUDIT_CHANGED, 6},
};

static void whatever_is_done_past_the_store_is_named(void **state)
{
    struct fixture *fixture = *state;
    char object[STORE_AUDIT_OBJECT_SIZE];
    memset(object, 'x', sizeof(object) - 1);
    object[sizeof(object) - 1] = '\0';
    for (int i = 1; i <= 6; i++)
        add(fixture, i * INT64_C(1000), i == 2 || i == 6 ? object : "incident 1");
    audit_unguard(fixture, true);
    sql(fixture, "CREATE TABLE kept AS SELECT * FROM audit");
    for (size_t i = 0; i < sizeof(tamperings) / sizeof(tamperings[0]); i++) {
        sql(fixture, tamperings[i].sql);
        struct store_audit_check found = check(fixture);
        if (found.state != tamperings[i].state || found.broken != tamperings[i].broken)
            fail_msg(
                "%s: %d at %d", tamperings[i].sql, (int)found.state, (int)found.broken);
        assert_int_equal(found.last, 6);
        sql(fixture, "DELETE FROM audit; INSERT INTO audit SELECT * FROM kept");
    }
    sql(fixture, "UPDATE audit_head SET hash = (SELECT hash FROM audit"
                 " WHERE number = 6)");
    expect(fixture, STORE_AUDIT_WHOLE, 0);
    sql(fixture, "DELETE FROM audit_head");
    struct store_audit_check found;
    assert_int_equal(store_audit_check(&found, fixture->store, &fixture->err), -1);
    assert_non_null(strstr(fixture->err.text, "head is gone"));
}

enum { WRITERS = 3, EACH = 12 };

static pid_t start_writer(const char *url)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    struct store *own = NULL;
    struct err err = {0};
    const struct store_audit_entry entry = {
        .at_ms = 1, .who = "w", .what = "hits.show", .object = "all", .detail = NULL};
    int done = store_open(&own, url, NULL, &err);
    for (int i = 0; i < EACH && done == 0; i++)
        done = store_audit_add(own, &entry, &err);
    if (done != 0)
        (void)fprintf(stderr, "writer: %s\n", err.text);
    _exit(done == 0 ? 0 : 1);
}

static void writers_at_once_do_not_fork_the_chain(void **state)
{
    struct fixture *fixture = *state;
    pid_t children[WRITERS];
    store_close(fixture->store);
    fixture->store = NULL;
    for (int i = 0; i < WRITERS; i++)
        children[i] = start_writer(fixture->url);
    for (int i = 0; i < WRITERS; i++) {
        int status = 0;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    MUST(fixture, store_open(&fixture->store, fixture->url, NULL, &fixture->err));
    struct store_audit_check found = check(fixture);
    assert_int_equal(found.state, STORE_AUDIT_WHOLE);
    assert_int_equal(found.rows, WRITERS * EACH);
    assert_int_equal(found.last, WRITERS * EACH);
}

static int add_and_fail(void *self, struct store *store, struct err *err)
{
    const struct store_audit_entry entry = {
        .at_ms = 1, .who = "m", .what = "source.add", .object = "board"};
    (void)self;
    if (store_audit_add(store, &entry, err) != 0)
        return -1;
    return err_set(err, "the disk is full");
}

static void what_was_not_done_is_not_told(void **state)
{
    struct fixture *fixture = *state;
    add_some(fixture, 1);
    assert_int_equal(
        store_transact(fixture->store, add_and_fail, NULL, &fixture->err), -1);
    assert_string_equal(fixture->err.text, "the disk is full");
    assert_int_equal(check(fixture).last, 1);
    expect(fixture, STORE_AUDIT_WHOLE, 0);
}

/* A name is what somebody says, a login what the machine knows. */
static void the_login_stands_beside_another_name(void **state)
{
    struct fixture *fixture = *state;
    store_audit_login(fixture->store, "m.darvor");
    add(fixture, 1000, "as oneself");
    store_audit_login(fixture->store, "root at vigie-1");
    add(fixture, 2000, "as another");
    struct entries entries = entries_since(fixture, 0);
    assert_string_equal(entries.at[0].who, "m.darvor");
    assert_string_equal(entries.at[1].who, "m.darvor; login root at vigie-1");
    expect(fixture, STORE_AUDIT_WHOLE, 0);
}

static void the_head_is_read_while_somebody_adds(void **state)
{
    struct fixture *fixture = *state;
    struct store_audit_head head = {.number = 99};
    MUST(fixture, store_audit_head(&head, fixture->store, &fixture->err));
    assert_int_equal(head.number, 0);
    add_some(fixture, 2);
    MUST(fixture, store_audit_head(&head, fixture->store, &fixture->err));
    assert_int_equal(head.number, 2);
    struct store_audit_check found = check(fixture);
    assert_memory_equal(head.hash, found.head, sizeof(head.hash));
}

static int check_beside(void *self, struct store *store, struct err *err)
{
    struct fixture *fixture = self;
    AUTO(store_close) struct store *beside = NULL;
    struct store_audit_check found = {0};
    assert_ptr_equal(store, fixture->store);
    add(fixture, 1, "board"); /* joins the transaction */
    if (store_open(&beside, fixture->url, NULL, err) != 0 ||
        store_audit_check(&found, beside, err) != 0)
        return -1;
    assert_int_equal(found.state, STORE_AUDIT_WHOLE);
    return 0;
}

static void the_chain_is_checked_while_somebody_adds(void **state)
{
    struct fixture *fixture = *state;
    add_some(fixture, 2);
    MUST(fixture, store_transact(fixture->store, check_beside, fixture, &fixture->err));
    assert_int_equal(check(fixture).last, 3);
}

static uint64_t purge(struct fixture *fixture, int64_t before_ms, bool dry_run)
{
    struct store_purged purged = {0};
    const struct store_purge wanted = {
        .before_ms[STORE_FORGET_AUDIT] = before_ms, .now_ms = 9000, .dry_run = dry_run};
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    return purged.of[STORE_FORGET_AUDIT].count;
}

static void what_is_forgotten_leaves_a_chain_that_can_be_checked(void **state)
{
    struct fixture *fixture = *state;
    add_some(fixture, 5);
    assert_int_equal(purge(fixture, 500, false), 0);
    assert_int_equal(check(fixture).last, 5); /* nothing forgotten, nothing to tell */
    assert_int_equal(purge(fixture, 3500, true), 3);
    assert_int_equal(check(fixture).rows, 5);
    assert_int_equal(purge(fixture, 3500, false), 3);
    struct store_audit_check found = check(fixture);
    assert_int_equal(found.state, STORE_AUDIT_WHOLE);
    assert_int_equal(found.rows, 3);
    assert_int_equal(found.first, 4);
    assert_int_equal(found.last, 6);
    struct entries entries = entries_since(fixture, 9000);
    assert_int_equal(entries.count, 1);
    assert_string_equal(entries.at[0].what, "audit.forget");
    assert_string_equal(entries.at[0].who, "vigie");
    assert_memory_equal(entries.at[0].detail, "3 ", 2);
    /* Taking away more than was forgotten is told all the same. */
    audit_unguard(fixture, false);
    sql(fixture, "DELETE FROM audit WHERE number = 4");
    expect(fixture, STORE_AUDIT_MISSING, 4);
}

static void all_of_it_may_be_forgotten(void **state)
{
    struct fixture *fixture = *state;
    add_some(fixture, 2);
    assert_int_equal(purge(fixture, 8000, false), 2);
    assert_int_equal(check(fixture).first, 3);
    expect(fixture, STORE_AUDIT_WHOLE, 0);
    add(fixture, 9500, "incident 2");
    assert_int_equal(purge(fixture, 9400, false), 1); /* what told of the first time */
    expect(fixture, STORE_AUDIT_WHOLE, 0);
    assert_int_equal(check(fixture).rows, 2);
}

/* Made old, what was tampered with would be forgotten, and a true link over it told. */
static void what_is_broken_is_not_forgotten(void **state)
{
    struct fixture *fixture = *state;
    struct store_purged purged = {0};
    const struct store_purge wanted = {
        .before_ms[STORE_FORGET_AUDIT] = 500, .now_ms = 9000};
    add_some(fixture, 5);
    audit_unguard(fixture, false);
    sql(fixture, "UPDATE audit SET at_ms = 1 WHERE number <= 4");
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_AUDIT].count, 0);
    assert_int_equal(purged.audit_broken, 1);
    struct store_audit_check found = check(fixture);
    assert_int_equal(found.state, STORE_AUDIT_CHANGED);
    assert_int_equal(found.rows, 5);
    /* What is broken behind what is old keeps nobody from forgetting that. */
    sql(fixture, "UPDATE audit SET at_ms = number * 1000;"
                 "UPDATE audit SET who = 'nobody' WHERE number = 5");
    assert_int_equal(purge(fixture, 2500, false), 2);
    expect(fixture, STORE_AUDIT_CHANGED, 5);
}

static void what_people_do_with_incidents_and_sources_is_told(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    enum triage_state before = TRIAGE_NEW;
    set_sources(fixture);
    struct store_finding found = a_finding(fixture, "a.example", &hit, 1, 1000);
    uint64_t number = absorb(fixture, &found, 0, 1001);
    struct store_act act = {.incident = number,
        .act = TRIAGE_CLOSE,
        .who = "m.darvor",
        .why = "taken down",
        .now_ms = 2000};
    MUST(fixture, store_incident_act(&before, fixture->store, &act, &fixture->err));
    assert_int_equal(store_incident_act(&before, fixture->store, &act, &fixture->err),
        TRIAGE_ALREADY);
    const struct store_pause pause = {.source = "board",
        .url = "http://board.example/",
        .now_ms = 3000,
        .by = "a.autre",
        .why = "moves"};
    MUST(fixture, store_source_pause(fixture->store, &pause, &fixture->err));
    MUST(fixture, store_source_resume(fixture->store, &pause, &fixture->err));
    assert_int_equal(
        store_source_resume(fixture->store, &pause, &fixture->err), STORE_NOT_PAUSED);
    struct entries entries = entries_since(fixture, 0);
    assert_int_equal(entries.count, 3);
    assert_string_equal(entries.at[0].what, "incident.close");
    assert_string_equal(entries.at[0].object, "incident 1");
    assert_string_equal(entries.at[0].detail, "taken down");
    assert_string_equal(entries.at[1].what, "source.pause");
    assert_string_equal(entries.at[1].object, "board");
    assert_string_equal(entries.at[1].who, "a.autre");
    assert_string_equal(entries.at[2].what, "source.resume");
    expect(fixture, STORE_AUDIT_WHOLE, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(entries_are_kept_in_order_and_whole),
        ON_SQLITE(texts_are_hashed_as_they_are_kept),
        ON_SQLITE(whatever_is_done_past_the_store_is_named),
        ON_SQLITE(writers_at_once_do_not_fork_the_chain),
        ON_SQLITE(the_login_stands_beside_another_name),
        ON_SQLITE(the_head_is_read_while_somebody_adds),
        ON_SQLITE(the_chain_is_checked_while_somebody_adds),
        ON_SQLITE(what_was_not_done_is_not_told),
        ON_SQLITE(what_is_forgotten_leaves_a_chain_that_can_be_checked),
        ON_SQLITE(all_of_it_may_be_forgotten),
        ON_SQLITE(what_is_broken_is_not_forgotten),
        ON_SQLITE(what_people_do_with_incidents_and_sources_is_told),
    };
    return RUN_ON_BOTH(tests);
}
