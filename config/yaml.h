/*
 * yaml - a YAML text as a small tree of texts, lists and maps with their places.
 *
 * The plain part of YAML only: one document, no anchors, aliases or tags. Nothing is
 * guessed from a value's looks ("no" is not false, 1e3 is no number): every scalar is
 * text until the schema reads it. The one file that knows libyaml.
 */
#ifndef VIGIE_CONFIG_YAML_H
#define VIGIE_CONFIG_YAML_H

#include "base/arena.h"
#include "config/problems.h"

enum { YAML_DEPTH_MAX = 8, YAML_NODES_MAX = 200000 };

enum node_kind { NODE_TEXT, NODE_LIST, NODE_MAP };

/* Owned by the arena, like everything below it. */
struct node {
    enum node_kind kind;
    struct place place;
    struct bytes text; /* NODE_TEXT; ends in a NUL that is not counted */
    bool quoted;       /* NODE_TEXT: an empty one is then meant */
    struct bytes key;  /* when it stands in a map */
    struct place key_place;
    struct node *first; /* what is below, in the file's order */
    struct node *last;
    struct node *next;
};

/* `*root` is NULL for a text with no document in it. Mistakes in the file go to
 * `problems` (the first ends the reading) and give 0; -1 is out of memory. */
MUST_USE int yaml_read(struct node **root, struct bytes text, struct arena *arena,
    struct problems *problems, struct err *err);

/* "a text", "a list", "a group of keys": for messages. */
const char *node_kind_name(enum node_kind kind);

#endif
