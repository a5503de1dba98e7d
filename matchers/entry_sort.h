/*
 * entry_sort - a watchlist's entries in the order of their places, in bounded memory.
 *
 * Entries are gathered up to the ceiling, sorted, and put aside as a run; in the end
 * the runs are merged, as often as wanted. A build that fits in memory writes nothing
 * aside.
 */
#ifndef VIGIE_MATCHERS_ENTRY_SORT_H
#define VIGIE_MATCHERS_ENTRY_SORT_H

#include "matchers/spool.h"

struct entry {
    uint64_t place; /* of its confirm hash: the order */
    uint64_t print;
    uint64_t filter_hash;
    uint32_t record;
    uint32_t type;
};

struct entry_sort;

/* `memory` in bytes, for gathering and merging; at least 64 KiB are taken. `beside` is
 * borrowed: where temporary files go. On success the caller owns `*out`. */
MUST_USE int entry_sort_new(
    struct entry_sort **out, size_t memory, const char *beside, struct err *err);
/* Accepts NULL. */
void entry_sort_free(struct entry_sort *sort);
AUTO_DEFINE(struct entry_sort, entry_sort_free)

MUST_USE int entry_sort_add(
    struct entry_sort *sort, const struct entry *entry, struct err *err);

/* From the first entry on; may be called again for another pass. Nothing may be added
 * any more. */
MUST_USE int entry_sort_rewind(struct entry_sort *sort, struct err *err);

enum { ENTRY_NEXT = 0, ENTRY_END = 1 };

/* ENTRY_NEXT with the next entry, or ENTRY_END. */
MUST_USE int entry_sort_next(
    struct entry *entry, struct entry_sort *sort, struct err *err);

#endif
