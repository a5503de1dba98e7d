/*
 * email_glued - where an address begins and ends that has something glued to it, as
 * pages without a space between their elements and lists of passwords have. A guess:
 * the address is given without it and with it.
 */
#ifndef VIGIE_MATCHERS_EMAIL_GLUED_H
#define VIGIE_MATCHERS_EMAIL_GLUED_H

#include "base/bytes.h"

/* The host, of ASCII, without a number or a word with a capital behind its last letter,
 * and without hyphens that separate a password from it; else as it is. */
struct bytes glued_host(struct bytes run);

/* Where the local part from `start` to `at` begins behind a phone or a name in
 * capitals; `start` when there is none. */
size_t glued_local(struct bytes text, size_t start, size_t at);

#endif
