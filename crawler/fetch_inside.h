/* fetch_inside - what fetch.c and fetch_end.c share; nobody else's. */
#ifndef VIGIE_CRAWLER_FETCH_INSIDE_H
#define VIGIE_CRAWLER_FETCH_INSIDE_H

#include "crawler/easy.h"
#include "crawler/exchange.h"
#include "crawler/kept.h"
#include "crawler/settings.h"
#include "crawler/socket_watch.h"

#include <curl/curl.h>

struct transfer {
    struct transfer *next;
    CURL *easy;   /* NULL once finished */
    CURLM *multi; /* that has it; NULL: none */
    struct curl_slist *sent_headers;
    int socks_fd; /* -1 once libcurl has it */
    bool second;  /* libcurl asked for another socket */
    bool on_kept; /* it came without a socket */
    struct id user;
    bool greeting; /* the site is reached, and its TLS handshake begins */
    struct url url;
    struct exchange exchange;
    char error[CURL_ERROR_SIZE];
};

struct fetcher {
    struct settings settings;
    CURLM *multi;
    struct easy_idle idle;
    struct transfer *active;
    struct transfer *finished;
    size_t count;       /* of both */
    struct heard heard; /* with the reply taken last */
    struct kept kept;
    struct socket_watch watch;
};

/* Tor did its part, and the site says nothing. */
bool transfer_stalls_in_tls(const struct transfer *transfer);
/* Its handle goes, and its connection too where it is still in use. */
void transfer_drop_easy(struct transfer *transfer);
/* It waits for fetcher_next. */
void transfer_finished(struct fetcher *fetcher, struct transfer *transfer);
/* An active one ended, with libcurl's word for how. */
void transfer_end(struct fetcher *fetcher, struct transfer *transfer, CURLcode code);

#endif
