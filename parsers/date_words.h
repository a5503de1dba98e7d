/*
 * date_words - the words by which dates are told, in English, French, Russian, Spanish,
 * German and Portuguese.
 *
 * Written folded (fold.h). A kind's phrases are tried longest first, so that "hours"
 * is not read as "h". No language is guessed: the words of six hardly collide, and
 * where they do ("mar" is a month and a Tuesday) the grammar in date.c tries both.
 */
#ifndef VIGIE_PARSERS_DATE_WORDS_H
#define VIGIE_PARSERS_DATE_WORDS_H

#include "base/bytes.h"

enum date_word_kind {
    DATE_WORD_MONTH,   /* 1-12 */
    DATE_WORD_WEEKDAY, /* 0 Sunday - 6 Saturday */
    DATE_WORD_UNIT,    /* enum date_unit */
    DATE_WORD_BACK,    /* days: 0 today, 1 yesterday, 2 the day before */
    DATE_WORD_COUNT,   /* "a", "two", "несколько" (taken as 1) */
    DATE_WORD_NOW,     /* "just now" */
    DATE_WORD_AGO,     /* after a span: "ago", "назад" */
    DATE_WORD_SINCE,   /* before one: "il y a", "hace", "vor" */
    DATE_WORD_ABOUT,   /* "less than", "environ": changes nothing */
    DATE_WORD_AND,     /* between two spans */
    DATE_WORD_AT,      /* between a day and its time, or before a day */
    DATE_WORD_ORDINAL, /* after a day's number: "st", "er" */
    DATE_WORD_YEAR,    /* after a year's number: "г.", "года" */
    DATE_WORD_CLOCK,   /* after a time: "uhr" */
    DATE_WORD_NOON,    /* 0 "am", 12 "pm" */
    DATE_WORD_ZONE,    /* minutes east of Greenwich, of an abbreviation */
    DATE_WORD_LEAD,    /* "posted on", "опубликовано" */
    DATE_WORD_KIND_COUNT
};

enum date_unit {
    DATE_SECOND = 1,
    DATE_MINUTE,
    DATE_HOUR,
    DATE_DAY,
    DATE_WEEK,
    DATE_MONTH,
    DATE_YEAR
};

/* The length of the longest phrase of `kind` with which `folded` begins as whole words,
 * its value in `*value`; 0 for none. A month's name may be cut to three letters. */
size_t date_word(int *value, struct bytes folded, enum date_word_kind kind);

#endif
