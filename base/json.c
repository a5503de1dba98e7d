#include "base/json.h"

enum { REPLACEMENT = 0xFFFD };

/* The length of the sequence a lead byte begins, or 0 (RFC 3629 3). */
static size_t sequence_length(uint8_t lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/* The first code point of a text that is not empty, and how many bytes it takes; a byte
 * that begins none is REPLACEMENT and takes one. */
static size_t next_code(uint32_t *code, struct bytes text)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t length = sequence_length(text.ptr[0]);
    *code = REPLACEMENT;
    if (length == 0 || length > text.len)
        return 1;
    uint32_t value = length == 1 ? text.ptr[0] : text.ptr[0] & (0x7FU >> length);
    for (size_t i = 1; i < length; i++) {
        if ((text.ptr[i] & 0xC0U) != 0x80U)
            return 1;
        value = value << 6 | (text.ptr[i] & 0x3FU);
    }
    bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest[length] || value > 0x10FFFF || surrogate)
        return 1;
    *code = value;
    return length;
}

static int add_escape(struct buf *out, uint32_t code, struct err *err)
{
    if (code == '"' || code == '\\')
        return buf_addf(out, err, "\\%c", (int)code);
    if (code == '\n')
        return buf_add_text(out, "\\n", err);
    if (code == '\t')
        return buf_add_text(out, "\\t", err);
    return buf_addf(out, err, "\\u%04x", code);
}

static bool needs_escape(uint32_t code)
{
    enum { DELETE = 0x7f, LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR = 0x2029 };
    return code < ' ' || code == '"' || code == '\\' || code == DELETE ||
           code == LINE_SEPARATOR || code == PARAGRAPH_SEPARATOR;
}

int json_text(struct buf *out, struct bytes text, struct err *err)
{
    if (buf_add_byte(out, '"', err) != 0)
        return -1;
    while (text.len > 0) {
        uint32_t code = 0;
        size_t length = next_code(&code, text);
        struct bytes raw = bytes_slice(text, 0, length);
        int added = code == REPLACEMENT  ? buf_add_text(out, "\xef\xbf\xbd", err)
                    : needs_escape(code) ? add_escape(out, code, err)
                                         : buf_add(out, raw, err);
        if (added != 0)
            return -1;
        text = bytes_slice(text, length, text.len);
    }
    return buf_add_byte(out, '"', err);
}

int json_text_or_null(struct buf *out, const char *text, struct err *err)
{
    if (text == NULL || text[0] == '\0')
        return buf_add_text(out, "null", err);
    return json_text(out, bytes_of(text), err);
}
