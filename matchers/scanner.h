/*
 * scanner - finds, in a document's text, what may be an identifier on a watchlist.
 *
 * Bytes go in in chunks of any size; well-formed identifiers are put in canonical form,
 * hashed with the filter key and looked up in the filter part of each watchlist; the
 * few that pass come out in batches. The filter answers "maybe" for about one in 200
 * that are not listed: only the confirmer knows. The result does not depend on where
 * chunks end, nor on which processor runs it.
 *
 * How the scanner process uses it:
 *     scanner_new; scanner_add_watchlist for each (maps the filter part, reads the key,
 *     keeps the scanner's keys only); close the watchlist's and the key's descriptors;
 *     close the sandbox; then for each document scanner_begin, scanner_feed...,
 *     scanner_end. It needs no system call after that but what malloc needs.
 */
#ifndef VIGIE_MATCHERS_SCANNER_H
#define VIGIE_MATCHERS_SCANNER_H

#include "matchers/watchlist.h"
#include "model/candidate.h"

struct scanner;

/* Where batches go. A failing sink ends the scan: scanner_feed or scanner_end returns
 * its -1. The batch and its values are the scanner's and valid only during the call. */
struct scanner_sink {
    int (*take)(void *context, const struct candidate_batch *batch, struct err *err);
    void *context;
};

/* On success the caller owns `*out`. `sink` is copied; its context is borrowed. */
MUST_USE int scanner_new(
    struct scanner **out, const struct scanner_sink *sink, struct err *err);

/* Accepts NULL. Wipes the keys. */
void scanner_free(struct scanner *scanner);
AUTO_DEFINE(struct scanner, scanner_free)

/* Verifies and maps the filter part. The descriptors stay the caller's and may be
 * closed on return. Errors say what is wrong with the file or key, and what to do. */
MUST_USE int scanner_add_watchlist(struct scanner *scanner,
    const struct watchlist_source *source, int64_t now_ms, struct err *err);

/* Forgets the document before, finished or not. */
void scanner_begin(struct scanner *scanner);
MUST_USE int scanner_feed(struct scanner *scanner, struct bytes chunk, struct err *err);
MUST_USE int scanner_end(
    struct scan_summary *summary, struct scanner *scanner, struct err *err);

/* scanner_begin, feed and end for a document that lies in memory whole (or is mapped):
 * the same result, without copying. */
MUST_USE int scanner_whole(struct scan_summary *summary, struct scanner *scanner,
    struct bytes document, struct err *err);

/* A document that lies somewhere else and is shown in windows. */
struct scan_source {
    /* Bytes from `from` on, SCAN_WINDOW_LEAST of them or more, or up to the document's
     * end; they are the source's, and valid until the next call. */
    int (*show)(void *context, struct bytes *text, uint64_t from, struct err *err);
    void *context;
    uint64_t size; /* bytes of the document */
};

enum { SCAN_WINDOW_LEAST = 262144 };

/* Its rows that end behind `from`, up to the one that ends at `to` or behind it. So
 * pieces that lie side by side share no row and leave none out. */
struct scan_piece {
    uint64_t from;
    uint64_t to;
    uint64_t mark; /* of any row end of the document; not used where `from` is 0 */
    bool known;    /* a row begins at `from`, and `mark` is how rows stood there */
};

/* scanner_begin, feed and end for a piece, in place: what scanner_whole finds in those
 * rows, with rows counted from the piece's first and offsets from the document's start.
 *
 * Unless it is `known`, where the first row begins is a guess: the summary's `start`
 * and `start_mark` must be the `end` and `end_mark` of the piece before, or else the
 * piece is to be scanned again with these. `start` = `end` = `to`: no row seemed to
 * begin here.
 *
 * Running text is never cut, since what is near may belong together: then the first
 * piece is the whole document. */
MUST_USE int scanner_piece(struct scan_summary *summary, struct scanner *scanner,
    const struct scan_piece *piece, const struct scan_source *source, struct err *err);

#endif
