#include "config/values.h"

#include "config/durations.h"
#include "config/sizes.h"
#include "model/url.h"

#include <string.h>
#include <unistd.h>

/* Fields are written through their offset; memcpy keeps that free of aliasing. */
static void store(void *base, size_t at, const void *value, size_t size)
{
    memcpy((unsigned char *)base + at, value, size);
}

static void store_text(void *base, size_t at, struct bytes text)
{
    const char *pointer = (const char *)text.ptr;
    store(base, at, &pointer, sizeof(pointer));
}

/* What is quoted in a message: enough to know it again. */
enum { SHOWN = 60 };
#define SHOW(text)                                                                     \
    (int)((text).len < SHOWN ? (text).len : SHOWN), (const char *)(text).ptr

static bool is_one_value(
    const struct schema_key *key, const struct node *node, struct reading *reading)
{
    if (node->kind != NODE_TEXT) {
        problem_add(reading->problems, node->place, "'%s' is %s; it takes one value",
            key->name, node_kind_name(node->kind));
        return false;
    }
    if (node->text.len == 0 && !node->quoted) {
        problem_add(reading->problems, node->place,
            "'%s' has no value; write one after the colon or leave the key out",
            key->name);
        return false;
    }
    for (size_t i = 0; i < node->text.len; i++)
        if (node->text.ptr[i] < ' ' || node->text.ptr[i] == 0x7f) {
            problem_add(reading->problems, node->place,
                "'%s' has a control character or line break in it; write it on one "
                "line",
                key->name);
            return false;
        }
    return true;
}

static void bad_value(const struct schema_key *key, const struct node *node,
    struct reading *reading, const char *what_and_hint)
{
    problem_add(reading->problems, node->place, "'%s': '%.*s' %s", key->name,
        SHOW(node->text), what_and_hint);
}

int value_text(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (!is_one_value(key, node, reading))
        return 0;
    if ((int64_t)node->text.len < key->min)
        problem_add(reading->problems, node->place, "'%s' is empty; write something",
            key->name);
    else if (key->max > 0 && (int64_t)node->text.len > key->max)
        problem_add(reading->problems, node->place,
            "'%s' is %zu bytes long; at most %lld are taken", key->name, node->text.len,
            (long long)key->max);
    else
        store_text(base, key->at, node->text);
    return 0;
}

static int resolve(
    struct bytes *out, struct bytes prefix, struct bytes path, struct reading *reading)
{
    AUTO(buf_done) struct buf whole;
    buf_init(&whole, prefix.len + reading->folder.len + path.len);
    bool relative = path.len > 0 && path.ptr[0] != '/';
    if (buf_add(&whole, prefix, reading->err) != 0)
        return -1;
    if (relative && buf_add(&whole, reading->folder, reading->err) != 0)
        return -1;
    if (buf_add(&whole, path, reading->err) != 0)
        return -1;
    return arena_copy(out, reading->arena, buf_bytes(&whole), reading->err);
}

int value_path(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (!is_one_value(key, node, reading))
        return 0;
    if (node->text.len == 0) {
        bad_value(key, node, reading, "is no path; write one or leave the key out");
        return 0;
    }
    struct bytes path;
    if (resolve(&path, bytes_of(""), node->text, reading) != 0)
        return -1;
    store_text(base, key->at, path);
    return 0;
}

static bool has_password(struct bytes rest)
{
    ptrdiff_t at = bytes_find_byte(rest, '@', 0);
    if (at == BYTES_NONE)
        return false;
    return bytes_find_byte(bytes_slice(rest, 0, (size_t)at), ':', 0) != BYTES_NONE;
}

int value_store(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    static const char sqlite[] = "sqlite:";
    static const char postgres[] = "postgresql://";
    if (!is_one_value(key, node, reading))
        return 0;
    struct bytes text = node->text;
    if (bytes_starts(text, sqlite) && text.len > strlen(sqlite)) {
        struct bytes path = bytes_slice(text, strlen(sqlite), text.len);
        struct bytes whole;
        if (resolve(&whole, bytes_of(sqlite), path, reading) != 0)
            return -1;
        store_text(base, key->at, whole);
        return 0;
    }
    struct bytes rest = bytes_slice(text, strlen(postgres), text.len);
    if (!bytes_starts(text, postgres) || rest.len == 0)
        problem_add(reading->problems, node->place,
            "'%s' names no database; write sqlite:PATH or "
            "postgresql://user@host:port/name",
            key->name);
    else if (has_password(rest))
        problem_add(reading->problems, node->place,
            "'%s' has a password in it; put it into a file of its own and name that "
            "as password_file",
            key->name);
    else
        store_text(base, key->at, text);
    return 0;
}

int value_url(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (!is_one_value(key, node, reading))
        return 0;
    struct url url;
    struct err err = {0};
    if (url_parse(&url, node->text, &err) != 0)
        problem_add(reading->problems, node->place, "'%s': %s", key->name, err.text);
    else
        store_text(base, key->at, node->text);
    return 0;
}

int value_number(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (!is_one_value(key, node, reading))
        return 0;
    uint64_t value = 0;
    if (bytes_to_u64(&value, node->text, (uint64_t)key->max) != 0 ||
        (int64_t)value < key->min) {
        problem_add(reading->problems, node->place,
            "'%s': '%.*s' is not a whole number from %lld to %lld", key->name,
            SHOW(node->text), (long long)key->min, (long long)key->max);
        return 0;
    }
    uint32_t number = (uint32_t)value;
    store(base, key->at, &number, sizeof(number));
    return 0;
}

static bool port_of(uint16_t *port, struct bytes text)
{
    uint64_t value = 0;
    if (bytes_to_u64(&value, text, UINT16_MAX) != 0 || value == 0)
        return false;
    *port = (uint16_t)value;
    return true;
}

int value_port(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    uint16_t port = 0;
    if (!is_one_value(key, node, reading))
        return 0;
    if (port_of(&port, node->text))
        store(base, key->at, &port, sizeof(port));
    else
        bad_value(key, node, reading, "is not a port; write a number from 1 to 65535");
    return 0;
}

int value_duration(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    int64_t value = 0;
    struct err err = {0};
    if (!is_one_value(key, node, reading))
        return 0;
    if (duration_parse(&value, node->text, &err) != 0) {
        bad_value(key, node, reading, err.text);
        return 0;
    }
    if (value < key->min || value > key->max) {
        char least[DURATION_TEXT_SIZE];
        char most[DURATION_TEXT_SIZE];
        duration_text(least, key->min);
        duration_text(most, key->max);
        problem_add(reading->problems, node->place,
            "'%s': %.*s is out of bounds; write one from %s to %s", key->name,
            SHOW(node->text), least, most);
        return 0;
    }
    store(base, key->at, &value, sizeof(value));
    return 0;
}

int value_size(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    uint64_t value = 0;
    struct err err = {0};
    if (!is_one_value(key, node, reading))
        return 0;
    if (size_parse(&value, node->text, &err) != 0) {
        bad_value(key, node, reading, err.text);
        return 0;
    }
    if (value < (uint64_t)key->min || value > (uint64_t)key->max) {
        char least[SIZE_TEXT_SIZE];
        char most[SIZE_TEXT_SIZE];
        size_text(least, (uint64_t)key->min);
        size_text(most, (uint64_t)key->max);
        problem_add(reading->problems, node->place,
            "'%s': %.*s is out of bounds; write one from %s to %s", key->name,
            SHOW(node->text), least, most);
        return 0;
    }
    store(base, key->at, &value, sizeof(value));
    return 0;
}

static void list_choices(char *text, size_t size, const char *const *choices)
{
    size_t used = 0;
    text[0] = '\0';
    for (; *choices != NULL && used + 1 < size; choices++) {
        if (used > 0)
            used += bytes_to_text(text + used, size - used, bytes_of(" or ")) ? 4 : 0;
        (void)bytes_to_text(text + used, size - used, bytes_of(*choices));
        used = strlen(text);
    }
}

int value_choice(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (!is_one_value(key, node, reading))
        return 0;
    for (unsigned i = 0; key->choices[i] != NULL; i++)
        if (bytes_is(node->text, key->choices[i])) {
            store(base, key->at, &i, sizeof(i));
            return 0;
        }
    char names[128];
    list_choices(names, sizeof(names), key->choices);
    problem_add(reading->problems, node->place, "'%s': '%.*s' is not known; write %s",
        key->name, SHOW(node->text), names);
    return 0;
}

int value_switch(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (!is_one_value(key, node, reading))
        return 0;
    bool on = bytes_is(node->text, "true");
    if (on || bytes_is(node->text, "false"))
        store(base, key->at, &on, sizeof(on));
    else
        bad_value(key, node, reading, "is neither; write true or false");
    return 0;
}
