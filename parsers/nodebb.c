/*
 * NodeBB, any theme: told by the `component` attributes its scripts look for, and by
 * the page's data as JSON (script#ajaxify-data). Dates are empty until a script fills
 * them in; ISO stands in their title. Where a theme has no such components, the data
 * are read in their place; and so is the same as its interface for programs answers it
 * ("/api/topic/12").
 */
#include "parsers/registry.h"

#include "parsers/embedded.h"
#include "parsers/forum.h"
#include "parsers/json.h"
#include "parsers/select.h"

/* "/topic/12/title/25" is the 25th post of that thread. */
static bool is_later(struct bytes path)
{
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    struct bytes rest =
        bytes_slice(path, 0, query == BYTES_NONE ? path.len : (size_t)query);
    ptrdiff_t topic = bytes_find(rest, bytes_of("topic/"), 0);
    if (topic == BYTES_NONE)
        return false;
    struct bytes part;
    uint64_t number = 0;
    unsigned parts = 0;
    rest = bytes_slice(rest, (size_t)topic, rest.len);
    while (bytes_split(&part, &rest, '/'))
        if (++parts == 4 && bytes_to_u64(&number, part, UINT64_MAX) == 0)
            return number > 1;
    return false;
}

static const struct forum forum = {
    .post = "[component=post], " EMBEDDED_POST,
    .body = "[component=post/content], [itemprop=text], " EMBEDDED_BODY,
    .author =
        "a[data-username], [itemprop=author] a, a[itemprop=author], " EMBEDDED_AUTHOR,
    .date = "meta[itemprop=datePublished], .timeago, " EMBEDDED_DATE,
    .edited = "meta[itemprop=dateModified], [component=post/editor], " EMBEDDED_EDITED,
    .unsaid = "[component=post/signature], [component=post/footer], .post-footer, "
              ".post-author",
    .row = "[component=category/topic], " EMBEDDED_ROW,
    .subject = "[component=topic/title], .topic-title, " EMBEDDED_SUBJECT,
    .crumbs =
        ".breadcrumb a, a[component=topic/category], .topic-info a, " EMBEDDED_CRUMB,
    .next = ".pagination .next a, " EMBEDDED_NEXT,
    .thread_link = EMBEDDED_ROW " a",
    .board_link = EMBEDDED_BOARD,
    .empty = "#category-no-topics, [component=categories/category], "
             "[component=category/topic/no-topics]",
    .index =
        "body.template-categories, ul.categories-list, ul.categories, " EMBEDDED_BOARD,
    .search = "body.template-search",
    .message = "body.template-chats, body.template-chat",
    .error = ".template-404, .template-500, .page-status-404",
    .login = "form#login-form, .template-login, .template-403",
    .thread_path = "/topic/ ^topic/",
    .board_path = "/category/ ^category/",
    .variant_path = "sort= lang= .rss /unread$ /teaser/ topic-tools",
    .search_path = "/search? /search$",
    .later_path = "?page= &page=",
    .order = DATE_MONTH_FIRST,
    .is_later = is_later,
};

/* What its interface answered, or empty. */
static struct bytes answer_of(const struct view *view)
{
    struct bytes answer = embedded_answer(view, "\"template\"");
    bool ours = json_is_text(json_get(json_get(answer, "template"), "name")) &&
                (json_is_array(json_get(answer, "posts")) ||
                    json_is_array(json_get(answer, "topics")) ||
                    json_is_array(json_get(answer, "categories")));
    return ours ? answer : bytes_make(NULL, 0);
}

static bool claims(const struct view *view)
{
    if (view->dom == NULL)
        return answer_of(view).len > 0;
    return forum_tells(view, "ajaxify-data|component=|NodeBB",
        "script#ajaxify-data, [component=post/content], [component=category/topic], "
        "[component=categories/category], [component=topic/title]",
        1);
}

static enum link_rel rel(
    const struct view *view, const struct dom_node *node, struct bytes path)
{
    /* On the last page there is such a link too. */
    bool disabled = node->parent != NULL && dom_has_class(node->parent, "disabled");
    return disabled ? LINK_OTHER : forum_rel(&forum, view, node, path);
}

/* ---- the page's data ---- */

static int add_posts(struct buf *html, struct bytes data, struct err *err)
{
    struct bytes category = json_get(data, "category");
    const struct embedded_link board = {.class = "embedded-crumb",
        .before = "/category/",
        .parts = {json_get(category, "slug")},
        .text = json_get(category, "name")};
    unsigned taken = 0;
    struct bytes post;
    struct bytes rest = json_get(data, "posts");
    if (embedded_subject(html, json_get(data, "titleRaw"), err) != 0 ||
        embedded_link(html, &board, err) != 0)
        return -1;
    while (embedded_item(&post, &rest, &taken, PAGE_POSTINGS_MAX)) {
        const struct embedded_post said = {
            .author = json_get(json_get(post, "user"), "username"),
            .posted = json_get(post, "timestampISO"),
            .edited = json_get(post, "editedISO"),
            .html = json_get(post, "content")};
        if (embedded_post(html, &said, err) != 0)
            return -1;
    }
    return 0;
}

static int add_rows(struct buf *html, struct bytes topics, struct err *err)
{
    unsigned taken = 0;
    struct bytes topic;
    while (embedded_item(&topic, &topics, &taken, PAGE_LINKS_MAX)) {
        const struct embedded_link thread = {.class = "embedded-thread",
            .before = "/topic/",
            .parts = {json_get(topic, "slug")},
            .text = json_get(topic, "titleRaw")};
        if (embedded_row(html, &thread, err) != 0)
            return -1;
    }
    return 0;
}

static int add_boards(struct buf *html, struct bytes categories, struct err *err)
{
    unsigned taken = 0;
    struct bytes category;
    while (embedded_item(&category, &categories, &taken, PAGE_LINKS_MAX)) {
        const struct embedded_link board = {.class = "embedded-board",
            .before = "/category/",
            .parts = {json_get(category, "slug")},
            .text = json_get(category, "name")};
        if (embedded_link(html, &board, err) != 0)
            return -1;
    }
    return 0;
}

static int add_next(struct buf *html, struct bytes data, struct err *err)
{
    struct bytes next = json_get(json_get(data, "pagination"), "next");
    const struct embedded_link link = {
        .class = "embedded-next", .before = "?", .parts = {json_get(next, "qs")}};
    return bytes_is(json_get(next, "active"), "true") ? embedded_link(html, &link, err)
                                                      : 0;
}

static int add_page(struct buf *html, struct bytes data, struct err *err)
{
    struct bytes page = json_get(json_get(data, "template"), "name");
    if (bytes_is(page, "\"topic\""))
        return add_posts(html, data, err);
    if (bytes_is(page, "\"categories\""))
        return add_boards(html, json_get(data, "categories"), err);
    return add_rows(html, json_get(data, "topics"), err);
}

static int add_data(struct buf *html, struct bytes data, struct err *err)
{
    return add_page(html, data, err) != 0 ? -1 : add_next(html, data, err);
}

/* The thread's own page is another. */
static int add_answer(struct buf *html, struct bytes answer, struct err *err)
{
    bool topic = bytes_is(json_get(json_get(answer, "template"), "name"), "\"topic\"");
    const struct embedded_link own = {.class = "embedded-thread",
        .before = "/topic/",
        .parts = {json_get(answer, "slug")},
        .text = json_get(answer, "titleRaw")};
    return topic && embedded_thread(html, &own, err) != 0 ? -1
                                                          : add_data(html, answer, err);
}

static int unpack(struct buf *html, const struct view *view, struct err *err)
{
    if (view->dom == NULL)
        return add_answer(html, answer_of(view), err);
    const struct dom_node *root = view->dom->root;
    const struct dom_node *script = dom_find_id(root, "ajaxify-data");
    if (script == NULL || select_first(root, "[component=post/content], "
                                             "[component=category/topic], "
                                             "[component=categories/category]") != NULL)
        return 0;
    AUTO(buf_done) struct buf json;
    buf_init(&json, view->text.len + 1);
    if (embedded_text(&json, script, err) != 0)
        return -1;
    return add_data(html, json_value(buf_bytes(&json)), err);
}

/* ---- "@grey_heron said in Title:" before a quote ---- */

static bool leads_to_post(const struct dom_node *paragraph)
{
    const struct dom_node *link = dom_find_tag(paragraph, NULL, "a");
    for (; link != NULL; link = dom_find_tag(paragraph, link, "a"))
        if (bytes_find(dom_attribute(link, "href"), bytes_of("/post/"), 0) !=
            BYTES_NONE)
            return true;
    return false;
}

/* It names the thread, whose title would else count as said once more. */
static void mark_attributions(struct dom_node *root)
{
    for (struct dom_node *node = root; node != NULL; node = dom_next(node, root)) {
        struct dom_node *before = NULL;
        for (struct dom_node *child = node->first; child != NULL; child = child->next) {
            if (child->type != DOM_ELEMENT)
                continue;
            bool cited = before != NULL && dom_is(child, "blockquote") &&
                         dom_is(before, "p") && leads_to_post(before);
            if (cited)
                before->role = ROLE_UNSAID;
            before = child;
        }
    }
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    mark_attributions(view->dom->root);
    return forum_parse(&forum, builder, view, err);
}

const struct engine engine_nodebb = {
    .name = "nodebb", .claims = claims, .rel = rel, .unpack = unpack, .parse = parse};
