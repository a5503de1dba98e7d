/*
 * forum_pages - the next page, where no link says that it is; the thread's own address,
 * where nothing in the page's head does.
 */
#ifndef VIGIE_PARSERS_FORUM_PAGES_H
#define VIGIE_PARSERS_FORUM_PAGES_H

#include "parsers/builder.h"

/* Of a page without a next one: in the first place of `selector` that has it, the link
 * that shows the number after the one that is shown and is no link, "[1] 2 3". The
 * page's links are there already. */
void forum_pages_next(struct page *page, const struct view *view, const char *selector);

/* Of a page without one: where the link at `subject` leads (its own, around or inside
 * it), else, when `first`, where the page was found. `subject` may be NULL. */
MUST_USE int forum_pages_canonical(struct builder *builder,
    const struct dom_node *subject, bool first, struct err *err);

#endif
