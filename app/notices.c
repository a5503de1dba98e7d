#include "app/notices.h"

#include "base/wire.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

void notices_fill(struct digest_list *out, const struct watchlist_path *path,
    const struct watchlist_facts *facts, const char *refused)
{
    const char *slash = strrchr(path->file, '/');
    const char *name = slash == NULL ? path->file : slash + 1;
    *out = (struct digest_list){.expires_ms = facts->expires_ms};
    (void)bytes_to_text(out->name, sizeof(out->name), bytes_of(name));
    (void)bytes_to_text(out->refused, sizeof(out->refused), bytes_of(refused));
}

int notices_add(struct buf *out, const struct digest_list *list, struct err *err)
{
    if (wire_put_bytes(out, bytes_of(list->name), err) != 0 ||
        wire_put_i64(out, list->expires_ms, err) != 0 ||
        wire_put_u8(out, list->absent ? 1 : 0, err) != 0)
        return -1;
    return wire_put_bytes(out, bytes_of(list->refused), err);
}

int notices_read(struct digest_list lists[DIGEST_LISTS_MAX], size_t *count,
    struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    size_t read = 0;
    while (wire.rest.len > 0 && !wire.bad) {
        if (read == DIGEST_LISTS_MAX)
            return err_set(err, "more than %d watchlists", DIGEST_LISTS_MAX);
        struct digest_list *list = &lists[read++];
        *list = (struct digest_list){0};
        wire_text(&wire, list->name, sizeof(list->name));
        list->expires_ms = wire_i64(&wire);
        list->absent = wire_u8(&wire) != 0;
        wire_text(&wire, list->refused, sizeof(list->refused));
    }
    if (wire_end(&wire, "watchlists", err) != 0)
        return -1;
    *count = read;
    return 0;
}

void notices_look(struct digest_list lists[DIGEST_LISTS_MAX], size_t *count,
    const struct config *config)
{
    *count = 0;
    for (size_t i = 0; i < config->watchlist_count && i < DIGEST_LISTS_MAX; i++) {
        const struct watchlist_path path = {
            .file = config->watchlists[i].file,
            .key_file = config->watchlists[i].key_file,
        };
        struct watchlist_facts facts = {0};
        struct err why = {0};
        if (access(path.key_file, R_OK) != 0 && errno == EACCES)
            continue; /* who may not see the key cannot judge the list */
        bool good = watchlist_feed_check(&facts, &path, false, &why) == 0;
        struct digest_list *list = &lists[(*count)++];
        notices_fill(list, &path, &facts, why.text);
        list->absent = !good;
    }
}
