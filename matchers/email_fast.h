/*
 * email_fast - the plain address around '@', with AVX2. For email.c only.
 *
 * Nearly all addresses are of one form: letters, digits and . _ - before the sign, a
 * host of ASCII labels behind it. These are read here in some eighty instructions; all
 * others are left to email.c, which gives the same token for these too.
 */
#ifndef VIGIE_MATCHERS_EMAIL_FAST_H
#define VIGIE_MATCHERS_EMAIL_FAST_H

#include "base/bytes.h"

#include <stdbool.h>

enum { EMAIL_FAST_ROOM = 128 };

struct email_fast {
    uint8_t text[EMAIL_FAST_ROOM]; /* the address in lower case */
    size_t len;                    /* of it, at most 127 */
    size_t start;                  /* where it stands in the document's text */
    bool capitals;                 /* it has some there */
};

/* Whether a plain address is around the '@' at `at`. Its host may be one of Gmail's,
 * and what stands before it may belong to it: the caller looks. Needs a processor with
 * AVX2; false for places less than 100 bytes from an end of `text`. */
bool email_fast_read(struct email_fast *out, struct bytes text, size_t at);

#endif
