/*
 * dates - dates of birth as people and programs write them.
 *
 *   12/03/1975  12.3.75  12-03-1975  12 03 1975      day first, or month first
 *   1975-03-12  1975/3/12  1975-03-12T00:00:00       year first (ISO 8601)
 *   19750312  12031975  1031975                      eight digits, or the first 0 lost
 *   197503120000  19750312000000                     a moment of HL7
 *   12;3;1975                                        cut over three cells
 *   date(1975, 3, 12)  new Date(1975,2,12)           what a program is called with;
 *                                                    JavaScript counts months from 0
 *   {"year": 1975, "month": 3, "day": 12}            in either order;
 *                                                    such fields, a line each, too
 *   12 mars 1975  1er aout 1952  12-Mar-75  12.III.1975   a month's name (months.h)
 *   1975 March 12  1975-Mar-12
 *   3 de julio de 1961  3. Juli 1961  3rd of July 1961
 *   July 3, 1961  Jul 3rd 1961                       ... that comes first
 *   Wed Mar 12 00:00:00 CET 1975                     ... with a time before the year
 *   1975-03-11T23:00:00Z                             midnight in Paris: the 12th, too
 *   2750312                                          VA FileMan: years from 1700
 *   27465  163814400  163814400000  750312  120375   where a column is known to count:
 *                                                    a spreadsheet's days, Unix's
 *                                                    seconds, milliseconds; six digits
 *
 * What separates may be beyond ASCII as between the digits of numbers (digits.h), and
 * have spaces beside it.
 *
 * What is written does not always say which date is meant: 05/03/1975 is in March or,
 * where the month comes first, in May; 75 is 1975, and 24 may be 1924 or 2024. All
 * readings are given, the likeliest first. Nobody listed was born before 1880.
 */
#ifndef VIGIE_MATCHERS_DATES_H
#define VIGIE_MATCHERS_DATES_H

#include "base/bytes.h"

enum { DATES_FIRST_YEAR = 1880, DATES_READINGS = 4, DATES_TEXT = 8 };

/* A calendar date as the number YYYYMMDD. */
struct dates {
    unsigned count;
    uint32_t readings[DATES_READINGS];
    char texts[DATES_READINGS][DATES_TEXT]; /* "19750312" */
    bool either_order; /* day and month could be each other's, and differ */
    bool month_first;  /* it can only be read with the month first */
    bool day_first;    /* it can only be read with the day first */
    size_t start;      /* in the text, of the month's name where that comes first */
    size_t end;        /* where it stops */
};

/* Which of day and month comes first where both readings are dates. */
enum date_order { DATE_EITHER, DATE_DAY_FIRST, DATE_MONTH_FIRST };

struct dates_rule {
    uint32_t latest; /* YYYYMMDD: nobody listed was born after it */
    enum date_order order;
};

/* Reads the date whose first digit is at `at`, where a group of digits starts; a
 * month's name may stand before it. False when none is there. */
bool dates_at(
    struct dates *out, struct bytes text, size_t at, const struct dates_rule *rule);

/* Adds what the number whose first digit is at `at` says as a count of days, seconds or
 * milliseconds, or as two digits each for day, month and year. False: nothing, and the
 * readings there are none. Any number says something, so this is for columns alone that
 * are known to hold such. */
bool dates_counted_at(
    struct dates *out, struct bytes text, size_t at, const struct dates_rule *rule);

/* Whether a cell has such a number in it, and nothing else with digits. */
bool dates_may_be_counted(struct bytes cell);

/* A whole field: one date and perhaps a time of day. The rule's order decides only what
 * the field leaves open; two centuries may remain. */
bool dates_field(struct dates *out, struct bytes field, const struct dates_rule *rule);

/* The date of a moment, UTC. */
uint32_t dates_of_ms(int64_t wall_ms);

#endif
