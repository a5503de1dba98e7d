/* Dates told from the day the page was fetched. */
#include "parsers/date_scan.h"

static const int64_t day_ms = 86400000;

static int64_t unit_ms(enum date_unit unit)
{
    switch (unit) {
    case DATE_SECOND:
        return 1000;
    case DATE_MINUTE:
        return 60000;
    case DATE_HOUR:
        return 3600000;
    case DATE_DAY:
        return day_ms;
    case DATE_WEEK:
        return 7 * day_ms;
    case DATE_MONTH:
    case DATE_YEAR:
        break;
    }
    return 0;
}

/* The same day that many months ago, or the last one that month has. */
static int64_t months_back(int64_t days, int64_t months)
{
    struct date_day date = date_of_days(days);
    int64_t count = date.year * 12 + date.month - 1 - months;
    date.year = count / 12;
    date.month = count % 12 + 1;
    while (date.day > 28 && !date_is_day(date))
        date.day--;
    return date_is_day(date) ? date_days(date) : 0;
}

/* "3 hours", "a minute", "минуту": taken off `*ms`. */
static bool take_span(struct date_scan *scan, int64_t *ms)
{
    int64_t count = 1;
    int word = 0;
    int unit = 0;
    struct date_scan tried = *scan;
    (void)date_take(&tried, NULL, DATE_WORD_ABOUT);
    date_skip_any(&tried, " ~");
    if (!date_take_number(&tried, &count, 5) &&
        date_take(&tried, &word, DATE_WORD_COUNT))
        count = word;
    date_skip_any(&tried, " ");
    if (!date_take(&tried, &unit, DATE_WORD_UNIT))
        return false;
    if (unit == DATE_MONTH || unit == DATE_YEAR) {
        int64_t days = *ms / day_ms;
        *ms -=
            (days - months_back(days, unit == DATE_YEAR ? count * 12 : count)) * day_ms;
    } else {
        *ms -= count * unit_ms((enum date_unit)unit);
    }
    date_skip_any(&tried, " .,");
    *scan = tried;
    return true;
}

/* "1 hour, 5 minutes ago", "il y a 3 heures", "vor einer Stunde". */
bool date_take_ago(int64_t *ms, struct date_scan scan)
{
    enum { SPANS_MAX = 4 };
    int64_t then = scan.rules->now_ms;
    bool since = date_take(&scan, NULL, DATE_WORD_SINCE);
    date_skip_any(&scan, " ");
    if (!take_span(&scan, &then))
        return false;
    for (int i = 1; i < SPANS_MAX; i++) {
        struct date_scan more = scan;
        (void)date_take(&more, NULL, DATE_WORD_AND);
        date_skip_any(&more, " ");
        if (!take_span(&more, &then))
            break;
        scan = more;
    }
    if ((!since && !date_take(&scan, NULL, DATE_WORD_AGO)) || then < 0)
        return false;
    *ms = then;
    return true;
}

bool date_take_near(int64_t *ms, struct date_scan scan)
{
    int back = 0;
    if (date_take(&scan, NULL, DATE_WORD_NOW)) {
        *ms = scan.rules->now_ms;
        return true;
    }
    if (!date_take(&scan, &back, DATE_WORD_BACK))
        return false;
    *ms = date_finish(&scan, date_today(&scan) - back);
    return true;
}

/* "monday at 5:12 pm": the last one. Alone it has to be a whole name. */
bool date_take_weekday(int64_t *ms, struct date_scan scan)
{
    enum { NAME_MIN = 6, WEEK = 7, EPOCH_WEEKDAY = 4 };
    int weekday = 0;
    int64_t time = 0;
    size_t before = scan.text.len;
    (void)date_take(&scan, NULL, DATE_WORD_AT);
    date_skip_any(&scan, " ");
    if (!date_take(&scan, &weekday, DATE_WORD_WEEKDAY))
        return false;
    bool whole = before - scan.text.len >= NAME_MIN;
    date_skip_any(&scan, " ,.");
    struct date_scan timed = scan;
    while (date_take(&timed, NULL, DATE_WORD_AT))
        date_skip_any(&timed, " ,");
    if (!date_take_time(&timed, &time) && (!whole || scan.text.len > 0))
        return false;
    int64_t today = date_today(&scan);
    int64_t back = ((today + EPOCH_WEEKDAY - weekday) % WEEK + WEEK) % WEEK;
    *ms = date_finish(&scan, today - back);
    if (*ms > scan.rules->now_ms)
        *ms -= WEEK * day_ms;
    return true;
}
