/* Which cookies go with which request. */
#include "crawler/cookies.h"

#include <string.h>

/* RFC 6265 5.1.3, for names alone: no address has parents. */
static bool is_parent(struct bytes domain, const struct url *url)
{
    struct bytes host = url_host(url);
    bool named = url->kind == URL_HOST_NAME || url->kind == URL_HOST_ONION;
    if (!named || host.len <= domain.len)
        return false;
    size_t at = host.len - domain.len;
    return host.ptr[at - 1] == '.' &&
           bytes_equal_nocase(bytes_slice(host, at, domain.len), domain);
}

bool cookie_set_domain(struct cookie *cookie, const struct url *url, struct bytes said)
{
    struct bytes host = url_host(url);
    if (bytes_starts(said, "."))
        said = bytes_slice(said, 1, said.len);
    bool lone = bytes_find_byte(said, '.', 0) == BYTES_NONE;
    if (bytes_equal_nocase(said, host)) {
        cookie->domain = host;
        cookie->host_only =
            lone || url->kind == URL_HOST_IPV4 || url->kind == URL_HOST_IPV6;
        return true;
    }
    if (said.len == 0 || lone || !is_parent(said, url))
        return false;
    cookie->domain = bytes_slice(host, host.len - said.len, said.len);
    cookie->host_only = false;
    return true;
}

static bool domain_matches(const struct cookie *cookie, const struct url *to)
{
    return bytes_equal(cookie->domain, url_host(to)) ||
           (!cookie->host_only && is_parent(cookie->domain, to));
}

/* RFC 6265 5.1.4. */
static bool path_matches(struct bytes wanted, struct bytes path)
{
    size_t len = wanted.len;
    if (path.len < len || !bytes_equal(bytes_slice(path, 0, len), wanted))
        return false;
    return path.len == len || wanted.ptr[len - 1] == '/' || path.ptr[len] == '/';
}

static struct bytes path_alone(const struct url *url)
{
    struct bytes path = url_path(url);
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    return query == BYTES_NONE ? path : bytes_slice(path, 0, (size_t)query);
}

bool cookie_matches(const struct cookie *cookie, const struct url *to, int64_t now_ms)
{
    bool safe = to->https || to->kind == URL_HOST_ONION;
    bool holds = cookie->expires_ms == 0 || cookie->expires_ms > now_ms;
    return holds && (safe || !cookie->secure) && domain_matches(cookie, to) &&
           path_matches(cookie->path, path_alone(to));
}

/* The matching ones by the length of their paths; of equal ones, as they were made. */
static size_t choose(const struct cookie *chosen[COOKIES_MAX],
    const struct cookies *cookies, const struct url *to, int64_t now_ms)
{
    size_t count = 0;
    for (size_t i = 0; i < cookies->count && i < COOKIES_MAX; i++) {
        const struct cookie *item = &cookies->items[i];
        if (!cookie_matches(item, to, now_ms))
            continue;
        size_t at = count++;
        for (; at > 0 && chosen[at - 1]->path.len < item->path.len; at--)
            chosen[at] = chosen[at - 1];
        chosen[at] = item;
    }
    return count;
}

static int add_pair(struct buf *out, const struct cookie *cookie, struct err *err)
{
    if (out->len > 0 && buf_add_text(out, "; ", err) != 0)
        return -1;
    if (buf_add(out, cookie->name, err) != 0 || buf_add_byte(out, '=', err) != 0)
        return -1;
    return buf_add(out, cookie->value, err);
}

int cookies_header(struct buf *out, const struct cookies *cookies, const struct url *to,
    int64_t now_ms, struct err *err)
{
    enum { BETWEEN = 3 }; /* "; " and "=" */
    const struct cookie *chosen[COOKIES_MAX];
    size_t count = choose(chosen, cookies, to, now_ms);
    bool cut = false;
    for (size_t i = 0; i < count; i++) {
        size_t more = chosen[i]->name.len + chosen[i]->value.len + BETWEEN;
        if (out->len + more > COOKIES_HEADER_MAX)
            cut = true;
        else if (add_pair(out, chosen[i], err) != 0)
            return -1;
    }
    return cut ? COOKIES_CUT : 0;
}
