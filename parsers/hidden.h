/*
 * hidden - parts of posts that are shown to members only, or to who replies: told by
 * what stands in their place (parsers/wall_words.h).
 */
#ifndef VIGIE_PARSERS_HIDDEN_H
#define VIGIE_PARSERS_HIDDEN_H

#include "parsers/builder.h"

/* A page that has such is partly read. `view` has a dom. */
MUST_USE int hidden_look(
    struct builder *builder, const struct view *view, struct err *err);

#endif
