#include "parsers/nested.h"

#include <stdlib.h>

enum {
    LEVELS_MAX = 10, /* climbed from a date to its post */
    KINDS_MAX = 48,  /* of elements told apart */
    CLASS_MAX = 200, /* bytes of a class attribute that are looked at */
    LEAST = 2
};

/* Elements of one tag and first class, each counted for one date. */
struct kind {
    struct bytes tag;
    struct bytes class;
    uint32_t count;
    uint32_t last; /* the last one's item */
    bool nested;   /* one stands inside another */
};

struct kinds {
    struct kind all[KINDS_MAX];
    uint32_t count;
};

/* "comment depth-2" and "comment depth-1" are one kind. */
static struct bytes first_class(const struct dom_node *node)
{
    struct bytes rest = bytes_slice(dom_attribute(node, "class"), 0, CLASS_MAX);
    rest = bytes_trim(rest);
    struct bytes word = bytes_make("", 0);
    (void)bytes_split(&word, &rest, ' ');
    return word;
}

/* Without a class a div may be anything. */
static bool may_be_post(const struct outline_item *item)
{
    bool telling = dom_is(item->node, "li") || dom_is(item->node, "article");
    return item->node->type == DOM_ELEMENT &&
           (item->inside & (INSIDE_ASIDE | INSIDE_RAW | INSIDE_CODE | INSIDE_QUOTE)) ==
               0 &&
           (telling || first_class(item->node).len > 0);
}

static bool is_of(const struct kind *kind, const struct dom_node *node)
{
    return bytes_equal(kind->tag, node->text) &&
           bytes_equal(kind->class, first_class(node));
}

static void count(struct kinds *kinds, const struct outline *outline, uint32_t at)
{
    const struct dom_node *node = outline->items[at].node;
    uint32_t which = 0;
    while (which < kinds->count && !is_of(&kinds->all[which], node))
        which++;
    if (which == KINDS_MAX)
        return;
    struct kind *kind = &kinds->all[which];
    if (which == kinds->count) {
        kinds->count++;
        *kind = (struct kind){
            .tag = node->text, .class = first_class(node), .last = OUTLINE_NONE};
    }
    if (kind->last == at) /* a second date in it */
        return;
    kind->nested = kind->nested ||
                   (kind->last != OUTLINE_NONE && at < outline->items[kind->last].end);
    kind->last = at;
    kind->count++;
}

/* Of each kind the nearest element around the date. */
static void count_around(
    struct kinds *kinds, const struct outline *outline, uint32_t date)
{
    uint32_t seen[LEVELS_MAX];
    uint32_t seen_count = 0;
    uint32_t at = outline->items[date].parent;
    for (int up = 0; up < LEVELS_MAX && at != OUTLINE_NONE; up++) {
        const struct dom_node *node = outline->items[at].node;
        bool again = false;
        for (uint32_t i = 0; i < seen_count && !again; i++) {
            const struct dom_node *other = outline->items[seen[i]].node;
            again = bytes_equal(other->text, node->text) &&
                    bytes_equal(first_class(other), first_class(node));
        }
        if (!again && may_be_post(&outline->items[at])) {
            seen[seen_count++] = at;
            count(kinds, outline, at);
        }
        at = outline->items[at].parent;
    }
}

static const struct kind *best_of(const struct kinds *kinds)
{
    const struct kind *best = NULL;
    for (uint32_t i = 0; i < kinds->count; i++) {
        const struct kind *kind = &kinds->all[i];
        if (kind->nested && kind->count >= LEAST &&
            (best == NULL || kind->count > best->count))
            best = kind;
    }
    return best;
}

/* A post ends where the next begins, or where its element does. */
static void add_record(struct repeats *out, const struct outline *outline, uint32_t at)
{
    if (out->count > 0 && out->records[out->count - 1].to > at)
        out->records[out->count - 1].to = at;
    out->records[out->count].from = at;
    out->records[out->count++].to = outline->items[at].end;
}

static void take_records(
    struct repeats *out, const struct outline *outline, const struct kind *kind)
{
    uint32_t first = OUTLINE_NONE;
    for (uint32_t i = 0; i < outline->count; i++) {
        const struct outline_item *item = &outline->items[i];
        if (item->node->type != DOM_ELEMENT || !is_of(kind, item->node) ||
            !may_be_post(item) || outline_between(outline, i, item->end).dates == 0)
            continue;
        if (out->count == REPEATS_MAX) {
            out->more = true;
            return;
        }
        first = first == OUTLINE_NONE ? i : first;
        add_record(out, outline, i);
    }
    if (first != OUTLINE_NONE)
        out->parent = outline->items[first].parent;
}

int nested_find(struct repeats *out, const struct outline *outline, struct err *err)
{
    *out = (struct repeats){.parent = OUTLINE_NONE};
    AUTO(mem_free) struct kinds *kinds = calloc(1, sizeof(*kinds));
    if (kinds == NULL)
        return err_no_memory(err);
    for (uint32_t i = 0; i < outline->count; i++)
        if (outline->items[i].date == DATE_POSTED)
            count_around(kinds, outline, i);
    const struct kind *best = best_of(kinds);
    if (best == NULL)
        return 0;
    out->records = calloc(REPEATS_MAX, sizeof(*out->records));
    if (out->records == NULL)
        return err_no_memory(err);
    take_records(out, outline, best);
    return 0;
}
