/*
 * words - what alerts say, in English and French, and how they write numbers and times.
 *
 * Every sentence that reaches a person's mail stands in one table per language, so that
 * a translator reads one file and a missing phrase does not compile. No gettext: two
 * languages of some eighty phrases need no files beside the program.
 */
#ifndef VIGIE_ALERTS_WORDS_H
#define VIGIE_ALERTS_WORDS_H

#include "alerts/zone.h"
#include "base/buf.h"
#include "storage/store.h"

/* The same order as the configuration's languages. */
enum words_language { WORDS_ENGLISH, WORDS_FRENCH, WORDS_LANGUAGE_COUNT };

enum word {
    WORD_SUBJECT_NEW,
    WORD_SUBJECT_CHANGED,
    WORD_SUBJECT_NOTHING,
    WORD_HEADING,
    WORD_PERIOD_FROM_START,
    WORD_PERIOD,
    WORD_NEW_INCIDENTS,
    WORD_CHANGED_INCIDENTS,
    WORD_NOTHING_FOUND,
    WORD_NOTHING_NO_SOURCE,
    WORD_NOTHING_ALL_SICK,
    WORD_MORE_INCIDENTS,
    WORD_INCIDENT,
    WORD_UNTITLED,
    WORD_SEVERITY,
    WORD_WHY,
    WORD_FIRST_SEEN,
    WORD_LAST_SEEN,
    WORD_POSTED,
    WORD_CLAIMED,
    WORD_CLAIMED_RECORDS,
    WORD_PRICE,
    WORD_NOT_SAID,
    WORD_PERSONS,
    WORD_GROUP,
    WORD_CERTAIN,
    WORD_PROBABLE,
    WORD_WEAK,
    WORD_DOMAINS,
    WORD_CANARIES,
    WORD_CANARIES_WHY,
    WORD_KINDS,
    WORD_NO_KINDS,
    WORD_WHERE,
    WORD_MORE_SIGHTINGS,
    WORD_SOURCES,
    WORD_SOURCES_HEALTHY,
    WORD_NO_SOURCES,
    WORD_SICK_NEVER_TRIED,
    WORD_SICK_NEVER_READ,
    WORD_SICK_STALE,
    WORD_SICK_FAILING,
    WORD_LAST_ERROR,
    WORD_QUARANTINED,
    WORD_DEFANGED,
    WORD_CONFIDENCE_NOTE,
    WORD_SHOW_COMMAND,
    WORD_FOOTER,
    WORD_NO_GROUP,
    WORD_COUNT
};

/* Never NULL. Some are printf formats; their arguments stand beside them in words.c. */
const char *words_get(enum words_language language, enum word word);

const char *words_severity(enum words_language language, enum store_severity severity);
/* The kind of data behind bit `field` (enum data_field): "birth date". */
const char *words_field(enum words_language language, unsigned field);

/* "12,418" or "12 418" (U+202F between the thousands). */
MUST_USE int words_number(
    struct buf *out, enum words_language language, uint64_t number, struct err *err);
/* The kinds in `kinds`, with commas; the words for none when it is zero. */
MUST_USE int words_kinds(
    struct buf *out, enum words_language language, uint32_t kinds, struct err *err);
/* "23 November 2026, 07:00" in the zone; the words for "not said" when `at_ms` is 0. */
MUST_USE int words_time(struct buf *out, enum words_language language,
    const struct zone *zone, int64_t at_ms, struct err *err);
/* "23 November 2026". */
MUST_USE int words_day(struct buf *out, enum words_language language,
    const struct zone *zone, int64_t at_ms, struct err *err);

#endif
