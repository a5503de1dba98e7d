#include "parsers/links.h"

#include "base/utf8.h"
#include "model/file_name.h"
#include "parsers/dom_text.h"
#include "parsers/onclick.h"
#include "parsers/registry.h"

#include <assert.h>
#include <stdlib.h>

enum {
    SET_FIRST = 256,  /* slots, a power of two; at least half of them are free */
    TRIED_MAX = 50000 /* addresses looked at, repeated ones included */
};

struct collecting {
    struct builder *builder;
    const struct engine *engine;
    const struct view *view;
    uint16_t *seen; /* open addressing, by address: a link's number plus 1; 0: free */
    size_t seen_slots; /* most pages have a few dozen links */
    uint32_t tried;
    struct url onion; /* the last one that a link led to */
};

bool links_base(struct url *base, const struct document *doc, const struct dom *dom)
{
    struct url own;
    bool known =
        doc->url != NULL && url_parse_saved(&own, bytes_of(doc->url), NULL) == 0;
    const struct dom_node *node =
        dom == NULL ? NULL : dom_find_tag(dom->root, NULL, "base");
    struct bytes href =
        node == NULL ? bytes_make(NULL, 0) : dom_attribute(node, "href");
    if (href.len > 0 && known && url_join(base, &own, href, NULL) == 0)
        return true;
    if (href.len > 0 && !known && url_parse(base, href, NULL) == 0)
        return true;
    if (known)
        *base = own;
    return known;
}

static uint32_t hash_of(struct bytes text)
{
    uint32_t hash = 2166136261U; /* FNV-1a */
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ text.ptr[i]) * 16777619U;
    return hash;
}

static struct link *link_in(const struct collecting *collecting, size_t slot)
{
    uint16_t number = collecting->seen[slot];
    return number == 0 ? NULL : &collecting->builder->page->links[number - 1];
}

/* Where the address is or would go. */
static size_t slot_of(const struct collecting *collecting, struct bytes url)
{
    size_t last = collecting->seen_slots - 1;
    for (size_t slot = hash_of(url) & last;; slot = (slot + 1) & last) {
        const struct link *link = link_in(collecting, slot);
        if (link == NULL || bytes_equal(link->url, url))
            return slot;
    }
}

/* Twice the slots, or the first ones. */
static int grow_seen(struct collecting *collecting, struct err *err)
{
    const struct page *page = collecting->builder->page;
    size_t slots = collecting->seen_slots == 0 ? SET_FIRST : collecting->seen_slots * 2;
    uint16_t *longer = calloc(slots, sizeof(*longer));
    if (longer == NULL)
        return err_no_memory(err);
    free(collecting->seen);
    collecting->seen = longer;
    collecting->seen_slots = slots;
    for (uint32_t i = 0; i < page->link_count; i++)
        longer[slot_of(collecting, page->links[i].url)] = (uint16_t)(i + 1);
    return 0;
}

static void collecting_done(struct collecting *collecting)
{
    free(collecting->seen);
    collecting->seen = NULL;
}
AUTO_DEFINE_VALUE(struct collecting, collecting_done)

static bool has_word(struct bytes words, const char *word)
{
    struct bytes part;
    while (bytes_split(&part, &words, ' '))
        if (bytes_equal_nocase(part, bytes_of(word)))
            return true;
    return false;
}

static bool names_a_file(struct bytes path)
{
    enum file_name name = file_name_of(path);
    return name == FILE_NAME_TEXT || name == FILE_NAME_OTHER;
}

static bool is_next(const struct dom_node *node)
{
    /* "#" stands where there is no next page. */
    return !bytes_starts(dom_attribute(node, "href"), "#") &&
           (has_word(dom_attribute(node, "rel"), "next") ||
               dom_has_class(node, "pagination_next") || dom_has_class(node, "next"));
}

static bool leads_elsewhere(const struct view *view, const struct url *url)
{
    return url != NULL && view->base != NULL && !url_same_host(url, view->base);
}

static enum link_rel rel_of(const struct collecting *collecting,
    const struct dom_node *node, const struct url *url, struct bytes title)
{
    const struct view *view = collecting->view;
    struct bytes path = url == NULL ? dom_attribute(node, "href") : url_path(url);
    enum link_rel rel = engine_rel(collecting->engine, view, node, path);
    if (rel != LINK_OTHER)
        return rel;
    bool elsewhere = leads_elsewhere(view, url);
    if (is_next(node) && !elsewhere)
        return LINK_NEXT;
    if (names_a_file(path) || bytes_starts_nocase(path, "magnet:?"))
        return LINK_FILE;
    bool mirror = bytes_find_nocase(title, bytes_of("mirror"), 0) != BYTES_NONE ||
                  bytes_find_nocase(title, bytes_of("miroir"), 0) != BYTES_NONE;
    return elsewhere && mirror ? LINK_MIRROR : LINK_OTHER;
}

/* "http://something.onion/path": one that is no address, as its checksum says, is a
 * lead nobody can follow, but it is what was written. */
static bool is_broken_onion(struct bytes href)
{
    bool web =
        bytes_starts_nocase(href, "http://") || bytes_starts_nocase(href, "https://");
    if (!web || href.len > LINK_URL_MAX || !utf8_valid(href))
        return false;
    struct bytes host =
        bytes_slice(href, bytes_starts_nocase(href, "https") ? 8 : 7, href.len);
    size_t end = 0;
    while (end < host.len && host.ptr[end] > ' ' && host.ptr[end] < 0x7F &&
           host.ptr[end] != '/' && host.ptr[end] != ':' && host.ptr[end] != '?' &&
           host.ptr[end] != '#' && host.ptr[end] != '@')
        end++;
    bool ends = end == host.len || host.ptr[end] == '/' || host.ptr[end] == ':';
    return ends && bytes_ends(bytes_slice(host, 0, end), ".onion");
}

/* What does something, and leads nowhere: told before it is read as an address. */
static bool is_action(struct bytes href)
{
    return bytes_starts_nocase(href, "javascript:") ||
           bytes_starts_nocase(href, "mailto:");
}

/* Without a base only what is absolute can be told from what is not: kept as written.
 */
static bool resolve(struct url *url, bool *joined, const struct view *view,
    const struct url *beside, struct bytes href)
{
    *joined = false;
    if (is_action(href))
        return false;
    if (bytes_starts_nocase(href, "magnet:?"))
        return href.len <= LINK_URL_MAX && utf8_valid(href);
    *joined = view->base == NULL
                  ? url_parse(url, href, NULL) == 0
                  : url_join_beside(url, view->base, beside, href, NULL) == 0;
    if (*joined || is_broken_onion(href))
        return true;
    if (view->base != NULL)
        return false;
    ptrdiff_t colon = bytes_find_byte(href, ':', 0);
    ptrdiff_t slash = bytes_find_byte(href, '/', 0);
    bool scheme = colon != BYTES_NONE && (slash == BYTES_NONE || colon < slash);
    return !scheme && !bytes_starts(href, "#") && href.len <= LINK_URL_MAX &&
           utf8_valid(href);
}

bool links_resolve(
    struct url *url, bool *joined, const struct view *view, struct bytes href)
{
    return resolve(url, joined, view, NULL, href);
}

/* A link seen before may be told better by this one: a picture's first, then a title,
 * or the key. */
static void improve(struct link *known, const struct link *link)
{
    if (known->rel == LINK_OTHER)
        known->rel = link->rel;
    if (known->title.len == 0)
        known->title = link->title;
    if (known->key.len == 0)
        known->key = link->key;
}

/* An address has no fragment; that of a link to an encrypted paste goes beside it. */
static int key_of(struct link *link, const struct collecting *collecting,
    const struct url *url, struct bytes href, struct err *err)
{
    char key[PASTE_KEY_SIZE];
    if (url == NULL || !paste_key_is_address(url) || !paste_key_of(key, href))
        return 0;
    return arena_copy(&link->key, collecting->builder->arena, bytes_of(key), err);
}

static int title_of(struct bytes *title, const struct collecting *collecting,
    const struct dom_node *node, struct err *err)
{
    struct bytes raw = bytes_make(NULL, 0);
    if (dom_line(&raw, collecting->view->dom, node, LINK_TITLE_MAX, err) != 0)
        return -1;
    if (raw.len == 0)
        raw = dom_attribute(node, "title");
    return builder_text(title, collecting->builder, raw, LINK_TITLE_MAX, err);
}

/* A second title is not kept; of a link that leads elsewhere it may tell a mirror. */
static bool needs_title(const struct collecting *collecting, const struct link *known,
    const struct url *url)
{
    return known == NULL || known->title.len == 0 ||
           leads_elsewhere(collecting->view, url);
}

static void note_onion(struct collecting *collecting, const struct url *url)
{
    if (url != NULL && url->kind == URL_HOST_ONION &&
        !url_same_host(url, &collecting->onion))
        collecting->onion = *url;
}

static int take_link(struct collecting *collecting, const struct dom_node *node,
    struct bytes href, struct err *err)
{
    struct url url;
    bool joined = false;
    struct link link = {.rel = LINK_OTHER};
    if (!resolve(&url, &joined, collecting->view, &collecting->onion, bytes_trim(href)))
        return 0;
    const struct url *resolved = joined ? &url : NULL;
    note_onion(collecting, resolved);
    struct bytes address = joined ? bytes_make(url.text, url.len) : bytes_trim(href);
    if (address.len == 0)
        return 0;
    size_t slot = slot_of(collecting, address);
    struct link *known = link_in(collecting, slot);
    if (key_of(&link, collecting, resolved, href, err) != 0)
        return -1;
    if (known != NULL && known->rel != LINK_OTHER && known->title.len > 0 &&
        link.key.len == 0)
        return 0;
    if (needs_title(collecting, known, resolved) &&
        title_of(&link.title, collecting, node, err) != 0)
        return -1;
    link.rel = rel_of(collecting, node, resolved, link.title);
    if (link.key.len > 0)
        link.rel = LINK_THREAD;
    struct page *page = collecting->builder->page;
    if (known != NULL) {
        improve(known, &link);
        return 0;
    }
    if (arena_copy(&link.url, collecting->builder->arena, address, err) != 0)
        return -1;
    uint32_t before = page->link_count;
    if (builder_link(collecting->builder, &link, err) != 0)
        return -1;
    if (page->link_count == before)
        return 0;
    collecting->seen[slot] = (uint16_t)page->link_count;
    bool half = (size_t)page->link_count * 2 >= collecting->seen_slots;
    return half ? grow_seen(collecting, err) : 0;
}

/* Whether any element may lead somewhere by a click: few pages have such. */
static bool may_click(const struct view *view)
{
    static const char *const marks[] = {
        "onclick", "data-href", "data-url", "data-link"};
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (view_has(view, bytes_of(marks[i])))
            return true;
    return false;
}

static struct bytes address_in(const struct dom_node *node, bool clicks)
{
    if (node->attributes == NULL)
        return bytes_make(NULL, 0);
    if (dom_is(node, "a") || dom_is(node, "area"))
        return dom_attribute(node, "href");
    if (dom_is(node, "link") && has_word(dom_attribute(node, "rel"), "next"))
        return dom_attribute(node, "href");
    if (dom_is(node, "iframe") || dom_is(node, "frame"))
        return dom_attribute(node, "src");
    return clicks ? onclick_address(node) : bytes_make(NULL, 0); /* cards, rows */
}

static bool is_own(const struct view *view, struct bytes address)
{
    struct url own;
    return view->doc->url != NULL &&
           url_parse_saved(&own, bytes_of(view->doc->url), NULL) == 0 &&
           bytes_equal(address, bytes_make(own.text, own.len));
}

/* On a last page the link to the next one may be there and lead to the page itself. */
static void set_next(struct page *page, const struct view *view)
{
    for (uint32_t i = 0; i < page->link_count && page->next.len == 0; i++) {
        struct link *link = &page->links[i];
        if (link->rel != LINK_NEXT)
            continue;
        if (is_own(view, link->url))
            link->rel = LINK_OTHER;
        else
            page->next = link->url;
    }
}

int links_collect(struct builder *builder, const struct engine *engine,
    const struct view *view, struct err *err)
{
    if (view->dom == NULL)
        return 0;
    static_assert(PAGE_LINKS_MAX < UINT16_MAX, "a slot holds a link's number");
    AUTO(collecting_done)
    struct collecting collecting = {.builder = builder, .engine = engine, .view = view};
    if (grow_seen(&collecting, err) != 0)
        return -1;
    const struct dom_node *root = view->dom->root;
    bool clicks = may_click(view);
    for (const struct dom_node *node = root; node != NULL;
         node = dom_next(node, root)) {
        struct bytes href = address_in(node, clicks);
        if (href.len == 0)
            continue;
        if (++collecting.tried > TRIED_MAX ||
            builder->page->link_count >= PAGE_LINKS_MAX) {
            builder_partly(builder, "more links than are taken from one page");
            break;
        }
        if (take_link(&collecting, node, href, err) != 0)
            return -1;
    }
    set_next(builder->page, view);
    return 0;
}
