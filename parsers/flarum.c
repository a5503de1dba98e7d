/*
 * Flarum 1 and 2, and its betas: a page made by scripts. It brings its posts along as a
 * JSON:API document (script#flarum-json-payload; in the betas an argument of app.load),
 * and its bare text as HTML for those without scripts, which has no dates. The JSON is
 * read where it is whole, else the HTML; and so is such a document alone, as its
 * interface answers ("/api/discussions/12").
 */
#include "parsers/registry.h"

#include "parsers/embedded.h"
#include "parsers/forum.h"
#include "parsers/json.h"
#include "parsers/select.h"

#include <stdlib.h>

enum { USERS_MAX = 4 * PAGE_POSTINGS_MAX, ID_MAX = 40, PAGE_SIZE = 20 };

/* "/d/12-title/25" is the 25th post of that discussion. */
static bool is_later(struct bytes path)
{
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    struct bytes rest =
        bytes_slice(path, 0, query == BYTES_NONE ? path.len : (size_t)query);
    ptrdiff_t discussion = bytes_find(rest, bytes_of("/d/"), 0);
    if (discussion == BYTES_NONE)
        return false;
    struct bytes part;
    uint64_t number = 0;
    unsigned parts = 0;
    rest = bytes_slice(rest, (size_t)discussion, rest.len);
    while (bytes_split(&part, &rest, '/'))
        if (++parts == 4 && bytes_to_u64(&number, part, UINT64_MAX) == 0)
            return number > 1;
    return false;
}

/* A list without an item. */
static bool is_empty(const struct view *view)
{
    const struct dom_node *root = view->dom->root;
    return select_first(root, "#flarum-content ul") != NULL &&
           select_first(root, "#flarum-content li") == NULL;
}

static const struct forum by_html = {
    .post = "#flarum-content article",
    .body = ".Post-body",
    .author = ".PostUser-name, .PostUser h3, .PostUser",
    .date = "time",
    .row = "#flarum-content li a[href*=/d/], " EMBEDDED_ROW,
    .subject = "#flarum-content h1, h1",
    .next = EMBEDDED_NEXT,
    .thread_link = EMBEDDED_ROW " a",
    .thread_path = "/d/ ^d/",
    .board_path = "/t/ ^t/",
    .variant_path = "/reply sort=",
    .later_path = "?page= &page= ?near= &near=",
    .is_later = is_later,
    .is_empty = is_empty,
};

static const struct forum by_data = {
    .post = EMBEDDED_POST,
    .body = EMBEDDED_BODY,
    .author = EMBEDDED_AUTHOR,
    .date = EMBEDDED_DATE,
    .edited = EMBEDDED_EDITED,
    .subject = EMBEDDED_SUBJECT,
    .crumbs = EMBEDDED_CRUMB,
    .next = EMBEDDED_NEXT,
    .thread_path = "/d/ ^d/",
    .board_path = "/t/ ^t/",
    .later_path = "?page= &page= ?near= &near=",
    .is_later = is_later,
};

/* What its interface answered, or empty: about discussions and nothing else. */
static struct bytes answer_of(const struct view *view)
{
    struct bytes answer = embedded_answer(view, "\"discussions\"");
    struct bytes data = json_get(answer, "data");
    struct bytes first = json_is_array(data) ? json_at(data, 0) : data;
    return bytes_is(json_get(first, "type"), "\"discussions\"") ? answer
                                                                : bytes_make(NULL, 0);
}

static bool claims(const struct view *view)
{
    if (view->dom == NULL)
        return answer_of(view).len > 0;
    return forum_tells(view, "flarum",
        "#flarum-content, #flarum-loading, script#flarum-json-payload", 1);
}

/* Its links to the next and the previous page differ by their arrows alone. */
static bool shows(const struct dom_node *link, const char *arrow)
{
    for (const struct dom_node *node = link; node != NULL; node = dom_next(node, link))
        if (node->type == DOM_TEXT &&
            bytes_find(node->text, bytes_of(arrow), 0) != BYTES_NONE)
            return true;
    return false;
}

static enum link_rel rel(
    const struct view *view, const struct dom_node *node, struct bytes path)
{
    (void)view;
    bool paging = bytes_find(path, bytes_of("page="), 0) != BYTES_NONE;
    if (paging && shows(node, "\xC2\xBB"))
        return LINK_NEXT;
    return forum_rel(&by_html, view, node, path);
}

/* ---- the JSON:API document ---- */

struct post {
    struct bytes value;
    struct bytes user; /* its author's ID */
    uint64_t number;
};

struct user {
    struct bytes id;
    struct bytes name;
};

/* What is included beside the discussion, at most so many. */
struct included {
    struct post posts[PAGE_POSTINGS_MAX];
    struct user users[USERS_MAX];
    size_t post_count;
    size_t user_count;
    struct bytes tag; /* the discussion's first */
};

static bool is_type(struct bytes resource, const char *quoted)
{
    return bytes_is(json_get(resource, "type"), quoted);
}

static struct bytes attribute(struct bytes resource, const char *name)
{
    return json_get(json_get(resource, "attributes"), name);
}

/* The first that is there: names changed with the versions. */
static struct bytes attribute_of(
    struct bytes resource, const char *name, const char *formerly)
{
    struct bytes value = attribute(resource, name);
    return json_is_text(value) ? value : attribute(resource, formerly);
}

static struct bytes related(struct bytes resource, const char *name)
{
    return json_get(json_get(json_get(resource, "relationships"), name), "data");
}

static void take_post(struct included *included, struct bytes resource)
{
    if (included->post_count == PAGE_POSTINGS_MAX ||
        !json_is_text(attribute(resource, "contentHtml")))
        return;
    struct post *post = &included->posts[included->post_count++];
    *post = (struct post){.value = resource,
        .user = json_get(related(resource, "user"), "id"),
        .number = UINT64_MAX};
    (void)json_number(&post->number, attribute(resource, "number"), UINT64_MAX - 1);
}

/* Each post's author is looked for among them, so what is compared must be short. */
static void take_user(struct included *included, struct bytes resource)
{
    struct bytes id = json_get(resource, "id");
    if (included->user_count == USERS_MAX || id.len == 0 || id.len > ID_MAX)
        return;
    included->users[included->user_count++] = (struct user){
        .id = id, .name = attribute_of(resource, "displayName", "username")};
}

static void take(struct included *included, struct bytes resource, struct bytes tag)
{
    if (is_type(resource, "\"posts\""))
        take_post(included, resource);
    else if (is_type(resource, "\"users\""))
        take_user(included, resource);
    else if (is_type(resource, "\"tags\"") && tag.len > 0 &&
             bytes_equal(json_get(resource, "id"), tag))
        included->tag = resource;
}

static int in_order(const void *a, const void *b)
{
    uint64_t one = ((const struct post *)a)->number;
    uint64_t other = ((const struct post *)b)->number;
    return one < other ? -1 : one > other;
}

static struct bytes author_of(const struct included *included, const struct post *post)
{
    for (size_t i = 0; post->user.len > 0 && i < included->user_count; i++)
        if (bytes_equal(included->users[i].id, post->user))
            return included->users[i].name;
    return bytes_make(NULL, 0);
}

static int add_posts(struct buf *html, const struct included *included, struct err *err)
{
    for (size_t i = 0; i < included->post_count; i++) {
        struct bytes post = included->posts[i].value;
        const struct embedded_post said = {
            .author = author_of(included, &included->posts[i]),
            .posted = attribute_of(post, "createdAt", "time"),
            .edited = attribute_of(post, "editedAt", "editTime"),
            .html = attribute(post, "contentHtml")};
        if (embedded_post(html, &said, err) != 0)
            return -1;
    }
    return 0;
}

static int add_discussion(struct buf *html, struct bytes document, struct err *err)
{
    AUTO(mem_free) struct included *included = calloc(1, sizeof(*included));
    struct bytes discussion = json_get(document, "data");
    struct bytes tag = json_get(json_at(related(discussion, "tags"), 0), "id");
    struct bytes resource;
    struct bytes rest = json_get(document, "included");
    if (included == NULL)
        return err_no_memory(err);
    while (json_item(&resource, &rest))
        take(included, resource, tag);
    if (included->post_count == 0)
        return 0;
    qsort(included->posts, included->post_count, sizeof(included->posts[0]), in_order);
    const struct embedded_link board = {.class = "embedded-crumb",
        .before = "/t/",
        .parts = {attribute(included->tag, "slug")},
        .text = attribute(included->tag, "name")};
    if (embedded_subject(html, attribute(discussion, "title"), err) != 0 ||
        (board.text.len > 0 && embedded_link(html, &board, err) != 0))
        return -1;
    if (add_posts(html, included, err) != 0)
        return -1;
    struct bytes last = included->posts[included->post_count - 1].value;
    return embedded_next(
        html, related(discussion, "posts"), json_get(last, "id"), PAGE_SIZE, err);
}

static int add_list(struct buf *html, struct bytes list, struct err *err)
{
    unsigned taken = 0;
    struct bytes discussion;
    while (embedded_item(&discussion, &list, &taken, PAGE_LINKS_MAX)) {
        if (!is_type(discussion, "\"discussions\""))
            continue;
        const struct embedded_link thread = {.class = "embedded-thread",
            .before = "/d/",
            .parts = {attribute(discussion, "slug")},
            .text = attribute(discussion, "title")};
        if (embedded_row(html, &thread, err) != 0)
            return -1;
    }
    return 0;
}

/* ---- an answer ---- */

/* Its links to further answers; what is left of one discussion is told by its posts. */
static int add_answer(struct buf *html, struct bytes answer, struct err *err)
{
    struct bytes data = json_get(answer, "data");
    const struct embedded_link next = {.class = "embedded-next",
        .before = "",
        .parts = {json_get(json_get(answer, "links"), "next")}};
    const struct embedded_link own = {.class = "embedded-thread",
        .before = "/d/",
        .parts = {attribute(data, "slug")},
        .text = attribute(data, "title")};
    if (json_is_object(data))
        return embedded_thread(html, &own, err) != 0
                   ? -1
                   : add_discussion(html, answer, err);
    if (add_list(html, data, err) != 0)
        return -1;
    return json_is_text(next.parts[0]) ? embedded_link(html, &next, err) : 0;
}

/* ---- where it stands ---- */

/* The object given to app.load() or app.boot(), as the betas do; or empty. */
static struct bytes argument_in(struct bytes script)
{
    static const char *const calls[] = {"app.load(", "app.boot("};
    for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
        ptrdiff_t at = bytes_find(script, bytes_of(calls[i]), 0);
        size_t start = at == BYTES_NONE ? 0 : (size_t)at + bytes_of(calls[i]).len;
        if (start > 0 && start < script.len && script.ptr[start] == '{')
            return json_prefix(bytes_slice(script, start, script.len));
    }
    return bytes_make(NULL, 0);
}

static int find_payload(struct buf *json, struct bytes *payload,
    const struct dom_node *root, struct err *err)
{
    *payload = bytes_make(NULL, 0);
    const struct dom_node *script = dom_find_tag(root, NULL, "script");
    for (; script != NULL && payload->len == 0;
         script = dom_find_tag(root, script, "script")) {
        buf_clear(json);
        if (embedded_text(json, script, err) != 0)
            return -1;
        bool named = bytes_is(dom_attribute(script, "id"), "flarum-json-payload");
        *payload = named ? json_value(buf_bytes(json)) : argument_in(buf_bytes(json));
    }
    return 0;
}

static int unpack(struct buf *html, const struct view *view, struct err *err)
{
    AUTO(buf_done) struct buf json;
    struct bytes payload;
    buf_init(&json, view->text.len + 1);
    if (view->dom == NULL)
        return add_answer(html, answer_of(view), err);
    const struct dom_node *root = view->dom->root;
    if (find_payload(&json, &payload, root, err) != 0)
        return -1;
    struct bytes document = json_get(payload, "apiDocument");
    if (!json_is_object(document))
        document = json_get(payload, "document");
    struct bytes data = json_get(document, "data");
    if (json_is_object(data))
        return is_type(data, "\"discussions\"") ? add_discussion(html, document, err)
                                                : 0;
    bool shown = select_first(root, "#flarum-content a[href*=/d/]") != NULL;
    return shown ? 0 : add_list(html, data, err);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    bool data = select_first(view->dom->root, EMBEDDED_POST) != NULL;
    return forum_parse(data ? &by_data : &by_html, builder, view, err);
}

const struct engine engine_flarum = {
    .name = "flarum", .claims = claims, .rel = rel, .unpack = unpack, .parse = parse};
