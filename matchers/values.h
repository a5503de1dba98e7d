/*
 * values - a sorted run of entries as distinct values, each with all its records.
 */
#ifndef VIGIE_MATCHERS_VALUES_H
#define VIGIE_MATCHERS_VALUES_H

#include "matchers/entry_sort.h"

struct values {
    struct entry_sort *sort; /* borrowed */
    struct entry ahead;
    bool has_ahead;
    struct entry value; /* the present one */
    struct buf records; /* its records, u32 each, rising */
    size_t record_count;
};

/* From the first value on. */
MUST_USE int values_start(
    struct values *values, struct entry_sort *sort, struct err *err);
void values_done(struct values *values);
AUTO_DEFINE_VALUE(struct values, values_done)

/* ENTRY_NEXT with the next value, or ENTRY_END. */
MUST_USE int values_next(struct values *values, struct err *err);

#endif
