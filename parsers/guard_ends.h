/*
 * guard_ends - where comments end, and whether a doctype does; for guard.c alone.
 */
#ifndef VIGIE_PARSERS_GUARD_ENDS_H
#define VIGIE_PARSERS_GUARD_ENDS_H

#include "base/bytes.h"

/* Behind the end of the comment whose "<!--" ends at `start`; 0: it has none (WHATWG
 * HTML 13.2.5.43-51: it ends at "-->" or "--!>", and "<!-->" and "<!--->" are whole
 * ones). */
size_t guard_comment_end(struct bytes html, size_t start);

/* To libxml2 a '>' between the quotes of a doctype does not end it. */
bool guard_ends_quoted(struct bytes doctype);

#endif
