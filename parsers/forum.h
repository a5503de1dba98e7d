/*
 * forum - what the boards of all engines have in common.
 *
 * An engine says where its things stand (a struct forum); one walk over the page then
 * finds posts and rows. Each post becomes a posting with its author, dates, title,
 * board, own words, quotes and links; rows are leads, which links_collect has taken
 * already. What a page is follows from what stands on it, then from marks of the
 * engine, then from its address. A thread or a board that yields nothing has drifted:
 * the markup changed.
 */
#ifndef VIGIE_PARSERS_FORUM_H
#define VIGIE_PARSERS_FORUM_H

#include "parsers/builder.h"
#include "parsers/date.h"

/* Selectors are those of parsers/select.h; of several ways, the first that finds
 * something counts. Forms of addresses are words parted by spaces, looked for in path
 * and query; '^' before one: only at the start; '$' behind: only
 * at the end; '%' behind: a digit follows. Members left out: there is no such thing. */
struct forum {
    /* A post with all that belongs to it, and what stands in it: */
    const char *post;
    const char *body;   /* a post without one is none; may be the post itself */
    const char *author; /* outside the body; the first that shows a name */
    const char *date; /* outside the body; a machine's date in it or on it goes first */
    const char *edited;
    const char *title;    /* of its own */
    const char *attached; /* the files below the text */
    const char *quote;    /* besides blockquote */
    const char *code;     /* besides pre and code */
    const char
        *unsaid; /* in the body but not its author's words: signatures, remarks */

    /* On the page: */
    const char *row;     /* one for each thread of a board */
    const char *subject; /* of the thread; else the page's title */
    const char *crumbs;  /* the links of the path down to the thread's board */
    const char *next;    /* the link to the next page */
    const char *pages; /* what holds the numbered links to a thread's or list's pages */
    const char *thread_link; /* links told by what they are rather than by their form */
    const char *board_link;
    const char *clock; /* shows the site's time, which tells how it writes dates */
    const char *empty; /* says that a board has no threads */

    /* Marks of pages of other kinds; they count when there are no posts. */
    const char *index;
    const char *search;  /* also for a page with posts or rows: these are results */
    const char *message; /* the posts are private messages */
    const char *error;
    const char *login;

    /* Forms of addresses: */
    const char *thread_path;
    const char *board_path;
    const char *file_path;    /* attachments */
    const char *variant_path; /* the same pages sorted otherwise, or actions */
    const char *search_path;
    const char *message_path;
    const char *later_path; /* followed by a number over 1: not a thread's first page */

    enum date_order order; /* of dates that could be both, unless the page shows it */
    bool local_dates;      /* they are written as the page's language does */

    /* Where the above is not enough; NULL: it is. */
    bool (*is_later)(struct bytes path);
    bool (*is_empty)(const struct view *view); /* as `empty` */
    /* Of a page without posts and rows; PAGE_OTHER: by the rules above. */
    enum page_kind (*kind)(
        const struct page *page, const struct view *view, struct bytes path);
};

/* What an engine's `rel` and `parse` do. */
enum link_rel forum_rel(const struct forum *forum, const struct view *view,
    const struct dom_node *node, struct bytes path);
MUST_USE int forum_parse(const struct forum *forum, struct builder *builder,
    const struct view *view, struct err *err);

/* Whether `path` has one of the forms. */
bool forum_path_is(struct bytes path, const char *forms);

/* Whether one of `texts`, parted by '|', is in the source of a page that is HTML. */
bool forum_says(const struct view *view, const char *texts);

/* Whether this is a page of an engine: `needed` elements on it fit `signs`, a selector.
 * Without one of `texts` in the page's source no element is looked at, so that asking
 * every engine costs little; NULL: that was asked. */
bool forum_tells(
    const struct view *view, const char *texts, const char *signs, unsigned needed);

/* The page has a link of that kind. */
bool forum_has_link(const struct page *page, enum link_rel rel);

#endif
