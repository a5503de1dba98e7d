#include "alerts/civil.h"

/* Years are counted from March, so that the odd day out is the last of its year, and in
 * eras of 400 years, which all have the same number of days. */
enum {
    ERA_YEARS = 400,
    ERA_DAYS = 146097,
    DAYS_TO_1970 = 719468, /* from 0000-03-01 */
};

int64_t civil_floor_div(int64_t value, int64_t by)
{
    int64_t quotient = value / by;
    return value % by != 0 && (value < 0) != (by < 0) ? quotient - 1 : quotient;
}

int64_t civil_days(int year, int month, int day)
{
    int64_t from_march = year - (month <= 2 ? 1 : 0);
    int64_t era = civil_floor_div(from_march, ERA_YEARS);
    int64_t year_of_era = from_march - era * ERA_YEARS;
    int64_t march_month = (month + 9) % 12;
    int64_t day_of_year = (153 * march_month + 2) / 5 + day - 1;
    int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * ERA_DAYS + day_of_era - DAYS_TO_1970;
}

struct civil civil_of_days(int64_t days)
{
    int64_t shifted = days + DAYS_TO_1970;
    int64_t era = civil_floor_div(shifted, ERA_DAYS);
    int64_t day = shifted - era * ERA_DAYS;
    int64_t year = (day - day / 1460 + day / 36524 - day / (ERA_DAYS - 1)) / 365;
    int64_t day_of_year = day - (365 * year + year / 4 - year / 100);
    int64_t march_month = (5 * day_of_year + 2) / 153;
    int month = (int)(march_month < 10 ? march_month + 3 : march_month - 9);
    return (struct civil){
        .year = (int)(era * ERA_YEARS + year + (month <= 2 ? 1 : 0)),
        .month = month,
        .day = (int)(day_of_year - (153 * march_month + 2) / 5 + 1),
    };
}

int civil_weekday(int64_t days)
{
    /* 1970-01-01 was a Thursday. */
    return (int)(days + 4 - civil_floor_div(days + 4, 7) * 7);
}
