/*
 * small_words - articles, pronouns, prepositions and forms of "to be" of six languages,
 * folded. Data; for manner.c alone.
 */
#ifndef VIGIE_PARSERS_SMALL_WORDS_H
#define VIGIE_PARSERS_SMALL_WORDS_H

#include <stddef.h>

enum { SMALL_WORD_MAX = 24 /* bytes of the longest */ };

/* Sorted by bytes, for a binary search; filled up with NULs, of which the longest have
 * none. */
extern const char small_words[][SMALL_WORD_MAX];
extern const size_t small_word_count;

#endif
