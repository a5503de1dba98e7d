/* The kinds of value that alerts have: lists of words, and hours of the day. */
#include "config/values.h"

#include <string.h>

enum { SHOWN = 60, WORD_MAX = 512 };

static void bad_value(const struct schema_key *key, const struct node *node,
    struct reading *reading, const char *what_and_hint)
{
    int len = (int)(node->text.len < SHOWN ? node->text.len : SHOWN);
    problem_add(reading->problems, node->place, "'%s': '%.*s' %s", key->name, len,
        node->text.len > 0 ? (const char *)node->text.ptr : "", what_and_hint);
}

static bool is_word(struct bytes text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < ' ' || text.ptr[i] == 0x7f)
            return false;
    return text.len > 0 && text.len <= WORD_MAX;
}

static bool check_list(
    const struct schema_key *key, const struct node *node, struct reading *reading)
{
    int64_t count = 0;
    if (node->kind != NODE_LIST) {
        problem_add(reading->problems, node->place,
            "'%s' takes a list; write it in brackets: [one, \"two words\"]", key->name);
        return false;
    }
    for (const struct node *item = node->first; item != NULL; item = item->next) {
        count++;
        if (item->kind == NODE_TEXT && is_word(item->text))
            continue;
        bad_value(key, item, reading,
            "is no word; write 1 to 512 printable bytes, in quotes where it has signs");
        return false;
    }
    if (count <= key->max)
        return true;
    problem_add(reading->problems, node->place,
        "'%s' has %lld items; at most %lld are taken", key->name, (long long)count,
        (long long)key->max);
    return false;
}

int value_words(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    bool good = check_list(key, node, reading);
    const char **list =
        arena_array(reading->arena, (size_t)key->max + 1, sizeof(*list), reading->err);
    if (list == NULL)
        return -1;
    size_t at = 0;
    for (const struct node *item = node->first; good && item != NULL; item = item->next)
        list[at++] = (const char *)item->text.ptr;
    memcpy((unsigned char *)base + key->at, &list, sizeof(list));
    return 0;
}

/* "HH:MM" */
static bool read_minute(uint32_t *minute, struct bytes text)
{
    enum { LEN = 5, HOURS = 24, MINUTES = 60 };
    uint64_t hours = 0;
    uint64_t minutes = 0;
    if (text.len != LEN || text.ptr[2] != ':' ||
        bytes_to_u64(&hours, bytes_slice(text, 0, 2), HOURS - 1) != 0 ||
        bytes_to_u64(&minutes, bytes_slice(text, 3, 2), MINUTES - 1) != 0)
        return false;
    *minute = (uint32_t)(hours * MINUTES + minutes);
    return true;
}

int value_hours(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    enum { LEN = 11, MIDDLE = 5 };
    struct {
        bool set;
        uint32_t from;
        uint32_t until;
    } hours = {.set = true};
    struct bytes text = node->text;
    if (node->kind != NODE_TEXT || text.len != LEN || text.ptr[MIDDLE] != '-' ||
        !read_minute(&hours.from, bytes_slice(text, 0, MIDDLE)) ||
        !read_minute(&hours.until, bytes_slice(text, MIDDLE + 1, text.len)) ||
        hours.from == hours.until) {
        bad_value(key, node, reading,
            "are no hours of the day; write them like \"22:00-07:00\"");
        return 0;
    }
    memcpy((unsigned char *)base + key->at, &hours, sizeof(hours));
    return 0;
}
