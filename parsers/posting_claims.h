/*
 * posting_claims - what a post's words claim, written into its posting.
 */
#ifndef VIGIE_PARSERS_POSTING_CLAIMS_H
#define VIGIE_PARSERS_POSTING_CLAIMS_H

#include "parsers/judgement.h"

/* Reads heard->draft: sets heard->own and heard->quoted and, in the posting, everything
 * but offer, scores and is_dataset (judgement.h). A victim that the engine knows comes
 * first. Names are kept as other texts are (builder_text). -1 only out of memory. */
MUST_USE int posting_claims(struct posting *posting, struct heard *heard,
    const struct builder *builder, struct err *err);

#endif
