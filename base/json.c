#include "base/json.h"

#include "base/utf8.h"

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
        size_t length = 0;
        bool valid = false;
        uint32_t code = utf8_at(text, 0, &length, &valid);
        struct bytes raw = bytes_slice(text, 0, length);
        int added = !valid               ? buf_add_text(out, "\xef\xbf\xbd", err)
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
