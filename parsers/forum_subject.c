#include "parsers/forum_subject.h"

#include "parsers/dom_text.h"
#include "parsers/forum_post.h"
#include "parsers/select.h"

enum {
    SUBJECT_MAX = 600,
    BOARD_MAX = 240,
    HEADINGS_MAX = 60,
    CRUMBS_MAX = 60,
    PART_MIN = 4 /* bytes: less may stand anywhere */
};

/* ---- the subject ---- */

static bool is_part(struct bytes text, struct bytes title)
{
    return text.len >= PART_MIN && text.len < title.len &&
           bytes_find(title, text, 0) != BYTES_NONE;
}

static struct bytes meta(const struct view *view, const char *selector)
{
    const struct dom_node *node = select_first(view->dom->root, selector);
    return node == NULL ? bytes_make(NULL, 0)
                        : bytes_trim(dom_attribute(node, "content"));
}

/* The site's own name stands in the head of the page, and leads to its first page. */
static bool names_site(
    const struct dom_node *heading, const struct view *view, struct bytes text)
{
    static const char tops[] = "a[href=/], a[href=./], a[href=index.php], "
                               "a[href=./index.php], a[href$=/index.php]";
    const struct dom_node *link = dom_ancestor(heading, view->dom->root, "a");
    const struct select top = select_make(tops);
    return dom_ancestor(heading, view->dom->root, "header") != NULL ||
           (link != NULL && select_fits(&top, link)) ||
           select_first(heading, tops) != NULL ||
           bytes_equal(text, meta(view, "meta[property=og:site_name]"));
}

/* "Title | Site": the longest heading that is a part of it. */
static int by_heading(struct bytes *subject, const struct view *view, struct err *err)
{
    const struct select headings = select_make("h1, h2, h3, [class*=topic-title], "
                                               "[class*=thread-title], "
                                               "[class*=header--title]");
    const struct dom_node *root = view->dom->root;
    const struct dom_node *node = select_next(root, NULL, &headings);
    for (unsigned i = 0; node != NULL && i < HEADINGS_MAX; i++) {
        struct bytes text = bytes_make(NULL, 0);
        if (dom_line(&text, view->dom, node, SUBJECT_MAX, err) != 0)
            return -1;
        if (text.len > subject->len && is_part(text, view->title) &&
            !names_site(node, view, text))
            *subject = text;
        node = select_next(root, node, &headings);
    }
    return 0;
}

int forum_subject(struct bytes *subject, const struct forum *forum,
    const struct view *view, const struct dom_node *first, struct err *err)
{
    const struct dom_node *node = select_first(view->dom->root, forum->subject);
    struct bytes found = bytes_make(NULL, 0);
    if (node != NULL && dom_line(&found, view->dom, node, SUBJECT_MAX, err) != 0)
        return -1;
    if (found.len == 0 && forum_post_title(&found, forum, view, first, err) != 0)
        return -1;
    struct bytes shared = meta(view, "meta[property=og:title]");
    if (found.len == 0 && is_part(shared, view->title))
        found = shared;
    if (found.len == 0 && by_heading(&found, view, err) != 0)
        return -1;
    *subject = found.len > 0 ? found : view->title;
    return 0;
}

/* ---- the board ---- */

struct path {
    const struct dom_node *board; /* the last that leads to one */
    const struct dom_node *last;  /* the last that does not lead to the thread */
    unsigned links;
};

static bool is_path(const struct dom_node *link, struct bytes href)
{
    return dom_is(link, "a") && href.len > 0 && !bytes_starts(href, "#") &&
           !bytes_starts(href, "javascript:");
}

static struct path path_of(
    const struct forum *forum, const struct view *view, const char *selector)
{
    struct path path = {.board = NULL};
    const struct dom_node *root = view->dom->root;
    const struct select crumbs = select_make(selector);
    const struct dom_node *node =
        crumbs.count == 0 ? NULL : select_next(root, NULL, &crumbs);
    for (unsigned i = 0; node != NULL && i < CRUMBS_MAX; i++) {
        struct bytes href = dom_attribute(node, "href");
        if (is_path(node, href) && !forum_path_is(href, forum->thread_path) &&
            !forum_path_is(href, forum->variant_path)) {
            path.links++;
            path.last = node;
            path.board = forum_path_is(href, forum->board_path) ? node : path.board;
        }
        node = select_next(root, node, &crumbs);
    }
    return path;
}

/* The last link of the path that leads to a board. Where the boards' addresses have no
 * form of their own, or another than usual, the last behind that to the whole site. */
int forum_board(struct bytes *board, const struct forum *forum, const struct view *view,
    struct err *err)
{
    struct path path = path_of(forum, view, forum->crumbs);
    if (path.links == 0)
        path = path_of(forum, view, "[class*=crumb] a, [id*=crumb] a");
    const struct dom_node *found = path.board;
    if (found == NULL && (forum->board_path == NULL || path.links > 1))
        found = path.last;
    return found == NULL ? 0 : dom_line(board, view->dom, found, BOARD_MAX, err);
}
