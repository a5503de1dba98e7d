#include "crawler/set_cookie.h"

#include "crawler/cookie_date.h"

enum { GONE_MS = 1 }; /* an expiry in the past that is not 0, which means none */

struct attributes {
    bool has_max_age;
    int64_t max_age_s;
    bool has_expires;
    int64_t expires_ms;
    struct bytes domain; /* empty: none */
    struct bytes path;   /* empty: the default */
};

/* RFC 6265 5.2.2. A number past all sense is the longest time there is here. */
static void take_max_age(struct attributes *out, struct bytes value)
{
    static const uint64_t longest_s = UINT64_C(100) * 365 * 86400;
    bool negative = bytes_starts(value, "-");
    struct bytes digits = bytes_slice(value, negative ? 1 : 0, value.len);
    uint64_t seconds = 0;
    for (size_t i = 0; i < digits.len; i++)
        if (!byte_is_digit(digits.ptr[i]))
            return;
    if (digits.len == 0)
        return;
    if (bytes_to_u64(&seconds, digits, longest_s) != 0)
        seconds = longest_s;
    out->has_max_age = true;
    out->max_age_s = negative ? 0 : (int64_t)seconds;
}

static struct bytes path_of(struct bytes value)
{
    return bytes_starts(value, "/") ? value : bytes_make(NULL, 0);
}

static void take_attribute(
    struct cookie *cookie, struct attributes *out, struct bytes part)
{
    ptrdiff_t equals = bytes_find_byte(part, '=', 0);
    size_t name_len = equals == BYTES_NONE ? part.len : (size_t)equals;
    struct bytes name = bytes_trim(bytes_slice(part, 0, name_len));
    struct bytes value = bytes_trim(bytes_slice(part, name_len + 1, part.len));
    if (bytes_equal_nocase(name, bytes_of("secure")))
        cookie->secure = true;
    else if (bytes_equal_nocase(name, bytes_of("httponly")))
        cookie->http_only = true;
    else if (bytes_equal_nocase(name, bytes_of("domain")))
        out->domain = value.len > 0 ? value : out->domain;
    else if (bytes_equal_nocase(name, bytes_of("path")))
        out->path = path_of(value);
    else if (bytes_equal_nocase(name, bytes_of("max-age")))
        take_max_age(out, value);
    else if (bytes_equal_nocase(name, bytes_of("expires")))
        out->has_expires =
            cookie_date_parse(&out->expires_ms, value) || out->has_expires;
}

/* Max-Age wins (RFC 6265 5.3, step 3). */
static int64_t expiry_of(const struct attributes *attributes, int64_t now_ms)
{
    if (attributes->has_max_age)
        return attributes->max_age_s > 0 ? now_ms + attributes->max_age_s * 1000
                                         : GONE_MS;
    if (!attributes->has_expires)
        return 0;
    return attributes->expires_ms > GONE_MS ? attributes->expires_ms : GONE_MS;
}

/* RFC 6265 5.1.4: up to the last slash of the path, without it. */
static struct bytes default_path(const struct url *from)
{
    struct bytes path = url_path(from);
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    size_t end = query == BYTES_NONE ? path.len : (size_t)query;
    while (end > 1 && path.ptr[end - 1] != '/')
        end--;
    return bytes_slice(path, 0, end > 1 ? end - 1 : 1);
}

bool set_cookie_parse(
    struct cookie *out, struct bytes line, const struct url *from, int64_t now_ms)
{
    struct cookie cookie = {.domain = url_host(from), .host_only = true};
    struct attributes attributes = {0};
    struct bytes pair = bytes_make(NULL, 0);
    struct bytes part;
    if (line.len == 0 || !bytes_split(&pair, &line, ';'))
        return false;
    ptrdiff_t equals = bytes_find_byte(pair, '=', 0);
    if (equals == BYTES_NONE)
        return false;
    cookie.name = bytes_trim(bytes_slice(pair, 0, (size_t)equals));
    cookie.value = bytes_trim(bytes_slice(pair, (size_t)equals + 1, pair.len));
    while (bytes_split(&part, &line, ';'))
        take_attribute(&cookie, &attributes, part);
    if (attributes.domain.len > 0 &&
        !cookie_set_domain(&cookie, from, attributes.domain))
        return false;
    cookie.path = attributes.path.len > 0 ? attributes.path : default_path(from);
    cookie.expires_ms = expiry_of(&attributes, now_ms);
    *out = cookie;
    return cookie_is_sound(&cookie);
}
