/*
 * text - plain text for terminals and mails: lines of at most 78 columns, with indents
 * and columns that count characters rather than bytes.
 *
 * A line is gathered with the writer of the same name and then set: broken at blanks
 * with its continuation under its own text, or left whole where breaking would spoil it
 * (an address).
 */
#ifndef VIGIE_ALERTS_TEXT_H
#define VIGIE_ALERTS_TEXT_H

#include "alerts/writer.h"

struct text {
    struct writer *out;
    struct writer line;
    struct buf gathered;
    size_t indent; /* columns before the line */
    size_t hang;   /* columns before its continuations */
    bool padded;   /* the blanks before `hang` are layout */
};

/* Writes to `out` in its language and zone. */
void text_init(struct text *text, struct writer *out);
void text_done(struct text *text);

/* A new line, `indent` columns in; its words go to `text->line`. */
void text_begin(struct text *text, size_t indent);
/* Blanks up to the column, at least one; continuations start there too. */
void text_pad(struct text *text, size_t column);
/* Puts `cell` so that it ends at the column, after at least one blank. */
void text_right(struct text *text, const char *cell, size_t column);
void text_end(struct text *text);
void text_end_unbroken(struct text *text);
/* Ends the line and rules a line of '=' of the same length under it. */
void text_underline(struct text *text);
void text_blank(struct text *text);
/* The phrase as a line of its own, broken as needed. */
void text_paragraph(struct text *text, enum word word);

/* Columns that `bytes` take: one a character. No title here is set in wide ones. */
size_t text_columns(struct bytes bytes);

#endif
