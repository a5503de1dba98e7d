#include "model/mask_number.h"

#include "model/mask_inside.h"

enum {
    SEPARATORS_MAX = 4,     /* in a row, inside a number */
    PLAIN_COUNT_DIGITS = 8, /* a count with blanks or points; a phone has 9 at least */
    COMMA_COUNT_DIGITS = 12
};

size_t mask_separator_at(struct bytes in, size_t at)
{
    static const char *const wide[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89",
        "\xE2\x80\x93", "\xE2\x80\x91", "\xE2\x80\x90", "\xE2\x80\x92", "\xE2\x80\x94",
        "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84",
        "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x8A",
        "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x81\xA0", "\xE3\x80\x80",
        "\xEF\xBB\xBF", "\xEF\xBC\x8D", "\xEF\xBC\x8E", "\xC2\xAD", "\xC2\xB7",
        "\xE2\x80\xA2", "\xE2\x88\x92",
        /* and as JSON, HTML and URLs write them */
        "\\u00a0", "\\u0020", "\\u202f", "\\u2009", "\\u2013", "\\u2011", "\\xa0",
        "\\t", "\\/", "&nbsp;", "&thinsp;", "&ndash;", "&#160;", "&#xa0;", "&#8239;",
        "&#x202f;", "%20", "%C2%A0", "%E2%80%AF", "%2E", "%2D", "%2F", "%28", "%29"};
    static const struct forms forms = FORMS(wide, "\xC2\xE2\xE3\xEF\\&%");
    size_t len = form_at(&forms, in, at);
    if (len > 0)
        return len;
    uint8_t byte = byte_at(in, at);
    bool is_one = byte == ' ' || byte == '.' || byte == '-' || byte == '/' ||
                  byte == ',' || byte == '\'' || byte == '(' || byte == ')' ||
                  byte == '_' || byte == '+' || byte == '*' || byte == '~';
    return is_one ? 1 : 0;
}

/* "\u0036", "%36", "&#x36;": a digit that is none to look at. */
static size_t escaped_digit_at(struct bytes in, size_t at)
{
    static const struct {
        const char *before;
        size_t len; /* with the digit, and what follows it */
    } escapes[] = {{"\\u003", 6}, {"%3", 3}, {"&#x3", 6}};
    for (size_t i = 0; i < sizeof(escapes) / sizeof(escapes[0]); i++) {
        size_t digit = at + strlen(escapes[i].before);
        bool closed = escapes[i].before[0] != '&' || byte_at(in, digit + 1) == ';';
        if (text_at(in, at, escapes[i].before) && byte_is_digit(byte_at(in, digit)) &&
            closed)
            return escapes[i].len;
    }
    return 0;
}

/* Decimal character references of 48 to 57. */
static size_t referred_digit_at(struct bytes in, size_t at)
{
    uint8_t ten = byte_at(in, at + 2);
    uint8_t one = byte_at(in, at + 3);
    bool digit = (ten == '4' && (one == '8' || one == '9')) ||
                 (ten == '5' && one >= '0' && one <= '7');
    return digit && text_at(in, at, "&#") && byte_at(in, at + 4) == ';' ? 5 : 0;
}

size_t mask_digit_at(struct bytes in, size_t at)
{
    static const struct {
        uint8_t lead[3];
        uint8_t lead_len;
        uint8_t from;
        uint8_t to;
    } scripts[] = {
        {{0xD9}, 1, 0xA0, 0xA9},
        {{0xDB}, 1, 0xB0, 0xB9},
        {{0xEF, 0xBC}, 2, 0x90, 0x99},
        {{0xE0, 0xA5}, 2, 0xA6, 0xAF},
        {{0xF0, 0x9D, 0x9F}, 3, 0x8E, 0xBF},
    };
    for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++) {
        size_t len = scripts[i].lead_len;
        uint8_t last = byte_at(in, at + len);
        if (at + len < in.len && memcmp(in.ptr + at, scripts[i].lead, len) == 0 &&
            last >= scripts[i].from && last <= scripts[i].to)
            return len + 1;
    }
    size_t escaped = escaped_digit_at(in, at);
    return escaped > 0 ? escaped : referred_digit_at(in, at);
}

static size_t read_group(struct mask_number *number, struct bytes in, size_t at)
{
    size_t digits = 0;
    for (size_t len = 0; (len = digit_at(in, at)) > 0; at += len)
        digits++;
    if (number->groups < MASK_GROUPS_MAX)
        number->group_digits[number->groups] = digits;
    number->groups++;
    number->digits += digits;
    return at;
}

/* Where the next group starts, after a few separators; 0: there is none. */
static size_t next_group(struct mask_number *number, struct bytes in, size_t at)
{
    size_t start = at;
    for (int count = 1; count <= SEPARATORS_MAX; count++) {
        size_t one = mask_separator_at(in, start);
        if (one == 0)
            return 0;
        start += one;
        if (digit_at(in, start) == 0)
            continue;
        if (count > 1 || (number->separator != 0 && number->separator != in.ptr[at]))
            number->mixed = true;
        number->separator = in.ptr[at];
        return start;
    }
    return 0;
}

struct mask_number mask_number_read(struct bytes in, size_t at)
{
    struct mask_number number = {0};
    size_t end = read_group(&number, in, at);
    size_t next = end == at ? 0 : next_group(&number, in, end);
    for (; next != 0; next = next_group(&number, in, end))
        end = read_group(&number, in, next);
    number.len = end - at;
    return number;
}

/* "491,840", "1 500 000": groups of three, and not so long that it may be a phone's. */
static bool is_count(const struct mask_number *number, struct bytes in, size_t at)
{
    bool comma = number->separator == ',';
    size_t most = comma ? COMMA_COUNT_DIGITS : PLAIN_COUNT_DIGITS;
    if (number->groups < 2 || number->groups > MASK_GROUPS_MAX || number->mixed ||
        number->digits > most || number->group_digits[0] > 3 ||
        byte_at(in, at) == '0' || number->separator == '-' ||
        number->separator == '/' || number->separator == '(' ||
        (at > 0 && in.ptr[at - 1] == '+'))
        return false;
    for (size_t i = 1; i < number->groups; i++)
        if (number->group_digits[i] != 3)
            return false;
    return true;
}

/* "2015-2020". */
static bool is_years(const struct mask_number *number, struct bytes in, size_t at)
{
    bool shaped = number->groups == 2 && number->group_digits[0] == 4 &&
                  number->group_digits[1] == 4 && number->len == 9 && !number->mixed;
    return shaped && (text_at(in, at, "19") || text_at(in, at, "20")) &&
           (text_at(in, at + 5, "19") || text_at(in, at + 5, "20"));
}

size_t mask_years_before_bracket(struct bytes in, size_t at)
{
    enum { YEARS = 9 };
    if (!text_at(in, at + YEARS, " ("))
        return 0;
    struct bytes years = bytes_slice(in, 0, at + YEARS);
    struct mask_number number = mask_number_read(years, at);
    return is_years(&number, years, at) ? YEARS : 0;
}

/* The digits as they stand: "%20" may be a blank, and may be a percent sign before a
 * number. */
static bool has_raw_run(struct bytes in, size_t at, size_t len)
{
    size_t run = 0;
    for (size_t i = at; i < at + len && run < MASK_DIGITS_ENOUGH; i++)
        run = byte_is_digit(in.ptr[i]) ? run + 1 : 0;
    return run >= MASK_DIGITS_ENOUGH;
}

bool mask_number_is_personal(
    const struct mask_number *number, struct bytes in, size_t at)
{
    if (has_raw_run(in, at, number->len))
        return true;
    return number->digits >= MASK_DIGITS_ENOUGH && !is_count(number, in, at) &&
           !is_years(number, in, at);
}
