/*
 * url_reduce - leaves of a path and query what names the page (model/url_rules.h).
 *
 * Two strengths: what is asked for, and what the page's id is made of. They differ,
 * because some sites send back who leaves out their language or a thread's title. Both
 * are idempotent. Used by model/url.c and model/url_name.c only.
 */
#ifndef VIGIE_MODEL_URL_REDUCE_H
#define VIGIE_MODEL_URL_REDUCE_H

#include "base/buf.h"

/* Appends `path`, and "?" with `query` when anything of it is left (`query` without its
 * '?'; empty: none). Both cleaned by url_text_clean; an empty path is "/". */
MUST_USE int url_reduce(
    struct buf *out, struct bytes path, struct bytes query, struct err *err);

/* The same to `out`, which has room for path, '?' and query; returns how many bytes it
 * took. `name`: what makes no other page is off too, and '&' is the only separator. */
size_t url_reduce_into(uint8_t *out, struct bytes path, struct bytes query, bool name);

#endif
