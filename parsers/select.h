/*
 * select - elements told by a selector, written as in a style sheet.
 *
 * So that an engine says in one line where a thing stands: "div.post_body, td
 * .postbody". What is understood is a part of CSS: a tag, .class, #id, [name],
 * [name=value], [name^=begins], [name$=ends], [name*=has], any of them after each
 * other; a space for "somewhere inside"; a comma between ways to say it. "#post_%" is
 * of our own: an id that goes on with digits and nothing else. Values stand without
 * quotes and hold no space, comma or bracket.
 *
 * Selectors are ours, never a stranger's: a wrong one is a mistake in the program.
 */
#ifndef VIGIE_PARSERS_SELECT_H
#define VIGIE_PARSERS_SELECT_H

#include "parsers/dom.h"

enum {
    SELECT_WAYS = 16,      /* parted by commas, at most */
    SELECT_ANCESTORS = 100 /* looked at above an element, so that depth costs little */
};

/* A selector taken apart; its text is borrowed. */
struct select {
    struct select_way {
        struct bytes inside; /* what it stands in, or empty */
        struct bytes itself;
        struct dom_marks needed; /* marks of whatever may be it */
        struct dom_marks around; /* and of what is above that */
    } ways[SELECT_WAYS];
    unsigned count;
};

/* NULL selects nothing. */
struct select select_make(const char *selector);

/* Selectors of one page that were taken apart already: an engine asks for the same ones
 * of every post and link. By the address of their text, which must not change. */
enum { SELECTS_SIZE = 64, SELECTS_MAX = 48 };
struct selects {
    const char *texts[SELECTS_SIZE]; /* NULL: free */
    unsigned count;
    struct select made[SELECTS_SIZE];
};

/* Without any. */
void selects_init(struct selects *kept);

/* As select_make, in `kept`; in `spare` where that is NULL or full. */
const struct select *select_kept(
    struct selects *kept, struct select *spare, const char *selector);

/* Whether one of its ways tells `node`. */
bool select_fits(const struct select *select, const struct dom_node *node);
bool select_way_fits(const struct select_way *way, const struct dom_node *node);

/* The first inside `top` (`top` left out) that fits the first way, else the second, and
 * so on; NULL: none. */
struct dom_node *select_first(const struct dom_node *top, const char *selector);
struct dom_node *select_find(const struct dom_node *top, const struct select *select);

/* The node to look at behind `node` for one that fits: past what holds none. */
struct dom_node *select_past(const struct dom_node *node, const struct dom_node *top,
    const struct select *select);

/* In the page's order, after `after` (NULL: from the start), by any of its ways. */
struct dom_node *select_next(const struct dom_node *top, const struct dom_node *after,
    const struct select *select);

#endif
