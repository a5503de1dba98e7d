/*
 * dates_inside - what the files of dates share; nobody else's.
 */
#ifndef VIGIE_MATCHERS_DATES_INSIDE_H
#define VIGIE_MATCHERS_DATES_INSIDE_H

#include "matchers/dates.h"

/* Digits, at most four, or eight. */
struct dates_group {
    uint32_t value;
    unsigned length;
};

/* What a date is read from: three groups of digits and what separates them. */
struct dates_parts {
    struct dates_group group[3];
    bool named; /* the second was a month's name */
    uint8_t separator;
};

/* False: it is no date that a person can be born on, or no reading is left. */
bool dates_add(struct dates *out, uint32_t year, uint32_t month, uint32_t day,
    const struct dates_rule *rule);

/* The digits at `at`, nine of them at most; returns the place behind them. */
size_t dates_group_read(struct dates_group *group, struct bytes text, size_t at);

/* JSON may write a slash as \/ (RFC 8259, 7), and PHP does: behind its backslash. */
size_t dates_skip_escape(struct bytes text, size_t at);

/* Whether a number follows what joins two numbers of a date and stands at `at`. */
bool dates_number_follows(struct bytes text, size_t at);

/* The second and third group, from behind the first: "-03-12"; " mars 1975". A third
 * that is not there has no digits. Both return where they stopped. */
size_t dates_numbers_read(struct dates_parts *parts, struct bytes text, size_t at);
size_t dates_named_read(struct dates_parts *parts, struct bytes text, size_t at);

/* ":03:12" behind a year of four digits, as MySQL's logs and cameras write it
 * (Exif 2.3, 4.6.4); false, and nothing is moved: it is not there. */
bool dates_colons_read(struct dates_parts *parts, struct bytes text, size_t *at);

/* "July 3, 1961": the day is at `at` and its number read; `*end` is behind that, then
 * behind the year. Returns where the month's name starts, or `at`: there is none. */
size_t dates_month_first_read(
    struct dates_parts *parts, struct bytes text, size_t at, size_t *end);

/* Whether the date is not some of a longer row of numbers: 01.99.12.03.75. */
bool dates_stand_alone(
    const struct dates_parts *parts, struct bytes text, size_t start, size_t end);

#endif
