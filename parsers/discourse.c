/*
 * Discourse, any theme: what it serves to those without JavaScript ("crawler" pages,
 * also inside <noscript>), and what it preloads for its scripts: an attribute or a
 * script of the id data-preloaded, in it JSON whose members are JSON again, "topic_12"
 * for a thread and "topic_list" for a list. Its interface for programs ("/t/12.json",
 * "/latest.json") answers with the same without the strings. Dates are ISO; a post that
 * was never edited says all the same when it was last changed.
 */
#include "parsers/registry.h"

#include "parsers/embedded.h"
#include "parsers/forum.h"
#include "parsers/json.h"
#include "parsers/select.h"

enum {
    PAGE_SIZE = 20,
    PAGE_SIZE_MAX = 1000,
    MEMBERS_MAX = 4 /* of what is preloaded: a page has a topic or a list or two */
};

/* A table without a row. */
static bool is_empty(const struct view *view)
{
    const struct dom_node *root = view->dom->root;
    return select_first(root, "table.topic-list") != NULL &&
           select_first(root, ".topic-list tbody tr") == NULL;
}

static const struct forum forum = {
    .post = "div.crawler-post, " EMBEDDED_POST,
    .body = ".post[itemprop], .post, " EMBEDDED_BODY,
    .author = ".creator [itemprop=name], .creator a, .creator b, " EMBEDDED_AUTHOR,
    .date = "time.post-time, .crawler-post-infos, .creator time, " EMBEDDED_DATE,
    .edited = "meta[itemprop=dateModified], " EMBEDDED_EDITED,
    .quote = "aside.quote",
    .unsaid = "aside.onebox p, aside.onebox pre, .lightbox-wrapper .meta, "
              ".crawler-linkback-list",
    .row = ".topic-list-item, [itemprop=itemListElement] a[href*=/t/], " EMBEDDED_ROW,
    .subject = "#topic-title h1, " EMBEDDED_SUBJECT ", h1",
    .crumbs = "#topic-title a[href*=/c/], #breadcrumbs a, .topic-category a, "
              "a.badge-wrapper, " EMBEDDED_CRUMB,
    .next = "[rel=next], " EMBEDDED_NEXT,
    .thread_link = "a.raw-topic-link, .topic-list-item a.title",
    .board_link = ".category-list h3 a, " EMBEDDED_BOARD,
    .index = ".categories-list, .category-list, " EMBEDDED_BOARD,
    .error = ".page-not-found",
    .thread_path = "/t/ ^t/",
    .board_path = "/c/ ^c/",
    .file_path = "/uploads/short-url/",
    .variant_path = "/print .rss ?u= /none /l/top order= ascending=",
    .search_path = "/search",
    .later_path = "?page= &page=",
    .order = DATE_MONTH_FIRST,
    .is_empty = is_empty,
};

/* Pages of the first years: each post is a DiscussionForumPosting of its own. */
static const struct forum early = {
    .post = "[itemtype*=DiscussionForumPosting]",
    .body = ".post",
    .author = ".creator a, .creator b",
    .date = ".creator time, .creator",
    .quote = "aside.quote",
    .unsaid = "aside.onebox p",
    .row = "[itemprop=itemListElement] a[href*=/t/]",
    .subject = "h1, h2",
    .crumbs = "#breadcrumbs a",
    .next = "[rel=next]",
    .thread_path = "/t/ ^t/",
    .board_path = "/c/ ^c/ /category/",
    .later_path = "?page= &page=",
    .order = DATE_MONTH_FIRST,
};

/* What its interface answered, or empty. */
static struct bytes answer_of(const struct view *view)
{
    struct bytes answer = embedded_answer(
        view, "\"post_stream\"|\"topic_list\"|\"category_list\"|\"grouped_search_");
    bool ours = json_is_object(json_get(answer, "post_stream")) ||
                json_is_object(json_get(answer, "topic_list")) ||
                json_is_object(json_get(answer, "category_list")) ||
                json_is_object(json_get(answer, "grouped_search_result"));
    return ours ? answer : bytes_make(NULL, 0);
}

static bool claims(const struct view *view)
{
    if (view->dom == NULL)
        return answer_of(view).len > 0;
    return forum_tells(view, "iscourse|data-preloaded|crawler-post",
        "meta[name=generator][content^=Discourse], .crawler-post, #data-preloaded, "
        "meta#data-discourse-setup, meta[name^=discourse_theme_id], "
        "meta[name=discourse-base-uri]",
        1);
}

/* ---- links ---- */

static bool is_number(struct bytes text)
{
    uint64_t number = 0;
    return bytes_to_u64(&number, text, UINT64_MAX) == 0;
}

/* "/t/title/12/3" is the third post of the thread "/t/title/12". */
static bool leads_to_post(struct bytes path)
{
    enum { PARTS = 4 }; /* behind the "t" and with it */
    struct bytes part;
    unsigned parts = 0;
    bool number = false;
    ptrdiff_t start = bytes_find(path, bytes_of("/t/"), 0);
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    struct bytes rest =
        bytes_slice(path, 0, query == BYTES_NONE ? path.len : (size_t)query);
    if (start == BYTES_NONE)
        return false;
    rest = bytes_slice(rest, (size_t)start + 1, rest.len);
    while (rest.ptr != NULL && bytes_split(&part, &rest, '/')) {
        parts++;
        number = is_number(part);
    }
    return parts == PARTS && number;
}

static enum link_rel rel(
    const struct view *view, const struct dom_node *node, struct bytes path)
{
    (void)view;
    enum link_rel found = forum_rel(&forum, view, node, path);
    return found == LINK_THREAD && leads_to_post(path) ? LINK_OTHER : found;
}

/* ---- what is preloaded ---- */

static struct bytes category_name(struct bytes site, struct bytes id)
{
    struct bytes category;
    struct bytes rest = json_get(site, "categories");
    while (id.len > 0 && json_item(&category, &rest))
        if (bytes_equal(json_get(category, "id"), id))
            return json_get(category, "name");
    return bytes_make(NULL, 0);
}

static int add_post(struct buf *html, struct bytes post, struct err *err)
{
    bool changed = !bytes_is(json_get(post, "version"), "1");
    const struct embedded_post said = {.author = json_get(post, "username"),
        .posted = json_get(post, "created_at"),
        .edited = changed ? json_get(post, "updated_at") : bytes_make(NULL, 0),
        .html = json_get(post, "cooked")};
    return embedded_post(html, &said, err);
}

static int add_topic(
    struct buf *html, struct bytes topic, struct bytes site, struct err *err)
{
    struct bytes category = json_get(topic, "category_id");
    const struct embedded_link board = {.class = "embedded-crumb",
        .before = "/c/",
        .parts = {category},
        .text = category_name(site, category)};
    unsigned taken = 0;
    struct bytes post;
    struct bytes last = bytes_make(NULL, 0);
    struct bytes rest = json_get(json_get(topic, "post_stream"), "posts");
    if (embedded_subject(html, json_get(topic, "title"), err) != 0 ||
        (board.text.len > 0 && embedded_link(html, &board, err) != 0))
        return -1;
    while (embedded_item(&post, &rest, &taken, PAGE_POSTINGS_MAX)) {
        last = json_get(post, "id");
        if (add_post(html, post, err) != 0)
            return -1;
    }
    uint64_t size = PAGE_SIZE;
    (void)json_number(&size, json_get(topic, "chunk_size"), PAGE_SIZE_MAX);
    return embedded_next(
        html, json_get(json_get(topic, "post_stream"), "stream"), last, size, err);
}

static int add_list(struct buf *html, struct bytes list, struct err *err)
{
    unsigned taken = 0;
    struct bytes topic;
    struct bytes rest = json_get(list, "topics");
    while (embedded_item(&topic, &rest, &taken, PAGE_LINKS_MAX)) {
        const struct embedded_link thread = {.class = "raw-topic-link",
            .before = "/t/",
            .between = '/',
            .parts = {json_get(topic, "slug"), json_get(topic, "id")},
            .text = json_get(topic, "title")};
        if (embedded_row(html, &thread, err) != 0)
            return -1;
    }
    const struct embedded_link next = {.class = "embedded-next",
        .before = "",
        .parts = {json_get(list, "more_topics_url")}};
    return json_is_text(next.parts[0]) ? embedded_link(html, &next, err) : 0;
}

static int add_categories(struct buf *html, struct bytes list, struct err *err)
{
    unsigned taken = 0;
    struct bytes category;
    struct bytes rest = json_get(list, "categories");
    while (embedded_item(&category, &rest, &taken, PAGE_LINKS_MAX)) {
        const struct embedded_link board = {.class = "embedded-board",
            .before = "/c/",
            .between = '/',
            .parts = {json_get(category, "slug"), json_get(category, "id")},
            .text = json_get(category, "name")};
        if (embedded_link(html, &board, err) != 0)
            return -1;
    }
    return 0;
}

/* One member of what is preloaded, which is JSON in a string. */
static int add_member(struct buf *html, struct bytes name, struct bytes inner,
    struct bytes site, struct err *err)
{
    struct bytes value = json_value(inner);
    if (bytes_starts(name, "topic_list"))
        return add_list(html, json_get(value, "topic_list"), err);
    if (bytes_starts(name, "topic_"))
        return add_topic(html, value, site, err);
    if (bytes_is(name, "categories_list"))
        return add_categories(html, json_get(value, "category_list"), err);
    return 0;
}

static int unfold(struct buf *inner, struct bytes value, struct err *err)
{
    buf_init(inner, value.len * 3 + 8);
    return json_is_text(value) ? json_add_text(inner, value, err) : 0;
}

static int add_members(struct buf *html, struct bytes preloaded, struct err *err)
{
    AUTO(buf_done) struct buf site;
    struct bytes name;
    struct bytes value;
    struct bytes rest = preloaded;
    unsigned members = 0;
    if (unfold(&site, json_get(preloaded, "site"), err) != 0)
        return -1;
    while (members < MEMBERS_MAX && json_member(&name, &value, &rest)) {
        AUTO(buf_done) struct buf inner;
        buf_init(&inner, 0);
        if (!bytes_starts(name, "topic_") && !bytes_is(name, "categories_list"))
            continue;
        members++;
        if (unfold(&inner, value, err) != 0 ||
            add_member(
                html, name, buf_bytes(&inner), json_value(buf_bytes(&site)), err) != 0)
            return -1;
    }
    return 0;
}

/* The thread's own page is another. */
static int add_answer(struct buf *html, struct bytes answer, struct err *err)
{
    static const struct bytes nothing = {.ptr = NULL};
    const struct embedded_link own = {.class = "embedded-thread",
        .before = "/t/",
        .between = '/',
        .parts = {json_get(answer, "slug"), json_get(answer, "id")},
        .text = json_get(answer, "title")};
    if (json_is_object(json_get(answer, "post_stream")))
        return embedded_thread(html, &own, err) != 0
                   ? -1
                   : add_topic(html, answer, nothing, err);
    if (json_is_object(json_get(answer, "category_list")))
        return add_categories(html, json_get(answer, "category_list"), err);
    struct bytes list = json_get(answer, "topic_list");
    return add_list(html, json_is_object(list) ? list : answer, err);
}

/* Where the HTML says the same there is no need for it. */
static int unpack(struct buf *html, const struct view *view, struct err *err)
{
    if (view->dom == NULL)
        return add_answer(html, answer_of(view), err);
    const struct dom_node *root = view->dom->root;
    const struct dom_node *node = dom_find_id(root, "data-preloaded");
    if (node == NULL ||
        select_first(root, ".crawler-post, .topic-list-item, .category-list") != NULL)
        return 0;
    AUTO(buf_done) struct buf json;
    struct bytes preloaded = dom_attribute(node, "data-preloaded");
    buf_init(&json, view->text.len + 1);
    if (preloaded.len == 0) {
        if (embedded_text(&json, node, err) != 0)
            return -1;
        preloaded = buf_bytes(&json);
    }
    return add_members(html, json_value(preloaded), err);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    bool late =
        select_first(view->dom->root, ".crawler-post, " EMBEDDED_POST) != NULL ||
        select_first(view->dom->root, early.post) == NULL;
    return forum_parse(late ? &forum : &early, builder, view, err);
}

const struct engine engine_discourse = {.name = "discourse",
    .claims = claims,
    .rel = rel,
    .unpack = unpack,
    .parse = parse};
