#include "model/url.h"

#include "model/url_host.h"
#include "model/url_name.h"
#include "model/url_plain.h"
#include "model/url_reduce.h"
#include "model/url_text.h"

#include <curl/curl.h>
#include <string.h>

enum {
    RAW_MAX = 3 * URL_MAX, /* escaping can triple it; what is longer is no address */
};

static void handle_free(CURLU *handle)
{
    curl_url_cleanup(handle);
}
AUTO_DEFINE(CURLU, handle_free)

static void part_free(char *part)
{
    curl_free(part);
}
AUTO_DEFINE(char, part_free)

/* libcurl's parts, owned. */
struct parts {
    char *scheme;
    char *host;
    char *port;
    char *path;
    char *query; /* NULL: none */
};

static void parts_done(struct parts *parts)
{
    part_free(parts->scheme);
    part_free(parts->host);
    part_free(parts->port);
    part_free(parts->path);
    part_free(parts->query);
    *parts = (struct parts){0};
}
AUTO_DEFINE_VALUE(struct parts, parts_done)

static int failed(CURLUcode code, struct err *err)
{
    if (code == CURLUE_OUT_OF_MEMORY)
        return err_no_memory(err);
    if (code == CURLUE_BAD_SCHEME)
        return err_set(
            err, "not an address: it starts with neither http:// nor https://");
    if (code == CURLUE_UNSUPPORTED_SCHEME)
        return err_set(err, "only http:// and https:// addresses are watched");
    return err_set(err, "not an address: %s", curl_url_strerror(code));
}

static bool has_part(CURLU *handle, CURLUPart part)
{
    AUTO(part_free) char *value = NULL;
    return curl_url_get(handle, part, &value, 0) == CURLUE_OK;
}

static int check_login(CURLU *handle, struct err *err)
{
    if (has_part(handle, CURLUPART_USER) || has_part(handle, CURLUPART_PASSWORD) ||
        has_part(handle, CURLUPART_OPTIONS))
        return err_set(err, "an address with a user name or password is refused; "
                            "leave out what stands before '@'");
    return 0;
}

/* `parts` is the caller's, empty, and released by it however this ends. */
static int take_parts(struct parts *parts, CURLU *handle, struct err *err)
{
    CURLUcode code = curl_url_get(handle, CURLUPART_SCHEME, &parts->scheme, 0);
    if (code != CURLUE_OK)
        return failed(code, err);
    if (strcmp(parts->scheme, "http") != 0 && strcmp(parts->scheme, "https") != 0)
        return failed(CURLUE_UNSUPPORTED_SCHEME, err);
    code = curl_url_get(handle, CURLUPART_HOST, &parts->host, 0);
    if (code == CURLUE_OK)
        code = curl_url_get(handle, CURLUPART_PORT, &parts->port, CURLU_DEFAULT_PORT);
    if (code == CURLUE_OK)
        code = curl_url_get(handle, CURLUPART_PATH, &parts->path, 0);
    if (code != CURLUE_OK)
        return failed(code, err);
    code = curl_url_get(handle, CURLUPART_QUERY, &parts->query, 0);
    return code == CURLUE_OK || code == CURLUE_NO_QUERY ? 0 : failed(code, err);
}

static int add_port(struct buf *out, struct url *url, const char *text, struct err *err)
{
    uint64_t port = 0;
    if (bytes_to_u64(&port, bytes_of(text), UINT16_MAX) != 0 || port == 0)
        return err_set(err, "port %s is none; 1 to 65535 are", text);
    url->port = (uint16_t)port;
    if (url->port == (url->https ? 443 : 80))
        return 0;
    return buf_addf(out, err, ":%u", (unsigned)port);
}

static int add_path(struct buf *out, const struct parts *parts, struct err *err)
{
    AUTO(buf_done) struct buf path;
    buf_init(&path, RAW_MAX);
    if (url_text_path(&path, bytes_of(parts->path), err) != 0)
        return -1;
    return url_reduce(out, buf_bytes(&path), bytes_of(parts->query), err);
}

static int write_parts(struct buf *out, struct url *url, const struct parts *parts,
    const struct url_allowance *allowed, struct err *err)
{
    struct bytes host = bytes_of(parts->host);
    if (url_host_check(url, &host, allowed, err) != 0)
        return -1;
    if (buf_add_text(out, url->https ? "https://" : "http://", err) != 0)
        return -1;
    if (url_host_add(out, url, host, err) != 0)
        return -1;
    if (add_port(out, url, parts->port, err) != 0)
        return -1;
    url->path_at = (uint16_t)out->len;
    return add_path(out, parts, err);
}

static int canonical(struct url *out, CURLU *handle,
    const struct url_allowance *allowed, struct err *err)
{
    if (check_login(handle, err) != 0)
        return -1;
    AUTO(parts_done) struct parts parts = {0};
    if (take_parts(&parts, handle, err) != 0)
        return -1;
    struct url url = {0};
    url.https = strcmp(parts.scheme, "https") == 0;
    AUTO(buf_done) struct buf text;
    buf_init(&text, RAW_MAX);
    if (write_parts(&text, &url, &parts, allowed, err) != 0)
        return -1;
    if (text.len > URL_MAX) {
        (void)err_set(err, "an address of %zu bytes is too long; %d are taken",
            text.len, URL_MAX);
        return -1;
    }
    (void)bytes_to_text(url.text, sizeof(url.text), buf_bytes(&text));
    url.len = (uint16_t)text.len;
    *out = url;
    return 0;
}

static int read_text(CURLU *handle, struct bytes raw, struct err *err)
{
    if (raw.len > RAW_MAX)
        return err_set(
            err, "an address of %zu bytes is too long; %d are taken", raw.len, URL_MAX);
    AUTO(buf_done) struct buf clean;
    buf_init(&clean, (size_t)3 * RAW_MAX + 1);
    const char *text = NULL;
    if (url_text_clean(&clean, raw, err) != 0 || buf_text(&text, &clean, err) != 0)
        return -1;
    if (text[0] == '\0' && has_part(handle, CURLUPART_HOST))
        return 0; /* RFC 3986 5.2.2: an empty reference is the page itself */
    CURLUcode code = curl_url_set(handle, CURLUPART_URL, text, 0);
    return code == CURLUE_OK ? 0 : failed(code, err);
}

/* Is a segment of the path "." or ".."? */
static bool has_dots(const struct url *url)
{
    struct bytes path = url_path(url);
    struct bytes rest = path;
    struct bytes segment;
    (void)bytes_split(&path, &rest, '?');
    while (bytes_split(&segment, &path, '/'))
        if (bytes_is(segment, ".") || bytes_is(segment, ".."))
            return true;
    return false;
}

/* Canonical; and once more when taking a session id off has left "." or "..", as in
 * "a/..;jsessionid=1/b". */
static int settle(struct url *out, CURLU *handle, const struct url_allowance *allowed,
    struct err *err)
{
    struct url url;
    if (canonical(&url, handle, allowed, err) != 0)
        return -1;
    if (has_dots(&url)) {
        CURLUcode code = curl_url_set(handle, CURLUPART_URL, url.text, 0);
        if (code != CURLUE_OK)
            return failed(code, err);
        if (canonical(&url, handle, allowed, err) != 0)
            return -1;
    }
    *out = url;
    return 0;
}

/* An address that is read without a library. */
struct plain {
    struct url_plain read;
    const struct url *base; /* not looked at where it says its host */
    struct url_allowance allowed;
};

/* Up to where the reference's path is to be put. */
static struct bytes stem_of(const struct url *base, const struct url_plain *plain)
{
    struct bytes rest = url_path(base);
    struct bytes path = rest;
    (void)bytes_split(&path, &rest, '?');
    if (plain->start == URL_PLAIN_ROOT)
        return bytes_make(NULL, 0);
    while (plain->start == URL_PLAIN_FOLDER && path.len > 0 &&
           path.ptr[path.len - 1] != '/')
        path.len--;
    return path;
}

/* All but the text, which is two kilobytes. */
static void copy_facts(struct url *to, const struct url *from)
{
    to->host_at = from->host_at;
    to->host_len = from->host_len;
    to->path_at = from->path_at;
    to->port = from->port;
    to->https = from->https;
    to->kind = from->kind;
}

/* What stands before the path. */
static int begin_plain(struct buf *out, struct url *url, const struct plain *from)
{
    const struct url_plain *plain = &from->read;
    const struct url *base = from->base;
    struct bytes host = plain->host;
    if (plain->start != URL_PLAIN_HOST) {
        copy_facts(url, base);
        return buf_add(out, bytes_make(base->text, base->path_at), NULL);
    }
    url->https = plain->https;
    url->port = plain->https ? 443 : 80;
    if (url_host_check(url, &host, &from->allowed, NULL) != 0 ||
        buf_add_text(out, plain->https ? "https://" : "http://", NULL) != 0 ||
        url_host_add(out, url, host, NULL) != 0)
        return -1;
    url->path_at = (uint16_t)out->len;
    return 0;
}

/* 0; or -1: it is for libcurl, which also knows what is wrong with it. */
static int join_plain(struct url *out, const struct plain *from)
{
    const struct url_plain *plain = &from->read;
    AUTO(buf_done) struct buf text;
    AUTO(buf_done) struct buf raw;
    AUTO(buf_done) struct buf path;
    struct url url;
    struct bytes query = plain->query;
    struct bytes own = url_path(from->base);
    ptrdiff_t mark = bytes_find_byte(own, '?', 0);
    buf_init(&text, RAW_MAX);
    buf_init(&raw, RAW_MAX);
    buf_init(&path, RAW_MAX);
    /* RFC 3986 5.2.2: an empty reference keeps the page's query, too. */
    if (plain->start == URL_PLAIN_PAGE && query.ptr == NULL && mark != BYTES_NONE)
        query = bytes_slice(own, (size_t)mark + 1, own.len);
    if ((plain->start != URL_PLAIN_HOST &&
            buf_add(&raw, stem_of(from->base, plain), NULL) != 0) ||
        buf_add(&raw, plain->path, NULL) != 0 ||
        url_text_path(&path, buf_bytes(&raw), NULL) != 0 ||
        begin_plain(&text, &url, from) != 0 ||
        url_reduce(&text, buf_bytes(&path), query, NULL) != 0 || text.len > URL_MAX)
        return -1;
    url.len = (uint16_t)text.len;
    (void)bytes_to_text(url.text, sizeof(url.text), buf_bytes(&text));
    if (has_dots(&url))
        return -1;
    copy_facts(out, &url);
    out->len = url.len;
    memcpy(out->text, url.text, (size_t)url.len + 1);
    return 0;
}

static int parse(struct url *out, struct bytes text,
    const struct url_allowance *allowed, struct err *err)
{
    static const struct url nowhere = {.len = 0};
    struct plain plain = {.base = &nowhere, .allowed = *allowed};
    if (text.len <= RAW_MAX && url_plain_read(&plain.read, text) &&
        plain.read.start == URL_PLAIN_HOST && join_plain(out, &plain) == 0)
        return 0;
    AUTO(handle_free) CURLU *handle = curl_url();
    if (handle == NULL)
        return err_no_memory(err);
    if (read_text(handle, text, err) != 0)
        return -1;
    return settle(out, handle, allowed, err);
}

int url_parse(struct url *out, struct bytes text, struct err *err)
{
    const struct url_allowance none = {.any_onion = false};
    return parse(out, text, &none, err);
}

int url_parse_saved(struct url *out, struct bytes text, struct err *err)
{
    const struct url_allowance any = {.any_onion = true};
    return parse(out, text, &any, err);
}

static struct bytes checked_host(const struct url *url)
{
    return url != NULL && url->kind == URL_HOST_ONION ? url_host(url)
                                                      : bytes_make(NULL, 0);
}

int url_join_beside(struct url *out, const struct url *base, const struct url *beside,
    struct bytes reference, struct err *err)
{
    struct url_allowance own = {
        .any_onion = false, .checked = {checked_host(base), checked_host(beside)}};
    if (base->kind == URL_HOST_NO_ONION)
        own.host = url_host(base);
    struct plain plain = {.base = base, .allowed = own};
    if (url_plain_read(&plain.read, reference) && join_plain(out, &plain) == 0)
        return 0;
    AUTO(handle_free) CURLU *handle = curl_url();
    if (handle == NULL)
        return err_no_memory(err);
    CURLUcode code = curl_url_set(handle, CURLUPART_URL, base->text, 0);
    if (code != CURLUE_OK)
        return failed(code, err);
    if (read_text(handle, reference, err) != 0)
        return -1;
    return settle(out, handle, &own, err);
}

int url_join(
    struct url *out, const struct url *base, struct bytes reference, struct err *err)
{
    return url_join_beside(out, base, NULL, reference, err);
}

int url_move(struct url *out, const struct url *page, const struct url *site)
{
    struct bytes path = url_path(page);
    struct url moved = *site;
    if (site->path_at + path.len > URL_MAX)
        return -1;
    memcpy(moved.text + site->path_at, path.ptr, path.len);
    moved.len = (uint16_t)(site->path_at + path.len);
    moved.text[moved.len] = '\0';
    *out = moved;
    return 0;
}

struct bytes url_host(const struct url *url)
{
    return bytes_make(url->text + url->host_at, url->host_len);
}

struct bytes url_path(const struct url *url)
{
    return bytes_make(url->text + url->path_at, (size_t)url->len - url->path_at);
}

bool url_same_host(const struct url *a, const struct url *b)
{
    return bytes_equal(url_host(a), url_host(b));
}

bool url_equal(const struct url *a, const struct url *b)
{
    return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

struct id url_id(const struct url *url)
{
    return url_name_id(bytes_make(url->text, url->len));
}

uint16_t url_bucket(const struct url *url)
{
    return id_bucket(url_host(url));
}
