/*
 * person_set - the distinct records found in one document, each at its best confidence.
 */
#ifndef VIGIE_MATCHERS_PERSON_SET_H
#define VIGIE_MATCHERS_PERSON_SET_H

#include "base/auto.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PERSONS_MAX = 1 << 22 }; /* records counted in one document; 128 MiB at most */

struct person {
    uint64_t record;
    uint32_t group;
    uint8_t confidence; /* 0: an empty place */
    bool is_person;     /* false: a domain */
};

/* Start: all zero. */
struct person_set {
    struct person *places;
    size_t place_count; /* a power of two */
    size_t count;
};

void person_set_done(struct person_set *set);

enum { PERSON_NEW = 0, PERSON_KNOWN = 1, PERSON_FULL = 2 };

/* PERSON_NEW, PERSON_KNOWN (its confidence rises if this one's is higher), or
 * PERSON_FULL: new, and no more are counted. */
MUST_USE int person_set_add(
    struct person_set *set, const struct person *person, struct err *err);

/* Fetches ahead the place where the record of the group is or would be. */
void person_set_prefetch(const struct person_set *set, uint64_t record, uint32_t group);

#endif
