#include "crawler/cookie_date.h"

struct parts {
    unsigned hour, minute, second, day, month, year;
    bool has_time, has_day, has_month, has_year;
};

static bool is_delimiter(uint8_t byte)
{
    return byte == '\t' || (byte >= ' ' && byte <= '/') ||
           (byte >= ';' && byte <= '@') || (byte >= '[' && byte <= '`') ||
           (byte >= '{' && byte <= '~');
}

/* From `least` to `most` digits with none behind them; what else follows is ignored, as
 * the grammar has it. `*at` moves behind the digits. */
static bool take_digits(
    unsigned *value, size_t *at, struct bytes token, const size_t counts[2])
{
    size_t count = 0;
    *value = 0;
    while (*at + count < token.len && byte_is_digit(token.ptr[*at + count]) &&
           count <= counts[1]) {
        *value = *value * 10 + (token.ptr[*at + count] - '0');
        count++;
    }
    *at += count;
    return count >= counts[0] && count <= counts[1];
}

static const size_t one_or_two[2] = {1, 2};
static const size_t two_to_four[2] = {2, 4};

static bool take_time(struct parts *parts, struct bytes token)
{
    unsigned *const fields[] = {&parts->hour, &parts->minute, &parts->second};
    size_t at = 0;
    for (size_t i = 0; i < 3; i++) {
        if (i > 0 && (at >= token.len || token.ptr[at++] != ':'))
            return false;
        if (!take_digits(fields[i], &at, token, one_or_two))
            return false;
    }
    return true;
}

static bool take_month(unsigned *month, struct bytes token)
{
    static const char *const names[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul",
        "aug", "sep", "oct", "nov", "dec"};
    for (unsigned i = 0; i < 12; i++)
        if (bytes_starts_nocase(token, names[i])) {
            *month = i + 1;
            return true;
        }
    return false;
}

static bool take_number(unsigned *value, struct bytes token, const size_t counts[2])
{
    size_t at = 0;
    return take_digits(value, &at, token, counts);
}

/* The first of what is still missing, in the RFC's order. */
static void take_token(struct parts *parts, struct bytes token)
{
    struct parts tried = *parts;
    if (!parts->has_time && take_time(&tried, token)) {
        *parts = tried;
        parts->has_time = true;
    } else if (!parts->has_day && take_number(&tried.day, token, one_or_two)) {
        parts->day = tried.day;
        parts->has_day = true;
    } else if (!parts->has_month && take_month(&parts->month, token)) {
        parts->has_month = true;
    } else if (!parts->has_year && take_number(&tried.year, token, two_to_four)) {
        parts->year = tried.year;
        parts->has_year = true;
    }
}

static bool is_date(const struct parts *parts)
{
    static const unsigned lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    enum { FIRST_YEAR = 1601 };
    bool leap =
        parts->year % 4 == 0 && (parts->year % 100 != 0 || parts->year % 400 == 0);
    return parts->has_time && parts->has_day && parts->has_month && parts->has_year &&
           parts->year >= FIRST_YEAR && parts->day >= 1 &&
           parts->day <= lengths[parts->month - 1] &&
           (parts->month != 2 || parts->day < 29 || leap) && parts->hour <= 23 &&
           parts->minute <= 59 && parts->second <= 59;
}

/* Days since 1970, counting years from March on, so that February ends them. */
static int64_t days_of(const struct parts *parts)
{
    enum { DAYS_TO_1970 = 719468 };
    int64_t year = (int64_t)parts->year - (parts->month <= 2 ? 1 : 0);
    int64_t month = (parts->month + 9) % 12;
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 +
           parts->day - 1 - DAYS_TO_1970;
}

bool cookie_date_parse(int64_t *ms, struct bytes text)
{
    struct parts parts = {0};
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && !is_delimiter(text.ptr[end]))
            end++;
        if (end > at)
            take_token(&parts, bytes_slice(text, at, end - at));
        at = end + 1;
    }
    if (parts.has_year && parts.year <= 69)
        parts.year += 2000;
    else if (parts.has_year && parts.year <= 99)
        parts.year += 1900;
    if (!is_date(&parts))
        return false;
    int64_t seconds = days_of(&parts) * 86400 + (int64_t)parts.hour * 3600 +
                      (int64_t)parts.minute * 60 + parts.second;
    *ms = seconds * 1000;
    return true;
}
