/*
 * page_language - which language a page is written in: its postings' words first, the
 * titles it leads to second, all that it shows last.
 */
#ifndef VIGIE_PARSERS_PAGE_LANGUAGE_H
#define VIGIE_PARSERS_PAGE_LANGUAGE_H

#include "parsers/builder.h"

/* After the engine: sets the page's language. -1 only out of memory. */
MUST_USE int page_language(
    struct builder *builder, const struct view *view, struct err *err);

#endif
