/* What only sources have: lists of addresses, and headers. */
#include "config/config.h"
#include "config/values.h"
#include "model/url.h"

#include <string.h>

enum { SHOWN = 60, NAME_MAX_LEN = 64 };

static size_t count_of(const struct node *list)
{
    size_t count = 0;
    for (const struct node *node = list->first; node != NULL; node = node->next)
        count++;
    return count;
}

/* Room for as many texts, and the NULL behind them, in the field; NULL: out of memory.
 */
static const char **new_list(
    void *base, const struct schema_key *key, size_t count, struct reading *reading)
{
    const char **texts =
        arena_array(reading->arena, count + 1, sizeof(*texts), reading->err);
    const char *const *list = texts;
    if (texts != NULL)
        memcpy((unsigned char *)base + key->at, &list, sizeof(list));
    return texts;
}

static bool few_enough(
    const struct schema_key *key, const struct node *node, struct reading *reading)
{
    size_t count = count_of(node);
    if ((int64_t)count <= key->max)
        return true;
    problem_add(reading->problems, node->place,
        "'%s' has %zu items; at most %lld are taken", key->name, count,
        (long long)key->max);
    return false;
}

int value_urls(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (node->kind != NODE_LIST) {
        problem_add(reading->problems, node->place,
            "'%s' is %s; it takes a list, like [http://...onion/]", key->name,
            node_kind_name(node->kind));
        return 0;
    }
    if (!few_enough(key, node, reading))
        return 0;
    const char **texts = new_list(base, key, count_of(node), reading);
    if (texts == NULL)
        return -1;
    for (const struct node *item = node->first; item != NULL; item = item->next) {
        struct url url;
        struct err err = {0};
        if (item->kind != NODE_TEXT || url_parse(&url, item->text, &err) != 0)
            problem_add(reading->problems, item->place, "'%s': %s", key->name,
                item->kind == NODE_TEXT ? err.text : "an address is one value");
        else
            *texts++ = (const char *)item->text.ptr;
    }
    return 0;
}

/* RFC 9110 5.6.2: a token. */
static bool is_token(struct bytes name)
{
    for (size_t i = 0; i < name.len; i++)
        if (!byte_is_alpha(name.ptr[i]) && !byte_is_digit(name.ptr[i]) &&
            strchr("!#$%&'*+-.^_`|~", name.ptr[i]) == NULL)
            return false;
    return name.len > 0 && name.len <= NAME_MAX_LEN;
}

/* Printable ASCII: nothing that could end the line, or that servers read differently.
 */
static bool is_field(struct bytes value)
{
    for (size_t i = 0; i < value.len; i++)
        if (value.ptr[i] < ' ' || value.ptr[i] >= 0x7f)
            return false;
    return value.len > 0 && value.len <= CONFIG_HEADER_MAX && value.ptr[0] != ' ' &&
           value.ptr[value.len - 1] != ' ';
}

struct refused {
    const char *name; /* with a '*' at its end: all that begin so */
    const char *why;
};

/* NULL: it may be sent. */
static const char *why_refused(struct bytes name)
{
    static const char framing[] = "is the connection's own; leave it out";
    static const char person[] = "would tell who asks; leave it out";
    static const struct refused names[] = {
        {"host", "is the address's own; leave it out"},
        {"cookie*", "is what `vigie source cookies` is for"},
        {"authorization", "would log in, which vigie does not"},
        {"user-agent", "is the same for all sources; write crawl.user_agent"},
        {"connection", framing},
        {"keep-alive", framing},
        {"transfer-encoding", framing},
        {"te", framing},
        {"trailer", framing},
        {"upgrade*", framing},
        {"expect", framing},
        {"content-*", framing},
        {"accept-encoding", "is what vigie can decode; leave it out"},
        {"range", "would ask for a part of a page; leave it out"},
        {"if-*", "is vigie's own, to ask for what has changed; leave it out"},
        {"x-requested-with", "is vigie's own, for encrypted pastes; leave it out"},
        {"proxy-*", person},
        {"forwarded", person},
        {"via", person},
        {"from", person},
        {"x-forwarded-*", person},
        {"x-real-ip", person},
        {"x-client-ip", person},
        {"true-client-ip", person},
    };
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        struct bytes known = bytes_of(names[i].name);
        bool open = bytes_ends(known, "*");
        struct bytes start = open ? bytes_slice(known, 0, known.len - 1) : known;
        if (bytes_equal_nocase(open ? bytes_slice(name, 0, start.len) : name, start))
            return names[i].why;
    }
    return NULL;
}

/* NULL: a good one. */
static const char *wrong_with(const struct node *item)
{
    if (!is_token(item->key))
        return "is no header's name; write one like Accept-Language";
    const char *refused = why_refused(item->key);
    if (refused != NULL)
        return refused;
    if (item->kind != NODE_TEXT || !is_field(item->text))
        return "has no value that can be sent: at most 512 bytes of ASCII on one line";
    return NULL;
}

static bool stands_before(const struct node *list, const struct node *item)
{
    for (const struct node *each = list->first; each != item; each = each->next)
        if (bytes_equal_nocase(each->key, item->key))
            return true;
    return false;
}

static int add_header(
    const char **text, const struct node *item, struct reading *reading)
{
    AUTO(buf_done) struct buf line;
    struct bytes copy;
    buf_init(&line, NAME_MAX_LEN + CONFIG_HEADER_MAX + 2);
    if (buf_add(&line, item->key, reading->err) != 0 ||
        buf_add_text(&line, ": ", reading->err) != 0 ||
        buf_add(&line, item->text, reading->err) != 0 ||
        arena_copy(&copy, reading->arena, buf_bytes(&line), reading->err) != 0)
        return -1;
    *text = (const char *)copy.ptr;
    return 0;
}

int value_headers(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (key->list && node->kind == NODE_LIST && node->first == NULL)
        return new_list(base, key, 0, reading) == NULL ? -1 : 0;
    if (node->kind != NODE_MAP) {
        problem_add(reading->problems, node->place,
            "'%s' is %s; write each header below it, like Accept-Language: fr",
            key->name, node_kind_name(node->kind));
        return 0;
    }
    if (!few_enough(key, node, reading))
        return 0;
    const char **texts = new_list(base, key, count_of(node), reading);
    if (texts == NULL)
        return -1;
    for (const struct node *item = node->first; item != NULL; item = item->next) {
        const char *wrong = stands_before(node, item)
                                ? "stands here a second time; keep one of the two"
                                : wrong_with(item);
        int shown = (int)(item->key.len < SHOWN ? item->key.len : SHOWN);
        if (wrong != NULL)
            problem_add(reading->problems, item->key_place, "'%s': '%.*s' %s",
                key->name, shown, (const char *)item->key.ptr, wrong);
        else if (add_header(texts++, item, reading) != 0)
            return -1;
    }
    return 0;
}
