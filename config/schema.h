/*
 * schema - every key there is: its name, its kind, its bounds, its default.
 *
 * One const table; reading, defaults, suggestions and the test that the example file
 * shows every key all walk it.
 */
#ifndef VIGIE_CONFIG_SCHEMA_H
#define VIGIE_CONFIG_SCHEMA_H

#include "config/yaml.h"

struct reading;
struct schema_key;

/* Reads one value into `base` (the struct the key's offsets count from). A mistake in
 * the file is a problem and 0; -1 is out of memory. */
typedef int schema_read_fn(void *base, const struct schema_key *key,
    const struct node *node, struct reading *reading);

struct schema {
    const struct schema_key *keys;
    size_t count;
    size_t item_size; /* of one item's struct, when this is a list's */
};

struct schema_key {
    const char *name;
    schema_read_fn *read;       /* NULL: a group of keys, or a list of groups */
    size_t at;                  /* offset of the field */
    size_t also;                /* of the second one: a port, or a list's count */
    const char *fallback;       /* as it would stand in the file; NULL: none */
    int64_t min;                /* of numbers, milliseconds or bytes */
    int64_t max;                /* for lists of groups: most items */
    const char *const *choices; /* NULL-ended; their order is the enum's */
    const struct schema *below;
    bool required;
    bool many; /* with `below`: a list of such groups */
    bool list; /* of values; missing is an empty one */
};

/* What all reading shares. */
struct reading {
    struct problems *problems;
    struct arena *arena;
    struct bytes folder; /* of the file, with its last '/'; empty: the current one */
    struct err *err;
};

/* The file's top keys: each is a group of values, a list of such groups, or one value.
 */
const struct schema *schema_root(void);

/* Fills `base`, a struct config, from the file's top node, a map. -1 is out of memory.
 */
MUST_USE int schema_read(void *base, const struct node *root, struct reading *reading);

/* The keys of one source, and one read into `item`, a struct config_source, from a map
 * that is a file of its own. -1 is out of memory. */
const struct schema *schema_source(void);
MUST_USE int schema_read_source(
    void *item, const struct node *map, struct reading *reading);

/* The node under `key` in a map, or NULL; `map` may be NULL. */
const struct node *node_find(const struct node *map, const char *key);

#endif
