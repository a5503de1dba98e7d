/*
 * generic - the parts of the generic engine, each of which takes the pages it knows.
 *
 * Each sets the page's kind and adds what it finds, or leaves the page alone; `*taken`
 * says which.
 */
#ifndef VIGIE_PARSERS_GENERIC_H
#define VIGIE_PARSERS_GENERIC_H

#include "parsers/builder.h"
#include "parsers/mould_parts.h"
#include "parsers/outline.h"
#include "parsers/repeats.h"

/* As what the page speaks. */
struct site_words {
    unsigned forum; /* different words of a board's buttons and labels */
    unsigned blog;  /* different words of a leak blog, what the press says taken off */
    bool sized;     /* it says how much was taken */
    bool whole;     /* all of the page's text was looked at */
    struct fold_starts starts; /* of that, but for what stands in code */
};

/* What tells rows from posts, and rows of threads from rows of boards. */
struct list_signs {
    uint32_t threads; /* records, or columns, that say "Replies", "Views" */
    uint32_t boards;  /* "Topics", "Threads" */
    uint32_t found;   /* the page says "Search results" */
    uint32_t replies; /* links that say "Quote", "Reply", "Report" */
    uint32_t joined;  /* "Joined", "Registered" */
    uint32_t numbers; /* texts that are a number and nothing else */
    uint32_t longest; /* bytes that say something in one record, at most */
    uint32_t blocks;  /* quotes, paragraphs and code in records */
};

/* What all parts look at. */
struct generic {
    struct builder *builder;
    const struct view *view;
    struct outline outline;
    struct repeats dated;   /* the page's dated records */
    struct mould mould;     /* theirs, when there are two at least */
    struct mould_lead lead; /* what each is about, if it is a link */
    struct list_signs signs;
    int order;    /* of their dates: above 0 the later come last, below 0 first */
    bool undated; /* told by headings and links: no dates are known here */
    bool is_list; /* they are rows, not posts */
    struct site_words words;
};

MUST_USE int generic_words(struct site_words *out, const struct outline *outline,
    const struct view *view, struct err *err);

/* Marks what stands at the end of posts and is none of their authors' words:
 * signatures, told by a line above them, or because other posts end so, too. `*marked`:
 * there are such, and the outline was weighed anew. */
MUST_USE int generic_unsaid(bool *marked, struct outline *outline,
    const struct record *records, uint32_t count, struct err *err);

/* Whether the page speaks as a leak blog does: such words, or one and a data size. */
bool generic_is_blog(const struct generic *generic);

/* Of dated records: reads the signs and decides. */
MUST_USE int generic_weigh_list(struct generic *generic, struct err *err);

/* A board's rows, an index' boards, a search's results: leads. */
MUST_USE int generic_rows(bool *taken, struct generic *generic, struct err *err);
/* A thread's posts, or the one post of a page. */
MUST_USE int generic_thread(bool *taken, struct generic *generic, struct err *err);
/* A leak blog's entries that stand in a script. */
MUST_USE int generic_scripts(bool *taken, struct generic *generic, struct err *err);
/* A leak blog's cards. */
MUST_USE int generic_cards(bool *taken, struct generic *generic, struct err *err);
/* A leak blog's entry, or an article. */
MUST_USE int generic_article(bool *taken, struct generic *generic, struct err *err);

/* One posting of what stands in `record`, its body in [from, to). */
struct generic_post {
    struct record record;
    struct record body;
    uint32_t author; /* the item, or OUTLINE_NONE: the first member named */
    struct bytes title;
    struct bytes thread;
    bool published;
    bool is_victim; /* the title names who was breached */
    bool anonymous; /* nobody signs here */
};
MUST_USE int generic_add(
    struct generic *generic, const struct generic_post *post, struct err *err);

#endif
