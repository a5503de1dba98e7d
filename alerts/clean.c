#include "alerts/clean.h"

#include "base/utf8.h"
#include "model/mask.h"

enum { CLEAN_MAX = 64 * 1024 };

static bool is_misleading(uint32_t code)
{
    return (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || code == 0x061C ||
           code == 0x00AD || (code >= 0x80 && code <= 0x9F) || code >= 0xE0000;
}

static int add_character(
    struct buf *out, struct bytes text, size_t *at, struct err *err)
{
    size_t len = 0;
    bool valid = false;
    uint32_t code = utf8_at(text, *at, &len, &valid);
    struct bytes character = bytes_slice(text, *at, len);
    *at += len;
    if (!valid)
        return buf_add_byte(out, '?', err);
    if (code < 0x20 || code == 0x7F)
        return buf_add_byte(out, ' ', err);
    return is_misleading(code) ? 0 : buf_add(out, character, err);
}

static int add_visible(struct buf *out, struct bytes text, struct err *err)
{
    buf_init(out, CLEAN_MAX);
    for (size_t at = 0; at < text.len;)
        if (add_character(out, text, &at, err) != 0)
            return -1;
    return 0;
}

int clean_name(struct buf *out, struct bytes name, struct err *err)
{
    AUTO(buf_done) struct buf visible;
    if (add_visible(&visible, name, err) != 0)
        return -1;
    return buf_add(out, bytes_trim(buf_bytes(&visible)), err);
}

int clean_text(struct buf *out, struct bytes text, struct err *err)
{
    AUTO(buf_done) struct buf visible;
    /* Before masking: an unseen mark inside a number would hide it from the mask. */
    if (add_visible(&visible, text, err) != 0)
        return -1;
    return mask_text(out, bytes_trim(buf_bytes(&visible)), err);
}

static int add_host(struct buf *out, struct bytes host, struct err *err)
{
    for (size_t i = 0; i < host.len; i++)
        if (buf_add_text(out, host.ptr[i] == '.' ? "[.]" : "", err) != 0 ||
            (host.ptr[i] != '.' && buf_add_byte(out, host.ptr[i], err) != 0))
            return -1;
    return 0;
}

static int add_defanged(struct buf *out, struct bytes url, struct err *err)
{
    struct bytes rest = url;
    if (bytes_starts_nocase(url, "http")) {
        if (buf_add_text(out, "hxxp", err) != 0)
            return -1;
        rest = bytes_slice(url, 4, url.len);
    }
    ptrdiff_t colon = bytes_find(rest, bytes_of("://"), 0);
    size_t host = colon < 0 ? 0 : (size_t)colon + 3;
    ptrdiff_t slash = bytes_find_byte(rest, '/', host);
    size_t path = slash < 0 ? rest.len : (size_t)slash;
    if (buf_add(out, bytes_slice(rest, 0, host), err) != 0 ||
        add_host(out, bytes_slice(rest, host, path - host), err) != 0)
        return -1;
    return buf_add(out, bytes_slice(rest, path, rest.len), err);
}

int clean_url(struct buf *out, struct bytes url, bool defanged, struct err *err)
{
    AUTO(buf_done) struct buf ascii;
    AUTO(buf_done) struct buf masked;
    buf_init(&ascii, CLEAN_MAX);
    buf_init(&masked, CLEAN_MAX);
    for (size_t i = 0; i < url.len; i++) {
        bool visible = url.ptr[i] > 0x20 && url.ptr[i] < 0x7F;
        if (buf_add_byte(&ascii, visible ? url.ptr[i] : '?', err) != 0)
            return -1;
    }
    if (mask_url(&masked, buf_bytes(&ascii), err) != 0)
        return -1;
    return defanged ? add_defanged(out, buf_bytes(&masked), err)
                    : buf_add(out, buf_bytes(&masked), err);
}
