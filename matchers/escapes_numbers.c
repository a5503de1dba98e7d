/* What stands between the digits of numbers in URLs, forms and file names. */
#include "matchers/email_local.h"
#include "matchers/escapes_inside.h"

/* ---- percent signs ---- */

struct percent {
    int32_t byte; /* -1: none */
    uint8_t length;
};

/* %xx, or %25xx, which is that once more. */
static struct percent percent_at(const struct escapes_lead *lead, size_t ahead)
{
    enum { ONE = 3, TWICE = 5 };
    if (escapes_byte(lead, ahead) != '%')
        return (struct percent){.byte = -1};
    int32_t byte = escapes_hex_read(lead, ahead + 1, 2);
    int32_t inner = byte == '%' ? escapes_hex_read(lead, ahead + ONE, 2) : -1;
    if (inner >= 0)
        return (struct percent){.byte = inner, .length = TWICE};
    return (struct percent){.byte = byte, .length = ONE};
}

static bool plain(struct escape *escape, const struct percent *percent)
{
    *escape = (struct escape){
        .length = percent->length, .count = 1, .text = {(uint8_t)percent->byte}};
    return true;
}

/* A letter of Latin-1 alone, behind another or where a value begins. */
static bool is_latin(const struct escapes_lead *lead, const struct percent *percent)
{
    bool letter =
        percent->byte >= 0xc0 && percent->byte != 0xd7 && percent->byte != 0xf7;
    return letter && (byte_is_alpha(lead->before) || lead->before >= 0x80 ||
                         lead->before == '=' || lead->before == '+');
}

/* Two bytes of a character at least, or a letter: "50%de" is none. */
static bool beyond_ascii(struct escape *escape, const struct escapes_lead *lead,
    const struct percent *percent)
{
    bool goes_on = lead->before >= 0x80 && utf8_continues((uint8_t)percent->byte);
    if (percent_at(lead, percent->length).byte >= 0x80 || goes_on)
        return plain(escape, percent);
    return is_latin(lead, percent) &&
           escapes_make(escape, lead, (uint32_t)percent->byte, percent->length);
}

static bool is_name(int32_t byte)
{
    return byte >= 0 && byte < 0x80 &&
           (byte_is_digit((uint8_t)byte) || byte_is_alpha((uint8_t)byte));
}

static bool is_spelled(int32_t byte)
{
    return is_name(byte) || byte == '.' || byte == '-' || byte == '_' || byte == '@' ||
           byte == '+';
}

/* Whether a letter or the like that is escaped ends before the lead. */
static bool follows_spelled(const struct escapes_lead *lead)
{
    enum { ONE = 3, TWICE = 5 };
    for (size_t back = ONE; back <= TWICE && back <= lead->at; back += 2) {
        struct escapes_lead before = *lead;
        before.at -= back;
        struct percent percent = percent_at(&before, 0);
        if (percent.length == back && is_spelled(percent.byte))
            return true;
    }
    return false;
}

/* Letters and digits only where a program has escaped every byte: "50%de" is none. */
static bool is_spelled_out(
    const struct escapes_lead *lead, const struct percent *percent)
{
    return is_spelled(percent->byte) &&
           (follows_spelled(lead) ||
               is_spelled(percent_at(lead, percent->length).byte));
}

/* A bracket between digits separates them; next to what is escaped, too. */
static bool is_bracket(const struct escapes_lead *lead, int32_t byte, uint8_t next)
{
    return (byte == '(' || byte == ')') && escapes_in_number(lead->before) &&
           (escapes_in_number(next) || next == '%' || next == '+');
}

/* Nobody writes these in a URL: in "100%0639981234" a number follows the sign. */
static bool is_control(int32_t byte)
{
    enum { DELETE = 0x7f };
    return byte == DELETE || (byte < ' ' && !byte_is_space((uint8_t)byte));
}

/* An at sign is told by its escape (email.c), but for one that is escaped twice. */
bool escapes_percent(struct escape *escape, const struct escapes_lead *lead)
{
    enum { ONCE = 3 };
    struct percent percent = percent_at(lead, 0);
    int32_t byte = percent.byte;
    uint8_t next = escapes_byte(lead, percent.length);
    if (byte >= 0x80)
        return beyond_ascii(escape, lead, &percent);
    if (byte < 0 || is_control(byte) || byte == '%')
        return false;
    if (is_spelled_out(lead, &percent))
        return plain(escape, &percent);
    if (is_name(byte) || (byte == '@' && percent.length == ONCE))
        return false;
    if (byte == '+' && byte_is_digit(next) && byte_is_digit(lead->before))
        return false;
    if (byte == '+')
        return plain(escape, &percent);
    if (is_bracket(lead, byte, next))
        byte = ' ';
    return escapes_make(escape, lead, (uint32_t)byte, percent.length);
}

/* ---- signs between digits ---- */

/* What a number is written with; of percent signs, what follows them as well. Every
 * sign of a text that is made of them asks for its surroundings, so this is a table, of
 * what counts digits and plus signs in one sum. */
enum { DIGITS_SHIFT = 8, PLUSES_SHIFT = 16, COUNT_MASK = 0xff };
enum {
    JOIN = 1,
    JOIN_DIGIT = 1 << DIGITS_SHIFT | JOIN,
    JOIN_PLUS = 1 << PLUSES_SHIFT | JOIN
};
static const uint32_t JOINS[256] = {['0'] = JOIN_DIGIT,
    ['1'] = JOIN_DIGIT,
    ['2'] = JOIN_DIGIT,
    ['3'] = JOIN_DIGIT,
    ['4'] = JOIN_DIGIT,
    ['5'] = JOIN_DIGIT,
    ['6'] = JOIN_DIGIT,
    ['7'] = JOIN_DIGIT,
    ['8'] = JOIN_DIGIT,
    ['9'] = JOIN_DIGIT,
    ['a'] = JOIN,
    ['b'] = JOIN,
    ['c'] = JOIN,
    ['d'] = JOIN,
    ['e'] = JOIN,
    ['f'] = JOIN,
    ['A'] = JOIN,
    ['B'] = JOIN,
    ['C'] = JOIN,
    ['D'] = JOIN,
    ['E'] = JOIN,
    ['F'] = JOIN,
    ['+'] = JOIN_PLUS,
    ['_'] = JOIN,
    ['%'] = JOIN,
    ['('] = JOIN,
    [')'] = JOIN,
    ['-'] = JOIN,
    ['.'] = JOIN,
    ['/'] = JOIN};

/* Whether an address's sign is here, in whatever form. */
static bool is_at_sign(struct bytes text, size_t at)
{
    struct bytes left = bytes_slice(text, at, text.len);
    switch (text.ptr[at]) {
    case '@':
        return true;
    case '%':
        return bytes_starts(left, "%40");
    case '\\':
        return bytes_starts(left, "\\u0040");
    case '&':
        return bytes_starts(left, "&#64;");
    default:
        return false;
    }
}

bool escapes_local_part(struct bytes text, size_t at)
{
    enum { LOCAL_MAX = 64 }; /* RFC 5321 4.5.3.1.1 */
    struct bytes rest = bytes_slice(text, at, LOCAL_MAX);
    size_t i = 0;
    for (; i < rest.len && email_is_common(rest.ptr[i]); i++)
        if (rest.ptr[i] == '%' && is_at_sign(rest, i))
            return true;
    return i < rest.len && is_at_sign(rest, i);
}

/* The number that a sign may stand in. */
struct number {
    size_t end;
    unsigned digits;
    unsigned pluses;
};

static struct number number_around(struct bytes text, size_t at)
{
    enum { REACH = 40 }; /* on either side: no count is as large as its mask */
    size_t end = at;
    size_t least = at > REACH ? at - REACH : 0;
    size_t most = text.len - at > REACH ? at + REACH + 1 : text.len;
    uint32_t counts = 0;
    for (size_t i = at; i > least && JOINS[text.ptr[i - 1]] != 0; i--) {
        counts += JOINS[text.ptr[i - 1]];
        if (text.ptr[i - 1] == '%' &&
            bytes_starts_nocase(bytes_slice(text, i - 1, 3), "%2b"))
            counts += JOIN_PLUS;
    }
    for (; end < most && JOINS[text.ptr[end]] != 0; end++)
        counts += JOINS[text.ptr[end]];
    return (struct number){.end = end,
        .digits = counts >> DIGITS_SHIFT & COUNT_MASK,
        .pluses = counts >> PLUSES_SHIFT & COUNT_MASK};
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
           (end < text.len &&
               (escapes_separate(text.ptr[end]) || text.ptr[end] == '_' ||
                   text.ptr[end] == '%' || text.ptr[end] >= 0x80));
}

bool escapes_joint(struct escape *escape, const struct escapes_lead *lead)
{
    enum { LEAST = 9 };
    struct bytes text = lead->text;
    bool plus = text.ptr[lead->at] == '+';
    bool between =
        plus ? escapes_in_number(lead->before) : escapes_like_digit(lead->before);
    /* A form has no spaces beside its plus signs. */
    bool begins = plus && lead->at > 0 && text.ptr[lead->at - 1] == ' ';
    if (!between || begins)
        return false;
    const struct number number = number_around(text, lead->at);
    if (number.digits < LEAST || escapes_local_part(text, number.end) ||
        (plus && begins_phone(text, lead->at, &number)))
        return false;
    *escape = (struct escape){.length = 1, .count = 1, .text = {' '}};
    return true;
}
