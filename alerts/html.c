#include "alerts/html.h"

enum { PHRASE_MAX = 64 * 1024 };

#define FONT "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"

static const char style[] =
    ":root{color-scheme:light dark;supported-color-schemes:light dark}\n"
    "@media (prefers-color-scheme:dark){\n"
    ".page{background:#15181b!important}\n"
    ".card{background:#1f2429!important;border-color:#3a4249!important}\n"
    ".ink{color:#e8ebee!important}\n"
    ".soft{color:#a7b0b8!important}\n"
    ".rule{border-color:#3a4249!important}\n"
    "}\n"
    "@media (max-width:480px){\n"
    ".pad{padding:14px!important}\n"
    ".name,.value{display:block!important;width:auto!important}\n"
    ".name{padding-bottom:0!important}\n"
    ".count{font-size:10px!important;font-weight:400!important}\n"
    "}\n";

static const char *entity(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void html_escaped(struct writer *writer, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        const char plain[] = {*at, '\0'};
        const char *escaped = entity(*at);
        write_text(writer, escaped != NULL ? escaped : plain);
    }
}

void html_word(struct writer *writer, enum word word)
{
    html_escaped(writer, words_get(writer->language, word));
}

void html_phrase_open(struct html_phrase *phrase, const struct writer *of)
{
    *phrase = (struct html_phrase){.writer = *of};
    buf_init(&phrase->text, PHRASE_MAX);
    phrase->writer.out = &phrase->text;
}

void html_phrase_close(struct html_phrase *phrase, struct writer *writer)
{
    const char *text = "";
    if (!phrase->writer.failed &&
        buf_text(&text, &phrase->text, phrase->writer.err) == 0)
        html_escaped(writer, text);
    else
        writer->failed = true;
    buf_done(&phrase->text);
}

void html_counted(struct writer *writer, enum word word, uint64_t count)
{
    struct html_phrase phrase;
    html_phrase_open(&phrase, writer);
    write_counted(&phrase.writer, word, count);
    html_phrase_close(&phrase, writer);
}

void html_phrase(
    struct writer *writer, enum word word, const char *first, const char *second)
{
    struct html_phrase phrase;
    html_phrase_open(&phrase, writer);
    write_phrase(&phrase.writer, word, 1, first, second);
    html_phrase_close(&phrase, writer);
}

void html_open(struct writer *writer, const char *title)
{
    write_text(writer, "<!DOCTYPE html>\n<html lang=\"");
    write_text(writer, writer->language == WORDS_FRENCH ? "fr" : "en");
    write_text(writer,
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"supported-color-schemes\" content=\"light dark\">\n"
        "<meta name=\"format-detection\" content=\"telephone=no,address=no\">\n"
        "<title>");
    html_escaped(writer, title);
    write_text(writer, "</title>\n<style>\n");
    write_text(writer, style);
    write_text(writer,
        "</style>\n</head>\n"
        "<body class=\"page\" style=\"margin:0;padding:0;background:#f2f4f6\">\n"
        "<table role=\"presentation\" class=\"page\" width=\"100%\" "
        "bgcolor=\"#f2f4f6\" "
        "cellpadding=\"0\" cellspacing=\"0\" style=\"background:#f2f4f6\"><tr>\n"
        "<td align=\"center\" style=\"padding:20px 10px\">\n"
        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" "
        "cellspacing=\"0\" style=\"max-width:640px;table-layout:fixed\"><tr>\n"
        "<td class=\"ink\" align=\"left\" style=\"" FONT
        "font-size:15px;line-height:1.45;color:#1b2126;overflow-wrap:anywhere;"
        "word-break:break-word\">\n");
}

void html_close(struct writer *writer)
{
    write_text(writer, "</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n");
}

void html_section(struct writer *writer, enum word word)
{
    write_text(writer, "<h2 class=\"ink\" style=\"margin:26px 0 10px;font-size:17px;"
                       "font-weight:600;color:#1b2126\">");
    html_word(writer, word);
    write_text(writer, "</h2>\n");
}

void html_card_open(struct writer *writer, const char *colour)
{
    write_text(writer,
        "<table role=\"presentation\" class=\"card\" width=\"100%\" "
        "bgcolor=\"#ffffff\" "
        "cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 "
        "14px;background:#ffffff;"
        "border:1px solid #dde2e6;border-radius:6px;table-layout:fixed\"><tr>\n"
        "<td class=\"pad ink\" style=\"padding:16px 18px;color:#1b2126;border-left:4px "
        "solid ");
    write_text(writer, colour != NULL ? colour : "#9aa5ad");
    write_text(writer, ";border-radius:6px\">\n");
}

void html_card_close(struct writer *writer)
{
    write_text(writer, "</td></tr></table>\n");
}

void html_badge(struct writer *writer, const char *colour, const char *text)
{
    write_text(writer,
        "<span style=\"display:inline-block;padding:1px 9px;border-radius:10px;"
        "font-size:12px;font-weight:600;color:#ffffff;background:");
    write_text(writer, colour);
    write_text(writer, "\">");
    html_escaped(writer, text);
    write_text(writer, "</span>");
}

void html_rows_open(struct writer *writer)
{
    write_text(writer, "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" "
                       "cellspacing=\"0\" style=\"font-size:14px\">\n");
}

void html_row_open(struct writer *writer, enum word name)
{
    write_text(writer, "<tr><td class=\"name soft\" width=\"30%\" valign=\"top\" "
                       "style=\"padding:3px 12px 3px 0;color:#5b6770\">");
    html_word(writer, name);
    write_text(
        writer, "</td>\n<td class=\"value\" valign=\"top\" style=\"padding:3px 0\">");
}

void html_row_close(struct writer *writer)
{
    write_text(writer, "</td></tr>\n");
}

void html_rows_close(struct writer *writer)
{
    write_text(writer, "</table>\n");
}

void html_note_open(struct writer *writer)
{
    write_text(writer,
        "<p class=\"soft\" style=\"margin:8px 0;font-size:13px;color:#5b6770\">");
}

void html_note_close(struct writer *writer)
{
    write_text(writer, "</p>\n");
}
