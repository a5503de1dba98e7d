/*
 * exchange - one request and what has come of it so far, whoever moves the bytes.
 *
 * Keeps the ceilings (headers, body), the two deadlines, and writes the reply. It knows
 * no socket and no libcurl: crawler/fetch.c feeds it.
 */
#ifndef VIGIE_CRAWLER_EXCHANGE_H
#define VIGIE_CRAWLER_EXCHANGE_H

#include "crawler/body.h"
#include "crawler/fetch.h"
#include "crawler/headers.h"
#include "crawler/heard.h"

struct exchange {
    const struct fetcher_options *options; /* borrowed */
    int64_t start_ms;                      /* steady */
    bool asked;             /* the request went out: the site is connected */
    bool header_flood;      /* past the ceilings */
    bool failed;            /* on our side; reply.error says how */
    const struct url *from; /* borrowed; NULL: nothing sets a cookie */
    struct headers headers;
    struct heard heard;
    struct body body;
    int body_fd; /* once finished; owned; -1: none */
    struct reply reply;
};

/* Time starts now. `options` is borrowed; exchange_done also after -1. */
MUST_USE int exchange_init(struct exchange *exchange,
    const struct fetcher_options *options, uint64_t job, struct err *err);
/* Accepts a zeroed one. */
void exchange_done(struct exchange *exchange);

/* The request went out: from here on the deadline for the whole holds. */
void exchange_asked(struct exchange *exchange);
/* False, both: stop here. */
MUST_USE bool exchange_header(struct exchange *exchange, struct bytes line);
MUST_USE bool exchange_body(struct exchange *exchange, struct bytes more);

/* The deadline that holds now, steady: for connecting, then for the whole. */
int64_t exchange_deadline(const struct exchange *exchange);

/* How it ended, as the transport saw it. */
struct exchange_end {
    bool whole;           /* to its own end */
    long status;          /* HTTP; 0: none */
    int64_t wire_len;     /* bytes as they came */
    enum tor_fault fault; /* when not whole: what the transport thinks */
    const char *text;     /* and says */
};

/* Completes the reply. A body cut at the ceiling counts as whole. */
void exchange_finish(struct exchange *exchange, const struct exchange_end *end);

#endif
