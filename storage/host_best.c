#include "storage/host_best.h"

#include "storage/store_internal.h"

#include <string.h>

struct rank {
    int64_t priority;
    int64_t due_ms;
    struct id id;
};

/* What is due longest where all priorities count alike, or are; then the smaller id. */
static bool comes_before(const struct rank *a, const struct rank *b, bool oldest)
{
    if (!oldest && a->priority != b->priority)
        return a->priority > b->priority;
    if (a->due_ms != b->due_ms)
        return a->due_ms < b->due_ms;
    return memcmp(a->id.bytes, b->id.bytes, ID_SIZE) < 0;
}

int host_best_read(struct id *best, struct db_rows *rows, bool oldest, struct err *err)
{
    struct rank first = {0};
    bool found = false;
    int more = 0;
    while ((more = store_next(rows, err)) == 1) {
        const struct rank next = {.priority = row_int(rows, 1),
            .due_ms = row_int(rows, 2),
            .id = row_id(rows, 0)};
        if (!found || comes_before(&next, &first, oldest))
            first = next;
        found = true;
    }
    *best = first.id;
    return more;
}
