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
    void *parser;     /* libxml2's, which html.c alone looks into */
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
