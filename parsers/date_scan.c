#include "parsers/date_scan.h"

#include "parsers/fold.h"

#include <string.h>

static const int64_t minute_ms = 60000;
static const int64_t hour_ms = 3600000;
static const int64_t day_ms = 86400000;

bool date_is_day(struct date_day date)
{
    static const int lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1970 || date.year >= 2200 || date.month < 1 || date.month > 12)
        return false;
    bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
    int64_t last = date.month == 2 && !leap ? 28 : lengths[date.month - 1];
    return date.day >= 1 && date.day <= last;
}

/* Years begin in March, so that the leap day is a year's last. */
int64_t date_days(struct date_day date)
{
    int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    int64_t month = date.month <= 2 ? date.month + 9 : date.month - 3;
    int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
    return 365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719468;
}

struct date_day date_of_days(int64_t days)
{
    int64_t shifted = days + 719468;
    int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int64_t of_era = shifted - era * 146097;
    int64_t year =
        (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365 + era * 400;
    int64_t of_year = shifted - (365 * year + year / 4 - year / 100 + year / 400);
    int64_t month = (5 * of_year + 2) / 153;
    struct date_day date = {.year = month < 10 ? year : year + 1,
        .month = month < 10 ? month + 3 : month - 9,
        .day = of_year - (153 * month + 2) / 5 + 1};
    return date;
}

int64_t date_today(const struct date_scan *scan)
{
    int64_t local = scan->rules->now_ms + scan->rules->zone_min * minute_ms;
    return (local - ((local % day_ms) + day_ms) % day_ms) / day_ms;
}

void date_skip(struct date_scan *scan, size_t count)
{
    scan->text = bytes_slice(scan->text, count, scan->text.len);
}

void date_skip_any(struct date_scan *scan, const char *these)
{
    while (scan->text.len > 0 && scan->text.ptr[0] != '\0' &&
           strchr(these, scan->text.ptr[0]) != NULL)
        date_skip(scan, 1);
}

bool date_take(struct date_scan *scan, int *value, enum date_word_kind kind)
{
    int found = 0;
    size_t length = date_word(&found, scan->text, kind);
    if (length == 0)
        return false;
    date_skip(scan, length);
    if (value != NULL)
        *value = found;
    return true;
}

bool date_take_number(struct date_scan *scan, int64_t *value, size_t max_digits)
{
    size_t count = 0;
    uint64_t number = 0;
    while (count < scan->text.len && byte_is_digit(scan->text.ptr[count]))
        count++;
    if (count > max_digits ||
        bytes_to_u64(&number, bytes_slice(scan->text, 0, count), INT64_MAX) != 0)
        return false;
    *value = (int64_t)number;
    date_skip(scan, count);
    return true;
}

static bool next_is(const struct date_scan *scan, uint8_t byte)
{
    return scan->text.len > 0 && scan->text.ptr[0] == byte;
}

/* ":03", "h03", ":03:59", ":03:59.123"; "h" alone, where an hour is said so. */
static bool take_minutes(struct date_scan *scan, int64_t *minute, int64_t *second)
{
    uint8_t mark = scan->text.len > 0 ? scan->text.ptr[0] : 0;
    int64_t fraction = 0;
    if (mark != ':' && mark != 'h' && mark != '.')
        return false;
    date_skip(scan, 1);
    if (!date_take_number(scan, minute, 2))
        return mark == 'h' && fold_is_gap(scan->text, 0);
    if (mark != ':' || !next_is(scan, ':'))
        return true;
    date_skip(scan, 1);
    if (!date_take_number(scan, second, 2))
        return false;
    struct date_scan tried = *scan;
    date_skip(&tried, 1);
    if ((next_is(scan, '.') || next_is(scan, ',')) &&
        date_take_number(&tried, &fraction, 9))
        *scan = tried;
    return true;
}

bool date_take_time(struct date_scan *scan, int64_t *ms)
{
    int64_t hour = 0;
    int64_t minute = 0;
    int64_t second = 0;
    int noon = 0;
    struct date_scan tried = *scan;
    if (!date_take_number(&tried, &hour, 2))
        return false;
    bool sure = next_is(&tried, ':') || next_is(&tried, 'h');
    struct date_scan whole = tried;
    if (take_minutes(&whole, &minute, &second))
        tried = whole;
    else if (sure)
        return false;
    date_skip_any(&tried, " ");
    if (date_take(&tried, &noon, DATE_WORD_NOON)) {
        hour = hour % 12 + noon;
        sure = true;
    } else if (date_take(&tried, NULL, DATE_WORD_CLOCK)) {
        sure = true;
    }
    if (!sure || hour > 23 || minute > 59 || second > 60)
        return false;
    *ms = hour * hour_ms + minute * minute_ms + second * 1000;
    *scan = tried;
    return true;
}

static bool digits_at(struct bytes text, size_t at, size_t count)
{
    for (size_t i = at; i < at + count; i++)
        if (i >= text.len || !byte_is_digit(text.ptr[i]))
            return false;
    return true;
}

/* Behind a sign: "2", "02", "0200", "02:00". */
static bool take_offset(struct date_scan *scan, int *minutes)
{
    struct bytes text = scan->text;
    size_t hours_len = digits_at(text, 0, 2) ? 2 : 1;
    size_t at = hours_len;
    uint64_t hours = 0;
    uint64_t rest = 0;
    if (bytes_to_u64(&hours, bytes_slice(text, 0, hours_len), 14) != 0)
        return false;
    size_t colon = at < text.len && text.ptr[at] == ':' ? 1 : 0;
    if (digits_at(text, at + colon, 2)) {
        if (bytes_to_u64(&rest, bytes_slice(text, at + colon, 2), 59) != 0)
            return false;
        at += colon + 2;
    }
    if (at < text.len && byte_is_digit(text.ptr[at]))
        return false;
    *minutes = (int)(hours * 60 + rest);
    date_skip(scan, at);
    return true;
}

static int take_sign(struct date_scan *scan)
{
    int sign = next_is(scan, '+') ? 1 : 0;
    if (next_is(scan, '-'))
        sign = -1;
    if (sign != 0)
        date_skip(scan, 1);
    return sign;
}

bool date_take_zone(struct date_scan *scan, int *minutes)
{
    struct date_scan tried = *scan;
    int named = 0;
    int offset = 0;
    date_skip_any(&tried, " (");
    bool glued = tried.text.len == scan->text.len;
    bool name = date_take(&tried, &named, DATE_WORD_ZONE);
    struct date_scan after = tried;
    if (name)
        date_skip_any(&after, " ");
    int sign = take_sign(&after);
    /* "10:03 - 5 replies", "10:03 -12" hold no zone. */
    bool clear = name || glued || digits_at(after.text, 0, 4) ||
                 (digits_at(after.text, 0, 2) &&
                     bytes_starts(bytes_slice(after.text, 2, 1), ":"));
    if (sign != 0 && clear && (name || digits_at(after.text, 0, 2)) &&
        take_offset(&after, &offset)) {
        *minutes = named + sign * offset;
        *scan = after;
        return true;
    }
    if (!name)
        return false;
    *minutes = named;
    *scan = tried;
    return true;
}

/* What stands between a day and its time. */
static void skip_to_time(struct date_scan *scan)
{
    if (bytes_starts(scan->text, "t") && digits_at(scan->text, 1, 2))
        date_skip(scan, 1);
    date_skip_any(scan, " ,.;|@\n-/(");
    while (date_take(scan, NULL, DATE_WORD_AT))
        date_skip_any(scan, " ,");
}

int64_t date_finish(struct date_scan *scan, int64_t days)
{
    int64_t time = 0;
    int zone = scan->rules->zone_min;
    struct date_scan after = *scan;
    skip_to_time(&after);
    bool timed = scan->time_ms != DATE_NO_TIME;
    if (timed)
        time = scan->time_ms;
    else if (date_take_time(&after, &time))
        timed = true;
    if (timed)
        (void)date_take_zone(&after, &zone);
    return days * day_ms + time - (timed ? zone : 0) * minute_ms;
}
