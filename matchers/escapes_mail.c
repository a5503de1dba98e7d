/* Quoted-printable (RFC 2045, 6.7), as mails and archives of mails have it. */
#include "matchers/escapes_inside.h"

enum { ESCAPED = 3 }; /* bytes: '=' and two digits, A to F large */

static bool is_large_letter(uint8_t byte)
{
    return byte >= 'A' && byte <= 'F';
}

/* The byte that is escaped there; -1: none. */
static int32_t byte_at(const struct escapes_lead *lead, size_t ahead)
{
    uint8_t high = escapes_byte(lead, ahead + 1);
    uint8_t low = escapes_byte(lead, ahead + 2);
    if (escapes_byte(lead, ahead) != '=' ||
        !(byte_is_digit(high) || is_large_letter(high)) ||
        !(byte_is_digit(low) || is_large_letter(low)))
        return -1;
    return escapes_hex(high) * 16 + escapes_hex(low);
}

/* Bytes of the line end; 0: none is there. */
static size_t line_end(const struct escapes_lead *lead, size_t ahead)
{
    if (escapes_byte(lead, ahead) == '\n')
        return 1;
    bool both =
        escapes_byte(lead, ahead) == '\r' && escapes_byte(lead, ahead + 1) == '\n';
    return both ? 2 : 0;
}

/* The byte that is escaped right before the lead; -1: none. */
static int32_t byte_before(const struct escapes_lead *lead)
{
    struct escapes_lead before = *lead;
    before.at -= ESCAPED;
    return lead->at >= ESCAPED ? byte_at(&before, 0) : -1;
}

/* Where an encoder has left no byte as it is, as vCards 2.1 of telephones: of ASCII,
 * what names are made of. */
static bool is_of_name(int32_t byte)
{
    return byte == ' ' || byte == '-' || byte == '\'' ||
           (byte > 0 && byte < 0x80 && byte_is_alpha((uint8_t)byte));
}

/* Of the run of such bytes that the lead is in, one beside it is escaped, too. */
static bool is_in_run(const struct escapes_lead *lead, int32_t byte)
{
    int32_t next = byte_at(lead, ESCAPED);
    int32_t before = byte_before(lead);
    return is_of_name(byte) &&
           (is_of_name(next) || next >= 0x80 || is_of_name(before) || before >= 0x80);
}

/* "=4D=61=\r\n=72": a line that goes on within such a run, where it is no row. */
static bool is_run_folded(const struct escapes_lead *lead, size_t end)
{
    int32_t before = byte_before(lead);
    int32_t next = byte_at(lead, 1 + end);
    return lead->ruled && end > 0 && (is_of_name(before) || before >= 0x80) &&
           (is_of_name(next) || next >= 0x80);
}

/* A part of a character of two bytes or more, its other parts escaped beside it; in a
 * mail a line may end between them. */
static bool is_of_character(const struct escapes_lead *lead, int32_t byte)
{
    int32_t next = byte_at(lead, ESCAPED);
    if (utf8_continues((uint8_t)byte))
        return lead->before >= 0x80 && (lead->mail || byte_before(lead) >= 0x80);
    return byte >= 0xc2 && next >= 0x80 && utf8_continues((uint8_t)next);
}

/* No-break space and degree sign in Latin-1: numbers stand behind them. */
static bool is_before_numbers(int32_t byte)
{
    return byte == 0xa0 || byte == 0xb0;
}

/* Capitals and digits, as in an Italian tax code. */
static bool is_code(const struct escapes_lead *lead)
{
    enum { LEAST = 9, LEAST_DIGITS = 5, MOST = 40 };
    size_t ahead = 1;
    size_t digits = 0;
    for (; ahead <= MOST; ahead++) {
        uint8_t byte = escapes_byte(lead, ahead);
        if (!byte_is_digit(byte) && (byte < 'A' || byte > 'Z'))
            break;
        digits += byte_is_digit(byte) ? 1 : 0;
    }
    return ahead > LEAST && digits >= LEAST_DIGITS;
}

/* A value's name ends before the lead: no number, though it be of Corsica. */
static bool is_named(const struct escapes_lead *lead)
{
    bool corsican = lead->at >= 2 && lead->text.ptr[lead->at - 2] == '2';
    return (byte_is_alpha(lead->before) && !corsican) || lead->before == '_';
}

/* "nhs=9434765919", "kvnr=A123456780", "LOGIN=CECILE@...": behind a name, what a letter
 * of Latin-1 hardly comes before. */
static bool may_be_named(const struct escapes_lead *lead, int32_t byte)
{
    uint8_t next = escapes_byte(lead, ESCAPED);
    bool dotted = (next == '.' || next == '-') &&
                  byte_is_digit(escapes_byte(lead, ESCAPED + 1)) &&
                  byte_is_digit(escapes_byte(lead, 2));
    if (!is_named(lead) || is_before_numbers(byte))
        return false;
    if (byte_is_digit(next) || dotted)
        return true;
    return next >= 'A' && next <= 'Z' &&
           (is_code(lead) || escapes_local_part(lead->text, lead->at + 1));
}

/* "iban=DE89...", "id=EE38..." are values, not escapes. */
static bool may_be_value(const struct escapes_lead *lead, int32_t byte)
{
    return (is_large_letter(escapes_byte(lead, 1)) &&
               is_large_letter(escapes_byte(lead, 2)) &&
               byte_is_digit(escapes_byte(lead, ESCAPED))) ||
           may_be_named(lead, byte);
}

/* Of ASCII, an encoder takes no letters and digits; "tel=2012..." is a number, and
 * "finess=2A..." is Corsica. */
static bool is_sign(const struct escapes_lead *lead, int32_t byte)
{
    bool numbered =
        !is_large_letter(escapes_byte(lead, 2)) || byte == '*' || byte == '+';
    if (byte == ' ')
        return line_end(lead, ESCAPED) > 0 || escapes_byte(lead, ESCAPED) == '=';
    return byte > ' ' && byte < 0x7f && !numbered && !byte_is_alpha((uint8_t)byte) &&
           !byte_is_digit((uint8_t)byte);
}

/* Whether a host name with a dot in it starts so far from the lead; of a mail, also one
 * that is escaped itself. */
static bool is_host(const struct escapes_lead *lead, size_t ahead)
{
    enum { LABEL_MAX = 63 }; /* RFC 1035, 2.3.4 */
    size_t end = ahead;
    uint8_t byte = escapes_byte(lead, end);
    if (!byte_is_alpha(byte))
        return false;
    while (end - ahead < LABEL_MAX &&
           (byte_is_alpha(byte) || byte_is_digit(byte) || byte == '-'))
        byte = escapes_byte(lead, ++end);
    return (byte == '.' && byte_is_alpha(escapes_byte(lead, end + 1))) ||
           (byte == '=' && lead->mail);
}

/* "jean=40poste.example", but not "tel=4012345678", "ipp=40A1234" or
 * "login=40jean@poste.example". */
static bool is_at_sign(const struct escapes_lead *lead, int32_t byte)
{
    bool named = byte_is_alpha(lead->before) || byte_is_digit(lead->before);
    return byte == '@' && named && is_host(lead, ESCAPED) &&
           !escapes_local_part(lead->text, lead->at + 1);
}

bool escapes_equals(struct escape *escape, const struct escapes_lead *lead)
{
    size_t end = line_end(lead, 1);
    int32_t byte = byte_at(lead, 0);
    if ((lead->mail && end > 0) || is_run_folded(lead, end)) {
        *escape =
            (struct escape){.length = (uint8_t)(1 + end), .continues = lead->mail};
        return true;
    }
    if (byte < 0)
        return false;
    if (is_of_character(lead, byte) ||
        (lead->mail && byte >= 0x80 && !may_be_value(lead, byte))) {
        *escape =
            (struct escape){.length = ESCAPED, .count = 1, .text = {(uint8_t)byte}};
        return true;
    }
    return (is_at_sign(lead, byte) || is_in_run(lead, byte) ||
               (lead->mail && is_sign(lead, byte))) &&
           escapes_make(escape, lead, (uint32_t)byte, ESCAPED);
}
