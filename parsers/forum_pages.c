#include "parsers/forum_pages.h"

#include "parsers/links.h"
#include "parsers/select.h"

enum { PLACES_MAX = 8, NODES_MAX = 400, DIGITS_MAX = 6 };

/* "2", "[2]" and nothing else. */
static bool is_number(uint64_t *number, struct bytes text)
{
    text = bytes_trim(text);
    if (bytes_starts(text, "["))
        text = bytes_slice(text, 1, text.len);
    if (bytes_ends(text, "]"))
        text = bytes_slice(text, 0, text.len - 1);
    return text.len <= DIGITS_MAX && bytes_to_u64(number, text, UINT64_MAX) == 0;
}

static const struct dom_node *link_around(
    const struct dom_node *node, const struct dom_node *place)
{
    const struct dom_node *link = dom_ancestor(node, place, "a");
    return link != NULL && dom_attribute(link, "href").len > 0 ? link : NULL;
}

/* The link numbered one more than what stood before it without a link. */
static const struct dom_node *next_in(const struct dom_node *place)
{
    uint64_t first = 0;
    uint64_t last = 0;
    unsigned looked = 0;
    for (const struct dom_node *node = place; node != NULL && looked++ < NODES_MAX;
         node = dom_next(node, place)) {
        uint64_t number = 0;
        if (node->type != DOM_TEXT || !is_number(&number, node->text) || number == 0)
            continue;
        const struct dom_node *link = link_around(node, place);
        if (link == NULL) {
            first = first == 0 ? number : first;
            last = number;
        } else if (first > 0 && (number == first + 1 || number == last + 1)) {
            return link;
        }
    }
    return NULL;
}

static void set_next(
    struct page *page, const struct view *view, const struct dom_node *node)
{
    struct url url;
    bool joined = false;
    struct bytes href = bytes_trim(dom_attribute(node, "href"));
    if (!links_resolve(&url, &joined, view, href))
        return;
    struct bytes address = joined ? bytes_make(url.text, url.len) : href;
    for (uint32_t i = 0; i < page->link_count; i++) {
        struct link *link = &page->links[i];
        if (!bytes_equal(link->url, address))
            continue;
        link->rel = LINK_NEXT;
        page->next = link->url;
        return;
    }
}

void forum_pages_next(struct page *page, const struct view *view, const char *selector)
{
    const struct dom_node *root = view->dom->root;
    const struct select places = select_make(selector);
    if (places.count == 0 || page->next.len > 0)
        return;
    const struct dom_node *place = select_next(root, NULL, &places);
    for (unsigned i = 0; place != NULL && page->next.len == 0 && i < PLACES_MAX; i++) {
        const struct dom_node *link = next_in(place);
        if (link != NULL)
            set_next(page, view, link);
        place = select_next(root, place, &places);
    }
}

static const struct dom_node *link_at(
    const struct dom_node *node, const struct dom_node *root)
{
    if (node == NULL || dom_is(node, "a"))
        return node;
    const struct dom_node *around = dom_ancestor(node, root, "a");
    return around != NULL ? around : dom_find_tag(node, NULL, "a");
}

int forum_pages_canonical(struct builder *builder, const struct dom_node *subject,
    bool first, struct err *err)
{
    struct url url;
    bool joined = false;
    const struct view *view = builder->view;
    struct page *page = builder->page;
    if (page->canonical.len > 0)
        return 0;
    const struct dom_node *link = link_at(subject, view->dom->root);
    struct bytes href =
        link == NULL ? bytes_make(NULL, 0) : bytes_trim(dom_attribute(link, "href"));
    bool said = href.len > 0 && !bytes_starts(href, "#") &&
                links_resolve(&url, &joined, view, href) && joined;
    if (!said && (!first || view->base == NULL))
        return 0;
    const struct url *own = said ? &url : view->base;
    return arena_copy(
        &page->canonical, builder->arena, bytes_make(own->text, own->len), err);
}
