/*
 * entry_radix - entries sorted in memory by place, print and record.
 *
 * Places are hashes, so they are spread evenly: what has the same first 11 bits is
 * brought together, and of these, in the cache, what has the same next 8; that leaves
 * groups of a few, in the order in which they came.
 */
#ifndef VIGIE_MATCHERS_ENTRY_RADIX_H
#define VIGIE_MATCHERS_ENTRY_RADIX_H

#include "matchers/entry_sort.h"

#include <stdbool.h>

/* Whether `a` comes before `b`. */
bool entry_before(const struct entry *a, const struct entry *b);

/* `spare` has room for as many again; what is in it afterwards is of no use. */
void entry_radix_sort(struct entry *entries, struct entry *spare, size_t count);

#endif
