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

#include "matchers/type.h"
#include "matchers/words.h"

enum { NAME_WORDS_MAX = 16 };

struct name_word {
    struct bytes text;
    bool particle;
};

struct name {
    size_t count;
    struct name_word words[NAME_WORDS_MAX];
};

/* "de", "van", "ben"... */
bool name_is_particle(struct bytes word);
/* "Mme", "nee", "epouse": no part of a name, and what comes after is another. */
bool name_is_border(struct bytes word);

/* Words `first` to `first + count`, borrowed from `words`. A name of nothing but
 * particles keeps them. More than NAME_WORDS_MAX in all are left out. */
void name_add(struct name *name, const struct words *words, size_t first, size_t count);
/* The first of them that is no particle, or the first. */
void name_add_first(
    struct name *name, const struct words *words, size_t first, size_t count);

/* Gives the name without particles and, where that is another, with them; each only
 * when it has two words or more. How many were given. */
unsigned name_give(const struct token_sink *out, const struct name *name, uint32_t date,
    const struct token *like);

#endif
