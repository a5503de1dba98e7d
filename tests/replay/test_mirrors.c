/*
 * Months of a site at three addresses in milliseconds: a fake network and a fake clock
 * under the real rules for which address is asked, and when the page is asked for
 * again.
 */
#include "crawler/frontier.h"
#include "crawler/mirrors.h"
#include "crawler/pace.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define MINUTE_MS (60 * INT64_C(1000))
#define HOUR_MS   (60 * MINUTE_MS)

enum { ADDRESSES = 3 };

static const char *const others[] = {
    "http://two.example/", "http://three.example/", NULL};

/* How an address answers from a moment on. */
typedef struct reply network_fn(size_t address, int64_t now_ms);

struct world {
    struct source source;
    struct mirror mirrors[ADDRESSES];
    struct target page;
    network_fn *network;
    int64_t now_ms;
    uint32_t random;
    size_t asked[ADDRESSES];
    size_t answered;
    size_t last; /* the address asked last */
};

static int set_up(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    struct err err = {0};
    const struct source_settings settings = {.name = "s",
        .url = "http://one.example/",
        .depth = 1,
        .revisit_ms = 10 * MINUTE_MS,
        .mirrors = others};
    assert_non_null(world);
    assert_int_equal(source_init(&world->source, &settings, &err), 0);
    assert_int_equal(frontier_seed(&world->page, &world->source, 0, &err), 0);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    source_done(&world->source);
    free(world);
    return 0;
}

static struct reply good(void)
{
    return (struct reply){.outcome = REPLY_OK, .status = 200};
}

static struct reply fault(enum tor_fault why)
{
    return (struct reply){.outcome = REPLY_FAULT, .fault = why};
}

/* One visit of the page, where the rules say; then time goes on to its next. */
static void visit(struct world *world)
{
    world->random = world->random * 1664525U + 1013904223U;
    world->last = mirrors_choose(world->mirrors, ADDRESSES, world->now_ms);
    world->asked[world->last]++;
    struct reply reply = world->network(world->last, world->now_ms);
    const struct mirror_visit told = {.source = &world->source,
        .asked = world->last,
        .reply = &reply,
        .canonical = bytes_of(world->page.url)};
    const struct mirror_moment at = {world->now_ms, MINUTE_MS, world->random};
    enum mirror_news news = mirrors_judge(&told);
    (void)mirrors_hear(&world->mirrors[world->last], news, &at);
    const struct frontier_visit facts = {.source = &world->source,
        .elsewhere = news == MIRROR_FAILED &&
                     mirrors_any(world->mirrors, ADDRESSES, world->now_ms),
        .target = &world->page,
        .reply = &reply,
        .now_ms = world->now_ms,
        .retry_ms = MINUTE_MS,
        .interval_ms = 10 * MINUTE_MS,
        .random = world->random};
    world->now_ms = frontier_next_visit(&facts);
    bool answered = reply.outcome != REPLY_FAULT;
    world->page.failures = answered ? 0 : world->page.failures + 1;
    world->answered += answered ? 1U : 0U;
}

static void visit_until(struct world *world, int64_t until_ms)
{
    while (world->now_ms < until_ms)
        visit(world);
}

static struct reply all_answer(size_t address, int64_t now_ms)
{
    (void)address, (void)now_ms;
    return good();
}

static struct reply first_is_dead(size_t address, int64_t now_ms)
{
    (void)now_ms;
    return address == 0 ? fault(TOR_FAULT_NO_DESCRIPTOR) : good();
}

/* For thirty days, then it is back. */
static struct reply first_is_away(size_t address, int64_t now_ms)
{
    return now_ms < 30LL * PACE_DAY_MS ? first_is_dead(address, now_ms) : good();
}

static struct reply only_the_last_answers(size_t address, int64_t now_ms)
{
    (void)now_ms;
    return address < 2 ? fault(TOR_FAULT_BROKEN) : good();
}

static struct reply none_answers(size_t address, int64_t now_ms)
{
    (void)address, (void)now_ms;
    return fault(TOR_FAULT_HOST_UNREACHABLE);
}

static struct reply tor_is_the_trouble(size_t address, int64_t now_ms)
{
    static const enum tor_fault faults[] = {
        TOR_FAULT_DOWN, TOR_FAULT_REFUSED_BY_TOR, TOR_FAULT_NETWORK, TOR_FAULT_OURS};
    (void)address;
    return fault(faults[now_ms % 4]);
}

static void the_first_is_asked_as_long_as_it_answers(void **state)
{
    struct world *world = *state;
    world->network = all_answer;
    visit_until(world, PACE_DAY_MS);
    assert_true(world->asked[0] > 100);
    assert_int_equal(world->asked[1] + world->asked[2], 0);
}

static void a_page_that_failed_is_asked_for_at_the_next_after_one_step(void **state)
{
    struct world *world = *state;
    for (int i = 0; i < 1000; i++) { /* whatever the jitter */
        memset(world->mirrors, 0, sizeof(world->mirrors));
        world->page.failures = 0;
        world->now_ms = 0;
        world->network = first_is_dead;
        visit(world);
        assert_int_equal(world->last, 0);
        assert_true(world->now_ms >= MINUTE_MS && world->now_ms <= 2 * MINUTE_MS);
        visit(world);
        assert_int_equal(world->last, 1);
    }
}

static void of_two_dead_ones_the_third_is_found_in_two_steps(void **state)
{
    struct world *world = *state;
    for (int i = 0; i < 1000; i++) {
        memset(world->mirrors, 0, sizeof(world->mirrors));
        world->page.failures = 0;
        world->now_ms = 0;
        world->network = only_the_last_answers;
        for (size_t address = 0; address < ADDRESSES; address++) {
            visit(world);
            assert_int_equal(world->last, address);
        }
        assert_true(world->now_ms < 2 * MINUTE_MS + 10 * MINUTE_MS + 2 * MINUTE_MS);
    }
}

static void a_dead_one_is_asked_ever_more_rarely_and_taken_back(void **state)
{
    struct world *world = *state;
    world->network = first_is_away;
    visit_until(world, 30LL * PACE_DAY_MS);
    /* ten minutes, half as long again each time, up to a day */
    assert_in_range(world->asked[0], 25, 45);
    assert_true(world->asked[1] > 3500);
    assert_int_equal(world->asked[2], 0);
    size_t before = world->asked[0];
    visit_until(world, 32LL * PACE_DAY_MS);
    assert_int_equal(world->last, 0);
    assert_true(world->asked[0] > before + 50);
    assert_int_equal(world->mirrors[0].failures, 0);
}

static void where_none_answers_each_is_tried_and_none_in_a_hurry(void **state)
{
    struct world *world = *state;
    world->network = none_answers;
    visit_until(world, 30LL * PACE_DAY_MS);
    for (size_t i = 0; i < ADDRESSES; i++)
        assert_in_range(world->asked[i], 3, 60);
    assert_int_equal(world->answered, 0);
}

static void tors_trouble_blames_no_address(void **state)
{
    struct world *world = *state;
    world->network = tor_is_the_trouble;
    for (int i = 0; i < 200; i++) {
        visit(world);
        world->now_ms += i; /* so that each of the faults has its turn */
    }
    assert_int_equal(world->asked[0], 200);
    assert_int_equal(world->mirrors[0].failures, 0);
}

static void what_is_remembered_is_enough_for_the_next_run(void **state)
{
    struct world *world = *state;
    struct mirror kept[ADDRESSES];
    world->network = first_is_dead;
    visit_until(world, HOUR_MS);
    for (size_t i = 0; i < ADDRESSES; i++) /* as through the store */
        kept[i] = (struct mirror){.failures = world->mirrors[i].failures,
            .probe_ms = world->mirrors[i].probe_ms,
            .success_ms = world->mirrors[i].success_ms};
    for (int64_t ahead = 0; ahead < INT64_C(2) * PACE_DAY_MS; ahead += MINUTE_MS)
        assert_int_equal(mirrors_choose(kept, ADDRESSES, world->now_ms + ahead),
            mirrors_choose(world->mirrors, ADDRESSES, world->now_ms + ahead));
}

static void what_an_answer_says_of_an_address_is_told_by_what_it_is(void **state)
{
    struct world *world = *state;
    static const struct {
        uint16_t status;
        enum reply_outcome outcome;
        enum page_kind kind;
        const char *location;
        enum mirror_news news;
    } cases[] = {
        {200, REPLY_OK, PAGE_THREAD, "", MIRROR_ANSWERED},
        {200, REPLY_OK, PAGE_LOGIN, "", MIRROR_ANSWERED},
        {200, REPLY_OK, PAGE_PARKED, "", MIRROR_FAILED},
        {304, REPLY_UNCHANGED, PAGE_OTHER, "", MIRROR_ANSWERED},
        {404, REPLY_HTTP_ERROR, PAGE_OTHER, "", MIRROR_ANSWERED},
        {500, REPLY_HTTP_ERROR, PAGE_OTHER, "", MIRROR_ANSWERED},
        {502, REPLY_HTTP_ERROR, PAGE_OTHER, "", MIRROR_FAILED},
        {504, REPLY_HTTP_ERROR, PAGE_OTHER, "", MIRROR_FAILED},
        {522, REPLY_HTTP_ERROR, PAGE_OTHER, "", MIRROR_FAILED},
        {302, REPLY_REDIRECT, PAGE_OTHER, "/", MIRROR_ANSWERED},
        {302, REPLY_REDIRECT, PAGE_OTHER, "https://one.example/", MIRROR_ANSWERED},
        {302, REPLY_REDIRECT, PAGE_OTHER, "http://two.example/", MIRROR_FAILED},
        {302, REPLY_REDIRECT, PAGE_OTHER, "http://two.example/p2", MIRROR_ANSWERED},
        {302, REPLY_REDIRECT, PAGE_OTHER, "http://four.example/", MIRROR_ANSWERED},
        {302, REPLY_REDIRECT, PAGE_OTHER, "javascript:1", MIRROR_ANSWERED},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct reply reply = {.outcome = cases[i].outcome, .status = cases[i].status};
        (void)bytes_to_text(
            reply.location, sizeof(reply.location), bytes_of(cases[i].location));
        const struct mirror_visit told = {.source = &world->source,
            .reply = &reply,
            .kind = cases[i].kind,
            .canonical = bytes_of(world->page.url)};
        if (mirrors_judge(&told) != cases[i].news)
            fail_msg("%u %s", cases[i].status, cases[i].location);
    }
}

int main(void)
{
#define ON_WORLD(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        ON_WORLD(the_first_is_asked_as_long_as_it_answers),
        ON_WORLD(a_page_that_failed_is_asked_for_at_the_next_after_one_step),
        ON_WORLD(of_two_dead_ones_the_third_is_found_in_two_steps),
        ON_WORLD(a_dead_one_is_asked_ever_more_rarely_and_taken_back),
        ON_WORLD(where_none_answers_each_is_tried_and_none_in_a_hurry),
        ON_WORLD(tors_trouble_blames_no_address),
        ON_WORLD(what_is_remembered_is_enough_for_the_next_run),
        ON_WORLD(what_an_answer_says_of_an_address_is_told_by_what_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
