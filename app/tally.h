/*
 * tally - distinct persons over many documents, group by group.
 */
#ifndef VIGIE_APP_TALLY_H
#define VIGIE_APP_TALLY_H

#include "model/hit.h"

struct tally_entry {
    uint64_t record;
    uint32_t group; /* index into groups */
    enum confidence confidence;
};

/* Start: zeroed. */
struct tally {
    char (*groups)[HIT_NAME_SIZE];
    size_t group_count;
    size_t last_group; /* where the last hit belonged */
    /* Set by tally_count: */
    uint64_t *counts;                   /* distinct persons of each group */
    uint64_t persons[CONFIDENCE_LIMIT]; /* of all, by their best confidence */
    size_t patient_groups; /* groups with a person who is more than weakly known */
    struct tally_entry *entries;
    size_t count;
    size_t cap;
};

void tally_done(struct tally *tally);

/* Remembers the record of a hit on a person; other hits are passed over. */
MUST_USE int tally_add(struct tally *tally, const struct hit *hit, struct err *err);
/* Sorts, and counts each record of a group once, at its best confidence. */
MUST_USE int tally_count(struct tally *tally, struct err *err);

#endif
