/*
 * html - a page's text to the matchers and its elements into a dom, in one pass.
 *
 * The only file that knows libxml2, which is asked where a page's markup holds anything
 * odd (html_steps.h). Its SAX interface is used, never its own tree: that one stops at
 * depth 256 and is larger. It is given no name and no address, so it can
 * load nothing, and it is kept from printing.
 */
#ifndef VIGIE_PARSERS_HTML_H
#define VIGIE_PARSERS_HTML_H

#include "parsers/dom.h"
#include "parsers/tags.h"
#include "parsers/text.h"

struct html_result {
    bool partly; /* libxml2 gave up: the rest went to the sink as it stood */
};

/* Lets libxml2 set itself up, which wants what a sandbox refuses: call it before. */
void html_preload(void);

/* A page that passed the guard. */
struct html_source {
    struct bytes html;       /* valid UTF-8 without NULs */
    const struct tags *tags; /* whose attributes the guard took out; NULL: none */
};

/* `dom` is initialised; `text` is not flushed. -1 when the sink fails or memory for the
 * parser itself is missing. */
MUST_USE int html_parse(struct html_result *result, struct dom *dom, struct text *text,
    const struct html_source *source, struct err *err);

#endif
