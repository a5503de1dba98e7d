/*
 * url_name - what the id of a page is made of.
 *
 * An address is asked for as its site wrote it; the page's name forgives more: the
 * language, a XenForo thread's title, the order of parameters. A redirect from one
 * spelling to another is then seen for what it is: the same page (app/visit.c).
 */
#ifndef VIGIE_MODEL_URL_NAME_H
#define VIGIE_MODEL_URL_NAME_H

#include "model/id.h"

enum { URL_NAME_MAX = 4096 };

/* The name of the page at a canonical address (model/url.h), to `out`, which has room
 * for `canonical.len` bytes; returns how many it took. What is longer than URL_NAME_MAX
 * is its own name. Idempotent. */
size_t url_name(uint8_t *out, struct bytes canonical);

/* The hash of that name. */
struct id url_name_id(struct bytes canonical);

#endif
