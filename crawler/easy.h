/*
 * easy - what every request has in common, as libcurl's options: only through SOCKS5h,
 * only http and https, no redirects, no ceiling of libcurl's
 * own where ours holds; and what a request says of itself.
 *
 * What else differs from request to request (address, socket, certificates) is
 * fetch.c's.
 */
#ifndef VIGIE_CRAWLER_EASY_H
#define VIGIE_CRAWLER_EASY_H

#include "crawler/job.h"

#include <curl/curl.h>
#include <stdbool.h>

/* `user` is SOCKS's, for Tor to keep circuits apart; both texts are copied. False: out
 * of memory, or a libcurl that lacks one of the options. */
bool easy_set_manners(CURL *easy, const char *user, const char *user_agent);

/* Appends the request's headers: what Tor Browser says, so that we look like its crowd,
 * the source's own, and the validators. The caller frees the list, also after false. */
bool easy_headers(struct curl_slist **list, const struct fetch_job *job);

#endif
