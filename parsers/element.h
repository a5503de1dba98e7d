/*
 * element - what HTML's elements mean for the text they hold.
 */
#ifndef VIGIE_PARSERS_ELEMENT_H
#define VIGIE_PARSERS_ELEMENT_H

#include "base/bytes.h"

enum element_flag {
    ELEMENT_LINE = 1,   /* begins and ends a line */
    ELEMENT_CELL = 2,   /* is followed by a tab */
    ELEMENT_CODE = 4,   /* its lines are rows, white space kept */
    ELEMENT_RAW = 8,    /* holds no elements: script, style */
    ELEMENT_VOID = 16,  /* has no end */
    ELEMENT_ONCE = 32,  /* html, head, body: a second one is dropped by the parser */
    ELEMENT_ENDED = 64, /* ended by the next of its kind, so that they do not pile up */
    ELEMENT_WORD = 128  /* may stand inside a word, which goes on behind it */
};

/* Flags of a name in any case; 0 for one that HTML has not. Two of those side by side
 * are fields of data, as in XML: "<nom>Bel</nom><tel>..." is not one word. */
unsigned element_flags(struct bytes name);

enum { ELEMENT_UNKNOWN = 255 };

/* By number, in the order of the names: which one is called so, in any case
 * (ELEMENT_UNKNOWN: none), and its name and flags (of ELEMENT_UNKNOWN 0). */
size_t element_count(void);
unsigned element_number(struct bytes name);
struct bytes element_name(unsigned number);
unsigned element_flags_of(unsigned number);

#endif
