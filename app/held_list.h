/*
 * held_list - one configured watchlist, checked and held open for as long as it is
 * used.
 *
 * Roles that are started later get the very bytes that were checked: of a file up to
 * WATCHLIST_FEED_WHOLE a sealed copy in memory is held, so that not even somebody who
 * writes over the file in place takes the list from under those that use it; a larger
 * one is held as it is, and has to be replaced by renaming.
 */
#ifndef VIGIE_APP_HELD_LIST_H
#define VIGIE_APP_HELD_LIST_H

#include "app/watchlist_feed.h"

/* Which file lies at a path, and in what state: another after every replacement. */
struct file_mark {
    uint64_t device;
    uint64_t inode;
    int64_t size;
    int64_t changed_ns;
};

/* Of a watchlist and its key file; zeros where there is no regular file. */
struct list_mark {
    struct file_mark file;
    struct file_mark key;
};

struct list_mark list_mark_of(const struct watchlist_path *path);
bool list_mark_equal(const struct list_mark *a, const struct list_mark *b);
/* Whether both files are there. */
bool list_mark_whole(const struct list_mark *mark);

struct held_list {
    struct watchlist_path path; /* held; the texts are borrowed */
    struct list_mark mark;      /* of the files as they were opened */
    struct watchlist_facts facts;
};

/* Opens and checks both files. One past its last day is held too: who asks has to look.
 * The error names the file and what to do; nothing is then held. */
MUST_USE int held_list_open(
    struct held_list *out, const char *file, const char *key_file, struct err *err);
/* A second hold on the same bytes. */
MUST_USE int held_list_share(
    struct held_list *out, const struct held_list *from, struct err *err);
/* Accepts a zeroed one. */
void held_list_close(struct held_list *list);

#endif
