/*
 * local_shape - what an organisation's own file numbers look like.
 *
 *   A9999999          a letter, seven digits
 *   9{8,10}           eight to ten digits; 9{10}: ten
 *   99-9999-*{3}      * is a letter or a digit; at - one space, dot, hyphen or slash
 *                     may stand, and nowhere else
 *   9{10}:luhn        with a check rule for its digits, letters left out:
 *     luhn    ISO/IEC 7812-1, annex B
 *     mod97   the last two digits are 97 - (those before, mod 97), as in a NIR
 *     mod11   the digits times 1, 2, 3... from the right sum up to 0 mod 11, as in an
 *             ISBN-10; no X
 *
 * The shape stands in the watchlist, so that the scan knows what to look for; it says
 * nothing of anybody. What many other numbers would fit is refused.
 */
#ifndef VIGIE_MATCHERS_LOCAL_SHAPE_H
#define VIGIE_MATCHERS_LOCAL_SHAPE_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

enum {
    LOCAL_SHAPE_TEXT = 64, /* terminator included */
    LOCAL_PIECES_MAX = 24,
    LOCAL_LEAST = 5,        /* letters and digits */
    LOCAL_LEAST_DIGITS = 6, /* where there are digits alone */
    LOCAL_CODE_MAX = 32
};

enum local_check { LOCAL_CHECK_NONE, LOCAL_CHECK_LUHN, LOCAL_CHECK_97, LOCAL_CHECK_11 };

struct local_piece {
    uint8_t kind; /* 'A', '9', '*' or '-' */
    uint8_t least;
    uint8_t most;
};

struct local_shape {
    char text[LOCAL_SHAPE_TEXT]; /* as it was written */
    enum local_check check;
    size_t count;
    struct local_piece pieces[LOCAL_PIECES_MAX];
};

/* The error says what is wrong with the shape and what would be right. */
MUST_USE int local_shape_parse(
    struct local_shape *shape, struct bytes text, struct err *err);

struct local_code {
    size_t length;
    uint8_t text[LOCAL_CODE_MAX]; /* without separators, letters large */
    size_t end;                   /* in the text, behind it */
};

enum local_fit { LOCAL_FITS, LOCAL_OTHER_SHAPE, LOCAL_WRONG_CHECK };

/* The longest code of this shape from `at` on that no letter or digit follows. */
enum local_fit local_shape_fit(struct local_code *code, const struct local_shape *shape,
    struct bytes text, size_t at);

#endif
