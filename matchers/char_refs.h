/*
 * char_refs - the names of HTML's character references that stand in names of people
 * and in numbers: all of HTML 4.01's Latin 1 (24.2), and some signs of HTML 5 (13.5).
 */
#ifndef VIGIE_MATCHERS_CHAR_REFS_H
#define VIGIE_MATCHERS_CHAR_REFS_H

#include "base/bytes.h"

/* The code point of the name that `text` starts with and a semicolon follows, and the
 * name's length; 0: none that is known. */
uint32_t char_ref(size_t *length, struct bytes text);

#endif
