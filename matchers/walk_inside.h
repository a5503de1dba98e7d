/*
 * walk_inside - what the files of walk share; nobody else's.
 */
#ifndef VIGIE_MATCHERS_WALK_INSIDE_H
#define VIGIE_MATCHERS_WALK_INSIDE_H

#include "matchers/walk.h"

/* walk_span of a text whose escapes were read, or that has none. `span->unescaped`:
 * where its bytes stand, `span->offset` being that of the run's first; NULL: where they
 * are. */
void walk_text(struct walk *walk, const struct span *span);

#endif
