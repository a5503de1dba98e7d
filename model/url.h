/*
 * url - one canonical address for one page.
 *
 * Every address in the program is one of these: parsed once, with libcurl's own parser
 * (the one that will later fetch it, so the two cannot disagree on where the host
 * ends), and written in one form: lower-case scheme and host, no default port, no
 * fragment, no dot segments, spaces, controls and raw UTF-8 percent-encoded, session
 * ids, tracking parameters and places in a page off (model/url_rules.h), parameter
 * order kept. Spellings of one page are then one text, or at least one 128-bit id.
 *
 * Only http and https exist here; an address with a user or password, and an onion
 * address whose checksum does not hold, is refused. Nothing is resolved or looked up,
 * and whether a link is followed is the frontier's decision, not this file's.
 */
#ifndef VIGIE_MODEL_URL_H
#define VIGIE_MODEL_URL_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"
#include "model/id.h"

enum { URL_MAX = 2048 };

enum url_host_kind {
    URL_HOST_NAME,  /* an ordinary DNS name; resolved by the exit, never by us */
    URL_HOST_ONION, /* a version 3 onion address, checked; subdomains included */
    URL_HOST_IPV4,  /* any spelling of one: 0x7f.1 is 127.0.0.1 */
    URL_HOST_IPV6,
    /* An onion address whose checksum does not hold: only url_parse_saved gives one. */
    URL_HOST_NO_ONION,
};

/* A value: copy it freely. Filled by url_parse, url_parse_saved and url_join only. */
struct url {
    char text[URL_MAX + 1]; /* the canonical form, ASCII without spaces or controls */
    uint16_t len;           /* of text */
    uint16_t host_at;       /* where the host stands in text; brackets not counted */
    uint16_t host_len;
    uint16_t path_at; /* where the path starts in text; it always has one */
    uint16_t port;    /* the one that will be dialled, default included */
    bool https;
    enum url_host_kind kind;
};

/* An absolute address, in any encoding; white space around it is ignored. Fails when it
 * is none, is longer than URL_MAX once canonical, or is of a kind named above. */
MUST_USE int url_parse(struct url *out, struct bytes text, struct err *err);

/* The same for a page that lies on a disk and that nobody will fetch: an onion address
 * is taken whatever its checksum. */
MUST_USE int url_parse_saved(struct url *out, struct bytes text, struct err *err);

/* `reference` as it stands in a page at `base` (RFC 3986 5.2): absolute or relative.
 * A base that is no onion address leads to its own host all the same.
 * Fails as url_parse does: javascript:, mailto: and data: are no addresses. */
MUST_USE int url_join(
    struct url *out, const struct url *base, struct bytes reference, struct err *err);

/* The same; `beside` is an address from the same page, or NULL. To check an onion
 * address costs more than all the rest, and most links of a page lead to few hosts:
 * that of `beside` is not checked again. */
MUST_USE int url_join_beside(struct url *out, const struct url *base,
    const struct url *beside, struct bytes reference, struct err *err);

/* `page` at the scheme, host and port of `site`. -1 when that is longer than URL_MAX.
 */
MUST_USE int url_move(struct url *out, const struct url *page, const struct url *site);

/* Borrowed from `url`; lower case; an IPv6 address without its brackets. */
struct bytes url_host(const struct url *url);
/* Path and query, from the first '/'. Borrowed from `url`. */
struct bytes url_path(const struct url *url);

/* Same host name; scheme and port may differ (a site may move from http to https). */
bool url_same_host(const struct url *a, const struct url *b);
bool url_equal(const struct url *a, const struct url *b);

/* The page's 128-bit name: a hash of its name (model/url_name.h). */
struct id url_id(const struct url *url);
/* The store's bucket of everything on this host. */
uint16_t url_bucket(const struct url *url);

#endif
