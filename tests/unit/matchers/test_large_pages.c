/* Memory on large pages is memory like any other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "matchers/large_pages.h"
#include "matchers/person_set.h"

#include <sodium.h>
#include <string.h>

static void memory_of_any_size_is_zero_and_writable_to_its_last_byte(void **state)
{
    static const size_t sizes[] = {1, 4096, LARGE_PAGE - 1, LARGE_PAGE, LARGE_PAGE + 1,
        3 * (size_t)LARGE_PAGE + 12345};
    (void)state;
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        uint8_t *memory = large_pages_new(sizes[i], NULL);
        assert_non_null(memory);
        assert_true(sodium_is_zero(memory, sizes[i]));
        memset(memory, 0xa5, sizes[i]);
        assert_int_equal(memory[sizes[i] - 1], 0xa5);
        large_pages_free(memory, sizes[i]);
    }
}

static void what_fills_a_large_page_begins_on_one(void **state)
{
    const size_t size = 2 * (size_t)LARGE_PAGE + 1;
    (void)state;
    for (int i = 0; i < 3; i++) {
        uint8_t *memory = large_pages_new(size, NULL);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % LARGE_PAGE, 0);
        large_pages_free(memory, size);
    }
}

static void more_than_there_can_be_is_an_error(void **state)
{
    struct err err = {{0}};
    (void)state;
    assert_null(large_pages_new(SIZE_MAX - 1, &err));
    assert_string_not_equal(err.text, "");
}

/* Enough of them that the set outgrows the heap. */
static void each_of_many_persons_is_counted_once(void **state)
{
    enum { PERSONS = 200000 };
    struct person_set set = {0};
    (void)state;
    for (int pass = 0; pass < 2; pass++)
        for (uint64_t i = 0; i < PERSONS; i++) {
            const struct person person = {
                .record = i * UINT64_C(0x9e3779b97f4a7c15),
                .group = (uint32_t)(i % 7),
                .confidence = 1,
                .is_person = true,
            };
            int answer = person_set_add(&set, &person, NULL);
            assert_int_equal(answer, pass == 0 ? PERSON_NEW : PERSON_KNOWN);
        }
    assert_int_equal(set.count, PERSONS);
    person_set_done(&set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_of_any_size_is_zero_and_writable_to_its_last_byte),
        cmocka_unit_test(what_fills_a_large_page_begins_on_one),
        cmocka_unit_test(more_than_there_can_be_is_an_error),
        cmocka_unit_test(each_of_many_persons_is_counted_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
