#include "crawler/cookies.h"

#include <stdlib.h>
#include <string.h>

static size_t text_size(const struct cookie *cookie)
{
    return cookie->name.len + cookie->value.len + cookie->domain.len + cookie->path.len;
}

static void item_done(struct cookie *item)
{
    if (item->block != NULL)
        explicit_bzero(item->block, text_size(item));
    free(item->block);
}

void cookies_done(struct cookies *cookies)
{
    for (size_t i = 0; i < cookies->count; i++)
        item_done(&cookies->items[i]);
    free(cookies->items);
    *cookies = (struct cookies){0};
}

/* Into the block at `*at`, which moves on. */
static struct bytes place(uint8_t *block, size_t *at, struct bytes text)
{
    struct bytes placed = bytes_make(block + *at, text.len);
    if (text.len > 0)
        memcpy(block + *at, text.ptr, text.len);
    *at += text.len;
    return placed;
}

static int item_copy(struct cookie *out, const struct cookie *from, struct err *err)
{
    size_t at = 0;
    uint8_t *block = malloc(text_size(from) + 1);
    if (block == NULL)
        return err_no_memory(err);
    *out = *from;
    out->block = block;
    out->name = place(block, &at, from->name);
    out->value = place(block, &at, from->value);
    out->domain = place(block, &at, from->domain);
    out->path = place(block, &at, from->path);
    return 0;
}

static bool is_clean(struct bytes text, size_t max)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < ' ' || text.ptr[i] == 0x7f || text.ptr[i] == ';')
            return false;
    return text.len <= max;
}

bool cookie_is_sound(const struct cookie *cookie)
{
    return cookie->name.len > 0 && is_clean(cookie->name, COOKIE_NAME_MAX) &&
           bytes_find_byte(cookie->name, '=', 0) == BYTES_NONE &&
           is_clean(cookie->value, COOKIE_VALUE_MAX) && cookie->domain.len > 0 &&
           is_clean(cookie->domain, COOKIE_DOMAIN_MAX) &&
           bytes_starts(cookie->path, "/") && is_clean(cookie->path, COOKIE_PATH_MAX) &&
           cookie->expires_ms >= 0;
}

static bool has_expired(const struct cookie *cookie, int64_t now_ms)
{
    return cookie->expires_ms != 0 && cookie->expires_ms <= now_ms;
}

static bool same_place(const struct cookie *a, const struct cookie *b)
{
    return bytes_equal(a->name, b->name) && bytes_equal(a->domain, b->domain) &&
           bytes_equal(a->path, b->path);
}

static bool same_content(const struct cookie *a, const struct cookie *b)
{
    return bytes_equal(a->value, b->value) && a->expires_ms == b->expires_ms &&
           a->host_only == b->host_only && a->secure == b->secure &&
           a->http_only == b->http_only;
}

/* Where it is; `count` when it is not there. */
static size_t find(const struct cookies *cookies, const struct cookie *cookie)
{
    size_t at = 0;
    while (at < cookies->count && !same_place(&cookies->items[at], cookie))
        at++;
    return at;
}

static void take_out(struct cookies *cookies, size_t at)
{
    struct cookie *item = &cookies->items[at];
    cookies->bytes -= text_size(item);
    item_done(item);
    cookies->count--;
    memmove(item, item + 1, (cookies->count - at) * sizeof(*item));
}

static void drop_expired(struct cookies *cookies, int64_t now_ms)
{
    for (size_t i = cookies->count; i > 0; i--)
        if (has_expired(&cookies->items[i - 1], now_ms))
            take_out(cookies, i - 1);
}

static bool has_room(const struct cookies *cookies, const struct cookie *cookie)
{
    size_t at = find(cookies, cookie);
    bool known = at < cookies->count;
    size_t bytes = cookies->bytes - (known ? text_size(&cookies->items[at]) : 0);
    return (known || cookies->count < COOKIES_MAX) &&
           bytes + text_size(cookie) <= COOKIES_BYTES_MAX;
}

/* Most jars have a few cookies, and there is one for each page under way. */
static int make_room(struct cookies *cookies, struct err *err)
{
    enum { STEP = 8 };
    if (cookies->count % STEP != 0)
        return 0;
    size_t wanted = cookies->count + STEP;
    struct cookie *more =
        realloc(cookies->items, wanted * sizeof(*more)); /* at most COOKIES_MAX */
    if (more == NULL)
        return err_no_memory(err);
    cookies->items = more;
    return 0;
}

static int store_item(
    struct cookies *cookies, const struct cookie *cookie, struct err *err)
{
    struct cookie copy = {0};
    size_t at = find(cookies, cookie);
    if (at == cookies->count && make_room(cookies, err) != 0)
        return -1;
    if (item_copy(&copy, cookie, err) != 0)
        return -1;
    if (at < cookies->count) {
        cookies->bytes -= text_size(&cookies->items[at]);
        item_done(&cookies->items[at]);
    } else {
        cookies->count++;
    }
    cookies->items[at] = copy;
    cookies->bytes += text_size(&copy);
    return 0;
}

int cookies_put(struct cookies *cookies, const struct cookie *cookie, int64_t now_ms,
    struct err *err)
{
    size_t at = find(cookies, cookie);
    bool known = at < cookies->count;
    if (!cookie_is_sound(cookie))
        return COOKIES_ODD;
    if (has_expired(cookie, now_ms)) {
        if (known)
            take_out(cookies, at);
        return known ? 0 : COOKIES_SAME;
    }
    if (known && same_content(&cookies->items[at], cookie))
        return COOKIES_SAME;
    if (!has_room(cookies, cookie))
        drop_expired(cookies, now_ms);
    return has_room(cookies, cookie) ? store_item(cookies, cookie, err) : COOKIES_FULL;
}

int64_t cookies_earliest(const struct cookies *cookies)
{
    int64_t earliest = 0;
    for (size_t i = 0; i < cookies->count; i++) {
        int64_t expires = cookies->items[i].expires_ms;
        if (expires != 0 && (earliest == 0 || expires < earliest))
            earliest = expires;
    }
    return earliest;
}

bool cookies_all_expired(const struct cookies *cookies, int64_t now_ms)
{
    for (size_t i = 0; i < cookies->count; i++)
        if (!has_expired(&cookies->items[i], now_ms))
            return false;
    return cookies->count > 0;
}
