/* What is forgotten, class by class, and how much is said to have been; on both
 * databases. */
#include "storage/audit.h"
#include "storage/forgetting.h"
#include "storage/posting_row.h"
#include "storage/session.h"
#include "store_sql.h"
#include "store_visits.h"

#include <signal.h>
#include <sys/wait.h>

#define DAY_MS   INT64_C(86400000)
#define NOW_MS   (20000 * DAY_MS)
#define YEARS_MS (36500 * DAY_MS)

/* ---- asking ---- */

static struct store_purged purge(
    struct fixture *fixture, enum store_class which, int64_t before_ms, bool dry_run)
{
    struct store_purged purged = {0};
    struct store_purge wanted = {.now_ms = NOW_MS, .dry_run = dry_run};
    wanted.before_ms[which] = before_ms;
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    return purged;
}

/* A dry run, and then the same for good: both say `count`, and nothing of any other. */
static void forgets(
    struct fixture *fixture, enum store_class which, int64_t before_ms, uint64_t count)
{
    for (int i = 0; i < 2; i++) {
        struct store_purged purged = purge(fixture, which, before_ms, i == 0);
        for (enum store_class other = 0; other < STORE_CLASSES; other++)
            assert_int_equal(purged.of[other].count, other == which ? count : 0);
    }
    assert_int_equal(purge(fixture, which, before_ms, true).of[which].count, 0);
}

struct counted {
    uint64_t of[STORE_CLASSES];
    size_t days;
};

static int take_day(void *self, const struct store_forgotten_day *day, struct err *err)
{
    struct counted *counted = self;
    (void)err;
    counted->of[day->which] += day->count;
    counted->days++;
    return 0;
}

static struct counted counted_since(struct fixture *fixture, int64_t day)
{
    struct counted counted = {.days = 0};
    MUST(fixture,
        store_forgotten_days(fixture->store, day, take_day, &counted, &fixture->err));
    return counted;
}

/* ---- staging ---- */

static void visit(struct fixture *fixture, const char *host, int page, int64_t at_ms)
{
    struct scene scene;
    stage_new(fixture, &scene, host, page, at_ms);
    scene.visit.due_ms = NOW_MS + DAY_MS;
    assert_int_equal(commit(fixture, &scene), 0);
}

static void gone(struct fixture *fixture, const char *host, int page, int64_t at_ms)
{
    struct scene scene;
    stage_new(fixture, &scene, host, page, at_ms);
    scene.visit.outcome = STORE_GONE;
    scene.visit.page = NULL;
    scene.visit.due_ms = at_ms + YEARS_MS;
    assert_int_equal(commit(fixture, &scene), 0);
}

static uint64_t waiting(struct fixture *fixture)
{
    struct store_due asked = {.now_ms = NOW_MS};
    int64_t due = 0;
    MUST(fixture, store_next_due(&due, fixture->store, &asked, &fixture->err));
    return due == INT64_MAX ? 0 : 1;
}

/* ---- excerpts ---- */

struct seen_postings {
    size_t count;
    char title[64];
};

static int take_posting(
    void *self, const struct store_posting *posting, struct err *err)
{
    struct seen_postings *seen = self;
    (void)err;
    seen->count++;
    (void)snprintf(seen->title, sizeof(seen->title), "%.60s", posting->title);
    return 0;
}

static void an_excerpt_is_forgotten_before_what_its_posting_says(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct seen_postings seen = {0};
    set_sources(fixture);
    uint64_t incident = an_incident(fixture, "old.example", &hit, 1, 1000);
    visit(fixture, "new.example", 1, 6000);
    forgets(fixture, STORE_FORGET_EXCERPTS, 5000, 1);
    MUST(fixture,
        store_postings(fixture->store, incident, take_posting, &seen, &fixture->err));
    assert_int_equal(seen.count, 1);
    assert_string_equal(seen.title, "FR lab database");
    assert_int_equal(purge(fixture, STORE_FORGET_EXCERPTS, 9000, true)
                         .of[STORE_FORGET_EXCERPTS]
                         .count,
        1);
}

/* Of a file, whether the text is in it. */
static bool file_has(const char *folder, const char *name, const char *text)
{
    char path[160];
    static char content[4 << 20];
    (void)snprintf(path, sizeof(path), "%s/%s", folder, name);
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return false;
    size_t len = fread(content, 1, sizeof(content), file);
    (void)fclose(file);
    return memmem(content, len, text, strlen(text)) != NULL;
}

static bool is_on_disk(struct fixture *fixture, const char *text)
{
    store_close(fixture->store);
    fixture->store = NULL;
    bool there = file_has(fixture->folder, "vigie.db", text) ||
                 file_has(fixture->folder, "vigie.db-wal", text);
    MUST(fixture, store_open(&fixture->store, fixture->url, NULL, &fixture->err));
    return there;
}

static void what_is_forgotten_is_not_left_in_sqlites_file(void **state)
{
    struct fixture *fixture = *state;
    if (fixture->is_postgres)
        return;
    set_sources(fixture);
    visit(fixture, "a.example", 1, 1000);
    assert_true(is_on_disk(fixture, "n** p** d**"));
    forgets(fixture, STORE_FORGET_EXCERPTS, 5000, 1);
    assert_false(is_on_disk(fixture, "n** p** d**"));
    assert_true(is_on_disk(fixture, "FR lab database"));
    forgets(fixture, STORE_FORGET_PAGES, 5000, 1);
    assert_false(is_on_disk(fixture, "FR lab database"));
}

/* ---- addresses ---- */

static void an_address_is_forgotten_when_it_is_never_visited_again(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    visit(fixture, "a.example", 1, 1000); /* to be visited again */
    gone(fixture, "b.example", 1, 2000);  /* for good */
    gone(fixture, "c.example", 1, 90000); /* for good, but not long ago */
    forgets(fixture, STORE_FORGET_ADDRESSES, 50000, 1);
    assert_int_equal(waiting(fixture), 1);
}

static void addresses_of_a_removed_source_go_when_nothing_speaks_of_them(void **state)
{
    struct fixture *fixture = *state;
    static const struct store_source other = {"other", "http://o.example/", "", ""};
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct target fresh = a_target("board", "board.example", 7);
    set_sources(fixture);
    (void)a_finding(fixture, "board.example", &hit, 1, 1000);
    fresh.due_ms = 2000;
    MUST(fixture, store_targets_add(fixture->store, NULL, &fresh, 1, &fixture->err));
    forgets(fixture, STORE_FORGET_ADDRESSES, 50000, 0);
    MUST(fixture, store_sources_set(fixture->store, &other, 1, &fixture->err));
    forgets(fixture, STORE_FORGET_ADDRESSES, 50000, 1); /* never visited */
    forgets(fixture, STORE_FORGET_PAGES, 50000, 1);
    forgets(fixture, STORE_FORGET_ADDRESSES, 50000, 0); /* a hit is there */
    forgets(fixture, STORE_FORGET_HITS, 50000, 1);
    forgets(fixture, STORE_FORGET_ADDRESSES, 50000, 1);
}

/* Pages and hits go first, and a dry run knows it. */
static void a_dry_run_counts_what_goes_with_the_classes_before(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    static const struct store_source other = {"other", "http://o.example/", "", ""};
    struct store_purged purged[2] = {0};
    struct store_purge wanted = {.now_ms = NOW_MS};
    set_sources(fixture);
    for (int i = 0; i < 3; i++) {
        char host[32];
        (void)snprintf(host, sizeof(host), "h%d.example", i);
        (void)an_incident(fixture, host, &hit, 1, 1000 + i * INT64_C(10000));
    }
    MUST(fixture, store_sources_set(fixture->store, &other, 1, &fixture->err));
    for (enum store_class i = 0; i < STORE_CLASSES; i++)
        wanted.before_ms[i] = 15000;
    wanted.before_ms[STORE_FORGET_HITS] = 5000;
    for (int i = 0; i < 2; i++) {
        wanted.dry_run = i == 0;
        MUST(fixture,
            store_purge(&purged[i], fixture->store, &wanted, NULL, &fixture->err));
        assert_int_equal(purged[i].of[STORE_FORGET_PAGES].count, 2);
        assert_int_equal(purged[i].of[STORE_FORGET_EXCERPTS].count, 2);
        assert_int_equal(purged[i].of[STORE_FORGET_HITS].count, 1);
        assert_int_equal(purged[i].of[STORE_FORGET_ADDRESSES].count, 1);
        assert_int_equal(purged[i].of[STORE_FORGET_INCIDENTS].count, 2);
    }
    assert_int_equal(purged[0].of[STORE_FORGET_PAGES].oldest_ms, 1000);
    assert_int_equal(purged[0].of[STORE_FORGET_INCIDENTS].oldest_ms, 1000);
    assert_int_equal(purged[0].of[STORE_FORGET_ADDRESSES].oldest_ms, 1000);
}

/* ---- messages, sessions ---- */

static void messages_and_sessions_have_ages_of_their_own(void **state)
{
    struct fixture *fixture = *state;
    struct store_session session = {.saved_ms = 5000, .cookies = 3};
    struct store_message message = {
        .key = "digest:1", .recipient = "a@b.example", .body = bytes_of("x")};
    (void)snprintf(session.source, sizeof(session.source), "board");
    (void)snprintf(session.account, sizeof(session.account), "default");
    assert_int_equal(
        store_session_put(fixture->store, &session, bytes_of("sealed"), &fixture->err),
        0);
    MUST(fixture, store_outbox_put(fixture->store, &message, 1000, &fixture->err));
    forgets(fixture, STORE_FORGET_MESSAGES, 50000, 0); /* it still waits */
    MUST(fixture, store_outbox_sent(fixture->store, "digest:1", 7000, &fixture->err));
    forgets(fixture, STORE_FORGET_MESSAGES, 7000, 0);
    forgets(fixture, STORE_FORGET_MESSAGES, 7001, 1);
    forgets(fixture, STORE_FORGET_SESSIONS, 5000, 0);
    forgets(fixture, STORE_FORGET_SESSIONS, 5001, 1);
    struct counted counted = counted_since(fixture, 20000);
    assert_int_equal(counted.of[STORE_FORGET_MESSAGES], 1);
    assert_int_equal(counted.of[STORE_FORGET_SESSIONS], 1);
    assert_int_equal(counted.days, 2);
    assert_int_equal(counted_since(fixture, 20001).days, 0);
}

/* ---- many, stopped and killed ---- */

enum { MANY = 9001 };

static void store_many(struct fixture *fixture)
{
    struct hit *hits = calloc(MANY, sizeof(*hits));
    struct scene scene;
    assert_non_null(hits);
    for (uint64_t i = 0; i < MANY; i++)
        hits[i] = a_hit(i, i, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, hits, MANY);
    assert_int_equal(commit(fixture, &scene), 0);
    free(hits);
}

static int enough(void *self)
{
    ++*(int *)self;
    return 1;
}

static void a_purge_that_is_stopped_goes_on_where_it_was(void **state)
{
    struct fixture *fixture = *state;
    struct store_purged purged = {.unfinished = true};
    struct store_purge_at at = {0};
    int rests = 0;
    uint64_t hits = 0;
    uint64_t pages = 0;
    struct store_purge wanted = {.now_ms = NOW_MS, .between = enough, .self = &rests};
    store_many(fixture);
    gone(fixture, "gone.example", 1, 1000);
    for (enum store_class i = 0; i < STORE_CLASSES; i++)
        wanted.before_ms[i] = 5000;
    for (int calls = 0; purged.unfinished; calls++) {
        assert_true(calls < 40);
        MUST(
            fixture, store_purge(&purged, fixture->store, &wanted, &at, &fixture->err));
        assert_true(purged.of[STORE_FORGET_HITS].count <= 4000);
        hits += purged.of[STORE_FORGET_HITS].count;
        pages += purged.of[STORE_FORGET_PAGES].count;
    }
    assert_true(rests >= 4);
    assert_int_equal(hits, MANY);
    assert_int_equal(pages, 1);
    struct counted counted = counted_since(fixture, 0);
    assert_int_equal(counted.of[STORE_FORGET_HITS], MANY);
    assert_int_equal(counted.of[STORE_FORGET_ADDRESSES], 1);
    forgets(fixture, STORE_FORGET_HITS, 5000, 0);
}

static int die_at_the_second(void *self)
{
    int *rests = self;
    if (++*rests == 2)
        (void)raise(SIGKILL);
    return 0;
}

static _Noreturn void purge_and_die(const struct fixture *fixture)
{
    struct store *store = NULL;
    struct store_purged purged;
    struct err err;
    int rests = 0;
    struct store_purge wanted = {.now_ms = NOW_MS,
        .before_ms[STORE_FORGET_HITS] = 5000,
        .between = die_at_the_second,
        .self = &rests};
    if (store_open(&store, fixture->url, NULL, &err) == 0 &&
        store_purge(&purged, store, &wanted, NULL, &err) == 0)
        _exit(1);
    _exit(2);
}

static void what_went_before_a_kill_is_counted_to_the_row(void **state)
{
    struct fixture *fixture = *state;
    int status = 0;
    store_many(fixture);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        purge_and_die(fixture);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    assert_int_equal(counted_since(fixture, 0).of[STORE_FORGET_HITS], 8000);
    forgets(fixture, STORE_FORGET_HITS, 5000, MANY - 8000);
    assert_int_equal(counted_since(fixture, 0).of[STORE_FORGET_HITS], MANY);
}

/* ---- the audit log, when a clock was wrong ---- */

static void add_entry(struct fixture *fixture, int64_t at_ms)
{
    const struct store_audit_entry entry = {
        .at_ms = at_ms, .who = "m.darvor", .what = "incident.note", .object = "x"};
    MUST(fixture, store_audit_add(fixture->store, &entry, &fixture->err));
}

static void an_entry_dated_in_the_future_stops_no_forgetting(void **state)
{
    struct fixture *fixture = *state;
    struct store_audit_check found;
    add_entry(fixture, 1000);
    add_entry(fixture, NOW_MS + YEARS_MS); /* and so old as the next */
    add_entry(fixture, 2000);
    add_entry(fixture, NOW_MS + YEARS_MS); /* nobody knows how old */
    add_entry(fixture, NOW_MS - 1000);
    forgets(fixture, STORE_FORGET_AUDIT, 5000, 3);
    MUST(fixture, store_audit_check(&found, fixture->store, &fixture->err));
    assert_int_equal(found.state, STORE_AUDIT_WHOLE);
    assert_int_equal(found.first, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(an_excerpt_is_forgotten_before_what_its_posting_says),
        ON_SQLITE(what_is_forgotten_is_not_left_in_sqlites_file),
        ON_SQLITE(an_address_is_forgotten_when_it_is_never_visited_again),
        ON_SQLITE(addresses_of_a_removed_source_go_when_nothing_speaks_of_them),
        ON_SQLITE(a_dry_run_counts_what_goes_with_the_classes_before),
        ON_SQLITE(messages_and_sessions_have_ages_of_their_own),
        ON_SQLITE(a_purge_that_is_stopped_goes_on_where_it_was),
        ON_SQLITE(what_went_before_a_kill_is_counted_to_the_row),
        ON_SQLITE(an_entry_dated_in_the_future_stops_no_forgetting),
    };
    return RUN_ON_BOTH(tests);
}
