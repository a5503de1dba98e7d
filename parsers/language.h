/*
 * language - which of six languages a page's words are in.
 *
 * Small words are counted ("the", "les", "und", "не"); what the page declares of itself
 * decides only where these do not, as most boards declare the language of their menus
 * and not of what is written on them. A page in any other language has none here.
 */
#ifndef VIGIE_PARSERS_LANGUAGE_H
#define VIGIE_PARSERS_LANGUAGE_H

#include "base/bytes.h"

enum language {
    LANGUAGE_EN,
    LANGUAGE_FR,
    LANGUAGE_RU,
    LANGUAGE_ES,
    LANGUAGE_DE,
    LANGUAGE_PT,
    LANGUAGE_COUNT
};

/* Starts zeroed. */
struct language_counts {
    uint32_t seen[LANGUAGE_COUNT]; /* what speaks for each */
    uint32_t other;                /* words in letters of none of them */
    size_t bytes;                  /* looked at so far */
};

/* Adds the words of `text`, UTF-8 in any case, until LANGUAGE_BYTES_MAX were looked at.
 */
enum { LANGUAGE_BYTES_MAX = 6 * 1024 };
void language_count(struct language_counts *counts, struct bytes text);

/* Whether enough was seen to say so without what the page declares. */
bool language_is_clear(const struct language_counts *counts);

/* ISO 639-1 ("fr"), or "" for none of the six or too little to tell. `declared` is the
 * page's own word for it (BCP 47: "fr-FR"), or empty. Static. */
const char *language_name(const struct language_counts *counts, struct bytes declared);

#endif
