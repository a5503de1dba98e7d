/*
 * forum_subject - of what a thread is and in which board it stands.
 *
 * Where the engine says, and else where themes put it: in a heading that the page's
 * title repeats beside the site's name, and in the path of links above the thread.
 */
#ifndef VIGIE_PARSERS_FORUM_SUBJECT_H
#define VIGIE_PARSERS_FORUM_SUBJECT_H

#include "parsers/forum.h"

/* `first` is the page's first post. The page's title when nothing tells better. In the
 * dom's arena. */
MUST_USE int forum_subject(struct bytes *subject, const struct forum *forum,
    const struct view *view, const struct dom_node *first, struct err *err);

/* Left as it is when the page does not say. */
MUST_USE int forum_board(struct bytes *board, const struct forum *forum,
    const struct view *view, struct err *err);

#endif
