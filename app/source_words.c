#include "app/source_words.h"

#include "app/cli.h"
#include "base/clock.h"

#include <stdlib.h>
#include <string.h>

enum { ARENA_MAX = 64 << 20 };

static const char **place_of(struct source_words *words, int option)
{
    switch (option) {
    case SOURCE_CONFIG:
        return &words->config;
    case SOURCE_WHY:
        return &words->why;
    case SOURCE_FOR:
        return &words->duration;
    case SOURCE_BY:
        return &words->by;
    default:
        return NULL;
    }
}

static bool take_format(struct source_words *words, const struct command *command)
{
    words->json = bytes_is(bytes_of(optarg), "json");
    if (words->json || bytes_is(bytes_of(optarg), "text"))
        return true;
    (void)command_usage(command, "--format is text or json");
    return false;
}

/* 0 go on, 1 at the end, 'h' after the help, -1 after a message. */
static int take_option(
    struct source_words *out, const struct source_wanted *wanted, int argc, char **argv)
{
    int option = command_option(wanted->command, argc, argv, ":c:f:h", wanted->options);
    const char **place = place_of(out, option);
    if (option == -1 || option == 'h')
        return option == 'h' ? 'h' : 1;
    if (place != NULL)
        *place = optarg;
    else if (option == SOURCE_COOKIES)
        out->cookies = true;
    else if (option != SOURCE_FORMAT || !take_format(out, wanted->command))
        return -1;
    return 0;
}

bool source_words_read(struct source_words *out, int *status,
    const struct source_wanted *wanted, int argc, char **argv)
{
    int taken = 0;
    *out = (struct source_words){0};
    while (taken == 0)
        taken = take_option(out, wanted, argc, argv);
    *status = taken == 'h' ? COMMAND_OK : COMMAND_FAILED;
    if (taken != 1)
        return false;
    out->names = argv + optind;
    out->count = (size_t)(argc - optind);
    if (out->config != NULL && out->count >= wanted->least &&
        out->count <= wanted->most)
        return true;
    *status = command_usage(wanted->command, "it takes %s-c FILE", wanted->takes);
    return false;
}

enum { ADDRESSES_MAX = CONFIG_SOURCES_MAX * (CONFIG_MIRRORS_MAX + 1) };

static int count_address(void *self, const struct store_address *row, struct err *err)
{
    size_t *count = self;
    (void)row;
    if (*count == ADDRESSES_MAX)
        return err_set(err, "more addresses than sources have");
    ++*count;
    return 0;
}

struct gathering {
    struct source_book *book;
    size_t room;
};

static int take_address(void *self, const struct store_address *row, struct err *err)
{
    struct gathering *it = self;
    (void)err;
    if (it->book->address_count < it->room)
        it->book->addresses[it->book->address_count++] = *row;
    return 0;
}

static int gather_addresses(struct source_book *book, struct err *err)
{
    struct gathering it = {.book = book};
    if (store_addresses(book->store, count_address, &it.room, err) != 0)
        return -1;
    if (it.room == 0)
        return 0;
    book->addresses = arena_array(&book->arena, it.room, sizeof(*book->addresses), err);
    if (book->addresses == NULL)
        return -1;
    return store_addresses(book->store, take_address, &it, err);
}

int source_book_open(struct source_book *book, const char *path, struct err *err)
{
    *book = (struct source_book){.now_ms = clock_wall(clock_system())};
    arena_init(&book->arena, ARENA_MAX);
    if (config_load(&book->config, path, err) != 0 ||
        cli_store_as(&book->store, book->config, CONFIG_READER, err) != 0 ||
        zone_load(&book->zone, book->config->digest.time_zone, err) != 0)
        return -1;
    if (gather_addresses(book, err) != 0)
        return -1;
    if (vitals_gather(&book->vitals, &book->arena, book->store, book->now_ms, err) != 0)
        return -1;
    return vitals_count_waiting(&book->vitals, book->store, err);
}

void source_book_close(struct source_book *book)
{
    store_close(book->store);
    zone_free(book->zone);
    config_free(book->config);
    arena_done(&book->arena);
}

const struct config_source *source_book_find(
    const struct config *config, const char *name, struct err *err)
{
    for (size_t i = 0; i < config->source_count; i++)
        if (strcmp(config->sources[i].name, name) == 0)
            return &config->sources[i];
    (void)err_set(err, "no source is named %.64s; `vigie source list -c %s` shows them",
        name, config->path);
    return NULL;
}

const struct store_address *source_book_address(
    const struct source_book *book, const char *name, const char *url)
{
    for (size_t i = 0; i < book->address_count; i++)
        if (strcmp(book->addresses[i].source, name) == 0 &&
            strcmp(book->addresses[i].url, url) == 0)
            return &book->addresses[i];
    return NULL;
}

static int by_name(const void *name, const void *vitals)
{
    return strcmp(name, ((const struct vitals *)vitals)->row.source);
}

const struct vitals *source_book_vitals(
    const struct source_book *book, const char *name)
{
    if (book->vitals.count == 0)
        return NULL;
    return bsearch(name, book->vitals.items, book->vitals.count,
        sizeof(*book->vitals.items), by_name);
}
