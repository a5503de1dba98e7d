#include "alerts/cef.h"

#include "base/utf8.h"

#include <string.h>

/* At most so many bytes when those of `escaped` are two each; whole characters. */
static struct bytes cut(struct bytes text, size_t most, const char *escaped)
{
    size_t at = 0;
    size_t room = most;
    while (at < text.len) {
        size_t length = 0;
        bool valid = false;
        (void)utf8_at(text, at, &length, &valid);
        size_t takes = length;
        if (text.ptr[at] != '\0' && strchr(escaped, text.ptr[at]) != NULL)
            takes++;
        if (takes > room)
            break;
        room -= takes;
        at += length;
    }
    return bytes_slice(text, 0, at);
}

static int add_escaped(struct buf *out, uint8_t byte, struct err *err)
{
    if (buf_add_byte(out, '\\', err) != 0)
        return -1;
    return buf_add_byte(out, byte, err);
}

int cef_header(struct buf *out, struct bytes text, size_t most, struct err *err)
{
    struct bytes kept = cut(text, most, "|\\");
    for (size_t i = 0; i < kept.len; i++) {
        uint8_t byte = kept.ptr[i];
        int added = byte == '|' || byte == '\\' ? add_escaped(out, byte, err)
                    : byte < ' '                ? buf_add_byte(out, ' ', err)
                                                : buf_add_byte(out, byte, err);
        if (added != 0)
            return -1;
    }
    return 0;
}

static int add_value(struct buf *out, uint8_t byte, struct err *err)
{
    if (byte == '=' || byte == '\\')
        return add_escaped(out, byte, err);
    if (byte == '\n')
        return buf_add_text(out, "\\n", err);
    return buf_add_byte(out, byte < ' ' ? ' ' : byte, err);
}

int cef_extension(struct buf *out, const struct cef_field *field, struct err *err)
{
    struct bytes kept = cut(field->text, field->most, "=\\\n");
    if (kept.len == 0)
        return 0;
    if (buf_addf(out, err, " %s=", field->name) != 0)
        return -1;
    for (size_t i = 0; i < kept.len; i++)
        if (add_value(out, kept.ptr[i], err) != 0)
            return -1;
    return 0;
}
