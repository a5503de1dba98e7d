/*
 * A paste site's page: a code block or text area that holds most of what the page says,
 * with a title and perhaps a date around it.
 */
#include "parsers/registry.h"

#include "parsers/builder.h"
#include "parsers/date.h"
#include "parsers/dom_text.h"
#include "parsers/element.h"
#include "parsers/forum_date.h"
#include "parsers/paste_facts.h"
#include "parsers/paste_site.h"
#include "parsers/post_body.h"

enum {
    CODE_MIN = 80,
    PASTE_MIN = 16, /* where the address says that it is a paste */

    TEXT_MAX = 4 * 1024 * 1024,
    TITLE_LINE_MAX = 300
};

static bool is_code(const struct dom_node *node)
{
    return node->type == DOM_ELEMENT && (node->flags & ELEMENT_CODE) != 0;
}

/* Bytes of text inside `top` that are no white space, up to a ceiling. */
static size_t weight_of(const struct dom_node *top)
{
    size_t weight = 0;
    for (const struct dom_node *node = top; node != NULL && weight < TEXT_MAX;
         node = dom_next(node, top))
        if (node->type == DOM_TEXT && node->parent != NULL &&
            (node->parent->flags & ELEMENT_RAW) == 0)
            weight += bytes_trim(node->text).len;
    return weight;
}

/* The heaviest block, blocks inside blocks left out. */
static const struct dom_node *main_block(const struct dom_node *root, size_t *weight)
{
    const struct dom_node *best = NULL;
    *weight = 0;
    const struct dom_node *node = root;
    while (node != NULL) {
        if (!is_code(node)) {
            node = dom_next(node, root);
            continue;
        }
        size_t own = weight_of(node);
        if (own > *weight) {
            *weight = own;
            best = node;
        }
        node = dom_skip(node, root);
    }
    return best;
}

static size_t all_blocks(const struct dom_node *root)
{
    size_t weight = 0;
    const struct dom_node *node = root;
    while (node != NULL) {
        weight += is_code(node) ? weight_of(node) : 0;
        node = is_code(node) ? dom_skip(node, root) : dom_next(node, root);
    }
    return weight;
}

static bool path_says_paste(const struct view *view)
{
    static const char *const forms[] = {"paste", "/p/", "/view", "/raw", "/bin"};
    if (view->base == NULL)
        return false;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
        if (bytes_find_nocase(url_path(view->base), bytes_of(forms[i]), 0) !=
            BYTES_NONE)
            return true;
    return bytes_find_nocase(url_host(view->base), bytes_of("paste"), 0) != BYTES_NONE;
}

/* The same as plain text: "/raw/ID", "/ID/raw", "/view/raw/ID". */
static bool has_raw_link(const struct dom_node *root)
{
    const struct dom_node *link = dom_find_tag(root, NULL, "a");
    for (; link != NULL; link = dom_find_tag(root, link, "a")) {
        struct bytes href = dom_attribute(link, "href");
        if (bytes_find(href, bytes_of("/raw/"), 0) != BYTES_NONE ||
            bytes_ends(href, "/raw"))
            return true;
    }
    return false;
}

static bool claims(const struct view *view)
{
    if (view->dom == NULL)
        return false;
    size_t code = 0;
    bool paste = path_says_paste(view) || has_raw_link(view->dom->root);
    if (main_block(view->dom->root, &code) == NULL ||
        code < (paste ? PASTE_MIN : CODE_MIN))
        return false;
    size_t all = weight_of(view->dom->root);
    /* Many show the paste twice: to be read, and in a field to be copied or answered.
     */
    return code * 10 >= all * 6 ||
           (paste && all_blocks(view->dom->root) * 10 >= all * 3);
}

static enum link_rel rel(
    const struct view *view, const struct dom_node *node, struct bytes path)
{
    (void)view;
    (void)node;
    bool raw = bytes_find(path, bytes_of("/raw"), 0) != BYTES_NONE ||
               bytes_find(path, bytes_of("/download"), 0) != BYTES_NONE;
    return raw ? LINK_FILE : LINK_OTHER;
}

/* That it is a paste and nothing that changes is said by its address, or by a link to
 * the same as plain text. */
static bool is_settled(const struct page *page, const struct view *view)
{
    if (view->base == NULL || paste_site_is_view(NULL, view->base))
        return view->base != NULL;
    for (uint32_t i = 0; i < page->link_count; i++) {
        struct url url;
        if (page->links[i].rel == LINK_FILE &&
            url_parse(&url, page->links[i].url, NULL) == 0 && paste_site_is_raw(&url))
            return true;
    }
    return false;
}

static int read_title(struct bytes *title, const struct view *view, struct err *err)
{
    static const char *const headings[] = {"h1", "h2", "h3"};
    const struct dom_node *found = NULL;
    for (size_t i = 0; i < 3 && found == NULL; i++)
        found = dom_find_tag(view->dom->root, NULL, headings[i]);
    /* A banner's heading names the site. */
    if (found != NULL && dom_ancestor(found, view->dom->root, "header") != NULL)
        found = NULL;
    *title = view->title;
    if (found == NULL)
        return 0;
    struct bytes heading = bytes_make(NULL, 0);
    if (dom_line(&heading, view->dom, found, TITLE_LINE_MAX, err) != 0)
        return -1;
    if (heading.len > 0)
        *title = heading;
    return 0;
}

static void read_date(int64_t *ms, const struct view *view)
{
    static const char *const classes[] = {"date", "time", "created", "paste-date"};
    const struct dom_node *root = view->dom->root;
    const struct date_rules rules = {
        .now_ms = view->doc->fetched_at_ms, .order = DATE_MONTH_FIRST};
    const struct dom_node *time = dom_find_tag(root, NULL, "time");
    if (time != NULL && date_read(ms, dom_attribute(time, "datetime"), &rules))
        return;
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
        const struct dom_node *node = dom_find_class(root, NULL, classes[i]);
        if (node != NULL && forum_date(ms, view, node, &rules))
            return;
    }
    *ms = 0;
}

/* What the block itself says around its rows, and what stands around the block. */
static int read_prose(struct post_body *body, const struct dom_node *block,
    const struct dom_node *root, struct err *err)
{
    AUTO(buf_done) struct buf whole;
    buf_init(&whole, TEXT_MAX);
    if (dom_text(&whole, block, WITHOUT_NOTHING, err) != 0)
        return -1;
    body->rows = rows_count(buf_bytes(&whole));
    if (buf_add(&body->head, rows_head(buf_bytes(&whole)), err) != 0)
        return -1;
    struct bytes rest = buf_bytes(&whole);
    struct bytes line;
    while (body->prose.len < body->prose.limit / 2 && bytes_split(&line, &rest, '\n')) {
        if (row_like(line) || line.len > body->prose.limit / 2)
            continue;
        if (buf_add(&body->prose, line, err) != 0 ||
            buf_add_byte(&body->prose, '\n', err) != 0)
            return -1;
    }
    return dom_text(&body->prose, root, WITHOUT_CODE, err);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    size_t weight = 0;
    const struct dom_node *root = view->dom->root;
    const struct dom_node *block = main_block(root, &weight);
    AUTO(post_body_done) struct post_body body;
    post_body_init(&body);
    builder->page->kind = PAGE_PASTE;
    builder->page->settled = is_settled(builder->page, view);
    struct draft draft = {.published = true};
    if (read_prose(&body, block, root, err) != 0 ||
        read_title(&draft.title, view, err) != 0)
        return -1;
    read_date(&draft.posted_at_ms, view);
    if (paste_facts(&draft, view, block, err) != 0)
        return -1;
    post_body_into(&draft, &body);
    return builder_posting(builder, &draft, err);
}

const struct engine engine_paste_code = {
    .name = "paste-code", .claims = claims, .rel = rel, .parse = parse};
