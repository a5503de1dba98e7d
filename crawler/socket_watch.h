/*
 * socket_watch - what libcurl waits for, so that only what happened is moved on.
 *
 * curl_multi_perform looks at each transfer whenever one of them has something: with
 * hundreds of slow sites at once that is most of what a fetcher does. Here libcurl says
 * which sockets and which moment it waits for (curl_multi_socket_action(3)), and is
 * told of those alone.
 *
 * It knows nothing of transfers; whoever steps it asks libcurl afterwards what ended.
 */
#ifndef VIGIE_CRAWLER_SOCKET_WATCH_H
#define VIGIE_CRAWLER_SOCKET_WATCH_H

#include "base/err.h"

#include <curl/curl.h>
#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct socket_watch {
    CURLM *multi;         /* the caller's */
    struct pollfd *fds;   /* owned; `count` that libcurl waits for, then one more */
    struct pollfd *ready; /* owned; those that something happened to */
    size_t count;
    size_t room;    /* of each */
    int64_t due_ms; /* steady, the system's, as libcurl's own clock is; -1: none */
};

/* From now on `multi` is to be moved on by `watch` alone, which must outlive it and not
 * be moved. */
MUST_USE int socket_watch_init(
    struct socket_watch *watch, CURLM *multi, struct err *err);
/* Once libcurl is done with the multi handle. Accepts a zeroed one. */
void socket_watch_done(struct socket_watch *watch);

/* Moves on what libcurl's moment has come for, such as a transfer just added. */
MUST_USE int socket_watch_tick(struct socket_watch *watch, struct err *err);

/* Waits until something happens, for `timeout_ms` at most, and moves that on.
 * `extra_ready`: whether `extra_fd`, which may be -1, has something to read. */
MUST_USE int socket_watch_wait(struct socket_watch *watch, int extra_fd,
    bool *extra_ready, int timeout_ms, struct err *err);

#endif
