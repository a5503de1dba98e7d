/*
 * headers - the few lines of an answer's head that matter, and a ceiling for the rest.
 */
#ifndef VIGIE_CRAWLER_HEADERS_H
#define VIGIE_CRAWLER_HEADERS_H

#include "base/bytes.h"
#include "model/reply.h"

enum { HEADERS_COUNT_MAX = 256, HEADERS_BYTES_MAX = 64 * 1024 };

struct headers {
    size_t count;
    size_t bytes; /* over all heads of the answer: 1xx ones and trailers too */
    bool ended;   /* the empty line was there; libcurl calls a head without it whole */
    struct bytes set_cookie; /* of the last line, until the next; empty: it set none */
};

/* Takes one line, with its line end. False: more than the ceilings allow. */
bool headers_line(struct headers *headers, struct reply *reply, struct bytes line);

/* What Tor Browser asks for; for a paste's ciphertext, what PrivateBin's page does. */
const char *headers_accept(bool ciphertext);
/* And who asks for it, in X-Requested-With; empty: the header is not sent. */
const char *headers_with(bool ciphertext);

/* It is empty, or has no character that could end a line. */
bool headers_may_send(const char *value);

enum { HEADERS_LINE_SIZE = 640 };

/* "name: value" into `line` of HEADERS_LINE_SIZE bytes. False, writing nothing usable:
 * the value, which a site may once have sent, is empty, too long, or has a character
 * that could end the line. */
MUST_USE bool headers_field(char *line, const char *name, const char *value);

/* Whether a header of that name is among `lines`, "Name: value" and a line end each. */
bool headers_named(const char *lines, const char *name);
/* One such line, without its end, as it is sent. False: it is none, or too long. */
MUST_USE bool headers_whole(char text[HEADERS_LINE_SIZE], struct bytes line);

#endif
