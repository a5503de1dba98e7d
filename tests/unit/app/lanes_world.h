/*
 * lanes_world - two lanes of fake roles (fake_roles.h, fake_confirmer.h), a clock that
 * a test can move, and documents by number that are to be read, or set aside.
 */
#ifndef VIGIE_TESTS_LANES_WORLD_H
#define VIGIE_TESTS_LANES_WORLD_H

#include "app/lanes.h"
#include "app/lanes_inside.h"
#include "base/sanitized.h"
#include "tests/unit/app/fake_confirmer.h"
#include "tests/unit/app/moved_clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { GUARD_S = 240, LANES = 2, MEMORY = 256 << 20, DEADLINE_MS = 60000 };

struct world {
    struct moved_clock clock;
    struct lanes *lanes;
    bool small;            /* documents that wait in their lane */
    struct work *done[16]; /* by number */
    size_t done_count;
};

static inline int set_up(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    struct err err = {{0}};
    if (world == NULL)
        return -1;
    world->clock.clock = (struct clock){moved_wall, moved_steady};
    const struct lanes_spec spec = {
        .lane = {.max_memory = MEMORY},
        .count = LANES,
        .deadline_ms = DEADLINE_MS,
        .clock = &world->clock.clock,
    };
    *state = world;
    return lanes_new(&world->lanes, &spec, &err);
}

static inline int set_up_small(void **state)
{
    if (set_up(state) != 0)
        return -1;
    ((struct world *)*state)->small = true;
    return 0;
}

static inline int tear_down(void **state)
{
    struct world *world = *state;
    for (size_t i = 0; i < sizeof(world->done) / sizeof(world->done[0]); i++)
        work_free(world->done[i]);
    lanes_free(world->lanes);
    free(world);
    return 0;
}

static inline void submit(struct world *world, uint64_t number, const char *text)
{
    struct err err = {{0}};
    struct work *work = NULL;
    int body = -1;
    const struct protocol_document job = {.number = number};
    assert_int_equal(fd_anonymous(&body, "document", &err), 0);
    assert_int_equal(fd_write_all(body, bytes_of(text), &err), 0);
    assert_int_equal(work_new(&work, &job, body, &err), 0);
    work->small = world->small;
    lanes_submit(world->lanes, work);
}

/* What can be done now, and what is finished. */
static inline void step(struct world *world)
{
    struct err err = {{0}};
    if (lanes_step(world->lanes, &err) != 0)
        fail_msg("%s", err.text);
    for (struct work *work = lanes_take(world->lanes); work != NULL;
         work = lanes_take(world->lanes)) {
        assert_null(world->done[work->job.number]);
        world->done[work->job.number] = work;
        world->done_count++;
    }
}

static inline void await(struct world *world)
{
    struct pollfd fds[LANES_POLL_MAX];
    int timeout_ms = -1;
    size_t count = lanes_poll(world->lanes, fds, &timeout_ms);
    (void)poll(fds, (nfds_t)count, timeout_ms);
    assert_int_equal(lanes_polled(world->lanes, fds), count);
}

static inline void run(struct world *world)
{
    for (step(world); lanes_load(world->lanes) > 0; step(world))
        await(world);
}

static inline void check_read(const struct world *world, uint64_t number)
{
    const struct work *work = world->done[number];
    assert_non_null(work);
    if (work->outcome != WORK_READ)
        fail_msg("document %u: %s", (unsigned)number, work->reason);
    assert_int_equal(work->finding.hit_count, 1);
    assert_int_equal(work->finding.hits[0].record, number);
}

/* `text` between good documents: they are all read, with their hits, and it is set
 * aside after two tries with a reason that tells `why`. */
static inline void check_quarantined(
    struct world *world, const char *text, const char *why)
{
    enum { BAD = 2, LAST = 5 };
    for (uint64_t number = 0; number <= LAST; number++) {
        char hit[16];
        (void)snprintf(hit, sizeof(hit), "hit %u", (unsigned)number);
        submit(world, number, number == BAD ? text : hit);
    }
    run(world);
    assert_int_equal(world->done_count, LAST + 1);
    for (uint64_t number = 0; number <= LAST; number++)
        if (number != BAD)
            check_read(world, number);
    const struct work *bad = world->done[BAD];
    assert_int_equal(bad->outcome, WORK_QUARANTINED);
    assert_int_equal(bad->crashes, 2);
    if (strstr(bad->reason, why) == NULL)
        fail_msg("\"%s\" does not tell \"%s\"", bad->reason, why);
}

_Noreturn static inline void run_role(const char *name)
{
    if (strcmp(name, "reader") == 0)
        fake_reader();
    if (strcmp(name, "scanner") == 0)
        fake_scanner();
    fake_confirmer();
}

#endif
