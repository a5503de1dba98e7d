/*
 * phone - the part of phone.c that the walk asks by itself, where it has read a plain
 * number.
 */
#ifndef VIGIE_MATCHERS_PHONE_H
#define VIGIE_MATCHERS_PHONE_H

#include "matchers/type.h"

/* The phone that the digits start with, if they do; identifier_phone.find for a number
 * of digits alone and without a plus. `at` is where it stands. */
void phone_find_plain(
    const struct token_sink *out, const struct digits *digits, size_t at);

#endif
