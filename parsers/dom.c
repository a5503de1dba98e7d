#include "parsers/dom.h"

#include "base/eight.h"

enum {
    CLASS_MAX = 1024,
    TEXT_JOINED_MAX = 8192 /* bytes of a text that what follows it is joined to */
};

struct whole_element {
    struct dom_node node;
    struct dom_element element;
};

static struct dom_node *made_whole(struct whole_element *whole)
{
    if (whole == NULL)
        return NULL;
    whole->node.element = &whole->element;
    return &whole->node;
}

int dom_init(struct dom *dom, struct arena *arena, struct err *err)
{
    struct dom_node *root =
        made_whole(arena_alloc(arena, sizeof(struct whole_element), err));
    if (root == NULL)
        return -1;
    root->type = DOM_ELEMENT;
    *dom = (struct dom){.root = root,
        .at = root,
        .arena = arena,
        .arena_limit = arena->used + (arena->limit - arena->used) / 2};
    return 0;
}

static void *grow(struct dom *dom, size_t size)
{
    void *memory = NULL;
    if (!dom->cut && dom->arena->used < dom->arena_limit &&
        size <= dom->arena_limit - dom->arena->used)
        memory = arena_alloc(dom->arena, size, NULL);
    dom->cut = memory == NULL;
    return memory;
}

static bool keep(struct bytes *kept, struct dom *dom, struct bytes from)
{
    *kept = bytes_make(NULL, 0);
    if (dom->cut || from.len >= dom->arena_limit - dom->arena->used ||
        arena_copy(kept, dom->arena, from, NULL) != 0)
        dom->cut = true;
    return !dom->cut;
}

/* Its first eight bytes. */
static uint64_t start_of(struct bytes name)
{
    return name.len < 8 ? eight_read_some(name.ptr, name.len) : eight_read(name.ptr);
}

/* They are few, so that the marks of each are asked for again and again. */
struct dom_name *dom_name_of(struct dom *dom, struct bytes name)
{
    /* By it, of 92 names that pages use most, ten share a place with another. */
    static const uint64_t spread = UINT64_C(0x19232e908996d369);
    uint64_t start = start_of(name);
    uint64_t hash = (name.len < 8 ? start : start ^ name.len) * spread;
    struct dom_name *known = &dom->names[hash >> (64 - DOM_NAMES_BITS)];
    if (dom->cut)
        return NULL;
    if (known->start == start && known->text.ptr != NULL &&
        known->text.len == name.len &&
        (name.len <= 8 || bytes_equal(known->text, name)))
        return known;
    struct dom_name made = {.start = start};
    if (!keep(&made.text, dom, name))
        return NULL;
    dom_marks_add(&made.as_tag, MARK_TAG, made.text);
    dom_marks_add(&made.as_attribute, MARK_ATTRIBUTE, made.text);
    *known = made;
    return known;
}

static struct dom_node *last_of(const struct dom_node *node)
{
    return node->element == NULL ? NULL : node->element->last;
}

static void append(struct dom *dom, enum dom_type type, struct dom_node *node)
{
    struct dom_node *last = dom->at->element->last;
    node->type = type;
    node->parent = dom->at;
    if (last == NULL)
        dom->at->first = node;
    else
        last->next = node;
    for (; last != NULL; last = last_of(last))
        last->after = node;
    dom->at->element->last = node;
}

void dom_open(struct dom *dom, struct bytes name, unsigned flags)
{
    const struct dom_name *known = dom_name_of(dom, name);
    struct dom_node *node = made_whole(grow(dom, sizeof(struct whole_element)));
    if (known == NULL || node == NULL)
        return;
    append(dom, DOM_ELEMENT, node);
    node->text = known->text;
    node->flags = flags;
    const struct dom_element *above = node->parent->element;
    node->element->marks = known->as_tag;
    node->element->around = above->around;
    dom_marks_join(&node->element->around, &above->marks);
    dom->at = node;
}

void dom_close(struct dom *dom)
{
    /* Once cut, elements were opened that are not here: their ends mean nothing. */
    struct dom_node *node = dom->at;
    if (dom->cut || node->parent == NULL)
        return;
    node->closed = true;
    struct dom_element *above = node->parent->element;
    dom_marks_join(&above->inside, &node->element->inside);
    dom_marks_join(&above->inside, &node->element->marks);
    dom->at = node->parent;
}

void dom_add_attribute(struct dom *dom, const struct dom_name *name, struct bytes value)
{
    struct dom_attribute *attribute = grow(dom, sizeof(*attribute));
    if (attribute == NULL || name == NULL || !keep(&attribute->value, dom, value))
        return;
    attribute->name = name->text;
    attribute->next = dom->at->attributes;
    dom->at->attributes = attribute;
    struct dom_element *element = dom->at->element;
    dom_marks_join(&element->marks, &name->as_attribute);
    if (bytes_is(attribute->name, "class")) {
        element->classes = attribute;
        dom_marks_add_classes(
            &element->marks, bytes_slice(attribute->value, 0, CLASS_MAX));
    } else if (bytes_is(attribute->name, "id")) {
        element->id = attribute;
        dom_marks_add(&element->marks, MARK_ID, attribute->value);
    }
}

/* The parser hands a text on in parts, cut at each entity; here it is one again. */
static bool join(struct dom *dom, struct bytes more)
{
    struct dom_node *last = last_of(dom->at);
    if (dom->cut || last == NULL || last->type != DOM_TEXT ||
        last->text.len > TEXT_JOINED_MAX || dom->arena->used >= dom->arena_limit ||
        more.len + last->text.len >= dom->arena_limit - dom->arena->used)
        return false;
    return arena_append(&last->text, dom->arena, more, NULL) == 0;
}

void dom_add_text(struct dom *dom, enum dom_type type, struct bytes text)
{
    if (type == DOM_TEXT && join(dom, text))
        return;
    struct dom_node *node = grow(dom, sizeof(*node));
    if (node != NULL && keep(&node->text, dom, text))
        append(dom, type, node);
}

struct dom_node *dom_skip(const struct dom_node *node, const struct dom_node *top)
{
    return node->after == top->after ? NULL : node->after;
}

struct dom_node *dom_next(const struct dom_node *node, const struct dom_node *top)
{
    return node->first != NULL ? node->first : dom_skip(node, top);
}

struct dom_node *dom_next_marked(const struct dom_node *node,
    const struct dom_node *top, const struct dom_marks *needed)
{
    const struct dom_element *element = node->element;
    bool barren =
        element != NULL && node->closed && !dom_marks_may(&element->inside, needed);
    return barren ? dom_skip(node, top) : dom_next(node, top);
}

bool dom_is(const struct dom_node *node, const char *name)
{
    return node->type == DOM_ELEMENT && bytes_is(node->text, name);
}

bool dom_is_quote(const struct dom_node *node)
{
    return node->role == ROLE_QUOTE ||
           (node->role == ROLE_NONE && dom_is(node, "blockquote"));
}

struct bytes dom_attribute(const struct dom_node *node, const char *name)
{
    for (const struct dom_attribute *at = node->attributes; at != NULL; at = at->next)
        if (bytes_is(at->name, name))
            return at->value;
    return bytes_make(NULL, 0);
}

bool dom_has_class_of(const struct dom_node *node, struct bytes name)
{
    if (node->element == NULL || node->element->classes == NULL)
        return false;
    struct bytes classes = bytes_slice(node->element->classes->value, 0, CLASS_MAX);
    for (size_t at = 0, end = 0; at + name.len <= classes.len; at = end + 1) {
        for (end = at; end < classes.len && !byte_is_space(classes.ptr[end]); end++)
            continue;
        if (end > at && bytes_equal(bytes_slice(classes, at, end - at), name))
            return true;
    }
    return false;
}

bool dom_has_class(const struct dom_node *node, const char *name)
{
    return dom_has_class_of(node, bytes_of(name));
}

bool dom_id_number(const struct dom_node *node, const char *prefix, uint64_t *number)
{
    if (node->type != DOM_ELEMENT || node->attributes == NULL)
        return false;
    struct bytes id = dom_attribute(node, "id");
    if (!bytes_starts(id, prefix))
        return false;
    uint64_t value = 0;
    size_t skip = bytes_of(prefix).len;
    if (bytes_to_u64(&value, bytes_slice(id, skip, id.len), UINT64_MAX) != 0)
        return false;
    if (number != NULL)
        *number = value;
    return true;
}

static struct dom_node *find(const struct dom_node *top, const struct dom_node *after,
    bool (*fits)(const struct dom_node *node, const char *name), enum dom_mark mark,
    const char *name)
{
    struct dom_marks needed = {{0}};
    dom_marks_add(&needed, mark, bytes_of(name));
    struct dom_node *node = dom_next_marked(after == NULL ? top : after, top, &needed);
    while (node != NULL &&
           !(node->element != NULL && dom_marks_may(&node->element->marks, &needed) &&
               fits(node, name)))
        node = dom_next_marked(node, top, &needed);
    return node;
}

struct dom_node *dom_find_tag(
    const struct dom_node *top, const struct dom_node *after, const char *name)
{
    return find(top, after, dom_is, MARK_TAG, name);
}

struct dom_node *dom_find_class(
    const struct dom_node *top, const struct dom_node *after, const char *name)
{
    return find(top, after, dom_has_class, MARK_CLASS, name);
}

static bool has_id(const struct dom_node *node, const char *id)
{
    return node->element->id != NULL && bytes_is(node->element->id->value, id);
}

struct dom_node *dom_find_id(const struct dom_node *top, const char *id)
{
    return find(top, NULL, has_id, MARK_ID, id);
}

struct dom_node *dom_ancestor(
    const struct dom_node *node, const struct dom_node *top, const char *name)
{
    struct dom_node *at = node->parent;
    while (at != NULL && at != top && !dom_is(at, name))
        at = at->parent;
    return at == NULL || at == top ? NULL : at;
}
