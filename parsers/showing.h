/*
 * showing - what an attribute says of how a browser shows its element's text.
 */
#ifndef VIGIE_PARSERS_SHOWING_H
#define VIGIE_PARSERS_SHOWING_H

#include "base/bytes.h"

enum showing {
    SHOWING_LINES = 1,  /* line ends are kept, so that they make rows */
    SHOWING_UNSEEN = 2, /* not at all */
    SHOWING_TURNED = 4  /* from its end to its beginning (parsers/reversed.h) */
};

/* Flags; 0: nothing. `element` is the element's name. Pure. */
unsigned showing_of(struct bytes element, struct bytes name, struct bytes value);

/* False: showing_of says nothing of such an attribute, whatever its value. Pure. */
bool showing_may(struct bytes name);

/* Of looks only, so that the matchers need not read its value. Pure. */
bool showing_is_style(struct bytes name);

#endif
