/*
 * confirmer - says which candidates are really ours, and whose.
 *
 * Each candidate is looked up in the exact part of every watchlist by HMAC-SHA-256
 * under a key the scanner does not have; what is found is joined by record inside a
 * row, or inside a window of text, into hits with a confidence: certain    two or more
 * types of one record probable   a strong type alone (e-mail, NIR whose key holds), or
 * a domain weak       a phone, or a NIR without its key, alone: never alerts by itself
 *
 * Several documents may be under way at once, one a lane. Clear candidates are
 * compared, counted and forgotten: never logged, never passed on.
 *
 * How the confirmer process uses it: confirmer_new; confirmer_add_watchlist for each;
 * close the descriptors; close the sandbox; then for each document confirmation_new,
 * confirmation_batch for each frame, confirmation_end, confirmation_free. A document
 * whose lane died is simply freed.
 */
#ifndef VIGIE_MATCHERS_CONFIRMER_H
#define VIGIE_MATCHERS_CONFIRMER_H

#include "matchers/watchlist.h"
#include "model/candidate.h"
#include "model/hit.h"

struct confirmer;
struct confirmation;

/* On success the caller owns `*out`. */
MUST_USE int confirmer_new(struct confirmer **out, struct err *err);

/* Accepts NULL; every confirmation must be gone. Wipes the keys. */
void confirmer_free(struct confirmer *confirmer);
AUTO_DEFINE(struct confirmer, confirmer_free)

/* Verifies the header and maps the exact part, whose blocks are verified as they are
 * first used. The descriptors stay the caller's and may be closed on return. */
MUST_USE int confirmer_add_watchlist(struct confirmer *confirmer,
    const struct watchlist_source *source, int64_t now_ms, struct err *err);

/* Hits come row by row, as soon as their row is complete. The hit is valid only during
 * the call. A failing sink ends the document with its -1. */
struct hit_sink {
    int (*take)(void *context, const struct hit *hit, struct err *err);
    void *context;
    uint32_t max_hits; /* hits sent for one document; the rest are only counted */
};

/* A new document. `confirmer` is borrowed and must outlive it; `sink` is copied. */
MUST_USE int confirmation_new(struct confirmation **out, struct confirmer *confirmer,
    const struct hit_sink *sink, struct err *err);

/* Candidates in the order the scanner sent them. A damaged block of the watchlist is
 * an error. */
MUST_USE int confirmation_batch(struct confirmation *confirmation,
    const struct candidate_batch *batch, struct err *err);

/* The last hits, then the verdict, which the caller owns. */
MUST_USE int confirmation_end(
    struct match_summary *summary, struct confirmation *confirmation, struct err *err);

/* Accepts NULL. */
void confirmation_free(struct confirmation *confirmation);
AUTO_DEFINE(struct confirmation, confirmation_free)

#endif
