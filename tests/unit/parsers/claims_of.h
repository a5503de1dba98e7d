/*
 * claims_of - what a text says is on offer, read for a test.
 */
#ifndef VIGIE_TESTS_CLAIMS_OF_H
#define VIGIE_TESTS_CLAIMS_OF_H

#include "parsers/claims.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The claims own nothing. */
static inline struct claims claims_of(const char *title, const char *body)
{
    struct claims claims;
    const struct claims_text text = {.title = bytes_of(title), .body = bytes_of(body)};
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    return claims;
}

#endif
