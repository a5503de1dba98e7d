/*
 * set_cookie - one Set-Cookie line of an answer, read as browsers do (RFC 6265 5.2 and
 * 5.3), not as the grammar for servers has it.
 */
#ifndef VIGIE_CRAWLER_SET_COOKIE_H
#define VIGIE_CRAWLER_SET_COOKIE_H

#include "crawler/cookies.h"

/* The header's value `line`, from an answer of `from`. False: no cookie, or one that
 * this site may not set, or not sound (cookie_is_sound). One that has expired already,
 * which takes another away, is true. All of `*out` is borrowed from `line` and `from`.
 */
bool set_cookie_parse(
    struct cookie *out, struct bytes line, const struct url *from, int64_t now_ms);

#endif
