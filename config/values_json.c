/* Where the fields of a source's entries stand in the JSON it answers with. */
#include "config/config.h"
#include "config/values.h"
#include "model/json_fields.h"

#include <string.h>

enum { SHOWN = 60 };

static bool stands_before(const struct node *map, const struct node *item)
{
    for (const struct node *each = map->first; each != item; each = each->next)
        if (bytes_equal(each->key, item->key))
            return true;
    return false;
}

/* NULL: a good one. */
static const char *wrong_with(const struct node *map, const struct node *item)
{
    if (json_field_of(item->key) < 0)
        return "is none of rows, title, url, date, text, victim, author";
    if (stands_before(map, item))
        return "stands here a second time; keep one of the two";
    if (item->kind != NODE_TEXT || !json_path_valid(item->text))
        return "takes the way to it: names parted by dots, like data.items";
    return NULL;
}

static int add_line(struct buf *text, const struct node *item, struct err *err)
{
    if ((text->len > 0 && buf_add_byte(text, '\n', err) != 0) ||
        buf_add(text, item->key, err) != 0 || buf_add_byte(text, '=', err) != 0)
        return -1;
    return buf_add(text, item->text, err);
}

int value_json(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    AUTO(buf_done) struct buf text;
    struct bytes copy;
    buf_init(&text, JSON_FIELDS_SIZE - 1);
    if (node->kind != NODE_MAP || node->first == NULL) {
        problem_add(reading->problems, node->place,
            "'%s' is %s; write below it where the fields are, like title: name",
            key->name, node_kind_name(node->kind));
        return 0;
    }
    for (const struct node *item = node->first; item != NULL; item = item->next) {
        const char *wrong = wrong_with(node, item);
        int shown = (int)(item->key.len < SHOWN ? item->key.len : SHOWN);
        if (wrong != NULL)
            problem_add(reading->problems, item->key_place, "'%s': '%.*s' %s",
                key->name, shown, (const char *)item->key.ptr, wrong);
        else if (add_line(&text, item, reading->err) != 0)
            return -1;
    }
    if (arena_copy(&copy, reading->arena, buf_bytes(&text), reading->err) != 0)
        return -1;
    const char *fields = (const char *)copy.ptr;
    memcpy((unsigned char *)base + key->at, &fields, sizeof(fields));
    return 0;
}
