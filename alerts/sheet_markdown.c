#include "alerts/sheet.h"

#include <string.h>
#include <strings.h>

/* ---- escaping ---- */

/* CommonMark 0.31 2.4: any ASCII punctuation may stand behind a backslash. These begin
 * something inside a line; ':' and '@' make links of bare addresses (GFM 6.9). */
static bool is_special(const char *text, size_t at)
{
    char byte = text[at];
    bool after_www = at >= 3 && strncasecmp(text + at - 3, "www", 3) == 0;
    return strchr("\\`*_[]<>#|~!&@$^", byte) != NULL ||
           (byte == ':' && strncmp(text + at, "://", 3) == 0) ||
           (byte == '.' && after_www);
}

/* What begins a list, a heading's rule or a number's dot begins none behind it. */
static size_t mark_at_start(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    bool numbered = digits > 0 && (text[digits] == '.' || text[digits] == ')');
    if (numbered)
        return digits;
    return text[0] != '\0' && strchr("-+=", text[0]) != NULL ? 0 : SIZE_MAX;
}

static void escaped(struct sheet *sheet, const char *text)
{
    size_t mark = mark_at_start(text);
    for (size_t i = 0; text[i] != '\0'; i++) {
        const char plain[] = {text[i], '\0'};
        if (i == mark || is_special(text, i))
            write_text(sheet->writer, "\\");
        write_text(sheet->writer, plain);
    }
}

/* ---- the style ---- */

static void line(struct sheet *sheet, const char *before, const char *text)
{
    write_text(sheet->writer, before);
    escaped(sheet, text);
    write_text(sheet->writer, "\n");
}

static void open(struct sheet *sheet, const char *title, const char *language)
{
    (void)language;
    line(sheet, "# ", title);
}

static void close(struct sheet *sheet)
{
    (void)sheet;
}

static void heading(struct sheet *sheet, unsigned level, const char *text)
{
    line(sheet, level > 2 ? "\n### " : "\n## ", text);
}

static void paragraph(struct sheet *sheet, enum sheet_tone tone, const char *text)
{
    bool strong = tone == SHEET_WARNING || tone == SHEET_TODO;
    write_text(sheet->writer, tone == SHEET_NOTE ? "\n> " : "\n");
    write_text(sheet->writer, strong ? "**" : "");
    escaped(sheet, text);
    write_text(sheet->writer, strong ? "**\n" : "\n");
}

static void items_open(struct sheet *sheet)
{
    write_text(sheet->writer, "\n");
}

static void item(struct sheet *sheet, const char *text)
{
    line(sheet, "- ", text);
}

static void items_close(struct sheet *sheet)
{
    (void)sheet;
}

static void row(struct sheet *sheet, const char *const *cells)
{
    for (size_t i = 0; i < sheet->columns; i++) {
        write_text(sheet->writer, i == 0 ? "| " : " | ");
        escaped(sheet, cells[i]);
    }
    write_text(sheet->writer, " |\n");
}

static void table_open(struct sheet *sheet, const char *const *heads)
{
    write_text(sheet->writer, "\n");
    row(sheet, heads);
    for (size_t i = 0; i < sheet->columns; i++)
        write_text(sheet->writer, "|---");
    write_text(sheet->writer, "|\n");
}

static void table_close(struct sheet *sheet)
{
    (void)sheet;
}

const struct sheet_style sheet_markdown = {
    .open = open,
    .close = close,
    .heading = heading,
    .paragraph = paragraph,
    .items_open = items_open,
    .item = item,
    .items_close = items_close,
    .table_open = table_open,
    .row = row,
    .table_close = table_close,
};
