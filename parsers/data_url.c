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

int data_url_open(struct buf *out, struct bytes url, struct err *err)
{
    enum { SCHEME = 5 /* "data:" */, HEAD_MAX = 256 };
    ptrdiff_t comma = bytes_find_byte(bytes_slice(url, 0, HEAD_MAX), ',', 0);
    struct bytes head = bytes_slice(url, 0, comma == BYTES_NONE ? 0 : (size_t)comma);
    if (!bytes_starts_nocase(head, "data:") || !bytes_ends(head, ";base64") ||
        !reads_as_text(bytes_slice(head, SCHEME, head.len)))
        return DATA_URL_OTHER;
    size_t before = out->len;
    int decoded = base64_decode(out, bytes_slice(url, (size_t)comma + 1, url.len), err);
    if (decoded != 0)
        out->len = before;
    return decoded > 0 ? DATA_URL_ODD : decoded;
}
