/*
 * outline - what stands where on a page of which nothing is known.
 *
 * The page's nodes in document order, each with where its inside ends, and sums from
 * which the weight of any run of them is told at once: text that says something, text
 * at all, text in links, dates, names of members. With these a search for repeated
 * parts looks at each node a few times, however the page is nested.
 */
#ifndef VIGIE_PARSERS_OUTLINE_H
#define VIGIE_PARSERS_OUTLINE_H

#include "parsers/engine.h"

enum {
    OUTLINE_ITEMS_MAX = 400000, /* nodes; what comes after them is not outlined */
    OUTLINE_TELLING_WORDS = 5   /* a text of so many says something */
};

/* No item. */
#define OUTLINE_NONE UINT32_MAX

/* What a node stands in, itself included. */
enum outline_inside {
    INSIDE_LINK = 1,
    INSIDE_CODE = 2,
    INSIDE_RAW = 4, /* scripts and styles */
    INSIDE_QUOTE = 8,
    INSIDE_ASIDE = 16,   /* menus, footers, choices: the site's, not its matter */
    INSIDE_HEADING = 32, /* or a text that says the page's title once more */
    INSIDE_DATE = 64,    /* an element that is a date */
    INSIDE_UNSAID = 128  /* a signature */
};

/* Bytes, or counts, of what stands before a node. */
struct outline_sums {
    uint32_t telling; /* text that says something, outside links, code and quotes */
    uint32_t headed;  /* of that, what stands in headings */
    uint32_t quoted;  /* the same in quotes */
    uint32_t plain;   /* visible text outside links */
    uint32_t linked;  /* text of links */
    uint32_t dates;   /* when something was written */
    uint32_t members; /* names of members */
    uint32_t links;
};

enum outline_date { DATE_NONE = 0, DATE_POSTED, DATE_EDITED, DATE_OTHER };

struct outline_item {
    struct dom_node *node;
    uint32_t parent; /* OUTLINE_NONE: the root */
    uint32_t end;    /* the first item behind what is inside */
    struct outline_sums before;
    int64_t date_ms;
    uint8_t date;   /* enum outline_date */
    uint8_t inside; /* enum outline_inside */
    bool member;    /* such a link */
};

struct outline {
    struct outline_item *items;
    uint32_t count;
    struct outline_sums total;
    bool cut;
};

/* `view` has a dom. _done also accepts a zeroed one. -1 is out of memory. */
MUST_USE int outline_make(
    struct outline *out, const struct view *view, struct err *err);
void outline_done(struct outline *outline);
AUTO_DEFINE_VALUE(struct outline, outline_done)

/* Weighs texts anew, where elements got ROLE_UNSAID since it was made. */
void outline_unsaid(struct outline *outline);

/* What stands in [from, to). */
struct outline_sums outline_between(
    const struct outline *outline, uint32_t from, uint32_t to);

/* The element behind `at` with the same parent, or OUTLINE_NONE; the first inside. */
uint32_t outline_next(const struct outline *outline, uint32_t at);
uint32_t outline_first(const struct outline *outline, uint32_t at);

/* Words of a text, as far as `most`. */
unsigned outline_words(struct bytes text, unsigned most);

#endif
