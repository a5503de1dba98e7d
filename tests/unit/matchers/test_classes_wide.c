/* The masks of eight blocks at once, against what each byte is alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "all_forms.h"
#include "matchers/classes_wide.h"
#include "matchers/processor.h"

#include <string.h>

#if defined(__x86_64__)

static bool is_rare(uint8_t byte)
{
    return byte == '"' || byte >= WIDE_BEYOND;
}

WIDE_TARGET static void masks_read(
    uint64_t read[WIDE_MASKS][WIDE_BLOCKS], const uint8_t *bytes)
{
    __m512i masks[WIDE_MASKS];
    wide_masks(masks, bytes);
    for (size_t i = 0; i < WIDE_MASKS; i++)
        _mm512_storeu_si512(read[i], masks[i]);
}

static void masks_check(const uint8_t bytes[WIDE_BYTES])
{
    uint64_t read[WIDE_MASKS][WIDE_BLOCKS];
    masks_read(read, bytes);
    for (size_t block = 0; block < WIDE_BLOCKS; block++) {
        struct classes classes;
        classes_scalar(&classes, bytes + block * CLASSES_BYTES);
        assert_int_equal(read[WIDE_DIGIT][block], classes.digit);
        assert_int_equal(read[WIDE_GAP][block], classes.gap);
        assert_int_equal(read[WIDE_CORSE][block], classes.corse);
        assert_int_equal(read[WIDE_NEWLINE][block], classes.newline);
        assert_int_equal(read[WIDE_AT][block], classes.at);
        for (unsigned i = 0; i < CLASSES_BYTES; i++) {
            uint8_t byte = bytes[block * CLASSES_BYTES + i];
            bool leads = byte != 0 && strchr("%&(+=[\\_", byte) != NULL;
            assert_int_equal(read[WIDE_ESCAPE][block] >> i & 1, leads);
            assert_int_equal(
                read[WIDE_SIGN][block] >> i & 1, byte == '+' || byte == '%');
            assert_int_equal(read[WIDE_RARE][block] >> i & 1, is_rare(byte));
        }
    }
}

static void every_byte_is_told_at_every_place_of_eight_blocks(void **state)
{
    uint8_t bytes[WIDE_BYTES];
    (void)state;
    if (!processor_has_wide_bytes())
        skip();
    for (unsigned shift = 0; shift <= UINT8_MAX; shift++) {
        for (unsigned i = 0; i < WIDE_BYTES; i++)
            bytes[i] = (uint8_t)(i * 5 + i / CLASSES_BYTES + shift);
        masks_check(bytes);
    }
}

static void what_stands_beside_a_byte_changes_nothing(void **state)
{
    uint8_t bytes[WIDE_BYTES];
    uint64_t seed = 13;
    (void)state;
    if (!processor_has_wide_bytes())
        skip();
    for (int round = 0; round < 200; round++) {
        for (size_t i = 0; i < WIDE_BYTES; i++)
            bytes[i] = (uint8_t)next_random(&seed);
        masks_check(bytes);
    }
}

#endif

int main(void)
{
#if defined(__x86_64__)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_is_told_at_every_place_of_eight_blocks),
        cmocka_unit_test(what_stands_beside_a_byte_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
#else
    return 0;
#endif
}
