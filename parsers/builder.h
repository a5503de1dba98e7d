/*
 * builder - a page while it is put together, its ceilings and its masking kept here.
 */
#ifndef VIGIE_PARSERS_BUILDER_H
#define VIGIE_PARSERS_BUILDER_H

#include "parsers/brief.h"
#include "parsers/engine.h"
#include "parsers/fold.h"
#include "parsers/language.h"

/* Who wrote the last posting, and what a few words of it say. */
struct last_said {
    struct bytes author;
    struct brief brief;
};

struct builder {
    const struct view *view;
    struct page *page;
    struct arena *arena;
    struct language_counts words; /* of its postings */
    struct last_said last;
    struct fold_starts starts; /* of the words that the page shows outside code, */
    bool started;              /* where an engine has looked at all of them */
};

/* Personal data masked, on one line, in the arena, at most `max` bytes. */
MUST_USE int builder_text(struct bytes *kept, const struct builder *builder,
    struct bytes text, size_t max, struct err *err);

/* Past PAGE_LINKS_MAX the page becomes partly read. Texts must live in the arena. */
MUST_USE int builder_link(
    struct builder *builder, const struct link *link, struct err *err);

/* What an engine knows of one post; the rest is read from its text. Nothing needs to
 * outlive the call. */
struct draft {
    struct bytes title;  /* of this very post: what it says counts as its words */
    struct bytes thread; /* shown as the title when there is none; not read */
    struct bytes author;
    struct bytes board;
    struct bytes victim;
    int64_t posted_at_ms;
    int64_t edited_at_ms;
    struct bytes prose;  /* the author's own words, lines apart, without code blocks */
    struct bytes quoted; /* what is quoted in it */
    uint32_t sample_rows;
    struct bytes rows; /* the sample's beginning, where its columns may be named */
    const struct dom_node *body; /* its links are the posting's; NULL: it has none */
    const struct dom_node *attached; /* and these: files below the text; or NULL */
    bool published; /* the place itself means "for everybody": a leak blog */
};

/* Past PAGE_POSTINGS_MAX the page becomes partly read. */
MUST_USE int builder_posting(
    struct builder *builder, const struct draft *draft, struct err *err);

/* The first reason stays. */
void builder_partly(struct builder *builder, const char *reason);

#endif
