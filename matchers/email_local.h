/*
 * email_local - which bytes the local part of an address may hold, and which of them
 * people use.
 */
#ifndef VIGIE_MATCHERS_EMAIL_LOCAL_H
#define VIGIE_MATCHERS_EMAIL_LOCAL_H

#include <stdbool.h>
#include <stdint.h>

enum { EMAIL_COMMON = 1, EMAIL_RARE = 2 };

/* What a local part may hold: RFC 5322 3.2.3, atext and the dot. */
static const uint8_t EMAIL_LOCAL[256] = {['.'] = EMAIL_COMMON,
    ['_'] = EMAIL_COMMON,
    ['-'] = EMAIL_COMMON,
    ['+'] = EMAIL_COMMON,
    ['%'] = EMAIL_COMMON,
    ['0'] = EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    ['A'] = EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    ['a'] = EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    EMAIL_COMMON,
    ['!'] = EMAIL_RARE,
    ['#'] = EMAIL_RARE,
    ['$'] = EMAIL_RARE,
    ['&'] = EMAIL_RARE,
    ['\''] = EMAIL_RARE,
    ['*'] = EMAIL_RARE,
    ['/'] = EMAIL_RARE,
    ['='] = EMAIL_RARE,
    ['?'] = EMAIL_RARE,
    ['^'] = EMAIL_RARE,
    ['`'] = EMAIL_RARE,
    ['{'] = EMAIL_RARE,
    ['|'] = EMAIL_RARE,
    ['}'] = EMAIL_RARE,
    ['~'] = EMAIL_RARE};

static inline bool email_is_common(uint8_t byte)
{
    return EMAIL_LOCAL[byte] == EMAIL_COMMON;
}

static inline bool email_is_rare(uint8_t byte)
{
    return EMAIL_LOCAL[byte] == EMAIL_RARE;
}

#endif
