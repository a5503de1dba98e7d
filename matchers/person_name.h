/*
 * person_name - the words of a name, and the one form they are hashed in.
 *
 * The date, then the words in alphabetical order, so that "Jeanne de La Fontaine" and
 * "LA FONTAINE (DE) Jeanne" are one. Particles (de, la, van, el, ben...) are left out:
 * half of the world's tables leave them out, too. Where leaving them out changes the
 * name, the form with them is a second token: "Le Van Duc" is no "Duc".
 */
#ifndef VIGIE_MATCHERS_PERSON_NAME_H
#define VIGIE_MATCHERS_PERSON_NAME_H

#include "matchers/dates.h"
#include "matchers/type.h"
#include "matchers/words.h"

enum { NAME_WORDS_MAX = 16 };

struct name_word {
    const char *text;
    uint8_t length;
    bool particle;
};

struct name {
    size_t count;
    struct name_word words[NAME_WORDS_MAX]; /* in alphabetical order */
};

/* Marks the words from number `from` on: particles ("de", "van", "ben"), and borders
 * ("Mme", "nee", "epouse"), which are no part of a name, and what follows is another.
 */
void name_mark(struct words *words, size_t from);

/* Words `first` to `first + count`, borrowed from `words`. A name of nothing but
 * particles keeps them. More than NAME_WORDS_MAX in all are left out. */
void name_add(struct name *name, const struct words *words, size_t first, size_t count);
/* A part of a folded word, as a word of its own. */
void name_add_piece(struct name *name, struct bytes piece);
/* The first of them that is no particle, or the first. */
void name_add_first(
    struct name *name, const struct words *words, size_t first, size_t count);

/* Gives the name with each of the dates, without particles and, where that is another,
 * with them; each only when it has two words or more. `like` has what the first token
 * is to be; the others are variants. How many forms were given, not counting dates. */
unsigned name_give(const struct token_sink *out, const struct name *name,
    const struct dates *dates, const struct token *like);

#endif
