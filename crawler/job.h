/*
 * job - one request the keeper wants made, as the fetcher gets it.
 *
 * The socket to Tor's SOCKS port travels beside these fields, already connected: the
 * fetcher can make none of its own. Without one, the job is for a kept connection.
 */
#ifndef VIGIE_CRAWLER_JOB_H
#define VIGIE_CRAWLER_JOB_H

#include "base/buf.h"
#include "crawler/cookies.h"
#include "model/reply.h"
#include "model/url.h"

enum {
    FETCH_HEADERS_MAX = 5120, /* eight of 64 and 512 bytes */
};
enum { FETCH_USER_MAX = 255 }; /* RFC 1929: one byte of length */

struct fetch_job {
    uint64_t id; /* the keeper's; comes back in the reply */
    char url[URL_MAX + 1];
    /* The SOCKS user name: what shares a circuit. See tor_isolation. */
    char user[FETCH_USER_MAX + 1];
    char cookie[COOKIES_HEADER_MAX + 1]; /* of a Cookie header; empty: none. Secret */
    char if_none_match[REPLY_VALIDATOR_MAX + 1];     /* empty: none */
    char if_modified_since[REPLY_VALIDATOR_MAX + 1]; /* empty: none */
    /* Ask as PrivateBin's page does for its paste (X-Requested-With: JSONHttpRequest;
     * its wiki, "API"). */
    bool ciphertext;
    uint64_t max_body; /* decoded bytes; 0: the fetcher's own ceiling */
    char headers[FETCH_HEADERS_MAX + 1]; /* the source's: "Name: value" and a line end
                                            each; in place of ours of that name */
};

/* Fails past the ceiling of `out` or out of memory. */
MUST_USE int fetch_job_write(
    struct buf *out, const struct fetch_job *job, struct err *err);
/* Every length is checked; fails on anything left over. */
MUST_USE int fetch_job_read(struct fetch_job *out, struct bytes from, struct err *err);

#endif
