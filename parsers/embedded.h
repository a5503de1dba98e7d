/*
 * embedded - what a page carries as JSON for its scripts, written as HTML.
 *
 * Boards made of scripts show little or nothing without them, but bring the data of the
 * page along. An engine takes that apart (parsers/json.h) and writes it here as
 * elements that it then reads as it reads a page: post, author, dates and body, rows
 * with their threads, path and next page, each of a class "embedded-...".
 *
 * JSON values are given as they stand in the JSON; strings are unescaped here, numbers
 * taken as they are, and anything else, empty included, is left out. Short texts are
 * cut. A failure is want of memory or the buf's ceiling: give it EMBEDDED_GROWTH times
 * the JSON's length and EMBEDDED_LEAST.
 */
#ifndef VIGIE_PARSERS_EMBEDDED_H
#define VIGIE_PARSERS_EMBEDDED_H

#include "parsers/engine.h"

enum { EMBEDDED_GROWTH = 64, EMBEDDED_LEAST = 64 * 1024 };

/* The selectors of what is written, for a struct forum. */
#define EMBEDDED_POST    ".embedded-post"
#define EMBEDDED_BODY    ".embedded-body"
#define EMBEDDED_AUTHOR  ".embedded-author"
#define EMBEDDED_DATE    ".embedded-date"
#define EMBEDDED_EDITED  ".embedded-edited"
#define EMBEDDED_ROW     ".embedded-row"
#define EMBEDDED_SUBJECT ".embedded-subject"
#define EMBEDDED_CRUMB   "a.embedded-crumb"
#define EMBEDDED_NEXT    "a.embedded-next"
#define EMBEDDED_BOARD   "a.embedded-board"
#define EMBEDDED_TITLE   ".embedded-title" /* of a post alone */
#define EMBEDDED_PLACE   ".embedded-place" /* the board it is from */

/* Behind stretches that are read each by itself, so that what one leaves open or is cut
 * in swallows nothing of the next. Ends the one that began at `start`. */
enum { EMBEDDED_END = '\f' };
MUST_USE int embedded_end(struct buf *html, size_t start, struct err *err);

/* Appends the text in `node`, such as a script's, in one piece. */
MUST_USE int embedded_text(
    struct buf *json, const struct dom_node *node, struct err *err);

/* The object that a document which is no HTML is, as an interface for programs answers,
 * when it holds one of `names`, parted by '|'; else empty, and so for one that is so
 * long that it is rather a table of data. */
struct bytes embedded_answer(const struct view *view, const char *names);

/* The next of `list`, whose items `taken` counts from 0. One more than `most` and no
 * other: that there are too many is told when they are read as elements. */
bool embedded_item(
    struct bytes *item, struct bytes *list, unsigned *taken, unsigned most);

struct embedded_post {
    struct bytes author;
    struct bytes posted; /* a date, or seconds or milliseconds since 1970 */
    struct bytes edited;
    struct bytes html; /* of the body; a post without it is left out */
};
MUST_USE int embedded_post(
    struct buf *html, const struct embedded_post *post, struct err *err);

/* Where a link leads: `before`, then each part that is there, parted by `between`. */
struct embedded_link {
    const char *class;
    const char *before;
    char between;
    struct bytes parts[2];
    struct bytes text; /* what it shows */
};
MUST_USE int embedded_link(
    struct buf *html, const struct embedded_link *link, struct err *err);
/* The same as a row of a list of threads; left out when it shows nothing. */
MUST_USE int embedded_row(
    struct buf *html, const struct embedded_link *link, struct err *err);

/* The link to the page after this one, "?page=3", when `list` goes on behind `last`:
 * its items are those of all pages, `size` on each. Without `last` in it, nothing. */
MUST_USE int embedded_next(struct buf *html, struct bytes list, struct bytes last,
    uint64_t size, struct err *err);

MUST_USE int embedded_subject(struct buf *html, struct bytes title, struct err *err);
/* The same as a link: the thread's own page, of which this is another form. */
MUST_USE int embedded_thread(
    struct buf *html, const struct embedded_link *link, struct err *err);

#endif
