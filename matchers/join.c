#include "matchers/join.h"

/* Whether the record was found by two values of its own or more: a grown-up's INS is
 * also their NIR, so that the two may be one number. */
static bool has_several(uint32_t fields)
{
    if ((fields & identifier_bit(IDENTIFIER_NIR)) != 0)
        fields &= ~identifier_bit(IDENTIFIER_INS);
    return (fields & (fields - 1)) != 0;
}

enum confidence join_confidence(const struct joined *joined)
{
    if (!joined->person)
        return CONFIDENCE_PROBABLE;
    if (has_several(joined->fields))
        return CONFIDENCE_CERTAIN;
    return joined->strong ? CONFIDENCE_PROBABLE : CONFIDENCE_WEAK;
}

static bool is_complete(
    const struct joined *joined, enum layout layout, uint64_t row, uint64_t offset)
{
    if (layout == LAYOUT_TEXT)
        return offset > joined->offset && offset - joined->offset > JOIN_WINDOW;
    return row != joined->row;
}

enum { RING = JOIN_OPEN_MAX - 1 };
_Static_assert((JOIN_OPEN_MAX & RING) == 0, "the ring is a power of two");

/* Pseudonyms are evenly spread already. */
static uint16_t *head_of(struct join *join, const struct joined *joined)
{
    return &join->heads[(joined->record + joined->group) & RING];
}

/* The oldest is the last of its hash. */
static void drop_first(struct join *join)
{
    uint16_t place = (uint16_t)(join->first + 1);
    uint16_t *link = head_of(join, &join->open[join->first]);
    while (*link != place)
        link = &join->next[*link - 1];
    *link = 0;
    join->first = (join->first + 1) & RING;
    join->count--;
}

static int complete_first(struct join *join, struct err *err)
{
    const struct joined *joined = &join->open[join->first];
    drop_first(join); /* its place is written to by join_add alone */
    return join->sink.take(join->sink.context, joined, err);
}

int join_advance(struct join *join, enum layout layout, uint64_t row, uint64_t offset,
    struct err *err)
{
    while (
        join->count > 0 && is_complete(&join->open[join->first], layout, row, offset))
        if (complete_first(join, err) != 0)
            return -1;
    return 0;
}

static struct joined *find(struct join *join, const struct joined *part)
{
    for (uint16_t at = *head_of(join, part); at != 0; at = join->next[at - 1]) {
        struct joined *joined = &join->open[at - 1];
        if (joined->record == part->record && joined->group == part->group &&
            joined->watchlist == part->watchlist && joined->person == part->person)
            return joined;
    }
    return NULL;
}

void join_add(struct join *join, const struct joined *part)
{
    struct joined *joined = find(join, part);
    if (joined != NULL) {
        joined->fields |= part->fields;
        joined->strong = joined->strong || part->strong;
        return;
    }
    if (join->count == JOIN_OPEN_MAX) {
        join->left_out++;
        return;
    }
    size_t place = (join->first + join->count++) & RING;
    uint16_t *head = head_of(join, part);
    join->open[place] = *part;
    join->next[place] = *head;
    *head = (uint16_t)(place + 1);
}

int join_end(struct join *join, struct err *err)
{
    while (join->count > 0)
        if (complete_first(join, err) != 0)
            return -1;
    return 0;
}
