#include "storage/known_links.h"

#include <stdlib.h>
#include <string.h>

enum {
    SETS = 8192,
    WAYS = 4,
    WAITING_MAX = 4096, /* in one transaction; more are not remembered */
    LIFE_MS = 60 * 60 * 1000,
};

struct known {
    struct id id;
    uint64_t rest; /* a hash of what a link may change of it */
    bool used;
};

struct known_links {
    struct known sets[SETS][WAYS];
    uint8_t next[SETS]; /* the way that is used next */
    struct known waiting[WAITING_MAX];
    size_t waiting_count;
    int64_t since_ms;
};

struct known_links *known_links_new(void)
{
    return calloc(1, sizeof(struct known_links));
}

void known_links_free(struct known_links *known)
{
    free(known);
}

/* FNV-1a: none of it is the site's to choose but two small numbers. */
static uint64_t mix(uint64_t hash, const void *bytes, size_t len)
{
    const uint8_t *at = bytes;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
    return hash;
}

static struct known known_of(const struct target *link)
{
    struct known known = {
        .id = link->id, .rest = UINT64_C(0xcbf29ce484222325), .used = true};
    known.rest = mix(known.rest, &link->depth, sizeof(link->depth));
    known.rest = mix(known.rest, &link->chain, sizeof(link->chain));
    known.rest = mix(known.rest, &link->priority, sizeof(link->priority));
    known.rest = mix(known.rest, link->source, strlen(link->source));
    return known;
}

static size_t set_of(const struct id *id)
{
    uint32_t head = 0;
    memcpy(&head, id->bytes, sizeof(head));
    return head % SETS;
}

static bool is_there(const struct known_links *known, const struct known *wanted)
{
    const struct known *set = known->sets[set_of(&wanted->id)];
    for (size_t i = 0; i < WAYS; i++)
        if (set[i].used && set[i].rest == wanted->rest &&
            id_equal(&set[i].id, &wanted->id))
            return true;
    return false;
}

bool known_links_has(
    struct known_links *known, const struct target *link, int64_t now_ms)
{
    if (known == NULL || link->key[0] != '\0')
        return false;
    if (now_ms < known->since_ms || now_ms - known->since_ms > LIFE_MS) {
        memset(known->sets, 0, sizeof(known->sets));
        known->since_ms = now_ms;
    }
    const struct known wanted = known_of(link);
    if (is_there(known, &wanted))
        return true;
    if (known->waiting_count < WAITING_MAX)
        known->waiting[known->waiting_count++] = wanted;
    return false;
}

void known_links_keep(struct known_links *known)
{
    for (size_t i = 0; known != NULL && i < known->waiting_count; i++) {
        size_t set = set_of(&known->waiting[i].id);
        known->sets[set][known->next[set]] = known->waiting[i];
        known->next[set] = (uint8_t)((known->next[set] + 1) % WAYS);
    }
    known_links_drop(known);
}

void known_links_drop(struct known_links *known)
{
    if (known != NULL)
        known->waiting_count = 0;
}
