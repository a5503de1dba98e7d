#include "storage/store_visit.h"

#include <stdlib.h>
#include <string.h>

struct picked {
    const struct target **at; /* sorted by bucket and id, each once */
    size_t count;
};

static void picked_done(struct picked *picked)
{
    free(picked->at);
}
AUTO_DEFINE_VALUE(struct picked, picked_done)

static int by_name(const struct target *a, const struct target *b)
{
    if (a->bucket != b->bucket)
        return a->bucket < b->bucket ? -1 : 1;
    return memcmp(a->id.bytes, b->id.bytes, ID_SIZE);
}

/* Of two with one name the one with the smaller depth, then the shorter chain, then the
 * earlier, comes first.
 */
static int compare(const void *left, const void *right)
{
    const struct target *a = *(const struct target *const *)left;
    const struct target *b = *(const struct target *const *)right;
    int name = by_name(a, b);
    if (name != 0)
        return name;
    if (a->depth != b->depth)
        return a->depth < b->depth ? -1 : 1;
    if (a->chain != b->chain)
        return a->chain < b->chain ? -1 : 1;
    return a < b ? -1 : a > b;
}

/* Always in one order: two workers that add the same addresses cannot each wait for the
 * other. */
static int pick(
    struct picked *picked, const struct target *targets, size_t count, struct err *err)
{
    picked->at = calloc(count, sizeof(const void *));
    if (picked->at == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < count; i++)
        picked->at[i] = &targets[i];
    qsort(picked->at, count, sizeof(const void *), compare);
    for (size_t i = 0; i < count; i++) {
        size_t kept = picked->count;
        if (kept == 0 || by_name(picked->at[kept - 1], picked->at[i]) != 0)
            picked->at[picked->count++] = picked->at[i];
    }
    return 0;
}

static void fill_host(struct db_values *values, const void *self, size_t index)
{
    const struct target *target = ((const struct picked *)self)->at[index];
    put_int(values, target->bucket);
    put_text(values, target->host);
    put_int(values, target->due_ms);
}

static void fill_queue(struct db_values *values, const void *self, size_t index)
{
    const struct target *target = ((const struct picked *)self)->at[index];
    put_int(values, target->bucket);
    put_text(values, target->host);
    put_text(values, target->source);
    put_int(values, target->priority);
}

static void fill_target(struct db_values *values, const void *self, size_t index)
{
    const struct target *target = ((const struct picked *)self)->at[index];
    put_int(values, target->bucket);
    put_id(values, &target->id);
    put_text(values, target->source);
    put_text(values, target->host);
    put_text(values, target->url);
    put_int(values, target->depth);
    put_int(values, target->priority);
    put_int(values, target->due_ms);
    put_int(values, target->failures);
    put_int(values, target->crashes);
    put_text(values, target->etag);
    put_text(values, target->last_modified);
    put_id(values, &target->content);
    put_text(values, target->key);
    put_int(values, target->chain);
    put_int(values, target->hops);
}

static void fill_key(struct db_values *values, const void *self, size_t index)
{
    const struct target *target = ((const struct picked *)self)->at[index];
    put_int(values, target->bucket);
    put_id(values, &target->id);
    put_text(values, target->key);
    put_int(values, target->due_ms);
}

static void fill_nearer(struct db_values *values, const void *self, size_t index)
{
    const struct target *target = ((const struct picked *)self)->at[index];
    put_int(values, target->bucket);
    put_id(values, &target->id);
    put_int(values, target->depth);
    put_int(values, target->chain);
}

static void fill_adopt(struct db_values *values, const void *self, size_t index)
{
    const struct target *target = ((const struct picked *)self)->at[index];
    put_int(values, target->bucket);
    put_id(values, &target->id);
    put_text(values, target->source);
    put_int(values, target->depth);
    put_int(values, target->priority);
}

/* Keys for targets that are there without one; most links have none. */
static int write_keys(struct store *store, const struct picked *picked, struct err *err)
{
    AUTO(picked_done) struct picked keyed = {0};
    for (size_t i = 0; i < picked->count; i++)
        keyed.count += picked->at[i]->key[0] != '\0' ? 1U : 0U;
    if (keyed.count == 0)
        return 0;
    keyed.at = calloc(keyed.count, sizeof(const void *));
    if (keyed.at == NULL)
        return err_no_memory(err);
    size_t kept = 0;
    for (size_t i = 0; i < picked->count; i++)
        if (picked->at[i]->key[0] != '\0')
            keyed.at[kept++] = picked->at[i];
    struct db_batch batch = {.statement = SQL_TARGET_KEY,
        .count = keyed.count,
        .self = &keyed,
        .fill = fill_key};
    return store_tell_all(NULL, store, &batch, err);
}

static int write_picked(
    uint64_t *added, struct store *store, const struct picked *picked, struct err *err)
{
    static const struct {
        enum statement statement;
        void (*fill)(struct db_values *values, const void *self, size_t index);
    } steps[] = {
        {SQL_HOST_ADD, fill_host}, {SQL_QUEUE_ADD, fill_queue},
        {SQL_TARGET_NEARER, fill_nearer}, {SQL_TARGET_ADOPT, fill_adopt},
        {SQL_TARGET_ADD, fill_target}, /* last: its count is the answer */
    };
    if (picked->count == 0)
        return 0;
    if (write_keys(store, picked, err) != 0)
        return -1;
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
        struct db_batch batch = {.statement = steps[i].statement,
            .count = picked->count,
            .self = picked,
            .fill = steps[i].fill};
        bool last = i + 1 == sizeof(steps) / sizeof(steps[0]);
        if (store_tell_all(last ? added : NULL, store, &batch, err) != 0)
            return -1;
    }
    return 0;
}

static void leave_out_known(
    struct picked *picked, struct known_links *known, int64_t now_ms)
{
    size_t kept = 0;
    for (size_t i = 0; i < picked->count; i++)
        if (!known_links_has(known, picked->at[i], now_ms))
            picked->at[kept++] = picked->at[i];
    picked->count = kept;
}

int store_links_write(
    struct store *store, const struct store_visit *visit, struct err *err)
{
    AUTO(picked_done) struct picked picked = {0};
    if (visit->link_count == 0)
        return 0;
    if (pick(&picked, visit->links, visit->link_count, err) != 0)
        return -1;
    leave_out_known(&picked, store->known, visit->at_ms);
    return write_picked(NULL, store, &picked, err);
}

struct addition {
    const struct target *targets;
    size_t count;
    uint64_t added;
};

static int add(void *self, struct store *store, struct err *err)
{
    struct addition *addition = self;
    AUTO(picked_done) struct picked picked = {0};
    addition->added = 0;
    if (addition->count == 0)
        return 0;
    if (pick(&picked, addition->targets, addition->count, err) != 0)
        return -1;
    return write_picked(&addition->added, store, &picked, err);
}

int store_targets_add(struct store *store, size_t *added, const struct target *targets,
    size_t count, struct err *err)
{
    struct addition addition = {.targets = targets, .count = count};
    if (store_transact(store, add, &addition, err) != 0)
        return -1;
    if (added != NULL)
        *added = (size_t)addition.added;
    return 0;
}
