#include "parsers/paste_links.h"

#include "parsers/written.h"

enum {
    LOOKED_AT_MAX = 16 * 1024 * 1024, /* bytes of text */
    WRITTEN_MAX = 200                 /* such links of one page */
};

struct looking {
    struct builder *builder;
    size_t left;  /* bytes still to be looked at */
    size_t found; /* links so far */
};

static struct link *known(const struct page *page, const struct url *url)
{
    for (uint32_t i = 0; i < page->link_count; i++)
        if (bytes_equal(page->links[i].url, bytes_make(url->text, url->len)))
            return &page->links[i];
    return NULL;
}

static int take(struct looking *looking, struct bytes written, struct err *err)
{
    struct url url;
    char key[PASTE_KEY_SIZE];
    struct builder *builder = looking->builder;
    struct link link = {.rel = LINK_THREAD};
    if (bytes_find_byte(written, '#', 0) == BYTES_NONE || !paste_key_of(key, written) ||
        url_parse(&url, written, NULL) != 0 || !paste_key_is_address(&url))
        return 0;
    looking->found++;
    struct link *there = known(builder->page, &url);
    if (there != NULL && there->key.len > 0)
        return 0;
    if (arena_copy(&link.key, builder->arena, bytes_of(key), err) != 0)
        return -1;
    if (there != NULL) {
        there->key = link.key;
        there->rel = LINK_THREAD;
        return 0;
    }
    if (arena_copy(&link.url, builder->arena, bytes_make(url.text, url.len), err) != 0)
        return -1;
    return builder_link(builder, &link, err);
}

static int look(struct looking *looking, struct bytes text, struct err *err)
{
    text = bytes_slice(text, 0, looking->left);
    looking->left -= text.len;
    struct bytes written;
    while (looking->found < WRITTEN_MAX && written_next(&written, &text))
        if (take(looking, written, err) != 0)
            return -1;
    return 0;
}

int paste_links_collect(
    struct builder *builder, const struct view *view, struct err *err)
{
    struct looking looking = {.builder = builder, .left = LOOKED_AT_MAX};
    if (view->dom == NULL)
        return look(&looking, view->text, err);
    const struct dom_node *root = view->dom->root;
    for (const struct dom_node *node = root; node != NULL; node = dom_next(node, root))
        if (node->type == DOM_TEXT && look(&looking, node->text, err) != 0)
            return -1;
    return 0;
}
