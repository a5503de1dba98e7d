/*
 * walk_inside - what the files of walk share; nobody else's.
 */
#ifndef VIGIE_MATCHERS_WALK_INSIDE_H
#define VIGIE_MATCHERS_WALK_INSIDE_H

#include "matchers/walk.h"

/* How many bytes are looked through for escapes before they are walked over; and how
 * far ahead the walk fetches bytes, so that it does not wait for them twice. */
enum { WALK_RUN = 16384, WALK_AHEAD = WALK_RUN + UNESCAPE_AROUND };

/* walk_span of a text whose escapes were read, or that has none. `span->unescaped`:
 * where its bytes stand, `span->offset` being that of the run's first; NULL: where they
 * are. */
void walk_text(struct walk *walk, const struct span *span);

/* Whether escapes can be watched for while the walk goes on. */
bool walk_watches(struct walk *walk);

/* walk_text of a text in which escapes may stand, where walk_watches: up to the first
 * place from which one may be seen, which it returns, or `span->to`. None must be seen
 * from `span->from` backwards. */
size_t walk_watched(
    struct walk *walk, const struct span *span, const struct escapes *escapes);

#endif
