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

/* %20, %22, %3A: two digits of theirs must not join the value. */
static void values_behind_an_escape_of_a_url_are_found(void **state)
{
    static const char *const texts[] = {"q=x%20jean.dupont@poste.example",
        "mailto%3Ajean.dupont@poste.example", "%22jean.dupont%40poste.example%22",
        "nir=%22255089912300187%22", "tel=%200639981234&x", "?t=%2B33639981234",
        "name%090639981234%0A", "100%0639981234", "100%2506 39 98 12 34"};
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "email=mail,nir=nir,phone=tel", .group = "Nord"};
    (void)state;
    assert_int_equal(desk_open(&desk, &err), 0);
    assert_int_equal(desk_build(desk, &recipe,
                         "mail;nir;tel\njean.dupont@poste.example;2550899123001;"
                         "0639981234\n",
                         NULL, &err),
        0);
    assert_int_equal(desk_load(desk, &err), 0);
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        assert_int_equal(desk_scan(desk, bytes_of(texts[i]), 0, &err), 0);
        if (desk->hit_count == 0)
            fail_msg("not found in: %s", texts[i]);
    }
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_address_behind_percent_40_is_found_without_domains),
        cmocka_unit_test(values_behind_an_escape_of_a_url_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
