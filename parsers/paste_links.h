/*
 * paste_links - links to encrypted pastes that are written out and not made links.
 *
 * Boards forbid links to guests, and pastes are plain text: an address of a PrivateBin
 * with its key is then only words. No other address in words is a lead.
 */
#ifndef VIGIE_PARSERS_PASTE_LINKS_H
#define VIGIE_PARSERS_PASTE_LINKS_H

#include "parsers/builder.h"

/* Adds what stands in the page's text: links of kind LINK_THREAD, or the key alone
 * where the page has the link without it. */
MUST_USE int paste_links_collect(
    struct builder *builder, const struct view *view, struct err *err);

#endif
