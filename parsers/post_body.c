#include "parsers/post_body.h"

#include "parsers/dom_text.h"

enum { PROSE_MAX = 64 * 1024, WHOLE_MAX = 4 * 1024 * 1024 };

void post_body_init(struct post_body *body)
{
    *body = (struct post_body){.rows = 0};
    buf_init(&body->prose, PROSE_MAX);
    buf_init(&body->quoted, PROSE_MAX);
    buf_init(&body->head, ROWS_HEAD_MAX);
}

void post_body_done(struct post_body *body)
{
    buf_done(&body->prose);
    buf_done(&body->quoted);
    buf_done(&body->head);
}

int post_body_read(struct post_body *body, const struct dom_node *node, struct err *err)
{
    AUTO(buf_done) struct buf whole;
    buf_init(&whole, WHOLE_MAX);
    if (dom_text(&body->prose, node, WITHOUT_QUOTES | WITHOUT_CODE, err) != 0 ||
        dom_text(&body->quoted, node, ONLY_QUOTES, err) != 0 ||
        dom_text(&whole, node, WITHOUT_QUOTES, err) != 0 ||
        buf_add(&body->head, rows_head(buf_bytes(&whole)), err) != 0)
        return -1;
    body->node = node;
    body->rows = rows_count(buf_bytes(&whole));
    return 0;
}

void post_body_into(struct draft *draft, const struct post_body *body)
{
    draft->prose = buf_bytes(&body->prose);
    draft->quoted = buf_bytes(&body->quoted);
    draft->body = body->node;
    draft->sample_rows = body->rows;
    draft->rows = buf_bytes(&body->head);
}
