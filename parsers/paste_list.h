/*
 * paste_list - what all lists of pastes have in common, however they are written.
 */
#ifndef VIGIE_PARSERS_PASTE_LIST_H
#define VIGIE_PARSERS_PASTE_LIST_H

#include "parsers/builder.h"
#include "parsers/paste_site.h"

/* Adds a paste's link, to its plain text where the site has one; `title` is masked.
 * `address` may be relative to the view's base; what is no address is left out, as is
 * one that was added before. */
MUST_USE int paste_list_add(struct builder *builder, const struct view *view,
    struct bytes address, struct bytes title, struct err *err);

/* Turns the links of the page that lead to pastes of `site` into threads, to their
 * plain text where there is one; each paste once. */
MUST_USE int paste_list_prefer_raw(struct builder *builder, const struct view *view,
    const struct paste_site *site, struct err *err);

#endif
