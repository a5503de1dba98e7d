/*
 * known_links - links that this process has brought into the store a while ago.
 *
 * Most of a board's links stand on each of its pages; to write one again changes
 * nothing, but costs a statement for each thing it might have changed. What is
 * remembered is the target with all that a link may change of it (source, depth, chain,
 * priority), after the transaction that brought it was committed, and for an hour at
 * most, as a purge may take an address away. Fixed memory: of too many the older ones
 * are forgotten, and written once more. Nothing but this store's visits may use it.
 */
#ifndef VIGIE_STORAGE_KNOWN_LINKS_H
#define VIGIE_STORAGE_KNOWN_LINKS_H

#include "model/target.h"

struct known_links;

/* The caller owns the result; NULL: out of memory. */
struct known_links *known_links_new(void);
/* Accepts NULL. */
void known_links_free(struct known_links *known);

/* Whether writing `link` now changes nothing. If not, it is known from the next
 * known_links_keep on. One with a key never is: its key may be news. Accepts NULL:
 * nothing is known. */
bool known_links_has(
    struct known_links *known, const struct target *link, int64_t now_ms);
/* The transaction is in, or is not. */
void known_links_keep(struct known_links *known);
void known_links_drop(struct known_links *known);

#endif
