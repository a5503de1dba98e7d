/* Any bytes as a Set-Cookie line: what is taken of it is sound, is of the site that set
 * it, and can stand in a Cookie header. */
#include "crawler/set_cookie.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect_clean(struct bytes text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < ' ' || text.ptr[i] == 0x7f)
            abort();
}

static void expect_sent(const struct cookie *cookie, const struct url *from)
{
    AUTO(cookies_done) struct cookies jar = {0};
    AUTO(buf_done) struct buf header;
    struct err err = {0};
    buf_init(&header, COOKIES_HEADER_MAX);
    int put = cookies_put(&jar, cookie, 1000, &err);
    if (put != 0 && put != COOKIES_SAME)
        abort();
    if (cookies_header(&header, &jar, from, 1000, &err) != 0)
        abort();
    expect_clean(buf_bytes(&header));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const sites[] = {"https://www.board.example/forum/index.php?a=1",
        "http://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion/",
        "http://127.0.0.1:8080/x/y"};
    for (size_t i = 0; i < sizeof(sites) / sizeof(sites[0]); i++) {
        struct url from;
        struct cookie cookie;
        struct err err = {0};
        if (url_parse(&from, bytes_of(sites[i]), &err) != 0)
            abort();
        if (!set_cookie_parse(&cookie, bytes_make(data, size), &from, 1000))
            continue;
        if (!cookie_is_sound(&cookie) || cookie.expires_ms < 0)
            abort();
        if (!bytes_ends(url_host(&from), "example") && !cookie.host_only &&
            from.kind != URL_HOST_ONION)
            abort();
        expect_sent(&cookie, &from);
    }
    return 0;
}
