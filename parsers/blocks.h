/*
 * blocks - the repeated parts of a page: cards, articles, table rows.
 */
#ifndef VIGIE_PARSERS_BLOCKS_H
#define VIGIE_PARSERS_BLOCKS_H

#include "parsers/dom.h"

/* A group of siblings of one tag and one class. */
struct blocks {
    const struct dom_node *first;
    uint32_t count;
};

/* The group with most headed members, two at least; false when there is none. Linear in
 * the page. */
bool blocks_find(struct blocks *out, const struct dom_node *root);

/* Whether `node` is one of the group: its first, or a sibling alike that has text. */
bool blocks_has(const struct blocks *blocks, const struct dom_node *node);

/* What names a block: a heading, something of class title or name, a strong text, its
 * first cell or link; NULL when there is none near its beginning. */
const struct dom_node *blocks_heading(const struct dom_node *block);

#endif
