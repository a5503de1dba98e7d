/*
 * visit_links - where a visit leads on: the addresses that the source's rules let in.
 */
#ifndef VIGIE_APP_VISIT_LINKS_H
#define VIGIE_APP_VISIT_LINKS_H

#include "app/visit.h"
#include "crawler/revisit.h"

struct visit_links {
    struct target *at; /* owned */
    size_t count;
    bool cut; /* a next page, or where a redirect leads, is one too many in a row */
};

/* Start: zeroed, to be released by visit_links_done in any case. What is news on the
 * page is told to `told` on the way. A redirect of the page itself is its one link. */
MUST_USE int visit_links_gather(struct visit_links *out, struct revisit_visit *told,
    const struct visit *visit, const struct visit_rules *rules, struct err *err);
void visit_links_done(struct visit_links *links);
AUTO_DEFINE_VALUE(struct visit_links, visit_links_done)

#endif
