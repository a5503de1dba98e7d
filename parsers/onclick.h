/*
 * onclick - where a click leads that is no link: location.href='...', window.open(...),
 * data-href and their like. Nothing is run: the address must stand there.
 */
#ifndef VIGIE_PARSERS_ONCLICK_H
#define VIGIE_PARSERS_ONCLICK_H

#include "parsers/dom.h"

/* As written, or empty. */
struct bytes onclick_address(const struct dom_node *node);

#endif
