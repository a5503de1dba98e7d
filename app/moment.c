#include "app/moment.h"

#include "config/durations.h"

#include <time.h>

enum { EPOCH_DIGITS_MAX = 11, YEAR_FIRST = 1970, MINUTES_MAX = 18 * 60 };

struct cursor {
    struct bytes text;
    bool bad;
};

static unsigned take_number(struct cursor *at, size_t digits, unsigned most)
{
    uint64_t value = 0;
    at->bad = at->bad || at->text.len < digits ||
              bytes_to_u64(&value, bytes_slice(at->text, 0, digits), most) != 0;
    at->text = bytes_slice(at->text, digits, at->text.len);
    return (unsigned)value;
}

static bool take_one_of(struct cursor *at, const char *marks)
{
    for (; *marks != '\0' && at->text.len > 0; marks++)
        if (at->text.ptr[0] == (uint8_t)*marks) {
            at->text = bytes_slice(at->text, 1, at->text.len);
            return true;
        }
    return false;
}

static void expect(struct cursor *at, const char *marks)
{
    at->bad = !take_one_of(at, marks) || at->bad;
}

static void take_fraction(struct cursor *at)
{
    if (!take_one_of(at, ".,"))
        return;
    size_t digits = 0;
    while (digits < at->text.len && byte_is_digit(at->text.ptr[digits]))
        digits++;
    at->bad = at->bad || digits == 0;
    at->text = bytes_slice(at->text, digits, at->text.len);
}

/* Minutes east of UTC; none is UTC. */
static int take_zone(struct cursor *at)
{
    if (at->text.len == 0 || take_one_of(at, "Zz"))
        return 0;
    bool west = at->text.ptr[0] == '-';
    expect(at, "+-");
    int minutes = (int)take_number(at, 2, 23) * 60;
    (void)take_one_of(at, ":");
    minutes += (int)take_number(at, 2, 59);
    at->bad = at->bad || minutes > MINUTES_MAX;
    return west ? -minutes : minutes;
}

static void take_time(struct cursor *at, struct tm *tm)
{
    tm->tm_hour = (int)take_number(at, 2, 23);
    expect(at, ":");
    tm->tm_min = (int)take_number(at, 2, 59);
    if (!take_one_of(at, ":"))
        return;
    tm->tm_sec = (int)take_number(at, 2, 59);
    take_fraction(at);
}

static bool parse_date(int64_t *ms, struct bytes text)
{
    struct cursor at = {.text = text};
    struct tm tm = {0};
    int year = (int)take_number(&at, 4, 9999);
    expect(&at, "-");
    tm.tm_mon = (int)take_number(&at, 2, 12) - 1;
    expect(&at, "-");
    tm.tm_mday = (int)take_number(&at, 2, 31);
    tm.tm_year = year - 1900;
    int east = 0;
    if (at.text.len > 0) {
        expect(&at, "Tt ");
        take_time(&at, &tm);
        east = take_zone(&at);
    }
    const struct tm given = tm;
    if (at.bad || at.text.len > 0 || year < YEAR_FIRST)
        return false;
    int64_t seconds = (int64_t)timegm(&tm) - (int64_t)east * 60;
    if (tm.tm_mon != given.tm_mon || tm.tm_mday != given.tm_mday || seconds < 0)
        return false; /* the 31st of February */
    *ms = seconds * 1000;
    return true;
}

bool moment_parse(int64_t *ms, struct bytes text)
{
    uint64_t seconds = 0;
    size_t digits = 0;
    while (digits < text.len && byte_is_digit(text.ptr[digits]))
        digits++;
    if (digits != text.len || digits == 0)
        return parse_date(ms, text);
    if (digits > EPOCH_DIGITS_MAX ||
        bytes_to_u64(&seconds, text, INT64_MAX / 1000) != 0)
        return false;
    *ms = (int64_t)seconds * 1000;
    return true;
}

bool moment_since(int64_t *ms, struct bytes text, int64_t now_ms)
{
    struct err unwanted = {0};
    int64_t ago_ms = 0;
    if (moment_parse(ms, text))
        return true;
    if (duration_parse(&ago_ms, text, &unwanted) != 0)
        return false;
    *ms = now_ms - ago_ms;
    return true;
}
