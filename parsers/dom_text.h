/*
 * dom_text - what a part of a page says, as lines of text.
 */
#ifndef VIGIE_PARSERS_DOM_TEXT_H
#define VIGIE_PARSERS_DOM_TEXT_H

#include "parsers/dom.h"

/* What to leave out; scripts and styles always are. */
enum dom_text_without {
    WITHOUT_NOTHING = 0,
    WITHOUT_QUOTES = 1, /* blockquote */
    WITHOUT_CODE = 2,   /* pre, code, textarea... */
    ONLY_QUOTES = 4     /* nothing but what stands in a blockquote */
};

/* Appends the visible text inside `top`, cleaned, white space collapsed, a line per
 * block, a tab after cells. Ends quietly at `out`'s ceiling; -1 is out of memory. */
MUST_USE int dom_text(
    struct buf *out, const struct dom_node *top, unsigned without, struct err *err);

/* The same; `whole` says whether all of it was looked at. What was taken out in
 * cleaning counted, too: a text may be cut and yet be far shorter than there is room
 * for. */
MUST_USE int dom_text_whole(struct buf *out, bool *whole, const struct dom_node *top,
    unsigned without, struct err *err);

/* The same as one line, without leading or trailing space, in the dom's arena and at
 * most `max` bytes. */
MUST_USE int dom_line(struct bytes *line, const struct dom *dom,
    const struct dom_node *top, size_t max, struct err *err);

/* Lines that look like a table's: separators of one kind, and data between them. */
uint32_t rows_count(struct bytes text);

/* From the line before the first such row, which may name its columns, or from a
 * statement that does ("create table"); at most ROWS_HEAD_MAX bytes; empty: no row. */
enum { ROWS_HEAD_MAX = 2048 };
struct bytes rows_head(struct bytes text);

/* One line of that kind. */
bool row_like(struct bytes line);

#endif
