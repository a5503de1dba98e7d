/*
 * nir - the part of nir.c that the walk and ins.c ask by itself, where they have read a
 * plain number.
 */
#ifndef VIGIE_MATCHERS_NIR_H
#define VIGIE_MATCHERS_NIR_H

#include "matchers/type.h"

/* The NIR that the digits start with, if they do; identifier_nir.find for a number with
 * no letter behind it, no group of which ends behind 14 or 16 digits. `at` is where it
 * stands. */
void nir_find_plain(
    const struct token_sink *out, const struct digits *digits, size_t at);

#endif
