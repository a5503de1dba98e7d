/*
 * html_walk - where a parse of HTML stands, and how it says a page's text. Inside of
 * html alone.
 */
#ifndef VIGIE_PARSERS_HTML_WALK_H
#define VIGIE_PARSERS_HTML_WALK_H

#include "parsers/html.h"

enum {
    HTML_TURNED_MAX = 64 * 1024,
    HTML_UNSEEN_MAX = 64 * 1024,
    HTML_SCRIPT_MAX = 64 * 1024
};

struct walk {
    struct dom *dom;
    struct text *text;
    const struct tags *tags;
    size_t tag;       /* the next one */
    size_t kept_text; /* the same */
    void *parser; /* libxml2's, which html.c alone looks into; NULL: it is not asked */
    struct err *err;
    uint64_t code_depth; /* open elements whose lines are rows */
    uint64_t raw_depth;  /* open scripts and styles */
    uint64_t depth;      /* open elements */
    unsigned flags;      /* of the element that begins */
    uint64_t kept_at;    /* depth of the outermost element styled to keep line ends */
    uint64_t unseen_at;  /* of the outermost that is not shown; 0: none */
    uint64_t turned_at;  /* of the outermost that is shown backwards; 0: none */
    bool shown;          /* something was said in this line or cell that is shown */
    struct buf unseen;   /* what was not, since it began */
    struct buf script;   /* the end of a script, not yet looked into */
    bool marked;         /* a mark turns what follows round */
    struct buf turned;   /* what is to be turned round */
    bool field_ended;    /* an element that HTML has not, and nothing was said since */
    bool failed;
};

/* A sink that failed ends the parse; the handlers cannot return anything. */
void html_check(struct walk *walk, int result);

/* ---- html_elements.c: what an element does ---- */

void html_start(struct walk *walk, struct bytes name, unsigned flags);
/* Of the element that begins. */
void html_attribute(
    struct walk *walk, struct bytes element, struct bytes name, struct bytes value);
void html_end(struct walk *walk, unsigned flags);
void html_comment(struct walk *walk, struct bytes comment);

/* ---- html_kept.c: what the guard kept from the page that is walked (tags.h) ---- */

/* `at`: how far the page was walked, in the page that the guard left. What was kept
 * before it is of a tag or text that was none, but a part of something else: it is text
 * all the same. */
void html_kept_attributes(struct walk *walk, struct bytes element, size_t at);
bool html_any_kept_text(const struct walk *walk);
/* `said`, and what was kept of the text whose beginning it is. */
void html_text(struct walk *walk, struct bytes said, size_t at);
/* What nobody came to. */
void html_say_lost(struct walk *walk);

/* ---- html_play.c ---- */

/* All steps of a page, one behind the other (html_steps.h). */
void html_play(struct walk *walk, struct bytes steps, struct bytes html);

/* ---- html_say.c ---- */

/* Where text goes now. */
enum segment_kind html_stream(const struct walk *walk);

/* What is written backwards is said both ways: of an element that is shown so, in its
 * place as it is shown; behind a mark, in its place as it stands, as a mark may also
 * only cut an address in two for programs. */
void html_say(struct walk *walk, struct bytes text);

/* In parts as libxml2 hands it on: whole characters, until there are as many bytes. */
void html_say_long(struct walk *walk, struct bytes text);

/* The other way round, what was gathered. */
void html_say_turned(struct walk *walk);

/* A mark turns no more than its line. */
void html_end_line(struct walk *walk);

/* At a line's end, and at a cell's, behind html_end_line. What is not shown may be a
 * part of a word beside what is; what a line or cell holds nothing beside is said in
 * its place, as the cells about it may be of the same person. */
void html_end_unseen(struct walk *walk);

/* At a script's end: in parts, an address would be cut. */
void html_end_script(struct walk *walk);

#endif
