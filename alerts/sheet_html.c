#include "alerts/sheet.h"

#include "alerts/html.h"

/* For paper first: a page's number at its foot, rows and headings kept together. The
 * policy lets nothing be loaded, whatever stands in a text. */
static const char style[] =
    "@page{size:A4;margin:20mm 18mm;@bottom-right{content:counter(page) \" / \" "
    "counter(pages);font:9pt sans-serif;color:#555}}\n"
    "body{font:10.5pt/1.45 \"Liberation Sans\",\"DejaVu Sans\",Arial,sans-serif;"
    "color:#111;background:#fff;max-width:46em;margin:2em auto;padding:0 1em;"
    "overflow-wrap:anywhere}\n"
    "h1{font-size:19pt;line-height:1.2}\n"
    "h2{font-size:13pt;margin:1.8em 0 .5em;border-bottom:1px solid #999;"
    "break-after:avoid}\n"
    "h3{font-size:11pt;margin:1.4em 0 .4em;break-after:avoid}\n"
    "table{border-collapse:collapse;width:100%;margin:.6em 0}\n"
    "th,td{border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top}\n"
    "th{background:#eee;overflow-wrap:break-word}\n"
    "td:first-child,th:first-child{width:30%;overflow-wrap:break-word}\n"
    "thead{display:table-header-group}\n"
    "tr,li,p{break-inside:avoid}\n"
    ".note{color:#444;font-size:9.5pt}\n"
    ".warning{border:2px solid #b3261e;padding:6px 10px;font-weight:bold}\n"
    ".todo{border:2px dashed #7a6000;background:#fff7d6;padding:6px 10px}\n"
    "@media (max-width:30em){table{font-size:8pt}th,td,td:first-child,"
    "th:first-child{padding:2px 3px;overflow-wrap:anywhere}}\n"
    "@media print{body{margin:0;padding:0;max-width:none}}\n";

static void around(
    struct sheet *sheet, const char *before, const char *text, const char *behind)
{
    write_text(sheet->writer, before);
    html_escaped(sheet->writer, text);
    write_text(sheet->writer, behind);
}

static void open(struct sheet *sheet, const char *title, const char *language)
{
    around(sheet, "<!DOCTYPE html>\n<html lang=\"", language,
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n");
    around(sheet, "<title>", title, "</title>\n<style>\n");
    write_text(sheet->writer, style);
    around(sheet, "</style>\n</head>\n<body>\n<h1>", title, "</h1>\n");
}

static void close(struct sheet *sheet)
{
    write_text(sheet->writer, "</body>\n</html>\n");
}

static void heading(struct sheet *sheet, unsigned level, const char *text)
{
    around(sheet, level > 2 ? "<h3>" : "<h2>", text, level > 2 ? "</h3>\n" : "</h2>\n");
}

static void paragraph(struct sheet *sheet, enum sheet_tone tone, const char *text)
{
    static const char *const opens[] = {
        [SHEET_PLAIN] = "<p>",
        [SHEET_NOTE] = "<p class=\"note\">",
        [SHEET_WARNING] = "<p class=\"warning\">",
        [SHEET_TODO] = "<p class=\"todo\">",
    };
    around(sheet, opens[tone], text, "</p>\n");
}

static void items_open(struct sheet *sheet)
{
    write_text(sheet->writer, "<ul>\n");
}

static void item(struct sheet *sheet, const char *text)
{
    around(sheet, "<li>", text, "</li>\n");
}

static void items_close(struct sheet *sheet)
{
    write_text(sheet->writer, "</ul>\n");
}

static void cells(struct sheet *sheet, const char *const *texts, const char *open_tag,
    const char *end)
{
    write_text(sheet->writer, "<tr>");
    for (size_t i = 0; i < sheet->columns; i++)
        around(sheet, open_tag, texts[i], end);
    write_text(sheet->writer, "</tr>\n");
}

static void table_open(struct sheet *sheet, const char *const *heads)
{
    write_text(sheet->writer, "<table>\n<thead>");
    cells(sheet, heads, "<th scope=\"col\">", "</th>");
    write_text(sheet->writer, "</thead>\n<tbody>\n");
}

static void row(struct sheet *sheet, const char *const *texts)
{
    cells(sheet, texts, "<td>", "</td>");
}

static void table_close(struct sheet *sheet)
{
    write_text(sheet->writer, "</tbody>\n</table>\n");
}

const struct sheet_style sheet_html = {
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
