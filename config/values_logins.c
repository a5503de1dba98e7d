/* Which part of vigie uses the database as whom. */
#include "config/config.h"
#include "config/values.h"

#include <stddef.h>

enum { SHOWN = 60, USER_MAX = 63 /* PostgreSQL's names are no longer */ };

static const char *const parts[CONFIG_PARTS] = {
    [CONFIG_CRAWLER] = "crawler",
    [CONFIG_NOTIFIER] = "notifier",
    [CONFIG_FORGETTER] = "forgetter",
    [CONFIG_METRICS] = "metrics",
    [CONFIG_READER] = "reader",
    [CONFIG_TRIAGE] = "triage",
    [CONFIG_OPERATOR] = "operator",
};

static const struct schema_key keys[] = {
    {"user", value_text, .at = offsetof(struct config_login, user), .min = 1,
        .max = USER_MAX},
    {"password_file", value_path, .at = offsetof(struct config_login, password_file)},
};

enum { KEYS = sizeof(keys) / sizeof(keys[0]) };

static bool stands_before(const struct node *map, const struct node *item)
{
    for (const struct node *each = map->first; each != item; each = each->next)
        if (bytes_equal(each->key, item->key))
            return true;
    return false;
}

static void wrong(const struct node *item, const char *what, struct reading *reading)
{
    int shown = (int)(item->key.len < SHOWN ? item->key.len : SHOWN);
    problem_add(reading->problems, item->key_place, "'roles': '%.*s' %s", shown,
        (const char *)item->key.ptr, what);
}

static const struct schema_key *key_of(const struct node *item)
{
    for (size_t i = 0; i < KEYS; i++)
        if (bytes_is(item->key, keys[i].name))
            return &keys[i];
    return NULL;
}

static int read_login(
    struct config_login *login, const struct node *map, struct reading *reading)
{
    for (const struct node *item = map->first; item != NULL; item = item->next) {
        const struct schema_key *key = key_of(item);
        if (key == NULL)
            wrong(item, "is neither user nor password_file", reading);
        else if (stands_before(map, item))
            wrong(item, "stands here a second time; keep one of the two", reading);
        else if (key->read(login, key, item, reading) != 0)
            return -1;
    }
    if (node_find(map, "user") == NULL)
        wrong(map, "has no 'user'; write as whom it uses the database", reading);
    return 0;
}

static enum config_part part_of(struct bytes name)
{
    for (int part = CONFIG_CRAWLER; part < CONFIG_PARTS; part++)
        if (bytes_is(name, parts[part]))
            return (enum config_part)part;
    return CONFIG_OWNER;
}

int value_logins(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    struct config_login *logins =
        (struct config_login *)(void *)((unsigned char *)base + key->at);
    if (node->kind != NODE_MAP || node->first == NULL) {
        problem_add(reading->problems, node->place,
            "'roles' is %s; write below it who uses the database as whom, like "
            "crawler: {user: vigie_crawler, password_file: db_crawler}",
            node_kind_name(node->kind));
        return 0;
    }
    for (const struct node *item = node->first; item != NULL; item = item->next) {
        enum config_part part = part_of(item->key);
        if (part == CONFIG_OWNER)
            wrong(item,
                "is none of crawler, notifier, forgetter, metrics, reader, triage, "
                "operator",
                reading);
        else if (stands_before(node, item))
            wrong(item, "stands here a second time; keep one of the two", reading);
        else if (item->kind != NODE_MAP || item->first == NULL)
            wrong(item, "takes user and password_file, below it", reading);
        else if (read_login(&logins[part], item, reading) != 0)
            return -1;
    }
    return 0;
}

bool config_is_apart(const struct config *config, enum config_part part)
{
    return config->store.roles[part].user != NULL;
}

struct config_login config_login_of(const struct config *config, enum config_part part)
{
    const struct config_login owner = {.password_file = config->store.password_file};
    return config_is_apart(config, part) ? config->store.roles[part] : owner;
}
