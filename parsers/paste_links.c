#include "parsers/paste_links.h"

enum {
    LOOKED_AT_MAX = 16 * 1024 * 1024, /* bytes of text */
    WRITTEN_MAX = 200                 /* such links of one page */
};

struct looking {
    struct builder *builder;
    size_t left;  /* bytes still to be looked at */
    size_t found; /* links so far */
};

/* "..., as seen at http://host/?ID#KEY, which": the comma is the sentence's. */
static struct bytes without_stop(struct bytes written)
{
    while (written.len > 0 && !byte_is_alpha(written.ptr[written.len - 1]) &&
           !byte_is_digit(written.ptr[written.len - 1]))
        written.len--;
    return written;
}

static bool ends_address(uint8_t byte)
{
    return byte <= ' ' || byte == '"' || byte == '\'' || byte == '<' || byte == '>' ||
           byte == ')' || byte == ']';
}

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
    ptrdiff_t at = bytes_find_nocase(text, bytes_of("http"), 0);
    while (at != BYTES_NONE && looking->found < WRITTEN_MAX) {
        size_t end = (size_t)at;
        while (end < text.len && !ends_address(text.ptr[end]) &&
               end - (size_t)at < URL_MAX)
            end++;
        struct bytes written = bytes_slice(text, (size_t)at, end - (size_t)at);
        if (take(looking, without_stop(written), err) != 0)
            return -1;
        at =
            bytes_find_nocase(text, bytes_of("http"), end > (size_t)at ? end : end + 1);
    }
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
