/*
 * guard - one linear pass over a page before libxml2 sees it.
 *
 * libxml2 2.9.14 compares each attribute of a tag with all those before it (100,000 on
 * one tag take 25 s), looks for each stray end tag through all that is open, and drops
 * some text without a word: what stands in a comment without an end, in <!...>, in a
 * second <body>'s attributes, in an attribute's name, and an address written
 * <so@host.example>. The guard takes such parts out and hands their text to the
 * matchers itself, or escapes them; of names, those that may be text after a missing
 * quote. On the way it reads plain start tags and long plain texts (parsers/tags.h) and
 * takes their attributes, and all but the texts' first letters, out, too. A page with
 * nothing to take out is not copied.
 *
 * It decides nothing about structure: where it is unsure it leaves the bytes alone.
 */
#ifndef VIGIE_PARSERS_GUARD_H
#define VIGIE_PARSERS_GUARD_H

#include "base/buf.h"
#include "parsers/tags.h"
#include "parsers/text.h"

enum {
    GUARD_ATTRIBUTES_MAX = 256,
    GUARD_DEPTH_MAX =
        2048 /* open elements; what is deeper keeps its text, not its tags */
};

struct guard {
    struct buf copy; /* the edited page, when it had to be edited */
    struct tags
        *tags; /* borrowed, of this page; NULL: attributes stay where they are */
    uint64_t attributes_dropped;
    uint64_t end_tags_dropped;
    uint64_t start_tags_dropped;
    uint64_t steps; /* bytes looked at, each time one is: the cost, for the tests */
};

/* `limit` is the copy's ceiling; the copy is at most four times as long as the page
 * (and hardly ever longer at all). */
void guard_init(struct guard *guard, size_t limit);
void guard_done(struct guard *guard);
AUTO_DEFINE_VALUE(struct guard, guard_done)

/* `*safe` is `html` itself or lies in `guard`. What is taken out goes to `text`, or is
 * lost where that is NULL. One pass per guard. */
MUST_USE int guard_pass(struct bytes *safe, struct guard *guard, struct bytes html,
    struct text *text, struct err *err);

#endif
