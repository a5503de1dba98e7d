#include "matchers/entry_radix.h"

#include <stdlib.h>
#include <string.h>

enum {
    FIRST_BITS = 11,
    SECOND_BITS = 8,
    GROUPS = 1 << FIRST_BITS,
    FIRST_SHIFT = 64 - FIRST_BITS,
    SECOND_SHIFT = FIRST_SHIFT - SECOND_BITS,
    FEW = 32 /* so many are put in order by insertion */
};

bool entry_before(const struct entry *a, const struct entry *b)
{
    if (a->place != b->place)
        return a->place < b->place;
    if (a->print != b->print)
        return a->print < b->print;
    return a->record < b->record;
}

static int compare(const void *left, const void *right)
{
    return entry_before(left, right) ? -1 : entry_before(right, left);
}

/* Some bits of a place: `mask` of those from `shift` on. */
struct digit {
    unsigned shift;
    size_t mask;
};

static const struct digit FIRST = {.shift = FIRST_SHIFT, .mask = GROUPS - 1};
static const struct digit SECOND = {
    .shift = SECOND_SHIFT, .mask = (1 << SECOND_BITS) - 1};

static size_t digit_of(const struct entry *entry, struct digit digit)
{
    return (size_t)(entry->place >> digit.shift) & digit.mask;
}

/* Stable: entries of one digit keep their order. `ends`: where each digit's end. */
static void pass(struct entry *to, const struct entry *from, size_t count,
    struct digit digit, size_t ends[GROUPS])
{
    size_t start = 0;
    memset(ends, 0, (digit.mask + 1) * sizeof(ends[0]));
    for (size_t i = 0; i < count; i++)
        ends[digit_of(&from[i], digit)]++;
    for (size_t i = 0; i <= digit.mask; i++) {
        size_t size = ends[i];
        ends[i] = start;
        start += size;
    }
    for (size_t i = 0; i < count; i++)
        to[ends[digit_of(&from[i], digit)]++] = from[i];
}

static void insertion_sort(struct entry *entries, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct entry moved = entries[i];
        size_t at = i;
        for (; at > 0 && entry_before(&moved, &entries[at - 1]); at--)
            entries[at] = entries[at - 1];
        entries[at] = moved;
    }
}

/* Those that have both digits in common lie side by side. */
static void neighbours_sort(struct entry *entries, size_t count)
{
    size_t from = 0;
    while (from < count) {
        size_t to = from + 1;
        while (to < count &&
               entries[to].place >> SECOND_SHIFT == entries[from].place >> SECOND_SHIFT)
            to++;
        if (to - from <= FEW)
            insertion_sort(entries + from, to - from);
        else
            qsort(entries + from, to - from, sizeof(*entries), compare);
        from = to;
    }
}

/* From where the first pass put them. */
static void group_sort(struct entry *to, const struct entry *from, size_t count)
{
    size_t ends[GROUPS];
    if (count <= FEW) {
        memcpy(to, from, count * sizeof(*to));
        insertion_sort(to, count);
        return;
    }
    pass(to, from, count, SECOND, ends);
    neighbours_sort(to, count);
}

void entry_radix_sort(struct entry *entries, struct entry *spare, size_t count)
{
    if (count <= FEW) {
        insertion_sort(entries, count);
        return;
    }
    size_t ends[GROUPS];
    size_t from = 0;
    pass(spare, entries, count, FIRST, ends);
    for (size_t group = 0; group < GROUPS; group++) {
        group_sort(entries + from, spare + from, ends[group] - from);
        from = ends[group];
    }
}
