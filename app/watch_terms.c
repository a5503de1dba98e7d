#include "app/watch_terms.h"

#include "app/watchlist_feed.h"

#include <stdlib.h>
#include <string.h>

void watch_terms_free(struct watch_terms *terms)
{
    if (terms != NULL)
        free(terms->sources);
    free(terms);
}

/* ---- what the files say ---- */

struct reading_list {
    struct watch_terms *terms;
    const char *file;
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

static int read_file(void *self, const struct watchlist_source *source, struct err *err)
{
    return watchlist_terms_read(source, take_list, self, err);
}

static void read_lists(struct watch_terms *terms, const struct config *config)
{
    for (size_t i = 0; i < config->watchlist_count; i++) {
        struct err why = {0};
        size_t before = terms->list_count;
        struct reading_list reading = {
            .terms = terms, .file = config->watchlists[i].file};
        if (watchlist_feed_look(reading.file, config->watchlists[i].key_file, read_file,
                &reading, &why) == 0)
            continue;
        terms->list_count = before;
        struct watch_list *list = next_list(terms, config->watchlists[i].file);
        if (list != NULL)
            (void)bytes_to_text(
                list->refused, sizeof(list->refused), bytes_of(why.text));
    }
}

/* ---- what was found by them ---- */

static int take_hits(void *self, const struct store_last_hit *last, struct err *err)
{
    struct watch_terms *terms = self;
    (void)err;
    for (size_t i = 0; last->source[0] == '\0' && i < terms->list_count; i++) {
        struct watch_list *list = &terms->lists[i];
        if (list->terms.id != last->watchlist || list->refused[0] != '\0')
            continue;
        list->last_hit_ms = last->last_seen_ms;
        list->hits = last->hits;
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
