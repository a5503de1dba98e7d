/*
 * words - what alerts say, in English and French, and how they write numbers and times.
 *
 * Every phrase that reaches a person's mail stands in one table per language, so that a
 * translator reads one file and a missing phrase fails a test. Templates hold {0}, {1}…
 * for their arguments and two forms around a '|', for one and for many. No gettext: two
 * languages of some seventy phrases need no files beside the program.
 */
#ifndef VIGIE_ALERTS_WORDS_H
#define VIGIE_ALERTS_WORDS_H

#include "alerts/zone.h"
#include "base/buf.h"
#include "storage/incidents.h"

/* The same order as the configuration's languages. */
enum words_language { WORDS_ENGLISH, WORDS_FRENCH, WORDS_LANGUAGE_COUNT };

enum word {
    WORD_SUBJECT_NEW,          /* {0} count; plural */
    WORD_SUBJECT_CHANGED,      /* {0} count; plural; after the new ones */
    WORD_SUBJECT_ONLY_CHANGED, /* {0} count; plural */
    WORD_SUBJECT_WORST,        /* {0} severity */
    WORD_SUBJECT_NOTHING,      /* {0} healthy, {1} all sources; plural of {1} */
    WORD_SUBJECT_NOTHING_NO_SOURCE,
    WORD_SUBJECT_LISTS, /* after any of the above, as the next */
    WORD_SUBJECT_NO_LIST,
    WORD_SUBJECT_WORKS,     /* after any of the above too */
    WORD_HEADING,           /* {0} day */
    WORD_PERIOD,            /* {0} since, {1} until, {2} zone */
    WORD_PERIOD_FROM_START, /* {0} until, {1} zone */
    WORD_NEW_INCIDENTS,
    WORD_CHANGED_INCIDENTS,
    WORD_NOTHING_FOUND,
    WORD_MORE_INCIDENTS, /* {0} count; plural */
    WORD_MORE_CHANGED,   /* {0} how many were looked at */
    WORD_INCIDENT,       /* {0} number */
    WORD_UNTITLED,
    WORD_SEVERITY,
    WORD_STATE,
    WORD_STATE_SINCE, /* {0} when, {1} by whom */
    WORD_AGAIN_PLACE,
    WORD_AGAIN_PERSONS,
    WORD_AGAIN_FREED,
    WORD_HISTORY,
    WORD_FOUND_ON,   /* {0} source */
    WORD_CHANGED_ON, /* {0} source */
    WORD_WHY,
    WORD_FIRST_SEEN,
    WORD_LAST_SEEN,
    WORD_CLAIMED,
    WORD_RECORDS, /* {0} count; plural */
    WORD_PRICE,
    WORD_PRICE_BEFORE, /* {0} price */
    WORD_OFFERED,
    WORD_OFFERED_SINCE, /* {0} kind of offer, {1} day */
    WORD_NOT_SAID,
    WORD_PERSONS,
    WORD_GROUP,
    WORD_ALL_GROUPS,
    WORD_NO_GROUP,
    WORD_CERTAIN,
    WORD_PROBABLE,
    WORD_WEAK,
    WORD_DOMAINS,
    WORD_CANARIES,
    WORD_KINDS,
    WORD_PLACES,
    WORD_POSTED, /* {0} when */
    WORD_OFFER,
    WORD_BY,           /* {0} who */
    WORD_IN_BOARD,     /* {0} its name */
    WORD_OF_VICTIMS,   /* {0} their names */
    WORD_SEEN_ONCE,    /* {0} when */
    WORD_SEEN_FROM_TO, /* {0} first, {1} last */
    WORD_MORE_PLACES,  /* {0} count; plural */
    WORD_SHOW_COMMAND, /* {0} number */
    WORD_SOURCES,
    WORD_HEALTHY, /* {0} healthy, {1} all; plural of {1} */
    WORD_NO_SOURCES,
    WORD_SICK_NEVER_TRIED,
    WORD_SICK_NEVER_READ, /* {0} failures; plural */
    WORD_SICK_STALE,      /* {0} last success */
    WORD_SICK_FAILING,    /* {0} failures, {1} last success; plural */
    WORD_SICK_SILENT,     /* {0} last success */
    WORD_SICK_NO_POSTINGS,
    WORD_SICK_LOGIN, /* and what follows: what stands there */
    WORD_SICK_CAPTCHA,
    WORD_SICK_BANNED,
    WORD_SICK_PARKED,
    WORD_SICK_EXPIRED,
    WORD_PAUSED,       /* {0} when, {1} by whom */
    WORD_PAUSED_UNTIL, /* {0} when */
    WORD_LAST_ERROR,   /* {0} text */
    WORD_QUARANTINED,  /* {0} count; plural */
    WORD_LISTS,
    WORD_LISTS_USED, /* {0} used, {1} all; plural of {1} */
    WORD_NO_LIST,
    WORD_LIST_SOON,    /* {0} days, {1} last day; plural of {0} */
    WORD_LIST_PAST,    /* {0} last day */
    WORD_LIST_REFUSED, /* {0} text */
    WORD_LIST_BAD,     /* {0} text */
    WORD_WORKS,
    WORD_WORKER_SILENT, /* {0} its name, {1} when it was last seen */
    WORD_WORKER_NO_TOR, /* {0} its name, {1} since when, {2} text */
    WORD_BACKLOG_LATE,  /* {0} count, {1} since when; plural */
    WORD_BACKLOG_GROWS,
    WORD_ADDRESSES_FAIL, /* {0} count, {1} source; plural */
    WORD_NOTES,
    WORD_NOTE_CONFIDENCE,
    WORD_NOTE_DEFANGED,
    WORD_NOTE_AUTOMATIC,
    WORD_WHY_PERSONS,  /* {0} all, {1} certain, {2} probable; plural */
    WORD_WHY_CANARIES, /* {0} count; plural */
    WORD_WHY_DOMAINS,  /* {0} count; plural */
    WORD_WHY_WEAK,     /* {0} count; plural */
    WORD_WHY_NOBODY,
    WORD_WHY_SENSITIVE,
    WORD_WHY_OFFER,
    WORD_WHY_HELD,
    WORD_FORGOTTEN, /* what follows: the next, as there are; {0} count; plural */
    WORD_FORGOTTEN_EXCERPTS,
    WORD_FORGOTTEN_HITS,
    WORD_FORGOTTEN_INCIDENTS,
    WORD_FORGOTTEN_MESSAGES,
    WORD_FORGOTTEN_PAGES,
    WORD_FORGOTTEN_DAYS,
    WORD_FORGOTTEN_ADDRESSES,
    WORD_FORGOTTEN_SESSIONS,
    WORD_FORGOTTEN_AUDIT,
    WORD_FORGOTTEN_NOTHING,
    WORD_AUDIT_HEAD, /* {0} number, {1} hash */
    WORD_AUDIT_EMPTY,
    WORD_SUBJECT_WEEK, /* after any subject */
    WORD_HEADING_WEEK, /* {0} day */
    WORD_ONLY_GROUPS,  /* {0} names */
    WORD_WEEK_NEW,     /* {0} count */
    WORD_WEEK_CHANGED, /* {0} count */
    WORD_WEEK_DONE,    /* {0} count */
    WORD_NOTE_AUTOMATIC_WEEK,
    WORD_DONE_INCIDENTS,
    WORD_KEEPING,
    WORD_WHAT_CHANGED,     /* and what follows */
    WORD_CHANGE_PLACES,    /* {0} count, {1} names; plural */
    WORD_CHANGE_SIGHTINGS, /* {0} before, {1} now; so the next ones */
    WORD_CHANGE_SEVERITY,
    WORD_CHANGE_OFFER,
    WORD_CHANGE_PRICE,
    WORD_CHANGE_PERSONS,
    WORD_CHANGE_CERTAIN,
    WORD_CHANGE_WEAK,
    WORD_CHANGE_DOMAINS,
    WORD_CHANGE_CANARIES,
    WORD_CHANGE_CLAIMED,
    WORD_CHANGE_KINDS, /* and what follows */
    WORD_CHANGE_STATE, /* {0} state, {1} by whom */
    WORD_CHANGE_NOTHING,
    WORD_CHANGE_UNKNOWN,
    WORD_MONTH,
    WORD_MONTH_DAYS, /* {0} first, {1} last */
    WORD_MONTH_NOTHING,
    WORD_MONTH_FOUND, /* {0} places, {1} days; plural of {0} */
    WORD_MONTH_NEVER,
    WORD_MONTH_ALL_READ,
    WORD_MONTH_UNREAD,  /* {0} days; plural */
    WORD_MONTH_UNKNOWN, /* {0} days; plural */
    WORD_MONTH_ROW_FOUND,
    WORD_MONTH_ROW_READ,
    WORD_MONTH_LEGEND,
    WORD_MONTH_LEGEND_HTML,
    WORD_ALERT_NEW,     /* {0} number, {1} severity */
    WORD_ALERT_CHANGED, /* the same */
    WORD_ALERT_AGAIN,   /* the same */
    WORD_ALERT_PERSONS, /* {0} count; plural */
    WORD_ALERT_WHAT,
    WORD_NEWS_NEW,
    WORD_NEWS_AGAIN,  /* and its state */
    WORD_NEWS_PLACES, /* {0} now, {1} before; plural, as the next five */
    WORD_NEWS_PERSONS,
    WORD_NEWS_CANARIES,
    WORD_NEWS_DOMAINS,
    WORD_NEWS_CLAIM,
    WORD_NEWS_GROUPS,   /* and their names */
    WORD_NEWS_KINDS,    /* and their names */
    WORD_NEWS_OFFER,    /* and how */
    WORD_NEWS_SEVERITY, /* {0} now, {1} before */
    WORD_NEWS_PRICE,    /* {0} now, {1} before */
    WORD_ALERT_NEXT,
    WORD_ALERT_NEXT_SHOW, /* {0} number, as the next two */
    WORD_ALERT_NEXT_ACK,
    WORD_ALERT_NEXT_FALSE,
    WORD_ALERT_RULE, /* {0} its name */
    WORD_ALERT_TEST, /* {0} the channel's name */
    WORD_ALERT_TEST_TEXT,
    WORD_DEAD_LETTERS, /* {0} count; plural */
    WORD_COUNT
};

enum { WORDS_ARGUMENTS = 3, WORDS_NUMBER_SIZE = 48, WORDS_TIME_SIZE = 80 };

struct words_use {
    enum words_language language;
    enum word word;
    const char *phrase; /* a template of another table, in place of `word`; or NULL */
    uint64_t plural_of; /* decides between the two forms, where there are two */
    const char *args[WORDS_ARGUMENTS];
};

/* Appends the phrase with its arguments in place. Arguments are not looked into. */
MUST_USE int words_fill(struct buf *out, const struct words_use *use, struct err *err);

/* The template as it is; never NULL. For phrases without arguments: the phrase. */
const char *words_get(enum words_language language, enum word word);

/* "critical"; never NULL, what is past the last is the last. */
const char *words_severity(enum words_language language, enum store_severity severity);
/* "false positive"; never NULL. */
const char *words_state(enum words_language language, enum triage_state state);
/* "for sale"; never NULL. */
const char *words_offer(enum words_language language, enum offer_kind offer);
/* The kind of data behind bit `field` (enum data_field): "birth date". Never NULL. */
const char *words_field(enum words_language language, unsigned field);
/* The kinds in `kinds` with commas between; the words for "not said" when none. */
MUST_USE int words_kinds(
    struct buf *out, enum words_language language, uint32_t kinds, struct err *err);

/* "12,418", in French with U+202F between the thousands. */
void words_number(
    char text[WORDS_NUMBER_SIZE], enum words_language language, uint64_t number);
/* "23 November 2026", as the zone's calendar has it. */
void words_day(char text[WORDS_TIME_SIZE], enum words_language language,
    const struct zone *zone, int64_t at_ms);
/* "23 November 2026, 07:00"; the words for "not said" when `at_ms` is 0. */
void words_time(char text[WORDS_TIME_SIZE], enum words_language language,
    const struct zone *zone, int64_t at_ms);

#endif
