/*
 * watchlist_line - one configured watchlist in a line for people, for `vigie doctor`
 * and `vigie config check`.
 */
#ifndef VIGIE_APP_WATCHLIST_LINE_H
#define VIGIE_APP_WATCHLIST_LINE_H

#include "app/watchlist_feed.h"

/* Checks it (`whole` as watchlist_feed_check) and appends, without a line's end, its
 * path, watchlist_facts_add and a warning when its last day is near. -1: it cannot be
 * used, and `text` is as it was. */
MUST_USE int watchlist_line(struct buf *text, const struct watchlist_path *path,
    bool whole, int64_t now_ms, struct err *err);

#endif
