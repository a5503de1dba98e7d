#include "app/source_make.h"

int source_make(struct source *out, const struct config_source *from, struct err *err)
{
    const struct source_settings settings = {
        .name = from->name,
        .url = from->url,
        .depth = from->depth,
        .include = from->include,
        .exclude = from->exclude,
        .revisit_ms = from->revisit_ms,
        .revisit_min_ms = from->revisit_min_ms,
        .revisit_max_ms = from->revisit_max_ms,
        .pages_per_day = from->pages_per_day,
        .burn = from->burn_after_reading,
    };
    return source_init(out, &settings, err);
}
