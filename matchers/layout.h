/*
 * layout - whether a document is rows or running text, told from how it begins.
 */
#ifndef VIGIE_MATCHERS_LAYOUT_H
#define VIGIE_MATCHERS_LAYOUT_H

#include "model/candidate.h"

enum { LAYOUT_SAMPLE = 65536 }; /* so many bytes of the document are looked at */

/* `delimiter` is what separates the cells of LAYOUT_ROWS: ',', ';', tab, '|', ':', or 0
 * for JSON lines. */
enum layout layout_of(struct bytes sample, uint8_t *delimiter);

#endif
