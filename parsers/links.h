/*
 * links - where a page leads.
 */
#ifndef VIGIE_PARSERS_LINKS_H
#define VIGIE_PARSERS_LINKS_H

#include "parsers/builder.h"

/* The page's own address, or what its <base> says; false when unknown or unreadable. */
bool links_base(struct url *base, const struct document *doc, const struct dom *dom);

/* What `href` leads to from here. False when nothing can be made of it. Where nothing
 * is known of the page's own address, for a magnet link and for an onion address with a
 * wrong checksum, `joined` is false and the address is what is written. */
bool links_resolve(
    struct url *url, bool *joined, const struct view *view, struct bytes href);

/* Every address of the page once, in order, absolute when view->base is known; what
 * each leads to is asked of `engine` first. The first "next" becomes the page's. */
MUST_USE int links_collect(struct builder *builder, const struct engine *engine,
    const struct view *view, struct err *err);

#endif
