#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

static void memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, 1 << 20);
    for (size_t size = 1; size < 200; size += 7) {
        static const uint8_t zeroes[200];
        uint8_t *memory = arena_alloc(&arena, size, &err);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
        assert_memory_equal(memory, zeroes, size);
        memset(memory, 0xff, size); /* the next piece must not overlap it */
    }
}

static void pieces_larger_than_a_block_are_served(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, 1 << 20);
    uint8_t *small = arena_alloc(&arena, 10, &err);
    uint8_t *large = arena_alloc(&arena, 300000, &err);
    assert_non_null(small);
    assert_non_null(large);
    memset(large, 1, 300000);
    assert_int_equal(small[9], 0);
}

static void the_ceiling_holds(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, 4096);
    assert_null(arena_alloc(&arena, 4097, &err));
    assert_non_null(strstr(err.text, "4096"));
    assert_non_null(arena_alloc(&arena, 4096, &err));
    assert_null(arena_alloc(&arena, 1, &err));
}

static void sizes_that_overflow_are_refused(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, SIZE_MAX);
    assert_null(arena_alloc(&arena, SIZE_MAX, &err));
    assert_null(arena_array(&arena, SIZE_MAX / 2, 3, &err));
    assert_non_null(arena_array(&arena, 3, 5, &err));
}

static void a_copy_ends_in_a_nul_that_does_not_count(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct bytes copy = {0};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, 4096);
    assert_int_equal(arena_copy(&copy, &arena, bytes_of("text"), &err), 0);
    assert_string_equal((const char *)copy.ptr, "text");
    assert_int_equal(copy.len, 4);
    assert_int_equal(arena_copy(&copy, &arena, bytes_make(NULL, 0), &err), 0);
    assert_int_equal(copy.len, 0);
}

static void a_text_is_lengthened_where_it_stands(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct bytes text = {0};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, 4096);
    assert_int_equal(arena_copy(&text, &arena, bytes_of("Trois "), &err), 0);
    const uint8_t *place = text.ptr;
    assert_int_equal(
        arena_append(&text, &arena, bytes_of("Rivieres, 28 sites"), &err), 0);
    assert_string_equal((const char *)text.ptr, "Trois Rivieres, 28 sites");
    assert_int_equal(text.len, 24);
    assert_ptr_equal(text.ptr, place);
    assert_non_null(arena_alloc(&arena, 8, &err));
    assert_int_equal(arena_append(&text, &arena, bytes_of("."), &err), 0);
    assert_string_equal((const char *)text.ptr, "Trois Rivieres, 28 sites.");
    assert_ptr_not_equal(text.ptr, place);
}

static void a_text_lengthened_past_its_block_or_the_ceiling_stays_whole(void **state)
{
    (void)state;
    enum { STEP = 1000, STEPS = 150 };
    struct err err = {{0}};
    struct bytes text = {0};
    char step[STEP];
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, (size_t)STEP * STEPS * STEPS);
    memset(step, 'x', sizeof(step));
    assert_int_equal(arena_copy(&text, &arena, bytes_of("begins "), &err), 0);
    for (int i = 0; i < STEPS; i++)
        assert_int_equal(arena_append(&text, &arena, bytes_make(step, STEP), &err), 0);
    assert_int_equal(text.len, 7 + STEP * STEPS);
    assert_memory_equal(text.ptr, "begins xxx", 10);
    assert_int_equal(text.ptr[text.len - 1], 'x');
    assert_int_equal(text.ptr[text.len], 0);
    arena.limit = arena.used;
    assert_int_equal(arena_append(&text, &arena, bytes_make(step, STEP), &err), -1);
    assert_int_equal(text.len, 7 + STEP * STEPS);
}

static void done_gives_the_whole_ceiling_back(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, 4096);
    assert_non_null(arena_alloc(&arena, 4096, &err));
    arena_done(&arena);
    assert_non_null(arena_alloc(&arena, 4096, &err));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(pieces_larger_than_a_block_are_served),
        cmocka_unit_test(the_ceiling_holds),
        cmocka_unit_test(sizes_that_overflow_are_refused),
        cmocka_unit_test(a_copy_ends_in_a_nul_that_does_not_count),
        cmocka_unit_test(a_text_is_lengthened_where_it_stands),
        cmocka_unit_test(a_text_lengthened_past_its_block_or_the_ceiling_stays_whole),
        cmocka_unit_test(done_gives_the_whole_ceiling_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
