#include "matchers/dates.h"

#include "matchers/months.h"

#include <string.h>

/* Digits, at most four, or eight. */
struct group {
    uint32_t value;
    unsigned length;
};

/* What a date is read from: three groups of digits and what separates them. */
struct parts {
    struct group group[3];
    bool named; /* the second was a month's name */
    uint8_t separator;
};

static size_t group_read(struct group *group, struct bytes text, size_t at)
{
    enum { TOO_MANY = 9 };
    group->value = 0;
    group->length = 0;
    while (at < text.len && byte_is_digit(text.ptr[at]) && group->length < TOO_MANY) {
        group->value = group->value * 10 + (uint32_t)(text.ptr[at++] - '0');
        group->length++;
    }
    return at;
}

static bool is_leap(uint32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static bool is_date(uint32_t year, uint32_t month, uint32_t day)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < DATES_FIRST_YEAR || month < 1 || month > 12 || day < 1)
        return false;
    return day <= days[month - 1] + (month == 2 && is_leap(year) ? 1U : 0U);
}

static void text_of(char text[DATES_TEXT], uint32_t date)
{
    for (size_t i = DATES_TEXT; i > 0; i--) {
        text[i - 1] = (char)('0' + date % 10);
        date /= 10;
    }
}

static bool add(struct dates *out, uint32_t year, uint32_t month, uint32_t day,
    const struct dates_rule *rule)
{
    uint32_t date = year * 10000 + month * 100 + day;
    if (!is_date(year, month, day) || date > rule->latest ||
        out->count == DATES_READINGS)
        return false;
    for (unsigned i = 0; i < out->count; i++)
        if (out->readings[i] == date)
            return true;
    text_of(out->texts[out->count], date);
    out->readings[out->count++] = date;
    return true;
}

/* Two digits are of this century where that is not in the future, or of the last. */
static bool add_year(struct dates *out, const struct group *year, uint32_t month,
    uint32_t day, const struct dates_rule *rule)
{
    if (year->length == 4)
        return add(out, year->value, month, day, rule);
    bool this_one = add(out, 2000 + year->value, month, day, rule);
    bool last_one = add(out, 1900 + year->value, month, day, rule);
    return this_one || last_one;
}

/* Two groups that are day and month in either order. */
static void add_both(struct dates *out, const struct group *year, uint32_t first,
    uint32_t second, const struct dates_rule *rule)
{
    bool day_first =
        rule->order != DATE_MONTH_FIRST && add_year(out, year, second, first, rule);
    bool month_first =
        rule->order != DATE_DAY_FIRST && add_year(out, year, first, second, rule);
    out->either_order = day_first && month_first && first != second;
    out->day_first = day_first && !month_first;
    out->month_first = month_first && !day_first;
}

static bool is_separator(struct bytes text, size_t at)
{
    return at < text.len && (text.ptr[at] == '/' || text.ptr[at] == '.' ||
                                text.ptr[at] == '-' || text.ptr[at] == ' ');
}

/* Separators before and after a month's name: none, one, or a dot and one. */
static size_t skip_separators(struct bytes text, size_t at)
{
    for (int i = 0; i < 2 && is_separator(text, at); i++)
        at++;
    return at;
}

/* "1er", "3rd", "1.\xc2\xba": what may be glued to the day's number. */
static size_t skip_ordinal(struct bytes text, size_t at)
{
    static const char *const endings[] = {
        "er", "st", "nd", "rd", "th", "\xc2\xba", "\xc2\xb0", ".\xc2\xba"};
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
        size_t length = strlen(endings[i]);
        if (bytes_equal_nocase(bytes_slice(text, at, length), bytes_of(endings[i])))
            return at + length;
    }
    return at;
}

/* "3 de julio de 1961", "3rd of July": a small word and a space behind it. */
static size_t skip_of(struct bytes text, size_t at)
{
    static const char *const small[] = {"de ", "del ", "di ", "of "};
    for (size_t i = 0; i < sizeof(small) / sizeof(small[0]); i++)
        if (bytes_starts_nocase(bytes_slice(text, at, text.len), small[i]))
            return at + strlen(small[i]);
    return at;
}

/* "12 mars 1975", "3 de julio de 1961", from behind the day. */
static size_t named_read(struct parts *parts, struct bytes text, size_t at)
{
    at = skip_separators(text, skip_ordinal(text, at));
    at = skip_of(text, at);
    parts->group[1].value = months_read(text, &at);
    parts->named = parts->group[1].value != 0;
    if (!parts->named)
        return at;
    at = skip_of(text, skip_separators(text, at));
    return group_read(&parts->group[2], text, at);
}

/* "July 3, 1961": the day is at `at` and its number read; `end` is behind that. Returns
 * where the month's name starts, or `at`: there is none. */
static size_t month_first_read(
    struct parts *parts, struct bytes text, size_t at, size_t *end)
{
    size_t year = skip_ordinal(text, *end);
    size_t before = at;
    if (year < text.len && text.ptr[year] == ',')
        year++;
    year = skip_separators(text, year);
    if (year == *end || group_read(&parts->group[2], text, year) == year)
        return at;
    for (int i = 0; i < 2 && before > 0 && is_separator(text, before - 1); i++)
        before--;
    if (before == at)
        return at;
    size_t start = months_before(text, before, &parts->group[1].value);
    parts->named = parts->group[1].value != 0;
    *end = group_read(&parts->group[2], text, year);
    return parts->named ? start : at;
}

/* JSON may write a slash as \/ (RFC 8259, 7), and PHP does. */
static size_t skip_escape(struct bytes text, size_t at)
{
    bool escape = at + 1 < text.len && text.ptr[at] == '\\' && text.ptr[at + 1] == '/';
    return escape ? at + 1 : at;
}

/* "03-12" after "1975-" or "12-": the same separator twice. */
static size_t numbers_read(struct parts *parts, struct bytes text, size_t at)
{
    parts->separator = text.ptr[at];
    at = skip_escape(text, group_read(&parts->group[1], text, at + 1));
    if (at < text.len && text.ptr[at] == parts->separator)
        return group_read(&parts->group[2], text, at + 1);
    parts->group[2].length = 0;
    return at;
}

/* Three groups out of a longer row of them are no date: 01.99.12.03.75. */
static bool stands_alone(
    const struct parts *parts, struct bytes text, size_t start, size_t end)
{
    bool full = parts->group[0].length == 4 || parts->group[2].length == 4;
    if (end < text.len && byte_is_digit(text.ptr[end]))
        return false;
    if (parts->named || (full && parts->separator == ' '))
        return true;
    if (start >= 2 && text.ptr[start - 1] == parts->separator &&
        byte_is_digit(text.ptr[start - 2]))
        return false;
    return end + 1 >= text.len || text.ptr[end] != parts->separator ||
           !byte_is_digit(text.ptr[end + 1]);
}

static bool is_short(const struct group *group)
{
    return group->length == 1 || group->length == 2;
}

static bool is_year(const struct group *group)
{
    return group->length == 2 || group->length == 4;
}

static void of_eight(struct dates *out, uint32_t value, const struct dates_rule *rule)
{
    const struct group year = {.value = value % 10000, .length = 4};
    (void)add(out, value / 10000, value / 100 % 100, value % 100, rule);
    if (out->count == 0)
        add_both(out, &year, value / 1000000, value / 10000 % 100, rule);
}

static void of_parts(
    struct dates *out, const struct parts *parts, const struct dates_rule *rule)
{
    const struct group *group = parts->group;
    if (group[0].length == 4 && is_short(&group[1]) && is_short(&group[2]))
        (void)add(out, group[0].value, group[1].value, group[2].value, rule);
    else if (!is_short(&group[0]) || !is_year(&group[2]))
        return;
    else if (parts->named)
        (void)add_year(out, &group[2], group[1].value, group[0].value, rule);
    else if (is_short(&group[1]))
        add_both(out, &group[2], group[0].value, group[1].value, rule);
}

/* What starts with a group of one, two or four digits. */
static void of_groups(struct dates *out, struct parts *parts, struct bytes text,
    const struct dates_rule *rule)
{
    size_t end = skip_escape(text, out->end);
    bool number = end + 1 < text.len && is_separator(text, end) &&
                  byte_is_digit(text.ptr[end + 1]);
    if (!number && parts->group[0].length == 4)
        return;
    out->end = number ? numbers_read(parts, text, end) : named_read(parts, text, end);
    if ((number || parts->named) && stands_alone(parts, text, out->start, out->end))
        of_parts(out, parts, rule);
}

bool dates_at(
    struct dates *out, struct bytes text, size_t at, const struct dates_rule *rule)
{
    struct parts parts = {0};
    *out = (struct dates){.start = at};
    size_t end = group_read(&parts.group[0], text, at);
    out->end = end;
    if (parts.group[0].length == 8) {
        if (end == text.len || !byte_is_digit(text.ptr[end]))
            of_eight(out, parts.group[0].value, rule);
        return out->count > 0;
    }
    if (!is_short(&parts.group[0]) && parts.group[0].length != 4)
        return false;
    of_groups(out, &parts, text, rule);
    if (out->count > 0 || !is_short(&parts.group[0]))
        return out->count > 0;
    out->start = month_first_read(&parts, text, at, &end);
    out->end = end;
    if (out->start < at && stands_alone(&parts, text, at, end))
        of_parts(out, &parts, rule);
    return out->count > 0;
}

/* What may follow the date in a field: "T00:00:00Z", " 00:00:00.000". */
static bool is_time(struct bytes rest)
{
    if (rest.len == 0)
        return true;
    if (rest.ptr[0] != 'T' && rest.ptr[0] != ' ')
        return false;
    for (size_t i = 1; i < rest.len; i++)
        if (!byte_is_digit(rest.ptr[i]) &&
            bytes_find_byte(bytes_of(":.+-Z "), rest.ptr[i], 0) == BYTES_NONE)
            return false;
    return true;
}

bool dates_field(struct dates *out, struct bytes field, const struct dates_rule *rule)
{
    const struct dates_rule open = {.latest = rule->latest, .order = DATE_EITHER};
    struct dates read;
    size_t at = 0;
    field = bytes_trim(field);
    while (at < field.len && !byte_is_digit(field.ptr[at]))
        at++;
    if (at == field.len || !dates_at(&read, field, at, &open) || read.start > 0 ||
        !is_time(bytes_slice(field, read.end, field.len)))
        return false;
    if (!read.either_order || rule->order == DATE_EITHER) {
        *out = read;
        return true;
    }
    return dates_at(out, field, at, rule);
}

uint32_t dates_of_ms(int64_t wall_ms)
{
    enum { DAY_MS = 86400000, LATEST = 99991231 };
    uint32_t year = 1970;
    uint32_t month = 1;
    int64_t days = wall_ms / DAY_MS;
    if (wall_ms < 0 || days > 2900000)
        return wall_ms < 0 ? 0 : LATEST;
    while (days >= (is_leap(year) ? 366 : 365))
        days -= is_leap(year++) ? 366 : 365;
    while (!is_date(year, month, (uint32_t)(days < 31 ? days + 1 : 32))) {
        uint32_t length = 28;
        while (is_date(year, month, length + 1))
            length++;
        days -= length;
        month++;
    }
    return year * 10000 + month * 100 + (uint32_t)days + 1;
}
