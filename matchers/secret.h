/*
 * secret - memory for keys: locked, left out of core dumps, wiped when given back.
 *
 * It is mapped apart from the heap, and releasing it takes nothing but munmap, which
 * every sandboxed role may call.
 */
#ifndef VIGIE_MATCHERS_SECRET_H
#define VIGIE_MATCHERS_SECRET_H

#include "base/auto.h"
#include "base/err.h"

#include <stddef.h>

/* Zeroed, page-aligned; NULL with `err` set when it cannot be had or locked. */
MUST_USE void *secret_new(size_t size, struct err *err);

/* `size` as it was asked for. Accepts NULL. */
void secret_free(void *secret, size_t size);

#endif
