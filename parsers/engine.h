/*
 * engine - one kind of site: how its pages are told, and what they say.
 *
 * An engine recognises structure (comments, ids, class names, forms of addresses),
 * never a look, so that themes do not matter. A new one is a file and a line in
 * registry.c.
 */
#ifndef VIGIE_PARSERS_ENGINE_H
#define VIGIE_PARSERS_ENGINE_H

#include "model/url.h"
#include "parsers/dom.h"
#include "parsers/grams.h"
#include "parsers/parser.h"

struct privatebin; /* parsers/privatebin.h */
struct selects;    /* parsers/select.h */

/* What an engine is shown. */
struct view {
    const struct document *doc;
    const struct url *base;    /* what links are relative to; NULL when unknown */
    const struct dom *dom;     /* NULL for a document that is no HTML */
    struct bytes text;         /* the whole document, decoded */
    const struct grams *grams; /* of it; NULL: not known */
    struct selects *selects;   /* of this page; NULL: none are kept */
    struct bytes title;        /* as written, on one line; not masked yet */
    const struct privatebin
        *sealed; /* an encrypted paste; NULL: the document is none */
};

/* Whether the document holds these bytes. */
static inline bool view_has(const struct view *view, struct bytes bytes)
{
    return grams_find(view->grams, view->text, bytes);
}

struct builder; /* parsers/builder.h */
struct forum;   /* parsers/forum.h */

struct engine {
    const char *name;
    /* Whether this document is one of its pages. The first to say so gets it. */
    bool (*claims)(const struct view *view);
    /* Appends, as HTML that it reads itself, what the page brings along as data for its
     * scripts (parsers/embedded.h), or what a document that is no HTML says: then
     * `view->dom` is NULL here, and not in what is called next. Fails for want of
     * memory only. May be NULL. */
    int (*unpack)(struct buf *html, const struct view *view, struct err *err);
    /* A board's description, by which links and pages are read where the two below are
     * NULL (parsers/forum.h). */
    const struct forum *forum;
    /* What a link leads to; LINK_OTHER leaves it to the general rules. `path` is the
     * path and query of the address. May be NULL; ask by engine_rel. */
    enum link_rel (*rel)(
        const struct view *view, const struct dom_node *node, struct bytes path);
    /* Sets the page's kind and adds postings; links are there already. NULL only with a
     * description; call by engine_parse. */
    int (*parse)(struct builder *builder, const struct view *view, struct err *err);
};

#endif
