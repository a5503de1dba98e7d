/*
 * masking - texts, and what has to be left of them.
 */
#ifndef VIGIE_TESTS_MASKING_H
#define VIGIE_TESTS_MASKING_H

#include "model/mask.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct example {
    const char *text;
    const char *masked;
};

typedef int mask_fn(struct buf *out, struct bytes text, struct err *err);

static inline void check_masks(
    mask_fn *mask, const struct example *examples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct err err = {0};
        AUTO(buf_done) struct buf out;
        buf_init(&out, 4096);
        const char *masked = NULL;
        assert_int_equal(mask(&out, bytes_of(examples[i].text), &err), 0);
        assert_int_equal(buf_text(&masked, &out, &err), 0);
        assert_string_equal(masked, examples[i].masked);
    }
}

#define CHECK(mask, examples)                                                          \
    check_masks(mask, examples, sizeof(examples) / sizeof((examples)[0]))

#endif
