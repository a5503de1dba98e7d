#include "matchers/entry_sort.h"

#include <stdlib.h>
#include <string.h>

enum { RUNS_MAX = 4096, LEAST_ENTRIES = 2048, FIRST_ENTRIES = 1024 };

struct run {
    uint64_t next; /* the next entry of the spool to read */
    uint64_t end;
    uint64_t start;
    struct entry *ahead; /* part of the run, in memory shared by all */
    size_t ahead_count;
    size_t ahead_at;
};

struct entry_sort {
    const char *beside;
    size_t limit; /* entries in memory */
    struct entry *entries;
    size_t count;
    size_t cap;
    struct spool spool;
    struct run *runs;
    size_t run_count;
    struct entry *ahead; /* of all runs */
    size_t read_ahead;   /* entries a run */
    size_t at;           /* when all is in memory */
    bool sorted;
};

int entry_sort_new(
    struct entry_sort **out, size_t memory, const char *beside, struct err *err)
{
    struct entry_sort *sort = calloc(1, sizeof(*sort));
    if (sort == NULL)
        return err_no_memory(err);
    /* qsort takes as much again for its merging. */
    sort->limit = memory / (2 * sizeof(struct entry));
    if (sort->limit < LEAST_ENTRIES)
        sort->limit = LEAST_ENTRIES;
    sort->beside = beside;
    sort->spool.fd = -1;
    *out = sort;
    return 0;
}

void entry_sort_free(struct entry_sort *sort)
{
    if (sort == NULL)
        return;
    free(sort->ahead);
    free(sort->runs);
    free(sort->entries);
    spool_close(&sort->spool);
    free(sort);
}

static int compare(const void *left, const void *right)
{
    const struct entry *a = left;
    const struct entry *b = right;
    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    if (a->print != b->print)
        return a->print < b->print ? -1 : 1;
    if (a->record != b->record)
        return a->record < b->record ? -1 : 1;
    return 0;
}

static int run_put_aside(struct entry_sort *sort, struct err *err)
{
    if (sort->spool.fd < 0 && spool_open(&sort->spool, sort->beside, err) != 0)
        return -1;
    if (sort->run_count == RUNS_MAX)
        return err_set(err, "too many entries for so little memory: allow more");
    struct run *runs = realloc(sort->runs, (sort->run_count + 1) * sizeof(*runs));
    if (runs == NULL)
        return err_no_memory(err);
    sort->runs = runs;
    qsort(sort->entries, sort->count, sizeof(struct entry), compare);
    uint64_t start = sort->spool.size / sizeof(struct entry);
    if (spool_add(&sort->spool,
            bytes_make(sort->entries, sort->count * sizeof(struct entry)), err) != 0)
        return -1;
    runs[sort->run_count++] =
        (struct run){.start = start, .next = start, .end = start + sort->count};
    sort->count = 0;
    return 0;
}

static int make_room(struct entry_sort *sort, struct err *err)
{
    if (sort->count == sort->limit)
        return run_put_aside(sort, err);
    size_t cap = sort->cap == 0 ? FIRST_ENTRIES : sort->cap * 2;
    if (cap > sort->limit)
        cap = sort->limit;
    struct entry *entries = realloc(sort->entries, cap * sizeof(*entries));
    if (entries == NULL)
        return err_no_memory(err);
    sort->entries = entries;
    sort->cap = cap;
    return 0;
}

int entry_sort_add(struct entry_sort *sort, const struct entry *entry, struct err *err)
{
    if (sort->count == sort->cap && make_room(sort, err) != 0)
        return -1;
    sort->entries[sort->count++] = *entry;
    return 0;
}

/* Shares the memory among the runs. */
static int runs_start(struct entry_sort *sort, struct err *err)
{
    free(sort->entries);
    sort->entries = NULL;
    sort->cap = 0;
    sort->read_ahead = sort->limit / sort->run_count + 1;
    free(sort->ahead);
    sort->ahead = calloc(sort->run_count, sort->read_ahead * sizeof(struct entry));
    if (sort->ahead == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < sort->run_count; i++)
        sort->runs[i].ahead = sort->ahead + i * sort->read_ahead;
    return 0;
}

static int finish(struct entry_sort *sort, struct err *err)
{
    if (sort->run_count == 0) {
        if (sort->count > 0)
            qsort(sort->entries, sort->count, sizeof(struct entry), compare);
        return 0;
    }
    if (sort->count > 0 && run_put_aside(sort, err) != 0)
        return -1;
    return runs_start(sort, err);
}

int entry_sort_rewind(struct entry_sort *sort, struct err *err)
{
    if (!sort->sorted && finish(sort, err) != 0)
        return -1;
    sort->sorted = true;
    sort->at = 0;
    for (size_t i = 0; i < sort->run_count; i++) {
        sort->runs[i].next = sort->runs[i].start;
        sort->runs[i].ahead_count = 0;
        sort->runs[i].ahead_at = 0;
    }
    return 0;
}

static int run_fill(struct entry_sort *sort, struct run *run, struct err *err)
{
    uint64_t left = run->end - run->next;
    size_t count = left < sort->read_ahead ? (size_t)left : sort->read_ahead;
    if (spool_read(&sort->spool, run->next * sizeof(struct entry), run->ahead,
            count * sizeof(struct entry), err) != 0)
        return -1;
    run->next += count;
    run->ahead_count = count;
    run->ahead_at = 0;
    return 0;
}

static int merge_next(struct entry *entry, struct entry_sort *sort, struct err *err)
{
    struct run *first = NULL;
    for (size_t i = 0; i < sort->run_count; i++) {
        struct run *run = &sort->runs[i];
        if (run->ahead_at == run->ahead_count && run->next < run->end &&
            run_fill(sort, run, err) != 0)
            return -1;
        if (run->ahead_at == run->ahead_count)
            continue;
        if (first == NULL ||
            compare(&run->ahead[run->ahead_at], &first->ahead[first->ahead_at]) < 0)
            first = run;
    }
    if (first == NULL)
        return ENTRY_END;
    *entry = first->ahead[first->ahead_at++];
    return ENTRY_NEXT;
}

int entry_sort_next(struct entry *entry, struct entry_sort *sort, struct err *err)
{
    if (sort->run_count > 0)
        return merge_next(entry, sort, err);
    if (sort->at == sort->count)
        return ENTRY_END;
    *entry = sort->entries[sort->at++];
    return ENTRY_NEXT;
}
