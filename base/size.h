/*
 * size - arithmetic on sizes that says when it does not fit.
 *
 * Both answer 0, or -1 when the result does not fit; what is then in it is of no use.
 */
#ifndef VIGIE_BASE_SIZE_H
#define VIGIE_BASE_SIZE_H

#include "base/auto.h"

#include <stddef.h>

MUST_USE static inline int size_mul(size_t *product, size_t a, size_t b)
{
    return __builtin_mul_overflow(a, b, product) ? -1 : 0;
}

MUST_USE static inline int size_add(size_t *sum, size_t a, size_t b)
{
    return __builtin_add_overflow(a, b, sum) ? -1 : 0;
}

#endif
