/*
 * notices - what the keeper, which holds the watchlists, has the digest say of them.
 */
#ifndef VIGIE_APP_NOTICES_H
#define VIGIE_APP_NOTICES_H

#include "alerts/digest.h"
#include "app/watchlist_feed.h"
#include "config/config.h"

/* `refused` says why a newer file is not used; empty: there is none. Long texts are cut
 * and paths shortened to the file's name. */
void notices_fill(struct digest_list *out, const struct watchlist_path *path,
    const struct watchlist_facts *facts, const char *refused);

/* The body of PROTOCOL_WATCHLISTS holds one after the other. */
MUST_USE int notices_add(
    struct buf *out, const struct digest_list *list, struct err *err);
/* At most DIGEST_LISTS_MAX; on -1 `lists` may be half filled. */
MUST_USE int notices_read(struct digest_list lists[DIGEST_LISTS_MAX], size_t *count,
    struct bytes from, struct err *err);

/* The same from the files as they lie there now, for who has no keeper to ask. */
void notices_look(struct digest_list lists[DIGEST_LISTS_MAX], size_t *count,
    const struct config *config);

#endif
