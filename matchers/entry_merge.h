/*
 * entry_merge - many sorted runs of a spool read as one, by a heap of their heads.
 */
#ifndef VIGIE_MATCHERS_ENTRY_MERGE_H
#define VIGIE_MATCHERS_ENTRY_MERGE_H

#include "matchers/entry_sort.h"

struct entry_merge;

/* `spool` is borrowed; `ahead` is how many entries are read ahead in all. On success
 * the caller owns `*out`. */
MUST_USE int entry_merge_new(
    struct entry_merge **out, struct spool *spool, size_t ahead, struct err *err);
/* Accepts NULL. */
void entry_merge_free(struct entry_merge *merge);
AUTO_DEFINE(struct entry_merge, entry_merge_free)

/* One more run, entries `start` to before `end` of the spool; all before the first
 * entry_merge_rewind. */
MUST_USE int entry_merge_add(
    struct entry_merge *merge, uint64_t start, uint64_t end, struct err *err);

size_t entry_merge_runs(const struct entry_merge *merge);

/* From the first entry on. */
MUST_USE int entry_merge_rewind(struct entry_merge *merge, struct err *err);

/* ENTRY_NEXT with the next entry, or ENTRY_END. */
MUST_USE int entry_merge_next(
    struct entry *entry, struct entry_merge *merge, struct err *err);

#endif
