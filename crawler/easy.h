/*
 * easy - what every request has in common, as libcurl's options: only through SOCKS5h,
 * only http and https, no redirects, no ceiling of libcurl's
 * own where ours holds; and what a request says of itself.
 *
 * What else differs from request to request (address, socket, certificates) is
 * fetch.c's.
 *
 * A handle whose transfer ended well is kept for a further request: to make one, and to
 * say what all requests have in common, costs more than what differs between them.
 */
#ifndef VIGIE_CRAWLER_EASY_H
#define VIGIE_CRAWLER_EASY_H

#include "crawler/job.h"

#include <curl/curl.h>
#include <stdbool.h>

/* All but the address and SOCKS's user; the text is copied. False: out of memory, or a
 * libcurl that lacks one of the options. */
bool easy_set_manners(CURL *easy, const char *user_agent);

enum { EASY_IDLE_MAX = 32 }; /* each holds some 30 KB */

/* Handles that wait for a request. Nothing of an earlier one may stay in them that is
 * not said anew with each. */
struct easy_idle {
    CURL *each[EASY_IDLE_MAX];
    size_t count;
};

/* NULL: none is idle. The caller's from here on. */
CURL *easy_take(struct easy_idle *idle);
/* Takes it over: kept, or freed where enough are. No multi handle has it. */
void easy_give(struct easy_idle *idle, CURL *easy);
/* Accepts a zeroed one. */
void easy_idle_done(struct easy_idle *idle);

/* Appends the request's headers: what Tor Browser says, so that we look like its crowd,
 * the source's own, and the validators. The caller frees the list, also after false. */
bool easy_headers(struct curl_slist **list, const struct fetch_job *job);

#endif
