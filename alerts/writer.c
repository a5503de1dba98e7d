#include "alerts/writer.h"

#include "alerts/text.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

enum { FORMATTED_SIZE = 1024 };

int writer_end(const struct writer *writer)
{
    return writer->failed ? -1 : 0;
}

void write_text(struct writer *writer, const char *text)
{
    if (!writer->failed)
        writer->failed = buf_add_text(writer->out, text, writer->err) != 0;
}

void write_format(struct writer *writer, const char *format, ...)
{
    char text[FORMATTED_SIZE];
    va_list args;
    va_start(args, format);
    (void)vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    write_text(writer, text);
}

static void write_byte(struct writer *writer, uint8_t byte)
{
    bool plain = byte >= ' ' && byte != 0x7f;
    if (!writer->failed)
        writer->failed =
            buf_add_byte(writer->out, plain ? byte : '?', writer->err) != 0;
}

void write_clipped(struct writer *writer, const char *text, size_t columns)
{
    struct bytes all = bytes_of(text);
    bool fits = text_columns(all) <= columns;
    size_t left = fits ? columns : columns - 1;
    for (size_t i = 0; i < all.len; i++) {
        bool starts = !utf8_continues(all.ptr[i]);
        if (starts && left == 0)
            break;
        left -= starts;
        write_byte(writer, all.ptr[i]);
    }
    write_text(writer, fits ? "" : "…");
}

void write_column(struct writer *writer, const char *text, size_t columns)
{
    size_t count = text_columns(bytes_of(text));
    write_clipped(writer, text, columns);
    write_format(writer, "%*s", count < columns ? (int)(columns - count) : 0, "");
}

void write_word(struct writer *writer, enum word word)
{
    write_phrase(writer, word, 1, NULL, NULL);
}

void write_colon(struct writer *writer)
{
    write_text(writer, writer->language == WORDS_FRENCH ? "\xC2\xA0: " : ": ");
}

void write_phrase(struct writer *writer, enum word word, uint64_t plural_of,
    const char *first, const char *second)
{
    const struct words_use use = {.language = writer->language,
        .word = word,
        .plural_of = plural_of,
        .args = {first, second}};
    if (!writer->failed)
        writer->failed = words_fill(writer->out, &use, writer->err) != 0;
}

void write_counted(struct writer *writer, enum word word, uint64_t count)
{
    char number[WORDS_NUMBER_SIZE];
    words_number(number, writer->language, count);
    write_phrase(writer, word, count, number, NULL);
}

void write_number(struct writer *writer, uint64_t number)
{
    char text[WORDS_NUMBER_SIZE];
    words_number(text, writer->language, number);
    write_text(writer, text);
}

void write_time(struct writer *writer, int64_t at_ms)
{
    char text[WORDS_TIME_SIZE];
    words_time(text, writer->language, writer->zone, at_ms);
    write_text(writer, text);
}

void write_kinds(struct writer *writer, uint32_t kinds)
{
    if (!writer->failed)
        writer->failed =
            words_kinds(writer->out, writer->language, kinds, writer->err) != 0;
}

void write_why(struct writer *writer, const struct severity_facts *facts)
{
    if (!writer->failed)
        writer->failed =
            severity_explain(writer->out, writer->language, facts, writer->err) != 0;
}
