/*
 * revisit - how often a page is worth asking for, learnt from its own visits.
 *
 * A page without news is visited less often, one with news sooner, within the source's
 * bounds. The step is the same up as down, so that a page whose news come at random
 * settles where every second visit brings some: for a Poisson page of rate r that is an
 * interval of ln 2 / r (Cho and Garcia-Molina, "Effective page refresh policies for web
 * crawlers", 2003, have the model and its optimum; tests/replay holds this rule against
 * it). First pages of boards never wait longer than the source's own interval. A thread
 * is bursty, not random: news bring it back faster than silence takes it away, and one
 * that was silent for long when it was found starts slowly.
 *
 * Pure: time comes in as a number, what is remembered is the caller's.
 */
#ifndef VIGIE_CRAWLER_REVISIT_H
#define VIGIE_CRAWLER_REVISIT_H

#include "crawler/source.h"
#include "model/page.h"
#include "model/target.h"

enum revisit_role {
    REVISIT_FRONT,  /* a source's or a board's first page: where news show first */
    REVISIT_THREAD, /* posts one under the other: hot, then silent for ever */
    REVISIT_OTHER,
};

/* By what the page was last read as, and how it is reached. */
enum revisit_role revisit_role_of(const struct target *target);

/* "page=2", "start=20", "/page-2", "board=3.20": not where news show first. */
bool revisit_is_later_page(const char *url);

struct revisit_bounds {
    int64_t min_ms;
    int64_t start_ms; /* the first interval, and the longest of first pages */
    int64_t max_ms;
};

/* The source's, with its defaults: a quarter of `revisit`, and a fortnight (or
 * `revisit`, where that is longer). */
struct revisit_bounds revisit_bounds_of(const struct source *source);

/* What a visit brought. */
struct revisit_visit {
    enum revisit_role role;
    struct id news;   /* as below; zero: it has not changed */
    int64_t dated_ms; /* of its newest posting; 0: unknown */
    int64_t now_ms;
};

/* Takes the visit into the history and decides its interval. */
void revisit_learn(struct target_history *history, const struct revisit_bounds *bounds,
    const struct revisit_visit *visit);

/* What would be news if it changed, folded into one hash: postings as they are told
 * (not their dates, which "5 minutes ago" moves), links to boards, threads, files and
 * next pages. Visitor counts, clocks and advertisements do not count. Start: zero; it
 * stays zero when there is nothing of the kind, and then the body's hash has to do. */
void revisit_fold_posting(struct id *news, const struct posting *posting);
void revisit_fold_link(struct id *news, enum link_rel rel, const struct id *target);

#endif
