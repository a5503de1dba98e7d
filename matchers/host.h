/*
 * host - a host name in text, in the one form that is hashed: lower case, A-labels.
 *
 * RFC 1035 2.3.1 for the shape, RFC 5891 for names beyond ASCII. A last label that
 * cannot be a top-level domain is dropped, so that "foo.example.12" gives
 * "foo.example".
 */
#ifndef VIGIE_MATCHERS_HOST_H
#define VIGIE_MATCHERS_HOST_H

#include "base/bytes.h"

enum { HOST_MAX = 253, HOST_LABEL_MAX = 63 };

struct host {
    uint8_t text[HOST_MAX + 1];
    size_t len;
};

/* Whether a byte may be in a host name: letters, digits, '-', '.', and UTF-8. */
bool host_byte(uint8_t byte);

/* From `at` on, the bytes that may be a host's, at most HOST_MAX of them; ends before
 * two dots in a row, before what is not a letter in UTF-8, and before a last dot. */
struct bytes host_run(struct bytes text, size_t at);

/* Part of `run` up to its first byte beyond ASCII. */
struct bytes host_ascii(struct bytes run);

/* False when it is no host name of two labels or more. */
bool host_canonical(struct host *host, struct bytes run);

/* Backwards: where the run of host bytes that ends at `end` starts. */
size_t host_start(struct bytes text, size_t end);

#endif
