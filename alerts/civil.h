/*
 * civil - the proleptic Gregorian calendar as plain arithmetic on days since 1970.
 */
#ifndef VIGIE_ALERTS_CIVIL_H
#define VIGIE_ALERTS_CIVIL_H

#include <stdint.h>

struct civil {
    int year;
    int month; /* 1-12 */
    int day;   /* 1-31 */
};

/* Days since 1970-01-01. A day outside its month counts on, or back. */
int64_t civil_days(int year, int month, int day);
struct civil civil_of_days(int64_t days);
/* 0 Sunday. */
int civil_weekday(int64_t days);

/* Quotient rounded down, so that moments before 1970 fall on their own day. */
int64_t civil_floor_div(int64_t value, int64_t by);

#endif
