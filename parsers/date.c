#include "parsers/date.h"

#include "parsers/date_scan.h"
#include "parsers/fold.h"

#include <string.h>

enum { TEXT_MAX = 160 };

static const int64_t day_ms = 86400000;

static bool finish(int64_t *ms, struct date_scan *scan, struct date_day date)
{
    if (!date_is_day(date))
        return false;
    *ms = date_finish(scan, date_days(date));
    return true;
}

/* A year of two digits is of these times. */
static int64_t whole_year(int64_t year)
{
    if (year >= 100)
        return year;
    return year < 70 ? year + 2000 : year + 1900;
}

static bool follows_digit(struct bytes text, size_t at)
{
    return at < text.len && byte_is_digit(text.ptr[at]);
}

/* One of "-/.", each time the same. */
static bool take_mark(struct date_scan *scan, uint8_t *mark)
{
    uint8_t next = scan->text.len > 0 ? scan->text.ptr[0] : 0;
    if ((next != '-' && next != '/' && next != '.') || (*mark != 0 && next != *mark))
        return false;
    *mark = next;
    date_skip(scan, 1);
    if (next == '.') /* "3. 5. 2026" */
        date_skip_any(scan, " ");
    return true;
}

/* Three numbers with a mark between them. */
static bool take_parts(struct date_scan *scan, int64_t part[3], uint8_t *mark)
{
    size_t last_digits = 0;
    for (size_t i = 0; i < 3; i++) {
        if (i > 0 && !take_mark(scan, mark))
            return false;
        last_digits = scan->text.len;
        if (!date_take_number(scan, &part[i], 4))
            return false;
        last_digits -= scan->text.len;
    }
    /* "1.2.3" is a version, "10.1.12.5" an address. */
    bool longer = bytes_starts(scan->text, ".") && follows_digit(scan->text, 1);
    return !longer && (part[0] > 31 || last_digits >= 2);
}

/* "2026-05-03", "05-03-2026", "03/05/2026", "3.5.26". */
static bool take_numeric(int64_t *ms, struct date_scan scan)
{
    int64_t part[3] = {0};
    uint8_t mark = 0;
    if (!take_parts(&scan, part, &mark))
        return false;
    if (part[0] > 31)
        return finish(ms, &scan, (struct date_day){part[0], part[1], part[2]});
    part[2] = whole_year(part[2]);
    bool month_first = scan.rules->order == DATE_MONTH_FIRST && mark != '.';
    if (part[0] > 12)
        month_first = false;
    else if (part[1] > 12)
        month_first = true;
    if (month_first)
        return finish(ms, &scan, (struct date_day){part[2], part[0], part[1]});
    return finish(ms, &scan, (struct date_day){part[2], part[1], part[0]});
}

/* "20260503t141907z". */
static bool take_compact(int64_t *ms, struct date_scan scan)
{
    int64_t number = 0;
    int64_t time = 0;
    if (!date_take_number(&scan, &number, 8) || number < 19700101)
        return false;
    struct date_day date = {number / 10000, number / 100 % 100, number % 100};
    if (bytes_starts(scan.text, "t") && follows_digit(scan.text, 1)) {
        date_skip(&scan, 1);
        if (!date_take_number(&scan, &time, 6))
            return false;
        scan.time_ms =
            (time / 10000 * 3600 + time / 100 % 100 * 60 + time % 100) * 1000;
        if (scan.time_ms >= day_ms)
            return false;
    } else if (scan.text.len > 0) {
        return false;
    }
    return finish(ms, &scan, date);
}

/* "2026", "'26", "26", "de 2026", "2026 г."; the hour of "05:53" is no year. */
static bool take_year(struct date_scan *scan, int64_t *year)
{
    struct date_scan tried = *scan;
    date_skip_any(&tried, " ,.-/");
    (void)date_take(&tried, NULL, DATE_WORD_AT);
    date_skip_any(&tried, " '");
    size_t digits = tried.text.len;
    if (!date_take_number(&tried, year, 4))
        return false;
    digits -= tried.text.len;
    bool is_hour = tried.text.len > 0 && strchr(":h", tried.text.ptr[0]) != NULL;
    if ((digits != 2 && digits != 4) || is_hour || !fold_is_gap(tried.text, 0))
        return false;
    *year = whole_year(*year);
    date_skip_any(&tried, " ");
    (void)date_take(&tried, NULL, DATE_WORD_YEAR);
    *scan = tried;
    return true;
}

/* "tue may  5 14:05:00 utc 2026": the year behind the time. */
static bool take_late_year(struct date_scan *scan, int64_t *year)
{
    struct date_scan tried = *scan;
    int zone = scan->rules->zone_min;
    int64_t time = 0;
    date_skip_any(&tried, " ");
    if (!date_take_time(&tried, &time))
        return false;
    bool zoned = date_take_zone(&tried, &zone);
    if (!take_year(&tried, year))
        return false;
    /* The zone stands before the year; date_finish looks for it behind. */
    tried.time_ms = time - (zoned ? (zone - scan->rules->zone_min) * 60000LL : 0);
    *scan = tried;
    return true;
}

/* Day and month are known: the year that follows, or the last year with that day where
 * nothing but a time does. */
static bool finish_year(int64_t *ms, struct date_scan *scan, struct date_day date)
{
    int64_t time = 0;
    if (take_year(scan, &date.year) || take_late_year(scan, &date.year))
        return finish(ms, scan, date);
    struct date_scan after = *scan;
    date_skip_any(&after, " ,.-");
    (void)date_take(&after, NULL, DATE_WORD_AT);
    date_skip_any(&after, " ");
    if (after.text.len > 0 && !date_take_time(&after, &time))
        return false;
    int64_t today = date_today(scan);
    date.year = date_of_days(today).year;
    if (!date_is_day(date) || date_days(date) > today + 1)
        date.year--;
    return finish(ms, scan, date);
}

/* "may 3, 2026", "may 3rd, 2026", "aug 18, 05:53 pm". */
static bool take_month_first(int64_t *ms, struct date_scan scan)
{
    struct date_day date = {0};
    int month = 0;
    if (!date_take(&scan, &month, DATE_WORD_MONTH))
        return false;
    date_skip_any(&scan, " .-/");
    if (!date_take_number(&scan, &date.day, 2))
        return false;
    date.month = month;
    (void)date_take(&scan, NULL, DATE_WORD_ORDINAL);
    return finish_year(ms, &scan, date);
}

/* "3 mai 2026", "1er juin 2026", "3. mai 2026", "3 de mayo de 2026", "18-aug-2026". */
static bool take_day_first(int64_t *ms, struct date_scan scan)
{
    struct date_day date = {0};
    int month = 0;
    if (!date_take_number(&scan, &date.day, 2))
        return false;
    (void)date_take(&scan, NULL, DATE_WORD_ORDINAL);
    date_skip_any(&scan, " .-/");
    (void)date_take(&scan, NULL, DATE_WORD_AT);
    date_skip_any(&scan, " ");
    if (!date_take(&scan, &month, DATE_WORD_MONTH))
        return false;
    date.month = month;
    return finish_year(ms, &scan, date);
}

static bool take_absolute(int64_t *ms, struct date_scan scan)
{
    return take_numeric(ms, scan) || take_compact(ms, scan) ||
           take_month_first(ms, scan) || take_day_first(ms, scan);
}

/* "tue, 05 may 2026 14:05". */
static bool take_named_day(int64_t *ms, struct date_scan scan)
{
    if (!date_take(&scan, NULL, DATE_WORD_WEEKDAY))
        return false;
    date_skip_any(&scan, " ,.");
    (void)date_take(&scan, NULL, DATE_WORD_AT);
    date_skip_any(&scan, " ");
    return take_absolute(ms, scan);
}

/* "14:05, 3 мая 2026", "10:03 yesterday". */
static bool take_time_first(int64_t *ms, struct date_scan scan)
{
    int64_t time = 0;
    if (!date_take_time(&scan, &time))
        return false;
    scan.time_ms = time;
    date_skip_any(&scan, " ,|-");
    (void)date_take(&scan, NULL, DATE_WORD_AT);
    date_skip_any(&scan, " ");
    return take_absolute(ms, scan) || take_named_day(ms, scan) ||
           date_take_near(ms, scan);
}

/* A number of ten digits may be a phone's: "0612345678". None of the web's dates is
 * older than this, and none lies ahead of what the page was fetched at. */
static bool may_be_epoch(const struct date_scan *scan, int64_t ms)
{
    static const int64_t year_2000_ms = 946684800000;
    int64_t now_ms = scan->rules->now_ms;
    return ms >= year_2000_ms && (now_ms <= 0 || ms <= now_ms + 2 * day_ms);
}

/* Unix time in seconds, with or without a fraction, or milliseconds, alone. */
static bool take_epoch(int64_t *ms, struct date_scan scan)
{
    int64_t value = 0;
    int64_t fraction = 0;
    size_t length = scan.text.len;
    if (bytes_starts(scan.text, "0") || !date_take_number(&scan, &value, 13))
        return false;
    length -= scan.text.len;
    if (length == 10 && bytes_starts(scan.text, ".")) {
        date_skip(&scan, 1);
        (void)date_take_number(&scan, &fraction, 9);
    }
    if ((length != 10 && length != 13) || scan.text.len > 0)
        return false;
    value = length == 10 ? value * 1000 : value;
    if (!may_be_epoch(&scan, value))
        return false;
    *ms = value;
    return true;
}

/* Words, marks and brackets before it. */
static void skip_lead(struct date_scan *scan)
{
    enum { LEADS_MAX = 3 };
    bool led = true;
    for (int i = 0; i < LEADS_MAX && led; i++) {
        date_skip_any(scan, " :,.|-([\n");
        led = date_take(scan, NULL, DATE_WORD_LEAD);
    }
    date_skip_any(scan, " :,.|-([\n");
}

static bool take_relative(int64_t *ms, struct date_scan scan)
{
    return date_take_near(ms, scan) || date_take_ago(ms, scan);
}

static bool has_digit(struct bytes folded)
{
    for (size_t i = 0; i < folded.len; i++)
        if (byte_is_digit(folded.ptr[i]))
            return true;
    return false;
}

/* Most texts of a page are no dates: what has no digit is tried in few ways. */
bool date_read(int64_t *ms, struct bytes text, const struct date_rules *rules)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, (size_t)TEXT_MAX * 4);
    if (fold_text(&folded, bytes_slice(text, 0, TEXT_MAX), NULL) != 0)
        return false;
    struct date_scan scan = {.text = bytes_trim(buf_bytes(&folded)),
        .rules = rules,
        .time_ms = DATE_NO_TIME};
    if (take_relative(ms, scan))
        return true;
    size_t whole = scan.text.len;
    skip_lead(&scan);
    bool led = scan.text.len < whole;
    if (!has_digit(scan.text))
        return (led && take_relative(ms, scan)) || date_take_weekday(ms, scan);
    return take_epoch(ms, scan) || take_absolute(ms, scan) ||
           take_named_day(ms, scan) || (led && take_relative(ms, scan)) ||
           date_take_weekday(ms, scan) || take_time_first(ms, scan);
}

bool date_parse(
    int64_t *ms, struct bytes text, int64_t fetched_at_ms, enum date_order order)
{
    const struct date_rules rules = {.now_ms = fetched_at_ms, .order = order};
    return date_read(ms, text, &rules);
}
