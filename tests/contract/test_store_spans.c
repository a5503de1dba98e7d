/* Hits of many days, and many at once: the same rows on both databases; in PostgreSQL
 * those of 30 days lie in a part of their own, which is dropped when it is old. */
#include "storage/forgetting.h"
#include "store_sql.h"
#include "store_visits.h"

#define DAY_MS  INT64_C(86400000)
#define SPAN_MS (30 * DAY_MS)

enum { MANY = 1500 };

static struct hit *many_hits(uint64_t first, size_t count)
{
    struct hit *hits = calloc(count, sizeof(*hits));
    assert_non_null(hits);
    for (size_t i = 0; i < count; i++)
        hits[i] = a_hit(first + i, i + 1, CONFIDENCE_CERTAIN);
    return hits;
}

static void read_page(struct fixture *fixture, const char *host, int64_t at_ms,
    const struct hit *hits, size_t count)
{
    struct scene scene;
    stage_new(fixture, &scene, host, 1, at_ms);
    scene.visit.due_ms = at_ms + 10000;
    scene_hits(&scene, hits, count);
    assert_int_equal(commit(fixture, &scene), 0);
}

static void read_again(
    struct fixture *fixture, int64_t at_ms, const struct hit *hits, size_t count)
{
    struct scene scene;
    stage_again(fixture, &scene, at_ms);
    scene_hits(&scene, hits, count);
    assert_int_equal(commit(fixture, &scene), 0);
}

struct seen {
    size_t count;
    size_t first_at; /* with this first_seen_ms */
    size_t last_at;  /* with this last_seen_ms */
    int64_t first_ms;
    int64_t last_ms;
};

static int note_hit(void *self, const struct store_hit *hit, struct err *err)
{
    struct seen *seen = self;
    (void)err;
    seen->count++;
    seen->first_at += hit->first_seen_ms == seen->first_ms;
    seen->last_at += hit->last_seen_ms == seen->last_ms;
    return 0;
}

static struct seen seen_hits(struct fixture *fixture, int64_t first_ms, int64_t last_ms)
{
    struct seen seen = {.first_ms = first_ms, .last_ms = last_ms};
    MUST(
        fixture, store_hits(fixture->store, 0, 100000, note_hit, &seen, &fixture->err));
    return seen;
}

static uint64_t purge(struct fixture *fixture, int64_t before_ms, int64_t now_ms)
{
    struct store_purged purged = {.unfinished = false};
    struct store_purge wanted = {.now_ms = now_ms, .dry_run = true};
    wanted.before_ms[STORE_FORGET_HITS] = before_ms;
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    uint64_t told = purged.of[STORE_FORGET_HITS].count;
    wanted.dry_run = false;
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_HITS].count, told);
    return told;
}

static void many_hits_at_once_are_all_there(void **state)
{
    struct fixture *fixture = *state;
    struct hit *hits = many_hits(1, MANY);

    set_sources(fixture);
    read_page(fixture, "board.example", 100 * SPAN_MS, hits, MANY);
    struct seen seen = seen_hits(fixture, 100 * SPAN_MS, 100 * SPAN_MS);
    assert_int_equal(seen.count, MANY);
    assert_int_equal(seen.first_at, MANY);
    assert_int_equal(seen.last_at, MANY);
    free(hits);
}

/* Half of them are known, from a span before; the page is read with the others, too. */
static void hits_seen_again_in_a_later_span_are_the_rows_they_were(void **state)
{
    struct fixture *fixture = *state;
    struct hit *hits = many_hits(1, MANY);
    int64_t later_ms = 102 * SPAN_MS;

    set_sources(fixture);
    read_page(fixture, "board.example", 100 * SPAN_MS, hits, MANY / 2);
    read_again(fixture, later_ms, hits, MANY);
    struct seen seen = seen_hits(fixture, 100 * SPAN_MS, later_ms);
    assert_int_equal(seen.count, MANY);
    assert_int_equal(seen.first_at, MANY / 2);
    assert_int_equal(seen.last_at, MANY);
    read_again(fixture, later_ms + 20000, hits, MANY);
    assert_int_equal(seen_hits(fixture, 0, 0).count, MANY);
    if (fixture->is_postgres) /* all of a page in one part, whenever it was read */
        assert_int_equal(
            sql_number(fixture, "SELECT count(DISTINCT span) FROM hit"), 1);
    free(hits);
}

static void texts_of_hits_that_no_database_takes_are_cleaned_in_any_number(void **state)
{
    struct fixture *fixture = *state;
    struct hit *hits = many_hits(1, MANY);

    set_sources(fixture);
    for (size_t i = 0; i < MANY; i += 100)
        (void)snprintf(hits[i].group, sizeof(hits[i].group), "lab-\xff");
    read_page(fixture, "board.example", 100 * SPAN_MS, hits, MANY);
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM hit WHERE grp = 'lab-?'"), 15);
    free(hits);
}

static void an_old_span_goes_as_a_whole_but_for_pages_that_are_still_seen(void **state)
{
    struct fixture *fixture = *state;
    struct hit *old = many_hits(1, 700);
    struct hit *still = many_hits(5001, 600);
    struct scene scene;
    int64_t now_ms = 110 * SPAN_MS;

    set_sources(fixture);
    MUST(fixture, store_spans_ahead(fixture->store, 100 * SPAN_MS, &fixture->err));
    read_page(fixture, "old.example", 100 * SPAN_MS, old, 700);
    read_page(fixture, "still.example", 100 * SPAN_MS + 1, still, 600);
    while (claim_some(fixture, &scene.target, 1, now_ms, 1) == 1) {
        bool is_still = strcmp(scene.target.host, "still.example") == 0;
        struct target target = scene.target;
        stage(&scene, &target, 1, now_ms);
        scene.visit.outcome = is_still ? STORE_UNCHANGED : STORE_FAILED;
        scene.visit.page = NULL;
        assert_int_equal(commit(fixture, &scene), 0);
    }
    assert_int_equal(purge(fixture, now_ms - 2 * SPAN_MS, now_ms), 700);
    assert_int_equal(seen_hits(fixture, 0, 0).count, 600);
    assert_int_equal(seen_hits(fixture, 100 * SPAN_MS + 1, now_ms).first_at, 600);
    if (fixture->is_postgres) {
        assert_int_equal(
            sql_number(fixture,
                "SELECT count(*) FROM (SELECT to_regclass('hit_100') AS part)"
                " AS p WHERE part IS NOT NULL"),
            0);
        assert_int_equal(
            sql_number(fixture, "SELECT count(*) FROM hit WHERE span = 110"), 600);
    }
    free(old);
    free(still);
}

/* Looked through, and then a page is seen as it was: its hits are as fresh as it. */
static void a_part_stays_whose_page_was_seen_again_since_it_was_looked_through(
    void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct scene scene;
    int64_t now_ms = 110 * SPAN_MS;

    if (!fixture->is_postgres)
        return;
    set_sources(fixture);
    MUST(fixture, store_spans_ahead(fixture->store, 100 * SPAN_MS, &fixture->err));
    read_page(fixture, "board.example", 100 * SPAN_MS, &hit, 1);
    stage_again(fixture, &scene, now_ms);
    scene.visit.outcome = STORE_UNCHANGED;
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    sql(fixture, "CREATE TABLE answer AS SELECT vigie_span_drop(100, 280000000000)");
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM answer WHERE vigie_span_drop = -1"),
        1);
    assert_int_equal(seen_hits(fixture, 0, 0).count, 1);
    sql(fixture, "DROP TABLE answer");
}

static void hits_of_a_span_without_a_part_have_a_place_and_move_to_it(void **state)
{
    struct fixture *fixture = *state;
    struct hit *hits = many_hits(1, MANY);

    set_sources(fixture);
    read_page(fixture, "board.example", 400 * SPAN_MS, hits, MANY);
    assert_int_equal(seen_hits(fixture, 0, 0).count, MANY);
    if (fixture->is_postgres)
        assert_int_equal(sql_number(fixture, "SELECT count(*) FROM hit_rest"), MANY);
    MUST(fixture, store_spans_ahead(fixture->store, 400 * SPAN_MS, &fixture->err));
    MUST(fixture, store_spans_ahead(fixture->store, 400 * SPAN_MS, &fixture->err));
    assert_int_equal(seen_hits(fixture, 0, 0).count, MANY);
    if (fixture->is_postgres)
        assert_int_equal(sql_number(fixture, "SELECT count(*) FROM hit_400"), MANY);
    assert_int_equal(purge(fixture, 402 * SPAN_MS, 410 * SPAN_MS), MANY);
    assert_int_equal(seen_hits(fixture, 0, 0).count, 0);
    free(hits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(many_hits_at_once_are_all_there),
        ON_SQLITE(hits_seen_again_in_a_later_span_are_the_rows_they_were),
        ON_SQLITE(texts_of_hits_that_no_database_takes_are_cleaned_in_any_number),
        ON_SQLITE(an_old_span_goes_as_a_whole_but_for_pages_that_are_still_seen),
        ON_SQLITE(a_part_stays_whose_page_was_seen_again_since_it_was_looked_through),
        ON_SQLITE(hits_of_a_span_without_a_part_have_a_place_and_move_to_it),
    };
    return RUN_ON_BOTH(tests);
}
