/* What postings say is kept, and read back with the incident they belong to. */
#include "storage/posting_row.h"
#include "store_sql.h"
#include "store_visits.h"

struct postings {
    size_t count;
    struct store_posting last;
};

static int take_posting(
    void *self, const struct store_posting *posting, struct err *err)
{
    struct postings *postings = self;
    (void)err;
    postings->count++;
    postings->last = *posting;
    return 0;
}

static void what_a_posting_says_is_read_back_with_its_incident(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct store_finding found;
    struct postings postings = {0};
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, &hit, 1);
    struct posting both[2] = {scene.posting, scene.posting};
    both[0].is_dataset = false;
    both[1].board = bytes_of("Databases");
    both[1].victims[0] = bytes_of("Labo");
    both[1].victims[1] = bytes_of("labo.example");
    both[1].victim_count = 2;
    both[1].country = bytes_of("FR");
    both[1].size_bytes = UINT64_C(5) << 40;
    both[1].sector = SECTOR_HEALTH;
    both[1].score = POSTING_SCORE_ONE;
    scene.page.postings = both;
    scene.page.posting_count = 2;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &found, 1), 1);
    uint64_t number = absorb(fixture, &found, 0, 5000);
    MUST(fixture,
        store_postings(fixture->store, number, take_posting, &postings, &fixture->err));
    assert_int_equal(postings.count, 1);
    assert_true(id_equal(&postings.last.page.target, &found.page.target));
    assert_string_equal(postings.last.title, "FR lab database");
    assert_string_equal(postings.last.author, "vendeur");
    assert_string_equal(postings.last.board, "Databases");
    assert_string_equal(postings.last.victims, "Labo\nlabo.example");
    assert_string_equal(postings.last.price, "2000 EUR");
    assert_string_equal(postings.last.country, "FR");
    assert_int_equal(postings.last.posted_ms, 77);
    assert_int_equal(postings.last.records, 491840);
    assert_true(postings.last.size_bytes == UINT64_C(5) << 40);
    assert_int_equal(postings.last.fields, both[1].fields);
    assert_int_equal(postings.last.offer, OFFER_SALE);
    assert_int_equal(postings.last.sector, SECTOR_HEALTH);
}

static void read_again(
    struct fixture *fixture, struct scene *scene, int64_t at_ms, bool offers)
{
    stage_again(fixture, scene, at_ms);
    scene->posting.is_dataset = offers;
    assert_int_equal(commit(fixture, scene), 0);
}

static void postings_are_kept_from_when_their_page_offers_something(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.posting.is_dataset = false;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM page"), 1);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 0);
    read_again(fixture, &scene, 20000, true);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 1);
    read_again(fixture, &scene, 40000, false); /* its incident shows what it says now */
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM posting WHERE is_dataset = 0"), 1);
}

static void postings_are_kept_of_a_page_that_offered_something_and_was_empty_since(
    void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct store_finding found;
    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &found, 1), 1);
    (void)absorb(fixture, &found, 0, 5000);
    stage_again(fixture, &scene, 20000);
    scene.page.posting_count = 0;
    assert_int_equal(commit(fixture, &scene), 0);
    read_again(fixture, &scene, 40000, false);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 1);
}

/* As a purge that was cut in two would leave it. */
static void what_a_page_said_before_goes_though_the_page_itself_was_forgotten(
    void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.posting.title = bytes_of("long gone");
    assert_int_equal(commit(fixture, &scene), 0);
    sql(fixture, "DELETE FROM page");
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 1);
    read_again(fixture, &scene, 20000, false);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM page"), 1);
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM posting WHERE title = 'long gone'"),
        0);
}

static void postings_are_kept_where_somebody_was_found(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene.posting.is_dataset = false;
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM posting"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(what_a_posting_says_is_read_back_with_its_incident),
        ON_SQLITE(postings_are_kept_from_when_their_page_offers_something),
        ON_SQLITE(
            postings_are_kept_of_a_page_that_offered_something_and_was_empty_since),
        ON_SQLITE(what_a_page_said_before_goes_though_the_page_itself_was_forgotten),
        ON_SQLITE(postings_are_kept_where_somebody_was_found),
    };
    return RUN_ON_BOTH(tests);
}
