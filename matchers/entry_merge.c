#include "matchers/entry_merge.h"

#include "matchers/entry_radix.h"

#include <stdlib.h>

enum { RUNS_MAX = 4096 };

struct run {
    uint64_t start; /* in the spool */
    uint64_t end;
    uint64_t next;
    struct entry *ahead; /* its part of `merge->ahead` */
    size_t count;
    size_t at;
};

struct entry_merge {
    struct spool *spool;
    size_t ahead_max; /* entries of all runs */
    size_t share;     /* entries of one */
    struct entry *ahead;
    struct run *runs;
    size_t run_count;
    uint32_t *heap; /* runs that have an entry; the first of all is at its top */
    size_t heap_count;
};

int entry_merge_new(
    struct entry_merge **out, struct spool *spool, size_t ahead, struct err *err)
{
    struct entry_merge *merge = calloc(1, sizeof(*merge));
    if (merge == NULL)
        return err_no_memory(err);
    merge->spool = spool;
    merge->ahead_max = ahead;
    *out = merge;
    return 0;
}

void entry_merge_free(struct entry_merge *merge)
{
    if (merge == NULL)
        return;
    free(merge->heap);
    free(merge->ahead);
    free(merge->runs);
    free(merge);
}

int entry_merge_add(
    struct entry_merge *merge, uint64_t start, uint64_t end, struct err *err)
{
    if (merge->run_count == RUNS_MAX)
        return err_set(err, "too many entries for so little memory: allow more");
    struct run *runs = realloc(merge->runs, (merge->run_count + 1) * sizeof(*runs));
    if (runs == NULL)
        return err_no_memory(err);
    merge->runs = runs;
    runs[merge->run_count++] = (struct run){.start = start, .end = end};
    return 0;
}

size_t entry_merge_runs(const struct entry_merge *merge)
{
    return merge->run_count;
}

static const struct entry *head_of(const struct entry_merge *merge, size_t place)
{
    const struct run *run = &merge->runs[merge->heap[place]];
    return &run->ahead[run->at];
}

/* Lets what is at `place` sink to where it belongs. */
static void sink(struct entry_merge *merge, size_t place)
{
    uint32_t moved = merge->heap[place];
    const struct entry *entry = head_of(merge, place);
    for (;;) {
        size_t child = 2 * place + 1;
        if (child >= merge->heap_count)
            break;
        if (child + 1 < merge->heap_count &&
            entry_before(head_of(merge, child + 1), head_of(merge, child)))
            child++;
        if (!entry_before(head_of(merge, child), entry))
            break;
        merge->heap[place] = merge->heap[child];
        place = child;
    }
    merge->heap[place] = moved;
}

/* Leaves `count` 0 when the run is used up. */
static int run_fill(struct entry_merge *merge, struct run *run, struct err *err)
{
    uint64_t left = run->end - run->next;
    size_t count = left < merge->share ? (size_t)left : merge->share;
    if (spool_read(merge->spool, run->next * sizeof(struct entry), run->ahead,
            count * sizeof(struct entry), err) != 0)
        return -1;
    run->next += count;
    run->count = count;
    run->at = 0;
    return 0;
}

static int memory_take(struct entry_merge *merge, struct err *err)
{
    if (merge->ahead != NULL || merge->run_count == 0)
        return 0;
    merge->share = merge->ahead_max / merge->run_count + 1;
    merge->heap = calloc(merge->run_count, sizeof(merge->heap[0]));
    merge->ahead = calloc(merge->run_count, merge->share * sizeof(struct entry));
    if (merge->heap == NULL || merge->ahead == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < merge->run_count; i++)
        merge->runs[i].ahead = merge->ahead + i * merge->share;
    return 0;
}

int entry_merge_rewind(struct entry_merge *merge, struct err *err)
{
    if (memory_take(merge, err) != 0)
        return -1;
    merge->heap_count = 0;
    for (size_t i = 0; i < merge->run_count; i++) {
        struct run *run = &merge->runs[i];
        run->next = run->start;
        if (run_fill(merge, run, err) != 0)
            return -1;
        if (run->count > 0)
            merge->heap[merge->heap_count++] = (uint32_t)i;
    }
    for (size_t i = merge->heap_count / 2; i > 0; i--)
        sink(merge, i - 1);
    return 0;
}

int entry_merge_next(struct entry *entry, struct entry_merge *merge, struct err *err)
{
    if (merge->heap_count == 0)
        return ENTRY_END;
    struct run *run = &merge->runs[merge->heap[0]];
    *entry = run->ahead[run->at++];
    if (run->at == run->count && run_fill(merge, run, err) != 0)
        return -1;
    if (run->count == 0)
        merge->heap[0] = merge->heap[--merge->heap_count];
    if (merge->heap_count > 0)
        sink(merge, 0);
    return ENTRY_NEXT;
}
