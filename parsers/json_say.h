/*
 * json_say - what a value of JSON says to people, as text.
 *
 * Strings of sites are often HTML: tags become line ends, addresses of links are kept
 * in their place, escapes are resolved. Numbers are taken as they are written; objects,
 * arrays, `null` and the empty string say nothing.
 */
#ifndef VIGIE_PARSERS_JSON_SAY_H
#define VIGIE_PARSERS_JSON_SAY_H

#include "base/buf.h"

/* Cut at `out`'s ceiling; without memory for it, `out` is empty. */
void json_say(struct buf *out, struct bytes value);

#endif
