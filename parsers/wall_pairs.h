/*
 * wall_pairs - what sites say in front of what they do not show, in words of their own:
 * a thing and what became of it ("topic" and "was deleted"), near each other on a line.
 *
 * So that every wording of it need not be known (those that are fixed: wall_words.h).
 * In the same languages but for Italian.
 */
#ifndef VIGIE_PARSERS_WALL_PAIRS_H
#define VIGIE_PARSERS_WALL_PAIRS_H

#include "model/page.h"
#include "parsers/fold.h"

/* PAGE_OTHER: nothing of the kind. `folded` is short, and `starts` is of it. */
enum page_kind wall_pairs_say(struct bytes folded, const struct fold_starts *starts);

#endif
