#include "parsers/posting_links.h"

#include "model/file_name.h"
#include "parsers/links.h"
#include "parsers/written.h"

#include <stdlib.h>

enum {
    LOOKED_AT_MAX = 64, /* links of one posting, repeated ones included */
    WRITTEN_MAX = 32
};

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

/* Sites show long addresses in part: the beginning and the end, or the beginning. */
static bool is_cut(
    const struct posting *posting, const struct page *page, struct bytes written)
{
    for (uint32_t i = 0; i < posting->link_count; i++) {
        struct bytes whole = page->links[posting->links[i]].url;
        if (whole.len > written.len &&
            bytes_equal(bytes_slice(whole, 0, written.len), written))
            return true;
    }
    return bytes_find(written, bytes_of("..."), 0) != BYTES_NONE ||
           bytes_find(written, bytes_of("\xE2\x80\xA6"), 0) != BYTES_NONE;
}

static bool is_file(struct bytes address, const struct url *url, bool joined)
{
    enum file_name name = file_name_of(joined ? url_path(url) : address);
    return name == FILE_NAME_TEXT || name == FILE_NAME_OTHER ||
           bytes_starts_nocase(address, "magnet:?");
}

static int take_written(struct posting *posting, struct builder *builder,
    struct bytes written, struct url *url, struct err *err)
{
    bool joined = false;
    uint32_t number = 0;
    struct page *page = builder->page;
    struct link link = {.rel = LINK_OTHER};
    if (is_cut(posting, page, written) ||
        !links_resolve(url, &joined, builder->view, written))
        return 0;
    struct bytes address = joined ? bytes_make(url->text, url->len) : written;
    if (!find(&number, page, address)) {
        number = page->link_count;
        link.rel = is_file(address, url, joined) ? LINK_FILE : LINK_OTHER;
        if (arena_copy(&link.url, builder->arena, address, err) != 0 ||
            builder_link(builder, &link, err) != 0)
            return -1;
    }
    if (number < page->link_count && !has(posting, number))
        posting->links[posting->link_count++] = number;
    return 0;
}

int posting_links_written(struct posting *posting, struct builder *builder,
    struct bytes text, struct err *err)
{
    AUTO(mem_free) struct url *url = malloc(sizeof(*url));
    struct bytes written;
    if (url == NULL)
        return err_no_memory(err);
    for (int i = 0; i < WRITTEN_MAX && posting->link_count < POSTING_LINKS_MAX &&
                    written_next(&written, &text);
         i++)
        if (take_written(posting, builder, written, url, err) != 0)
            return -1;
    return 0;
}
