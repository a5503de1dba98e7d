/* One posting from a part of a page: its author, dates and texts. */
#include "parsers/generic.h"

#include "parsers/date.h"
#include "parsers/dom_text.h"
#include "parsers/post_body.h"
#include "parsers/quotes.h"

enum { AUTHOR_MAX = 200, DATE_MIN = 5 };

/* Nothing stands around the body. */
static bool is_whole(const struct generic_post *post)
{
    return post->body.from == post->record.from && post->body.to >= post->record.to;
}

static bool within(const struct record *record, uint32_t at)
{
    return at >= record->from && at < record->to;
}

/* The first member named outside the body, else the item the mould tells. */
static int read_author(struct bytes *author, const struct generic *generic,
    const struct generic_post *post, struct err *err)
{
    const struct outline *outline = &generic->outline;
    bool whole = is_whole(post);
    uint32_t at = OUTLINE_NONE;
    for (uint32_t i = post->record.from; i < post->record.to && at == OUTLINE_NONE; i++)
        if (outline->items[i].member && (whole || !within(&post->body, i)))
            at = i;
    if (at == OUTLINE_NONE)
        at = post->author;
    if (at == OUTLINE_NONE)
        return 0;
    return dom_line(
        author, generic->view->dom, outline->items[at].node, AUTHOR_MAX, err);
}

static void read_dates(
    struct draft *draft, const struct generic *generic, const struct generic_post *post)
{
    const struct outline *outline = &generic->outline;
    bool whole = is_whole(post);
    for (uint32_t i = post->record.from; i < post->record.to; i++) {
        const struct outline_item *item = &outline->items[i];
        bool outside = whole || !within(&post->body, i);
        if (item->date == DATE_POSTED && draft->posted_at_ms == 0 && outside &&
            (item->inside & INSIDE_QUOTE) == 0)
            draft->posted_at_ms = item->date_ms;
        if (item->date == DATE_EDITED && draft->edited_at_ms == 0)
            draft->edited_at_ms = item->date_ms;
    }
}

/* Where the body was drawn too wide, the date is in it: made for machines, or shown
 * before anything is said. */
static void read_inner_date(
    struct draft *draft, const struct generic *generic, const struct record *body)
{
    const struct outline *outline = &generic->outline;
    for (uint32_t i = body->from; i < body->to && draft->posted_at_ms == 0; i++) {
        const struct outline_item *item = &outline->items[i];
        bool heads = item->node->type == DOM_ELEMENT ||
                     outline_between(outline, body->from, i).telling == 0;
        if (item->date == DATE_POSTED && heads && (item->inside & INSIDE_QUOTE) == 0)
            draft->posted_at_ms = item->date_ms;
    }
}

/* "Published 2026-05-02. 320 GB of ...": a card's text may begin with its date. */
static void read_first_date(
    struct draft *draft, const struct generic *generic, const struct record *record)
{
    const struct outline *outline = &generic->outline;
    for (uint32_t i = record->from; i < record->to && draft->posted_at_ms == 0; i++) {
        struct bytes text = bytes_trim(outline->items[i].node->text);
        bool shown = outline->items[i].node->type == DOM_TEXT && text.len > DATE_MIN &&
                     (outline->items[i].inside & (INSIDE_RAW | INSIDE_CODE)) == 0;
        if (shown && !date_parse(&draft->posted_at_ms, text,
                         generic->view->doc->fetched_at_ms, DATE_DAY_FIRST))
            draft->posted_at_ms = 0;
    }
}

/* "Published: 2026-05-02", beside nothing that says more: the site's words of when,
 * which are no words of who wrote. NULL: the date stands alone, or in what is said. */
static struct dom_node *date_line(
    const struct outline *outline, const struct record *body)
{
    enum { LABEL_MAX = 48 };
    for (uint32_t i = body->from + 1; i < body->to; i++) {
        uint32_t above = outline->items[i].parent;
        if (outline->items[i].date != DATE_POSTED || above <= body->from ||
            above == OUTLINE_NONE)
            continue;
        struct outline_sums sums =
            outline_between(outline, above, outline->items[above].end);
        if (sums.telling == 0 && sums.plain <= LABEL_MAX && sums.links == 0)
            return outline->items[above].node;
    }
    return NULL;
}

/* A body over several siblings is read one after the other. */
static int read_said(struct post_body *body, const struct generic *generic,
    const struct record *record, struct err *err)
{
    const struct outline *outline = &generic->outline;
    uint32_t rows = 0;
    for (uint32_t at = record->from; at < record->to; at = outline->items[at].end) {
        if (outline->items[at].node->type != DOM_ELEMENT)
            continue;
        if (post_body_read(body, outline->items[at].node, err) != 0)
            return -1;
        rows += body->rows;
    }
    body->rows = rows;
    return 0;
}

static int read_body(struct post_body *body, const struct generic *generic,
    const struct generic_post *post, struct err *err)
{
    bool named = post->anonymous && post->title.len > 0; /* the line holds no name */
    struct dom_node *line = named ? date_line(&generic->outline, &post->body) : NULL;
    if (line == NULL || line->role != ROLE_NONE)
        return read_said(body, generic, &post->body, err);
    line->role = ROLE_UNSAID;
    int read = read_said(body, generic, &post->body, err);
    line->role = ROLE_NONE;
    return read;
}

int generic_add(
    struct generic *generic, const struct generic_post *post, struct err *err)
{
    AUTO(post_body_done) struct post_body body;
    post_body_init(&body);
    struct draft draft = {
        .title = post->title, .thread = post->thread, .published = post->published};
    quotes_mark(&generic->outline, post->body.from, post->body.to);
    if (read_body(&body, generic, post, err) != 0 ||
        (!post->anonymous && read_author(&draft.author, generic, post, err) != 0))
        return -1;
    read_dates(&draft, generic, post);
    if (!post->anonymous && draft.posted_at_ms == 0)
        read_inner_date(&draft, generic, &post->body);
    if (post->anonymous && draft.posted_at_ms == 0)
        read_first_date(&draft, generic, &post->record);
    if (post->is_victim)
        draft.victim = post->title;
    post_body_into(&draft, &body);
    return builder_posting(generic->builder, &draft, err);
}
