/* A jar as fields, for frames and for sealing. */
#include "base/wire.h"
#include "crawler/cookies.h"

enum { FLAG_HOST_ONLY = 1, FLAG_SECURE = 2, FLAG_HTTP_ONLY = 4, FLAGS = 7 };

static int write_one(struct buf *out, const struct cookie *cookie, struct err *err)
{
    unsigned flags = (cookie->host_only ? FLAG_HOST_ONLY : 0U) |
                     (cookie->secure ? FLAG_SECURE : 0U) |
                     (cookie->http_only ? FLAG_HTTP_ONLY : 0U);
    if (wire_put_u8(out, (uint8_t)flags, err) != 0 ||
        wire_put_i64(out, cookie->expires_ms, err) != 0 ||
        wire_put_bytes(out, cookie->name, err) != 0 ||
        wire_put_bytes(out, cookie->value, err) != 0 ||
        wire_put_bytes(out, cookie->domain, err) != 0)
        return -1;
    return wire_put_bytes(out, cookie->path, err);
}

int cookies_write(struct buf *out, const struct cookies *cookies, struct err *err)
{
    if (wire_put_u16(out, (uint16_t)cookies->count, err) != 0)
        return -1;
    for (size_t i = 0; i < cookies->count; i++)
        if (write_one(out, &cookies->items[i], err) != 0)
            return -1;
    return 0;
}

static struct cookie read_one(struct wire *wire)
{
    struct cookie cookie = {0};
    unsigned flags = wire_u8(wire);
    cookie.expires_ms = wire_i64(wire);
    cookie.name = wire_bytes(wire, COOKIE_NAME_MAX);
    cookie.value = wire_bytes(wire, COOKIE_VALUE_MAX);
    cookie.domain = wire_bytes(wire, COOKIE_DOMAIN_MAX);
    cookie.path = wire_bytes(wire, COOKIE_PATH_MAX);
    cookie.host_only = (flags & FLAG_HOST_ONLY) != 0;
    cookie.secure = (flags & FLAG_SECURE) != 0;
    cookie.http_only = (flags & FLAG_HTTP_ONLY) != 0;
    wire->bad = wire->bad || flags > FLAGS || !cookie_is_sound(&cookie);
    return cookie;
}

static int read_all(struct cookies *out, struct wire *wire, struct err *err)
{
    enum { NEVER_EXPIRED = 0 };
    unsigned count = wire_u16(wire);
    for (unsigned i = 0; i < count && !wire->bad; i++) {
        struct cookie cookie = read_one(wire);
        if (wire->bad)
            break;
        int put = cookies_put(out, &cookie, NEVER_EXPIRED, err);
        if (put < 0)
            return -1;
        wire->bad = put != 0; /* twice the same, or more than a jar holds */
    }
    return wire_end(wire, "cookies", err);
}

int cookies_read(struct cookies *out, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    cookies_done(out);
    if (read_all(out, &wire, err) == 0)
        return 0;
    cookies_done(out);
    return -1;
}
