#include "parsers/leads.h"

#include "parsers/links.h"

#include <stdlib.h>

enum { MANY_ROWS = 8 /* of so many, one row alone does not make a form */ };

static bool ends_part(uint8_t byte)
{
    return byte == '/' || byte == '?' || byte == '&' || byte == '=' || byte == ';';
}

/* Digits and dashes: it is this thread's, not every one's. */
static bool varies(struct bytes part)
{
    for (size_t i = 0; i < part.len; i++)
        if (byte_is_digit(part.ptr[i]) || part.ptr[i] == '-' || part.ptr[i] == '%' ||
            part.ptr[i] == '_')
            return true;
    return false;
}

static uint32_t hash_part(uint32_t hash, struct bytes part)
{
    for (size_t i = 0; i < part.len; i++)
        hash = (hash ^ byte_lower(part.ptr[i])) * 16777619U; /* FNV-1a */
    return hash;
}

/* An address with what differs from thread to thread blotted out: runs of digits, and
 * the parts of a path that are words with dashes or dots. Its hash. */
static uint32_t form_of(struct bytes path)
{
    uint32_t hash = 2166136261U;
    bool query = false;
    size_t start = 0;
    for (size_t i = 0; i <= path.len; i++) {
        uint8_t byte = i < path.len ? path.ptr[i] : '/';
        if (!ends_part(byte))
            continue;
        struct bytes part = bytes_slice(path, start, i - start);
        bool value = query && start > 0 && path.ptr[start - 1] == '=';
        bool blot = value || varies(part);
        hash = blot ? hash : hash_part(hash, part);
        hash = (hash ^ (blot ? 1U : byte)) * 16777619U;
        query = query || byte == '?';
        start = i + 1;
    }
    return hash;
}

static struct bytes path_in(struct bytes url)
{
    ptrdiff_t scheme = bytes_find(url, bytes_of("://"), 0);
    size_t from = scheme == BYTES_NONE ? 0 : (size_t)scheme + 3;
    ptrdiff_t slash = scheme == BYTES_NONE ? 0 : bytes_find_byte(url, '/', from);
    return slash == BYTES_NONE ? bytes_make("/", 1)
                               : bytes_slice(url, (size_t)slash, url.len);
}

static void count_form(struct leads *leads, uint32_t hash)
{
    for (uint32_t i = 0; i < leads->count; i++)
        if (leads->hashes[i] == hash) {
            leads->counts[i]++;
            return;
        }
    if (leads->count == LEADS_FORMS_MAX)
        return;
    leads->counts[leads->count] = 1;
    leads->hashes[leads->count++] = hash;
}

static bool has_form(const struct leads *leads, uint32_t hash, uint32_t least)
{
    for (uint32_t i = 0; i < leads->count; i++)
        if (leads->hashes[i] == hash)
            return leads->counts[i] >= least;
    return false;
}

int leads_init(struct leads *leads, const struct view *view, struct err *err)
{
    *leads = (struct leads){.view = view};
    leads->url = malloc(sizeof(*leads->url));
    return leads->url == NULL ? err_no_memory(err) : 0;
}

void leads_done(struct leads *leads)
{
    free(leads->url);
    leads->url = NULL;
}

void leads_add(struct leads *leads, struct bytes href)
{
    bool joined = false;
    href = bytes_trim(href);
    if (href.len == 0 || !links_resolve(leads->url, &joined, leads->view, href))
        return;
    struct bytes address =
        joined ? bytes_make(leads->url->text, leads->url->len) : href;
    leads->rows++;
    count_form(leads, form_of(path_in(address)));
}

void leads_tell(const struct leads *leads, struct page *page, enum link_rel rel)
{
    uint32_t least = leads->rows >= MANY_ROWS ? 2 : 1;
    const struct url *base = leads->view->base;
    struct bytes own =
        base == NULL ? bytes_make("", 0) : bytes_make(base->text, base->len);
    for (uint32_t i = 0; i < page->link_count; i++) {
        struct link *link = &page->links[i];
        if (link->rel != LINK_OTHER && link->rel != LINK_THREAD)
            continue;
        bool fits = has_form(leads, form_of(path_in(link->url)), least) &&
                    !bytes_equal(link->url, own);
        if (fits)
            link->rel = rel;
        else if (link->rel == LINK_THREAD && link->key.len == 0)
            link->rel = LINK_OTHER;
    }
}
