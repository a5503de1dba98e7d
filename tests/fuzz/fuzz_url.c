/* Any bytes as an address, and as a reference in a page: what comes out is canonical,
 * and reading it again changes nothing. */
#include "model/onion.h"
#include "model/url.h"
#include "model/url_name.h"

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
    return 0;
}
