#include "app/source_make.h"

static enum source_files files_of(enum config_attachments policy)
{
    static const enum source_files files[] = {
        [CONFIG_FILES_NEVER] = SOURCE_FILES_NEVER,
        [CONFIG_FILES_TEXT] = SOURCE_FILES_TEXT,
        [CONFIG_FILES_ALL] = SOURCE_FILES_ALL,
    };
    return files[policy];
}

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
        .mirrors = from->mirrors,
        .headers = from->headers,
        .json_fields = from->json_fields,
        .files = files_of(from->attachments),
        .files_max = from->attachments_max,
    };
    return source_init(out, &settings, err);
}
