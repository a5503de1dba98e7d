/*
 * list_set - the configured watchlists as one generation of lanes matches with them.
 *
 * A set never changes. A new file, or a last day that passes, makes a new set, which
 * shares with the old one what stayed as it was.
 */
#ifndef VIGIE_APP_LIST_SET_H
#define VIGIE_APP_LIST_SET_H

#include "app/held_list.h"
#include "config/config.h"
#include "model/id.h"

struct list_set {
    struct held_list *lists; /* as configured, in its order */
    size_t count;
    struct watchlist_path *paths; /* of those in use; the descriptors are the lists' */
    size_t used;                  /* not past their last day when the set was made */
    int64_t expires_ms;           /* when the first of those in use does; 0: never */
    struct id id; /* of the lists in use: what a page was matched with */
};

/* Opens and checks every configured list. The configuration must outlive the set; the
 * caller owns `*out`. */
MUST_USE int list_set_open(struct list_set **out, const struct config *config,
    int64_t now_ms, struct err *err);

/* `old` with the lists that `fresh` has in their place, one for each of old's, zeroed
 * where nothing is new. They are the set's then, also after a failure. */
MUST_USE int list_set_renew(struct list_set **out, const struct list_set *old,
    struct held_list *fresh, int64_t now_ms, struct err *err);

/* Accepts NULL. */
void list_set_free(struct list_set *set);
AUTO_DEFINE(struct list_set, list_set_free)

#endif
