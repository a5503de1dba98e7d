/* host:port: one place to connect to, or a list of them. */
#include "config/config.h"
#include "config/values.h"

#include <string.h>

enum { SHOWN = 60, NAME_LEN_MAX = 253 };

static ptrdiff_t last_colon(struct bytes text)
{
    for (size_t i = text.len; i > 0; i--)
        if (text.ptr[i - 1] == ':')
            return (ptrdiff_t)(i - 1);
    return BYTES_NONE;
}

static bool is_host(struct bytes host)
{
    for (size_t i = 0; i < host.len; i++)
        if (!byte_is_alpha(host.ptr[i]) && !byte_is_digit(host.ptr[i]) &&
            strchr(".-_:", host.ptr[i]) == NULL)
            return false;
    return host.len > 0 && host.len <= NAME_LEN_MAX;
}

/* 127.0.0.1:9050, tor.lan:9050, [::1]:9050. */
static bool split(struct bytes *host, uint16_t *port, struct bytes text)
{
    ptrdiff_t colon = last_colon(text);
    size_t cut = colon == BYTES_NONE ? 0 : (size_t)colon;
    uint64_t number = 0;
    *host = bytes_slice(text, 0, cut);
    bool bracketed = bytes_starts(*host, "[") && bytes_ends(*host, "]");
    if (bracketed)
        *host = bytes_slice(*host, 1, host->len - 2);
    bool numeric6 = bytes_find_byte(*host, ':', 0) != BYTES_NONE;
    if (!is_host(*host) || numeric6 != bracketed ||
        bytes_to_u64(&number, bytes_slice(text, cut + 1, text.len), UINT16_MAX) != 0)
        return false;
    *port = (uint16_t)number;
    return number != 0;
}

/* False in `*good` after telling what is wrong; -1 is out of memory. */
static int read_one(struct config_endpoint *out, bool *good,
    const struct schema_key *key, const struct node *node, struct reading *reading)
{
    struct bytes host;
    *good = node->kind == NODE_TEXT && split(&host, &out->port, node->text);
    if (!*good) {
        int len = (int)(node->text.len < SHOWN ? node->text.len : SHOWN);
        problem_add(reading->problems, node->place,
            "'%s': '%.*s' is no place to connect to; write host:port, like "
            "127.0.0.1:9050 or [::1]:9050",
            key->name, len, node->text.len > 0 ? (const char *)node->text.ptr : "");
        return 0;
    }
    if (arena_copy(&host, reading->arena, host, reading->err) != 0)
        return -1;
    out->host = (const char *)host.ptr;
    return 0;
}

int value_endpoint(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    struct config_endpoint one;
    bool good = false;
    if (read_one(&one, &good, key, node, reading) != 0)
        return -1;
    if (good)
        memcpy((unsigned char *)base + key->at, &one, sizeof(one));
    return 0;
}

static size_t count_of(const struct node *list)
{
    size_t count = 0;
    for (const struct node *node = list->first; node != NULL; node = node->next)
        count++;
    return count;
}

int value_endpoints(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    bool list = node->kind == NODE_LIST;
    size_t count = list ? count_of(node) : 1;
    if (count == 0 || count > (size_t)key->max) {
        problem_add(reading->problems, node->place, "'%s' takes 1 to %lld places",
            key->name, (long long)key->max);
        return 0;
    }
    struct config_endpoint *all =
        arena_array(reading->arena, count, sizeof(*all), reading->err);
    if (all == NULL)
        return -1;
    const struct node *item = list ? node->first : node;
    bool good = true;
    for (size_t i = 0; i < count && good; i++, item = item->next)
        if (read_one(&all[i], &good, key, item, reading) != 0)
            return -1;
    const void *array = all;
    memcpy((unsigned char *)base + key->at, &array, sizeof(array));
    memcpy((unsigned char *)base + key->also, &count, sizeof(count));
    return 0;
}
