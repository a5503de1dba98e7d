/* words_tables - the phrases of each language; only words.c reads them. */
#ifndef VIGIE_ALERTS_WORDS_TABLES_H
#define VIGIE_ALERTS_WORDS_TABLES_H

#include "alerts/words.h"

enum { WORDS_SEVERITIES = STORE_CRITICAL + 1, WORDS_MONTHS = 12 };

struct words_table {
    const char *phrases[WORD_COUNT];
    const char *severities[WORDS_SEVERITIES];
    const char *states[TRIAGE_STATES];
    const char *offers[OFFER_KIND_COUNT];
    const char *fields[DATA_FIELD_COUNT];
    const char *months[WORDS_MONTHS];
    const char *first_of_month; /* how the first day is written: "1", "1er" */
    const char *thousands;
    bool zero_is_plural; /* English: 0 things; French: 0 chose */
};

extern const struct words_table words_english;
extern const struct words_table words_french;

#endif
