/*
 * markup - whether a document is HTML or plain text.
 *
 * The header is believed when it says plain text or HTML; anything else, and no header,
 * is decided by how the body's first lines begin. Markup inside a line is not enough: a
 * table or a database dump may hold pages, and its rows must stay rows.
 */
#ifndef VIGIE_PARSERS_MARKUP_H
#define VIGIE_PARSERS_MARKUP_H

#include "parsers/parser.h"

/* Looks at the content type and at the first KiB of the body. Pure. */
bool markup_is_html(const struct document *doc);

#endif
