/* The numbers and names that a date is written with, and what stands between them. */
#include "matchers/dates_inside.h"
#include "matchers/digits.h"
#include "matchers/months.h"

#include <string.h>

size_t dates_group_read(struct dates_group *group, struct bytes text, size_t at)
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

/* How many bytes the separator has that stands at `at`, beyond ASCII those of numbers
 * (digits.h); 0: none does. `*sign` is what it is compared by. */
static size_t separator_at(uint8_t *sign, struct bytes text, size_t at)
{
    if (at >= text.len)
        return 0;
    *sign = text.ptr[at];
    if (*sign < 0x80)
        return *sign == '/' || *sign == '.' || *sign == '-' || *sign == ' ' ||
               *sign == '_';
    size_t length = digits_separator(text, at);
    uint8_t last = length > 0 ? text.ptr[at + length - 1] : 0;
    bool dash = length == 1 ? last != 0xa0 : length == 3 && last >= 0x90 && last < 0xa0;
    *sign = dash ? '-' : ' ';
    return length;
}

static bool is_separator(struct bytes text, size_t at)
{
    uint8_t sign = 0;
    return separator_at(&sign, text, at) > 0;
}

/* Separators before and after a month's name: none, one, or a dot and one. */
static size_t skip_separators(struct bytes text, size_t at)
{
    uint8_t sign = 0;
    for (int i = 0; i < 2; i++)
        at += separator_at(&sign, text, at);
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
size_t dates_named_read(struct dates_parts *parts, struct bytes text, size_t at)
{
    at = skip_separators(text, skip_ordinal(text, at));
    at = skip_of(text, at);
    parts->group[1].value = months_read(text, &at);
    parts->named = parts->group[1].value != 0;
    if (!parts->named)
        return at;
    if (at < text.len && text.ptr[at] == ',')
        at++;
    at = skip_of(text, skip_separators(text, at));
    return dates_group_read(&parts->group[2], text, at);
}

/* " 00:00:00 CET " before the year, as in "Wed Mar 12 00:00:00 CET 1975" of Unix and
 * Java: where the year then is; `at` when there is none. */
static size_t skip_time(struct bytes text, size_t at)
{
    static const char form[] = " 99:99:99 ";
    enum { TIME = sizeof(form) - 1, ZONE_MOST = 6 };
    struct bytes time = bytes_slice(text, at, TIME);
    for (size_t i = 0; i < TIME; i++)
        if (i >= time.len || (form[i] == '9' ? !byte_is_digit(time.ptr[i])
                                             : time.ptr[i] != (uint8_t)form[i]))
            return at;
    size_t year = at + TIME;
    struct bytes zone = bytes_slice(text, year, ZONE_MOST + 1);
    ptrdiff_t space = bytes_find_byte(zone, ' ', 0);
    bool named = space > 0 && !byte_is_digit(zone.ptr[0]);
    return named ? year + (size_t)space + 1 : year;
}

static bool may_be_letter(uint8_t byte)
{
    return byte >= 0x80 || byte_is_alpha(byte);
}

size_t dates_month_first_read(
    struct dates_parts *parts, struct bytes text, size_t at, size_t *end)
{
    size_t before = at;
    for (int i = 0; i < 2 && before > 0 && is_separator(text, before - 1); i++)
        before--;
    if (before == at || before == 0 || !may_be_letter(text.ptr[before - 1]))
        return at;
    size_t year = skip_ordinal(text, skip_time(text, *end));
    if (year < text.len && text.ptr[year] == ',')
        year++;
    year = skip_separators(text, year);
    if (year == *end || dates_group_read(&parts->group[2], text, year) == year)
        return at;
    size_t start = months_before(text, before, &parts->group[1].value);
    parts->named = parts->group[1].value != 0;
    *end = dates_group_read(&parts->group[2], text, year);
    return parts->named ? start : at;
}

size_t dates_skip_escape(struct bytes text, size_t at)
{
    bool escape = at + 1 < text.len && text.ptr[at] == '\\' && text.ptr[at + 1] == '/';
    return escape ? at + 1 : at;
}

/* Cells of a table: a date may be cut over three of them. */
static bool is_delimiter(uint8_t sign)
{
    return sign == ';' || sign == ',' || sign == '|' || sign == '\t';
}

/* Perhaps with a space behind it; 0: none is there. */
static size_t delimiter_length(struct bytes text, size_t at)
{
    if (at >= text.len || !is_delimiter(text.ptr[at]))
        return 0;
    return at + 1 < text.len && text.ptr[at + 1] == ' ' ? 2 : 1;
}

/* The part of a date that a key names. */
static bool is_part(struct bytes key)
{
    static const char *const parts[] = {"year", "month", "day", "ann", "mois", "jour",
        "jahr", "monat", "tag", "mes", "dia", "ano", "mm", "dd", "yy"};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (bytes_find_nocase(key, bytes_of(parts[i]), 0) != BYTES_NONE)
            return true;
    return false;
}

static size_t skip_quote(struct bytes text, size_t at)
{
    return at < text.len && text.ptr[at] == '"' ? at + 1 : at;
}

static size_t skip_spaces(struct bytes text, size_t at)
{
    while (at < text.len && byte_is_space(text.ptr[at]))
        at++;
    return at;
}

static bool is_of_key(uint8_t byte)
{
    return byte_is_alpha(byte) || byte == '_';
}

/* Where the value of the key at `at` begins if it is a number; 0: it is none. */
static size_t value_of_part(struct bytes text, size_t at)
{
    size_t key = skip_quote(text, at);
    size_t end = key;
    while (end < text.len && is_of_key(text.ptr[end]))
        end++;
    size_t mark = skip_spaces(text, skip_quote(text, end));
    if (mark >= text.len || (text.ptr[mark] != ':' && text.ptr[mark] != '='))
        return 0;
    at = skip_quote(text, skip_spaces(text, mark + 1));
    bool number = at < text.len && byte_is_digit(text.ptr[at]);
    return number && is_part(bytes_slice(text, key, end - key)) ? at : 0;
}

/* `, "month": ` of JSON, with quotes where the numbers are strings, `&month=` of a
 * form, or the next line's "month: "; 0: it is not there. */
static size_t key_length(struct bytes text, size_t start)
{
    enum { KEY_JOINT_MOST = 40 };
    size_t at = skip_quote(text, start);
    uint8_t sign = at < text.len ? text.ptr[at] : 0;
    if (sign != ',' && sign != '&' && sign != '\n' && sign != '\r')
        return 0;
    text = bytes_slice(text, 0, start + KEY_JOINT_MOST);
    size_t value = value_of_part(text, skip_spaces(text, at + 1));
    return value > 0 ? value - start : 0;
}

static size_t cells_joint(uint8_t *sign, struct bytes text, size_t at)
{
    size_t key = key_length(text, at);
    *sign = key > 0 || at >= text.len ? ',' : text.ptr[at];
    return key > 0 ? key : delimiter_length(text, at);
}

/* What stands between two numbers of a date: a delimiter and perhaps a space, as in a
 * call's arguments; a field's name; one sign, perhaps with a space on its sides; or a
 * space alone. How many bytes; 0: it does not. */
static size_t joint_read(uint8_t *sign, struct bytes text, size_t at)
{
    enum { JOINT_MOST = 12 }; /* bytes */
    size_t length = cells_joint(sign, text, at);
    unsigned spaces = 0;
    unsigned signs = 0;
    if (length > 0)
        return length;
    *sign = ' ';
    for (size_t bytes = 1; bytes > 0 && length < JOINT_MOST; length += bytes) {
        uint8_t one = 0;
        bytes = separator_at(&one, text, at + length);
        spaces += bytes > 0 && one == ' ' ? 1 : 0;
        signs += bytes > 0 && one != ' ' ? 1 : 0;
        if (bytes > 0 && one != ' ')
            *sign = one;
    }
    return spaces > 1 + signs || signs > 1 ? 0 : length;
}

bool dates_number_follows(struct bytes text, size_t at)
{
    uint8_t sign = 0;
    size_t length = joint_read(&sign, text, at);
    return length > 0 && at + length < text.len && byte_is_digit(text.ptr[at + length]);
}

bool dates_colons_read(struct dates_parts *parts, struct bytes text, size_t *at)
{
    size_t end = *at;
    for (size_t i = 1; i < 3; i++) {
        size_t start = end + 1;
        if (end >= text.len || text.ptr[end] != ':')
            return false;
        end = dates_group_read(&parts->group[i], text, start);
        if (parts->group[i].length != 2)
            return false;
    }
    parts->separator = ':';
    *at = end;
    return true;
}

/* "03-12" after "1975-" or "12-": the same separator twice. */
size_t dates_numbers_read(struct dates_parts *parts, struct bytes text, size_t at)
{
    uint8_t sign = 0;
    at += joint_read(&parts->separator, text, at);
    at = dates_skip_escape(text, dates_group_read(&parts->group[1], text, at));
    size_t length = joint_read(&sign, text, at);
    parts->group[2].length = 0;
    if (length == 0 || sign != parts->separator)
        return at;
    return dates_group_read(&parts->group[2], text, at + length);
}

bool dates_stand_alone(
    const struct dates_parts *parts, struct bytes text, size_t start, size_t end)
{
    bool full = parts->group[0].length == 4 || parts->group[2].length == 4;
    if (end < text.len && byte_is_digit(text.ptr[end]))
        return false;
    if (parts->named || is_delimiter(parts->separator))
        return full || parts->named;
    if (full && parts->separator == ' ')
        return true;
    if (start >= 2 && text.ptr[start - 1] == parts->separator &&
        byte_is_digit(text.ptr[start - 2]))
        return false;
    return end + 1 >= text.len || text.ptr[end] != parts->separator ||
           !byte_is_digit(text.ptr[end + 1]);
}
