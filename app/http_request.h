/*
 * http_request - which requests to the loopback endpoint are answered.
 *
 * Only `GET /metrics` (the path OpenMetrics and Prometheus agree on). The Host header
 * has to name loopback: a web page whose name was rebound to 127.0.0.1 sends its own
 * name, and so cannot read through the browser of somebody who sits at the machine.
 */
#ifndef VIGIE_APP_HTTP_REQUEST_H
#define VIGIE_APP_HTTP_REQUEST_H

#include "base/bytes.h"

struct http_request {
    const char *method;
    const char *path;          /* without the query */
    const char *host;          /* header; NULL: none */
    const char *authorization; /* header; NULL: none */
};

/* The status (RFC 9110) of the answer: 200, 401, 403, 404 or 405. `token` empty: nobody
 * has to prove anything; else "Bearer TOKEN" (RFC 6750, 2.1) is compared in constant
 * time. */
unsigned http_request_judge(const struct http_request *request, struct bytes token);

/* A line for people; also of 503, when the store does not answer. */
const char *http_request_why(unsigned status);

#endif
