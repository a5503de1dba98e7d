/* What is remembered of links, and for how long. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

#include "base/auto.h"
#include "storage/known_links.h"

enum { HOUR_MS = 60 * 60 * 1000, LATER_MS = 3 * HOUR_MS };

AUTO_DEFINE(struct known_links, known_links_free)

static struct target a_link(int page)
{
    char url[64];
    struct target link;
    (void)snprintf(url, sizeof(url), "http://board.example/page/%d", page);
    assert_int_equal(target_init(&link, bytes_of(url), bytes_of("board.example")), 0);
    (void)snprintf(link.source, sizeof(link.source), "board");
    return link;
}

static void a_link_is_known_once_its_transaction_is_in(void **state)
{
    (void)state;
    AUTO(known_links_free) struct known_links *known = known_links_new();
    struct target link = a_link(1);
    assert_false(known_links_has(known, &link, 5));
    assert_false(known_links_has(known, &link, 5));
    known_links_drop(known);
    known_links_keep(known);
    assert_false(known_links_has(known, &link, 5));
    known_links_keep(known);
    assert_true(known_links_has(known, &link, 5));
}

static void whatever_a_link_may_change_makes_it_another(void **state)
{
    (void)state;
    AUTO(known_links_free) struct known_links *known = known_links_new();
    const struct target link = a_link(1);
    assert_false(known_links_has(known, &link, 5));
    known_links_keep(known);
    struct target nearer = link;
    struct target shorter = link;
    struct target sooner = link;
    struct target another = link;
    struct target keyed = link;
    nearer.depth++;
    shorter.chain++;
    sooner.priority++;
    another.source[0] = 'B';
    keyed.key[0] = 'k';
    assert_false(known_links_has(known, &nearer, 5));
    assert_false(known_links_has(known, &shorter, 5));
    assert_false(known_links_has(known, &sooner, 5));
    assert_false(known_links_has(known, &another, 5));
    assert_false(known_links_has(known, &keyed, 5));
    known_links_keep(known);
    assert_false(known_links_has(known, &keyed, 5)); /* never */
}

static void nothing_is_known_for_longer_than_an_hour_nor_when_the_clock_goes_back(
    void **state)
{
    (void)state;
    AUTO(known_links_free) struct known_links *known = known_links_new();
    const struct target link = a_link(1);
    assert_false(known_links_has(known, &link, HOUR_MS));
    known_links_keep(known);
    assert_true(known_links_has(known, &link, HOUR_MS));
    assert_false(known_links_has(known, &link, LATER_MS));
    known_links_keep(known);
    assert_true(known_links_has(known, &link, LATER_MS));
    assert_false(known_links_has(known, &link, HOUR_MS));
}

/* Far more than there is room for: some are forgotten, none is invented. */
static void of_too_many_the_older_ones_are_forgotten(void **state)
{
    (void)state;
    enum { MANY = 50000, LAST = 1000 };
    AUTO(known_links_free) struct known_links *known = known_links_new();
    for (int i = 0; i < MANY; i++) {
        const struct target link = a_link(i);
        assert_false(known_links_has(known, &link, 5));
        known_links_keep(known);
    }
    int still = 0;
    for (int i = MANY - LAST; i < MANY; i++) {
        const struct target link = a_link(i);
        still += known_links_has(known, &link, 5) ? 1 : 0;
    }
    assert_true(still > LAST * 9 / 10);
}

static void without_memory_nothing_is_known(void **state)
{
    (void)state;
    const struct target link = a_link(1);
    assert_false(known_links_has(NULL, &link, 5));
    known_links_keep(NULL);
    assert_false(known_links_has(NULL, &link, 5));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_link_is_known_once_its_transaction_is_in),
        cmocka_unit_test(whatever_a_link_may_change_makes_it_another),
        cmocka_unit_test(
            nothing_is_known_for_longer_than_an_hour_nor_when_the_clock_goes_back),
        cmocka_unit_test(of_too_many_the_older_ones_are_forgotten),
        cmocka_unit_test(without_memory_nothing_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
