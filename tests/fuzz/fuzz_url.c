/* Any bytes as an address, and as a reference in a page: what comes out is canonical,
 * and reading it again changes nothing. */
#include "model/onion.h"
#include "model/url.h"
#include "model/url_name.h"
#include "model/url_plain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The name of a name is itself, and no longer than what it names. */
static void check_name(const struct url *url)
{
    uint8_t name[URL_MAX];
    uint8_t again[URL_MAX];
    size_t len = url_name(name, bytes_make(url->text, url->len));
    if (len > url->len || url_name(again, bytes_make(name, len)) != len ||
        memcmp(name, again, len) != 0)
        abort();
}

static void check(const struct url *url)
{
    struct url again;
    struct err err = {0};
    if (url->len > URL_MAX || strlen(url->text) != url->len)
        abort();
    for (size_t i = 0; i < url->len; i++)
        if (url->text[i] <= ' ' || url->text[i] >= 0x7f || url->text[i] == '#')
            abort();
    if (url_path(url).ptr[0] != '/' || url_host(url).len == 0)
        abort();
    if (onion_is(url_host(url)) && url->kind != URL_HOST_ONION)
        abort();
    if (url_parse(&again, bytes_make(url->text, url->len), &err) != 0)
        abort();
    if (!url_equal(&again, url) || !url_same_host(&again, url))
        abort();
    check_name(url);
}

/* A host is named by a scheme in front, behind blanks at most. */
static void check_plain_host(const struct url_plain *plain, struct bytes text)
{
    if (plain->start != URL_PLAIN_HOST)
        return;
    while (text.len > 0 && text.ptr[0] <= ' ')
        text = bytes_slice(text, 1, text.len);
    if (!bytes_starts(text, plain->https ? "https://" : "http://"))
        abort();
}

/* Written so that it is no plain reference, and leads to the same. */
static void check_plain(const struct url *base, struct bytes text)
{
    enum { MORE = 64 };
    struct url_plain plain;
    struct url one;
    struct url two;
    char twin[URL_MAX + MORE];
    if (!url_plain_read(&plain, text) || plain.path.len + plain.query.len > URL_MAX / 2)
        return;
    check_plain_host(&plain, text);
    static const char *const starts[] = {[URL_PLAIN_HOST] = "",
        [URL_PLAIN_ROOT] = "/.",
        [URL_PLAIN_FOLDER] = "x/../",
        [URL_PLAIN_PAGE] = "x/../a;p"}; /* the page's own last part */
    const char *scheme = plain.https ? "HTTPS://" : "HTTP://";
    bool same_page = plain.start == URL_PLAIN_PAGE && plain.query.ptr == NULL;
    int len = snprintf(twin, sizeof(twin), "%s%.*s%s%.*s%s%.*s",
        plain.start == URL_PLAIN_HOST ? scheme : "", (int)plain.host.len,
        (const char *)plain.host.ptr, starts[plain.start], (int)plain.path.len,
        (const char *)plain.path.ptr, plain.query.ptr != NULL ? "?" : "",
        (int)plain.query.len, (const char *)plain.query.ptr);
    if (same_page)
        len += snprintf(twin + len, sizeof(twin) - (size_t)len, "?q=1");
    int first = url_join(&one, base, text, NULL);
    int second = url_join(&two, base, bytes_make(twin, (size_t)len), NULL);
    if (first != second || (first == 0 && !url_equal(&one, &two)))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct url base;
    struct url url;
    struct err err = {0};
    struct bytes text = bytes_make(data, size);
    if (url_parse(&url, text, &err) == 0)
        check(&url);
    if (url_parse(&base, bytes_of("http://b.example/forum/a;p?q=1"), &err) != 0)
        abort();
    if (url_join(&url, &base, text, &err) == 0)
        check(&url);
    check_plain(&base, text);
    return 0;
}
