/*
 * dom - a page's elements as the engines read them.
 *
 * A small tree of our own, in the document's arena: it knows no depth limit, is walked
 * by loops and never by recursion, and may end early when its share of the arena is
 * used up (the text went to the matchers all the same).
 */
#ifndef VIGIE_PARSERS_DOM_H
#define VIGIE_PARSERS_DOM_H

#include "base/arena.h"
#include "base/buf.h"
#include "parsers/dom_marks.h"

struct dom_attribute {
    struct dom_attribute *next;
    struct bytes name; /* lower case */
    struct bytes value;
};

enum dom_type { DOM_ELEMENT, DOM_TEXT, DOM_COMMENT };

/* What an engine found an element to be, beyond what its name says. */
enum dom_role {
    ROLE_NONE,
    ROLE_QUOTE,  /* as a blockquote */
    ROLE_CODE,   /* as a pre */
    ROLE_UNSAID, /* not its author's words: a signature, a remark of the site */
    ROLE_WORDS   /* its author's, even if it is called a blockquote */
};

struct dom_node {
    struct dom_node *parent; /* NULL for the root only */
    struct dom_node *first;
    struct dom_node *next;
    struct dom_node *after; /* the next one that is not inside it, however far above */
    struct dom_attribute *attributes;
    struct dom_element *element; /* NULL of what is no element */
    struct bytes text; /* an element's name in lower case, or the text itself */
    enum dom_type type;
    enum dom_role role;
    unsigned flags; /* of an element (parsers/element.h), else 0 */
    bool closed;    /* nothing is added to it any more */
};

/* What only elements have: most nodes of a page are texts, and how many nodes fit is
 * how large a table can be read. */
struct dom_element {
    struct dom_node *last;               /* child */
    const struct dom_attribute *classes; /* those asked for most; or NULL */
    const struct dom_attribute *id;
    struct dom_marks marks;  /* its own */
    struct dom_marks inside; /* of all below it, once it is closed */
    struct dom_marks around; /* of all above it */
};

/* Names that were kept lately: most are used again and again. */
enum { DOM_NAMES_BITS = 7, DOM_NAMES = 1 << DOM_NAMES_BITS };

struct dom {
    struct dom_node *root; /* an element without a name; never NULL after dom_init */
    struct dom_node *at;   /* the element being filled */
    struct arena *arena;   /* borrowed */
    size_t arena_limit;    /* stop growing when the arena has used this much */
    bool cut;              /* something did not fit */
    struct dom_name {
        struct bytes text;
        uint64_t start; /* its first eight bytes */
        struct dom_marks as_tag;
        struct dom_marks as_attribute;
        uint8_t traits; /* what html_elements.c knows of it; 0: nothing yet */
    } names[DOM_NAMES];
};

/* The tree may use half of what the arena still has. */
MUST_USE int dom_init(struct dom *dom, struct arena *arena, struct err *err);

/* Building, in document order. What does not fit sets `cut` and is dropped. */
/* `flags` are those of the name. */
void dom_open(struct dom *dom, struct bytes name, unsigned flags);
void dom_close(struct dom *dom);
/* The name of an element or attribute, as the tree keeps it; until the next one is
 * asked for. NULL: it does not fit. */
struct dom_name *dom_name_of(struct dom *dom, struct bytes name);
/* Of the element just opened. */
void dom_add_attribute(
    struct dom *dom, const struct dom_name *name, struct bytes value);
void dom_add_text(struct dom *dom, enum dom_type type, struct bytes text);

/* The node after `node` in document order inside `top`, or NULL. `dom_skip` leaves out
 * what is inside `node`. */
struct dom_node *dom_next(const struct dom_node *node, const struct dom_node *top);
struct dom_node *dom_skip(const struct dom_node *node, const struct dom_node *top);

/* The node to look at next for one with these marks. */
struct dom_node *dom_next_marked(const struct dom_node *node,
    const struct dom_node *top, const struct dom_marks *needed);

/* An element of that name, in lower case. */
bool dom_is(const struct dom_node *node, const char *name);
/* By its name, or by what an engine found it to be. */
bool dom_is_quote(const struct dom_node *node);
/* The value, or empty with ptr NULL when there is no such attribute. */
struct bytes dom_attribute(const struct dom_node *node, const char *name);
/* One of the words of the class attribute. */
bool dom_has_class(const struct dom_node *node, const char *name);
bool dom_has_class_of(const struct dom_node *node, struct bytes name);
/* The id is `prefix` followed by digits only; `number` may be NULL. */
bool dom_id_number(const struct dom_node *node, const char *prefix, uint64_t *number);

/* The first element inside `top` (`top` left out) after `after` (NULL: from the start);
 * NULL when there is none. */
struct dom_node *dom_find_tag(
    const struct dom_node *top, const struct dom_node *after, const char *name);
struct dom_node *dom_find_class(
    const struct dom_node *top, const struct dom_node *after, const char *name);
struct dom_node *dom_find_id(const struct dom_node *top, const char *id);

/* The nearest ancestor called so, not past `top`; NULL when there is none. */
struct dom_node *dom_ancestor(
    const struct dom_node *node, const struct dom_node *top, const char *name);

#endif
