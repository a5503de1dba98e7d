/*
 * batch_masks - the masks of some 64-byte blocks in a row. For walk.c only.
 */
#ifndef VIGIE_MATCHERS_BATCH_MASKS_H
#define VIGIE_MATCHERS_BATCH_MASKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ALWAYS_INLINE inline __attribute__((always_inline))

/* Which form of the walk: constants in each place it is compiled into. */
struct form {
    bool fast; /* AVX2 */
    bool wide; /* AVX-512 as well */
    bool more; /* whether anything but numbers and addresses is looked for */
};

enum { BATCH = 32, BATCH_ROOM = BATCH + 2 }; /* blocks whose masks are made in one go */

/* Masks of some blocks. Word 0 of each array is of the block before them, and one more
 * follows them, so that each place is seen from both sides. */
struct batch {
    size_t at;    /* of the block of word 1, in the text */
    size_t count; /* blocks that are looked at */
    uint64_t digit[BATCH_ROOM];
    uint64_t gap[BATCH_ROOM];
    uint64_t high[BATCH_ROOM];
    uint64_t corse[BATCH_ROOM];
    uint64_t at_sign[BATCH_ROOM];
    uint64_t dot[BATCH_ROOM];
    uint64_t newline[BATCH_ROOM];
    uint64_t quote[BATCH_ROOM];
    uint64_t letter[BATCH_ROOM];
    uint64_t lead[BATCH_ROOM];   /* first bytes of characters beyond ASCII */
    uint64_t beside[BATCH_ROOM]; /* gap or high */
    /* Made from these: */
    uint64_t digit_like[BATCH_ROOM];
    uint64_t number[BATCH_ROOM];
    uint64_t starts[BATCH_ROOM];
    uint64_t slides[BATCH_ROOM];
    uint64_t any[BATCH_ROOM];  /* starts, slides or '@' */
    uint64_t quotes;           /* not 0 when any block has one */
    bool rare;                 /* high or quote may be other than 0 somewhere */
    bool slide;                /* slides are not 0 everywhere */
    uint64_t dots[BATCH_ROOM]; /* this and the following only where more is wanted */
    uint64_t code[BATCH_ROOM];
    uint64_t word[BATCH_ROOM];
    uint64_t date[BATCH_ROOM];
};

#endif
