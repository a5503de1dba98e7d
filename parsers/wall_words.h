/*
 * wall_words - what sites say in front of what they do not show. Data.
 *
 * Folded as parsers/fold.h does. English, French, Russian, German, Spanish, Portuguese
 * and Italian; the forums' own from the language files they ship (MyBB, phpBB, SMF,
 * XenForo, vBulletin, Invision), the others as such pages are commonly worded.
 */
#ifndef VIGIE_PARSERS_WALL_WORDS_H
#define VIGIE_PARSERS_WALL_WORDS_H

#include "model/page.h"

struct wall_words {
    enum page_kind kind;
    const char *phrase;
};

/* Ends with a NULL phrase. The first that stands there counts. */
extern const struct wall_words wall_words[];

/* What is said in place of a part of a post; NULL-ended. */
extern const char *const wall_hidden_words[];

#endif
