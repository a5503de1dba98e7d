#include "app/watch_groups.h"

#include "base/bytes.h"

#include <stdlib.h>
#include <string.h>

void watch_groups_done(struct watch_groups *groups)
{
    free(groups->items);
    *groups = (struct watch_groups){.count = 0};
}

/* Each power of two makes room for as many again. */
static int make_room(struct watch_groups *groups, struct err *err)
{
    if ((groups->count & (groups->count - 1)) != 0)
        return 0;
    struct watch_group *items =
        reallocarray(groups->items, 2 * (groups->count + 1), sizeof(*items));
    if (items == NULL)
        return err_no_memory(err);
    groups->items = items;
    return 0;
}

int watch_groups_add(struct watch_groups *groups, const char *name, struct err *err)
{
    if (make_room(groups, err) != 0)
        return -1;
    struct watch_group *group = &groups->items[groups->count++];
    *group = (struct watch_group){.hits = 0};
    (void)bytes_to_text(group->name, sizeof(group->name), bytes_of(name));
    return 0;
}

struct watch_group *watch_groups_get(
    struct watch_groups *groups, const char *name, struct err *err)
{
    for (size_t i = 0; i < groups->count; i++)
        if (strcmp(groups->items[i].name, name) == 0)
            return &groups->items[i];
    if (watch_groups_add(groups, name, err) != 0)
        return NULL;
    return &groups->items[groups->count - 1];
}
