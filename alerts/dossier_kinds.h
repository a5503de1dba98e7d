/*
 * dossier_kinds - what the law says of kinds of data, and what may follow from their
 * getting out. Fixed tables that a lawyer can read.
 */
#ifndef VIGIE_ALERTS_DOSSIER_KINDS_H
#define VIGIE_ALERTS_DOSSIER_KINDS_H

#include "model/posting.h"

enum dossier_special {
    SPECIAL_NONE,
    SPECIAL_HEALTH,      /* GDPR article 9(1); recital 35 */
    SPECIAL_NATIONAL_ID, /* GDPR article 87 */
    SPECIAL_COUNT
};

enum dossier_special dossier_special_of(enum data_field field);
/* "article-9-health"; NULL for SPECIAL_NONE. For programs. */
const char *dossier_special_name(enum dossier_special special);

/* Kinds of data (1 << enum data_field) behind types of identifiers (identifier_bit). */
uint32_t dossier_kinds_of(uint32_t identifiers);

/* What may follow for the persons: a draft, for the officer to weigh. */
enum dossier_harm {
    HARM_IDENTITY,    /* somebody passes for them */
    HARM_PHISHING,    /* false messages that sound right */
    HARM_HEALTH,      /* their health becomes known */
    HARM_ENTITLEMENT, /* misuse of a number of social security or insurance */
    HARM_ACCOUNTS,    /* passwords used elsewhere */
    HARM_MONEY,
    HARM_HOME, /* visits and letters */
    HARM_WORK, /* what concerns their employment */
    HARM_COUNT
};

bool dossier_harm_follows(enum dossier_harm harm, uint32_t kinds);
/* "identity-theft"; for programs. */
const char *dossier_harm_name(enum dossier_harm harm);

#endif
