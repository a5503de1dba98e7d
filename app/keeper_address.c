/* Which of a source's addresses is asked, and what is learnt of each. All workers go by
 * the same: what changes is written to the store at once, and read from it once a
 * minute, so that a restart, too, knows which address was dead. */
#include "app/keeper_inside.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

static struct mirror *mirrors_of(struct keeper *keeper, const struct source *source)
{
    return keeper->mirrors[source - keeper->sources].each;
}

static const struct url *url_at(const struct source *source, size_t index)
{
    return index == 0 ? &source->first : &source->mirrors[index - 1];
}

size_t keeper_address(struct keeper *keeper, const struct source *source)
{
    return mirrors_choose(mirrors_of(keeper, source), source_addresses(source),
        clock_wall(keeper->clock));
}

static void tell(struct keeper *keeper, const struct source *source, size_t index,
    const struct reply *reply)
{
    const char *url = url_at(source, index)->text;
    const char *next = url_at(source, keeper_address(keeper, source))->text;
    if (mirrors_of(keeper, source)[index].failures == 0)
        log_info(&keeper->log, "%s: %s answers", source->settings.name, url);
    else
        log_warn(&keeper->log, "%s: %s fails (%s); %s is asked next",
            source->settings.name, url,
            reply->error[0] != '\0' ? reply->error : "a notice or front, not the site",
            next);
}

/* A store that fails here costs only what other workers learn of it. */
static void note(struct keeper *keeper, const struct source *source, size_t index,
    const struct reply *reply)
{
    const struct mirror *mirror = &mirrors_of(keeper, source)[index];
    struct store_address row = {.failures = mirror->failures,
        .probe_ms = mirror->probe_ms,
        .success_ms = mirror->success_ms};
    struct err err = {0};
    (void)bytes_to_text(
        row.source, sizeof(row.source), bytes_of(source->settings.name));
    (void)bytes_to_text(
        row.url, sizeof(row.url), bytes_of(url_at(source, index)->text));
    if (mirror->failures > 0)
        (void)snprintf(row.reason, sizeof(row.reason), "%.255s", reply->error);
    if (store_address_put(keeper->store, &row, &err) != 0)
        log_warn(&keeper->log, "%s: how its addresses fare is not kept: %s",
            source->settings.name, err.text);
}

static enum mirror_news judge(const struct visit *visit, const struct source *source)
{
    bool read = visit->work != NULL && visit->work->outcome == WORK_READ;
    const struct mirror_visit told = {.source = source,
        .asked = visit->fetched.address,
        .reply = &visit->fetched.reply,
        .kind = read ? visit->work->finding.page.kind : PAGE_OTHER,
        .canonical = bytes_of(visit->fetched.target.url)};
    return mirrors_judge(&told);
}

/* Once a visit, however often its commit is tried. */
static void hear(
    struct keeper *keeper, const struct source *source, struct visit *visit)
{
    size_t index = visit->fetched.address;
    const struct mirror_moment now = {.now_ms = clock_wall(keeper->clock),
        .retry_ms = keeper->config->crawl.retry_ms,
        .random = randombytes_random()};
    visit->heard = true;
    visit->news = judge(visit, source);
    if (!mirrors_hear(&mirrors_of(keeper, source)[index], visit->news, &now))
        return;
    tell(keeper, source, index, &visit->fetched.reply);
    note(keeper, source, index, &visit->fetched.reply);
}

bool keeper_hear_address(struct keeper *keeper, struct visit *visit)
{
    const struct source *source = visit->source;
    if (source == NULL || source->mirror_count == 0)
        return false;
    if (!visit->heard)
        hear(keeper, source, visit);
    return visit->news == MIRROR_FAILED &&
           mirrors_any(mirrors_of(keeper, source), source_addresses(source),
               clock_wall(keeper->clock));
}

/* What is in the store is the last word of whoever heard last. */
static int take_address(void *self, const struct store_address *row, struct err *err)
{
    struct keeper *keeper = self;
    const struct source *source = keeper_source(keeper, row->source);
    (void)err;
    for (size_t i = 0;
         source != NULL && source->mirror_count > 0 && i < source_addresses(source);
         i++)
        if (strcmp(url_at(source, i)->text, row->url) == 0)
            mirrors_of(keeper, source)[i] = (struct mirror){.failures = row->failures,
                .probe_ms = row->probe_ms,
                .success_ms = row->success_ms};
    return 0;
}

int keeper_look_at_addresses(struct keeper *keeper, struct err *err)
{
    for (size_t i = 0; i < keeper->config->source_count; i++)
        if (keeper->sources[i].mirror_count > 0)
            return store_addresses(keeper->store, take_address, keeper, err) == 0
                       ? 0
                       : err_in(err, "addresses");
    return 0;
}
