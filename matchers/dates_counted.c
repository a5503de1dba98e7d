/*
 * Dates that programs count: a spreadsheet's days from 30 December 1899 (ECMA-376 part
 * 1, 18.17.4.1), Unix's seconds or milliseconds from 1970 (also negative), and six
 * digits without a century.
 */
#include "matchers/dates_inside.h"

enum {
    SHORT = 6,
    DIGITS_MOST = 13,
    SERIAL_LEAST = 4,
    SERIAL = 5,
    SECONDS = 9,
    MILLIS = 11
};

struct counted {
    uint64_t value;
    size_t digits;
    bool negative;
};

/* Day n of 1970 and after, or before, as YYYYMMDD. Years begin in March here, so that
 * a leap day is the last of one. */
static uint32_t date_of_day(int64_t day)
{
    enum { FROM_YEAR_0 = 719468, ERA = 146097, ERA_YEARS = 400 };
    int64_t from_0 = day + FROM_YEAR_0;
    int64_t era = from_0 / ERA;
    int64_t in_era = from_0 % ERA;
    int64_t year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int64_t in_year = in_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * in_year + 2) / 153;
    int64_t date = in_year - (153 * month + 2) / 5 + 1;
    int64_t calendar = month < 10 ? month + 3 : month - 9;
    year += era * ERA_YEARS + (calendar <= 2 ? 1 : 0);
    return (uint32_t)(year * 10000 + calendar * 100 + date);
}

uint32_t dates_of_ms(int64_t wall_ms)
{
    enum { DAY_MS = 86400000, DAYS_MOST = 2900000, LATEST = 99991231 };
    int64_t day = wall_ms / DAY_MS;
    if (wall_ms < 0)
        return 0;
    return day > DAYS_MOST ? LATEST : date_of_day(day);
}

static bool is_part_of_more(uint8_t byte)
{
    return byte_is_digit(byte) || byte_is_alpha(byte) || byte == '/' || byte == '-' ||
           byte == ':' || byte == '_' || byte >= 0x80;
}

/* Zeros that a program with fractions writes behind a whole number. */
static size_t skip_fraction(struct bytes text, size_t at)
{
    if (at + 1 >= text.len || text.ptr[at] != '.' || text.ptr[at + 1] != '0')
        return at;
    for (at++; at < text.len && text.ptr[at] == '0';)
        at++;
    return at;
}

/* The number alone, perhaps with a minus; false where it is some of something else. */
static bool counted_read(struct counted *out, struct bytes text, size_t *at)
{
    size_t start = *at;
    size_t end = start;
    *out = (struct counted){0};
    while (end < text.len && byte_is_digit(text.ptr[end]) && end - start <= DIGITS_MOST)
        out->value = out->value * 10 + (uint64_t)(text.ptr[end++] - '0');
    out->digits = end - start;
    end = skip_fraction(text, end);
    out->negative = start > 0 && text.ptr[start - 1] == '-';
    if (out->negative)
        start--;
    uint8_t before = start > 0 ? text.ptr[start - 1] : 0;
    bool alone = !is_part_of_more(before) || before == ':';
    uint8_t behind = end < text.len ? text.ptr[end] : 0;
    *at = end;
    return alone && before != '.' && behind != '.' && !is_part_of_more(behind) &&
           out->digits <= DIGITS_MOST;
}

static void add_date(struct dates *out, uint32_t date, const struct dates_rule *rule)
{
    (void)dates_add(out, date / 10000, date / 100 % 100, date % 100, rule);
}

static void add_day(struct dates *out, int64_t day, const struct dates_rule *rule)
{
    enum { FIRST = -32872 }; /* 1880 */
    if (day >= FIRST)
        add_date(out, date_of_day(day), rule);
}

/* The day in UTC, and the next where it is late: midnight may be that of a place to the
 * east. */
static void add_moment(
    struct dates *out, int64_t seconds, const struct dates_rule *rule)
{
    enum { DAY = 86400, LATE = 4 * 3600, YEARS_BEFORE = 100 };
    const int64_t shift = (int64_t)YEARS_BEFORE * 366 * DAY; /* divides like positive */
    if (seconds < -shift)
        return;
    add_day(out, (seconds + shift) / DAY - shift / DAY, rule);
    add_day(out, (seconds + LATE + shift) / DAY - shift / DAY, rule);
}

static void add_century(struct dates *out, uint32_t year, uint32_t month, uint32_t day,
    const struct dates_rule *rule)
{
    (void)dates_add(out, 1900 + year, month, day, rule);
    (void)dates_add(out, 2000 + year, month, day, rule);
}

/* 750312 and 120375. */
static void of_six(struct dates *out, uint32_t value, const struct dates_rule *rule)
{
    uint32_t first = value / 10000;
    uint32_t second = value / 100 % 100;
    uint32_t third = value % 100;
    add_century(out, first, second, third, rule);
    add_century(out, third, second, first, rule);
}

bool dates_counted_at(
    struct dates *out, struct bytes text, size_t at, const struct dates_rule *rule)
{
    enum { SERIAL_OF_1970 = 25569, MS = 1000 };
    struct counted number;
    size_t end = at;
    bool written = out->count > 0;
    if (!written)
        *out = (struct dates){.start = at};
    if (!counted_read(&number, text, &end))
        return false;
    if (!written)
        out->end = end;
    int64_t value = number.negative ? -(int64_t)number.value : (int64_t)number.value;
    if (number.digits >= SERIAL_LEAST && number.digits <= SERIAL && !number.negative)
        add_day(out, value - SERIAL_OF_1970, rule);
    if (number.digits == SHORT && !number.negative)
        of_six(out, (uint32_t)value, rule);
    if (number.digits < MILLIS && (number.digits > SHORT || number.negative))
        add_moment(out, value, rule);
    if (number.digits >= SECONDS)
        add_moment(out, value / MS, rule);
    return out->count > 0;
}

/* Numbers of seven and eight digits are dates by themselves, of four years. */
bool dates_may_be_counted(struct bytes cell)
{
    struct counted number;
    size_t at = 0;
    while (at < cell.len && !byte_is_digit(cell.ptr[at]))
        at++;
    if (at == cell.len || !counted_read(&number, cell, &at))
        return false;
    for (; at < cell.len; at++)
        if (byte_is_digit(cell.ptr[at]))
            return false;
    return number.negative || number.digits == SERIAL || number.digits == SHORT ||
           number.digits >= SECONDS;
}
