/*
 * lab_list - a watchlist of the invented laboratory's people, or of strangers.
 */
#ifndef VIGIE_BENCH_LAB_LIST_H
#define VIGIE_BENCH_LAB_LIST_H

#include "base/err.h"

#include <stdint.h>

/* The list of `people` from number `first` on, of the values that `map` names. */
struct lab_list {
    const char *map;
    unsigned values; /* of a person */
    uint64_t first;
    uint64_t people;
};

/* Builds it at `path` with the key file `key`, by way of a table in `folder`, and
 * prints how long it took without the table. Ends the program when it cannot. */
void lab_list_build(
    const char *path, const char *folder, const char *key, const struct lab_list *list);

/* Prints what failed and why, and ends the program. */
void bench_die(const char *what, const struct err *err);

#endif
