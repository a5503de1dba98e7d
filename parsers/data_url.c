#include "parsers/data_url.h"

#include "parsers/base_n.h"

static bool reads_as_text(struct bytes type)
{
    static const char *const types[] = {"text/", "application/json", "application/csv",
        "application/sql", "application/xml", "application/x-sql"};
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (bytes_starts_nocase(type, types[i]))
            return true;
    return false;
}

/* Signs of base64 that mean something else in an address. */
static uint8_t escaped_sign(struct bytes escape)
{
    static const char *const escapes[] = {"%2b", "%2f", "%3d"};
    static const uint8_t signs[] = {'+', '/', '='};
    for (size_t i = 0; i < sizeof(signs); i++)
        if (bytes_starts_nocase(escape, escapes[i]))
            return signs[i];
    return 0;
}

/* As browsers do: no white space, escapes as what they mean, padding where it is left
 * out. */
static int add_digits(struct buf *out, struct bytes written, struct err *err)
{
    enum { ESCAPE = 3, DIGITS = 4 };
    for (size_t at = 0; at < written.len;) {
        struct bytes rest = bytes_slice(written, at, written.len);
        uint8_t sign = rest.ptr[0] == '%' ? escaped_sign(rest) : 0;
        at += sign != 0 ? ESCAPE : 1;
        if (!byte_is_space(rest.ptr[0]) &&
            buf_add_byte(out, sign != 0 ? sign : rest.ptr[0], err) != 0)
            return -1;
    }
    while (out->len % DIGITS > 1)
        if (buf_add_byte(out, '=', err) != 0)
            return -1;
    return 0;
}

static int add_file(struct buf *out, struct bytes written, struct err *err)
{
    AUTO(buf_done) struct buf digits;
    size_t before = out->len;
    buf_init(&digits, written.len + 2); /* of padding */
    if (add_digits(&digits, written, err) != 0)
        return -1;
    int decoded = base64_decode(out, buf_bytes(&digits), err);
    if (decoded != 0)
        out->len = before;
    return decoded > 0 ? DATA_URL_ODD : decoded;
}

int data_url_open(struct buf *out, struct bytes url, struct err *err)
{
    enum { SCHEME = 5 /* "data:" */, HEAD_MAX = 256 };
    ptrdiff_t comma = bytes_find_byte(bytes_slice(url, 0, HEAD_MAX), ',', 0);
    struct bytes head = bytes_slice(url, 0, comma == BYTES_NONE ? 0 : (size_t)comma);
    if (!bytes_starts_nocase(head, "data:") || !bytes_ends(head, ";base64") ||
        !reads_as_text(bytes_slice(head, SCHEME, head.len)))
        return DATA_URL_OTHER;
    return add_file(out, bytes_slice(url, (size_t)comma + 1, url.len), err);
}
