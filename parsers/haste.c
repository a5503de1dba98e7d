/*
 * haste-server's page (static/index.html), which hastebin.com and its copies use:
 * empty, whatever the paste, which a script fetches. The same is plain text below /raw/
 * (server.js), which no link says.
 */
#include "parsers/registry.h"

#include "parsers/builder.h"

static bool claims(const struct view *view)
{
    const struct dom_node *root = view->dom == NULL ? NULL : view->dom->root;
    return root != NULL && dom_find_id(root, "linenos") != NULL &&
           dom_find_id(root, "box") != NULL && dom_find_id(root, "key") != NULL;
}

/* "/ID" or "/ID.EXTENSION", the extension naming a language. */
static struct bytes id_of(const struct url *url)
{
    struct bytes path = url_path(url);
    struct bytes id = bytes_slice(path, 1, path.len);
    size_t len = 0;
    while (len < id.len && (byte_is_alpha(id.ptr[len]) || byte_is_digit(id.ptr[len])))
        len++;
    bool whole = len == id.len || id.ptr[len] == '.';
    return whole ? bytes_slice(id, 0, len) : bytes_make(NULL, 0);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    enum { ID_MIN = 4, ID_MAX = 40 };
    struct bytes id = view->base == NULL ? bytes_make(NULL, 0) : id_of(view->base);
    struct url raw;
    struct link link = {.rel = LINK_FILE};
    if (id.len < ID_MIN || id.len > ID_MAX)
        return 0; /* its front page: a form */
    AUTO(buf_done) struct buf path;
    buf_init(&path, ID_MAX + sizeof("/raw/"));
    if (buf_add_text(&path, "/raw/", err) != 0 || buf_add(&path, id, err) != 0)
        return -1;
    builder->page->kind = PAGE_PASTE;
    builder->page->settled = true;
    if (url_join(&raw, view->base, buf_bytes(&path), NULL) != 0)
        return 0;
    if (arena_copy(&link.url, builder->arena, bytes_make(raw.text, raw.len), err) != 0)
        return -1;
    return builder_link(builder, &link, err);
}

const struct engine engine_haste = {.name = "haste", .claims = claims, .parse = parse};
