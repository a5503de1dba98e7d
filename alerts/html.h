/*
 * html - the few pieces that a digest's HTML is put together from.
 *
 * Mail readers know the HTML of twenty years ago: tables for layout, colours and sizes
 * inline. One small style sheet on top, which may be dropped without harm, adds the
 * dark colours and the narrow screen. Nothing is loaded from anywhere, and nothing is a
 * link.
 */
#ifndef VIGIE_ALERTS_HTML_H
#define VIGIE_ALERTS_HTML_H

#include "alerts/writer.h"

/* Everything that is not written in these files goes through this. */
void html_escaped(struct writer *writer, const char *text);
void html_word(struct writer *writer, enum word word);

/* A phrase with arguments is written to `writer` first, and escaped as a whole when it
 * is closed, whatever its arguments hold. Opened is always closed. */
struct html_phrase {
    struct writer writer;
    struct buf text;
};

/* `phrase` owns its text until it is closed; then a failure is handed on. */
void html_phrase_open(struct html_phrase *phrase, const struct writer *of);
void html_phrase_close(struct html_phrase *phrase, struct writer *writer);
/* write_counted and write_phrase, escaped; no plural in the second. */
void html_counted(struct writer *writer, enum word word, uint64_t count);
void html_phrase(
    struct writer *writer, enum word word, const char *first, const char *second);

/* The document up to the column that holds everything, and from there to its end. */
void html_open(struct writer *writer, const char *title);
void html_close(struct writer *writer);

/* A heading. */
void html_section(struct writer *writer, enum word word);
/* A box with a coloured edge; NULL: a calm one. */
void html_card_open(struct writer *writer, const char *colour);
void html_card_close(struct writer *writer);
void html_badge(struct writer *writer, const char *colour, const char *text);

/* Rows of name and value. */
void html_rows_open(struct writer *writer);
void html_row_open(struct writer *writer, enum word name);
void html_row_close(struct writer *writer);
void html_rows_close(struct writer *writer);

/* Small grey paragraph. */
void html_note_open(struct writer *writer);
void html_note_close(struct writer *writer);

#endif
