/*
 * cited - lines in which a plain text repeats somebody else's.
 *
 * What an engine sets apart as a quote is known by its markup (quotes.h, forum.h).
 * Where there is none, in a paste, a mail or a post typed by hand, people mark the
 * lines with
 * '>', put "[quote]" around them, or write "X wrote:" over them.
 */
#ifndef VIGIE_PARSERS_CITED_H
#define VIGIE_PARSERS_CITED_H

#include "base/buf.h"

struct cited {
    struct buf own;    /* the text without them */
    struct buf quoted; /* theirs */
};

void cited_init(struct cited *cited);
void cited_done(struct cited *cited);
AUTO_DEFINE_VALUE(struct cited, cited_done)

/* Parts `text`, lines of UTF-8. Lines with a '>' are somebody else's under a line that
 * says whose, or where they begin a `reply` and something stands below them: sellers
 * begin the lines of a list so, too. Both texts stay empty when nothing is repeated. -1
 * only out of memory. */
MUST_USE int cited_read(
    struct cited *cited, struct bytes text, bool reply, struct err *err);

#endif
