/*
 * leads - the links that the rows of a list are about.
 *
 * The addresses of threads have one form on a site: what differs is a number, or words
 * with dashes. Every link of the page that has a form of its rows' links leads to the
 * same kind of page, wherever it stands.
 */
#ifndef VIGIE_PARSERS_LEADS_H
#define VIGIE_PARSERS_LEADS_H

#include "parsers/builder.h"

enum { LEADS_FORMS_MAX = 64 /* different ones on one page */ };

struct leads {
    const struct view *view;
    struct url *url; /* room to work in */
    uint32_t hashes[LEADS_FORMS_MAX];
    uint32_t counts[LEADS_FORMS_MAX];
    uint32_t count;
    uint32_t rows; /* addresses added */
};

/* _done also accepts a zeroed one. */
MUST_USE int leads_init(struct leads *leads, const struct view *view, struct err *err);
void leads_done(struct leads *leads);
AUTO_DEFINE_VALUE(struct leads, leads_done)

/* A row's link, as it is written. What is no address is left aside. */
void leads_add(struct leads *leads, struct bytes href);

/* Says of the page's links which are such: `rel`. */
void leads_tell(const struct leads *leads, struct page *page, enum link_rel rel);

#endif
