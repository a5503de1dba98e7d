/*
 * quotes - which parts of a post are somebody else's words, or nobody's, on engines
 * that are not known: told by names of classes, by "grey_heron wrote:" in seven
 * languages, and by the lines under which signatures stand.
 */
#ifndef VIGIE_PARSERS_QUOTES_H
#define VIGIE_PARSERS_QUOTES_H

#include "parsers/outline.h"

/* Whether a line says whose words come next: "grey_heron wrote:", with nothing behind
 * it. */
bool quotes_say_who(struct bytes line);

/* Gives the elements in [from, to) their roles. */
void quotes_mark(const struct outline *outline, uint32_t from, uint32_t to);

#endif
