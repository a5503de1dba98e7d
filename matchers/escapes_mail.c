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

/* Whether a byte beyond ASCII is escaped right before the lead. */
static bool follows_escaped(const struct escapes_lead *lead)
{
    struct escapes_lead before = *lead;
    before.at -= ESCAPED;
    return lead->at >= ESCAPED && byte_at(&before, 0) >= 0x80;
}

/* A part of a character of two bytes or more, its other parts escaped beside it; in a
 * mail a line may end between them. */
static bool is_of_character(const struct escapes_lead *lead, int32_t byte)
{
    int32_t next = byte_at(lead, ESCAPED);
    if (utf8_continues((uint8_t)byte))
        return lead->before >= 0x80 && (lead->mail || follows_escaped(lead));
    return byte >= 0xc2 && next >= 0x80 && utf8_continues((uint8_t)next);
}

/* "iban=DE89...", "id=EE38..." are values, not escapes. */
static bool may_be_code(const struct escapes_lead *lead)
{
    return is_large_letter(escapes_byte(lead, 1)) &&
           is_large_letter(escapes_byte(lead, 2)) &&
           byte_is_digit(escapes_byte(lead, ESCAPED));
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

/* "jean=40poste.example", but not "tel=4012345678". */
static bool is_at_sign(const struct escapes_lead *lead, int32_t byte)
{
    uint8_t next = escapes_byte(lead, ESCAPED);
    bool named = byte_is_alpha(lead->before) || byte_is_digit(lead->before);
    return byte == '@' && named && byte_is_alpha(next);
}

bool escapes_equals(struct escape *escape, const struct escapes_lead *lead)
{
    size_t end = line_end(lead, 1);
    int32_t byte = byte_at(lead, 0);
    if (lead->mail && end > 0) {
        *escape = (struct escape){.length = (uint8_t)(1 + end), .continues = true};
        return true;
    }
    if (byte < 0)
        return false;
    if (is_of_character(lead, byte) ||
        (lead->mail && byte >= 0x80 && !may_be_code(lead))) {
        *escape =
            (struct escape){.length = ESCAPED, .count = 1, .text = {(uint8_t)byte}};
        return true;
    }
    return (is_at_sign(lead, byte) || (lead->mail && is_sign(lead, byte))) &&
           escapes_make(escape, lead, (uint32_t)byte, ESCAPED);
}
