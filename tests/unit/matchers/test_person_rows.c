/* Persons in rows that are not lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static const char json[] =
    "[\n {\n  \"nom\": \"Autre\",\n  \"prenom\": \"Anne\",\n"
    "  \"ddn\": \"01/02/1950\"\n },\n {\n  \"nom\": \"Saint-Amandin\",\n"
    "  \"prenom\": \"Jean-Pierre\",\n  \"ddn\": \"08/08/1947\"\n }\n]\n";

/* A row of JSON is its object, on however many lines. */
static void a_person_is_found_in_json_of_many_lines(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = "person=n+p+d", .now_ms = 1700000000000};
    (void)state;
    assert_int_equal(desk_open(&desk, &err), 0);
    assert_int_equal(desk_build(desk, &recipe,
                         "n;p;d\nSaint-Amandin;Jean-Pierre;08/08/1947\n", NULL, &err),
        0);
    assert_int_equal(desk_load(desk, &err), 0);
    for (size_t chunk = 0; chunk < 60; chunk += 29) {
        assert_int_equal(desk_scan(desk, bytes_of(json), chunk, &err), 0);
        assert_int_equal(desk->hit_count, 1);
        assert_int_equal(desk->hits[0].row, 2);
    }
    /* As PHP writes it. */
    struct bytes escaped = bytes_of("[{\"nom\":\"SAINT AMANDIN\",\"p\":\"Jean\","
                                    "\"ddn\":\"08\\/08\\/1947\"},{\"nom\":\"X\"}]");
    assert_int_equal(desk_scan(desk, escaped, 0, &err), 0);
    assert_int_equal(desk->hit_count, 1);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_person_is_found_in_json_of_many_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
