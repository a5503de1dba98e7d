#include "parsers/date.h"

#include "parsers/fold.h"

#include <string.h>

enum { TEXT_MAX = 160 };

static const int64_t minute_ms = 60000;
static const int64_t hour_ms = 3600000;
static const int64_t day_ms = 86400000;

struct reader {
    struct bytes text; /* folded, what is left */
    int64_t now_ms;
    enum date_order order;
};

struct day {
    int64_t year;
    int64_t month; /* 1-12 */
    int64_t day;   /* 1-31 */
};

static void skip(struct reader *reader, size_t count)
{
    reader->text = bytes_slice(reader->text, count, reader->text.len);
}

static void skip_any(struct reader *reader, const char *these)
{
    while (reader->text.len > 0 && reader->text.ptr[0] < 0x80 &&
           reader->text.ptr[0] != '\0' && strchr(these, reader->text.ptr[0]) != NULL)
        skip(reader, 1);
}

static bool take_word(struct reader *reader, const char *word)
{
    if (!bytes_starts(reader->text, word) ||
        !fold_is_gap(reader->text, bytes_of(word).len))
        return false;
    skip(reader, bytes_of(word).len);
    return true;
}

static bool take_number(struct reader *reader, int64_t *value, size_t max_digits)
{
    size_t count = 0;
    uint64_t number = 0;
    while (count < reader->text.len && byte_is_digit(reader->text.ptr[count]))
        count++;
    if (count > max_digits ||
        bytes_to_u64(&number, bytes_slice(reader->text, 0, count), INT64_MAX) != 0)
        return false;
    *value = (int64_t)number;
    skip(reader, count);
    return true;
}

/* Days since 1970-01-01 in the Gregorian calendar: years begin in March, so that the
 * leap day is a year's last. */
static int64_t days_of(struct day date)
{
    int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    int64_t month = date.month <= 2 ? date.month + 9 : date.month - 3;
    int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
    return 365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719468;
}

static bool is_day(struct day date)
{
    return date.year >= 1970 && date.year < 2200 && date.month >= 1 &&
           date.month <= 12 && date.day >= 1 && date.day <= 31;
}

static const char *const months[12][3] = {{"january", "janvier", "jan"},
    {"february", "fevrier", "feb"}, {"march", "mars", "mar"}, {"april", "avril", "apr"},
    {"may", "mai", "may"}, {"june", "juin", "jun"}, {"july", "juillet", "jul"},
    {"august", "aout", "aug"}, {"september", "septembre", "sep"},
    {"october", "octobre", "oct"}, {"november", "novembre", "nov"},
    {"december", "decembre", "dec"}};

/* A month's name, whole or cut to three letters or more ("sept.", "janv."). */
static bool take_month(struct reader *reader, int64_t *month)
{
    size_t length = 0;
    while (length < reader->text.len && byte_is_alpha(reader->text.ptr[length]))
        length++;
    struct bytes word = bytes_slice(reader->text, 0, length);
    if (length < 3)
        return false;
    for (int64_t i = 0; i < 12; i++) {
        for (size_t form = 0; form < 3; form++) {
            struct bytes name = bytes_of(months[i][form]);
            if (!bytes_equal(bytes_slice(name, 0, length), word))
                continue;
            *month = i + 1;
            skip(reader, length);
            skip_any(reader, ". ");
            return true;
        }
    }
    return false;
}

/* "10:03", "10:03:59", "02:19 pm", "10h03"; milliseconds into the day. */
static bool take_time(struct reader *reader, int64_t *ms)
{
    int64_t hour = 0;
    int64_t minute = 0;
    int64_t second = 0;
    struct reader tried = *reader;
    if (!take_number(&tried, &hour, 2) || tried.text.len == 0 ||
        (tried.text.ptr[0] != ':' && tried.text.ptr[0] != 'h'))
        return false;
    skip(&tried, 1);
    if (!take_number(&tried, &minute, 2))
        return false;
    if (bytes_starts(tried.text, ":")) {
        skip(&tried, 1);
        if (!take_number(&tried, &second, 2))
            return false;
    }
    skip_any(&tried, " ");
    if (take_word(&tried, "pm"))
        hour = hour % 12 + 12;
    else if (take_word(&tried, "am"))
        hour = hour % 12;
    if (hour > 23 || minute > 59 || second > 60)
        return false;
    *ms = hour * hour_ms + minute * minute_ms + second * 1000;
    *reader = tried;
    return true;
}

static int64_t time_or_midnight(struct reader *reader)
{
    int64_t ms = 0;
    skip_any(reader, " ,t-\n");
    (void)(take_word(reader, "at") || take_word(reader, "a"));
    skip_any(reader, " ,");
    (void)take_time(reader, &ms);
    return ms;
}

/* "z", "+02:00", "-0500" after an ISO time: to be taken off. */
static int64_t zone_ms(struct reader *reader)
{
    int64_t hours = 0;
    int64_t minutes = 0;
    if (bytes_starts(reader->text, ".")) {
        skip(reader, 1);
        (void)take_number(reader, &hours, 9);
        hours = 0;
    }
    bool east = bytes_starts(reader->text, "+");
    if (!east && !bytes_starts(reader->text, "-"))
        return 0;
    skip(reader, 1);
    struct bytes digits = bytes_slice(reader->text, 0, 5);
    uint64_t value = 0;
    if (bytes_to_u64(&value, bytes_slice(digits, 0, 2), 23) != 0)
        return 0;
    hours = (int64_t)value;
    size_t at = digits.len > 2 && digits.ptr[2] == ':' ? 3 : 2;
    if (bytes_to_u64(&value, bytes_slice(digits, at, 2), 59) == 0)
        minutes = (int64_t)value;
    return (east ? 1 : -1) * (hours * hour_ms + minutes * minute_ms);
}

static bool finish(int64_t *ms, struct reader *reader, struct day date)
{
    if (!is_day(date))
        return false;
    int64_t time = time_or_midnight(reader);
    *ms = days_of(date) * day_ms + time - zone_ms(reader);
    return true;
}

/* Three numbers with one of "-/." between them. */
static bool take_parts(struct reader *reader, int64_t part[3])
{
    size_t last_digits = 0;
    for (size_t i = 0; i < 3; i++) {
        if (i > 0 && (reader->text.len == 0 || reader->text.ptr[0] == '\0' ||
                         strchr("-/.", reader->text.ptr[0]) == NULL))
            return false;
        skip(reader, i > 0 ? 1 : 0);
        last_digits = reader->text.len;
        if (!take_number(reader, &part[i], 4))
            return false;
        last_digits -= reader->text.len;
    }
    return part[0] > 31 || last_digits >= 2; /* "1.2.3" is a version */
}

/* "2026-05-03", "05-03-2026", "03/05/2026", "3.5.26". */
static bool take_numeric(int64_t *ms, struct reader reader)
{
    int64_t part[3] = {0};
    if (!take_parts(&reader, part))
        return false;
    if (part[0] > 31)
        return finish(ms, &reader, (struct day){part[0], part[1], part[2]});
    if (part[2] < 100)
        part[2] += 2000;
    bool month_first = reader.order == DATE_MONTH_FIRST;
    if (part[0] > 12)
        month_first = false;
    else if (part[1] > 12)
        month_first = true;
    if (month_first)
        return finish(ms, &reader, (struct day){part[2], part[0], part[1]});
    return finish(ms, &reader, (struct day){part[2], part[1], part[0]});
}

/* "may 3, 2026", "may 3rd, 2026". */
static bool take_month_first(int64_t *ms, struct reader reader)
{
    struct day date = {0};
    if (!take_month(&reader, &date.month) || !take_number(&reader, &date.day, 2))
        return false;
    (void)(take_word(&reader, "st") || take_word(&reader, "nd") ||
           take_word(&reader, "rd") || take_word(&reader, "th"));
    skip_any(&reader, " ,");
    if (!take_number(&reader, &date.year, 4))
        return false;
    return finish(ms, &reader, date);
}

/* "3 mai 2026", "1er juin 2026", "12 sept. 2026". */
static bool take_day_first(int64_t *ms, struct reader reader)
{
    struct day date = {0};
    if (!take_number(&reader, &date.day, 2))
        return false;
    (void)(take_word(&reader, "er") || take_word(&reader, "st") ||
           take_word(&reader, "nd") || take_word(&reader, "rd") ||
           take_word(&reader, "th"));
    skip_any(&reader, " ");
    if (!take_month(&reader, &date.month))
        return false;
    skip_any(&reader, " ,");
    if (!take_number(&reader, &date.year, 4))
        return false;
    return finish(ms, &reader, date);
}

struct unit {
    const char *names; /* separated by spaces */
    int64_t ms;
};

static const struct unit units[] = {
    {"second seconds seconde secondes sec secs", 1000},
    {"minute minutes min mins", 60000},
    {"hour hours heure heures hr hrs h", 3600000},
    {"day days jour jours d j", 86400000},
    {"week weeks semaine semaines", 7 * 86400000LL},
    {"month months mois", 30 * 86400000LL},
    {"year years an ans annee annees", 365 * 86400000LL},
};

static int64_t take_unit(struct reader *reader)
{
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        struct bytes names = bytes_of(units[i].names);
        struct bytes name;
        while (bytes_split(&name, &names, ' '))
            if (bytes_equal(bytes_slice(reader->text, 0, name.len), name) &&
                fold_is_gap(reader->text, name.len)) {
                skip(reader, name.len);
                return units[i].ms;
            }
    }
    return 0;
}

/* "13 minutes ago", "less than 1 minute ago", "il y a 3 heures", "an hour ago". */
static bool take_ago(int64_t *ms, struct reader reader)
{
    bool french = take_word(&reader, "il y a");
    skip_any(&reader, " ");
    (void)(take_word(&reader, "less than") || take_word(&reader, "moins de") ||
           take_word(&reader, "moins d'"));
    skip_any(&reader, " ");
    int64_t count = 1;
    if (!take_number(&reader, &count, 5) && !take_word(&reader, "an") &&
        !take_word(&reader, "a") && !take_word(&reader, "une") &&
        !take_word(&reader, "un"))
        return false;
    skip_any(&reader, " ");
    int64_t unit = take_unit(&reader);
    skip_any(&reader, " ");
    if (unit == 0 || (!french && !take_word(&reader, "ago")))
        return false;
    *ms = reader.now_ms - count * unit;
    return true;
}

/* "today, 02:19 pm", "hier, 10:03". */
static bool take_near_day(int64_t *ms, struct reader reader)
{
    int64_t back = 0;
    if (take_word(&reader, "yesterday") || take_word(&reader, "hier"))
        back = 1;
    else if (!take_word(&reader, "today") && !take_word(&reader, "aujourd'hui"))
        return false;
    int64_t midnight = reader.now_ms - reader.now_ms % day_ms - back * day_ms;
    *ms = midnight + time_or_midnight(&reader);
    return true;
}

/* Unix time in seconds or milliseconds, alone. */
static bool take_epoch(int64_t *ms, struct reader reader)
{
    int64_t value = 0;
    size_t length = reader.text.len;
    if ((length != 10 && length != 13) || !take_number(&reader, &value, 13) ||
        reader.text.len > 0)
        return false;
    *ms = length == 10 ? value * 1000 : value;
    return true;
}

bool date_parse(
    int64_t *ms, struct bytes text, int64_t fetched_at_ms, enum date_order order)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, (size_t)TEXT_MAX * 4);
    if (fold_text(&folded, bytes_slice(text, 0, TEXT_MAX), NULL) != 0)
        return false;
    struct reader reader = {.text = bytes_trim(buf_bytes(&folded)),
        .now_ms = fetched_at_ms,
        .order = order};
    (void)(take_word(&reader, "posted on") || take_word(&reader, "posted") ||
           take_word(&reader, "published on") || take_word(&reader, "published") ||
           take_word(&reader, "publie le") || take_word(&reader, "le"));
    skip_any(&reader, " :,");
    return take_epoch(ms, reader) || take_numeric(ms, reader) ||
           take_month_first(ms, reader) || take_day_first(ms, reader) ||
           take_ago(ms, reader) || take_near_day(ms, reader);
}
