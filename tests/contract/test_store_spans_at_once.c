/* Parts of hits that somebody else makes or drops at the same moment; PostgreSQL alone.
 */
#include "storage/forgetting.h"
#include "store_at_once.h"
#include "store_sql.h"
#include "store_visits.h"

#define DAY_MS  INT64_C(86400000)
#define SPAN_MS (30 * DAY_MS)

static int read_page(struct fixture *fixture, int64_t at_ms)
{
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct scene scene;
    stage_new(fixture, &scene, "board.example", 1, at_ms);
    scene.visit.due_ms = at_ms + 10000;
    scene_hits(&scene, &hit, 1);
    return commit(fixture, &scene);
}

static void a_hit_whose_part_is_made_just_now_lies_in_it(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    pid_t child = somebody_else(fixture, "SELECT vigie_spans_ahead(400, 400)");
    assert_int_equal(read_page(fixture, 400 * SPAN_MS), 0);
    did_it(child);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM hit_400"), 1);
}

static void a_part_that_somebody_drops_just_now_is_no_failure(void **state)
{
    struct fixture *fixture = *state;
    MUST(fixture, store_spans_ahead(fixture->store, 100 * SPAN_MS, &fixture->err));
    pid_t child = somebody_else(fixture, "SELECT vigie_span_drop(103, 272160000000)");
    sql(fixture, "SELECT vigie_span_drop(103, 272160000000)");
    did_it(child);
    assert_int_equal(
        sql_number(fixture, "SELECT count(*) FROM vigie_spans(105) AS s WHERE s > 99"),
        3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_POSTGRES(a_hit_whose_part_is_made_just_now_lies_in_it),
        ON_POSTGRES(a_part_that_somebody_drops_just_now_is_no_failure),
    };
    const struct CMUnitTest skipped[] = {cmocka_unit_test(postgres_is_skipped)};
    return test_server() == NULL ? cmocka_run_group_tests(skipped, NULL, NULL)
                                 : cmocka_run_group_tests(tests, NULL, NULL);
}
