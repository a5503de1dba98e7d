/*
 * cookie_file - cookies as browsers' add-ons export them: Netscape's cookies.txt.
 *
 * A cookie a line, seven fields with tabs between them: domain, whether its subdomains
 * are meant (TRUE, FALSE), path, whether it is secure, when it expires (seconds since
 * 1970; 0: with the session), name, value. Lines that start with '#' are remarks, but
 * for "#HttpOnly_", which curl and Firefox put before a domain
 * (https://curl.se/docs/http-cookies.html).
 */
#ifndef VIGIE_CRAWLER_COOKIE_FILE_H
#define VIGIE_CRAWLER_COOKIE_FILE_H

#include "crawler/cookies.h"

enum { COOKIE_FILE_MAX = 4 << 20 }; /* bytes; a whole browser's export has fewer */

struct cookie_file_tally {
    uint32_t taken;
    uint32_t expired; /* of this site, but their time is over */
    uint32_t foreign; /* of other sites */
};

/* Whose cookies are wanted, and when. */
struct cookie_file_site {
    const struct url *hosts; /* a site may have several */
    size_t host_count;
    int64_t now_ms; /* wall */
};

/* Takes the site's cookies out of `text` into `out`, which is emptied
 * first. -1: the file is none, or has none of this site that holds; `err` names the
 * line, and never a value. */
MUST_USE int cookie_file_read(struct cookies *out, struct cookie_file_tally *tally,
    struct bytes text, const struct cookie_file_site *site, struct err *err);

#endif
