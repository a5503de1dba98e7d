/*
 * excerpt_words - which words of a line may name a person; parsers/excerpt.c's own.
 *
 * Told by what stands beside them: a title ("Dr", "Mme") or "patient" before them, a
 * birth and its day, a mail address that spells them, a number that two of them stand
 * right beside whom no lexicon knows. A name alone, with none of these, is not told
 * from other words.
 */
#ifndef VIGIE_PARSERS_EXCERPT_WORDS_H
#define VIGIE_PARSERS_EXCERPT_WORDS_H

#include "base/bytes.h"

struct excerpt_word {
    size_t start;
    size_t len;
    bool capital;
    bool may_lead; /* person_may_lead of its first bytes */
    bool datum;    /* it may be somebody's number, address, id */
    bool sure;     /* and looks like nothing else */
    bool hidden;   /* it may be part of a name */
};

/* False: no word of the line says that a name follows. A line without such a word, and
 * in which model/mask.h finds nothing, need not be looked at further. */
bool excerpt_may_name(struct bytes line);

/* Marks days of birth as data, before names beside data are looked for. */
void excerpt_mark_births(struct excerpt_word *words, size_t count, struct bytes line);
/* Marks what may be names by what stands right beside them. */
void excerpt_mark_names(struct excerpt_word *words, size_t count, struct bytes line);

#endif
