#include "alerts/text.h"

#include "base/utf8.h"

enum { COLUMNS = 78, LINE_MAX_BYTES = 64 * 1024 };

void text_init(struct text *text, struct writer *out)
{
    *text = (struct text){.out = out, .line = *out};
    buf_init(&text->gathered, LINE_MAX_BYTES);
    text->line.out = &text->gathered;
}

void text_done(struct text *text)
{
    text->out->failed = text->out->failed || text->line.failed;
    buf_done(&text->gathered);
}

size_t text_columns(struct bytes bytes)
{
    size_t columns = 0;
    for (size_t i = 0; i < bytes.len; i++)
        columns += !utf8_continues(bytes.ptr[i]);
    return columns;
}

void text_begin(struct text *text, size_t indent)
{
    buf_clear(&text->gathered);
    text->indent = indent;
    text->hang = indent;
    text->padded = false;
}

static size_t column_of(const struct text *text)
{
    return text->indent + text_columns(buf_bytes(&text->gathered));
}

static void blanks(struct writer *writer, size_t count)
{
    for (size_t i = 0; i < count; i++)
        write_text(writer, " ");
}

void text_pad(struct text *text, size_t column)
{
    size_t at = column_of(text);
    blanks(&text->line, at < column ? column - at : 1);
    text->hang = column;
    text->padded = true;
}

void text_right(struct text *text, const char *cell, size_t column)
{
    size_t end = column_of(text) + text_columns(bytes_of(cell));
    blanks(&text->line, end < column ? column - end : 1);
    write_text(&text->line, cell);
}

static void put(struct text *text, struct bytes bytes)
{
    struct writer *out = text->out;
    if (!out->failed)
        out->failed = buf_add(out->out, bytes, out->err) != 0;
}

/* Bytes of the longest beginning that fits, cut at a blank; all of a word that does not
 * fit by itself. Blanks that stand in the first `fixed` bytes are layout. */
static size_t fitting(struct bytes line, size_t columns, size_t fixed)
{
    size_t best = 0;
    size_t column = 0;
    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] == ' ' && i >= fixed) {
            if (column > columns && best > 0)
                return best;
            best = i;
        }
        column += !utf8_continues(line.ptr[i]);
    }
    return column > columns && best > 0 ? best : line.len;
}

static size_t layout_bytes(const struct text *text)
{
    struct bytes line = buf_bytes(&text->gathered);
    size_t column = text->indent;
    size_t at = 0;
    if (!text->padded)
        return 0;
    for (; at < line.len && column < text->hang; at++)
        column += !utf8_continues(line.ptr[at]);
    return at;
}

void text_end(struct text *text)
{
    struct bytes rest = buf_bytes(&text->gathered);
    size_t fixed = layout_bytes(text);
    for (size_t indent = text->indent; rest.len > 0; indent = text->hang) {
        size_t len = fitting(rest, COLUMNS - indent, fixed);
        blanks(text->out, indent);
        put(text, bytes_slice(rest, 0, len));
        write_text(text->out, "\n");
        rest = bytes_trim(bytes_slice(rest, len, rest.len));
        fixed = 0;
    }
    buf_clear(&text->gathered);
}

void text_end_unbroken(struct text *text)
{
    blanks(text->out, text->indent);
    put(text, buf_bytes(&text->gathered));
    write_text(text->out, "\n");
    buf_clear(&text->gathered);
}

void text_underline(struct text *text)
{
    size_t columns = text_columns(buf_bytes(&text->gathered));
    text_end_unbroken(text);
    for (size_t i = 0; i < columns; i++)
        write_text(text->out, "=");
    write_text(text->out, "\n");
}

void text_blank(struct text *text)
{
    write_text(text->out, "\n");
}

void text_paragraph(struct text *text, enum word word)
{
    text_begin(text, 0);
    write_word(&text->line, word);
    text_end(text);
}
