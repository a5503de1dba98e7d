#include "app/watch_names.h"

#include "base/fd.h"
#include "config/yaml.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { FILE_BYTES_MAX = 16 << 20, CSV_BYTES_MAX = 64 << 20 };

static const char *const KEYS[] = {"domains", "phrases", "group"};
enum { KEY_COUNT = 3 };

static bool is_key(struct bytes key)
{
    for (size_t i = 0; i < KEY_COUNT; i++)
        if (bytes_is(key, KEYS[i]))
            return true;
    return false;
}

/* The first line that says anything is "---" or one of the keys. */
static bool starts_like_yaml(struct bytes text)
{
    struct bytes line;
    while (bytes_split(&line, &text, '\n')) {
        line = bytes_trim(line);
        if (line.len == 0 || line.ptr[0] == '#')
            continue;
        ptrdiff_t colon = bytes_find_byte(line, ':', 0);
        return bytes_is(line, "---") ||
               (colon != BYTES_NONE && is_key(bytes_slice(line, 0, (size_t)colon)));
    }
    return false;
}

static bool is_yaml(const char *path, struct bytes text)
{
    struct bytes name = bytes_of(path);
    return bytes_ends(name, ".yaml") || bytes_ends(name, ".yml") ||
           starts_like_yaml(text);
}

static const struct node *child(const struct node *map, const char *key)
{
    for (const struct node *node = map->first; node != NULL; node = node->next)
        if (bytes_is(node->key, key))
            return node;
    return NULL;
}

static int cell_add(struct buf *csv, struct bytes text, struct err *err)
{
    if (buf_add_byte(csv, '"', err) != 0)
        return -1;
    for (size_t i = 0; i < text.len; i++) {
        uint8_t byte = text.ptr[i];
        if ((byte == '"' && buf_add_byte(csv, byte, err) != 0) ||
            buf_add_byte(csv, byte == '\n' || byte == '\r' ? ' ' : byte, err) != 0)
            return -1;
    }
    return buf_add_byte(csv, '"', err);
}

struct listing {
    struct buf csv;
    size_t line; /* that is being written */
    struct bytes group;
    struct problems *problems;
};

static int name_add(struct listing *listing, const struct node *name,
    struct bytes group, struct err *err)
{
    for (; listing->line < name->place.line; listing->line++)
        if (buf_add_byte(&listing->csv, '\n', err) != 0)
            return -1;
    listing->line++;
    if (cell_add(&listing->csv, name->text, err) != 0 ||
        buf_add_byte(&listing->csv, ';', err) != 0 ||
        cell_add(&listing->csv, group, err) != 0)
        return -1;
    return buf_add_byte(&listing->csv, '\n', err);
}

static bool is_text(const struct node *node)
{
    return node != NULL && node->kind == NODE_TEXT;
}

/* `item` is a map. */
static int named_item_add(
    struct listing *listing, const struct node *item, struct err *err)
{
    const struct node *name = child(item, "name");
    const struct node *group = child(item, "group");
    for (const struct node *node = item->first; node != NULL; node = node->next)
        if (node != name && node != group)
            problem_add(listing->problems, node->key_place,
                "no such key; an entry has \"name\" and \"group\"");
    if (!is_text(name) || (group != NULL && !is_text(group))) {
        problem_add(listing->problems, item->place,
            "an entry has a \"name\" and may have a \"group\", both texts");
        return 0;
    }
    return name_add(listing, name, group != NULL ? group->text : listing->group, err);
}

static int item_add(struct listing *listing, const struct node *item, struct err *err)
{
    if (item->kind == NODE_TEXT)
        return name_add(listing, item, listing->group, err);
    if (item->kind == NODE_MAP)
        return named_item_add(listing, item, err);
    problem_add(listing->problems, item->place, "an entry is a text, not a list");
    return 0;
}

static void keys_check(const struct node *root, struct problems *problems)
{
    if (root->kind != NODE_MAP)
        problem_add(problems, root->place,
            "the file has the keys \"domains\", \"phrases\" and \"group\"");
    for (const struct node *node = root->kind == NODE_MAP ? root->first : NULL;
         node != NULL; node = node->next) {
        enum node_kind wanted = bytes_is(node->key, "group") ? NODE_TEXT : NODE_LIST;
        if (!is_key(node->key))
            problem_add(problems, node->key_place,
                "no such key; there are \"domains\", \"phrases\" and \"group\"");
        else if (node->kind != wanted)
            problem_add(
                problems, node->place, "%s is wanted here", node_kind_name(wanted));
    }
}

static int list_write(
    struct listing *listing, const struct node *root, const char *list, struct err *err)
{
    const struct node *group = child(root, "group");
    const struct node *items = child(root, list);
    listing->group = group != NULL ? group->text : bytes_make("", 0);
    if (items == NULL)
        return 0;
    for (const struct node *item = items->first; item != NULL; item = item->next)
        if (item_add(listing, item, err) != 0)
            return -1;
    return 0;
}

static int csv_file(int *fd, const struct buf *csv, struct err *err)
{
    AUTO(fd_close) int made = -1;
    if (fd_anonymous(&made, "names", err) != 0 ||
        fd_write_all(made, buf_bytes(csv), err) != 0)
        return -1;
    if (lseek(made, 0, SEEK_SET) != 0)
        return err_set(err, "cannot rewind: %s", strerror(errno));
    fd_close(*fd);
    *fd = fd_take(&made);
    return 0;
}

static void listing_done(struct listing *listing)
{
    buf_done(&listing->csv);
}
AUTO_DEFINE_VALUE(struct listing, listing_done)

/* Everything wrong with the file goes to `listing->problems`. */
static int list_read(
    struct listing *listing, struct bytes text, const char *list, struct err *err)
{
    struct node *root = NULL;
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, CSV_BYTES_MAX);
    if (yaml_read(&root, text, &arena, listing->problems, err) != 0)
        return -1;
    if (root == NULL || listing->problems->count > 0)
        return 0;
    keys_check(root, listing->problems);
    return listing->problems->count > 0 ? 0 : list_write(listing, root, list, err);
}

static int convert(
    int *fd, const char *path, struct bytes text, const char *list, struct err *err)
{
    AUTO(buf_done) struct buf lines;
    AUTO(listing_done) struct listing listing = {.line = 1};
    struct problems problems = {.path = path, .out = &lines};
    buf_init(&lines, ERR_TEXT_MAX);
    buf_init(&listing.csv, CSV_BYTES_MAX);
    listing.problems = &problems;
    if (list_read(&listing, text, list, err) != 0)
        return err_in(err, path);
    if (problems_end(&problems, err) != 0)
        return -1; /* names the path in each line */
    return csv_file(fd, &listing.csv, err);
}

/* What was read goes into a file of its own, because a pipe cannot be rewound. */
int watch_names_convert(int *fd, const char *path, const char *list, struct err *err)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, FILE_BYTES_MAX);
    if (fd_read_all(&text, *fd, err) != 0)
        return err_in(err, path);
    if (is_yaml(path, buf_bytes(&text)))
        return convert(fd, path, buf_bytes(&text), list, err);
    return csv_file(fd, &text, err) == 0 ? 0 : err_in(err, path);
}
