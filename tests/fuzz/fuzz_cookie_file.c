/* Any bytes as a cookies.txt, and as a jar's fields: what is taken is sound and
 * bounded, and comes back from its own fields the same. */
#include "crawler/cookie_file.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect_same_from_fields(const struct cookies *cookies)
{
    AUTO(buf_done) struct buf fields;
    AUTO(cookies_done) struct cookies again = {0};
    struct err err = {0};
    buf_init(&fields, (size_t)1 << 20);
    if (cookies_write(&fields, cookies, &err) != 0 ||
        cookies_read(&again, buf_bytes(&fields), &err) != 0)
        abort();
    if (again.count != cookies->count || again.bytes != cookies->bytes)
        abort();
}

static void expect_bounded(const struct cookies *cookies)
{
    if (cookies->count > COOKIES_MAX || cookies->bytes > COOKIES_BYTES_MAX)
        abort();
    for (size_t i = 0; i < cookies->count; i++)
        if (!cookie_is_sound(&cookies->items[i]))
            abort();
    expect_same_from_fields(cookies);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    AUTO(cookies_done) struct cookies cookies = {0};
    struct cookie_file_tally tally;
    struct url host;
    struct err err = {0};
    if (url_parse(&host, bytes_of("https://www.board.example/"), &err) != 0)
        abort();
    const struct cookie_file_site site = {&host, 1, 1000};
    struct bytes text = bytes_make(data, size);
    if (cookie_file_read(&cookies, &tally, text, &site, &err) == 0 &&
        (tally.taken == 0 || cookies.count == 0))
        abort();
    expect_bounded(&cookies);
    if (cookies_read(&cookies, text, &err) != 0 && cookies.count != 0)
        abort();
    expect_bounded(&cookies);
    return 0;
}
