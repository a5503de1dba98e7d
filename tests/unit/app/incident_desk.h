/* incident_desk - `vigie incidents` as people type it, on a database with invented
 * leaks in it. The commands run in a fork of the test: starting the built program for
 * each of them would take most of the time. */
#ifndef VIGIE_TESTS_INCIDENT_DESK_H
#define VIGIE_TESTS_INCIDENT_DESK_H

#include "app/command.h"
#include "tests/unit/alerts/world.h"
#include "tests/unit/app/run.h"

struct desk {
    struct world *world;
    struct run run;
};

static const struct seen thread = {.source = "board",
    .path = "/thread/1",
    .title = "Laboratory patients, France, sample inside",
    .records = 491840,
    .certain = 8,
    .is_offer = true};

static const struct seen paste = {
    .source = "pastes", .path = "/p/1", .title = "Mail Phone Name", .certain = 6};

static const struct seen other = {.source = "leaks",
    .path = "/v/1",
    .title = "Another one's table of clients",
    .first_person = 500,
    .certain = 3};

static inline void config_path(char path[128], const struct world *world)
{
    (void)snprintf(path, 128, "%s/vigie.yaml", world->folder);
}

static inline int set_up(void **state)
{
    static const char config[] = "store: {url: 'sqlite:vigie.db'}\n"
                                 "watchlists: [{file: a.vgw, key_file: a.key}]\n"
                                 "sources: [{name: a, url: 'http://a.example/'}]\n";
    struct desk *desk = calloc(1, sizeof(*desk));
    char path[128];
    assert_non_null(desk);
    assert_int_equal(world_open((void **)&desk->world), 0);
    config_path(path, desk->world);
    FILE *file = fopen(path, "we");
    assert_non_null(file);
    assert_int_equal(fputs(config, file) >= 0, 1);
    assert_int_equal(fclose(file), 0);
    world_find(desk->world, &thread);
    world_find(desk->world, &paste);
    world_find(desk->world, &other);
    /* A fork must not use a database that its parent has open. */
    store_close(desk->world->store);
    desk->world->store = NULL;
    *state = desk;
    return 0;
}

static inline int tear_down(void **state)
{
    struct desk *desk = *state;
    char path[128];
    config_path(path, desk->world);
    (void)unlink(path);
    (void)world_close((void **)&desk->world);
    free(desk);
    return 0;
}

/* `vigie COMMAND WORDS -c vigie.yaml`: its exit status. */
static inline int run_words(
    struct desk *desk, const char *command, const char *const *words)
{
    struct run *run = &desk->run;
    size_t count = 0;
    memset(run->words, 0, sizeof(run->words));
    run->words[count++] = command;
    for (size_t i = 0; words[i] != NULL; i++)
        run->words[count++] = words[i];
    run->words[count++] = "-c";
    run->words[count] = "vigie.yaml";
    run->folder = desk->world->folder;
    run_as(run, command_main);
    return run->status;
}

#define RUN_OTHER(desk, command, ...)                                                  \
    run_words(desk, command, (const char *const[]){__VA_ARGS__, NULL})
#define RUN(desk, ...) RUN_OTHER(desk, "incidents", __VA_ARGS__)

static inline void says(const struct desk *desk, const char *wanted)
{
    if (strstr(desk->run.out, wanted) == NULL)
        fail_msg("no \"%s\" in: %s%s", wanted, desk->run.out, desk->run.said);
}

static inline void says_not(const struct desk *desk, const char *unwanted)
{
    if (strstr(desk->run.out, unwanted) != NULL)
        fail_msg("\"%s\" in: %s", unwanted, desk->run.out);
}

/* One line on stderr, and status 2. */
static inline void refuses(const struct desk *desk, int status, const char *why)
{
    if (status != 2 || strstr(desk->run.said, why) == NULL ||
        run_lines(desk->run.said) != 1)
        fail_msg("not one line with \"%s\": %d, %s", why, status, desk->run.said);
}

#endif
