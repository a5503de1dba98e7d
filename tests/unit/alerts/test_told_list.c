/* Which incidents a digest tells of, as the outbox keeps it. */
#include "alerts/told_list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool is_seven(const void *self, uint64_t incident)
{
    (void)self;
    return incident == 7;
}

static enum told_list has_seven(const char *about)
{
    return told_list_has(bytes_of(about), is_seven, NULL);
}

static void what_is_written_is_read_again(void **state)
{
    (void)state;
    char about[STORE_ABOUT_SIZE];
    static const struct store_told told[] = {
        {.incident = 3}, {.incident = 71}, {.incident = 7}};
    told_list_write(about, told, 0);
    assert_string_equal(about, "no incident");
    assert_int_equal(has_seven(about), TOLD_LIST_NO);
    told_list_write(about, told, 2);
    assert_string_equal(about, "incidents 3, 71");
    assert_int_equal(has_seven(about), TOLD_LIST_NO);
    told_list_write(about, told, 3);
    assert_int_equal(has_seven(about), TOLD_LIST_YES);
}

static void a_list_too_long_says_so(void **state)
{
    (void)state;
    enum { MANY = 90 };
    static struct store_told told[MANY];
    char about[STORE_ABOUT_SIZE];
    for (uint64_t i = 0; i < MANY; i++)
        told[i].incident = 1000 + i;
    told_list_write(about, told, MANY);
    assert_true(strlen(about) < sizeof(about));
    assert_string_equal(about + strlen(about) - 5, ", ...");
    assert_int_equal(has_seven(about), TOLD_LIST_UNKNOWN);
    told[1].incident = 7;
    told_list_write(about, told, MANY);
    assert_int_equal(has_seven(about), TOLD_LIST_YES);
    for (size_t i = 0; i < MANY; i++)
        told[i].incident = UINT64_MAX;
    told_list_write(about, told, MANY);
    assert_true(strlen(about) < sizeof(about));
}

static void what_is_no_list_is_not_known(void **state)
{
    (void)state;
    assert_int_equal(has_seven(""), TOLD_LIST_UNKNOWN);
    assert_int_equal(has_seven("incidents x, 7"), TOLD_LIST_UNKNOWN);
    assert_int_equal(has_seven("something else 7"), TOLD_LIST_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read_again),
        cmocka_unit_test(a_list_too_long_says_so),
        cmocka_unit_test(what_is_no_list_is_not_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
