/*
 * url_host - which hosts an address may have, and how they are written; url.c's own.
 */
#ifndef VIGIE_MODEL_URL_HOST_H
#define VIGIE_MODEL_URL_HOST_H

#include "base/buf.h"
#include "model/url.h"

/* Which onion addresses may be none. */
struct url_allowance {
    bool any_onion;
    struct bytes host;       /* this one; empty: none */
    struct bytes checked[2]; /* known to be ones, as that of the page is */
};

/* Sets the kind and checks the host; `host` is what is left once brackets and a last
 * dot are off. */
MUST_USE int url_host_check(struct url *url, struct bytes *host,
    const struct url_allowance *allowed, struct err *err);

/* Appends it in lower case and sets where it stands. Its kind is known. */
MUST_USE int url_host_add(
    struct buf *out, struct url *url, struct bytes host, struct err *err);

#endif
