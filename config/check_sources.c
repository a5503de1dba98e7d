/* What sources must have in common, and not in common, wherever they are written. */
#include "config/check.h"
#include "config/schema.h"
#include "model/url.h"

#include <stdlib.h>
#include <string.h>

struct checking {
    const struct config *config;
    const struct source_place *places;
    struct problems *problems;
};

/* A line about one key of a source, in its own file. */
#define TELL(it, index, key, ...)                                                      \
    do {                                                                               \
        const char *main_path = (it)->problems->path;                                  \
        (it)->problems->path = (it)->places[index].path;                               \
        problem_add((it)->problems, place_of(it, index, key), __VA_ARGS__);            \
        (it)->problems->path = main_path;                                              \
    } while (0)

static struct place place_of(const struct checking *it, size_t index, const char *key)
{
    const struct node *node = node_find(it->places[index].node, key);
    return node != NULL ? node->place : it->places[index].node->place;
}

/* ---- what must be unique: names, and hosts of mirrors ---- */

struct entry {
    const char *text;
    size_t len;
    size_t index; /* of the source */
    const char *key;
    size_t rank; /* as they are written */
    bool shared; /* may stand in several sources */
};

static int by_text(const void *a, const void *b)
{
    const struct entry *left = a;
    const struct entry *right = b;
    size_t least = left->len < right->len ? left->len : right->len;
    int order = memcmp(left->text, right->text, least);
    if (order != 0)
        return order;
    if (left->len != right->len)
        return left->len < right->len ? -1 : 1;
    return left->rank < right->rank ? -1 : left->rank > right->rank;
}

static bool same(const struct entry *a, const struct entry *b)
{
    return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

static void check_names(struct checking *it)
{
    size_t count = it->config->source_count;
    AUTO(mem_free) struct entry *names = calloc(count + 1, sizeof(*names));
    if (names == NULL) {
        TELL(it, 0, "name", "out of memory");
        return;
    }
    for (size_t i = 0; i < count; i++)
        names[i] = (struct entry){.text = it->config->sources[i].name,
            .len = strlen(it->config->sources[i].name),
            .index = i,
            .rank = i};
    qsort(names, count, sizeof(*names), by_text);
    for (size_t i = 1; i < count; i++) {
        const struct source_place *first = &it->places[names[i - 1].index];
        if (!same(&names[i - 1], &names[i]))
            continue;
        if (strcmp(first->path, it->places[names[i].index].path) == 0)
            TELL(it, names[i].index, "name",
                "a source named '%s' stands at line %zu already; give each its own "
                "name",
                names[i].text, first->node->place.line);
        else
            TELL(it, names[i].index, "name",
                "a source named '%s' stands in %s already; give each its own name",
                names[i].text, first->path);
    }
}

static size_t mirrors_of(const struct config_source *source)
{
    size_t count = 0;
    while (source->mirrors != NULL && source->mirrors[count] != NULL)
        count++;
    return count;
}

static size_t count_addresses(const struct config *config)
{
    size_t count = config->source_count;
    for (size_t i = 0; i < config->source_count; i++)
        count += mirrors_of(&config->sources[i]);
    return count;
}

/* One site: its pages have one path each, wherever they are asked for. */
static void check_path(struct checking *it, size_t index, const struct url *first,
    const struct url *mirror)
{
    if (!bytes_is(url_path(mirror), "/") &&
        !bytes_equal(url_path(mirror), url_path(first)))
        TELL(it, index, "mirrors",
            "'mirrors': %.60s has another path than 'url'; a mirror shows the same "
            "pages "
            "at the same paths, so write its host alone, or the path of 'url'",
            mirror->text);
}

struct hosts {
    struct url *urls; /* the entries' texts are in them */
    struct entry *entries;
    size_t count;
};

/* All of them were read once already: what fails now is memory. */
static bool add_host(
    struct hosts *hosts, const char *text, size_t index, bool is_mirror)
{
    struct url *url = &hosts->urls[hosts->count];
    if (url_parse(url, bytes_of(text), NULL) != 0)
        return false;
    struct bytes host = url_host(url);
    hosts->entries[hosts->count] = (struct entry){.text = (const char *)host.ptr,
        .len = host.len,
        .index = index,
        .key = is_mirror ? "mirrors" : "url",
        .rank = hosts->count,
        .shared = !is_mirror};
    hosts->count++;
    return true;
}

static bool gather_hosts(struct hosts *hosts, struct checking *it)
{
    for (size_t i = 0; i < it->config->source_count; i++) {
        const struct config_source *source = &it->config->sources[i];
        size_t first = hosts->count;
        if (!add_host(hosts, source->url, i, false))
            return false;
        for (size_t j = 0; j < mirrors_of(source); j++) {
            if (!add_host(hosts, source->mirrors[j], i, true))
                return false;
            check_path(it, i, &hosts->urls[first], &hosts->urls[hosts->count - 1]);
        }
    }
    return true;
}

/* Two sources may be two parts of one host, but a mirror is one source's alone: a page
 * found there must be one page. */
static void judge_hosts(struct checking *it, const struct hosts *hosts)
{
    for (size_t i = 1; i < hosts->count; i++) {
        const struct entry *one = &hosts->entries[i - 1];
        const struct entry *two = &hosts->entries[i];
        if (!same(one, two) || (one->shared && two->shared))
            continue;
        const struct entry *mirror = two->shared ? one : two;
        const struct entry *other = two->shared ? two : one;
        TELL(it, mirror->index, mirror->key,
            "'mirrors': %.*s is an address of '%s' already; name each address once",
            (int)(mirror->len < 60 ? mirror->len : 60), mirror->text,
            it->config->sources[other->index].name);
    }
}

static void check_mirrors(struct checking *it)
{
    size_t count = count_addresses(it->config);
    if (count == it->config->source_count)
        return;
    AUTO(mem_free) struct url *urls = calloc(count, sizeof(*urls));
    AUTO(mem_free) struct entry *entries = calloc(count, sizeof(*entries));
    struct hosts hosts = {.urls = urls, .entries = entries};
    if (urls == NULL || entries == NULL || !gather_hosts(&hosts, it)) {
        TELL(it, 0, "mirrors", "out of memory");
        return;
    }
    qsort(entries, hosts.count, sizeof(*entries), by_text);
    judge_hosts(it, &hosts);
}

/* ---- keys of one source ---- */

static void check_revisits(struct checking *it)
{
    for (size_t i = 0; i < it->config->source_count; i++) {
        const struct config_source *source = &it->config->sources[i];
        if (source->revisit_min_ms > source->revisit_ms)
            TELL(it, i, "revisit_min",
                "'revisit_min' is longer than 'revisit'; write what a busy page comes "
                "down to");
        if (source->revisit_max_ms != 0 && source->revisit_max_ms < source->revisit_ms)
            TELL(it, i, "revisit_max",
                "'revisit_max' is shorter than 'revisit'; write what a silent page "
                "goes up to");
    }
}

void config_check_sources(const struct config *config,
    const struct config_places *places, struct problems *problems)
{
    struct checking it = {
        .config = config, .places = places->sources, .problems = problems};
    if (config->source_count == 0)
        return;
    check_names(&it);
    check_mirrors(&it);
    check_revisits(&it);
}
