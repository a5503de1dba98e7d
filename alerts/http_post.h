/*
 * http_post - gives one JSON body to one address by HTTP POST (RFC 9110).
 *
 * HTTPS, with the certificate's chain and name checked, unless the receiver is this
 * very machine; no proxy, no redirect followed, no cookie kept, no password in the
 * address; a deadline for the whole and a ceiling on what is answered, of which nothing
 * but the status and Retry-After is looked at. One address a handle, and a connection
 * of its own for each message: when one that was used before breaks, libcurl sends
 * again by itself, and nobody would know that the message may have arrived twice.
 */
#ifndef VIGIE_ALERTS_HTTP_POST_H
#define VIGIE_ALERTS_HTTP_POST_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

struct http_post;

struct http_options {
    const char *url;     /* http or https */
    const char *ca_file; /* PEM; NULL: the system's authorities */
    int64_t timeout_ms;
};

/* Copies the options. Opens no connection. From here on the process ignores SIGPIPE. An
 * error never holds the address beyond its host: it may be a secret. */
MUST_USE int http_post_open(
    struct http_post **out, const struct http_options *options, struct err *err);
/* Accepts NULL. */
void http_post_close(struct http_post *post);
AUTO_DEFINE(struct http_post, http_post_close)

enum { HTTP_HEADERS_MAX = 8, HTTP_RETRY_AFTER_MAX_MS = 24 * 60 * 60 * 1000 };

struct http_message {
    const char *headers[HTTP_HEADERS_MAX]; /* "name: value"; NULL behind the last */
    struct bytes body;
};

enum http_answer {
    HTTP_REFUSED = 1, /* the same again will hardly do: 3xx, most of 4xx */
    HTTP_UNSURE = 2,  /* it may have been taken: cut off, or 500, 502, 504, ... */
};

/* 0: answered 2xx. -1: not taken (not reached, 408, 425, 429, 503). `*retry_after_ms`:
 * what the answer asks for, at most a day; 0: it does not. */
MUST_USE int http_post_send(int64_t *retry_after_ms, struct http_post *post,
    const struct http_message *message, struct err *err);

/* Connects, checks the certificate, and ends the connection. */
MUST_USE int http_post_reach(struct http_post *post, struct err *err);

/* Lets go of what is kept for the next message. */
void http_post_rest(struct http_post *post);

#endif
