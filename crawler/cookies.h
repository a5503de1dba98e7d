/*
 * cookies - a bounded jar of one source's cookies, and which of them go with a request
 * (RFC 6265).
 *
 * Values are secrets: they are wiped when they go, and no function here prints or logs
 * one. Reading them from an answer is crawler/set_cookie.h, from a browser's export
 * crawler/cookie_file.h.
 */
#ifndef VIGIE_CRAWLER_COOKIES_H
#define VIGIE_CRAWLER_COOKIES_H

#include "base/buf.h"
#include "model/url.h"

enum {
    COOKIES_MAX = 64, /* in a jar; RFC 6265 6.1 wants 50 a domain at least */
    COOKIE_NAME_MAX = 256,
    COOKIE_VALUE_MAX = 4096, /* RFC 6265 6.1: 4096 for all of a cookie at least */
    COOKIE_PATH_MAX = 1024,
    COOKIE_DOMAIN_MAX = 253,
    COOKIES_BYTES_MAX = 48 * 1024, /* of all texts in a jar; fits a frame */
    /* Of a Cookie header's value: Apache takes 8190 with its name
     * (LimitRequestFieldSize), nginx 8 KiB (large_client_header_buffers). */
    COOKIES_HEADER_MAX = 8000,
};

struct cookie {
    struct bytes name;
    struct bytes value;
    struct bytes domain; /* lower case, without a leading dot */
    struct bytes path;
    int64_t expires_ms; /* wall; 0: until the session ends */
    bool host_only;     /* for the domain itself alone */
    bool secure;
    bool http_only; /* kept for the record: there are no scripts here */
    uint8_t *block; /* of its texts, in a jar; the jar's */
};

/* Zeroed: empty. In the order they were made. */
struct cookies {
    struct cookie *items; /* their texts are the jar's */
    size_t count;
    size_t bytes; /* of all texts */
};

/* Wipes and frees; empty and usable again. */
void cookies_done(struct cookies *cookies);
AUTO_DEFINE_VALUE(struct cookies, cookies_done)

/* Within the lengths above, and without what could end a header or a pair: control
 * characters anywhere, ';' in a text, '=' in the name. */
bool cookie_is_sound(const struct cookie *cookie);

enum cookies_answer {
    COOKIES_SAME = 1, /* there already, or expired and not there: nothing changed */
    COOKIES_FULL = 2, /* past a ceiling of the jar: not taken */
    COOKIES_ODD = 3,  /* not sound: not taken */
    COOKIES_CUT = 4,  /* cookies_header: not all that match fitted */
};

/* Copies it in, in place of one of the same name, domain and path (RFC 6265 5.3, step
 * 11); one that has expired takes that away. 0: the jar changed. */
MUST_USE int cookies_put(struct cookies *cookies, const struct cookie *cookie,
    int64_t now_ms, struct err *err);
/* May it go with a request for `to` (RFC 6265 5.4)? A secure one goes over https and
 * to any onion: Tor authenticates and encrypts the way to the service itself, and
 * Firefox and Tor Browser send it there too (bugzilla.mozilla.org 1633015). */
bool cookie_matches(const struct cookie *cookie, const struct url *to, int64_t now_ms);

/* May a site at `host` set a cookie for the domain `said` (RFC 6265 5.3, steps 4 to 6)?
 * It must be the host, or a parent of it with two labels or more; there is no list of
 * public suffixes here, so "co.uk" passes, while a lone "onion" or "com" does not. Sets
 * domain (borrowed from `host`) and host_only. */
bool cookie_set_domain(
    struct cookie *cookie, const struct url *host, struct bytes said);

/* Appends "a=1; b=2" of what matches: longer paths first, then older ones (RFC 6265
 * 5.4). Nothing when nothing does. 0, or COOKIES_CUT past COOKIES_HEADER_MAX. */
MUST_USE int cookies_header(struct buf *out, const struct cookies *cookies,
    const struct url *to, int64_t now_ms, struct err *err);

/* The earliest expiry; 0: none has one. */
int64_t cookies_earliest(const struct cookies *cookies);
/* There are some, and the time of each is over. */
bool cookies_all_expired(const struct cookies *cookies, int64_t now_ms);

/* As fields, for frames and for sealing. */
MUST_USE int cookies_write(
    struct buf *out, const struct cookies *cookies, struct err *err);
/* Every count, length and text is checked; fails on anything left over, with the jar
 * emptied. */
MUST_USE int cookies_read(struct cookies *out, struct bytes from, struct err *err);

#endif
