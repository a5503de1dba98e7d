/*
 * MyBB 1.8, any theme: told by its template comments, its form key, and the ids it
 * gives posts and threads, which scripts need and themes therefore keep. Addresses come
 * in three forms: showthread.php?tid=1, thread-1.html and Thread-some-title.
 */
#include "parsers/registry.h"

#include "parsers/forum.h"

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

static bool leaves_comments(const struct view *view)
{
    const struct dom_node *root = view->dom->root;
    const struct dom_node *node = root;
    while (node != NULL && !is_known_template(template_name(node)))
        node = dom_next(node, root);
    return node != NULL;
}

static bool claims(const struct view *view)
{
    if (forum_tells(view, "my_post_key|tid_|post_body",
            "span#tid_%, input[name=my_post_key], .post_body#pid_%", 1))
        return true;
    return view->dom != NULL && view_has(view, bytes_of("<!-- start: ")) &&
           leaves_comments(view);
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
    if (forum_has_link(page, LINK_BOARD)) /* the words may be a board's description */
        return false;
    for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++)
        if (has(view->text, phrases[i]))
            return true;
    return false;
}

static enum page_kind kind(
    const struct page *page, const struct view *view, struct bytes path);

static bool is_empty(const struct view *view)
{
    return has(view->text, "there are currently no threads") ||
           has_template(view, "forumdisplay_nothreads");
}

static const struct forum forum = {
    .post = "#post_%, #pid_%, div.post[id=post_]",
    .body = ".post_body, #pid_%",
    .author = ".author_information a[href*=action=profile], "
              ".author_information a[href*=user-], .author_information a[href*=User-], "
              ".author_information .largetext, "
              "a[href*=action=profile], a[href*=user-], a[href*=User-], .largetext, "
              "a[data-class=profile_url], .post_author strong, [class*=username], "
              ".postbitdetail",
    .date = ".post_date, .pb_date, [class*=post_date], [class*=post-date], time",
    .clock = "#current_time, #footer, footer",
    .edited = ".post_edit, .edited_post",
    .attached = "fieldset, .attachments",
    .quote = ".mycode_quote",
    .code = ".codeblock",
    .unsaid = ".signature, .post_meta, .spoiler_header",
    .row = "span#tid_%",
    .subject =
        ".navigation .active, .thread-info h1, .thread-info__name, .breadcrumb .active",
    .crumbs = ".navigation a, .breadcrumb a",
    .next = "a.pagination_next",
    .thread_path = "showthread.php?tid= /thread- ^thread- /Thread- ^Thread-",
    .board_path = "forumdisplay.php?fid= /forum- ^forum- /Forum- ^Forum-",
    .file_path = "attachment.php?aid=",
    .variant_path = "action= mode= sortby= datecut= pid= highlight= order= prefix=",
    .search_path = "search.php",
    .later_path = "page= -page-",
    .order = DATE_MONTH_FIRST,
    .message_path = "private.php",
    .is_empty = is_empty,
    .kind = kind,
};

static enum page_kind kind(
    const struct page *page, const struct view *view, struct bytes path)
{
    if (has_template(view, "error_nopermission"))
        return PAGE_LOGIN;
    if (says_error(page, view))
        return PAGE_ERROR;
    if (has(path, "action=login") || has_template(view, "member_login"))
        return PAGE_LOGIN;
    bool list =
        forum_path_is(path, forum.board_path) || forum_path_is(path, forum.thread_path);
    if (forum_has_link(page, LINK_BOARD) && !list)
        return PAGE_INDEX;
    if (asks_login(view))
        return PAGE_LOGIN;
    if (has_template(view, "forumdisplay"))
        return PAGE_BOARD;
    return has_template(view, "showthread") ? PAGE_THREAD : PAGE_OTHER;
}

static enum link_rel rel(
    const struct view *view, const struct dom_node *node, struct bytes path)
{
    bool paging = bytes_starts(dom_attribute(node, "class"), "pagination_") &&
                  !dom_has_class(node, "pagination_next");
    return paging ? LINK_OTHER : forum_rel(&forum, view, node, path);
}

const struct engine engine_mybb = {
    .name = "mybb", .claims = claims, .rel = rel, .forum = &forum};
