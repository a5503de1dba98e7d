/*
 * watchlist - the file of keyed hashes that says what to look for.
 *
 * Made where the clear data may be seen, it is all that leaves that place: hashes under
 * two keys, pseudonyms of records, names of groups. It never changes after it was made.
 * It has two parts, mapped by two processes that each hold one key: a filter that says
 * "maybe", and an exact table that knows. matchers/watchlist_format.h has the layout.
 */
#ifndef VIGIE_MATCHERS_WATCHLIST_H
#define VIGIE_MATCHERS_WATCHLIST_H

#include "base/auto.h"
#include "base/buf.h"
#include "base/err.h"

#include <stdint.h>

/* An opened watchlist and its opened key; both descriptors are borrowed. */
struct watchlist_source {
    const char *name; /* for messages: the path */
    int fd;
    int key_fd;
    uint64_t offset;   /* where the list lies in a merged file (members.h) */
    uint64_t size;     /* 0: it is the whole file */
    const uint8_t *id; /* which list must lie there; NULL: any */
};

enum watchlist_step { WATCHLIST_READING, WATCHLIST_SORTING, WATCHLIST_WRITING };

struct watchlist_progress {
    enum watchlist_step step;
    uint64_t rows;
    uint64_t bytes; /* of the table */
    uint64_t entries;
};

/* How a watchlist is to be made. NULL or -1 stand for "not given". */
struct watchlist_recipe {
    int key_fd;
    int input_fd;           /* CSV or JSON lines of records; may be a pipe */
    const char *input_name; /* for messages */
    int domains_fd;         /* CSV "domain,group" */
    const char *domains_name;
    int phrases_fd; /* CSV "phrase,group"; only with phrases_name */
    const char *phrases_name;
    const char *map; /* "nir=NumSecu,email=Mail,phone=Tel,phone=Mobile" */
    const char *const *local_shapes; /* "[NAME=]SHAPE[:RULE]", local_shape.h */
    size_t local_shape_count;
    const char *date_order; /* "dmy" or "mdy": of dates of birth that could be both */
    const char *group;
    const char *group_column;
    const char *record_column;
    const char *canary_column;
    const char *purpose;
    const char *owner;
    const char *expires; /* "2027-06-30": the last day of use, UTC */
    const char *out_path;
    size_t memory; /* bytes for sorting; 0: 512 MiB. More entries go through a temporary
                      file of keyed hashes beside the output, deleted at birth */
    int64_t now_ms;
    /* Called every few thousand rows and at each step; may be NULL. */
    void (*tell)(void *context, const struct watchlist_progress *progress);
    void *tell_context;
};

/* Builds the file beside its path and renames it into place, mode 0600, or leaves what
 * was there alone. `report` gets lines for people: what was taken, and which lines were
 * refused, counted by reason and listed by number, never by value; when the build
 * fails, what had been refused by then. */
MUST_USE int watchlist_build(
    struct buf *report, const struct watchlist_recipe *recipe, struct err *err);

struct watchlist_merging {
    const struct watchlist_source *sources; /* all with the same key */
    size_t count;
    const char *out_path;
    int64_t now_ms;
};

/* Puts watchlists, or merged files, of one key and epoch into one file that finds what
 * they all find; it appears whole or not at all. Every byte of each is verified first;
 * a list past its last day is refused; one that is there twice is taken once and told
 * in `report`. At most 64 lists. */
MUST_USE int watchlist_merge(
    struct buf *report, const struct watchlist_merging *merging, struct err *err);

/* Lines for people: what the header says. With a key (key_fd not -1) the header is
 * verified first, group names and canary labels are listed; without one the text says
 * that nothing was verified. */
MUST_USE int watchlist_info(struct buf *text, const struct watchlist_source *source,
    int64_t now_ms, struct err *err);

/* Verifies every byte of the file. */
MUST_USE int watchlist_check(const struct watchlist_source *source, struct err *err);

#endif
