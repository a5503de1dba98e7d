#include "matchers/dates.h"

#include "matchers/dates_inside.h"

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

bool dates_add(struct dates *out, uint32_t year, uint32_t month, uint32_t day,
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
static bool add_year(struct dates *out, const struct dates_group *year, uint32_t month,
    uint32_t day, const struct dates_rule *rule)
{
    if (year->length == 4)
        return dates_add(out, year->value, month, day, rule);
    bool this_one = dates_add(out, 2000 + year->value, month, day, rule);
    bool last_one = dates_add(out, 1900 + year->value, month, day, rule);
    return this_one || last_one;
}

/* Two groups that are day and month in either order. */
static void add_both(struct dates *out, const struct dates_group *year, uint32_t first,
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

static bool is_short(const struct dates_group *group)
{
    return group->length == 1 || group->length == 2;
}

static bool is_year(const struct dates_group *group)
{
    return group->length == 2 || group->length == 4;
}

static void of_eight(struct dates *out, uint32_t value, const struct dates_rule *rule)
{
    const struct dates_group year = {.value = value % 10000, .length = 4};
    (void)dates_add(out, value / 10000, value / 100 % 100, value % 100, rule);
    if (out->count == 0)
        add_both(out, &year, value / 1000000, value / 10000 % 100, rule);
}

static void of_parts(
    struct dates *out, const struct dates_parts *parts, const struct dates_rule *rule)
{
    const struct dates_group *group = parts->group;
    bool second = parts->named || is_short(&group[1]);
    if (group[0].length == 4 && second && is_short(&group[2]))
        (void)dates_add(out, group[0].value, group[1].value, group[2].value, rule);
    else if (!is_short(&group[0]) || !is_year(&group[2]))
        return;
    else if (parts->named)
        (void)add_year(out, &group[2], group[1].value, group[0].value, rule);
    else if (is_short(&group[1]))
        add_both(out, &group[2], group[0].value, group[1].value, rule);
    /* 75-03-12 */
    if (out->count == 0 && parts->separator == '-' && !parts->named &&
        group[0].length == 2 && group[2].length == 2)
        (void)add_year(out, &group[0], group[1].value, group[2].value, rule);
}

/* JavaScript counts months from 0 where a date is made of numbers (ECMA-262, 21.4.2.1
 * and 21.4.3.4). */
static bool is_month_from_zero(
    const struct dates_parts *parts, struct bytes text, size_t start)
{
    struct bytes before = bytes_slice(text, 0, start);
    return parts->separator == ',' && parts->group[0].length == 4 &&
           (bytes_ends(before, "new Date(") || bytes_ends(before, "Date.UTC("));
}

static bool may_be_year(const struct dates_group *group)
{
    enum { LAST = 2199 };
    return group->value >= DATES_FIRST_YEAR && group->value <= LAST;
}

/* What starts with a group of one, two or four digits. */
static void of_groups(struct dates *out, struct dates_parts *parts, struct bytes text,
    const struct dates_rule *rule)
{
    size_t end = dates_skip_escape(text, out->end);
    bool number = dates_number_follows(text, end);
    bool year = parts->group[0].length == 4;
    if (!number && year && !may_be_year(&parts->group[0]))
        return;
    if (!number && year && dates_colons_read(parts, text, &end)) {
        out->end = end;
        if (dates_stand_alone(parts, text, out->start, out->end))
            of_parts(out, parts, rule);
        return;
    }
    out->end = number ? dates_numbers_read(parts, text, end)
                      : dates_named_read(parts, text, end);
    if (number && is_month_from_zero(parts, text, out->start))
        parts->group[1].value++;
    if ((number || parts->named) &&
        dates_stand_alone(parts, text, out->start, out->end))
        of_parts(out, parts, rule);
}

/* Seven digits: the first of eight was a zero, before a spreadsheet took it; or a date
 * of VA FileMan, which counts years from 1700. No number is both. */
static void of_seven(struct dates *out, uint32_t value, const struct dates_rule *rule)
{
    enum { FILEMAN = 1700 };
    const struct dates_group year = {.value = value % 10000, .length = 4};
    if (!dates_add(out, FILEMAN + value / 10000, value / 100 % 100, value % 100, rule))
        add_both(out, &year, value / 1000000, value / 10000 % 100, rule);
}

/* Midnight where the person lives, as programs write it that reckon in UTC:
 * 1975-03-11T23:00:00Z is the 12th in Paris, and so is T22:00 in summer. */
static void add_next_day(struct dates *out, struct bytes text,
    const struct dates_parts *parts, const struct dates_rule *rule)
{
    static const char form[] = "T2h:00:00";
    const struct dates_group *group = parts->group;
    for (size_t i = 0; i + 1 < sizeof(form); i++) {
        uint8_t byte = out->end + i < text.len ? text.ptr[out->end + i] : 0;
        bool fits =
            form[i] == 'h' ? byte == '2' || byte == '3' : byte == (uint8_t)form[i];
        if (!fits && !(i == 0 && byte == ' '))
            return;
    }
    uint32_t year = group[0].value;
    uint32_t month = group[1].value;
    if (!dates_add(out, year, month, group[2].value + 1, rule) &&
        !dates_add(out, year, month + 1, 1, rule))
        (void)dates_add(out, year + 1, 1, 1, rule);
}

/* Nothing but digits: a date, or a moment as HL7 writes it (version 2.5.1, 2.A.77 TS:
 * YYYYMMDDHHMM[SS]); `parts` has the first nine of them at most. */
static void of_run(struct dates *out, const struct dates_parts *parts,
    struct bytes text, const struct dates_rule *rule)
{
    enum { DATE = 8, MINUTES = 12, SECONDS = 14 };
    struct dates_group date;
    size_t end = out->end;
    while (
        end < text.len && end - out->start <= SECONDS && byte_is_digit(text.ptr[end]))
        end++;
    size_t length = end - out->start;
    out->end = end;
    if (length == DATE - 1)
        of_seven(out, parts->group[0].value, rule);
    if (length == DATE)
        of_eight(out, parts->group[0].value, rule);
    if (length != MINUTES && length != SECONDS)
        return;
    (void)dates_group_read(&date, bytes_slice(text, 0, out->start + DATE), out->start);
    (void)dates_add(
        out, date.value / 10000, date.value / 100 % 100, date.value % 100, rule);
}

bool dates_at(
    struct dates *out, struct bytes text, size_t at, const struct dates_rule *rule)
{
    struct dates_parts parts = {0};
    *out = (struct dates){.start = at};
    size_t end = dates_group_read(&parts.group[0], text, at);
    out->end = end;
    if (parts.group[0].length >= 7) {
        of_run(out, &parts, text, rule);
        return out->count > 0;
    }
    if (!is_short(&parts.group[0]) && parts.group[0].length != 4)
        return false;
    of_groups(out, &parts, text, rule);
    if (out->count > 0 && parts.group[0].length == 4)
        add_next_day(out, text, &parts, rule);
    if (out->count > 0 || !is_short(&parts.group[0]))
        return out->count > 0;
    out->start = dates_month_first_read(&parts, text, at, &end);
    out->end = end;
    if (out->start < at && dates_stand_alone(&parts, text, at, end))
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
