/*
 * words - a run of text as folded words, in order.
 *
 * A word is letters and digits without anything between them but marks. Between words
 * of one cell stand spaces, hyphens, apostrophes, dots or a form's plus signs; anything
 * else (a comma, a quote, a line's end) ends the cell.
 */
#ifndef VIGIE_MATCHERS_WORDS_H
#define VIGIE_MATCHERS_WORDS_H

#include "matchers/fold.h"

enum {
    WORDS_MAX = 640,
    WORDS_BYTES = 2048, /* of folded letters, of all words */
    WORD_LONGEST = 64,  /* bytes; longer ones are no words of a language */
    WORDS_UNTOLD = 2    /* times as many words are looked at as tell something */
};

struct word {
    size_t start; /* in the text */
    size_t end;
    uint16_t at; /* in `bytes` */
    uint8_t length;
    bool letters;    /* nothing but letters */
    bool cell_start; /* more than spaces and the like before it */
    bool particle;   /* set by name_mark (person_name.h) */
    bool border;
};

struct words {
    size_t count;
    size_t used;
    struct word items[WORDS_MAX];
    char bytes[WORDS_BYTES];
};

/* Whether a word starts at `at`. */
bool words_start_at(struct bytes text, size_t at);

/* Appends the word that starts at `*at` and moves `*at` behind it; false when it does
 * not fit or is too long. */
bool words_add(struct words *words, struct bytes text, size_t *at);

/* All words of the text from `at` on, as many as fit, after those there are. */
void words_read(struct words *words, struct bytes text, size_t at);

/* A place from which words_read gives the last `count` telling words before `end`, or
 * WORDS_UNTOLD times as many of any, and perhaps some before these: `least`, or nearer
 * where ASCII shows that a word starts there. And one up to which it gives the first of
 * them from `at` on, `most` at the furthest.
 */
size_t words_back(struct bytes text, size_t least, size_t end, size_t count);
size_t words_ahead(struct bytes text, size_t at, size_t most, size_t count);

struct bytes words_text(const struct words *words, size_t number);
/* Whether it is more than digits, or a letter alone. */
bool words_telling(const struct words *words, size_t number);

bool words_equal(const struct words *words, size_t number, const char *text);

#endif
