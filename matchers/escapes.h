/*
 * escapes - characters that programs write in ASCII, as they stand in JSON, JavaScript,
 * HTML and URLs.
 *
 *   \u00e9 \\u00e9     RFC 8259, 7, in UTF-16; again in JSON that lies in a string, and
 *                      once more in a string of that
 *   \xe9               ECMA-262, 12.9.4
 *   \/                 RFC 8259, 7
 *   \t \n \r           beside a digit; anywhere in a document of JSON
 *   &#233; &#xe9; &eacute;   HTML 4.01, 24.2, and some of HTML 5's names; with the
 *                      semicolon only
 *   &amp;eacute; \u0026eacute;   these with an ampersand that is escaped once more
 *   %20 %2E %c3%a9     RFC 3986, 2.1: characters beyond ASCII, and of ASCII all but
 *                      letters and digits, and the at sign, which email.c knows
 *   %6c%65             these where one follows another
 *   %2540 %25C3%25A9   the same escaped twice
 *   =C3=A9             RFC 2045, 6.7: two bytes of UTF-8 at least
 *   =4D=61=72          two letters at least, or what else names are made of
 *   jean=40poste.fr    the at sign between a name and a host's
 *   =E9 =A0            in a mail, where no value begins so: "iban=DE89...",
 *                      "nhs=943...", "LOGIN=CECILE@..."
 *   =3D =2E            in a mail, signs whose number has a letter
 *   =20                in a mail, before a line end, and "=" before one: nothing
 *   SmVhbm5l...        in a mail, lines in base64 (base64_line.h)
 *   \'e9 \u233?        in RTF, instead of the other backslashes above
 *   + and _            between the digits of a number of nine or more, never in the
 *                      local part of an address: forms (WHATWG URL, 5), file names
 *   U+FF01 to U+FF5E   ASCII in the width of an ideograph: U+FF10 is 0
 *   U+200B, U+00AD ... characters that nobody sees: nothing
 *   [at] (dot) [.]     spelled out between two names, with a space at most beside them
 *
 * What gives a document its rows and cells (quotes, brackets, commas, semicolons, bars,
 * backslashes, line ends) is never made: an apostrophe comes as U+2019, a line end or a
 * tab as a space, a bracket between digits, too, and the others as what they look like
 * in the width of an ideograph. So rows end where they did.
 */
#ifndef VIGIE_MATCHERS_ESCAPES_H
#define VIGIE_MATCHERS_ESCAPES_H

#include "base/utf8.h"

#include <stdbool.h>

enum {
    ESCAPE_LONGEST = 18, /* bytes: two halves of a character, \\\\ before each */
    ESCAPE_SPREAD = 9    /* bytes of text for one of what is meant, mostly at most */
};

struct escape {
    uint8_t length; /* bytes that it takes */
    uint8_t count;  /* bytes of what is meant: 0 to UTF8_MAX_BYTES */
    uint8_t text[UTF8_MAX_BYTES];
    bool joins;     /* the space before it belongs to it */
    bool continues; /* a line end in it is none that is meant */
};

struct escapes {
    bool fast;  /* AVX2 may be used */
    bool wide;  /* AVX-512 as in processor_has_wide_bytes, too */
    bool json;  /* the document is JSON, or a line of it is */
    bool mail;  /* running text that has mails in it */
    bool ruled; /* rows end at rules alone, as vCards do */
    bool rtf; /* the document is RTF, whose escapes begin alike and mean something else
               */
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
