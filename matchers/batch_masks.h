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

/* Blocks whose masks are made in one go; with AVX-512, those of some more ahead are
 * known, enough that a place sees FIND_AHEAD bytes of them. */
enum { BATCH = 32, BATCH_AHEAD = 16, BATCH_ROOM = BATCH + BATCH_AHEAD + 8 };

/* Masks of some blocks. Word 0 of each array is of the block before them, and one more
 * follows them, so that each place is seen from both sides. Word 1 begins a line of the
 * cache, as do those of each eight blocks. */
struct batch {
    _Alignas(64) uint64_t unused[7];
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
    uint64_t escape[BATCH_ROOM]; /* what may lead an escape; with AVX-512 */
    uint64_t sign[BATCH_ROOM];   /* before a number: the same */
    /* Made from these: */
    uint64_t digit_like[BATCH_ROOM];
    uint64_t number[BATCH_ROOM];
    uint64_t starts[BATCH_ROOM];
    uint64_t slides[BATCH_ROOM];
    uint64_t stop[BATCH_ROOM]; /* ends a number; this and the next with AVX-512 */
    uint64_t odd[BATCH_ROOM];  /* what stands before or behind may belong to one */
    uint64_t any[BATCH_ROOM];  /* starts, slides or '@' */
    uint64_t dots[BATCH_ROOM]; /* this and the following only where more is wanted */
    uint64_t code[BATCH_ROOM];
    uint64_t word[BATCH_ROOM];
    uint64_t date[BATCH_ROOM];
    size_t at;       /* of the block of word 1, in the text */
    size_t count;    /* blocks that are looked at */
    uint64_t quotes; /* not 0 when any block has one */
    bool rare;       /* high or quote may be other than 0 somewhere */
    bool slide;      /* slides are not 0 everywhere */
    size_t known;    /* with AVX-512: blocks from block 1 on whose masks are there */
    size_t fresh;    /* the first one whose masks were not there before */
    uint8_t padded[512]; /* the text's end, and zeros */
};

#endif
