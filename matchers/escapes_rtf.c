/* Characters of RTF (Microsoft, Rich Text Format Specification 1.9.1: "Special
 * Characters", "Unicode RTF"). */
#include "matchers/escapes_inside.h"

/* "\'e9": a byte of windows-1252, which RTF of this part of the world is in. */
static bool of_code_page(struct escape *escape, const struct escapes_lead *lead)
{
    enum { LENGTH = 4 };
    int32_t byte = escapes_hex_read(lead, 2, 2);
    return byte > 0 &&
           escapes_make(escape, lead, utf8_windows_1252((uint8_t)byte), LENGTH);
}

/* Behind the number stands what shows instead to who knows no Unicode: a sign, or a
 * byte as above. */
static size_t instead(const struct escapes_lead *lead, size_t ahead)
{
    enum { BYTE = 4 };
    if (escapes_byte(lead, ahead) == ' ')
        ahead++;
    bool byte = escapes_byte(lead, ahead) == '\\' &&
                escapes_byte(lead, ahead + 1) == '\'' &&
                escapes_hex_read(lead, ahead + 2, 2) >= 0;
    bool sign = escapes_byte(lead, ahead) == '?';
    return ahead + (byte ? BYTE : sign ? 1 : 0);
}

/* "\u233?", in 16 bits with a sign. */
static bool of_unicode(struct escape *escape, const struct escapes_lead *lead)
{
    enum {
        DIGITS_MAX = 5,
        SPAN = 0x10000,
        LEAST = 0x8000,
        SURROGATE = 0xD800,
        SURROGATES_END = 0xE000
    };
    bool below = escapes_byte(lead, 2) == '-';
    size_t start = below ? 3 : 2;
    size_t ahead = start;
    int32_t code = 0;
    for (; ahead - start < DIGITS_MAX && byte_is_digit(escapes_byte(lead, ahead));
         ahead++)
        code = code * 10 + (escapes_byte(lead, ahead) - '0');
    if (below && code > LEAST)
        return false;
    code = below ? SPAN - code : code;
    bool good = ahead > start && code > 0 && code < SPAN &&
                (code < SURROGATE || code >= SURROGATES_END);
    return good && escapes_make(escape, lead, (uint32_t)code, instead(lead, ahead));
}

bool escapes_rtf(struct escape *escape, const struct escapes_lead *lead)
{
    switch (escapes_byte(lead, 1)) {
    case '\'':
        return of_code_page(escape, lead);
    case 'u':
        return of_unicode(escape, lead);
    default:
        return false;
    }
}
