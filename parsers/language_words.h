/*
 * language_words - the words that tell six languages apart. Data; for language.c alone.
 */
#ifndef VIGIE_PARSERS_LANGUAGE_WORDS_H
#define VIGIE_PARSERS_LANGUAGE_WORDS_H

#include "parsers/language.h"

/* One bit a language. */
enum {
    EN = 1 << LANGUAGE_EN,
    FR = 1 << LANGUAGE_FR,
    RU = 1 << LANGUAGE_RU,
    ES = 1 << LANGUAGE_ES,
    DE = 1 << LANGUAGE_DE,
    PT = 1 << LANGUAGE_PT,
    OTHER = 1 << LANGUAGE_COUNT /* Italian, Dutch, Polish ... */
};

enum { LANGUAGE_WORD_ROOM = 16 };

struct language_word {
    char text[LANGUAGE_WORD_ROOM]; /* UTF-8, lower case, filled up with NULs */
    unsigned languages;
};

/* Sorted by bytes, for a binary search. */
extern const struct language_word language_words[];
extern const size_t language_word_count;

#endif
