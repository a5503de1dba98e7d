/* What visits come to, in the store. */
#include "visit_world.h"

#include "crawler/pace.h"
#include "storage/days.h"

static int take_health(void *self, const struct store_health *health, struct err *err)
{
    (void)err;
    *(struct store_health *)self = *health;
    return 0;
}

static struct store_health health_of(struct world *world)
{
    struct err err = {0};
    struct store_health health = {0};
    must(store_health(world->store, take_health, &health, &err), &err);
    return health;
}

static void read_page(
    struct world *world, const struct reply *reply, const struct id *watchlists)
{
    visit_as(world, reply, watchlists, work_of(PAGE_THREAD, 0));
}

static void a_page_is_asked_for_on_condition_only_with_the_lists_it_was_matched_with(
    void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    read_page(world, &reply, &lists_of_today);

    visit_condition(&world->target, &lists_of_today);
    assert_string_equal(world->target.etag, "\"e1\"");
    assert_string_equal(world->target.last_modified, "yesterday");
    visit_condition(&world->target, &lists_of_tomorrow);
    assert_string_equal(world->target.etag, "");
    assert_string_equal(world->target.last_modified, "");
}

static void what_is_not_modified_keeps_what_it_was_asked_with(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    const struct reply same = {.outcome = REPLY_UNCHANGED, .status = 304};
    read_page(world, &reply, &lists_of_today);
    int64_t before = world->now_ms;
    visit_with(world, &same, &lists_of_today);
    assert_string_equal(world->target.etag, "\"e1\"");
    assert_string_equal(world->target.last_modified, "yesterday");
    assert_int_equal(world->target.failures, 0);
    assert_true(id_equal(&world->target.matched, &lists_of_today));
    assert_true(world->now_ms >= before + 3600000 / 4);
}

static void new_lists_that_come_while_a_page_is_asked_for_are_not_forgotten(
    void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    const struct reply same = {.outcome = REPLY_UNCHANGED, .status = 304};
    read_page(world, &reply, &lists_of_today);
    int64_t before = world->now_ms;
    lists_of_now = lists_of_tomorrow;
    visit_with(world, &same, &lists_of_tomorrow);
    assert_int_equal(world->now_ms, before); /* due at once */
    visit_condition(&world->target, &lists_of_tomorrow);
    assert_string_equal(world->target.etag, "");
}

static void new_lists_that_come_while_a_page_is_read_are_not_forgotten(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    int64_t before = world->now_ms;
    lists_of_now = lists_of_tomorrow;
    read_page(world, &reply, &lists_of_today); /* read by the lanes of before */
    assert_int_equal(world->now_ms, before);
    assert_true(id_equal(&world->target.matched, &lists_of_today));
}

static void not_modified_without_a_condition_is_a_failure(void **state)
{
    struct world *world = *state;
    const struct reply same = {.outcome = REPLY_UNCHANGED, .status = 304};
    visit_with(world, &same, &lists_of_today);
    assert_int_equal(world->target.failures, 1);
}

/* Nothing is kept of it that could be asked for again at once, visit after visit. */
static void an_empty_page_is_asked_for_again_when_its_time_has_come(void **state)
{
    struct world *world = *state;
    struct reply empty = with_body();
    empty.body_len = 0;
    for (int i = 0; i < 3; i++) {
        int64_t before = world->now_ms;
        visit_with(world, &empty, &lists_of_today);
        assert_true(world->now_ms >= before + 3600000 / 4);
        assert_int_equal(world->target.failures, 0);
    }
}

static void a_wall_is_no_good_visit_and_its_source_has_not_been_seen(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    int64_t seen = world->now_ms;
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_BOARD, 0));
    assert_int_equal(health_of(world).last_success_ms, seen);
    assert_int_equal(health_of(world).pages, 1);

    reply.hash[0]++;
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_LOGIN, 0));
    struct store_health health = health_of(world);
    assert_int_equal(health.last_success_ms, seen);
    assert_int_equal(health.pages, 1);
    assert_int_equal(health.failures, 1);
    assert_non_null(strstr(health.last_error, "a login stands there"));
    assert_int_equal(world->target.failures, 1);

    /* The same wall again is not "unchanged", and the page behind it still known. */
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_LOGIN, 0));
    assert_int_equal(health_of(world).failures, 2);
    assert_int_equal(health_of(world).last_success_ms, seen);
}

static void a_queue_is_asked_again_in_the_time_it_says(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    int64_t before = world->now_ms;
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_QUEUE, 45));
    assert_in_range(world->now_ms - before, 45000, 50000);
    assert_non_null(strstr(health_of(world).last_error, "waited out"));
}

static void a_queue_that_says_its_time_in_its_head_only_is_asked_again_then(
    void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    int64_t before = world->now_ms;
    reply.wait_s = 30;
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_QUEUE, 0));
    assert_in_range(world->now_ms - before, 30000, 35000);
}

static struct reply refusal(uint16_t status)
{
    return (struct reply){
        .outcome = REPLY_HTTP_ERROR, .status = status, .body_len = 9, .hash = {6}};
}

static void only_errors_that_walls_come_with_are_read(void **state)
{
    struct world *world = *state;
    static const uint16_t read[] = {401, 403, 429, 503};
    static const uint16_t left[] = {400, 404, 410, 500, 502, 504, 520};
    struct fetched fetched = {.target = world->target, .body = 0};
    struct visit visit = {.fetched = fetched};
    for (size_t i = 0; i < sizeof(read) / sizeof(read[0]); i++) {
        visit.fetched.reply = refusal(read[i]);
        assert_true(visit_needs_reading(&visit, &lists_of_today));
        visit.fetched.reply.body_len = 0;
        assert_false(visit_needs_reading(&visit, &lists_of_today));
    }
    for (size_t i = 0; i < sizeof(left) / sizeof(left[0]); i++) {
        visit.fetched.reply = refusal(left[i]);
        assert_false(visit_needs_reading(&visit, &lists_of_today));
    }
}

static void a_wall_that_comes_as_an_error_is_told_as_the_wall_it_is(void **state)
{
    struct world *world = *state;
    const struct reply reply = refusal(403);
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_CAPTCHA, 0));
    assert_non_null(strstr(health_of(world).last_error, "captcha"));
    assert_int_equal(health_of(world).failures, 1);
    assert_int_equal(health_of(world).pages, 0);
}

static void an_error_that_is_no_wall_stays_one_whatever_its_page_says(void **state)
{
    struct world *world = *state;
    const struct reply reply = refusal(503);
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_BOARD, 0));
    assert_string_equal(health_of(world).last_error, "HTTP status 503");
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_ERROR, 0));
    assert_string_equal(health_of(world).last_error, "HTTP status 503");
    assert_int_equal(health_of(world).failures, 2);
    assert_int_equal(health_of(world).pages, 0);
}

static void who_says_when_to_come_back_is_not_asked_before(void **state)
{
    struct world *world = *state;
    struct reply reply = refusal(429);
    int64_t before = world->now_ms;
    reply.wait_s = 7200;
    visit_with(world, &reply, &lists_of_today);
    assert_int_equal(world->now_ms - before, 7200000);
    before = world->now_ms;
    reply.wait_s = UINT32_MAX;
    visit_with(world, &reply, &lists_of_today);
    assert_int_equal(world->now_ms - before, PACE_DAY_MS);
    before = world->now_ms;
    reply.wait_s = 1; /* never sooner than our own patience */
    visit_with(world, &reply, &lists_of_today);
    assert_true(world->now_ms - before > 60000);
}

static void who_says_in_words_that_nothing_is_there_is_gone(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_ERROR, 0));
    assert_int_equal(health_of(world).pages, 0);
    assert_int_equal(health_of(world).failures, 0);
}

/* Whatever else the page is. */
static void what_was_found_on_a_wall_is_kept(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    struct work *work = work_of(PAGE_LOGIN, 0);
    struct hit *hit = calloc(1, sizeof(*hit));
    assert_non_null(hit);
    *hit = (struct hit){.record = 9,
        .watchlist = 1,
        .group = "lab",
        .confidence = CONFIDENCE_CERTAIN,
        .person = true};
    work->finding.hits = hit;
    work->finding.hit_count = 1;
    visit_as(world, &reply, &lists_of_today, work);
    assert_int_equal(health_of(world).pages, 1);
    assert_int_equal(health_of(world).failures, 0);
}

static void what_no_store_takes_is_set_aside_without_what_it_brought(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    world->refusals = VISIT_REFUSALS_MAX - 1;
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_BOARD, 0));
    assert_int_equal(health_of(world).quarantined, 0);
    assert_int_equal(health_of(world).pages, 1);
    world->refusals++;
    struct err err = {0};
    AUTO(visit_free) struct visit *visit = NULL;
    const struct fetched fetched = {
        .target = world->target, .reply = reply, .body = -1};
    const struct visit_rules rules = {.source = &world->source,
        .owner = &world->owner,
        .watchlists = &lists_of_now,
        .now_ms = world->now_ms};
    must(visit_new(&visit, &fetched, world->now_ms, &err), &err);
    visit->refusals = world->refusals;
    visit->work = work_of(PAGE_BOARD, 0);
    must(visit_commit(world->store, visit, &rules, &err), &err);
    assert_int_equal(health_of(world).quarantined, 1);
    assert_int_equal(health_of(world).pages, 1);
    assert_non_null(strstr(health_of(world).last_error, "the store does not take"));
}

static int take_day(void *self, const struct store_day *day, struct err *err)
{
    (void)err;
    *(struct store_day *)self = *day;
    return 0;
}

static struct store_day last_day(struct world *world)
{
    struct err err = {0};
    struct store_day day = {.day = -1};
    must(store_days(world->store, 0, take_day, &day, &err), &err);
    return day;
}

static void the_sources_state_is_what_stood_there_last(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    const struct reply fault = {
        .outcome = REPLY_FAULT, .fault = TOR_FAULT_NO_DESCRIPTOR, .first_byte_ms = 9};
    const struct reply error = {.outcome = REPLY_HTTP_ERROR, .status = 500};
    reply.first_byte_ms = 1000;

    visit_as(world, &reply, &lists_of_today, work_of(PAGE_BOARD, 0));
    assert_int_equal(last_day(world).state, SITE_OK);
    assert_int_equal(last_day(world).counts.answers[latency_slot(1000)], 1);
    visit_with(world, &fault, &lists_of_today);
    assert_int_equal(last_day(world).state, SITE_UNREACHABLE);
    assert_int_equal(last_day(world).counts.answers[0], 0); /* no answer, no time */
    visit_with(world, &error, &lists_of_today);
    assert_int_equal(last_day(world).state, SITE_ERROR);
    reply.hash[0]++;
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_CAPTCHA, 0));
    assert_int_equal(last_day(world).state, SITE_CAPTCHA);
    assert_int_equal(last_day(world).counts.walls, 1);
    struct work *crashed = work_of(PAGE_BOARD, 0);
    crashed->outcome = WORK_QUARANTINED;
    struct err err = {0};
    AUTO(visit_free) struct visit *visit = NULL;
    const struct fetched fetched = {
        .target = world->target, .reply = reply, .body = -1};
    const struct visit_rules rules = {.source = &world->source,
        .owner = &world->owner,
        .watchlists = &lists_of_now,
        .retry_ms = 60000,
        .now_ms = world->now_ms};
    must(visit_new(&visit, &fetched, world->now_ms, &err), &err);
    visit->work = crashed;
    must(visit_commit(world->store, visit, &rules, &err), &err);
    assert_int_equal(last_day(world).state, SITE_UNREADABLE);
}

static void a_session_that_holds_no_more_is_told_as_expired(void **state)
{
    struct world *world = *state;
    struct reply reply = with_body();
    world->session = SESSIONS_HOLD;
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_CAPTCHA, 0));
    assert_int_equal(last_day(world).state, SITE_CAPTCHA);
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_LOGIN, 0));
    assert_int_equal(last_day(world).state, SITE_EXPIRED);
    assert_non_null(strstr(health_of(world).last_error, "source cookies import"));
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_BOARD, 0));
    assert_int_equal(last_day(world).state, SITE_OK);
    world->session = SESSIONS_OVER;
    reply.hash[0]++;
    visit_as(world, &reply, &lists_of_today, work_of(PAGE_BOARD, 0));
    assert_int_equal(last_day(world).state, SITE_EXPIRED);
}

static void a_first_page_that_wants_a_login_tells_where_there_was_a_session(
    void **state)
{
    struct world *world = *state;
    struct reply forbidden = {.outcome = REPLY_HTTP_ERROR, .status = 403};
    struct reply redirect = {.outcome = REPLY_REDIRECT, .status = 302};
    (void)snprintf(redirect.location, sizeof(redirect.location), "/user/Login?to=%%2F");
    visit_with(world, &forbidden, &lists_of_today);
    assert_int_equal(last_day(world).state, SITE_ERROR);
    world->session = SESSIONS_HOLD;
    visit_with(world, &forbidden, &lists_of_today);
    assert_int_equal(last_day(world).state, SITE_EXPIRED);
    assert_non_null(strstr(health_of(world).last_error, "the session has expired"));
    visit_with(world, &redirect, &lists_of_today);
    assert_int_equal(last_day(world).state, SITE_EXPIRED);
    forbidden.status = 500;
    visit_with(world, &forbidden, &lists_of_today);
    assert_int_equal(last_day(world).state, SITE_ERROR);
    forbidden.status = 403;
    world->target.depth = 1; /* closed to the account, perhaps */
    visit_with(world, &forbidden, &lists_of_today);
    assert_int_equal(last_day(world).state, SITE_ERROR);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_page_is_asked_for_on_condition_only_with_the_lists_it_was_matched_with),
        TEST(what_is_not_modified_keeps_what_it_was_asked_with),
        TEST(new_lists_that_come_while_a_page_is_asked_for_are_not_forgotten),
        TEST(new_lists_that_come_while_a_page_is_read_are_not_forgotten),
        TEST(not_modified_without_a_condition_is_a_failure),
        TEST(an_empty_page_is_asked_for_again_when_its_time_has_come),
        TEST(a_wall_is_no_good_visit_and_its_source_has_not_been_seen),
        TEST(a_session_that_holds_no_more_is_told_as_expired),
        TEST(a_first_page_that_wants_a_login_tells_where_there_was_a_session),
        TEST(a_queue_is_asked_again_in_the_time_it_says),
        TEST(a_queue_that_says_its_time_in_its_head_only_is_asked_again_then),
        TEST(only_errors_that_walls_come_with_are_read),
        TEST(a_wall_that_comes_as_an_error_is_told_as_the_wall_it_is),
        TEST(an_error_that_is_no_wall_stays_one_whatever_its_page_says),
        TEST(who_says_when_to_come_back_is_not_asked_before),
        TEST(who_says_in_words_that_nothing_is_there_is_gone),
        TEST(what_was_found_on_a_wall_is_kept),
        TEST(what_no_store_takes_is_set_aside_without_what_it_brought),
        TEST(the_sources_state_is_what_stood_there_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
