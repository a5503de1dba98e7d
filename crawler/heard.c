#include "crawler/heard.h"

#include "base/wire.h"
#include "crawler/set_cookie.h"

void heard_done(struct heard *heard)
{
    cookies_done(&heard->cookies);
    heard->cut = false;
}

void heard_line(
    struct heard *heard, struct bytes line, const struct url *from, int64_t now_ms)
{
    enum { BEFORE_ALL = 0 }; /* what has expired is to be heard, not left out */
    struct cookie cookie;
    struct err ignored = {0};
    if (!set_cookie_parse(&cookie, line, from, now_ms)) {
        heard->cut = heard->cut || line.len > COOKIE_VALUE_MAX;
        return;
    }
    int put = cookies_put(&heard->cookies, &cookie, BEFORE_ALL, &ignored);
    heard->cut = heard->cut || (put != 0 && put != COOKIES_SAME);
}

int heard_write(struct buf *out, const struct heard *heard, struct err *err)
{
    if (wire_put_u8(out, heard->cut ? 1 : 0, err) != 0)
        return -1;
    return cookies_write(out, &heard->cookies, err);
}

int heard_read(struct heard *out, struct bytes from, struct err *err)
{
    uint8_t cut = from.len == 0 ? 2 : from.ptr[0];
    out->cut = cut == 1;
    if (cut > 1)
        return err_set(err, "cookies: a field is missing or out of its bounds");
    return cookies_read(&out->cookies, bytes_slice(from, 1, from.len), err);
}
