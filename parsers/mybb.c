/*
 * MyBB 1.8, any theme: told by its template comments, its form key, and the ids it
 * gives posts and threads, which scripts need and themes therefore keep. Addresses come
 * in three forms: showthread.php?tid=1, thread-1.html and Thread-some-title.
 */
#include "parsers/registry.h"

#include "parsers/builder.h"
#include "parsers/date.h"
#include "parsers/dom_text.h"
#include "parsers/post_body.h"

enum { AUTHOR_MAX = 200, SUBJECT_MAX = 600, DATE_MAX = 120 };

static bool has(struct bytes text, const char *wanted)
{
    return bytes_find_nocase(text, bytes_of(wanted), 0) != BYTES_NONE;
}

/* The name in "<!-- start: forumdisplay_thread -->", or empty. */
static struct bytes template_name(const struct dom_node *node)
{
    struct bytes comment = bytes_trim(node->text);
    if (node->type != DOM_COMMENT || !bytes_starts(comment, "start: "))
        return bytes_make(NULL, 0);
    return bytes_trim(bytes_slice(comment, 7, comment.len));
}

static bool has_template(const struct view *view, const char *name)
{
    const struct dom_node *root = view->dom->root;
    for (const struct dom_node *node = root; node != NULL; node = dom_next(node, root))
        if (bytes_is(template_name(node), name))
            return true;
    return false;
}

static bool is_known_template(struct bytes name)
{
    static const char *const names[] = {"index", "forumdisplay", "showthread",
        "headerinclude", "header_welcomeblock_guest", "postbit", "postbit_classic",
        "error", "member_login", "private_read", "portal", "htmldoctype"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (bytes_is(name, names[i]))
            return true;
    return false;
}

static bool is_post(const struct dom_node *node)
{
    return dom_id_number(node, "post_", NULL) || dom_id_number(node, "pid_", NULL);
}

static bool is_row(const struct dom_node *node)
{
    return dom_is(node, "span") && dom_id_number(node, "tid_", NULL);
}

static bool is_sign(const struct dom_node *node)
{
    if (is_known_template(template_name(node)) || is_row(node))
        return true;
    if (dom_is(node, "input"))
        return bytes_is(dom_attribute(node, "name"), "my_post_key");
    return dom_id_number(node, "pid_", NULL) && dom_has_class(node, "post_body");
}

static bool claims(const struct view *view)
{
    if (view->dom == NULL)
        return false;
    const struct dom_node *root = view->dom->root;
    for (const struct dom_node *node = root; node != NULL; node = dom_next(node, root))
        if (is_sign(node))
            return true;
    return false;
}

/* Sorting, marking, jumping to a post: the same pages in other words. */
static bool is_variant(struct bytes path)
{
    static const char *const words[] = {"action=", "mode=", "sortby=", "datecut=",
        "pid=", "highlight=", "order=", "prefix="};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (has(path, words[i]))
            return true;
    return false;
}

static bool is_thread_path(struct bytes path)
{
    return has(path, "showthread.php?tid=") || has(path, "/thread-") ||
           bytes_starts_nocase(path, "thread-");
}

static bool is_board_path(struct bytes path)
{
    return has(path, "forumdisplay.php?fid=") || has(path, "/forum-") ||
           bytes_starts_nocase(path, "forum-");
}

static enum link_rel rel(
    const struct view *view, const struct dom_node *node, struct bytes path)
{
    (void)view;
    if (dom_has_class(node, "pagination_next"))
        return LINK_NEXT;
    if (has(path, "attachment.php?aid="))
        return LINK_FILE;
    if (is_variant(path) || bytes_starts(dom_attribute(node, "class"), "pagination_"))
        return LINK_OTHER;
    if (is_thread_path(path))
        return LINK_THREAD;
    return is_board_path(path) ? LINK_BOARD : LINK_OTHER;
}

static const struct dom_node *body_of(const struct dom_node *post)
{
    if (dom_id_number(post, "pid_", NULL))
        return post;
    const struct dom_node *body = dom_find_class(post, NULL, "post_body");
    if (body != NULL)
        return body;
    uint64_t number = 0;
    for (body = dom_next(post, post); body != NULL; body = dom_next(body, post))
        if (dom_id_number(body, "pid_", &number))
            return body;
    return NULL;
}

static bool is_profile(const struct dom_node *link)
{
    struct bytes href = dom_attribute(link, "href");
    return has(href, "action=profile") || has(href, "user-");
}

/* The first link to a profile that shows a name: the avatar's shows none. */
static int read_author(struct bytes *author, const struct view *view,
    const struct dom_node *post, const struct dom_node *body, struct err *err)
{
    const struct dom_node *place = dom_find_class(post, NULL, "author_information");
    if (place == NULL)
        place = post;
    const struct dom_node *link = dom_find_tag(place, NULL, "a");
    for (; link != NULL && author->len == 0; link = dom_find_tag(place, link, "a"))
        if (is_profile(link) && link->parent != body &&
            dom_line(author, view->dom, link, AUTHOR_MAX, err) != 0)
            return -1;
    const struct dom_node *name = dom_find_class(place, NULL, "largetext");
    if (author->len == 0 && name != NULL) /* a guest has no profile */
        return dom_line(author, view->dom, name, AUTHOR_MAX, err);
    return 0;
}

/* "Yesterday, 10:03 AM" has the day in its title, and the hour beside it. */
static bool date_from_title(
    int64_t *ms, struct bytes title, struct bytes shown, int64_t now_ms)
{
    AUTO(buf_done) struct buf whole;
    buf_init(&whole, (size_t)DATE_MAX * 2 + 2);
    if (buf_add(&whole, bytes_slice(title, 0, DATE_MAX), NULL) != 0)
        return false;
    ptrdiff_t comma = bytes_find_byte(shown, ',', 0);
    bool has_time = bytes_find_byte(title, ':', 0) != BYTES_NONE;
    if (!has_time && comma != BYTES_NONE &&
        buf_add(&whole, bytes_slice(shown, (size_t)comma, DATE_MAX), NULL) != 0)
        return false;
    return date_parse(ms, buf_bytes(&whole), now_ms, DATE_MONTH_FIRST);
}

static int read_date(
    int64_t *ms, const struct view *view, const struct dom_node *post, struct err *err)
{
    const struct dom_node *place = dom_find_class(post, NULL, "post_date");
    if (place == NULL)
        return 0;
    struct bytes shown = bytes_make(NULL, 0);
    if (dom_line(&shown, view->dom, place, DATE_MAX, err) != 0)
        return -1;
    int64_t now_ms = view->doc->fetched_at_ms;
    const struct dom_node *span = dom_find_tag(place, NULL, "span");
    /* The first span may be the remark on when the post was edited. */
    bool own = span != NULL && !dom_has_class(span, "post_edit");
    struct bytes title = own ? dom_attribute(span, "title") : bytes_make(NULL, 0);
    if (title.len > 0 && date_from_title(ms, title, shown, now_ms))
        return 0;
    if (!date_parse(ms, shown, now_ms, DATE_MONTH_FIRST))
        *ms = 0;
    return 0;
}

/* The thread's subject: the breadcrumb's last part, else the page's title. */
static int read_subject(struct bytes *subject, const struct view *view, struct err *err)
{
    const struct dom_node *path = dom_find_class(view->dom->root, NULL, "navigation");
    const struct dom_node *last =
        path == NULL ? NULL : dom_find_class(path, NULL, "active");
    *subject = view->title;
    if (last == NULL)
        return 0;
    return dom_line(subject, view->dom, last, SUBJECT_MAX, err);
}

static int add_post(struct builder *builder, const struct view *view,
    const struct dom_node *post, struct bytes subject, struct err *err)
{
    const struct dom_node *body = body_of(post);
    AUTO(post_body_done) struct post_body text;
    post_body_init(&text);
    /* Only the first post of a page speaks with the thread's title. */
    bool first = builder->page->posting_count == 0;
    struct draft draft = {.thread = subject};
    if (first)
        draft.title = subject;
    if (post_body_read(&text, body, err) != 0 ||
        read_author(&draft.author, view, post, body, err) != 0 ||
        read_date(&draft.posted_at_ms, view, post, err) != 0)
        return -1;
    post_body_into(&draft, &text);
    return builder_posting(builder, &draft, err);
}

static int add_posts(struct builder *builder, const struct view *view, struct err *err)
{
    struct bytes subject = bytes_make(NULL, 0);
    if (read_subject(&subject, view, err) != 0)
        return -1;
    const struct dom_node *root = view->dom->root;
    const struct dom_node *node = root;
    while (node != NULL) {
        if (!is_post(node) || body_of(node) == NULL) {
            node = dom_next(node, root);
            continue;
        }
        if (add_post(builder, view, node, subject, err) != 0)
            return -1;
        node = dom_skip(node, root);
    }
    return 0;
}

static bool has_rows(const struct view *view)
{
    const struct dom_node *root = view->dom->root;
    for (const struct dom_node *node = root; node != NULL; node = dom_next(node, root))
        if (is_row(node))
            return true;
    return false;
}

static bool has_link(const struct page *page, enum link_rel wanted)
{
    for (uint32_t i = 0; i < page->link_count; i++)
        if (page->links[i].rel == wanted)
            return true;
    return false;
}

static bool holds_quick_login(const struct dom_node *form)
{
    for (const struct dom_node *node = form; node != NULL; node = dom_next(node, form))
        if (bytes_starts(dom_attribute(node, "id"), "quick_login") ||
            bytes_starts(dom_attribute(node, "name"), "quick_"))
            return true;
    return false;
}

/* A login form that is the page's own; a second, hidden one is on every page. */
static bool asks_login(const struct view *view)
{
    const struct dom_node *root = view->dom->root;
    const struct dom_node *form = dom_find_tag(root, NULL, "form");
    for (; form != NULL; form = dom_find_tag(root, form, "form")) {
        const struct dom_node *box = form->parent;
        bool quick = dom_has_class(box, "modal") || holds_quick_login(form);
        for (int up = 0; box != NULL && up < 3; up++, box = box->parent)
            quick = quick || bytes_starts(dom_attribute(box, "id"), "quick_login");
        if (!quick && has(dom_attribute(form, "action"), "member.php") &&
            has(view->text, "do_login") && dom_find_tag(form, NULL, "input") != NULL)
            return true;
    }
    return false;
}

static bool says_error(const struct page *page, const struct view *view)
{
    static const char *const phrases[] = {"specified thread does not exist",
        "specified post does not exist", "invalid thread", "invalid forum",
        "invalid post", "specified user is either invalid", "n'existe pas",
        "\xE2\x80\x99\x65xiste pas"};
    if (has_template(view, "error"))
        return true;
    if (has_link(page, LINK_BOARD)) /* the words may be a board's description */
        return false;
    for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++)
        if (has(view->text, phrases[i]))
            return true;
    return false;
}

static enum page_kind kind_without_posts(
    const struct page *page, const struct view *view, struct bytes path)
{
    if (has_rows(view))
        return has(path, "search.php") ? PAGE_SEARCH : PAGE_BOARD;
    if (has_template(view, "error_nopermission"))
        return PAGE_LOGIN;
    if (says_error(page, view))
        return PAGE_ERROR;
    if (has(path, "action=login") || has_template(view, "member_login"))
        return PAGE_LOGIN;
    bool list = is_board_path(path) || is_thread_path(path);
    if (has_link(page, LINK_BOARD) && !list)
        return PAGE_INDEX;
    if (asks_login(view))
        return PAGE_LOGIN;
    if (is_board_path(path) || has_template(view, "forumdisplay"))
        return PAGE_BOARD;
    if (is_thread_path(path) || has_template(view, "showthread"))
        return PAGE_THREAD;
    return PAGE_OTHER;
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    struct page *page = builder->page;
    struct bytes path = view->base == NULL ? bytes_make(NULL, 0) : url_path(view->base);
    if (add_posts(builder, view, err) != 0)
        return -1;
    bool message = has(path, "private.php") || has_template(view, "private_read");
    if (page->posting_count > 0) {
        page->kind = message ? PAGE_POST : PAGE_THREAD;
        return 0;
    }
    page->kind = kind_without_posts(page, view, path);
    /* A board may be empty, but then it says so in a row of its own. */
    page->drifted = page->kind == PAGE_THREAD ||
                    (page->kind == PAGE_BOARD && !has_rows(view) &&
                        !has(view->text, "there are currently no threads") &&
                        !has_template(view, "forumdisplay_nothreads"));
    return 0;
}

const struct engine engine_mybb = {
    .name = "mybb", .claims = claims, .rel = rel, .parse = parse};
