/*
 * simhash - 64 bits that two texts share when they all but share their words.
 *
 * Charikar's SimHash ("Similarity estimation techniques from rounding algorithms",
 * 2002) over runs of three words, as Manku, Jain and Das Sarma used it for web pages
 * ("Detecting near-duplicates for web crawling", 2007): there, pages whose hashes
 * differ in at most 3 of 64 bits were near-duplicates. Words of digits alone do not
 * count (clocks, counters, dates), nor does case. What differs says nothing: it is a
 * hint that a page repeats another, never a reason not to search it.
 */
#ifndef VIGIE_MODEL_SIMHASH_H
#define VIGIE_MODEL_SIMHASH_H

#include "base/bytes.h"

enum {
    SIMHASH_BITS = 64,
    SIMHASH_NEAR = 3,          /* bits that may differ */
    SIMHASH_RUNS_MIN = 32,     /* a shorter text has no hash: too little to tell by */
    SIMHASH_RUNS_MAX = 200000, /* what comes after them does not count */
    SIMHASH_PLANES = 18,       /* binary digits of that */
    SIMHASH_HELD = 8           /* runs that are counted at once */
};

/* Start: zeroed. */
struct simhash {
    /* How many runs have each bit set, in binary: bit n of planes[k] is the k-th digit
     * of that for bit n. */
    uint64_t planes[SIMHASH_PLANES];
    uint64_t
        held[SIMHASH_HELD]; /* the last `runs` % SIMHASH_HELD are not counted yet */
    uint64_t last[2];       /* hashes of the two words before */
    uint32_t words;
    uint32_t runs;
};

/* UTF-8, in pieces of any length; a piece ends a word. */
void simhash_add(struct simhash *simhash, struct bytes text);

/* 0: too short to have one. */
uint64_t simhash_value(const struct simhash *simhash);

/* In how many bits they differ. */
unsigned simhash_distance(uint64_t a, uint64_t b);

/* The size class of a text: its length's binary logarithm. */
unsigned simhash_size_class(uint64_t text_bytes);

#endif
