#include "parsers/select.h"

#include <assert.h>
#include <string.h>

static bool is_space(uint8_t byte)
{
    return byte == ' ';
}

static size_t part_end(struct bytes compound, size_t start)
{
    size_t end = start + 1;
    if (compound.ptr[start] == '[') {
        while (end < compound.len && compound.ptr[end - 1] != ']')
            end++;
        return end;
    }
    while (end < compound.len && compound.ptr[end] != '.' && compound.ptr[end] != '#' &&
           compound.ptr[end] != '[')
        end++;
    return end;
}

/* What an element has that fits the part, for its marks. */
static void need(struct dom_marks *needed, struct bytes part)
{
    struct bytes rest = bytes_slice(part, 1, part.len);
    size_t end = 0;
    switch (part.ptr[0]) {
    case '.':
        dom_marks_add(needed, MARK_CLASS, rest);
        break;
    case '#':
        rest.len -= bytes_ends(rest, "%") ? 1 : 0;
        dom_marks_add(needed, MARK_ID, rest);
        break;
    case '[':
        while (end < rest.len && strchr("=^$*]", rest.ptr[end]) == NULL)
            end++;
        dom_marks_add(needed, MARK_ATTRIBUTE, bytes_slice(rest, 0, end));
        break;
    default:
        dom_marks_add(needed, MARK_TAG, part);
    }
}

static struct dom_marks needed_by(struct bytes compound)
{
    struct dom_marks needed = {{0}};
    for (size_t at = 0, end = 0; at < compound.len; at = end) {
        end = part_end(compound, at);
        need(&needed, bytes_slice(compound, at, end - at));
    }
    return needed;
}

/* The part behind the last space, which is the element itself. */
static struct select_way way_of(struct bytes text)
{
    size_t start = text.len;
    while (start > 0 && !is_space(text.ptr[start - 1]))
        start--;
    return (struct select_way){.inside = bytes_trim(bytes_slice(text, 0, start)),
        .itself = bytes_slice(text, start, text.len)};
}

/* All of them, on whichever elements above. */
static struct dom_marks needed_around(struct bytes inside)
{
    struct dom_marks needed = {{0}};
    while (inside.len > 0) {
        const struct select_way above = way_of(inside);
        const struct dom_marks more = needed_by(above.itself);
        dom_marks_join(&needed, &more);
        inside = above.inside;
    }
    return needed;
}

struct select select_make(const char *selector)
{
    struct select select = {.count = 0};
    struct bytes rest = bytes_of(selector);
    struct bytes way;
    while (bytes_split(&way, &rest, ',')) {
        way = bytes_trim(way);
        if (way.len == 0)
            continue;
        assert(select.count < SELECT_WAYS);
        if (select.count == SELECT_WAYS)
            break;
        struct select_way *made = &select.ways[select.count++];
        *made = way_of(way);
        made->needed = needed_by(made->itself);
        made->around = needed_around(made->inside);
    }
    return select;
}

void selects_init(struct selects *kept)
{
    memset(kept->texts, 0, sizeof(kept->texts));
    kept->count = 0;
}

const struct select *select_kept(
    struct selects *kept, struct select *spare, const char *selector)
{
    size_t slot = ((uintptr_t)selector >> 2) % SELECTS_SIZE;
    while (kept != NULL && kept->texts[slot] != NULL && kept->texts[slot] != selector)
        slot = (slot + 1) % SELECTS_SIZE;
    if (kept != NULL && selector != NULL && kept->texts[slot] == selector)
        return &kept->made[slot];
    bool room = kept != NULL && selector != NULL && kept->count < SELECTS_MAX;
    struct select *made = room ? &kept->made[slot] : spare;
    *made = select_make(selector);
    if (room) {
        kept->texts[slot] = selector;
        kept->count++;
    }
    return made;
}

static const struct dom_attribute *attribute_of(
    const struct dom_node *node, struct bytes name)
{
    const struct dom_attribute *at = node->attributes;
    while (at != NULL && !bytes_equal(at->name, name))
        at = at->next;
    return at;
}

static struct bytes value_of(const struct dom_attribute *attribute)
{
    return attribute == NULL ? bytes_make(NULL, 0) : attribute->value;
}

/* "thread%": digits stand where the sign does, one at least, up to the end. */
static bool id_fits(struct bytes id, struct bytes wanted)
{
    if (!bytes_ends(wanted, "%"))
        return bytes_equal(id, wanted);
    size_t prefix = wanted.len - 1;
    if (id.len <= prefix ||
        !bytes_equal(bytes_slice(id, 0, prefix), bytes_slice(wanted, 0, prefix)))
        return false;
    for (size_t i = prefix; i < id.len; i++)
        if (!byte_is_digit(id.ptr[i]))
            return false;
    return true;
}

static bool value_fits(struct bytes value, uint8_t how, struct bytes wanted)
{
    switch (how) {
    case '^':
        return bytes_equal(bytes_slice(value, 0, wanted.len), wanted);
    case '$':
        return value.len >= wanted.len &&
               bytes_equal(
                   bytes_slice(value, value.len - wanted.len, wanted.len), wanted);
    case '*':
        return bytes_find(value, wanted, 0) != BYTES_NONE;
    default:
        return bytes_equal(value, wanted);
    }
}

/* "name", "name=value", "name^=value"... */
static bool attribute_fits(const struct dom_node *node, struct bytes test)
{
    ptrdiff_t equals = bytes_find_byte(test, '=', 0);
    if (equals == BYTES_NONE)
        return attribute_of(node, test) != NULL;
    size_t end = (size_t)equals;
    uint8_t how = end > 0 ? test.ptr[end - 1] : 0;
    bool plain = how != '^' && how != '$' && how != '*';
    const struct dom_attribute *found =
        attribute_of(node, bytes_slice(test, 0, plain ? end : end - 1));
    return found != NULL &&
           value_fits(found->value, how, bytes_slice(test, end + 1, test.len));
}

static bool part_fits(const struct dom_node *node, struct bytes part)
{
    struct bytes rest = bytes_slice(part, 1, part.len);
    switch (part.ptr[0]) {
    case '.':
        return dom_has_class_of(node, rest);
    case '#':
        return id_fits(value_of(node->element->id), rest);
    case '[':
        return attribute_fits(node, bytes_slice(rest, 0, rest.len - 1));
    default:
        return bytes_equal(node->text, part);
    }
}

/* "div.post[id]": every part of it. */
static bool itself_fits(const struct dom_node *node, struct bytes compound)
{
    if (node->type != DOM_ELEMENT)
        return false;
    for (size_t at = 0; at < compound.len;) {
        size_t end = part_end(compound, at);
        if (!part_fits(node, bytes_slice(compound, at, end - at)))
            return false;
        at = end;
    }
    return true;
}

/* Each part of `inside`, the last first, on an element above the one before. */
static bool inside_fits(const struct dom_node *node, struct bytes inside)
{
    struct select_way above = way_of(inside);
    unsigned looked = 0;
    for (node = node->parent; node != NULL && looked++ < SELECT_ANCESTORS;
         node = node->parent) {
        if (!itself_fits(node, above.itself))
            continue;
        if (above.inside.len == 0)
            return true;
        above = way_of(above.inside);
    }
    return false;
}

bool select_way_fits(const struct select_way *way, const struct dom_node *node)
{
    return node->element != NULL &&
           dom_marks_may(&node->element->marks, &way->needed) &&
           dom_marks_may(&node->element->around, &way->around) &&
           itself_fits(node, way->itself) &&
           (way->inside.len == 0 || inside_fits(node, way->inside));
}

bool select_fits(const struct select *select, const struct dom_node *node)
{
    if (node->type != DOM_ELEMENT)
        return false;
    for (unsigned i = 0; i < select->count; i++)
        if (select_way_fits(&select->ways[i], node))
            return true;
    return false;
}

struct dom_node *select_find(const struct dom_node *top, const struct select *select)
{
    for (unsigned i = 0; i < select->count; i++) {
        const struct select_way *way = &select->ways[i];
        struct dom_node *node = dom_next_marked(top, top, &way->needed);
        while (node != NULL && !select_way_fits(way, node))
            node = dom_next_marked(node, top, &way->needed);
        if (node != NULL)
            return node;
    }
    return NULL;
}

struct dom_node *select_first(const struct dom_node *top, const char *selector)
{
    struct select select = select_make(selector);
    return select_find(top, &select);
}

static bool may_be_inside(const struct select *select, const struct dom_node *node)
{
    const struct dom_element *element = node->element;
    if (element == NULL || !node->closed)
        return true;
    for (unsigned i = 0; i < select->count; i++)
        if (dom_marks_may(&element->inside, &select->ways[i].needed))
            return true;
    return false;
}

struct dom_node *select_past(const struct dom_node *node, const struct dom_node *top,
    const struct select *select)
{
    return may_be_inside(select, node) ? dom_next(node, top) : dom_skip(node, top);
}

struct dom_node *select_next(const struct dom_node *top, const struct dom_node *after,
    const struct select *select)
{
    struct dom_node *node = select_past(after == NULL ? top : after, top, select);
    while (node != NULL && !select_fits(select, node))
        node = select_past(node, top, select);
    return node;
}
