/*
 * page_names - what a page is called, by a part of its title or by a heading that says
 * nothing else: "Log in - Site", "Recherche". A heading that is one of several names a
 * box to log in, such as boards have on each page, not the page.
 */
#ifndef VIGIE_PARSERS_PAGE_NAMES_H
#define VIGIE_PARSERS_PAGE_NAMES_H

#include "parsers/engine.h"

struct page_names {
    bool login;
    bool search;
    bool titled_search; /* by its title, not by a box's heading */
};

/* `view` has a dom. -1 is out of memory. */
MUST_USE int page_names_read(
    struct page_names *out, const struct view *view, struct err *err);

#endif
