/*
 * escapes - characters that programs write in ASCII, as they stand in JSON, JavaScript,
 * HTML and URLs.
 *
 *   \u00e9 \\u00e9     RFC 8259, 7, in UTF-16; twice in JSON that lies in a string
 *   \xe9               ECMA-262, 12.9.4
 *   \/                 RFC 8259, 7
 *   \t \n \r           beside a digit; anywhere in a document of JSON
 *   &#233; &#xe9; &eacute;   HTML 4.01, 24.2, and some of HTML 5's names; with the
 *                      semicolon only
 *   %20 %2E %c3%a9     RFC 3986, 2.1: the space, characters beyond ASCII, and what
 *                      separates digits, between digits; a plus sign before one
 *   + and _            between the digits of a number of nine or more, never in the
 *                      local part of an address: forms (WHATWG URL, 5), file names
 *
 * What gives a document its rows and cells (quotes, brackets, commas, semicolons, bars,
 * backslashes, line ends) is never made: an apostrophe comes as U+2019, a line end or a
 * tab as a space, the others stay as they are written. So rows end where they did.
 */
#ifndef VIGIE_MATCHERS_ESCAPES_H
#define VIGIE_MATCHERS_ESCAPES_H

#include "base/utf8.h"

#include <stdbool.h>

enum {
    ESCAPE_LONGEST = 14, /* bytes: two halves of a character, \\ before each */
    ESCAPE_SPREAD = 8    /* bytes of text for one of what is meant, at most */
};

struct escape {
    uint8_t length; /* bytes that it takes */
    uint8_t count;  /* bytes of what is meant: 1 to UTF8_MAX_BYTES */
    uint8_t text[UTF8_MAX_BYTES];
};

struct escapes {
    bool fast; /* AVX2 may be used */
    bool json; /* the document is JSON */
};

struct escapes_place {
    size_t at;
    uint8_t before; /* what is meant by the byte before; 0: what stands there */
};

/* The first escape that starts at the place or behind it and before `to` (<= text.len):
 * true, and the place is there. False: it is at `to`. */
bool escapes_next(struct escape *escape, const struct escapes *escapes,
    struct bytes text, struct escapes_place *place, size_t to);

#endif
