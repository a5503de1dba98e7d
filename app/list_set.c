#include "app/list_set.h"

#include <stdlib.h>

void list_set_free(struct list_set *set)
{
    if (set == NULL)
        return;
    for (size_t i = 0; set->lists != NULL && i < set->count; i++)
        held_list_close(&set->lists[i]);
    free(set->lists);
    free(set->paths);
    free(set);
}

/* NULL: out of memory. */
static struct list_set *make(size_t count)
{
    struct list_set *set = calloc(1, sizeof(*set));
    if (set == NULL)
        return NULL;
    set->count = count;
    set->lists = calloc(count + 1, sizeof(*set->lists));
    set->paths = calloc(count + 1, sizeof(*set->paths));
    if (set->lists != NULL && set->paths != NULL)
        return set;
    list_set_free(set);
    return NULL;
}

/* Which of its lists the set uses, and what they are together. */
static int choose(struct list_set *set, int64_t now_ms, struct err *err)
{
    AUTO(buf_done) struct buf ids;
    buf_init(&ids, ID_SIZE * (set->count + 1));
    for (size_t i = 0; i < set->count; i++) {
        const struct held_list *list = &set->lists[i];
        int64_t expires = list->facts.expires_ms;
        if (expires != 0 && expires <= now_ms)
            continue;
        if (expires != 0 && (set->expires_ms == 0 || expires < set->expires_ms))
            set->expires_ms = expires;
        set->paths[set->used++] = list->path;
        const struct id *id = &list->facts.id;
        if (buf_add(&ids, bytes_make(id->bytes, sizeof(id->bytes)), err) != 0)
            return -1;
    }
    set->id = id_hash(buf_bytes(&ids));
    return 0;
}

int list_set_open(
    struct list_set **out, const struct config *config, int64_t now_ms, struct err *err)
{
    AUTO(list_set_free) struct list_set *set = make(config->watchlist_count);
    if (set == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < set->count; i++)
        if (held_list_open(&set->lists[i], config->watchlists[i].file,
                config->watchlists[i].key_file, err) != 0)
            return -1;
    if (choose(set, now_ms, err) != 0)
        return -1;
    *out = set;
    set = NULL;
    return 0;
}

static void take_fresh(struct list_set *set, struct held_list *fresh)
{
    for (size_t i = 0; i < set->count; i++) {
        set->lists[i] = fresh[i];
        fresh[i] = (struct held_list){0};
    }
}

int list_set_renew(struct list_set **out, const struct list_set *old,
    struct held_list *fresh, int64_t now_ms, struct err *err)
{
    AUTO(list_set_free) struct list_set *set = make(old->count);
    if (set == NULL) {
        for (size_t i = 0; i < old->count; i++)
            held_list_close(&fresh[i]);
        return err_no_memory(err);
    }
    take_fresh(set, fresh);
    for (size_t i = 0; i < set->count; i++)
        if (set->lists[i].path.file == NULL &&
            held_list_share(&set->lists[i], &old->lists[i], err) != 0)
            return -1;
    if (choose(set, now_ms, err) != 0)
        return -1;
    *out = set;
    set = NULL;
    return 0;
}
