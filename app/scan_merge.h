/*
 * scan_merge - what was found in the pieces of one file, put together.
 *
 * Pieces are added in the file's order. Their hits then have the file's row numbers; a
 * domain's hit that an earlier piece has told already is left out; and each person is
 * counted once, at the best confidence of any piece. A file that came whole keeps the
 * confirmer's own count.
 */
#ifndef VIGIE_APP_SCAN_MERGE_H
#define VIGIE_APP_SCAN_MERGE_H

#include "app/finding.h"
#include "matchers/person_set.h"

struct names;

struct scan_merge {
    struct finding whole; /* its page, scanned and summary; no hits */
    struct names *groups;
    struct group_count *seen; /* by group number: mentions and fields */
    size_t seen_cap;
    struct person_set persons;
    size_t pieces;
    char reason[PAGE_REASON_MAX + 1]; /* why the file was read in part, or "" */
};

/* The caller's memory, zeroed. */
MUST_USE int scan_merge_init(struct scan_merge *merge, struct err *err);
/* Accepts a zeroed one. */
void scan_merge_done(struct scan_merge *merge);

/* The next piece. Its hits are changed in place, its summary may be taken. */
MUST_USE int scan_merge_add(
    struct scan_merge *merge, struct finding *piece, struct err *err);
/* Something was not looked at. The first reason stays. */
void scan_merge_partly(struct scan_merge *merge, const char *reason);
/* After the last piece: `whole` is complete. */
MUST_USE int scan_merge_end(struct scan_merge *merge, struct err *err);

#endif
