#include "parsers/repeats.h"

#include <stdlib.h>

enum {
    TAGS = 8,          /* different ones among the marked children of one parent */
    LEAST_PERCENT = 8, /* of the page's text that a group must hold */
    INNER_LEAST = 6,   /* of INNER_OF: what an inner group's score is worth */
    INNER_OF = 10,
    CLASS_MAX = 200, /* bytes of a class attribute that are compared */
    CLASS_WORDS = 8, /* of it that are looked for in another */
    SHAPE_CHILDREN = 24,
    SHAPES = 64
};

struct search {
    const struct outline *outline;
    enum repeats_mark mark;
    uint8_t *marked; /* by item: something in it has the mark */
    uint64_t best_score;
    uint32_t best_parent;
    uint32_t best_first;
    uint32_t best_end;
};

static void search_done(struct search *search)
{
    free(search->marked);
}
AUTO_DEFINE_VALUE(struct search, search_done)

void repeats_done(struct repeats *repeats)
{
    free(repeats->records);
    *repeats = (struct repeats){.records = NULL};
}

static bool class_names(const struct dom_node *node)
{
    static const char *const parts[] = {
        "title", "name", "victim", "company", "heading", "subject", "topic"};
    struct bytes class = dom_attribute(node, "class");
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (bytes_find_nocase(class, bytes_of(parts[i]), 0) != BYTES_NONE)
            return true;
    return false;
}

static bool has_mark(const struct search *search, uint32_t at)
{
    const struct outline_item *item = &search->outline->items[at];
    if (search->mark == REPEATS_DATE)
        return item->date == DATE_POSTED;
    if (item->node->type != DOM_ELEMENT || (item->inside & INSIDE_RAW) != 0)
        return false;
    if ((item->inside & INSIDE_HEADING) != 0 || dom_is(item->node, "strong") ||
        dom_is(item->node, "b") || dom_is(item->node, "th"))
        return true;
    return (item->node->attributes != NULL && class_names(item->node)) ||
           (dom_is(item->node, "a") && dom_attribute(item->node, "href").len > 0) ||
           dom_attribute(item->node, "onclick").len > 0;
}

/* Upwards from each mark, once through each item. */
static void spread_marks(struct search *search)
{
    const struct outline *outline = search->outline;
    for (uint32_t i = 0; i < outline->count; i++) {
        if (!has_mark(search, i))
            continue;
        for (uint32_t up = i; up != OUTLINE_NONE && search->marked[up] == 0;
             up = outline->items[up].parent)
            search->marked[up] = 1;
    }
}

static bool may_be_record(const struct search *search, uint32_t at)
{
    const struct outline_item *item = &search->outline->items[at];
    return item->node->type == DOM_ELEMENT && search->marked[at] != 0 &&
           (item->inside & (INSIDE_ASIDE | INSIDE_RAW | INSIDE_CODE)) == 0 &&
           !dom_is(item->node, "option") && !dom_is(item->node, "p") &&
           !dom_is(item->node, "br") && !dom_is(item->node, "thead");
}

/* "post bg1" and "post bg2", "odd" and "even". */
static bool share_word(struct bytes a, struct bytes b)
{
    struct bytes word;
    for (int i = 0; i < CLASS_WORDS && bytes_split(&word, &a, ' '); i++) {
        struct bytes rest = b;
        struct bytes other;
        bool striped = bytes_starts(word, "odd") || bytes_starts(word, "even");
        for (int j = 0;
             j < CLASS_WORDS && word.len > 0 && bytes_split(&other, &rest, ' '); j++)
            if (bytes_equal(word, other) ||
                (striped &&
                    (bytes_starts(other, "odd") || bytes_starts(other, "even"))))
                return true;
    }
    return false;
}

/* Cards stand beside headings and menus of the same tag: their class parts them. */
static bool alike(const struct search *search, uint32_t a, uint32_t b)
{
    const struct dom_node *first = search->outline->items[a].node;
    const struct dom_node *second = search->outline->items[b].node;
    if (!bytes_equal(first->text, second->text))
        return false;
    struct bytes mine = bytes_slice(dom_attribute(first, "class"), 0, CLASS_MAX);
    struct bytes theirs = bytes_slice(dom_attribute(second, "class"), 0, CLASS_MAX);
    return search->mark == REPEATS_DATE || bytes_equal(mine, theirs) ||
           (mine.len > 0 && theirs.len > 0 && share_word(mine, theirs));
}

/* The tags two levels down, as a set of bits: what members have alike. */
static uint64_t shape_of(const struct outline *outline, uint32_t at)
{
    uint64_t shape = 0;
    unsigned seen = 0;
    for (uint32_t child = outline_first(outline, at);
         child != OUTLINE_NONE && seen < SHAPE_CHILDREN;
         child = outline_next(outline, child), seen++) {
        struct bytes tag = outline->items[child].node->text;
        uint32_t hash = tag.len == 0 ? 0 : tag.ptr[0] * 31U + (uint32_t)tag.len;
        shape |= UINT64_C(1) << (hash % SHAPES);
        uint32_t inner = outline_first(outline, child);
        if (inner == OUTLINE_NONE)
            continue;
        tag = outline->items[inner].node->text;
        hash = hash * 131U + (tag.len == 0 ? 7 : tag.ptr[0] * 17U + (uint32_t)tag.len);
        shape |= UINT64_C(1) << (hash % SHAPES);
    }
    return shape;
}

static unsigned bits_of(uint64_t value)
{
    return (unsigned)__builtin_popcountll(value);
}

static bool alike_in_shape(uint64_t a, uint64_t b)
{
    return a == b || bits_of(a & b) * 2 >= bits_of(a | b);
}

struct group {
    uint32_t first;
    uint32_t last;
    uint32_t count;
    uint32_t shaped; /* like the first */
    uint64_t shape;
    uint64_t text;
    uint64_t telling;
    uint32_t dates;
};

static void join(struct group *group, const struct outline *outline, uint32_t at)
{
    struct outline_sums sums = outline_between(outline, at, outline->items[at].end);
    uint64_t shape = shape_of(outline, at);
    if (group->count == 0) {
        group->first = at;
        group->shape = shape;
    }
    group->shaped += alike_in_shape(group->shape, shape) ? 1 : 0;
    group->last = at;
    group->count++;
    group->text += sums.plain + sums.linked;
    group->telling += sums.telling;
    group->dates += sums.dates;
}

/* What stands between members belongs to them. */
static uint64_t text_of(const struct outline *outline, const struct group *group)
{
    struct outline_sums sums =
        outline_between(outline, group->first, outline->items[group->last].end);
    return (uint64_t)sums.plain + sums.linked;
}

/* 0: no group. A column beside the page's matter makes no pair with it: they are not
 * alike, and one of them holds what repeats. */
static uint64_t score_of(const struct search *search, const struct group *group)
{
    const struct outline *outline = search->outline;
    if (group->count < 2 || group->shaped * 2 < group->count)
        return 0;
    enum { DATES_MOST = 6 };
    if (search->mark == REPEATS_DATE && group->dates > group->count * DATES_MOST)
        return 0;
    uint64_t all = (uint64_t)outline->total.plain + outline->total.linked;
    uint64_t text = text_of(outline, group);
    if (text * 100 < all * LEAST_PERCENT)
        return 0;
    /* Few large ones or many small ones: the page's matter is the text. */
    uint64_t members = group->count < 4 ? group->count : 4;
    return text * (members + 1);
}

/* Gathers the children of `parent` into groups; how many there are. */
static size_t gather(
    struct group groups[TAGS], const struct search *search, uint32_t parent)
{
    const struct outline *outline = search->outline;
    size_t used = 0;
    for (uint32_t at = outline_first(outline, parent); at != OUTLINE_NONE;
         at = outline_next(outline, at)) {
        if (!may_be_record(search, at))
            continue;
        size_t which = 0;
        while (which < used && !alike(search, groups[which].first, at))
            which++;
        if (which == TAGS)
            continue;
        used += which == used ? 1 : 0;
        join(&groups[which], outline, at);
    }
    return used;
}

/* What stands around records (their list, and a column beside it) repeats, too: the
 * inner group is the one, when it has most of the text. */
static bool is_better(const struct search *search, uint32_t parent, uint64_t score)
{
    bool inner = parent >= search->best_first && parent < search->best_end;
    if (inner)
        return score * INNER_OF >= search->best_score * INNER_LEAST;
    return score > search->best_score;
}

static void weigh_children(struct search *search, uint32_t parent)
{
    struct group groups[TAGS] = {{0}};
    size_t used = gather(groups, search, parent);
    for (size_t i = 0; i < used; i++) {
        uint64_t score = score_of(search, &groups[i]);
        if (score == 0 || !is_better(search, parent, score))
            continue;
        search->best_score = score;
        search->best_parent = parent;
        search->best_first = groups[i].first;
        search->best_end = search->outline->items[groups[i].last].end;
    }
}

static bool is_member(const struct search *search, uint32_t at)
{
    return may_be_record(search, at) && alike(search, search->best_first, at);
}

/* The last record ends where those before it do: behind as many siblings. */
static void end_last(
    struct repeats *repeats, const struct outline *outline, uint32_t siblings)
{
    struct record *last = &repeats->records[repeats->count - 1];
    uint32_t at = last->from;
    for (uint32_t i = 0; i < siblings && at != OUTLINE_NONE; i++) {
        last->to = outline->items[at].end;
        at = outline_next(outline, at);
    }
}

static void add_record(
    struct repeats *repeats, const struct outline *outline, uint32_t at)
{
    if (repeats->count > 0)
        repeats->records[repeats->count - 1].to = at;
    repeats->records[repeats->count].from = at;
    repeats->records[repeats->count++].to = outline->items[at].end;
}

static void take_records(struct repeats *out, const struct search *search)
{
    const struct outline *outline = search->outline;
    uint32_t beside = 0;
    uint32_t fewest = UINT32_MAX;
    for (uint32_t at = search->best_first; at != OUTLINE_NONE;
         at = outline_next(outline, at)) {
        beside++;
        if (!is_member(search, at))
            continue;
        if (out->count > 0 && beside < fewest)
            fewest = beside;
        beside = 0;
        if (out->count == REPEATS_MAX) {
            out->more = true;
            return;
        }
        add_record(out, outline, at);
    }
    end_last(out, outline, fewest == UINT32_MAX ? 1 : fewest);
}

static bool was_seen(const struct repeats_ask *ask, uint32_t at)
{
    for (uint32_t i = 0; i < ask->not_count; i++)
        if (ask->not_in[i] == at)
            return true;
    return false;
}

int repeats_find(struct repeats *out, const struct outline *outline,
    const struct repeats_ask *ask, struct err *err)
{
    *out = (struct repeats){.parent = OUTLINE_NONE};
    AUTO(search_done) struct search search = {.outline = outline, .mark = ask->mark};
    search.marked = calloc(outline->count, sizeof(*search.marked));
    if (search.marked == NULL)
        return err_no_memory(err);
    spread_marks(&search);
    for (uint32_t i = 0; i < outline->count; i++)
        if (search.marked[i] != 0 && !was_seen(ask, i))
            weigh_children(&search, i);
    if (search.best_score == 0)
        return 0;
    out->records = calloc(REPEATS_MAX, sizeof(*out->records));
    if (out->records == NULL)
        return err_no_memory(err);
    out->parent = search.best_parent;
    take_records(out, &search);
    return 0;
}
