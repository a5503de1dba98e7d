/*
 * forum_pages - the next page, where no link says that it is.
 */
#ifndef VIGIE_PARSERS_FORUM_PAGES_H
#define VIGIE_PARSERS_FORUM_PAGES_H

#include "parsers/engine.h"

/* Of a page without a next one: in the first place of `selector` that has it, the link
 * that shows the number after the one that is shown and is no link, "[1] 2 3". The
 * page's links are there already. */
void forum_pages_next(struct page *page, const struct view *view, const char *selector);

#endif
