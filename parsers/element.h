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

#endif
