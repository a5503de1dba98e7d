/*
 * outline_marks - dates and members' names, told without knowing the engine.
 */
#ifndef VIGIE_PARSERS_OUTLINE_MARKS_H
#define VIGIE_PARSERS_OUTLINE_MARKS_H

#include "parsers/date.h"
#include "parsers/outline.h"

/* Whether a node is a date, and of what: an element made for machines (`datetime`,
 * `data-time`, `title`...) or a short text. `said` is the text shown before it, which
 * may be its label ("Joined:", "Last edited"). */
enum outline_date outline_date_of(int64_t *ms, const struct dom_node *node,
    struct bytes said, const struct date_rules *rules);

/* A link to somebody's page that shows a name, or an element called an author's. */
bool outline_is_member(const struct dom_node *node);

#endif
