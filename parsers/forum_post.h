/*
 * forum_post - one post of a board, taken apart and added to the page.
 */
#ifndef VIGIE_PARSERS_FORUM_POST_H
#define VIGIE_PARSERS_FORUM_POST_H

#include "parsers/forum.h"

/* What the posts of a page have in common. */
struct forum_thread {
    struct bytes subject;
    struct bytes board;
    struct date_rules dates;
    bool later; /* a page after the first: no post of it opens the thread */
};

/* Where the text stands, or NULL: then it is no post. */
const struct dom_node *forum_post_body(
    const struct forum *forum, const struct view *view, const struct dom_node *post);

/* What shows when it was written, or NULL. */
const struct dom_node *forum_post_date(
    const struct forum *forum, const struct view *view, const struct dom_node *post);

/* A title of its own, without "Re:"; empty when there is none. In the dom's arena. */
MUST_USE int forum_post_title(struct bytes *title, const struct forum *forum,
    const struct view *view, const struct dom_node *post, struct err *err);

/* Says of the elements in a post what they are (dom_role): before the above. */
void forum_post_mark(
    const struct forum *forum, const struct view *view, struct dom_node *post);

MUST_USE int forum_post_add(const struct forum *forum, struct builder *builder,
    const struct forum_thread *thread, const struct dom_node *post, struct err *err);

#endif
