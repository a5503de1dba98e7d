#include "matchers/entry_sort.h"

#include "matchers/entry_merge.h"
#include "matchers/entry_radix.h"
#include "matchers/large_pages.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { LEAST_ENTRIES = 2048, FIRST_ENTRIES = 1024 };

struct entry_sort {
    const char *beside;
    size_t limit; /* entries in memory */
    struct entry *entries;
    struct entry *spare; /* as many, while sorting */
    size_t count;
    size_t cap;
    struct spool spool;
    struct entry_merge *merge; /* of the runs put aside */
    size_t at;                 /* when all is in memory */
    bool sorted;
};

int entry_sort_new(
    struct entry_sort **out, size_t memory, const char *beside, struct err *err)
{
    AUTO(entry_sort_free) struct entry_sort *sort = calloc(1, sizeof(*sort));
    if (sort == NULL)
        return err_no_memory(err);
    sort->limit = memory / (2 * sizeof(struct entry)); /* sorting takes twice as much */
    if (sort->limit < LEAST_ENTRIES)
        sort->limit = LEAST_ENTRIES;
    sort->beside = beside;
    sort->spool.fd = -1;
    if (entry_merge_new(&sort->merge, &sort->spool, sort->limit, err) != 0)
        return -1;
    *out = sort;
    sort = NULL;
    return 0;
}

static size_t size_of(const struct entry_sort *sort)
{
    return sort->cap * sizeof(struct entry);
}

static void memory_release(struct entry_sort *sort, bool entries_too)
{
    large_pages_free(sort->spare, size_of(sort));
    sort->spare = NULL;
    if (!entries_too)
        return;
    large_pages_free(sort->entries, size_of(sort));
    sort->entries = NULL;
    sort->cap = 0;
}

void entry_sort_free(struct entry_sort *sort)
{
    if (sort == NULL)
        return;
    entry_merge_free(sort->merge);
    memory_release(sort, true);
    spool_close(&sort->spool);
    free(sort);
}

static int memory_sort(struct entry_sort *sort, struct err *err)
{
    if (sort->spare == NULL && sort->count > 0) {
        sort->spare = large_pages_new(size_of(sort), err);
        if (sort->spare == NULL)
            return -1;
    }
    entry_radix_sort(sort->entries, sort->spare, sort->count);
    return 0;
}

static int run_put_aside(struct entry_sort *sort, struct err *err)
{
    if (sort->spool.fd < 0 && spool_open(&sort->spool, sort->beside, err) != 0)
        return -1;
    uint64_t start = sort->spool.size / sizeof(struct entry);
    if (entry_merge_add(sort->merge, start, start + sort->count, err) != 0 ||
        memory_sort(sort, err) != 0)
        return -1;
    size_t size = sort->count * sizeof(struct entry);
    sort->count = 0;
    return spool_add(&sort->spool, bytes_make(sort->entries, size), err);
}

static int make_room(struct entry_sort *sort, struct err *err)
{
    if (sort->count == sort->limit)
        return run_put_aside(sort, err);
    size_t cap = sort->cap == 0 ? FIRST_ENTRIES : sort->cap * 2;
    if (cap > sort->limit)
        cap = sort->limit;
    struct entry *entries = large_pages_new(cap * sizeof(*entries), err);
    if (entries == NULL)
        return -1;
    if (sort->count > 0)
        memcpy(entries, sort->entries, sort->count * sizeof(*entries));
    large_pages_free(sort->entries, size_of(sort));
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

static int finish(struct entry_sort *sort, struct err *err)
{
    bool aside = entry_merge_runs(sort->merge) > 0;
    int finished =
        aside && sort->count > 0 ? run_put_aside(sort, err) : memory_sort(sort, err);
    memory_release(sort, aside);
    return finished;
}

int entry_sort_rewind(struct entry_sort *sort, struct err *err)
{
    if (!sort->sorted && finish(sort, err) != 0)
        return -1;
    sort->sorted = true;
    sort->at = 0;
    return entry_merge_rewind(sort->merge, err);
}

int entry_sort_next(struct entry *entry, struct entry_sort *sort, struct err *err)
{
    if (entry_merge_runs(sort->merge) > 0)
        return entry_merge_next(entry, sort->merge, err);
    if (sort->at == sort->count)
        return ENTRY_END;
    *entry = sort->entries[sort->at++];
    return ENTRY_NEXT;
}
