/*
 * date_scan - the pieces dates are made of, taken one by one off a folded text.
 *
 * For date*.c alone. What is taken is gone from `text`; a function that answers false
 * has taken nothing.
 */
#ifndef VIGIE_PARSERS_DATE_SCAN_H
#define VIGIE_PARSERS_DATE_SCAN_H

#include "parsers/date.h"
#include "parsers/date_words.h"

enum { DATE_NO_TIME = -1 };

struct date_scan {
    struct bytes text; /* folded, what is left */
    const struct date_rules *rules;
    int64_t time_ms; /* into the day, where the time stood before the date;
                        DATE_NO_TIME */
};

struct date_day {
    int64_t year;
    int64_t month; /* 1-12 */
    int64_t day;   /* 1-31 */
};

/* 1970 to 2199, a day its month has. */
bool date_is_day(struct date_day date);
/* Days since 1970-01-01 in the Gregorian calendar, and back. */
int64_t date_days(struct date_day date);
struct date_day date_of_days(int64_t days);

/* Days since 1970-01-01 at the site when the page was fetched. */
int64_t date_today(const struct date_scan *scan);

void date_skip(struct date_scan *scan, size_t count);
void date_skip_any(struct date_scan *scan, const char *these);

bool date_take(struct date_scan *scan, int *value, enum date_word_kind kind);
bool date_take_number(struct date_scan *scan, int64_t *value, size_t max_digits);

/* "10:03", "10:03:59.5", "02:19 pm", "10h03", "14.05 uhr", "5 p. m."; milliseconds. */
bool date_take_time(struct date_scan *scan, int64_t *ms);

/* The day is known: its time, and the zone, where they follow. Unix time. */
int64_t date_finish(struct date_scan *scan, int64_t days);

/* "z", "+02:00", "-0500", "utc+2", "msk", "(gmt)". */
bool date_take_zone(struct date_scan *scan, int *minutes);

/* date_relative.c: "3 hours ago", "yesterday, 10:03", "monday at 5:12 pm". */
bool date_take_ago(int64_t *ms, struct date_scan scan);
bool date_take_near(int64_t *ms, struct date_scan scan);
bool date_take_weekday(int64_t *ms, struct date_scan scan);

#endif
