/*
 * watchlist_feed - how watchlists and their keys reach the two roles that need them.
 *
 * The giver opens the files and passes descriptors; it never reads a key. The taker
 * derives its own keys, maps its own part, and closes both before its sandbox shuts.
 */
#ifndef VIGIE_APP_WATCHLIST_FEED_H
#define VIGIE_APP_WATCHLIST_FEED_H

#include "base/frame.h"
#include "matchers/facts.h"

struct watchlist_path {
    const char *file;
    const char *key_file;
    int fd;     /* held open; 0: opened anew for each role */
    int key_fd; /* likewise */
};

/* Opens both for as long as this process lives: roles started later then get the same
 * files as those that run, though others may lie at the paths by then. */
MUST_USE int watchlist_feed_hold(struct watchlist_path *path, struct err *err);
void watchlist_feed_release(struct watchlist_path *path);

/* Opens (where they are not held) and sends each, then START. An error names the file
 * and what to do. */
MUST_USE int watchlist_feed_send(struct channel *channel,
    const struct watchlist_path *paths, size_t count, struct err *err);

typedef int watchlist_feed_fn(
    void *self, const struct watchlist_source *source, struct err *err);

/* Opens list and key, hands them to `each` and closes them again. The lists' errors
 * name the file. */
MUST_USE int watchlist_feed_look(const char *file, const char *key_file,
    watchlist_feed_fn *each, void *self, struct err *err);

/* Takes what comes until START, handing each watchlist to `each`. */
MUST_USE int watchlist_feed_take(
    struct channel *channel, watchlist_feed_fn *each, void *self, struct err *err);

/* Whether `fd` is a key file fit for use; the error names `path`. The key itself is
 * wiped again at once. */
MUST_USE int watchlist_feed_key(int fd, const char *path, struct err *err);

/* Verifies the watchlist against the key, on the files that are held or else on those
 * that lie at the paths, so that before a start a wrong key or a damaged file is one
 * clear line and not a role that will not live. `whole`: every byte however large the
 * file is; else a file over WATCHLIST_FEED_WHOLE has only its header verified here, and
 * each block before its first use. A list past its last day passes: see below. `facts`
 * may be NULL. */
MUST_USE int watchlist_feed_check(struct watchlist_facts *facts,
    const struct watchlist_path *path, bool whole, struct err *err);

/* -1 when its last day is over: "PATH: its last day was ...: build a new one". */
MUST_USE int watchlist_feed_check_day(const struct watchlist_path *path,
    const struct watchlist_facts *facts, int64_t now_ms, struct err *err);

enum { WATCHLIST_FEED_WHOLE = 256 << 20 };

#endif
