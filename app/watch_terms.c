#include "app/watch_terms.h"

#include "app/watchlist_feed.h"

#include <stdlib.h>
#include <string.h>

void watch_terms_free(struct watch_terms *terms)
{
    for (size_t i = 0; terms != NULL && i < terms->list_count; i++)
        watch_groups_done(&terms->lists[i].groups);
    if (terms != NULL)
        free(terms->sources);
    free(terms);
}

/* ---- what the files say ---- */

struct reading_list {
    struct watch_terms *terms;
    const char *file;
    size_t before; /* lists of other files */
};

static struct watch_list *next_list(struct watch_terms *terms, const char *file)
{
    if (terms->list_count == WATCH_TERMS_MAX)
        return NULL;
    struct watch_list *list = &terms->lists[terms->list_count++];
    *list = (struct watch_list){.file = file};
    return list;
}

static int take_list(void *self, const struct watchlist_terms *terms, struct err *err)
{
    struct reading_list *reading = self;
    struct watch_list *list = next_list(reading->terms, reading->file);
    if (list == NULL)
        return err_set(err, "more than %d watchlists", WATCH_TERMS_MAX);
    list->terms = *terms;
    return 0;
}

static int take_group(void *self, uint64_t id, const char *name, struct err *err)
{
    const struct reading_list *reading = self;
    struct watch_terms *terms = reading->terms;
    for (size_t i = reading->before; i < terms->list_count; i++)
        if (terms->lists[i].terms.id == id)
            return watch_groups_add(&terms->lists[i].groups, name, err);
    return 0;
}

static int read_file(void *self, const struct watchlist_source *source, struct err *err)
{
    if (watchlist_terms_read(source, take_list, self, err) != 0)
        return -1;
    return watchlist_groups_read(source, take_group, self, err);
}

static void forget_lists(struct watch_terms *terms, size_t before)
{
    while (terms->list_count > before)
        watch_groups_done(&terms->lists[--terms->list_count].groups);
}

static void read_lists(struct watch_terms *terms, const struct config *config)
{
    for (size_t i = 0; i < config->watchlist_count; i++) {
        struct err why = {0};
        struct reading_list reading = {.terms = terms,
            .file = config->watchlists[i].file,
            .before = terms->list_count};
        if (watchlist_feed_look(reading.file, config->watchlists[i].key_file, read_file,
                &reading, &why) == 0)
            continue;
        forget_lists(terms, reading.before);
        struct watch_list *list = next_list(terms, config->watchlists[i].file);
        if (list != NULL)
            (void)bytes_to_text(
                list->refused, sizeof(list->refused), bytes_of(why.text));
    }
}

/* ---- what was found by them ---- */

static int add_hits(
    struct watch_list *list, const struct store_last_hit *last, struct err *err)
{
    struct watch_group *group = watch_groups_get(&list->groups, last->group, err);
    if (group == NULL)
        return -1;
    group->last_hit_ms = last->last_seen_ms;
    group->hits = last->hits;
    list->hits += last->hits;
    if (list->last_hit_ms < last->last_seen_ms)
        list->last_hit_ms = last->last_seen_ms;
    return 0;
}

static int take_hits(void *self, const struct store_last_hit *last, struct err *err)
{
    struct watch_terms *terms = self;
    for (size_t i = 0; last->source[0] == '\0' && i < terms->list_count; i++) {
        struct watch_list *list = &terms->lists[i];
        if (list->terms.id == last->watchlist && list->refused[0] == '\0' &&
            add_hits(list, last, err) != 0)
            return -1;
    }
    for (size_t i = 0; last->source[0] != '\0' && i < terms->source_count; i++) {
        if (strcmp(terms->sources[i].source->name, last->source) != 0)
            continue;
        terms->sources[i].last_hit_ms = last->last_seen_ms;
        terms->sources[i].hits = last->hits;
    }
    return 0;
}

int watch_terms_read(struct watch_terms **out, const struct config *config,
    struct store *store, struct err *err)
{
    AUTO(watch_terms_free) struct watch_terms *terms = calloc(1, sizeof(*terms));
    if (terms == NULL)
        return err_no_memory(err);
    read_lists(terms, config);
    terms->sources = calloc(config->source_count + 1, sizeof(*terms->sources));
    if (terms->sources == NULL)
        return err_no_memory(err);
    terms->source_count = config->source_count;
    for (size_t i = 0; i < config->source_count; i++)
        terms->sources[i].source = &config->sources[i];
    if (store != NULL && store_last_hits(store, take_hits, terms, err) != 0)
        return -1;
    *out = terms;
    terms = NULL;
    return 0;
}
