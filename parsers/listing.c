/*
 * A server's list of a folder's files: Apache, nginx, lighttpd, Python's http.server,
 * Caddy, IIS and their like. Told by the titles they write, or by a table of files in
 * which one link leads up. Every file is a link with its whole name, which the page
 * itself may cut; sizes and dates are nobody's posting.
 */
#include "parsers/registry.h"

#include "base/utf8.h"
#include "parsers/builder.h"

enum { NAME_MAX_LEN = 512 };

static bool starts_as_listing(struct bytes title)
{
    static const char *const starts[] = {"index of /", "index of \\",
        "directory listing", "listing of /", "directory: /", "directory /",
        "index von /", "index de /"};
    title = bytes_trim(title);
    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
        if (bytes_starts_nocase(title, starts[i]))
            return true;
    return bytes_equal_nocase(title, bytes_of("index of"));
}

/* IIS titles its pages "host - /path/". */
static bool is_path_title(struct bytes title)
{
    title = bytes_trim(title);
    ptrdiff_t dash = bytes_find(title, bytes_of(" - /"), 0);
    struct bytes path =
        dash == BYTES_NONE ? title : bytes_slice(title, (size_t)dash + 3, title.len);
    return bytes_starts(path, "/") && bytes_ends(path, "/") &&
           bytes_find_byte(path, ' ', 0) == BYTES_NONE;
}

static bool leads_up(const struct dom_node *link)
{
    struct bytes href = bytes_trim(dom_attribute(link, "href"));
    if (bytes_is(href, "..") || bytes_is(href, "../") || bytes_is(href, "./.."))
        return true;
    const struct dom_node *text = link->first;
    return text != NULL && text->type == DOM_TEXT &&
           bytes_find_nocase(text->text, bytes_of("parent directory"), 0) != BYTES_NONE;
}

static bool has_way_up(const struct dom_node *root)
{
    const struct dom_node *link = dom_find_tag(root, NULL, "a");
    while (link != NULL && !leads_up(link))
        link = dom_find_tag(root, link, "a");
    return link != NULL;
}

/* Caddy's pages are titled with the folder's name alone. */
static bool is_caddys(const struct view *view)
{
    const struct dom_node *root = view->dom->root;
    bool table = view_has(view, bytes_of("aria-describedby=\"summary\"")) &&
                 dom_find_class(root, NULL, "listing") != NULL;
    return table || (dom_find_class(root, NULL, "meta") != NULL &&
                        dom_find_class(root, NULL, "file") != NULL &&
                        bytes_find_nocase(view->text, bytes_of("caddyserver.com"), 0) !=
                            BYTES_NONE);
}

/* Pages about such lists have headings like theirs; lists have no prose. */
static bool claims(const struct view *view)
{
    if (view->dom == NULL)
        return false;
    const struct dom_node *root = view->dom->root;
    if (starts_as_listing(view->title))
        return dom_find_tag(root, NULL, "a") != NULL;
    if (is_caddys(view))
        return true;
    return is_path_title(view->title) && has_way_up(root);
}

/* The folder that is listed: the path up to its last '/'. */
static struct bytes folder_of(const struct url *url)
{
    struct bytes path = url_path(url);
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    size_t len = query == BYTES_NONE ? path.len : (size_t)query;
    while (len > 0 && path.ptr[len - 1] != '/')
        len--;
    return bytes_slice(path, 0, len);
}

/* The part of an address behind the folder's, its query off. */
static struct bytes name_in(const struct view *view, struct bytes path)
{
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    if (query != BYTES_NONE)
        path = bytes_slice(path, 0, (size_t)query);
    if (view->base == NULL) {
        struct bytes href =
            bytes_starts(path, "./") ? bytes_slice(path, 2, path.len) : path;
        return bytes_starts(href, "/") ? bytes_make(NULL, 0) : href;
    }
    struct bytes folder = folder_of(view->base);
    struct bytes start = bytes_slice(path, 0, folder.len);
    if (!bytes_equal(start, folder))
        return bytes_make(NULL, 0);
    return bytes_slice(path, folder.len, path.len);
}

static bool is_file(struct bytes name)
{
    return name.len > 0 && bytes_find_byte(name, '/', 0) == BYTES_NONE &&
           !bytes_is(name, "..") && !bytes_is(name, ".") && name.ptr[0] != '#';
}

static enum link_rel rel(
    const struct view *view, const struct dom_node *node, struct bytes path)
{
    struct bytes href = bytes_trim(dom_attribute(node, "href"));
    bool sorts = bytes_starts(href, "?") || bytes_starts(href, "#");
    bool elsewhere =
        bytes_find(href, bytes_of("://"), 0) != BYTES_NONE || bytes_starts(href, "//");
    if (sorts || (elsewhere && view->base == NULL))
        return LINK_OTHER;
    return is_file(name_in(view, path)) ? LINK_FILE : LINK_OTHER;
}

static uint8_t hex_of(uint8_t digit)
{
    if (byte_is_digit(digit))
        return (uint8_t)(digit - '0');
    digit = byte_lower(digit);
    return digit >= 'a' && digit <= 'f' ? (uint8_t)(digit - 'a' + 10) : 16;
}

/* RFC 3986 2.1: what is percent-encoded as it is meant. */
static int decode(struct buf *out, struct bytes name, struct err *err)
{
    for (size_t i = 0; i < name.len; i++) {
        uint8_t byte = name.ptr[i];
        uint8_t high = i + 2 < name.len ? hex_of(name.ptr[i + 1]) : 16;
        uint8_t low = i + 2 < name.len ? hex_of(name.ptr[i + 2]) : 16;
        if (byte == '%' && high < 16 && low < 16) {
            byte = (uint8_t)(high << 4 | low);
            i += 2;
        }
        if (buf_add_byte(out, byte, err) != 0)
            return -1;
    }
    return 0;
}

/* The name of what a link leads to, of its own address. */
static int name_link(struct link *link, const struct builder *builder, struct err *err)
{
    AUTO(buf_done) struct buf name;
    buf_init(&name, NAME_MAX_LEN);
    struct bytes path = link->url;
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    size_t end = query == BYTES_NONE ? path.len : (size_t)query;
    size_t start = end;
    while (start > 0 && path.ptr[start - 1] != '/')
        start--;
    struct bytes last = bytes_slice(path, start, end - start);
    if (decode(&name, bytes_slice(last, 0, NAME_MAX_LEN), err) != 0)
        return -1;
    /* Servers write names as they are on disk, in any encoding. */
    struct bytes meant = utf8_valid(buf_bytes(&name)) ? buf_bytes(&name) : last;
    return builder_text(&link->title, builder, meant, LINK_TITLE_MAX, err);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    (void)view;
    struct page *page = builder->page;
    page->kind = PAGE_LISTING;
    for (uint32_t i = 0; i < page->link_count; i++)
        if (page->links[i].rel == LINK_FILE &&
            name_link(&page->links[i], builder, err) != 0)
            return -1;
    return 0;
}

const struct engine engine_listing = {
    .name = "listing", .claims = claims, .rel = rel, .parse = parse};
