/*
 * judgement - whether a posting offers a dataset, and one of health data.
 *
 * What the words claim (parsers/claims.h) becomes features, these become two scores
 * (parsers/score.h), and these decide together with the kind of offer. An offer that
 * stands in a quote is somebody else's: said to be there, not counted as one.
 */
#ifndef VIGIE_PARSERS_JUDGEMENT_H
#define VIGIE_PARSERS_JUDGEMENT_H

#include "parsers/builder.h"
#include "parsers/claims.h"

/* What is read in a post: its author's own words, and what it quotes. */
struct heard {
    const struct draft *draft;
    struct claims own;
    struct claims quoted;
};

/* Sets offer, scores, is_dataset, is_health and quoted, and the price of a reply in
 * which who made the offer says but a lower number; what else there is must be filled
 * in. -1 only out of memory. */
MUST_USE int judgement_pass(struct posting *posting, const struct builder *builder,
    const struct heard *heard, struct err *err);

#endif
