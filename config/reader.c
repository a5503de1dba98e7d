/* schema_read: the walk of a file's tree along the schema. */
#include "config/config.h"
#include "config/schema.h"

#include <string.h>

enum { NAME_MAX_LEN = 32 };

const struct node *node_find(const struct node *map, const char *key)
{
    if (map == NULL || map->kind != NODE_MAP)
        return NULL;
    for (const struct node *node = map->first; node != NULL; node = node->next)
        if (bytes_is(node->key, key))
            return node;
    return NULL;
}

static size_t least(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;
    return ab < c ? ab : c;
}

/* Edits (insert, drop, change) between two short words, by rows. */
static size_t edits(struct bytes a, struct bytes b)
{
    size_t row[NAME_MAX_LEN + 1];
    if (a.ptr == NULL || b.ptr == NULL || a.len > NAME_MAX_LEN || b.len > NAME_MAX_LEN)
        return NAME_MAX_LEN;
    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t above = row[j];
            size_t change =
                byte_lower(a.ptr[i - 1]) == byte_lower(b.ptr[j - 1]) ? 0 : 1;
            row[j] = least(above + 1, row[j - 1] + 1, diagonal + change);
            diagonal = above;
        }
    }
    return row[b.len];
}

static const struct schema_key *nearest(const struct schema *schema, struct bytes name)
{
    const struct schema_key *best = NULL;
    size_t best_edits = name.len <= 3 ? 2 : 1 + name.len / 2;
    for (size_t i = 0; i < schema->count; i++) {
        size_t count = edits(name, bytes_of(schema->keys[i].name));
        if (count < best_edits) {
            best = &schema->keys[i];
            best_edits = count;
        }
    }
    return best;
}

static const struct schema_key *find_key(const struct schema *schema, struct bytes name)
{
    for (size_t i = 0; i < schema->count; i++)
        if (bytes_is(name, schema->keys[i].name))
            return &schema->keys[i];
    return NULL;
}

/* The group whose key this would be, had it been written there. */
static const char *home_of(struct bytes name)
{
    for (size_t i = 0; i < schema_root()->count; i++)
        if (schema_root()->keys[i].below != NULL &&
            find_key(schema_root()->keys[i].below, name) != NULL)
            return schema_root()->keys[i].name;
    return NULL;
}

static void list_keys(char *text, size_t size, const struct schema *schema)
{
    size_t used = 0;
    for (size_t i = 0; i < schema->count; i++) {
        if (i > 0)
            (void)bytes_to_text(text + used, size - used, bytes_of(", "));
        used += strlen(text + used);
        (void)bytes_to_text(text + used, size - used, bytes_of(schema->keys[i].name));
        used += strlen(text + used);
    }
}

static void unknown_key(
    const struct schema *schema, const struct node *node, struct reading *reading)
{
    int len = (int)(node->key.len < 60 ? node->key.len : 60);
    const char *name = (const char *)node->key.ptr;
    const struct schema_key *near = nearest(schema, node->key);
    const char *home = home_of(node->key);
    if (near != NULL) {
        problem_add(reading->problems, node->key_place,
            "unknown key '%.*s'; did you mean '%s'?", len, name, near->name);
        return;
    }
    if (home != NULL) {
        problem_add(reading->problems, node->key_place,
            "unknown key '%.*s' here; it belongs under '%s'", len, name, home);
        return;
    }
    char known[256] = "";
    list_keys(known, sizeof(known), schema);
    problem_add(reading->problems, node->key_place,
        "unknown key '%.*s'; the keys here are %s", len, name, known);
}

static bool seen_before(const struct node *map, const struct node *node)
{
    for (const struct node *each = map->first; each != node; each = each->next)
        if (bytes_equal(each->key, node->key))
            return true;
    return false;
}

/* Unknown keys, and keys written twice. */
static void check_keys(
    const struct schema *schema, const struct node *map, struct reading *reading)
{
    for (const struct node *node = map->first; node != NULL; node = node->next) {
        if (reading->problems->count > PROBLEMS_SHOWN)
            return;
        if (find_key(schema, node->key) == NULL)
            unknown_key(schema, node, reading);
        else if (seen_before(map, node))
            problem_add(reading->problems, node->key_place,
                "'%s' stands here a second time; keep one of the two",
                (const char *)node->key.ptr);
    }
}

static bool is_empty(const struct node *node)
{
    return node->kind == NODE_TEXT && node->text.len == 0 && !node->quoted;
}

static void not_a_group(
    const char *name, const struct node *node, struct reading *reading)
{
    if (is_empty(node))
        problem_add(reading->problems, node->place,
            "'%s' has nothing below it; write its keys there or leave it out", name);
    else
        problem_add(reading->problems, node->place,
            "'%s' is %s; write its keys below it, indented", name,
            node_kind_name(node->kind));
}

static int read_default(
    void *base, const struct schema_key *key, struct reading *reading)
{
    struct node node = {.kind = key->list ? NODE_LIST : NODE_TEXT, .quoted = true};
    if (key->fallback == NULL && !key->list)
        return 0;
    node.text = bytes_of(key->fallback);
    return key->read(base, key, &node, reading);
}

static void missing(
    const struct schema_key *key, const struct node *map, struct reading *reading)
{
    problem_add(reading->problems, map->place,
        "'%s' is missing here; vigie.example.yaml shows how to write it", key->name);
}

static int read_section(void *base, const struct schema_key *key,
    const struct node *root, struct reading *reading);

/* A group of values: what is below one of the file's top keys, or below one of these.
 */
/* NOLINTNEXTLINE(misc-no-recursion): as deep as the schema, which is a table */
static int read_group(void *base, const struct schema *schema, const struct node *map,
    struct reading *reading)
{
    check_keys(schema, map, reading);
    for (size_t i = 0; i < schema->count; i++) {
        const struct schema_key *key = &schema->keys[i];
        const struct node *node = node_find(map, key->name);
        int failed = 0;
        if (key->below != NULL)
            failed = read_section(base, key, map, reading);
        else if (node != NULL)
            failed = key->read(base, key, node, reading);
        else if (key->required)
            missing(key, map, reading);
        else
            failed = read_default(base, key, reading);
        if (failed != 0)
            return -1;
    }
    return 0;
}

/* NOLINTNEXTLINE(misc-no-recursion): see read_group */
static int read_items(void *items, const struct schema_key *key,
    const struct node *list, struct reading *reading)
{
    unsigned char *item = items;
    for (const struct node *node = list->first; node != NULL; node = node->next) {
        if (node->kind != NODE_MAP)
            not_a_group(key->name, node, reading);
        else if (read_group(item, key->below, node, reading) != 0)
            return -1;
        item += key->below->item_size;
    }
    return 0;
}

/* NOLINTNEXTLINE(misc-no-recursion): see read_group */
static int read_many(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    size_t count = 0;
    if (node->kind != NODE_LIST || node->first == NULL) {
        problem_add(reading->problems, node->place,
            "'%s' takes a list; write each item below it, starting with '- '",
            key->name);
        return 0;
    }
    for (const struct node *item = node->first; item != NULL; item = item->next)
        count++;
    if ((int64_t)count > key->max) {
        problem_add(reading->problems, node->place,
            "'%s' has %zu items; at most %lld are taken", key->name, count,
            (long long)key->max);
        return 0;
    }
    void *items =
        arena_array(reading->arena, count, key->below->item_size, reading->err);
    if (items == NULL)
        return -1;
    if (read_items(items, key, node, reading) != 0)
        return -1;
    memcpy((unsigned char *)base + key->at, &items, sizeof(items));
    memcpy((unsigned char *)base + key->also, &count, sizeof(count));
    return 0;
}

/* NOLINTNEXTLINE(misc-no-recursion): see read_group */
static int read_section(void *base, const struct schema_key *key,
    const struct node *root, struct reading *reading)
{
    const struct node nothing = {.kind = NODE_MAP, .place = root->place};
    const struct node *node = node_find(root, key->name);
    if (node == NULL && key->required) {
        missing(key, root, reading);
        return 0;
    }
    if (node == NULL && (key->many || key->below == NULL))
        return 0;
    if (key->below == NULL)
        return key->read(base, key, node, reading);
    if (node != NULL && key->many)
        return read_many(base, key, node, reading);
    if (node == NULL || node->kind == NODE_MAP)
        return read_group(base, key->below, node == NULL ? &nothing : node, reading);
    not_a_group(key->name, node, reading);
    return 0;
}

int schema_read_source(void *item, const struct node *map, struct reading *reading)
{
    return read_group(item, schema_source(), map, reading);
}

int schema_read(void *base, const struct node *root, struct reading *reading)
{
    check_keys(schema_root(), root, reading);
    for (size_t i = 0; i < schema_root()->count; i++)
        if (read_section(base, &schema_root()->keys[i], root, reading) != 0)
            return -1;
    return 0;
}
