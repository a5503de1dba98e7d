#include "app/source_ends.h"

#include <stdio.h>
#include <string.h>

enum { DAY_MS = 24 * 60 * 60 * 1000, NOTICE_DAYS = 30, DAY_TEXT = 10 };

bool source_ends_day(char *text, const struct config_source *source, int64_t now_ms)
{
    text[0] = '\0';
    if (source->expires_ms == 0)
        return false;
    clock_text(text, source->expires_ms - 1);
    text[DAY_TEXT] = '\0';
    return now_ms >= source->expires_ms;
}

static int end_one(struct source_ends *ends, struct store *store,
    const struct config_source *source, struct err *err)
{
    char day[CLOCK_TEXT_SIZE];
    char why[STORE_REASON_SIZE];
    bool ended = false;
    const struct store_pause pause = {
        .source = source->name, .now_ms = clock_wall(ends->clock), .why = why};
    if (!source_ends_day(day, source, pause.now_ms))
        return 0;
    (void)snprintf(why, sizeof(why), "its last day was %s", day);
    if (store_source_end(&ended, store, &pause, err) != 0)
        return -1;
    if (ended)
        log_warn(ends->log,
            "source %s is not visited any more: its last day was %s; move `expires` "
            "if its purpose is not over",
            source->name, day);
    return 0;
}

static const struct config_source *find(const struct config *config, const char *name)
{
    for (size_t i = 0; i < config->source_count; i++)
        if (strcmp(config->sources[i].name, name) == 0)
            return &config->sources[i];
    return NULL;
}

struct renewing {
    const struct source_ends *ends;
    size_t count;
    char names[64][TARGET_SOURCE_SIZE]; /* the others at the next step */
};

static int note_renewed(void *self, const char *name, struct err *err)
{
    struct renewing *renewing = self;
    char day[CLOCK_TEXT_SIZE];
    const struct config_source *source = find(renewing->ends->config, name);
    (void)err;
    if (source == NULL || renewing->count == 64 ||
        source_ends_day(day, source, clock_wall(renewing->ends->clock)))
        return 0;
    (void)snprintf(renewing->names[renewing->count++], TARGET_SOURCE_SIZE, "%s", name);
    return 0;
}

static int renew(struct source_ends *ends, struct store *store, struct err *err)
{
    struct renewing renewing = {.ends = ends};
    if (store_sources_ended(store, note_renewed, &renewing, err) != 0)
        return -1;
    for (size_t i = 0; i < renewing.count; i++) {
        if (store_source_renew(
                store, renewing.names[i], clock_wall(ends->clock), err) != 0)
            return -1;
        log_info(ends->log, "source %s is visited again: its last day was moved",
            renewing.names[i]);
    }
    return 0;
}

static void warn(struct source_ends *ends)
{
    int64_t now = clock_wall(ends->clock);
    if (now < ends->next_tell_ms)
        return;
    ends->next_tell_ms = now + DAY_MS;
    for (size_t i = 0; i < ends->config->source_count; i++) {
        const struct config_source *source = &ends->config->sources[i];
        char day[CLOCK_TEXT_SIZE];
        if (!source_ends_day(day, source, now) && day[0] != '\0' &&
            source->expires_ms - now <= (int64_t)NOTICE_DAYS * DAY_MS)
            log_warn(ends->log, "source %s: its last day is %s", source->name, day);
    }
}

int source_ends_step(struct source_ends *ends, struct store *store, struct err *err)
{
    warn(ends);
    if (renew(ends, store, err) != 0)
        return -1;
    for (size_t i = 0; i < ends->config->source_count; i++)
        if (end_one(ends, store, &ends->config->sources[i], err) != 0)
            return -1;
    return 0;
}
