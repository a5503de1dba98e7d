/* Eight bytes at once tell what one by one tells. */
#include "base/byte_table.h"
#include "base/bytes.h"
#include "base/eight.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { SIZE = 8 };

/* Bytes beside those that are asked about, and those. */
static const uint8_t near[] = {0, 1, 31, ' ', '!', '@', 'A', 'Z', '[', '_', '`', 'a',
    'z', '{', 127, 128, 160, 255};
enum { NEAR = sizeof(near) / sizeof(near[0]) };

/* Some eight of them, another for each number. */
static void fill(uint8_t *bytes, uint32_t number)
{
    for (size_t i = 0; i < SIZE; i++) {
        number = number * 1664525U + 1013904223U;
        bytes[i] = near[(number >> 16) % NEAR];
    }
}

static void equal_bytes_are_told_each(void **state)
{
    (void)state;
    for (uint32_t n = 0; n < 20000; n++) {
        uint8_t bytes[SIZE];
        fill(bytes, n);
        uint64_t marks = eight_equal(eight_read(bytes), near[n % NEAR]);
        for (size_t i = 0; i < SIZE; i++)
            assert_int_equal(
                marks >> (8 * i) & 0xFF, bytes[i] == near[n % NEAR] ? 0x80 : 0);
    }
}

static void one_byte_below_is_enough(void **state)
{
    (void)state;
    for (uint32_t n = 0; n < 20000; n++) {
        uint8_t bytes[SIZE];
        bool any = false;
        fill(bytes, n);
        for (size_t i = 0; i < SIZE; i++)
            any = any || bytes[i] < ' ';
        assert_int_equal(eight_any_below(eight_read(bytes), ' '), any);
    }
}

static void those_below_are_told_each(void **state)
{
    (void)state;
    for (uint32_t n = 0; n < 20000; n++) {
        uint8_t bytes[SIZE];
        fill(bytes, n);
        uint8_t least = n % 2 == 0 ? '!' : 128;
        uint64_t marks = eight_below(eight_read(bytes), least);
        for (size_t i = 0; i < SIZE; i++)
            assert_int_equal(marks >> (8 * i) & 0xFF, bytes[i] < least ? 0x80 : 0);
    }
}

static void fewer_than_eight_are_followed_by_zeros(void **state)
{
    (void)state;
    for (uint32_t n = 0; n < 20000; n++) {
        uint8_t bytes[SIZE];
        uint8_t read[SIZE];
        size_t count = n % SIZE;
        fill(bytes, n);
        eight_write(read, eight_read_some(bytes, count));
        for (size_t i = 0; i < SIZE; i++)
            assert_int_equal(read[i], i < count ? bytes[i] : 0);
    }
}

static void the_first_answer_is_told(void **state)
{
    (void)state;
    const uint8_t bytes[] = "abc=e=g=";
    assert_int_equal(eight_first(eight_equal(eight_read(bytes), '=')), 3);
    assert_int_equal(eight_first(eight_equal(eight_read(bytes), 'a')), 0);
    assert_int_equal(eight_first(eight_equal(eight_read(bytes), 'x')), SIZE);
}

static void capitals_become_small_and_nothing_else_changes(void **state)
{
    (void)state;
    for (unsigned byte = 0; byte < 128; byte++) {
        uint8_t bytes[SIZE] = {'A', 'z', '@', 0, 127, '[', '9', 'Z'};
        bytes[byte % SIZE] = (uint8_t)byte;
        uint8_t lower[SIZE];
        eight_write(lower, eight_lower(eight_read(bytes)));
        for (size_t i = 0; i < SIZE; i++)
            assert_int_equal(lower[i], byte_lower(bytes[i]));
    }
}

static void what_parts_words_is_told_of_every_byte(void **state)
{
    (void)state;
    for (unsigned byte = 0; byte < 256; byte++) {
        uint8_t bytes[SIZE] = {'A', 'z', '@', 0, 200, '[', '9', ' '};
        bytes[byte % SIZE] = (uint8_t)byte;
        uint64_t gaps = eight_gaps(eight_read(bytes));
        for (size_t i = 0; i < SIZE; i++) {
            bool word =
                bytes[i] >= 0x80 || byte_is_alpha(bytes[i]) || byte_is_digit(bytes[i]);
            assert_int_equal(gaps >> (8 * i) & 0xFF, word ? 0 : 0x80);
        }
    }
}

static void a_blank_behind_another_is_told(void **state)
{
    (void)state;
    const uint8_t words[] = "ab cd ef";
    const uint8_t twice[] = "ab  d ef";
    const uint8_t first[] = " b cd ef";
    assert_false(eight_blank_again(eight_read(words), true));
    assert_true(eight_blank_again(eight_read(twice), false));
    assert_true(eight_blank_again(eight_read(first), true));
    assert_false(eight_blank_again(eight_read(first), false));
}

#define SMALL(byte)  BYTE_LOWER(byte)
#define LETTER(byte) BYTE_IS_ALPHA(byte)
#define DIGIT(byte)  BYTE_IS_DIGIT(byte)
#define SPACE(byte)  BYTE_IS_SPACE(byte)

static const uint8_t small[256] = BYTE_TABLE(SMALL);
static const bool letters[256] = BYTE_TABLE(LETTER);
static const bool digits[256] = BYTE_TABLE(DIGIT);
static const bool spaces[256] = BYTE_TABLE(SPACE);

static void a_table_has_what_its_macro_says_of_each_byte(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 256; i++) {
        uint8_t byte = (uint8_t)i;
        assert_int_equal(small[i], byte_lower(byte));
        assert_int_equal(letters[i], byte_is_alpha(byte));
        assert_int_equal(digits[i], byte_is_digit(byte));
        assert_int_equal(spaces[i], byte_is_space(byte));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_bytes_are_told_each),
        cmocka_unit_test(one_byte_below_is_enough),
        cmocka_unit_test(those_below_are_told_each),
        cmocka_unit_test(fewer_than_eight_are_followed_by_zeros),
        cmocka_unit_test(the_first_answer_is_told),
        cmocka_unit_test(capitals_become_small_and_nothing_else_changes),
        cmocka_unit_test(what_parts_words_is_told_of_every_byte),
        cmocka_unit_test(a_blank_behind_another_is_told),
        cmocka_unit_test(a_table_has_what_its_macro_says_of_each_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
