/*
 * page_names - what a page is called, by a part of its title or by a heading that says
 * nothing else: "Log in - Site", "Recherche".
 */
#ifndef VIGIE_PARSERS_PAGE_NAMES_H
#define VIGIE_PARSERS_PAGE_NAMES_H

#include "parsers/engine.h"

struct page_names {
    bool login;
    bool search;
};

/* `view` has a dom. -1 is out of memory. */
MUST_USE int page_names_read(
    struct page_names *out, const struct view *view, struct err *err);

#endif
