/*
 * paste_key - the secret half of a link to an encrypted paste.
 *
 * PrivateBin (js/privatebin.js, 1.3 to 2.0) writes https://host/?ID#KEY: ID is 16
 * hexadecimal digits, KEY the base58 form of 32 random bytes, which no server ever
 * sees. Since 1.7.0 a leading '-' says "burn after reading: ask before you load". An
 * address (model/url.h) has no fragment, so the key travels beside it, as text:
 *
 *     [-]BASE58
 *
 * It opens what somebody wanted to be read by those who have the link: it is never
 * printed, logged, or part of an address or a title that is kept.
 */
#ifndef VIGIE_MODEL_PASTE_KEY_H
#define VIGIE_MODEL_PASTE_KEY_H

#include "base/bytes.h"

struct url; /* model/url.h */

enum {
    PASTE_KEY_MIN = 32, /* base58 digits: 32 bytes are 43 or 44, fewer with leading
                           zeros, which PrivateBin leaves out */
    PASTE_KEY_MAX = 44,
    PASTE_KEY_SIZE = 1 + PASTE_KEY_MAX + 1, /* the mark and the terminator included */
};

/* Whether the address asks for one paste of a PrivateBin or ZeroBin: its query is the
 * paste's ID, perhaps followed by parameters. */
bool paste_key_is_address(const struct url *url);

/* The key in what stands behind '#' of `reference`, a link as written in a page; what
 * some redirectors append ("&utm_source=...") is left out. Empty, and false, when there
 * is none of this form. `key` has PASTE_KEY_SIZE bytes. */
bool paste_key_of(char *key, struct bytes reference);

/* Whether the link says that the paste is deleted by being read. */
bool paste_key_burns(const char *key);
/* The base58 digits alone. */
struct bytes paste_key_digits(const char *key);
/* Whether this is a key's text. */
bool paste_key_valid(struct bytes key);

#endif
