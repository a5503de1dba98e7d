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

static bool same_host(const struct target *a, const struct target *b)
{
    return a->bucket == b->bucket && strcmp(a->host, b->host) == 0;
}

static bool same_queue(const struct target *a, const struct target *b)
{
    return same_host(a, b) && a->priority == b->priority &&
           strcmp(a->source, b->source) == 0;
}

typedef bool same_fn(const struct target *a, const struct target *b);

/* Where the one that says the same stands among the last few; `count`: it does not. */
static size_t find_same(
    const struct picked *among, const struct target *target, same_fn *same)
{
    enum { LOOK_BACK = 8 };
    for (size_t i = among->count; i > 0 && among->count - i < LOOK_BACK; i--)
        if (same(among->at[i - 1], target))
            return i - 1;
    return among->count;
}

/* A page's links are mostly of one host and few priorities: what says the same of these
 * is written once, with the earliest moment. One that stands far behind its like is
 * written again, which changes nothing. */
static int pick_distinct(struct picked *distinct, const struct picked *picked,
    same_fn *same, struct err *err)
{
    distinct->at = calloc(picked->count, sizeof(const void *));
    if (distinct->at == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < picked->count; i++) {
        const struct target *target = picked->at[i];
        size_t at = find_same(distinct, target, same);
        if (at == distinct->count)
            distinct->at[distinct->count++] = target;
        else if (target->due_ms < distinct->at[at]->due_ms)
            distinct->at[at] = target;
    }
    return 0;
}

struct step {
    enum statement statement;
    void (*fill)(struct db_values *values, const void *self, size_t index);
};

static int write_step(uint64_t *changed, struct store *store, const struct step *step,
    const struct picked *picked, struct err *err)
{
    struct db_batch batch = {.statement = step->statement,
        .count = picked->count,
        .self = picked,
        .fill = step->fill};
    return store_tell_all(changed, store, &batch, err);
}

/* Before the targets: whoever else adds some of these hosts' waits here. By bucket, but
 * of one bucket in no order of theirs: of two that wait for each other the database
 * breaks one, which is tried again. */
static int write_hosts(
    struct store *store, const struct picked *picked, struct err *err)
{
    static const struct step host = {SQL_HOST_ADD, fill_host};
    static const struct step queue = {SQL_QUEUE_ADD, fill_queue};
    AUTO(picked_done) struct picked hosts = {0};
    AUTO(picked_done) struct picked queues = {0};
    if (pick_distinct(&hosts, picked, same_host, err) != 0 ||
        pick_distinct(&queues, picked, same_queue, err) != 0 ||
        write_step(NULL, store, &host, &hosts, err) != 0)
        return -1;
    return write_step(NULL, store, &queue, &queues, err);
}

/* What was there already may be nearer now, or be another source's, or get a key. */
static int write_known(
    struct store *store, const struct picked *picked, struct err *err)
{
    static const struct step nearer = {SQL_TARGET_NEARER, fill_nearer};
    static const struct step adopt = {SQL_TARGET_ADOPT, fill_adopt};
    if (write_keys(store, picked, err) != 0 ||
        write_step(NULL, store, &nearer, picked, err) != 0)
        return -1;
    return write_step(NULL, store, &adopt, picked, err);
}

/* A database that says at once what it wrote says so when all of them were new. */
static int write_picked(
    uint64_t *added, struct store *store, const struct picked *picked, struct err *err)
{
    static const struct step step = {SQL_TARGET_ADD, fill_target};
    uint64_t count = 0;
    bool asked = added != NULL || store->driver->answers_at_once;
    if (picked->count == 0)
        return 0;
    if (write_hosts(store, picked, err) != 0 ||
        write_step(asked ? &count : NULL, store, &step, picked, err) != 0)
        return -1;
    if (added != NULL)
        *added = count;
    return count == picked->count ? 0 : write_known(store, picked, err);
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
