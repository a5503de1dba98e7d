#include "crawler/circuits.h"

/* The host's entry, or the one longest unused, made the host's. */
static struct circuit *entry_of(struct circuits *circuits, struct bytes host)
{
    const struct id id = id_hash(host);
    struct circuit *oldest = &circuits->each[0];
    for (size_t i = 0; i < CIRCUITS_MAX; i++) {
        struct circuit *each = &circuits->each[i];
        if (each->used != 0 && id_equal(&each->host, &id))
            return each;
        if (each->used < oldest->used)
            oldest = each;
    }
    *oldest = (struct circuit){.host = id};
    return oldest;
}

uint32_t circuits_generation(struct circuits *circuits, struct bytes host)
{
    struct circuit *entry = entry_of(circuits, host);
    entry->used = ++circuits->clock;
    return entry->generation;
}

void circuits_renew(struct circuits *circuits, struct bytes host, uint32_t generation)
{
    struct circuit *entry = entry_of(circuits, host);
    entry->used = ++circuits->clock;
    if (entry->generation == generation)
        entry->generation++;
}
