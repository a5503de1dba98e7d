#include "base/size.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdint.h>

static void what_fits_is_computed(void **state)
{
    (void)state;
    size_t result = 0;
    assert_int_equal(size_mul(&result, 6, 7), 0);
    assert_int_equal(result, 42);
    assert_int_equal(size_add(&result, SIZE_MAX - 1, 1), 0);
    assert_true(result == SIZE_MAX);
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    size_t result = 0;
    assert_int_equal(size_mul(&result, SIZE_MAX / 2, 3), -1);
    assert_int_equal(size_add(&result, SIZE_MAX, 1), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fits_is_computed),
        cmocka_unit_test(what_does_not_fit_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
