/*
 * plain_words - words in disguise made plain, so that they are found.
 *
 * Sellers write "S3LLING D4T4B4SE", "S E L L I N G", "sеlling" with a Cyrillic letter,
 * to slip past filters. A word is rewritten only where that makes a word of the lexicon
 * of it; numbers, and words that are read as they stand, stay as they are, but for a
 * sum beside its currency: "2 8 0 eur".
 */
#ifndef VIGIE_PARSERS_PLAIN_WORDS_H
#define VIGIE_PARSERS_PLAIN_WORDS_H

#include "parsers/lexicon.h"

/* Appends the folded text `folded`, its disguises taken off. Line ends stay. */
MUST_USE int plain_words(struct buf *out, const struct lexicon *lexicon,
    struct bytes folded, struct err *err);

#endif
