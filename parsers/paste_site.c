#include "parsers/paste_site.h"

#include <stdio.h>

enum { ID_MIN = 4, ID_MAX = 40, LISTS_MAX = 5 };

struct paste_site {
    const char *name;
    const char *lists[LISTS_MAX]; /* what paths of lists start with */
    const char *view;             /* before the ID */
    const char *raw;       /* before it in the plain text's address; NULL: none */
    const char *raw_after; /* and behind it */
    uint8_t id_len;        /* 0: any */
    bool tells;            /* the form is nobody else's */
};

static const struct paste_site sites[] = {
    /* Stikked: htdocs/application/config/routes.php (view/raw/:any, lists, lists/rss,
     * trends, api/recent, api/trending). Before Pastebin, whose /trends it shares. */
    {"stikked", {"/lists", "/api/recent", "/api/trending"}, "/view/", "/view/raw/", "",
        0, true},
    /* pastebin.com: /archive, /trends; "Scraping API" (doc_scraping_api): IDs of eight
     * letters and digits, plain text below /raw/. Many copy it. */
    {"pastebin", {"/archive", "/trends", "/api_scraping.php"}, "/", "/raw/", "", 8,
        false},
    /* Spectre, the program of ghostbin.com: main.go's routes (/paste/{id}/raw). */
    {"ghostbin", {"/pastes", "/paste/list"}, "/paste/", "/paste/", "/raw", 0, true},
    /* haste-server: server.js (/raw/:id, /documents/:id); it has no list. */
    {"haste", {NULL}, "/share/", "/raw/", "", 0, true},
    /* dpaste (Django): dpaste/urls/dpaste.py (<snippet_id>/raw). */
    {"dpaste", {NULL}, "/", "/", "/raw", 0, false},
    /* rentry.co: /ID/raw wants a code from its operators, so the page is read. */
    {"rentry", {NULL}, "/", NULL, "", 0, false},
    /* Sites without a name: /p/ID and /raw/ID. */
    {"plain", {NULL}, "/p/", NULL, "", 0, true},
    /* ZeroBin and PrivateBin have no list and no plain text: model/paste_key.h. */
};

enum { SITES = sizeof(sites) / sizeof(sites[0]) };

static bool is_id_byte(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) || byte == '_' || byte == '-';
}

/* Words of a site's own pages are all small letters; hardly an ID is. IDs of a fixed
 * length are letters and digits alone. */
static bool is_id(const struct paste_site *site, struct bytes id)
{
    size_t small = 0;
    for (size_t i = 0; i < id.len; i++) {
        bool mark = id.ptr[i] == '_' || id.ptr[i] == '-';
        if (!is_id_byte(id.ptr[i]) || (mark && site != NULL && site->id_len > 0))
            return false;
        small += id.ptr[i] >= 'a' && id.ptr[i] <= 'z' ? 1U : 0U;
    }
    bool fits = site == NULL || site->id_len == 0 || id.len == site->id_len;
    bool word = small == id.len && (site == NULL || !site->tells);
    return fits && !word && id.len >= ID_MIN && id.len <= ID_MAX;
}

static struct bytes path_of(const struct url *url)
{
    struct bytes path = url_path(url);
    ptrdiff_t mark = bytes_find_byte(path, '?', 0);
    return mark == BYTES_NONE ? path : bytes_slice(path, 0, (size_t)mark);
}

/* `path` starts so, and a word ends there. */
static bool begins(struct bytes path, const char *list)
{
    size_t len = bytes_of(list).len;
    return bytes_starts_nocase(path, list) &&
           (path.len == len || path.ptr[len] == '/' || path.ptr[len] == '.');
}

const struct paste_site *paste_site_of_list(const struct url *url)
{
    for (size_t i = 0; i < SITES; i++)
        for (size_t l = 0; l < LISTS_MAX && sites[i].lists[l] != NULL; l++)
            if (begins(path_of(url), sites[i].lists[l]))
                return &sites[i];
    return NULL;
}

bool paste_site_is_list(const struct url *url)
{
    static const char *const words[] = {"archive", "recent", "latest", "trends",
        "trending", "lists", "pastes", "public", "browse", "all", "feed", "rss", "atom",
        "history"};
    if (paste_site_of_list(url) != NULL)
        return true;
    struct bytes rest = path_of(url);
    struct bytes part;
    while (bytes_split(&part, &rest, '/'))
        for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
            if (begins(part, words[i]))
                return true;
    return false;
}

/* The ID in an address that is `before` ID `after`, or empty. */
static struct bytes id_between(
    const struct url *url, const char *before, const char *after)
{
    struct bytes path = path_of(url);
    size_t from = bytes_of(before).len;
    size_t behind = bytes_of(after).len;
    if (!bytes_starts(path, before) || !bytes_ends(path, after) ||
        path.len <= from + behind || path.len != url_path(url).len)
        return bytes_make(NULL, 0);
    return bytes_slice(path, from, path.len - from - behind);
}

static bool is_view_of(const struct paste_site *site, const struct url *url)
{
    return is_id(site, id_between(url, site->view, ""));
}

/* The site whose form the address has, where the form tells. */
static const struct paste_site *told_by(const struct url *url)
{
    for (size_t i = 0; i < SITES; i++)
        if (sites[i].tells && is_view_of(&sites[i], url))
            return &sites[i];
    return NULL;
}

bool paste_site_is_view(const struct paste_site *site, const struct url *url)
{
    return site != NULL ? is_view_of(site, url) : told_by(url) != NULL;
}

bool paste_site_is_raw(const struct url *url)
{
    static const struct {
        const char *before;
        const char *after;
    } forms[] = {{"/raw/", ""}, {"/view/raw/", ""}, {"/paste/raw/", ""},
        {"/pastes/raw/", ""}, {"/p/raw/", ""}, {"/paste/", "/raw"}, {"/p/", "/raw"},
        {"/view/", "/raw"}, {"/", "/raw"}, {"/raw.php", ""}};
    static const struct paste_site any = {.tells = true};
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
        if (is_id(&any, id_between(url, forms[i].before, forms[i].after)))
            return true;
    struct bytes query = url_path(url);
    return bytes_ends(query, "?raw") || bytes_ends(query, "?raw=1") ||
           bytes_starts(query, "/raw.php?i=");
}

bool paste_site_raw_of_id(struct url *raw, const struct paste_site *site,
    const struct url *list, struct bytes id)
{
    char path[ID_MAX + 64];
    if (site == NULL || site->raw == NULL || !is_id(site, id))
        return false;
    (void)snprintf(path, sizeof(path), "%s%.*s%s", site->raw, (int)id.len,
        (const char *)id.ptr, site->raw_after);
    return url_join(raw, list, bytes_of(path), NULL) == 0;
}

bool paste_site_raw(
    struct url *raw, const struct paste_site *site, const struct url *view)
{
    return site != NULL &&
           paste_site_raw_of_id(raw, site, view, id_between(view, site->view, ""));
}
