/*
 * digest_fill - incidents of a digest as they are, and as their recipient was told of
 * them last; all at once.
 */
#ifndef VIGIE_ALERTS_DIGEST_FILL_H
#define VIGIE_ALERTS_DIGEST_FILL_H

#include "alerts/digest_facts.h"

struct digest_filling {
    struct digest_facts *facts; /* its order, its groups and its arena */
    struct store *store;
    const char *audience; /* as the store knows the recipient */
};

/* The five numbers that are of some groups. */
struct store_share digest_share_of(const struct store_incident *row);

/* First: what each is judged by, of the recipient's groups (view_parts). */
MUST_USE int digest_fill_parts(const struct digest_filling *filling,
    struct digest_incident *const *items, size_t count, struct err *err);
/* What was told last; nothing in a recipient's first digest. */
MUST_USE int digest_fill_before(const struct digest_filling *filling,
    struct digest_incident *const *items, size_t count, struct err *err);
/* All else; what is filled stays as it is. */
MUST_USE int digest_fill_all(const struct digest_filling *filling,
    struct digest_incident *const *items, size_t count, struct err *err);

#endif
