#include "alerts/zone_rule.h"

#include "alerts/civil.h"

enum { DAY_S = 86400, HOURS_MAX = 167 };

struct cursor {
    struct bytes rest;
    bool bad;
};

static uint8_t peek(const struct cursor *cursor)
{
    return cursor->rest.len > 0 ? cursor->rest.ptr[0] : 0;
}

static void skip(struct cursor *cursor)
{
    if (cursor->rest.len == 0)
        cursor->bad = true;
    else
        cursor->rest = bytes_slice(cursor->rest, 1, cursor->rest.len - 1);
}

static bool take(struct cursor *cursor, uint8_t wanted)
{
    if (peek(cursor) != wanted)
        return false;
    skip(cursor);
    return true;
}

static void need(struct cursor *cursor, uint8_t wanted)
{
    if (!take(cursor, wanted))
        cursor->bad = true;
}

static int number(struct cursor *cursor, int least, int most)
{
    int value = 0;
    if (!byte_is_digit(peek(cursor)))
        cursor->bad = true;
    while (byte_is_digit(peek(cursor)) && value <= most) {
        value = value * 10 + (peek(cursor) - '0');
        skip(cursor);
    }
    if (value < least || value > most)
        cursor->bad = true;
    return value;
}

/* "CET" or "<+03>". */
static void skip_name(struct cursor *cursor)
{
    bool quoted = take(cursor, '<');
    size_t len = 0;
    while (quoted ? peek(cursor) != '>' && peek(cursor) != 0
                  : byte_is_alpha(peek(cursor))) {
        skip(cursor);
        len++;
    }
    if (quoted)
        need(cursor, '>');
    if (len < 3)
        cursor->bad = true;
}

/* [+-]hh[:mm[:ss]], in seconds. */
static int32_t clock_time(struct cursor *cursor)
{
    bool minus = take(cursor, '-');
    if (!minus)
        (void)take(cursor, '+');
    int32_t seconds = number(cursor, 0, HOURS_MAX) * 3600;
    if (take(cursor, ':')) {
        seconds += number(cursor, 0, 59) * 60;
        if (take(cursor, ':'))
            seconds += number(cursor, 0, 59);
    }
    return minus ? -seconds : seconds;
}

static struct zone_change change(struct cursor *cursor)
{
    struct zone_change change = {.kind = ZONE_ZERO_BASED, .second = 2 * 3600};
    need(cursor, ',');
    if (take(cursor, 'M')) {
        change.kind = ZONE_MONTH_WEEK;
        change.month = number(cursor, 1, 12);
        need(cursor, '.');
        change.week = number(cursor, 1, 5);
        need(cursor, '.');
        change.day = number(cursor, 0, 6);
    } else if (take(cursor, 'J')) {
        change.kind = ZONE_JULIAN;
        change.day = number(cursor, 1, 365);
    } else {
        change.day = number(cursor, 0, 365);
    }
    if (take(cursor, '/'))
        change.second = clock_time(cursor);
    return change;
}

int zone_rule_parse(struct zone_rule *rule, struct bytes text)
{
    struct cursor cursor = {.rest = text};
    struct zone_rule read = {0};
    skip_name(&cursor);
    read.standard_s = -clock_time(&cursor); /* POSIX counts westward */
    if (!cursor.bad && cursor.rest.len > 0) {
        read.has_summer = true;
        skip_name(&cursor);
        read.summer_s = read.standard_s + 3600;
        if (peek(&cursor) != ',')
            read.summer_s = -clock_time(&cursor);
        read.start = change(&cursor);
        read.end = change(&cursor);
    }
    if (cursor.bad || cursor.rest.len > 0)
        return -1;
    *rule = read;
    return 0;
}

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* The day of the change in that year, as days since 1970. */
static int64_t change_day(const struct zone_change *change, int year)
{
    int64_t first = civil_days(year, 1, 1);
    if (change->kind == ZONE_ZERO_BASED)
        return first + change->day;
    if (change->kind == ZONE_JULIAN) /* never counts 29 February */
        return first + change->day - (is_leap(year) && change->day >= 60 ? 0 : 1);
    int64_t month = civil_days(year, change->month, 1);
    int64_t day = month + (change->day - civil_weekday(month) + 7) % 7 +
                  (int64_t)(change->week - 1) * 7;
    int64_t next = change->month == 12 ? civil_days(year + 1, 1, 1)
                                       : civil_days(year, change->month + 1, 1);
    return day >= next ? day - 7 : day;
}

int32_t zone_rule_offset(const struct zone_rule *rule, int64_t at_s)
{
    if (!rule->has_summer)
        return rule->standard_s;
    int year = civil_of_days(civil_floor_div(at_s + rule->standard_s, DAY_S)).year;
    int64_t start =
        change_day(&rule->start, year) * DAY_S + rule->start.second - rule->standard_s;
    int64_t end =
        change_day(&rule->end, year) * DAY_S + rule->end.second - rule->summer_s;
    bool summer = start < end ? at_s >= start && at_s < end /* north */
                              : at_s >= start || at_s < end;
    return summer ? rule->summer_s : rule->standard_s;
}
