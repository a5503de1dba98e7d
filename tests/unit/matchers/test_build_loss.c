/* What would lose people, or a key, without a word. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static int open_desk(void **state)
{
    struct err err = {{0}};
    struct desk *desk = NULL;
    int opened = desk_open(&desk, &err);
    *state = desk;
    return opened;
}

static int close_desk(void **state)
{
    desk_close(*state);
    return 0;
}

/* It would make one cell of many rows, and leave their people out. */
static void a_stray_quote_that_takes_in_rows_is_an_error(void **state)
{
    static const char *const tables[] = {
        "n;m;x\n;a@p.example;\"1\n;b@p.example;2\n;c@p.example;3\n",
        "n;m;x\n;a@p.example;\"1\n;b@p.example;\"2\n;c@p.example;3\n",
        "n;m;x\n;a@p.example;\"1\n;b@p.example;2\n;c@p.example;3\n;;4\"\n"};
    struct desk *desk = *state;
    struct err err = {{0}};
    for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
        struct watchlist_recipe recipe = {.map = "email=m"};
        assert_int_equal(desk_build(desk, &recipe, tables[i], NULL, &err), -1);
        assert_non_null(strstr(err.text, "line 2"));
        assert_non_null(strstr(err.text, "quote"));
    }
    struct watchlist_recipe recipe = {.map = "email=m"};
    assert_int_equal(
        desk_build(desk, &recipe, "n;m;x\n;a@poste.example;\"one\ntwo\"\n", NULL, &err),
        0);
}

/* The key, the table: whatever is no watchlist is not written over. */
static void what_is_no_watchlist_is_not_replaced(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = "email=m"};
    assert_int_equal(desk_file(desk->list, "vigie key 1\n"), 0);
    assert_int_equal(desk_build(desk, &recipe, "m\na@poste.example\n", NULL, &err), -1);
    assert_non_null(strstr(err.text, "is no watchlist"));
    assert_int_equal(unlink(desk->list), 0);
    assert_int_equal(desk_build(desk, &recipe, "m\na@poste.example\n", NULL, &err), 0);
    assert_int_equal(desk_build(desk, &recipe, "m\nb@poste.example\n", NULL, &err), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            a_stray_quote_that_takes_in_rows_is_an_error, open_desk, close_desk),
        cmocka_unit_test_setup_teardown(
            what_is_no_watchlist_is_not_replaced, open_desk, close_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
