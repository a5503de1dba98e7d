/* Several Tors: who is asked through which, and what is thought of one that fails. */
#include "crawler/endpoints.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { HOSTS = 3000, TORS = 3, NOW = 1000000 };

static struct bytes host_of(char text[32], unsigned number)
{
    (void)snprintf(text, 32, "host-%u.example", number);
    return bytes_of(text);
}

static size_t pick(struct endpoints *endpoints, unsigned host, int64_t now_ms)
{
    char text[32];
    return endpoints_pick(endpoints, host_of(text, host), now_ms);
}

static void refuse(struct endpoints *endpoints, size_t index, unsigned host)
{
    char text[32];
    endpoints_replied(
        endpoints, index, host_of(text, host), TOR_FAULT_INTRODUCTION, NOW);
}

static void hosts_are_spread_evenly_and_keep_their_tor(void **state)
{
    (void)state;
    struct endpoints tors;
    unsigned each[TORS] = {0};
    endpoints_init(&tors, TORS);
    for (unsigned host = 0; host < HOSTS; host++) {
        size_t index = pick(&tors, host, NOW);
        assert_true(index < TORS);
        each[index]++;
        assert_int_equal(pick(&tors, host, NOW + host), index);
    }
    for (unsigned i = 0; i < TORS; i++)
        assert_in_range(each[i], HOSTS / TORS * 9 / 10, HOSTS / TORS * 11 / 10);
}

static void of_a_tor_that_is_down_only_its_own_hosts_move_and_come_back(void **state)
{
    (void)state;
    struct endpoints tors;
    size_t before[HOSTS];
    endpoints_init(&tors, TORS);
    for (unsigned host = 0; host < HOSTS; host++)
        before[host] = pick(&tors, host, NOW);
    assert_true(endpoints_failed(&tors, 1, false, NOW));
    assert_false(endpoints_failed(&tors, 1, false, NOW));
    for (unsigned host = 0; host < HOSTS; host++) {
        size_t index = pick(&tors, host, NOW + 1);
        assert_int_not_equal(index, 1);
        if (before[host] != 1)
            assert_int_equal(index, before[host]);
    }
    assert_int_equal(endpoints_down_since(&tors), 0);
    endpoints_connected(&tors, 1);
    for (unsigned host = 0; host < HOSTS; host++)
        assert_int_equal(pick(&tors, host, NOW + 2), before[host]);
}

static void a_lone_tor_that_is_down_is_tried_after_waits_that_grow(void **state)
{
    (void)state;
    static const int64_t waits[] = {2000, 4000, 8000, 16000, 32000, 60000, 60000};
    struct endpoints tors;
    int64_t now = NOW;
    endpoints_init(&tors, 1);
    assert_true(endpoints_failed(&tors, 0, false, now));
    for (size_t i = 0; i < sizeof(waits) / sizeof(waits[0]); i++) {
        assert_int_equal(endpoints_down_since(&tors), NOW);
        assert_int_equal(endpoints_next_try(&tors), now + waits[i]);
        assert_int_equal(pick(&tors, 1, now + waits[i] - 1), ENDPOINTS_NONE);
        now += waits[i];
        assert_int_equal(pick(&tors, 1, now), 0);
        assert_int_equal(pick(&tors, 2, now), ENDPOINTS_NONE);
        assert_false(endpoints_failed(&tors, 0, false, now));
    }
    endpoints_connected(&tors, 0);
    assert_int_equal(endpoints_down_since(&tors), 0);
    assert_int_equal(endpoints_next_try(&tors), INT64_MAX);
}

static void what_takes_connections_but_is_no_tor_stays_down(void **state)
{
    (void)state;
    struct endpoints tors;
    endpoints_init(&tors, 1);
    assert_true(endpoints_failed(&tors, 0, true, NOW));
    endpoints_connected(&tors, 0);
    assert_int_equal(endpoints_down_since(&tors), NOW);
    endpoints_replied(&tors, 0, bytes_of("a.example"), TOR_FAULT_NONE, NOW);
    assert_int_equal(endpoints_down_since(&tors), 0);
}

static void refusals_of_one_dead_host_say_nothing_of_tor(void **state)
{
    (void)state;
    struct endpoints tors;
    endpoints_init(&tors, 1);
    for (unsigned i = 0; i < 100; i++)
        refuse(&tors, 0, i % (ENDPOINT_DOUBT_HOSTS - 1));
    assert_int_equal(tors.each[0].state, ENDPOINT_WORKS);
    assert_int_equal(pick(&tors, 1, NOW), 0);
}

static void a_tor_that_reaches_nobody_is_doubted_and_asked_one_request_at_a_time(
    void **state)
{
    (void)state;
    struct endpoints tors;
    endpoints_init(&tors, 1);
    for (unsigned i = 0; i < ENDPOINT_DOUBT_REPLIES; i++) {
        assert_int_equal(tors.each[0].state, ENDPOINT_WORKS);
        refuse(&tors, 0, i);
    }
    assert_int_equal(tors.each[0].state, ENDPOINT_DOUBTED);
    assert_int_equal(pick(&tors, 1, NOW + ENDPOINT_PROBE_MS - 1), ENDPOINTS_NONE);
    assert_int_equal(pick(&tors, 1, NOW + ENDPOINT_PROBE_MS), 0);
    assert_int_equal(pick(&tors, 2, NOW + ENDPOINT_PROBE_MS), ENDPOINTS_NONE);
    refuse(&tors, 0, 1);
    assert_int_equal(tors.each[0].state, ENDPOINT_DOUBTED);
    endpoints_replied(&tors, 0, bytes_of("b.example"), TOR_FAULT_OURS, NOW);
    assert_int_equal(tors.each[0].state, ENDPOINT_DOUBTED);
    endpoints_replied(&tors, 0, bytes_of("b.example"), TOR_FAULT_PORT_CLOSED, NOW);
    assert_int_equal(tors.each[0].state, ENDPOINT_WORKS);
}

static void one_host_that_answers_takes_all_doubts_away(void **state)
{
    (void)state;
    struct endpoints tors;
    endpoints_init(&tors, 1);
    for (unsigned round = 0; round < 10; round++) {
        for (unsigned i = 0; i + 1 < ENDPOINT_DOUBT_REPLIES; i++)
            refuse(&tors, 0, i);
        endpoints_replied(&tors, 0, bytes_of("b.example"), TOR_FAULT_NONE, NOW);
        assert_int_equal(tors.each[0].state, ENDPOINT_WORKS);
    }
}

static void others_take_over_the_hosts_of_a_doubted_one(void **state)
{
    (void)state;
    struct endpoints tors;
    endpoints_init(&tors, 2);
    for (unsigned i = 0; i < ENDPOINT_DOUBT_REPLIES; i++)
        refuse(&tors, 0, i);
    for (unsigned host = 0; host < 100; host++)
        assert_int_equal(pick(&tors, host, NOW + ENDPOINT_PROBE_MS - 1), 1);
    assert_int_equal(endpoints_down_since(&tors), 0);
    unsigned probes = 0;
    for (unsigned host = 0; host < 100; host++)
        probes += pick(&tors, host, NOW + ENDPOINT_PROBE_MS) == 0 ? 1U : 0U;
    assert_int_equal(probes, 1);
}

static void one_that_says_it_is_not_ready_is_not_asked_until_it_says_so(void **state)
{
    (void)state;
    struct endpoints tors;
    endpoints_init(&tors, 1);
    endpoints_told(&tors, 0, false, NOW);
    assert_int_equal(endpoints_down_since(&tors), NOW);
    assert_int_equal(pick(&tors, 1, NOW + ENDPOINT_PROBE_MAX_MS), ENDPOINTS_NONE);
    endpoints_told(&tors, 0, true, NOW + 5);
    assert_int_equal(pick(&tors, 1, NOW + 5), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hosts_are_spread_evenly_and_keep_their_tor),
        cmocka_unit_test(of_a_tor_that_is_down_only_its_own_hosts_move_and_come_back),
        cmocka_unit_test(a_lone_tor_that_is_down_is_tried_after_waits_that_grow),
        cmocka_unit_test(what_takes_connections_but_is_no_tor_stays_down),
        cmocka_unit_test(refusals_of_one_dead_host_say_nothing_of_tor),
        cmocka_unit_test(
            a_tor_that_reaches_nobody_is_doubted_and_asked_one_request_at_a_time),
        cmocka_unit_test(one_host_that_answers_takes_all_doubts_away),
        cmocka_unit_test(others_take_over_the_hosts_of_a_doubted_one),
        cmocka_unit_test(one_that_says_it_is_not_ready_is_not_asked_until_it_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
