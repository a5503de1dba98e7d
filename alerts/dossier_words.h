/*
 * dossier_words - what a dossier says, in English and French.
 *
 * Phrases as in alerts/words.h: {0}, {1} for arguments, two forms around a '|'.
 */
#ifndef VIGIE_ALERTS_DOSSIER_WORDS_H
#define VIGIE_ALERTS_DOSSIER_WORDS_H

#include "alerts/dossier.h"

enum dossier_word {
    DOSSIER_TITLE, /* {0} number */
    DOSSIER_DRAFT, /* {0} when, {1} zone */
    DOSSIER_LAW,
    DOSSIER_FALSE_POSITIVE, /* {0} who */
    DOSSIER_TODO,           /* {0} by whom, {1} what */
    DOSSIER_BY_DPO,
    DOSSIER_BY_CONTROLLER,
    DOSSIER_NAME,
    DOSSIER_VALUE,
    DOSSIER_CONTROLLER,
    DOSSIER_CONTROLLER_WANTED,

    DOSSIER_CLOCK,
    DOSSIER_AWARE,
    DOSSIER_AWARE_UNKNOWN,
    DOSSIER_HOW,
    DOSSIER_HOW_UNKNOWN, /* {0} first seen */
    DOSSIER_HOW_SAID,
    DOSSIER_HOW_ACKNOWLEDGED, /* {0} who */
    DOSSIER_HOW_CONFIRMED,    /* {0} who */
    DOSSIER_DEADLINE,
    DOSSIER_LEFT,
    DOSSIER_LEFT_TIME, /* {0} hours, {1} minutes */
    DOSSIER_EXCEEDED,  /* {0} hours, {1} minutes */
    DOSSIER_CLOCK_NOTE,
    DOSSIER_DELAY,
    DOSSIER_DELAY_WANTED,

    DOSSIER_NATURE,
    DOSSIER_KIND_OF_BREACH,
    DOSSIER_CONFIDENTIALITY,
    DOSSIER_OTHER_KINDS_WANTED,
    DOSSIER_OFFERS,
    DOSSIER_VICTIMS_NAMED,
    DOSSIER_PLACES_COUNT,
    DOSSIER_CAUSE,
    DOSSIER_CAUSE_WANTED,

    DOSSIER_SUBJECTS,
    DOSSIER_PERSONS_FOUND, /* {0} count; plural */
    DOSSIER_PERSONS_WEAK,  /* {0} count; plural */
    DOSSIER_PLANTED,       /* {0} count; plural */
    DOSSIER_ROWS,          /* {0} count; plural */
    DOSSIER_CLAIMED,       /* {0} count; plural */
    DOSSIER_CLAIMED_NONE,
    DOSSIER_SITE,
    DOSSIER_FOUND_BY,
    DOSSIER_SUBJECTS_NOTE,
    DOSSIER_CATEGORIES_WANTED,

    DOSSIER_KINDS,
    DOSSIER_KIND,
    DOSSIER_KIND_FOUND,
    DOSSIER_KIND_CLAIMED,
    DOSSIER_KIND_WEAK,
    DOSSIER_KIND_SPECIAL,
    DOSSIER_YES,
    DOSSIER_NO,
    DOSSIER_ARTICLE_9,
    DOSSIER_ARTICLE_87,
    DOSSIER_KINDS_NONE,
    DOSSIER_KINDS_NOTE,

    DOSSIER_CONSEQUENCES,
    DOSSIER_CONSEQUENCES_DRAFT,
    DOSSIER_CONSEQUENCES_NONE,
    DOSSIER_HARM_FIRST, /* in the order of enum dossier_harm */
    DOSSIER_HARM_LAST = DOSSIER_HARM_FIRST + HARM_COUNT - 1,

    DOSSIER_MEASURES,
    DOSSIER_MEASURES_TAKEN,
    DOSSIER_MEASURES_PROPOSED,
    DOSSIER_CONTACT,
    DOSSIER_CONTACT_WANTED,
    DOSSIER_NOTIFIED,
    DOSSIER_NOTIFIED_WANTED,

    DOSSIER_PERSONS_TOLD,
    DOSSIER_PERSONS_TOLD_NOTE,
    DOSSIER_PERSONS_TOLD_DRAFT, /* {0} kinds of data */
    DOSSIER_PERSONS_TOLD_WANTED,

    DOSSIER_STORY,
    DOSSIER_WHEN,
    DOSSIER_WHAT,
    DOSSIER_STORY_POSTED, /* {0} place, {1} offer */
    DOSSIER_STORY_PRICE,  /* {0} price */
    DOSSIER_STORY_CHANGE, /* {0} place; and the offer behind it */
    DOSSIER_STORY_SEEN,   /* {0} place, {1} source */
    DOSSIER_STORY_ACT,    /* {0} what, {1} who */
    DOSSIER_STORY_LOGIN,
    DOSSIER_STORY_SENT,        /* {0} kind, {1} when */
    DOSSIER_STORY_WAITS,       /* {0} kind */
    DOSSIER_STORY_ALERT,       /* {0} channel, {1} when */
    DOSSIER_STORY_ALERT_WAITS, /* {0} channel */
    DOSSIER_STORY_REPORT,      /* {0} who */
    DOSSIER_STORY_NEW,
    DOSSIER_STORY_NOTE,
    DOSSIER_OFFERS_LEFT, /* {0} count; plural */
    DOSSIER_STORY_SINCE, /* {0} when the last report was made */
    DOSSIER_ACTS_LEFT,   /* {0} count; plural */

    DOSSIER_ACT_FIRST, /* in the order of enum triage_act */
    DOSSIER_ACT_LAST = DOSSIER_ACT_FIRST + TRIAGE_ACTS - 1,

    DOSSIER_PLACES,
    DOSSIER_PLACE, /* {0} number, {1} source */
    DOSSIER_ADDRESS,
    DOSSIER_PLACE_TITLE,
    DOSSIER_PLACE_TIMES,
    DOSSIER_PLACE_OFFER,
    DOSSIER_PLACE_FOUND,
    DOSSIER_PLACE_COUNTS, /* {0} certain, {1} probable */
    DOSSIER_PLACE_ROWS,   /* {0} count; plural */
    DOSSIER_CONTENT_HASH,
    DOSSIER_FINDINGS_HASH,
    DOSSIER_READ, /* {0} when, {1} bytes */
    DOSSIER_FORGOTTEN,
    DOSSIER_PLACES_LEFT, /* {0} count; plural */
    DOSSIER_PLACES_NOTE,

    DOSSIER_EVIDENCE,
    DOSSIER_FACTS_HASH,
    DOSSIER_RECORDS_HASH,
    DOSSIER_AUDIT_HEAD, /* {0} number */
    DOSSIER_AUDIT_STATE,
    DOSSIER_AUDIT_WHOLE,
    DOSSIER_AUDIT_BROKEN, /* {0} number */
    DOSSIER_EVIDENCE_NOTE,

    DOSSIER_RESOLVE,
    DOSSIER_RESOLVE_HOW, /* {0} count; plural */
    DOSSIER_WORD_COUNT
};

/* The template; never NULL. */
const char *dossier_word(enum words_language language, enum dossier_word word);
/* As HTML's lang wants it: "en" or "fr" (RFC 5646). */
const char *dossier_language_name(enum words_language language);

struct dossier_words {
    const char *phrases[DOSSIER_WORD_COUNT];
};

extern const struct dossier_words dossier_words_english;
extern const struct dossier_words dossier_words_french;

#endif
