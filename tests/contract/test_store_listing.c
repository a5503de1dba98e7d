/* Hits as they are listed for people: the newest places first, and no more than asked
 * for.
 */
#include "storage/dossier.h"
#include "storage/store_internal.h"
#include "store_sql.h"
#include "store_visits.h"

static void newest(struct fixture *fixture, struct hits_seen *seen, size_t max)
{
    *seen = (struct hits_seen){0};
    MUST(
        fixture, store_hits_newest(fixture->store, max, take_hit, seen, &fixture->err));
}

static void stage_places(struct fixture *fixture)
{
    const struct hit of_a[] = {
        a_hit(7, 9, CONFIDENCE_CERTAIN), a_hit(8, 2, CONFIDENCE_CERTAIN)};
    const struct hit of_b[] = {a_hit(1, 1, CONFIDENCE_WEAK)};
    const struct hit of_c[] = {
        a_hit(3, 5, CONFIDENCE_CERTAIN), a_hit(2, 5, CONFIDENCE_CERTAIN)};
    set_sources(fixture);
    (void)an_incident(fixture, "a.example", of_a, 2, 20000);
    (void)an_incident(fixture, "b.example", of_b, 1, 30000);
    (void)an_incident(fixture, "c.example", of_c, 2, 40000);
    (void)an_incident(fixture, "none.example", NULL, 0, 50000);
}

static void the_newest_places_come_first_each_by_row_and_record(void **state)
{
    struct fixture *fixture = *state;
    static const uint64_t records[] = {2, 3, 1, 8, 7};
    struct hits_seen seen;
    stage_places(fixture);
    newest(fixture, &seen, 100);
    assert_int_equal(seen.count, 5);
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(seen.at[i].hit.record, records[i]);
    assert_string_equal(seen.at[0].url, "http://c.example/page/1");
    assert_string_equal(seen.at[0].source, "board");
    assert_int_equal(seen.at[3].first_seen_ms, 20000);
}

static void no_more_hits_are_listed_than_asked_for(void **state)
{
    struct fixture *fixture = *state;
    struct hits_seen seen;
    stage_places(fixture);
    for (size_t max = 1; max <= 5; max++) {
        newest(fixture, &seen, max);
        assert_int_equal(seen.count, max);
        assert_int_equal(seen.at[0].hit.record, 2);
    }
}

struct lasts {
    size_t count;
    struct store_last_hit at[8];
};

static int take_last(void *self, const struct store_last_hit *last, struct err *err)
{
    struct lasts *lasts = self;
    if (lasts->count == 8)
        return err_set(err, "too many");
    lasts->at[lasts->count++] = *last;
    return 0;
}

static void what_a_list_found_is_told_by_group_and_then_by_source(void **state)
{
    struct fixture *fixture = *state;
    struct hit hits[] = {
        a_hit(1, 1, CONFIDENCE_CERTAIN), a_hit(2, 2, CONFIDENCE_CERTAIN)};
    struct lasts lasts = {0};
    (void)snprintf(hits[0].group, sizeof(hits[0].group), "Lab A");
    (void)snprintf(hits[1].group, sizeof(hits[1].group), "Lab B");
    set_sources(fixture);
    (void)an_incident(fixture, "a.example", hits, 2, 20000);
    (void)an_incident(fixture, "b.example", &hits[1], 1, 30000);
    MUST(fixture, store_last_hits(fixture->store, take_last, &lasts, &fixture->err));
    assert_int_equal(lasts.count, 3);
    assert_string_equal(lasts.at[0].group, "Lab A");
    assert_int_equal(lasts.at[0].hits, 1);
    assert_int_equal(lasts.at[0].last_seen_ms, 20000);
    assert_string_equal(lasts.at[1].group, "Lab B");
    assert_int_equal(lasts.at[1].hits, 2);
    assert_int_equal(lasts.at[1].last_seen_ms, 30000);
    assert_int_equal(lasts.at[1].watchlist, hits[1].watchlist);
    assert_string_equal(lasts.at[1].source, "");
    assert_string_equal(lasts.at[2].source, "board");
    assert_int_equal(lasts.at[2].hits, 3);
}

struct counted {
    size_t count;
    size_t places;
    char url[TARGET_URL_SIZE];
    uint64_t row;
    bool in_order; /* each place once, its rows rising */
};

static int count_hit(void *self, const struct store_hit *hit, struct err *err)
{
    struct counted *counted = self;
    bool same = strcmp(counted->url, hit->url) == 0;
    (void)err;
    if (same && hit->hit.row <= counted->row)
        counted->in_order = false;
    counted->places += !same;
    counted->row = hit->hit.row;
    (void)snprintf(counted->url, sizeof(counted->url), "%s", hit->url);
    counted->count++;
    return 0;
}

static struct counted list(struct fixture *fixture, uint64_t incident, size_t max)
{
    struct counted counted = {.in_order = true};
    MUST(fixture,
        store_hits(fixture->store, incident, max, count_hit, &counted, &fixture->err));
    return counted;
}

/* More than are asked for at once, of hits and of places. */
static void a_list_of_any_length_has_each_hit_once_place_by_place(void **state)
{
    enum { ROWS = 65536 + 3, PLACES = 64 + 3 };
    struct fixture *fixture = *state;
    struct hit *hits = calloc(ROWS, sizeof(*hits));
    const struct hit one = a_hit(7, 7, CONFIDENCE_CERTAIN);
    uint64_t first = 0;
    assert_non_null(hits);
    set_sources(fixture);
    for (uint64_t i = 0; i < ROWS; i++)
        hits[i] = a_hit(ROWS - i, i, CONFIDENCE_CERTAIN);
    first = an_incident(fixture, "many.example", hits, ROWS, 1000);
    free(hits);
    for (int i = 0; i < PLACES - 1; i++) {
        char host[32];
        (void)snprintf(host, sizeof(host), "h%d.example", i);
        (void)a_further(
            fixture, host, (struct hit_list){&one, 1}, first, 20000 + 1000 * i);
    }
    struct counted all = list(fixture, 0, SIZE_MAX);
    assert_int_equal(all.count, ROWS + PLACES - 1);
    assert_int_equal(all.places, PLACES);
    assert_true(all.in_order);
    all = list(fixture, first, SIZE_MAX);
    assert_int_equal(all.count, ROWS + PLACES - 1);
    assert_int_equal(all.places, PLACES);
    assert_true(all.in_order);
    assert_int_equal(list(fixture, first, ROWS - 1).count, ROWS - 1);
    assert_int_equal(list(fixture, first, ROWS + 2).places, 3);
    assert_int_equal(list(fixture, first + 1, SIZE_MAX).count, 0);
}

static int take_record(
    void *self, uint64_t record, enum confidence best, struct err *err)
{
    (void)record;
    (void)best;
    (void)err;
    ++*(size_t *)self;
    return 0;
}

/* Of one that takes a minute; and nothing is left open, so that the next is asked. */
static void a_long_list_is_given_up_when_the_server_takes_too_long(void **state)
{
    struct fixture *fixture = *state;
    const struct hit hit = a_hit(7, 7, CONFIDENCE_CERTAIN);
    struct store *store = fixture->store;
    size_t count = 0;
    if (!fixture->is_postgres)
        return;
    set_sources(fixture);
    uint64_t incident = an_incident(fixture, "a.example", &hit, 1, 1000);
    sql(fixture, "ALTER TABLE incident_record RENAME TO slow; CREATE VIEW"
                 " incident_record AS SELECT slow.* FROM slow, pg_sleep(60)");
    assert_int_equal(
        store->driver->script(store->db, "SET statement_timeout = 50", &fixture->err),
        0);
    assert_int_equal(
        store_affected_records(store, incident, take_record, &count, &fixture->err),
        -1);
    assert_non_null(strstr(fixture->err.text, "too long"));
    sql(fixture, "DROP VIEW incident_record; ALTER TABLE slow RENAME TO"
                 " incident_record");
    MUST(fixture,
        store_affected_records(store, incident, take_record, &count, &fixture->err));
    assert_int_equal(count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(the_newest_places_come_first_each_by_row_and_record),
        ON_SQLITE(a_list_of_any_length_has_each_hit_once_place_by_place),
        ON_SQLITE(no_more_hits_are_listed_than_asked_for),
        ON_SQLITE(a_long_list_is_given_up_when_the_server_takes_too_long),
        ON_SQLITE(what_a_list_found_is_told_by_group_and_then_by_source),
    };
    return RUN_ON_BOTH(tests);
}
