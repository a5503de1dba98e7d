/*
 * html_stack - the elements that are open on a page, and what tags and texts do to
 * them, as libxml2 2.9.14 has it. For html_steps.c alone.
 */
#ifndef VIGIE_PARSERS_HTML_STACK_H
#define VIGIE_PARSERS_HTML_STACK_H

#include "parsers/html_steps.h"

struct html_open {
    uint32_t name; /* in the page */
    uint8_t name_len;
    uint8_t element; /* ELEMENT_UNKNOWN: its name counts, in small letters */
};

struct html_stack {
    struct bytes html; /* borrowed, as `steps` */
    struct buf *steps;
    size_t depth;
    bool saw_head; /* or a body */
    bool saw_body;
    struct html_open open[HTML_STEPS_DEPTH];
};

void html_stack_init(struct html_stack *stack, struct buf *steps, struct bytes html);

/* Each of these appends its steps. False: no memory, too deep, or a tag that stands
 * where libxml2 drops it. */
bool html_stack_add(struct html_stack *stack, enum html_step_kind kind,
    unsigned element, size_t from, size_t to);
/* With what it ends and implies. */
bool html_stack_start(struct html_stack *stack, struct html_open tag);
bool html_stack_end(struct html_stack *stack, const struct html_open *tag);
/* The element opened last. */
bool html_stack_pop(struct html_stack *stack);
bool html_stack_end_all(struct html_stack *stack);
/* Before a text, which stands in a paragraph at least. */
bool html_stack_text(struct html_stack *stack);

/* It has no end tag. */
bool html_stack_is_empty(const struct html_open *tag);

#endif
