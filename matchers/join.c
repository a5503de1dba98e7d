#include "matchers/join.h"

/* How many values of its own the record was found by: a grown-up's INS is also their
 * NIR, so that the two may be one number. */
static int values_of(uint32_t fields)
{
    if ((fields & identifier_bit(IDENTIFIER_NIR)) != 0)
        fields &= ~identifier_bit(IDENTIFIER_INS);
    return __builtin_popcount(fields);
}

enum confidence join_confidence(const struct joined *joined)
{
    if (!joined->person)
        return CONFIDENCE_PROBABLE;
    if (values_of(joined->fields) >= 2)
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

int join_advance(struct join *join, enum layout layout, uint64_t row, uint64_t offset,
    struct err *err)
{
    size_t kept = 0;
    int result = 0;
    while (kept < join->count && !is_complete(&join->open[kept], layout, row, offset))
        kept++;
    for (size_t i = kept; i < join->count; i++) {
        const struct joined *joined = &join->open[i];
        if (!is_complete(joined, layout, row, offset))
            join->open[kept++] = *joined;
        else if (result == 0)
            result = join->sink.take(join->sink.context, joined, err);
    }
    join->count = kept;
    return result;
}

void join_add(struct join *join, const struct joined *part)
{
    for (size_t i = 0; i < join->count; i++) {
        struct joined *joined = &join->open[i];
        if (joined->record != part->record || joined->group != part->group ||
            joined->watchlist != part->watchlist || joined->person != part->person)
            continue;
        joined->fields |= part->fields;
        joined->strong = joined->strong || part->strong;
        return;
    }
    if (join->count == JOIN_OPEN_MAX)
        join->left_out++;
    else
        join->open[join->count++] = *part;
}

int join_end(struct join *join, struct err *err)
{
    int result = 0;
    for (size_t i = 0; i < join->count && result == 0; i++)
        result = join->sink.take(join->sink.context, &join->open[i], err);
    join->count = 0;
    return result;
}
