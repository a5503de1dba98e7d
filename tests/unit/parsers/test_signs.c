/* Signs in words that tell an offer from what only sounds like one. */
#include "parsers/features.h"

#include "tests/unit/parsers/claims_of.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct features features_found(
    const char *title, const char *body, bool published)
{
    static const struct posting posting = {.records = 0};
    static const struct claims nothing = {.begins = CUE_COUNT};
    const struct claims own = claims_of(title, body);
    const struct features_of from = {.posting = &posting,
        .own = &own,
        .quoted = &nothing,
        .title = bytes_of(title),
        .prose = bytes_of(body),
        .published = published};
    struct features out;
    features_take(&out, &from);
    return out;
}

static bool has(const char *title, const char *body, enum feature feature)
{
    return features_found(title, body, false).value[feature] > 0;
}

static void a_title_that_begins_with_sold_offers_nothing_any_more(void **state)
{
    (void)state;
    assert_true(has("[SOLD] Clinic, 12k", "One buyer.", FEATURE_BEGINS_SOLD));
    assert_true(
        has("[VERKAUFT] Praxis, 12k", "Ein K\xC3\xA4ufer.", FEATURE_BEGINS_SOLD));
    assert_false(has("Clinic, 12k, one copy of two sold", "500$", FEATURE_BEGINS_SOLD));
}

static void content_customers_are_not_what_is_sold(void **state)
{
    (void)state;
    assert_true(has("Sick notes", "3 400 satisfied customers", FEATURE_BOASTS));
    assert_true(has("Arr\xC3\xAAts", "1 900 clients satisfaits", FEATURE_BOASTS));
    assert_false(has("Shop", "3 400 customers with phones", FEATURE_BOASTS));
}

static void a_letter_is_told_by_how_it_speaks(void **state)
{
    (void)state;
    assert_true(has("Got this", "Dear customer, 12 000 of us are hit", FEATURE_LETTER));
    assert_true(has("Post", "Sehr geehrte Frau M., wir bedauern", FEATURE_LETTER));
    assert_false(has("Clinic", "12 000 customers, names and phones", FEATURE_LETTER));
}

static void what_comes_if_nobody_pays_counts_where_data_are_published(void **state)
{
    (void)state;
    static const char text[] = "All of it, unless somebody who can sign calls.";
    const enum feature threat = FEATURE_PUBLISHED_THREAT;
    const enum feature clock = FEATURE_PUBLISHED_CLOCK;
    assert_true(features_found("Clinic", text, true).value[threat] > 0);
    assert_true(features_found("Clinic", text, false).value[threat] == 0);
    assert_true(features_found("Clinic", "All of it.", true).value[threat] == 0);
    assert_true(features_found("Clinic", "05d 11h 20m", true).value[clock] > 0);
    assert_true(features_found("Clinic", "All of it.", true).value[clock] == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_title_that_begins_with_sold_offers_nothing_any_more),
        cmocka_unit_test(content_customers_are_not_what_is_sold),
        cmocka_unit_test(a_letter_is_told_by_how_it_speaks),
        cmocka_unit_test(what_comes_if_nobody_pays_counts_where_data_are_published),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
