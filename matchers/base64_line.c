#include "matchers/base64_line.h"

enum { NONE = 64, PAD_MOST = 2 };

/* The six bits that a character stands for; NONE: it is of no base64. */
static unsigned value_of(uint8_t byte)
{
    if (byte >= 'A' && byte <= 'Z')
        return (unsigned)(byte - 'A');
    if (byte >= 'a' && byte <= 'z')
        return (unsigned)(byte - 'a') + 26;
    if (byte_is_digit(byte))
        return (unsigned)(byte - '0') + 52;
    return byte == '+' ? 62 : byte == '/' ? 63 : NONE;
}

static uint8_t byte_at(struct bytes text, size_t at)
{
    return at < text.len ? text.ptr[at] : 0;
}

/* The line's length and end, and how many characters fill it up; false: other
 * characters are in it, or too many. */
static bool measure(
    struct base64_line *line, size_t *pads, struct bytes text, size_t at)
{
    size_t end = at;
    size_t pad = 0;
    while (end - at <= BASE64_MOST && value_of(byte_at(text, end)) != NONE)
        end++;
    while (pad < PAD_MOST && byte_at(text, end + pad) == '=')
        pad++;
    *pads = pad;
    end += pad;
    line->length = end - at;
    line->end = byte_at(text, end) == '\r' ? 2 : 1;
    if (end >= text.len)
        line->end = 0;
    else if (byte_at(text, end + line->end - 1) != '\n')
        return false;
    return line->length > 0 && line->length <= BASE64_MOST &&
           line->length % BASE64_FOUR == 0;
}

/* Whether small letters and large ones are there, as in no number and no hash. */
static bool has_both_letters(struct bytes characters)
{
    bool small = false;
    bool large = false;
    for (size_t i = 0; i < characters.len; i++) {
        small = small || (characters.ptr[i] >= 'a' && characters.ptr[i] <= 'z');
        large = large || (characters.ptr[i] >= 'A' && characters.ptr[i] <= 'Z');
    }
    return small && large;
}

static bool is_text(uint8_t byte)
{
    enum { DELETE = 0x7f };
    return byte_is_space(byte) || (byte >= ' ' && byte != DELETE);
}

/* False: what it means is no text. */
static bool decode(struct base64_line *line, struct bytes characters, size_t pads)
{
    line->count = 0;
    for (size_t i = 0; i < characters.len; i += BASE64_FOUR) {
        uint32_t bits = 0;
        for (size_t k = 0; k < BASE64_FOUR; k++)
            bits = bits << 6 | (value_of(characters.ptr[i + k]) & 63);
        for (unsigned k = 0; k < BASE64_THREE; k++)
            line->bytes[line->count++] = (uint8_t)(bits >> (16 - 8 * k));
    }
    line->count -= pads;
    for (size_t i = 0; i < line->count; i++) {
        if (!is_text(line->bytes[i]))
            return false;
        if (line->bytes[i] == '\n')
            line->bytes[i] = '\r';
    }
    return true;
}

static bool read_alone(struct base64_line *line, struct bytes text, size_t at)
{
    size_t pads = 0;
    return measure(line, &pads, text, at) &&
           decode(line, bytes_slice(text, at, line->length), pads);
}

static bool is_first(const struct base64_line *line, struct bytes text, size_t at)
{
    return line->length >= BASE64_LEAST &&
           has_both_letters(bytes_slice(text, at, line->length));
}

/* Whether the line before the place is one for certain. */
static bool follows(struct bytes text, size_t at)
{
    struct base64_line before;
    if (at == 0 || text.ptr[at - 1] != '\n')
        return false;
    size_t start = at - 1;
    while (start > 0 && at - start <= BASE64_MOST + 3 && text.ptr[start - 1] != '\n')
        start--;
    return start > 0 && read_alone(&before, text, start) &&
           is_first(&before, text, start);
}

bool base64_line_read(struct base64_line *line, struct bytes text, size_t at)
{
    return read_alone(line, text, at) &&
           (is_first(line, text, at) || follows(text, at));
}
