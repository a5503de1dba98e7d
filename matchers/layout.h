/*
 * layout - whether a document is rows or running text, and what rows, told from how it
 * begins.
 */
#ifndef VIGIE_MATCHERS_LAYOUT_H
#define VIGIE_MATCHERS_LAYOUT_H

#include "matchers/rows.h"

enum { LAYOUT_SAMPLE = 65536 }; /* so many bytes of the document are looked at */

/* The delimiter of tables and lists is ',', ';', tab, '|' or ':'. */
void layout_of(struct rows_form *out, struct bytes sample);

#endif
