#include "parsers/element.h"
#include "parsers/html_walk.h"
#include "parsers/obfuscation.h"
#include "parsers/showing.h"

/* What there is to do for an attribute of a name. */
enum trait { TRAIT_KNOWN = 1, TRAIT_SHOWS = 2, TRAIT_SAID = 4, TRAIT_HIDES = 8 };

static unsigned traits_of(struct bytes name)
{
    return TRAIT_KNOWN | (showing_may(name) ? TRAIT_SHOWS : 0U) |
           (showing_is_style(name) ? 0U : TRAIT_SAID) |
           (obfuscation_may(name) ? TRAIT_HIDES : 0U);
}

/* Asked for once of each name of a page, as it is told from a score of others. */
static unsigned traits_known(struct dom_name *known, struct bytes name)
{
    if (known == NULL)
        return traits_of(name);
    if (known->traits == 0)
        known->traits = (uint8_t)traits_of(name);
    return known->traits;
}

static int say_attribute(
    struct walk *walk, unsigned traits, struct bytes name, struct bytes value)
{
    if (value.len == 0 || (traits & TRAIT_SAID) == 0)
        return 0;
    if (text_line(walk->text, SEGMENT_ATTRIBUTE, value, walk->err) != 0)
        return -1;
    return (traits & TRAIT_HIDES) == 0
               ? 0
               : obfuscation_say(walk->text, html_stream(walk), name, value, walk->err);
}

/* A style that keeps line ends makes rows, whatever the element. A word may have parts
 * that nobody sees, against harvesters. */
static void take_showing(struct walk *walk, unsigned showing)
{
    if ((showing & SHOWING_LINES) != 0 && walk->kept_at == 0) {
        walk->kept_at = walk->depth;
        walk->code_depth++;
    }
    if ((showing & SHOWING_UNSEEN) != 0 && walk->unseen_at == 0 &&
        (walk->flags & ELEMENT_WORD) != 0)
        walk->unseen_at = walk->depth;
    if ((showing & SHOWING_TURNED) != 0 && walk->turned_at == 0)
        walk->turned_at = walk->depth;
}

void html_attribute(
    struct walk *walk, struct bytes element, struct bytes name, struct bytes value)
{
    struct dom_name *known = dom_name_of(walk->dom, name);
    unsigned traits = traits_known(known, name);
    if ((traits & TRAIT_SHOWS) != 0)
        take_showing(walk, showing_of(element, name, value));
    html_check(walk, say_attribute(walk, traits, name, value));
    dom_add_attribute(walk->dom, known, value);
}

/* Before an element begins or ends that is not within a word. */
static void part_from(struct walk *walk, unsigned flags)
{
    if ((flags & ELEMENT_WORD) != 0)
        return;
    html_end_line(walk);
    if (flags == 0 || (flags & (ELEMENT_LINE | ELEMENT_CELL | ELEMENT_CODE)) != 0)
        html_end_unseen(walk);
}

void html_start(struct walk *walk, struct bytes name, unsigned flags)
{
    part_from(walk, flags);
    if (walk->field_ended && flags == 0)
        html_check(walk, text_break(walk->text, html_stream(walk), '\t', walk->err));
    walk->field_ended = false;
    if ((flags & ELEMENT_LINE) != 0)
        html_check(walk, text_break(walk->text, html_stream(walk), '\n', walk->err));
    if ((flags & ELEMENT_CODE) != 0) {
        html_check(walk, text_break(walk->text, SEGMENT_ROWS, '\n', walk->err));
        walk->code_depth++;
    }
    walk->raw_depth += (flags & ELEMENT_RAW) != 0 ? 1 : 0;
    walk->depth++;
    walk->flags = flags;
    dom_open(walk->dom, name, flags);
}

static void leave(struct walk *walk)
{
    if (walk->kept_at != 0 && walk->depth == walk->kept_at) {
        walk->kept_at = 0;
        walk->code_depth -= walk->code_depth > 0 ? 1 : 0;
    }
    if (walk->depth == walk->turned_at) {
        html_say_turned(walk);
        walk->turned_at = 0;
    }
    walk->unseen_at = walk->depth == walk->unseen_at ? 0 : walk->unseen_at;
    walk->depth -= walk->depth > 0 ? 1 : 0;
    dom_close(walk->dom);
}

void html_end(struct walk *walk, unsigned flags)
{
    part_from(walk, flags);
    enum segment_kind kind = html_stream(walk);
    walk->field_ended = flags == 0;
    if ((flags & (ELEMENT_LINE | ELEMENT_CODE | ELEMENT_RAW)) != 0)
        html_check(walk, text_break(walk->text, kind, '\n', walk->err));
    if ((flags & ELEMENT_CELL) != 0)
        html_check(walk, text_break(walk->text, kind, '\t', walk->err));
    if ((flags & ELEMENT_CODE) != 0 && walk->code_depth > 0)
        walk->code_depth--;
    if ((flags & ELEMENT_RAW) != 0 && walk->raw_depth > 0) {
        html_end_script(walk);
        walk->raw_depth--;
    }
    leave(walk);
}

void html_comment(struct walk *walk, struct bytes comment)
{
    html_check(walk, text_line(walk->text, SEGMENT_HIDDEN, comment, walk->err));
    dom_add_text(walk->dom, DOM_COMMENT, comment);
}
