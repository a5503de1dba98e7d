#include "model/url_plain.h"

static bool is_plain(uint8_t byte)
{
    static const char also[] = "-._~/?&=+,;!*()";
    if (byte_is_alpha(byte) || byte_is_digit(byte))
        return true;
    for (size_t i = 0; also[i] != '\0'; i++)
        if (byte == (uint8_t)also[i])
            return true;
    return false;
}

static bool are_plain(struct bytes text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!is_plain(text.ptr[i]))
            return false;
    return true;
}

static struct bytes without_fragment(struct bytes text)
{
    while (text.len > 0 && text.ptr[0] <= ' ')
        text = bytes_slice(text, 1, text.len);
    while (text.len > 0 && text.ptr[text.len - 1] <= ' ')
        text.len--;
    ptrdiff_t at = bytes_find_byte(text, '#', 0);
    return at == BYTES_NONE ? text : bytes_slice(text, 0, (size_t)at);
}

/* A segment that begins with a point may be "." or "..". */
static bool has_dots(struct bytes path)
{
    for (size_t i = 0; i < path.len; i++)
        if (path.ptr[i] == '.' && (i == 0 || path.ptr[i - 1] == '/'))
            return true;
    return false;
}

/* A host with a letter that no hexadecimal number has is none of the many ways to write
 * an IPv4 address. */
static bool is_plain_host(struct bytes host)
{
    bool named = false;
    for (size_t i = 0; i < host.len; i++) {
        uint8_t byte = host.ptr[i];
        bool lower = byte >= 'a' && byte <= 'z';
        if (!lower && !byte_is_digit(byte) && byte != '.' && byte != '-')
            return false;
        named = named || (byte > 'f' && byte <= 'z' && byte != 'x');
    }
    return named;
}

static bool take_host(struct url_plain *out, struct bytes *rest)
{
    size_t scheme = bytes_starts(*rest, "http://")    ? 7
                    : bytes_starts(*rest, "https://") ? 8
                                                      : 0;
    if (scheme == 0)
        return true;
    ptrdiff_t slash = bytes_find_byte(*rest, '/', scheme);
    size_t end = slash == BYTES_NONE ? rest->len : (size_t)slash;
    out->start = URL_PLAIN_HOST;
    out->https = scheme == 8;
    out->host = bytes_slice(*rest, scheme, end - scheme);
    *rest = bytes_slice(*rest, end, rest->len);
    return is_plain_host(out->host);
}

static void take_path(struct url_plain *out, struct bytes rest)
{
    ptrdiff_t mark = bytes_find_byte(rest, '?', 0);
    size_t end = mark == BYTES_NONE ? rest.len : (size_t)mark;
    out->path = bytes_slice(rest, 0, end);
    if (mark != BYTES_NONE)
        out->query = bytes_slice(rest, end + 1, rest.len);
    if (out->start == URL_PLAIN_HOST)
        return;
    if (out->path.len == 0)
        out->start = URL_PLAIN_PAGE;
    else
        out->start = out->path.ptr[0] == '/' ? URL_PLAIN_ROOT : URL_PLAIN_FOLDER;
}

/* "./viewtopic.php" is "viewtopic.php"; "./" alone is not nothing. */
static struct bytes without_here(struct bytes text)
{
    bool here = bytes_starts(text, "./") && text.len > 2;
    uint8_t next = here ? text.ptr[2] : 0;
    return here && next != '.' && next != '/' && next != '?'
               ? bytes_slice(text, 2, text.len)
               : text;
}

bool url_plain_read(struct url_plain *out, struct bytes reference)
{
    struct bytes rest = without_fragment(reference);
    *out = (struct url_plain){.start = URL_PLAIN_PAGE};
    if (!take_host(out, &rest) || !are_plain(rest))
        return false;
    take_path(out, without_here(rest)); /* "./http://b.example/" names no host */
    bool empty_query = out->query.ptr != NULL && out->query.len == 0;
    bool other_host = out->start != URL_PLAIN_HOST && bytes_starts(out->path, "//");
    return !empty_query && !other_host && !has_dots(out->path);
}
