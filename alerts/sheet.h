/*
 * sheet - a document for people, piece by piece, as Markdown or as HTML.
 *
 * What is said is written once, against this; a style puts it into its markup and
 * escapes every text, whatever stands in it. Texts are one line each and clean
 * (alerts/clean.h).
 */
#ifndef VIGIE_ALERTS_SHEET_H
#define VIGIE_ALERTS_SHEET_H

#include "alerts/writer.h"

enum { SHEET_COLUMNS_MAX = 8 };

/* How a paragraph is meant. */
enum sheet_tone {
    SHEET_PLAIN,
    SHEET_NOTE,    /* beside the matter */
    SHEET_WARNING, /* must be seen */
    SHEET_TODO,    /* a person has to write here */
};

struct sheet {
    const struct sheet_style *style;
    struct writer *writer;
    size_t columns; /* of the table that is open */
};

/* `title` also heads it; `language` as RFC 5646 has it. */
struct sheet_style {
    void (*open)(struct sheet *sheet, const char *title, const char *language);
    void (*close)(struct sheet *sheet);
    /* 2 a section, 3 a part of one. */
    void (*heading)(struct sheet *sheet, unsigned level, const char *text);
    void (*paragraph)(struct sheet *sheet, enum sheet_tone tone, const char *text);
    void (*items_open)(struct sheet *sheet);
    void (*item)(struct sheet *sheet, const char *text);
    void (*items_close)(struct sheet *sheet);
    void (*table_open)(struct sheet *sheet, const char *const *heads);
    void (*row)(struct sheet *sheet, const char *const *cells);
    void (*table_close)(struct sheet *sheet);
};

/* CommonMark with the tables of GitHub's; links and HTML stay plain text. */
extern const struct sheet_style sheet_markdown;
/* HTML 5 for screen and print: no script, no link, nothing from elsewhere. */
extern const struct sheet_style sheet_html;

void sheet_heading(struct sheet *sheet, unsigned level, const char *text);
void sheet_paragraph(struct sheet *sheet, enum sheet_tone tone, const char *text);
/* `heads` and the cells of each row: `columns` texts, SHEET_COLUMNS_MAX at most. */
void sheet_table(struct sheet *sheet, size_t columns, const char *const *heads);
void sheet_row(struct sheet *sheet, const char *const *cells);
void sheet_table_close(struct sheet *sheet);

#endif
