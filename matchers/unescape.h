/*
 * unescape - a run of a document as it is meant, with its escapes (escapes.h) read, and
 * where each byte of that stands in the document.
 *
 * What comes out depends on the text alone, not on where the run begins: so a document
 * may be cut anywhere into runs, if each shows enough on both sides.
 */
#ifndef VIGIE_MATCHERS_UNESCAPE_H
#define VIGIE_MATCHERS_UNESCAPE_H

#include "base/auto.h"
#include "base/err.h"
#include "matchers/escapes.h"
#include "matchers/type.h"

struct unescape;

/* The most bytes of a run that are looked at, and how many of its surroundings are
 * wanted on either side: enough that a place sees FIND_BEHIND and FIND_AHEAD bytes of
 * what is meant. */
enum {
    UNESCAPE_RUN = 65536,
    UNESCAPE_AROUND = FIND_BEHIND * ESCAPE_SPREAD + 64,
    UNESCAPE_MOST = UNESCAPE_RUN + 2 * UNESCAPE_AROUND
};

_Static_assert(FIND_AHEAD <= FIND_BEHIND, "as much is wanted ahead as behind");

/* On success the caller owns `*out`. */
MUST_USE int unescape_new(struct unescape **out, struct err *err);

/* Accepts NULL. Wipes what was read. */
void unescape_free(struct unescape *unescape);
AUTO_DEFINE(struct unescape, unescape_free)

struct unescape_run {
    struct bytes text; /* the surroundings included, at most UNESCAPE_MOST bytes */
    size_t from;       /* what is looked at: an escape belongs to where it starts */
    size_t to;
    struct escapes escapes;
};

void unescape_read(struct unescape *unescape, const struct unescape_run *run);

/* Of the last run that was read: what is meant, in the unescape's memory; and `from`
 * and `to` therein. */
struct bytes unescape_text(const struct unescape *unescape);
size_t unescape_from(const struct unescape *unescape);
size_t unescape_to(const struct unescape *unescape);

/* Where in the run's text the byte stands that is at `at` in what is meant; inside of
 * an escape, some place in it. */
size_t unescape_place(const struct unescape *unescape, size_t at);

/* Line ends that are written between `from` and what is meant at `at`, but not meant.
 */
size_t unescape_continued(const struct unescape *unescape, size_t at);

#endif
