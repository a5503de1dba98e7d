/* Addresses in URLs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static void an_address_behind_percent_40_is_found_without_domains(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = "email=mail", .group = "Nord"};
    (void)state;
    assert_int_equal(desk_open(&desk, &err), 0);
    assert_int_equal(
        desk_build(desk, &recipe, "mail\njean.dupont@poste.example\n", NULL, &err), 0);
    assert_int_equal(desk_load(desk, &err), 0);
    assert_int_equal(
        desk_scan(desk, bytes_of("user=jean.dupont%40poste.example&x=1\n"), 0, &err),
        0);
    assert_int_equal(desk->hit_count, 1);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_address_behind_percent_40_is_found_without_domains),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
