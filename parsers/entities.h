/*
 * entities - the escapes of XML in a text that is no page: "&amp;", "&#8217;".
 */
#ifndef VIGIE_PARSERS_ENTITIES_H
#define VIGIE_PARSERS_ENTITIES_H

#include "base/buf.h"

/* Appends `text` with XML's five names and all numbers resolved, once; what HTML names
 * besides stays as it is. Never longer than the text. Fails for want of memory only. */
MUST_USE int entities_add(struct buf *out, struct bytes text, struct err *err);

#endif
