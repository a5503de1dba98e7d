/*
 * match_world - a matching desk with real roles, lists and keys, whose clocks a test
 * puts forward and whose log it reads.
 */
#ifndef VIGIE_TESTS_MATCH_WORLD_H
#define VIGIE_TESTS_MATCH_WORLD_H

#include "app/lanes_inside.h"
#include "app/match_desk_inside.h"
#include "app/roles.h"
#include "tests/unit/app/lists.h"

#include <signal.h>
#include <sodium.h>

enum {
    GUARD_S = 280,
    LISTS = 2,
    DOCUMENTS = 8,
    LOG_MAX = 1 << 16,
    DAY_MS = 86400000,
};

static const char old_mail[] = "jeanne.exemple@patient.example";
static const char new_mail[] = "marc.modele@patient.example";
static const char other_mail[] = "claude.test@patient.example";

struct world {
    struct clock clock; /* first, so that it finds its world */
    int64_t forward_ms; /* both clocks */
    struct folder folder;
    struct config_watchlist lists[LISTS];
    char paths[2 * LISTS][FOLDER_PATH];
    struct config config;
    struct log log;
    int log_fd;
    struct match_desk *desk;
    struct work *done[DOCUMENTS];
    struct id lists_of[DOCUMENTS];
};

static inline int64_t forward_wall(const struct clock *self)
{
    const struct world *world = (const struct world *)self;
    return clock_wall(clock_system()) + world->forward_ms;
}

static inline int64_t forward_steady(const struct clock *self)
{
    const struct world *world = (const struct world *)self;
    return clock_steady(clock_system()) + world->forward_ms;
}

static inline void configure(struct world *world, size_t index, const char *list)
{
    char name[64];
    (void)snprintf(name, sizeof(name), "%s.vgw", list);
    folder_path(world->paths[2 * index], &world->folder, name);
    (void)snprintf(name, sizeof(name), "%s.key", list);
    folder_path(world->paths[2 * index + 1], &world->folder, name);
    world->lists[index].file = world->paths[2 * index];
    world->lists[index].key_file = world->paths[2 * index + 1];
}

/* a.vgw with a key of epoch 1 looks for the old person. */
static inline int set_up(void **state)
{
    struct err err = {{0}};
    struct world *world = calloc(1, sizeof(*world));
    if (world == NULL || fd_anonymous(&world->log_fd, "log", &err) != 0)
        return -1;
    world->clock = (struct clock){forward_wall, forward_steady};
    folder_make(&world->folder);
    lists_key(&world->folder, "a.key", 1);
    lists_build(&world->folder, &(struct lists_spec){"a.vgw", "a.key", old_mail, NULL});
    configure(world, 0, "a");
    world->config.watchlists = world->lists;
    world->config.watchlist_count = 1;
    world->config.lanes.count = 1;
    world->config.lanes.deadline_ms = 120000;
    world->config.lanes.max_memory = 1 << 30;
    log_init(&world->log, world->log_fd, "desk", &world->clock);
    *state = world;
    return 0;
}

static inline int tear_down(void **state)
{
    struct world *world = *state;
    match_desk_free(world->desk);
    for (size_t i = 0; i < DOCUMENTS; i++)
        work_free(world->done[i]);
    folder_remove(&world->folder);
    fd_close(world->log_fd);
    free(world);
    return 0;
}

static inline int open_desk(struct world *world, struct err *err)
{
    const struct match_desk_spec spec = {&world->config, &world->clock, &world->log};
    return match_desk_new(&world->desk, &spec, err);
}

static inline void must_open(struct world *world)
{
    struct err err = {{0}};
    if (open_desk(world, &err) != 0)
        fail_msg("%s", err.text);
}

static inline void replace(const struct world *world, const char *mail)
{
    lists_build(&world->folder, &(struct lists_spec){"a.vgw", "a.key", mail, NULL});
}

/* How often the log says it. */
static inline size_t said(const struct world *world, const char *what)
{
    static char text[LOG_MAX];
    size_t count = 0;
    ssize_t len = pread(world->log_fd, text, sizeof(text) - 1, 0);
    assert_true(len >= 0);
    text[len] = '\0';
    for (const char *at = strstr(text, what); at != NULL; at = strstr(at + 1, what))
        count++;
    return count;
}

/* ---- documents ---- */

static inline void step(struct world *world)
{
    struct err err = {{0}};
    struct id lists;
    if (match_desk_step(world->desk, &err) != 0)
        fail_msg("%s", err.text);
    for (struct work *work = match_desk_take(world->desk, &lists); work != NULL;
         work = match_desk_take(world->desk, &lists)) {
        assert_null(world->done[work->job.number]); /* none is done twice */
        world->done[work->job.number] = work;
        world->lists_of[work->job.number] = lists;
    }
}

/* All three persons, a line each. */
static inline void submit(struct world *world, uint64_t number)
{
    struct err err = {{0}};
    struct work *work = NULL;
    char text[256];
    int body = -1;
    const struct protocol_document job = {.number = number};
    (void)snprintf(text, sizeof(text), "%s\n%s\n%s\n", old_mail, new_mail, other_mail);
    assert_int_equal(fd_anonymous(&body, "document", &err), 0);
    assert_int_equal(fd_write_all(body, bytes_of(text), &err), 0);
    assert_int_equal(work_new(&work, &job, body, &err), 0);
    match_desk_submit(world->desk, work);
    step(world);
}

static inline void turn(struct world *world)
{
    struct pollfd fds[MATCH_DESK_POLL_MAX];
    int timeout_ms = -1;
    size_t count = match_desk_poll(world->desk, fds, &timeout_ms);
    (void)poll(fds, (nfds_t)count, timeout_ms);
    step(world);
}

static inline void run_until_done(struct world *world, uint64_t number)
{
    while (world->done[number] == NULL)
        turn(world);
}

/* Read, and it holds the person of that mail and no other; NULL: nobody. */
static inline void check_found(
    const struct world *world, uint64_t number, const char *mail)
{
    char group[64];
    const struct work *work = world->done[number];
    assert_non_null(work);
    if (work->outcome != WORK_READ)
        fail_msg("document %u: %s", (unsigned)number, work->reason);
    assert_int_equal(work->finding.summary.group_count, mail == NULL ? 0 : 1);
    if (mail != NULL)
        assert_string_equal(
            work->finding.summary.groups[0].group, lists_group(group, mail));
}

static inline void read_one(struct world *world, uint64_t number, const char *mail)
{
    submit(world, number);
    run_until_done(world, number);
    check_found(world, number, mail);
}

/* ---- lanes ---- */

static inline struct lane *lane_of(const struct generation *generation)
{
    return &generation->lanes->lane[0];
}

/* A document that gets no further than to a reader that is stopped. */
static inline pid_t hold_one(struct world *world, uint64_t number)
{
    while (!lanes_usable(world->desk->current.lanes))
        turn(world);
    pid_t reader = lane_of(&world->desk->current)->reader.proc.pid;
    assert_int_equal(kill(reader, SIGSTOP), 0);
    submit(world, number);
    while (lane_of(&world->desk->current)->works.count == 0)
        turn(world);
    return reader;
}

static inline void run_until_followed(struct world *world)
{
    struct id before = *match_desk_watchlists(world->desk);
    while (id_equal(&before, match_desk_watchlists(world->desk)))
        turn(world);
}

static inline void look(struct world *world)
{
    match_desk_look(world->desk);
    step(world);
}

static inline void add_second(struct world *world, const char *expires)
{
    lists_key(&world->folder, "b.key", 2);
    lists_build(
        &world->folder, &(struct lists_spec){"b.vgw", "b.key", other_mail, expires});
    configure(world, 1, "b");
    world->config.watchlist_count = 2;
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

/* For main: a role when started as one, else the tests. */
static inline int match_world_main(int argc, char **argv, int (*run_all)(void))
{
    (void)signal(SIGPIPE, SIG_IGN);
    if (sodium_init() < 0)
        return 2;
    if (argc > 2 && strcmp(argv[1], "--role") == 0)
        return roles_main(argc, argv);
    (void)alarm(GUARD_S);
    return run_all();
}

#endif
