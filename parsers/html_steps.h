/*
 * html_steps - what libxml2 would say of a page whose markup holds nothing odd, worked
 * out without it.
 *
 * Of a page that passed the guard, mostly names, texts and usual references are left.
 * libxml2 2.9.14 takes more for these than everything else that is done with them:
 * a walk byte by byte, names looked up and copied, errors written and thrown away. What
 * it makes of them is little: what a start tag ends or implies, what an end tag closes.
 * That is done here, to the same result (HTMLparser.c), all of it before the first step
 * is taken: a page with anything else in it is left to libxml2 whole. Which element
 * ends which, it was asked while the program was built (scripts/compile-elements.c).
 */
#ifndef VIGIE_PARSERS_HTML_STEPS_H
#define VIGIE_PARSERS_HTML_STEPS_H

#include "base/buf.h"

enum {
    HTML_STEPS_DEPTH = 1024, /* open elements */
    HTML_STEPS_MAX = 1 << 20
};

enum html_step_kind {
    HTML_STEP_START,   /* a tag: its name */
    HTML_STEP_IMPLIED, /* an element that begins without one */
    HTML_STEP_END,
    HTML_STEP_TEXT,
    HTML_STEP_CHARACTER, /* `from` is its code point */
    HTML_STEP_COMMENT
};

/* Places in the page; of an element that is known, its number counts instead
 * (parsers/element.h). */
struct html_step {
    uint32_t from;
    uint32_t to;
    uint8_t kind;
    uint8_t element; /* ELEMENT_UNKNOWN: as it is written, in small letters */
};

/* Appends struct html_step after struct html_step. `html`: valid UTF-8 without NULs,
 * of less than 4 GiB. False: it is for libxml2, or no memory. Linear in its length, but
 * for HTML_STEPS_DEPTH. */
bool html_steps_of(struct buf *steps, struct bytes html);

#endif
