/*
 * board_words - what the labels and buttons of boards say, in six languages. Data.
 *
 * Folded as parsers/fold.h does; NULL-ended. From the language files that the engines
 * ship (MyBB, phpBB, SMF, XenForo, vBulletin, Invision, Discourse, FluxBB).
 */
#ifndef VIGIE_PARSERS_BOARD_WORDS_H
#define VIGIE_PARSERS_BOARD_WORDS_H

#include "base/bytes.h"

extern const char *const words_of_threads[]; /* "Replies", "Views": rows are threads */
extern const char *const words_of_boards[];  /* "Topics", "Threads": rows are boards */
extern const char *const words_of_posts[];   /* "Posts": of a board, or a member */
extern const char *const words_of_search[];  /* "Search results" */
extern const char *const words_of_reply[];   /* "Quote", "Report": buttons of posts */
extern const char *const words_of_members[]; /* "Joined": beside a post's author */
extern const char *const words_of_person[];  /* "Find", "PM", "Junior Member": beside an
                                               author's name, in its element */
extern const char *const words_of_next[];    /* "Next page" */

/* A folded text that is asked about several lists; borrows it. */
struct board_label {
    struct bytes folded;
    uint64_t starts; /* which two bytes its words begin with: most are ruled out so */
};
struct board_label board_label_of(struct bytes folded);

/* One of them stands in it as whole words. */
bool board_word_in(const struct board_label *label, const char *const *words);
/* `folded` is one of them. */
bool board_word_is(struct bytes folded, const char *const *words);

#endif
