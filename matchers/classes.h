/*
 * classes - what kind of byte stands at each of 64 places, as bit masks.
 *
 * This is where the scan's speed comes from: with AVX2 64 bytes are sorted in some
 * thirty instructions, and only the few places where an identifier may start are looked
 * at one by one. The scalar form gives the same masks and is the tests' oracle.
 */
#ifndef VIGIE_MATCHERS_CLASSES_H
#define VIGIE_MATCHERS_CLASSES_H

#include <stdint.h>

enum { CLASSES_BYTES = 64 };

/* Bit n tells of byte n. */
struct classes {
    uint64_t digit;   /* 0-9 */
    uint64_t newline; /* line feed */
    uint64_t at;      /* '@', and '%', which starts a URL's %40 */
    uint64_t gap;     /* space . - / ( ) between the digits of a number */
    uint64_t dot;     /* '.' */
    uint64_t corse;   /* A, B, a, b: 2A and 2B */
    uint64_t quote;   /* '"' */
    uint64_t high;    /* 0x80 and above: no-break spaces, typographic dashes, letters */
};

typedef void classes_fn(struct classes *out, const uint8_t *bytes);

void classes_scalar(struct classes *out, const uint8_t *bytes);

/* The fastest form this machine has. */
classes_fn *classes_best(void);

#endif
