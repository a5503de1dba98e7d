#include "parsers/forum_post.h"

#include "parsers/dom_text.h"
#include "parsers/forum_date.h"
#include "parsers/post_body.h"
#include "parsers/select.h"

enum {
    AUTHOR_MAX = 200,
    TITLE_MAX = 600,
    BESIDE_MAX = 16 /* elements tried for one thing */
};

static const struct dom_node *first_in(
    const struct dom_node *post, const struct view *view, const char *selector)
{
    struct select spare;
    return select_find(post, select_kept(view->selects, &spare, selector));
}

const struct dom_node *forum_post_body(
    const struct forum *forum, const struct view *view, const struct dom_node *post)
{
    struct select spare;
    const struct select *body = select_kept(view->selects, &spare, forum->body);
    return select_fits(body, post) ? post : select_find(post, body);
}

/* ---- what stands beside the body ---- */

/* The elements of a post that fit a selector and are not inside the body, where
 * anything may stand: way by way, each in the page's order. */
struct beside {
    const struct dom_node *post;
    const struct dom_node *body;
    const struct select *all;
    struct select spare;
    unsigned way;
    unsigned given;
    const struct dom_node *last; /* given; NULL: none of this way yet */
};

static void beside_start(struct beside *beside, const struct forum *forum,
    const struct view *view, const struct dom_node *post, const char *selector)
{
    beside->post = post;
    beside->body = forum_post_body(forum, view, post);
    beside->all = select_kept(view->selects, &beside->spare, selector);
    beside->way = 0;
    beside->given = 0;
    beside->last = NULL;
}

static const struct dom_node *next_of_way(const struct beside *beside)
{
    const struct select_way *way = &beside->all->ways[beside->way];
    const struct dom_node *post = beside->post;
    const struct dom_node *node = beside->last == NULL ? post : beside->last;
    do {
        bool inside =
            node != post && (node == beside->body || node->role == ROLE_UNSAID);
        node =
            inside ? dom_skip(node, post) : dom_next_marked(node, post, &way->needed);
    } while (node != NULL && !select_way_fits(way, node));
    return node;
}

/* NULL: there are no more, or more than are looked at. */
static const struct dom_node *beside_next(struct beside *beside)
{
    while (beside->way < beside->all->count && beside->given < BESIDE_MAX) {
        beside->last = next_of_way(beside);
        if (beside->last != NULL) {
            beside->given++;
            return beside->last;
        }
        beside->way++;
    }
    return NULL;
}

const struct dom_node *forum_post_date(
    const struct forum *forum, const struct view *view, const struct dom_node *post)
{
    struct beside beside;
    beside_start(&beside, forum, view, post, forum->date);
    return beside_next(&beside);
}

/* What the post's own element says of its author. */
static struct bytes noted_author(const struct dom_node *post)
{
    struct bytes author = bytes_trim(dom_attribute(post, "data-author"));
    if (author.len == 0)
        author = bytes_trim(dom_attribute(post, "data-username"));
    return author.len <= AUTHOR_MAX ? author : bytes_make(NULL, 0);
}

/* The avatar is a link to its author too, but shows no name. */
static int read_author(struct bytes *author, const struct forum *forum,
    const struct view *view, const struct dom_node *post, struct err *err)
{
    struct beside beside;
    beside_start(&beside, forum, view, post, forum->author);
    const struct dom_node *node = NULL;
    while (author->len == 0 && (node = beside_next(&beside)) != NULL)
        if (dom_line(author, view->dom, node, AUTHOR_MAX, err) != 0)
            return -1;
    if (author->len == 0)
        *author = noted_author(post);
    return 0;
}

/* ---- what stands in the body ---- */

/* What says of an element what it is. */
struct roles {
    const struct select *unsaid;
    const struct select *quote;
    const struct select *code;
    struct select spares[3];
};

static enum dom_role role_of(const struct roles *roles, const struct dom_node *node)
{
    if (select_fits(roles->unsaid, node))
        return ROLE_UNSAID;
    if (select_fits(roles->quote, node))
        return ROLE_QUOTE;
    return select_fits(roles->code, node) ? ROLE_CODE : ROLE_NONE;
}

/* Not what is inside, which is said of it when it is asked by itself. */
static void mark(const struct select *select, struct dom_node *post, enum dom_role role)
{
    struct dom_node *node = select_past(post, post, select);
    while (node != NULL) {
        bool fits = select_fits(select, node);
        if (fits)
            node->role = role;
        node = fits ? dom_skip(node, post) : select_past(node, post, select);
    }
}

static struct dom_node *body_in(
    const struct forum *forum, const struct view *view, struct dom_node *post)
{
    struct select spare;
    return select_find(post, select_kept(view->selects, &spare, forum->body));
}

void forum_post_mark(
    const struct forum *forum, const struct view *view, struct dom_node *post)
{
    struct roles roles;
    struct select edited;
    roles.unsaid = select_kept(view->selects, &roles.spares[0], forum->unsaid);
    roles.quote = select_kept(view->selects, &roles.spares[1], forum->quote);
    roles.code = select_kept(view->selects, &roles.spares[2], forum->code);
    for (struct dom_node *node = dom_next(post, post); node != NULL;
         node = dom_next(node, post))
        if (node->type == DOM_ELEMENT && node->role == ROLE_NONE)
            node->role = role_of(&roles, node);
    mark(select_kept(view->selects, &edited, forum->edited), post, ROLE_UNSAID);
    struct dom_node *body = body_in(forum, view, post);
    if (body != NULL)
        body->role = ROLE_WORDS;
}

/* ---- the posting ---- */

static struct bytes without_re(struct bytes title)
{
    title = bytes_trim(title);
    while (bytes_starts_nocase(title, "re:") || bytes_starts_nocase(title, "aw:"))
        title = bytes_trim(bytes_slice(title, 3, title.len));
    return title;
}

int forum_post_title(struct bytes *title, const struct forum *forum,
    const struct view *view, const struct dom_node *post, struct err *err)
{
    struct beside beside;
    beside_start(&beside, forum, view, post, forum->title);
    const struct dom_node *node = beside_next(&beside);
    if (node != NULL && dom_line(title, view->dom, node, TITLE_MAX, err) != 0)
        return -1;
    *title = without_re(*title);
    return 0;
}

/* The thread's title is what its first post says; a reply's own says something only
 * where it is another. */
static void set_title(struct draft *draft, const struct forum_thread *thread,
    struct bytes own, bool opens)
{
    draft->thread = thread->subject;
    if (opens && thread->subject.len > 0)
        draft->title = thread->subject;
    else if (!bytes_equal(own, thread->subject))
        draft->title = own;
}

static void read_dates(struct draft *draft, const struct forum *forum,
    const struct forum_thread *thread, const struct view *view,
    const struct dom_node *post)
{
    struct beside beside;
    beside_start(&beside, forum, view, post, forum->date);
    const struct dom_node *edited = first_in(post, view, forum->edited);
    const struct dom_node *node = NULL;
    bool found = false;
    while (!found && (node = beside_next(&beside)) != NULL)
        found = forum_date(&draft->posted_at_ms, view, node, &thread->dates);
    if (!found)
        draft->posted_at_ms = 0;
    /* Some say of each post when it was last changed: of most, when it was written. */
    if (edited == NULL ||
        !forum_date(&draft->edited_at_ms, view, edited, &thread->dates) ||
        draft->edited_at_ms == draft->posted_at_ms)
        draft->edited_at_ms = 0;
}

int forum_post_add(const struct forum *forum, struct builder *builder,
    const struct forum_thread *thread, const struct dom_node *post, struct err *err)
{
    AUTO(post_body_done) struct post_body body;
    post_body_init(&body);
    const struct view *view = builder->view;
    struct bytes title = bytes_make(NULL, 0);
    struct draft draft = {.board = thread->board};
    if (post_body_read(&body, forum_post_body(forum, view, post), err) != 0 ||
        read_author(&draft.author, forum, view, post, err) != 0 ||
        forum_post_title(&title, forum, view, post, err) != 0)
        return -1;
    set_title(
        &draft, thread, title, builder->page->posting_count == 0 && !thread->later);
    read_dates(&draft, forum, thread, view, post);
    post_body_into(&draft, &body);
    draft.attached = first_in(post, view, forum->attached);
    return builder_posting(builder, &draft, err);
}
