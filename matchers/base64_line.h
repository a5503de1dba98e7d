/*
 * base64_line - a line of a mail's text in base64 (RFC 2045, 6.8).
 *
 * Told by itself and the line before it, so that it is the same wherever a document is
 * cut: nothing but its 64 characters, four by four, and what they mean is text.
 * Pictures and archives in base64 are none. Text in UTF-16 is not read, nor are parts
 * of fewer than BASE64_LEAST characters.
 */
#ifndef VIGIE_MATCHERS_BASE64_LINE_H
#define VIGIE_MATCHERS_BASE64_LINE_H

#include "base/bytes.h"

enum {
    BASE64_LEAST = 40, /* characters of a first line */
    BASE64_MOST = 76,  /* RFC 2045, 6.8 */
    BASE64_FOUR = 4,   /* characters ... */
    BASE64_THREE = 3,  /* ... for so many bytes */
    BASE64_BYTES = BASE64_MOST / BASE64_FOUR * BASE64_THREE
};

struct base64_line {
    size_t length; /* characters of the line, its end not counted */
    size_t end;    /* bytes of its end; 0: the text ends there */
    size_t count;
    uint8_t bytes[BASE64_BYTES]; /* line feeds in it as carriage returns */
};

/* The line that starts at `at`; false: it is none. */
bool base64_line_read(struct base64_line *line, struct bytes text, size_t at);

#endif
