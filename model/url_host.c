#include "model/url_host.h"

#include "model/onion.h"

enum {
    HOST_MAX = 253, /* RFC 1035 2.3.4, without the last dot */
    LABEL_MAX = 63,
};

static bool is_ipv4(struct bytes host)
{
    struct bytes rest = host;
    struct bytes part;
    int count = 0;
    while (bytes_split(&part, &rest, '.')) {
        uint64_t number = 0;
        if (bytes_to_u64(&number, part, 255) != 0)
            return false;
        count++;
    }
    return count == 4;
}

/* WHATWG URL 3.5: a host that ends in a number is an IPv4 address or nothing; other
 * parsers would read one into it. */
static bool is_number(struct bytes label)
{
    bool hex = bytes_starts_nocase(label, "0x");
    for (size_t i = hex ? 2 : 0; i < label.len; i++) {
        uint8_t low = byte_lower(label.ptr[i]);
        if (!byte_is_digit(low) && !(hex && low >= 'a' && low <= 'f'))
            return false;
    }
    return label.len > 0;
}

static int check_name(struct bytes host, struct err *err)
{
    if (host.len > HOST_MAX)
        return err_set(err, "a host name of %zu bytes is too long", host.len);
    struct bytes rest = host;
    struct bytes label = host;
    while (bytes_split(&label, &rest, '.')) {
        if (label.len == 0 || label.len > LABEL_MAX)
            return err_set(err, "the host name has an empty or too long part");
        for (size_t i = 0; i < label.len; i++) {
            uint8_t byte = label.ptr[i];
            if (byte >= 0x80)
                return err_set(err, "the host name has letters outside ASCII; write it "
                                    "in its xn-- form");
            if (!byte_is_alpha(byte) && !byte_is_digit(byte) && byte != '-' &&
                byte != '_')
                return err_set(err, "the host name has a character that none may have");
        }
    }
    if (is_number(label))
        return err_set(err, "the host name ends in a number and is no IPv4 address");
    return 0;
}

static bool is_checked(struct bytes host, const struct url_allowance *allowed)
{
    return bytes_equal_nocase(host, allowed->checked[0]) ||
           bytes_equal_nocase(host, allowed->checked[1]);
}

int url_host_check(struct url *url, struct bytes *host,
    const struct url_allowance *allowed, struct err *err)
{
    if (host->len > 0 && host->ptr[0] == '[') {
        url->kind = URL_HOST_IPV6;
        *host = bytes_slice(*host, 1, host->len - 2);
        return 0;
    }
    if (host->len > 0 && host->ptr[host->len - 1] == '.')
        host->len--;
    if (host->len == 0)
        return err_set(err, "not an address: it has no host");
    if (is_ipv4(*host)) {
        url->kind = URL_HOST_IPV4;
        return 0;
    }
    url->kind = onion_is(*host) ? URL_HOST_ONION : URL_HOST_NAME;
    if (check_name(*host, err) != 0)
        return -1;
    if (url->kind != URL_HOST_ONION || is_checked(*host, allowed) ||
        onion_check(*host, err) == 0)
        return 0;
    if (!allowed->any_onion && !bytes_equal_nocase(*host, allowed->host))
        return -1;
    url->kind = URL_HOST_NO_ONION;
    return 0;
}

int url_host_add(struct buf *out, struct url *url, struct bytes host, struct err *err)
{
    if (url->kind == URL_HOST_IPV6 && buf_add_byte(out, '[', err) != 0)
        return -1;
    url->host_at = (uint16_t)out->len;
    url->host_len = (uint16_t)host.len;
    if (buf_reserve(out, host.len, err) != 0)
        return -1;
    for (size_t i = 0; i < host.len; i++)
        out->ptr[out->len++] = byte_lower(host.ptr[i]);
    return url->kind == URL_HOST_IPV6 ? buf_add_byte(out, ']', err) : 0;
}
