/*
 * post_body - the parts of a post's body that are read differently: the author's own
 * words, what is quoted, and the rows of a sample.
 */
#ifndef VIGIE_PARSERS_POST_BODY_H
#define VIGIE_PARSERS_POST_BODY_H

#include "parsers/builder.h"

struct post_body {
    struct buf prose;
    struct buf quoted;
    struct buf head;             /* of the sample: where its columns may be named */
    const struct dom_node *node; /* where it was read; NULL: not yet */
    uint32_t rows;
};

/* _done also accepts a zeroed one. */
void post_body_init(struct post_body *body);
void post_body_done(struct post_body *body);
AUTO_DEFINE_VALUE(struct post_body, post_body_done)

/* Reads what is inside `node`. */
MUST_USE int post_body_read(
    struct post_body *body, const struct dom_node *node, struct err *err);

/* Fills the draft's texts from it; they are borrowed. */
void post_body_into(struct draft *draft, const struct post_body *body);

#endif
