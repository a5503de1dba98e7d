/*
 * classes - what kind of byte stands at each of 64 places, as bit masks.
 *
 * This is where the scan's speed comes from: 64 bytes are sorted in some seventy
 * instructions with AVX2, in twenty with AVX-512, and only the few places where an
 * identifier may start are looked at one by one. The scalar form gives the same masks
 * and is the tests' oracle.
 */
#ifndef VIGIE_MATCHERS_CLASSES_H
#define VIGIE_MATCHERS_CLASSES_H

#include <stdbool.h>
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

#if defined(__x86_64__)
/* With AVX2, where processor_has_vectors; with AVX-512, processor_has_wide_bytes. */
void classes_fast(struct classes *out, const uint8_t *bytes);
void classes_wide(struct classes *out, const uint8_t *bytes);
#endif

/* All forms this machine has, the fastest one first; how many. The walk has one of its
 * own for each. */
enum { CLASSES_FORMS = 3 };
unsigned classes_forms(classes_fn *forms[CLASSES_FORMS]);

/* Whether it is the one for AVX-512. */
bool classes_are_wide(classes_fn *form);

/* The fastest. */
classes_fn *classes_best(void);

#endif
