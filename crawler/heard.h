/*
 * heard - the cookies that one answer sets, on their way from the fetcher to the
 * keeper.
 *
 * The fetcher reads the lines, as it alone may; the keeper gets checked fields, and
 * decides what of them is kept. Cookies that are to go are in it, too, with an end in
 * the past.
 */
#ifndef VIGIE_CRAWLER_HEARD_H
#define VIGIE_CRAWLER_HEARD_H

#include "crawler/cookies.h"

struct heard {
    struct cookies cookies;
    bool cut; /* there were more, or longer ones, than a jar takes */
};

/* Accepts a zeroed one. */
void heard_done(struct heard *heard);
AUTO_DEFINE_VALUE(struct heard, heard_done)

/* One Set-Cookie line's value, from an answer of `from`. What is no cookie is passed
 * over; what there is no room or memory for counts as cut. */
void heard_line(
    struct heard *heard, struct bytes line, const struct url *from, int64_t now_ms);

MUST_USE int heard_write(struct buf *out, const struct heard *heard, struct err *err);
/* As cookies_read. */
MUST_USE int heard_read(struct heard *out, struct bytes from, struct err *err);

#endif
