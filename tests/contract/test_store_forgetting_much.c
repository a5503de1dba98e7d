/* What is forgotten of many buckets at once: one board may have nearly all of it, and
 * one statement may fail. */
#include "storage/forgetting.h"
#include "store_sql.h"
#include "store_visits.h"

enum { MUCH = 6000, OTHERS = 40, OLD_MS = 1000, BEFORE_MS = 5000, NOW_MS = 100000 };

static int count_rests(void *self)
{
    ++*(int *)self;
    return 0;
}

static void visit(
    struct fixture *fixture, const char *host, const struct hit *hits, size_t count)
{
    struct scene scene;
    stage_new(fixture, &scene, host, 1, OLD_MS);
    scene.visit.due_ms = INT64_C(1) << 40;
    scene_hits(&scene, hits, count);
    assert_int_equal(commit(fixture, &scene), 0);
}

static void what_one_bucket_has_much_of_goes_in_few_transactions_too(void **state)
{
    struct fixture *fixture = *state;
    struct store_purged purged;
    int rests = 0;
    struct store_purge wanted = {.now_ms = NOW_MS,
        .before_ms[STORE_FORGET_HITS] = BEFORE_MS,
        .between = count_rests,
        .self = &rests};
    struct hit *hits = calloc(MUCH, sizeof(*hits));
    assert_non_null(hits);
    for (uint64_t i = 0; i < MUCH; i++)
        hits[i] = a_hit(i, i, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    visit(fixture, "board.example", hits, MUCH);
    for (int i = 0; i < OTHERS; i++) {
        char host[32];
        (void)snprintf(host, sizeof(host), "h%d.example", i);
        visit(fixture, host, hits, 1);
    }
    free(hits);
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_HITS].count, MUCH + OTHERS);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM hit"), 0);
    assert_true(rests < 20); /* by less than a hundred rows it would be sixty */
}

/* A transaction for each bucket would be all beginnings and ends. */
static void what_is_old_in_many_buckets_goes_in_few_transactions(void **state)
{
    struct fixture *fixture = *state;
    struct store_purged purged;
    int rests = 0;
    struct store_purge wanted = {
        .now_ms = NOW_MS, .between = count_rests, .self = &rests};
    enum { HOSTS = 40 };
    set_sources(fixture);
    for (int i = 0; i < HOSTS; i++) {
        char host[32];
        struct hit hit = a_hit((uint64_t)i, 1, CONFIDENCE_CERTAIN);
        struct scene scene;
        (void)snprintf(host, sizeof(host), "h%d.example", i);
        stage_new(fixture, &scene, host, 1, i % 2 == 0 ? OLD_MS : 9000);
        scene.visit.due_ms = INT64_C(1) << 40;
        scene_hits(&scene, &hit, 1);
        assert_int_equal(commit(fixture, &scene), 0);
    }
    wanted.before_ms[STORE_FORGET_EXCERPTS] = BEFORE_MS;
    wanted.before_ms[STORE_FORGET_HITS] = BEFORE_MS;
    wanted.before_ms[STORE_FORGET_PAGES] = BEFORE_MS;
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_EXCERPTS].count, HOSTS / 2);
    assert_int_equal(purged.of[STORE_FORGET_HITS].count, HOSTS / 2);
    assert_int_equal(purged.of[STORE_FORGET_PAGES].count, HOSTS / 2);
    assert_true(rests <= 4); /* one a class, and one more on PostgreSQL */
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), HOSTS / 2);
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM page WHERE last_seen_ms = 9000"),
        HOSTS / 2);
    wanted.before_ms[STORE_FORGET_PAGES] = 9001;
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_PAGES].count, HOSTS / 2);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 0);
}

static void tell_and_forget(struct fixture *fixture, uint64_t excerpts)
{
    struct store_purge wanted = {
        .now_ms = NOW_MS, .before_ms[STORE_FORGET_EXCERPTS] = BEFORE_MS};
    for (int i = 0; i < 2; i++) {
        struct store_purged purged;
        wanted.dry_run = i == 0;
        MUST(fixture,
            store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
        assert_int_equal(purged.of[STORE_FORGET_EXCERPTS].count, excerpts);
    }
}

/* As they were kept before schema 26, and as workers of before keep them. */
static void excerpts_that_are_with_their_postings_go_from_there(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    visit(fixture, "a.example", NULL, 0);
    visit(fixture, "b.example", NULL, 0);
    if (fixture->is_postgres)
        sql(fixture, "UPDATE posting SET excerpt = 'e' WHERE bucket = (SELECT"
                     " min(bucket) FROM posting);"
                     " DELETE FROM excerpt WHERE bucket = (SELECT min(bucket)"
                     " FROM posting)");
    tell_and_forget(fixture, 2);
    tell_and_forget(fixture, 0);
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM posting WHERE excerpt <> ''"), 0);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 2);
}

/* None is left behind, where nobody would find it. */
static void excerpts_go_with_their_page(void **state)
{
    struct fixture *fixture = *state;
    struct store_purged purged;
    const struct store_purge wanted = {
        .now_ms = NOW_MS, .before_ms[STORE_FORGET_PAGES] = BEFORE_MS};
    set_sources(fixture);
    visit(fixture, "a.example", NULL, 0);
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_PAGES].count, 1);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 0);
    if (fixture->is_postgres)
        assert_int_equal(sql_number(fixture, "SELECT count(*) FROM excerpt"), 0);
}

/* Of a host whose pages are old, and of others in its bucket: one whose pages stay, as
 * its first page is seen again and again and is never another one, and one that was
 * noted just now. */
static void what_is_noted_of_a_clone_goes_with_its_pages(void **state)
{
    struct fixture *fixture = *state;
    struct store_purged purged;
    const struct store_purge wanted = {
        .now_ms = NOW_MS, .before_ms[STORE_FORGET_PAGES] = BEFORE_MS};
    set_sources(fixture);
    visit(fixture, "a.example", NULL, 0);
    visit(fixture, "b.example", NULL, 0);
    sql(fixture,
        "DELETE FROM likeness;"
        "INSERT INTO likeness (bucket, target, host, size_class, simhash)"
        " SELECT bucket, id, host, 1, 1 FROM target;"
        "INSERT INTO likeness (bucket, target, host, size_class, simhash)"
        " SELECT (SELECT min(bucket) FROM page), id, 'stays.example', 1, 1 FROM target"
        " WHERE bucket = (SELECT max(bucket) FROM page)");
    sql(fixture,
        "INSERT INTO clone (bucket, host, source, of_host, shared, pages, seen_ms)"
        " SELECT bucket, host, source, 'c.example', 4, 5, 1000 FROM target;"
        "INSERT INTO clone (bucket, host, source, of_host, shared, pages, seen_ms)"
        " SELECT min(bucket), 'stays.example', 'board', 'c.example', 4, 5, 1000"
        " FROM page;"
        "INSERT INTO clone (bucket, host, source, of_host, shared, pages, seen_ms)"
        " SELECT min(bucket), 'new.example', 'board', 'c.example', 4, 5, 5000"
        " FROM page");
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_PAGES].count, 2);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM clone"), 2);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM clone WHERE host IN"
                                         " ('stays.example', 'new.example')"),
        2);
}

/* Of two spans of one bucket, where one statement looks at one. */
static void what_is_old_in_two_spans_of_a_bucket_goes_at_once(void **state)
{
    struct fixture *fixture = *state;
    struct store_purged purged;
    const int64_t span_ms = INT64_C(2592000000);
    const struct store_purge wanted = {
        .now_ms = 110 * span_ms + 9, .before_ms[STORE_FORGET_HITS] = 110 * span_ms + 5};
    set_sources(fixture);
    for (int i = 0; i < 3; i++) {
        struct hit hit = a_hit((uint64_t)i, 1, CONFIDENCE_CERTAIN);
        struct scene scene;
        stage_new(fixture, &scene, "board.example", i + 1, (108 + i) * span_ms);
        scene.visit.due_ms = INT64_C(1) << 50;
        scene_hits(&scene, &hit, 1);
        assert_int_equal(commit(fixture, &scene), 0);
    }
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_HITS].count, 3);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM hit"), 0);
}

static void refuse_to_delete_the_second_page(const struct fixture *fixture)
{
    unsigned bucket = (unsigned)sql_number(
        fixture, "SELECT bucket FROM page ORDER BY bucket LIMIT 1 OFFSET 1");
    char text[512];
    (void)snprintf(text, sizeof(text),
        fixture->is_postgres
            ? "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
              " $$ BEGIN RAISE 'for this test'; END $$;"
              " CREATE TRIGGER refusal BEFORE DELETE ON page FOR EACH ROW"
              " WHEN (OLD.bucket = %u) EXECUTE FUNCTION refuse()"
            : "CREATE TRIGGER refusal BEFORE DELETE ON page WHEN OLD.bucket = %u"
              " BEGIN SELECT RAISE(ABORT, 'for this test'); END",
        bucket);
    sql(fixture, text);
}

static void of_a_transaction_that_fails_midway_nothing_goes_and_nothing_counts(
    void **state)
{
    struct fixture *fixture = *state;
    struct store_purged purged;
    const struct store_purge wanted = {
        .now_ms = NOW_MS, .before_ms[STORE_FORGET_PAGES] = BEFORE_MS};
    set_sources(fixture);
    visit(fixture, "a.example", NULL, 0);
    visit(fixture, "b.example", NULL, 0);
    visit(fixture, "c.example", NULL, 0);
    refuse_to_delete_the_second_page(fixture);
    assert_int_equal(
        store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err), -1);
    assert_non_null(strstr(fixture->err.text, "for this test"));
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM page"), 3);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 3);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM forgotten_day"), 0);
    sql(fixture,
        fixture->is_postgres ? "DROP TRIGGER refusal ON page" : "DROP TRIGGER refusal");
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_PAGES].count, 3);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 0);
}

static void hits_of_a_page_still_seen_stay(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct scene scene;
    struct store_purge purge = {.before_ms[STORE_FORGET_HITS] = 5000};
    struct store_purged purged = {0};

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 20000);
    scene.visit.outcome = STORE_UNCHANGED;
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    MUST(fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_HITS].count, 0);
}

static void a_purge_of_many_goes_on_to_the_end(void **state)
{
    enum { MANY = 5001 };
    struct fixture *fixture = *state;
    struct hit *hits = calloc(MANY, sizeof(*hits));
    struct scene scene;
    struct store_purge purge = {.before_ms[STORE_FORGET_HITS] = 5000,
        .before_ms[STORE_FORGET_INCIDENTS] = 5000};
    struct store_purged purged = {0};
    struct store_finding found;

    assert_non_null(hits);
    for (uint64_t i = 0; i < MANY; i++)
        hits[i] = a_hit(i, i, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, hits, MANY);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &found, 1), 1);
    assert_int_equal(found.certain, MANY);
    assert_int_equal(found.hit_rows, MANY);
    (void)absorb(fixture, &found, 0, 2000);
    MUST(fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_HITS].count, MANY);
    assert_int_equal(purged.of[STORE_FORGET_INCIDENTS].count, 1);
    free(hits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(what_one_bucket_has_much_of_goes_in_few_transactions_too),
        ON_SQLITE(what_is_old_in_many_buckets_goes_in_few_transactions),
        ON_SQLITE(excerpts_that_are_with_their_postings_go_from_there),
        ON_SQLITE(excerpts_go_with_their_page),
        ON_SQLITE(what_is_noted_of_a_clone_goes_with_its_pages),
        ON_SQLITE(what_is_old_in_two_spans_of_a_bucket_goes_at_once),
        ON_SQLITE(of_a_transaction_that_fails_midway_nothing_goes_and_nothing_counts),
        ON_SQLITE(hits_of_a_page_still_seen_stay),
        ON_SQLITE(a_purge_of_many_goes_on_to_the_end),
    };
    return RUN_ON_BOTH(tests);
}
