#include "app/tally.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

static void add(struct tally *tally, const char *group, uint64_t record, bool person)
{
    struct err err = {{0}};
    struct hit hit = {.record = record, .person = person};
    (void)snprintf(hit.group, sizeof(hit.group), "%s", group);
    assert_int_equal(tally_add(tally, &hit, &err), 0);
}

static void a_person_found_in_many_documents_counts_once(void **state)
{
    (void)state;
    struct tally tally = {0};
    struct err err = {{0}};
    for (int i = 0; i < 1000; i++)
        add(&tally, "Lab North", 7, true);
    add(&tally, "Lab North", 8, true);
    assert_int_equal(tally_count(&tally, &err), 0);
    assert_int_equal(tally.group_count, 1);
    assert_int_equal(tally.counts[0], 2);
    tally_done(&tally);
}

static void the_same_record_in_two_groups_counts_in_each(void **state)
{
    (void)state;
    struct tally tally = {0};
    struct err err = {{0}};
    add(&tally, "Lab North", 7, true);
    add(&tally, "Lab South", 7, true);
    add(&tally, "Lab North", 7, true);
    assert_int_equal(tally_count(&tally, &err), 0);
    assert_int_equal(tally.group_count, 2);
    assert_string_equal(tally.groups[0], "Lab North");
    assert_int_equal(tally.counts[0], 1);
    assert_int_equal(tally.counts[1], 1);
    tally_done(&tally);
}

static void a_person_counts_at_the_best_confidence(void **state)
{
    (void)state;
    struct tally tally = {0};
    struct err err = {{0}};
    struct hit hit = {.person = true, .group = "Lab North"};
    for (int i = 0; i < 300; i++) {
        hit.record = (uint64_t)(i % 3);
        hit.confidence = i < 3 ? (enum confidence)(i + 1) : CONFIDENCE_WEAK;
        assert_int_equal(tally_add(&tally, &hit, &err), 0);
    }
    (void)snprintf(hit.group, sizeof(hit.group), "Lab South");
    assert_int_equal(tally_add(&tally, &hit, &err), 0);
    assert_int_equal(tally_count(&tally, &err), 0);
    assert_int_equal(tally.persons[CONFIDENCE_WEAK], 2);
    assert_int_equal(tally.persons[CONFIDENCE_PROBABLE], 1);
    assert_int_equal(tally.persons[CONFIDENCE_CERTAIN], 1);
    assert_int_equal(tally.patient_groups, 1);
    assert_int_equal(tally.group_count, 2);
    tally_done(&tally);
}

static void a_domain_is_no_person(void **state)
{
    (void)state;
    struct tally tally = {0};
    struct err err = {{0}};
    add(&tally, "Lab North", 7, false);
    assert_int_equal(tally_count(&tally, &err), 0);
    assert_int_equal(tally.group_count, 0);
    tally_done(&tally);
}

static void counting_twice_gives_the_same(void **state)
{
    (void)state;
    struct tally tally = {0};
    struct err err = {{0}};
    for (uint64_t record = 0; record < 300; record++)
        add(&tally, "Lab North", UINT64_MAX - record % 150, true);
    assert_int_equal(tally_count(&tally, &err), 0);
    assert_int_equal(tally_count(&tally, &err), 0);
    assert_int_equal(tally.counts[0], 150);
    tally_done(&tally);
    tally_done(&tally);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_person_found_in_many_documents_counts_once),
        cmocka_unit_test(the_same_record_in_two_groups_counts_in_each),
        cmocka_unit_test(a_person_counts_at_the_best_confidence),
        cmocka_unit_test(a_domain_is_no_person),
        cmocka_unit_test(counting_twice_gives_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
