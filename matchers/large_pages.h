/*
 * large_pages - memory that is looked up at random, on large pages.
 *
 * In pages of 4 KiB each look-up waits for the page's address as well as for the bytes;
 * in pages of 2 MiB the processor knows most addresses by heart. Where the kernel gives
 * none, all is the same but slower. What is too small for one is on the heap.
 */
#ifndef VIGIE_MATCHERS_LARGE_PAGES_H
#define VIGIE_MATCHERS_LARGE_PAGES_H

#include "base/auto.h"
#include "base/err.h"

#include <stddef.h>

enum { LARGE_PAGE = 2 << 20 };

/* `size` bytes, not 0, all zero; NULL with `err` set when there is no memory. */
MUST_USE void *large_pages_new(size_t size, struct err *err);

/* `size` as it was asked for. Accepts NULL. */
void large_pages_free(void *memory, size_t size);

#endif
