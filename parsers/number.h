/*
 * number - numbers as people write them: "491 840", "1,2 million", "2.3M", "500k".
 */
#ifndef VIGIE_PARSERS_NUMBER_H
#define VIGIE_PARSERS_NUMBER_H

#include "base/bytes.h"

struct number {
    uint64_t mantissa; /* the digits without point */
    unsigned decimals; /* how many of them stand after the point */
    uint64_t times;    /* 1, 1000 for "k", 1000000 for "million"... */
    size_t start;      /* of the digits, in the text */
    size_t end;        /* after the multiplier */
    size_t word;       /* where the last multiplier begins; 0: there is none */
    bool plain;        /* digits only: no group, no point, no multiplier */
};

struct lexicon; /* parsers/lexicon.h */

/* The next number at or after `from` that does not stand inside a word or a longer run
 * of digits and points. `folded` is text of fold.h. False when there is none. */
bool number_next(struct number *out, const struct lexicon *lexicon, struct bytes folded,
    size_t from);

/* The number whose digits stand at `at`, with its multiplier; what is spelled behind
 * them is left. */
bool number_here(
    struct number *out, const struct lexicon *lexicon, struct bytes folded, size_t at);

/* Its value without what stands after the point; UINT64_MAX when it does not fit. */
uint64_t number_value(const struct number *number);

enum { NUMBER_TEXT_SIZE = 25 };

/* "2000", "0.05" into `text` of NUMBER_TEXT_SIZE bytes; empty when it does not fit. */
void number_text(char *text, const struct number *number);

/* Somewhere in the text so many gigabytes or terabytes are spoken of. */
bool number_tells_size(struct bytes folded);

#endif
