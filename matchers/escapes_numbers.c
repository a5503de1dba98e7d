/* What stands between the digits of numbers in URLs, forms and file names. */
#include "matchers/escapes_inside.h"

#include <string.h>

/* ---- percent signs ---- */

static int32_t percent_byte(const struct escapes_lead *lead, size_t ahead)
{
    return escapes_byte(lead, ahead) == '%' ? escapes_hex_read(lead, ahead + 1, 2) : -1;
}

/* Two bytes of a character at least: "50%de" is none. */
static bool beyond_ascii(
    struct escape *escape, const struct escapes_lead *lead, int32_t first)
{
    enum { ONE = 3 };
    int32_t second = percent_byte(lead, ONE);
    bool goes_on = lead->before >= 0x80 && utf8_continues((uint8_t)first);
    if (second < 0x80 && !goes_on)
        return false;
    *escape = (struct escape){ONE, 1, {(uint8_t)first}};
    return true;
}

bool escapes_percent(struct escape *escape, const struct escapes_lead *lead)
{
    enum { ONE = 3 };
    int32_t byte = percent_byte(lead, 0);
    uint8_t next = escapes_byte(lead, ONE);
    if (byte >= 0x80)
        return beyond_ascii(escape, lead, byte);
    if (byte == '+' && byte_is_digit(next)) {
        *escape = (struct escape){ONE, 1, {'+'}};
        return !byte_is_digit(lead->before);
    }
    bool between = escapes_in_number(lead->before) &&
                   (escapes_in_number(next) || next == '%' || next == '+');
    bool separates = byte == '-' || byte == '.' || byte == '/';
    if (between && (byte == '(' || byte == ')'))
        byte = ' ';
    return (byte == ' ' || (separates && between)) &&
           escapes_make(escape, lead, (uint32_t)byte, ONE);
}

/* ---- signs between digits ---- */

/* What a number is written with; of percent signs, what follows them as well. */
static bool joins(uint8_t byte)
{
    return escapes_hex(byte) >= 0 || byte == '_' || byte == '+' || byte == '%' ||
           (byte != ' ' && escapes_separate(byte));
}

/* The end of an address's local part is its sign, in whatever form. */
static bool is_local_part(struct bytes text, size_t at)
{
    enum { LOCAL_MAX = 64 }; /* RFC 5321 4.5.3.1.1 */
    struct bytes rest = bytes_slice(text, at, LOCAL_MAX);
    for (size_t i = 0; i < rest.len; i++) {
        uint8_t byte = rest.ptr[i];
        struct bytes left = bytes_slice(rest, i, rest.len);
        if (byte == '@' || bytes_starts(left, "%40") || bytes_starts(left, "\\u0040") ||
            bytes_starts(left, "&#64;"))
            return true;
        if (!byte_is_digit(byte) && !byte_is_alpha(byte) &&
            (byte == 0 || strchr("._%+-", byte) == NULL))
            return false;
    }
    return false;
}

/* The number that a sign may stand in. */
struct number {
    size_t end;
    unsigned digits;
    unsigned pluses;
};

static void count(struct number *number, uint8_t byte)
{
    number->digits += byte_is_digit(byte) ? 1 : 0;
    number->pluses += byte == '+' ? 1 : 0;
}

static struct number number_around(struct bytes text, size_t at)
{
    enum { REACH = 40 };
    struct number number = {.end = at};
    for (size_t i = 1; i <= REACH && i <= at && joins(text.ptr[at - i]); i++)
        count(&number, text.ptr[at - i]);
    for (; number.end < text.len && number.end - at <= REACH &&
           joins(text.ptr[number.end]);
         number.end++)
        count(&number, text.ptr[number.end]);
    return number;
}

/* A plus sign begins a phone where more digits follow than a group has; or where it is
 * the number's only one, and what separates follows them. */
static bool begins_phone(struct bytes text, size_t plus, const struct number *number)
{
    enum { GROUP_MAX = 4 };
    size_t end = plus + 1;
    while (end < text.len && byte_is_digit(text.ptr[end]))
        end++;
    if (number->pluses > 1)
        return end - plus > GROUP_MAX + 1;
    return end - plus > GROUP_MAX + 1 ||
           (end < text.len && escapes_separate(text.ptr[end]));
}

bool escapes_joint(struct escape *escape, const struct escapes_lead *lead)
{
    enum { LEAST = 9 };
    struct bytes text = lead->text;
    bool plus = text.ptr[lead->at] == '+';
    bool between =
        plus ? escapes_in_number(lead->before) : escapes_like_digit(lead->before);
    if (!between)
        return false;
    const struct number number = number_around(text, lead->at);
    if (number.digits < LEAST || is_local_part(text, number.end) ||
        (plus && begins_phone(text, lead->at, &number)))
        return false;
    *escape = (struct escape){1, 1, {' '}};
    return true;
}
