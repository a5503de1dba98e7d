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

const struct dom_node *forum_post_body(
    const struct forum *forum, const struct dom_node *post)
{
    struct select body = select_make(forum->body);
    return select_fits(&body, post) ? post : select_first(post, forum->body);
}

/* ---- what stands beside the body ---- */

/* The elements of a post that fit a selector and are not inside the body, where
 * anything may stand: way by way, each in the page's order. */
struct beside {
    const struct dom_node *post;
    const struct dom_node *body;
    struct select all;
    unsigned way;
    unsigned given;
    const struct dom_node *last; /* given; NULL: none of this way yet */
};

static struct beside beside_of(
    const struct forum *forum, const struct dom_node *post, const char *selector)
{
    return (struct beside){.post = post,
        .body = forum_post_body(forum, post),
        .all = select_make(selector)};
}

static const struct dom_node *next_of_way(const struct beside *beside)
{
    struct select way = {.count = 1};
    way.ways[0] = beside->all.ways[beside->way];
    const struct dom_node *post = beside->post;
    const struct dom_node *node = beside->last == NULL ? post : beside->last;
    do {
        bool inside =
            node != post && (node == beside->body || node->role == ROLE_UNSAID);
        node = inside ? dom_skip(node, post) : dom_next(node, post);
    } while (node != NULL && !select_fits(&way, node));
    return node;
}

/* NULL: there are no more, or more than are looked at. */
static const struct dom_node *beside_next(struct beside *beside)
{
    while (beside->way < beside->all.count && beside->given < BESIDE_MAX) {
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
    const struct forum *forum, const struct dom_node *post)
{
    struct beside beside = beside_of(forum, post, forum->date);
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
    const struct dom *dom, const struct dom_node *post, struct err *err)
{
    struct beside beside = beside_of(forum, post, forum->author);
    const struct dom_node *node = NULL;
    while (author->len == 0 && (node = beside_next(&beside)) != NULL)
        if (dom_line(author, dom, node, AUTHOR_MAX, err) != 0)
            return -1;
    if (author->len == 0)
        *author = noted_author(post);
    return 0;
}

/* ---- what stands in the body ---- */

static enum dom_role role_of(const struct select roles[3], const struct dom_node *node)
{
    if (select_fits(&roles[0], node))
        return ROLE_UNSAID;
    if (select_fits(&roles[1], node))
        return ROLE_QUOTE;
    return select_fits(&roles[2], node) ? ROLE_CODE : ROLE_NONE;
}

/* Not what is inside, which is said of it when it is asked by itself. */
static void mark(const char *selector, struct dom_node *post, enum dom_role role)
{
    const struct select select = select_make(selector);
    struct dom_node *node = dom_next(post, post);
    while (node != NULL) {
        bool fits = select_fits(&select, node);
        if (fits)
            node->role = role;
        node = fits ? dom_skip(node, post) : dom_next(node, post);
    }
}

void forum_post_mark(const struct forum *forum, struct dom_node *post)
{
    const struct select roles[3] = {select_make(forum->unsaid),
        select_make(forum->quote), select_make(forum->code)};
    for (struct dom_node *node = dom_next(post, post); node != NULL;
         node = dom_next(node, post))
        if (node->type == DOM_ELEMENT && node->role == ROLE_NONE)
            node->role = role_of(roles, node);
    mark(forum->edited, post, ROLE_UNSAID);
    struct dom_node *body = select_first(post, forum->body);
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
    const struct dom *dom, const struct dom_node *post, struct err *err)
{
    struct beside beside = beside_of(forum, post, forum->title);
    const struct dom_node *node = beside_next(&beside);
    if (node != NULL && dom_line(title, dom, node, TITLE_MAX, err) != 0)
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
    struct beside beside = beside_of(forum, post, forum->date);
    const struct dom_node *edited = select_first(post, forum->edited);
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
    struct bytes title = bytes_make(NULL, 0);
    struct draft draft = {.board = thread->board};
    if (post_body_read(&body, forum_post_body(forum, post), err) != 0 ||
        read_author(&draft.author, forum, builder->view->dom, post, err) != 0 ||
        forum_post_title(&title, forum, builder->view->dom, post, err) != 0)
        return -1;
    set_title(
        &draft, thread, title, builder->page->posting_count == 0 && !thread->later);
    read_dates(&draft, forum, thread, builder->view, post);
    post_body_into(&draft, &body);
    draft.attached = select_first(post, forum->attached);
    return builder_posting(builder, &draft, err);
}
