/*
 * The lists of known paste sites as pages (others are read like any page, which may be
 * a leak blog's); parsers/feed.c and parsers/paste_json.c read the same as feeds and as
 * JSON.
 */
#include "parsers/paste_list.h"

#include "parsers/registry.h"

enum { ENOUGH = 3 }; /* links of one form make a list */

static struct link *known(const struct page *page, struct bytes address, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (bytes_equal(page->links[i].url, address))
            return &page->links[i];
    return NULL;
}

static bool is_paste(
    const struct view *view, const struct paste_site *site, const struct url *url)
{
    return url_same_host(url, view->base) &&
           (paste_site_is_view(site, url) || paste_site_is_raw(url));
}

int paste_list_add(struct builder *builder, const struct view *view,
    struct bytes address, struct bytes title, struct err *err)
{
    struct url url;
    struct url raw;
    char key[PASTE_KEY_SIZE];
    struct link link = {.rel = LINK_THREAD};
    if (view->base == NULL ||
        url_join(&url, view->base, bytes_trim(address), NULL) != 0)
        return 0;
    if (paste_key_is_address(&url) && paste_key_of(key, address) &&
        arena_copy(&link.key, builder->arena, bytes_of(key), err) != 0)
        return -1;
    if (url_same_host(&url, view->base) &&
        paste_site_raw(&raw, paste_site_of_list(view->base), &url))
        url = raw;
    struct bytes canonical = bytes_make(url.text, url.len);
    struct link *there = known(builder->page, canonical, builder->page->link_count);
    if (there != NULL && there->rel == LINK_THREAD)
        return 0;
    if (there != NULL) { /* a text of the list leads there, too */
        there->rel = LINK_THREAD;
        return builder_text(&there->title, builder, title, LINK_TITLE_MAX, err);
    }
    if (arena_copy(&link.url, builder->arena, canonical, err) != 0 ||
        builder_text(&link.title, builder, title, LINK_TITLE_MAX, err) != 0)
        return -1;
    return builder_link(builder, &link, err);
}

int paste_list_prefer_raw(struct builder *builder, const struct view *view,
    const struct paste_site *site, struct err *err)
{
    struct page *page = builder->page;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < page->link_count; i++) {
        struct link link = page->links[i];
        struct url url;
        struct url raw;
        bool paste = url_parse(&url, link.url, NULL) == 0 && is_paste(view, site, &url);
        if (paste && paste_site_raw(&raw, site, &url) &&
            arena_copy(&link.url, builder->arena, bytes_make(raw.text, raw.len), err) !=
                0)
            return -1;
        if (paste && known(page, link.url, kept) != NULL)
            continue;
        if (paste)
            link.rel = LINK_THREAD;
        page->links[kept++] = link;
    }
    page->link_count = kept;
    return 0;
}

static size_t pastes_in(const struct view *view, const struct paste_site *site)
{
    size_t count = 0;
    const struct dom_node *root = view->dom->root;
    for (const struct dom_node *node = dom_find_tag(root, NULL, "a");
         node != NULL && count < ENOUGH; node = dom_find_tag(root, node, "a")) {
        struct url url;
        if (url_join(&url, view->base, dom_attribute(node, "href"), NULL) == 0 &&
            is_paste(view, site, &url))
            count++;
    }
    return count;
}

static bool claims(const struct view *view)
{
    const struct paste_site *site =
        view->dom == NULL || view->base == NULL ? NULL : paste_site_of_list(view->base);
    return site != NULL && pastes_in(view, site) >= ENOUGH;
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    builder->page->kind = PAGE_BOARD;
    return paste_list_prefer_raw(builder, view, paste_site_of_list(view->base), err);
}

const struct engine engine_paste_list = {
    .name = "paste-list", .claims = claims, .parse = parse};
