#include "parsers/posting_links.h"

#include "parsers/links.h"

enum { LOOKED_AT_MAX = 64 }; /* links of one posting, repeated ones included */

static bool find(uint32_t *number, const struct page *page, struct bytes url)
{
    for (uint32_t i = 0; i < page->link_count; i++)
        if (bytes_equal(page->links[i].url, url)) {
            *number = i;
            return true;
        }
    return false;
}

static bool has(const struct posting *posting, uint32_t number)
{
    for (uint32_t i = 0; i < posting->link_count; i++)
        if (posting->links[i] == number)
            return true;
    return false;
}

static void take(struct posting *posting, const struct page *page,
    const struct view *view, struct bytes href)
{
    struct url url;
    bool joined = false;
    uint32_t number = 0;
    if (href.len == 0 || bytes_starts(href, "#") ||
        !links_resolve(&url, &joined, view, href))
        return;
    struct bytes address = joined ? bytes_make(url.text, url.len) : href;
    if (find(&number, page, address) && !has(posting, number))
        posting->links[posting->link_count++] = number;
}

void posting_links(struct posting *posting, const struct page *page,
    const struct view *view, const struct dom_node *body)
{
    int looked_at = 0;
    const struct dom_node *node = body;
    while (node != NULL && looked_at < LOOKED_AT_MAX &&
           posting->link_count < POSTING_LINKS_MAX) {
        if (node != body && (dom_is_quote(node) || node->role == ROLE_UNSAID)) {
            node = dom_skip(node, body);
            continue;
        }
        if (dom_is(node, "a")) {
            take(posting, page, view, bytes_trim(dom_attribute(node, "href")));
            looked_at++;
        }
        node = dom_next(node, body);
    }
}
