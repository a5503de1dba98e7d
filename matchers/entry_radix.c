#include "matchers/entry_radix.h"

#include <stdlib.h>

enum {
    DIGIT_BITS = 11,
    DIGITS = 1 << DIGIT_BITS,
    HIGH_SHIFT = 64 - DIGIT_BITS,
    LOW_SHIFT = 64 - 2 * DIGIT_BITS,
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

static size_t digit_of(const struct entry *entry, unsigned shift)
{
    return (size_t)(entry->place >> shift) & (DIGITS - 1);
}

/* Stable: entries of one digit keep their order. */
static void pass(
    struct entry *to, const struct entry *from, size_t count, unsigned shift)
{
    size_t starts[DIGITS] = {0};
    size_t start = 0;
    for (size_t i = 0; i < count; i++)
        starts[digit_of(&from[i], shift)]++;
    for (size_t digit = 0; digit < DIGITS; digit++) {
        size_t size = starts[digit];
        starts[digit] = start;
        start += size;
    }
    for (size_t i = 0; i < count; i++)
        to[starts[digit_of(&from[i], shift)]++] = from[i];
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

static void groups_sort(struct entry *entries, size_t count)
{
    size_t from = 0;
    while (from < count) {
        size_t to = from + 1;
        while (to < count &&
               entries[to].place >> LOW_SHIFT == entries[from].place >> LOW_SHIFT)
            to++;
        if (to - from <= FEW)
            insertion_sort(entries + from, to - from);
        else
            qsort(entries + from, to - from, sizeof(*entries), compare);
        from = to;
    }
}

void entry_radix_sort(struct entry *entries, struct entry *spare, size_t count)
{
    if (count <= FEW) {
        insertion_sort(entries, count);
        return;
    }
    pass(spare, entries, count, LOW_SHIFT);
    pass(entries, spare, count, HIGH_SHIFT);
    groups_sort(entries, count);
}
