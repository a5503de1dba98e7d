#include "matchers/resolve.h"

#include "matchers/json_object.h"
#include "matchers/key.h"
#include "matchers/people.h"
#include "matchers/secret.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_TEXTS_MAX = 1 << 20, FIRST_RECORDS = 64 };

struct wanted {
    uint64_t record;
    bool found;
};

struct resolve {
    size_t count;
    size_t cap;
    struct wanted *wanted;
};

int resolve_new(struct resolve **out, struct err *err)
{
    struct resolve *resolve = calloc(1, sizeof(*resolve));
    if (resolve == NULL)
        return err_no_memory(err);
    *out = resolve;
    return 0;
}

void resolve_free(struct resolve *resolve)
{
    if (resolve == NULL)
        return;
    free(resolve->wanted);
    free(resolve);
}

static int record_add(struct resolve *resolve, uint64_t record, struct err *err)
{
    if (resolve->count == RESOLVE_RECORDS_MAX)
        return err_set(err, "more than %d records", (int)RESOLVE_RECORDS_MAX);
    if (resolve->count == resolve->cap) {
        size_t cap = resolve->cap == 0 ? FIRST_RECORDS : 2 * resolve->cap;
        struct wanted *wanted = realloc(resolve->wanted, cap * sizeof(*wanted));
        if (wanted == NULL)
            return err_no_memory(err);
        resolve->wanted = wanted;
        resolve->cap = cap;
    }
    resolve->wanted[resolve->count++] = (struct wanted){.record = record};
    return 0;
}

int resolve_want(struct resolve *resolve, struct bytes record, struct err *err)
{
    uint8_t raw[8];
    size_t length = 0;
    uint64_t number = 0;
    if (record.len != 2 * sizeof(raw) ||
        sodium_hex2bin(raw, sizeof(raw), (const char *)record.ptr, record.len, NULL,
            &length, NULL) != 0 ||
        length != sizeof(raw))
        return err_set(
            err, "a record is 16 hexadecimal digits, as vigie scan prints it");
    for (size_t i = 0; i < sizeof(raw); i++)
        number = number << 8 | raw[i];
    return record_add(resolve, number, err);
}

/* The two fields of a hit that matter. */
struct hit_line {
    struct bytes type;
    struct bytes record;
};

static int hit_field(
    void *context, struct bytes path, struct bytes value, struct err *err)
{
    struct hit_line *hit = context;
    (void)err;
    if (bytes_is(path, "type"))
        hit->type = value;
    if (bytes_is(path, "record"))
        hit->record = value;
    return 0;
}

int resolve_want_line(struct resolve *resolve, struct bytes line, struct err *err)
{
    struct hit_line hit = {.type = bytes_make("", 0), .record = bytes_make("", 0)};
    const struct json_sink sink = {.take = hit_field, .context = &hit};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, LINE_TEXTS_MAX);
    line = bytes_trim(line);
    if (line.len == 0)
        return 0;
    if (line.ptr[0] != '{')
        return resolve_want(resolve, line, err);
    int read = json_object_read(&sink, line, &arena, err);
    if (read != JSON_WHOLE)
        return -1;
    if (!bytes_is(hit.type, "hit"))
        return 0;
    return resolve_want(resolve, hit.record, err);
}

static int compare(const void *left, const void *right)
{
    const struct wanted *a = left;
    const struct wanted *b = right;
    return a->record < b->record ? -1 : a->record > b->record;
}

/* Sorted, each once. */
static void wanted_sort(struct resolve *resolve)
{
    size_t kept = 0;
    if (resolve->count == 0)
        return;
    qsort(resolve->wanted, resolve->count, sizeof(resolve->wanted[0]), compare);
    for (size_t i = 1; i < resolve->count; i++)
        if (resolve->wanted[i].record != resolve->wanted[kept].record)
            resolve->wanted[++kept] = resolve->wanted[i];
    resolve->count = kept + 1;
}

static struct wanted *wanted_find(const struct resolve *resolve, uint64_t record)
{
    const struct wanted key = {.record = record};
    return bsearch(&key, resolve->wanted, resolve->count, sizeof(key), compare);
}

static int rows_compare(struct resolve *resolve, struct people *people,
    const struct hmac_key *key, const struct resolve_sink *sink, struct err *err)
{
    AUTO(refusals_free) struct refusals *refusals = NULL;
    struct people_row row;
    int next = PEOPLE_ROW;
    if (refusals_new(&refusals, err) != 0)
        return -1;
    while ((next = people_next(&row, people, refusals, err)) == PEOPLE_ROW) {
        if (row.tokens->count == 0)
            continue; /* build makes no record of it */
        uint64_t record = row_tokens_pseudonym(row.tokens, key, row.record);
        struct wanted *wanted = wanted_find(resolve, record);
        if (wanted == NULL)
            continue;
        wanted->found = true;
        if (sink->found(sink->context, record, row.line, row.record, err) != 0)
            return -1;
    }
    return next == PEOPLE_END ? 0 : -1;
}

static int record_key_read(struct hmac_key *out, int key_fd, struct err *err)
{
    struct builder_keys keys;
    AUTO(key_free) struct key *key = NULL;
    if (key_read(&key, key_fd, err) != 0)
        return err_in(err, "key");
    keys_for_builder(&keys, key);
    hmac_key_init(out, keys.record);
    sodium_memzero(&keys, sizeof(keys));
    return 0;
}

static int table_run(struct resolve *resolve, const struct resolve_table *table,
    const struct resolve_sink *sink, struct err *err)
{
    const struct people_spec spec = {.fd = table->fd,
        .map = table->map,
        .record_column = table->record_column,
        .fields = table->fields};
    AUTO(people_free) struct people *people = NULL;
    struct hmac_key *key = secret_new(sizeof(*key), err);
    if (key == NULL)
        return -1;
    int run = record_key_read(key, table->key_fd, err);
    if (run == 0)
        run = people_open(&people, &spec, err);
    if (run == 0)
        run = rows_compare(resolve, people, key, sink, err);
    secret_free(key, sizeof(*key));
    return run;
}

int resolve_run(struct resolve *resolve, const struct resolve_table *table,
    const struct resolve_sink *sink, struct err *err)
{
    wanted_sort(resolve);
    if (table_run(resolve, table, sink, err) != 0)
        return -1;
    for (size_t i = 0; i < resolve->count; i++)
        if (!resolve->wanted[i].found &&
            sink->unknown(sink->context, resolve->wanted[i].record, err) != 0)
            return -1;
    return 0;
}
