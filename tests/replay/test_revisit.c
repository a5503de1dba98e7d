/*
 * A year of visits to pages that change at random, against what is known to be best.
 *
 * A page whose changes are a Poisson process of rate r, visited every I, is fresh
 * (1 - exp(-rI)) / (rI) of the time; no other spacing of as many visits does better,
 * and of many pages with so many visits in all the best shares give each the same
 * marginal freshness (Cho and Garcia-Molina 2003, sections 4 and 5).
 */
#include "crawler/pace.h"
#include "crawler/revisit.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HOUR_MS (INT64_C(60) * 60 * 1000)
#define DAY_MS  (INT64_C(24) * 60 * 60 * 1000)
#define YEAR_MS (INT64_C(365) * 24 * 60 * 60 * 1000)

static const struct revisit_bounds bounds = {HOUR_MS / 4, HOUR_MS, 90 * DAY_MS};

struct page_year {
    double rate; /* changes a millisecond */
    uint64_t visits;
    double fresh; /* the part of the year the last visit still told the truth */
};

static double uniform(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005U + 1442695040888963407U;
    return ((double)(*seed >> 11U) + 1.0) / 9007199254740993.0;
}

static int64_t until_change(const struct page_year *page, uint64_t *seed)
{
    return (int64_t)(-log(uniform(seed)) / page->rate) + 1;
}

/* What stands there, by how often it has changed. */
static struct id content_of(uint64_t changes)
{
    struct id id = {.bytes = {1}};
    memcpy(id.bytes + 1, &changes, sizeof(changes));
    return id;
}

static void live_through(struct page_year *page, uint64_t seed)
{
    struct target_history history = {0};
    int64_t now = 0, fresh = 0;
    uint64_t changes = 0;
    int64_t change = until_change(page, &seed);
    while (now < YEAR_MS) {
        const struct revisit_visit told = {
            .role = REVISIT_OTHER, .news = content_of(changes), .now_ms = now + 1};
        revisit_learn(&history, &bounds, &told);
        page->visits++;
        int64_t next = now + pace_spread(history.interval_ms, (uint32_t)(seed >> 32U));
        if (next > YEAR_MS)
            next = YEAR_MS;
        fresh += (change < next ? change : next) - now;
        for (; change < next; changes++)
            change += until_change(page, &seed);
        now = next;
    }
    page->fresh = (double)fresh / (double)YEAR_MS;
}

static double best_with(double rate, double interval_ms)
{
    double changes = rate * interval_ms;
    return changes < 1e-9 ? 1.0 : -expm1(-changes) / changes;
}

static void a_page_is_as_fresh_as_even_visits_would_keep_it_but_for_a_tenth(
    void **state)
{
    (void)state;
    static const int64_t means[] = {
        2 * HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS, 10 * DAY_MS, 30 * DAY_MS};
    enum { PAGES = 200 };
    for (size_t i = 0; i < sizeof(means) / sizeof(means[0]); i++) {
        double fresh = 0, best = 0, visits = 0;
        for (uint64_t seed = 1; seed <= PAGES; seed++) {
            struct page_year page = {.rate = 1.0 / (double)means[i]};
            live_through(&page, seed * 7919);
            fresh += page.fresh / PAGES;
            visits += (double)page.visits / PAGES;
            best += best_with(page.rate, (double)YEAR_MS / (double)page.visits) / PAGES;
        }
        print_message("changes every %5.1f h: %6.0f visits, fresh %.3f of %.3f\n",
            (double)means[i] / (double)HOUR_MS, visits, fresh, best);
        if (fresh < 0.9 * best)
            fail_msg("fresh %.3f, and %.3f could be", fresh, best);
    }
}

/* Visits a millisecond of a page when one more anywhere is worth `marginal`. */
static double best_frequency(double rate, double marginal)
{
    double low = rate * 1e-6, high = rate * 1e6;
    for (int i = 0; i < 200; i++) {
        double middle = sqrt(low * high);
        double x = rate / middle;
        double worth = (1.0 - exp(-x) * (1.0 + x)) / rate;
        if (worth > marginal)
            low = middle;
        else
            high = middle;
    }
    return 1.0 / rate < marginal ? 0 : low;
}

static double best_of_all(const struct page_year *pages, size_t count, double visits)
{
    double low = 1.0, high = 1e15, fresh = 0;
    for (int i = 0; i < 200; i++) {
        double middle = sqrt(low * high), spent = 0;
        for (size_t j = 0; j < count; j++)
            spent += best_frequency(pages[j].rate, middle) * (double)YEAR_MS;
        if (spent > visits)
            low = middle;
        else
            high = middle;
    }
    for (size_t j = 0; j < count; j++) {
        double frequency = best_frequency(pages[j].rate, high);
        fresh += frequency > 0 ? best_with(pages[j].rate, 1.0 / frequency) : 0;
    }
    return fresh / (double)count;
}

static void many_pages_are_nearly_as_fresh_as_the_best_shares_of_visits_make_them(
    void **state)
{
    (void)state;
    enum { PAGES = 500 };
    struct page_year pages[PAGES];
    double fresh = 0, visits = 0, even = 0;
    for (size_t i = 0; i < PAGES; i++) {
        double days = 0.1 * pow(600.0, (double)i / (PAGES - 1)); /* 2.4 h to 60 days */
        pages[i] = (struct page_year){.rate = 1.0 / (days * (double)DAY_MS)};
        live_through(&pages[i], i * 104729 + 1);
        fresh += pages[i].fresh / PAGES;
        visits += (double)pages[i].visits;
    }
    for (size_t i = 0; i < PAGES; i++)
        even += best_with(pages[i].rate, (double)YEAR_MS * PAGES / visits) / PAGES;
    double best = best_of_all(pages, PAGES, visits);
    print_message("%d pages, %.0f visits: fresh %.3f; the best shares %.3f; all alike "
                  "%.3f\n",
        PAGES, visits, fresh, best, even);
    assert_true(fresh > 0.8 * best);
}

/* From busy to silent and back: it is not only the first guess that is learnt. */
static void a_page_that_changes_its_ways_is_followed(void **state)
{
    (void)state;
    struct target_history history = {0};
    int64_t now = 0;
    uint64_t changes = 0;
    for (int phase = 0; phase < 4; phase++) {
        bool busy = phase % 2 == 0;
        int64_t end = now + 60 * DAY_MS;
        for (; now < end; now += history.interval_ms) {
            changes += busy ? 1 : 0;
            const struct revisit_visit told = {
                .role = REVISIT_OTHER, .news = content_of(changes), .now_ms = now + 1};
            revisit_learn(&history, &bounds, &told);
        }
        if (busy)
            assert_true(history.interval_ms <= 6 * HOUR_MS);
        else
            assert_true(history.interval_ms >= 5 * DAY_MS);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            a_page_is_as_fresh_as_even_visits_would_keep_it_but_for_a_tenth),
        cmocka_unit_test(
            many_pages_are_nearly_as_fresh_as_the_best_shares_of_visits_make_them),
        cmocka_unit_test(a_page_that_changes_its_ways_is_followed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
