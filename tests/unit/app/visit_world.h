/*
 * visit_world - a source's first page in a store of its own, visited as a test says.
 */
#ifndef VIGIE_TESTS_VISIT_WORLD_H
#define VIGIE_TESTS_VISIT_WORLD_H

#include "app/visit.h"

#include "crawler/frontier.h"
#include "folder.h"
#include "tests/contract/store_ready.h"

#define FIRST "http://board.example/"

/* A store with one source, whose first page is claimed at each visit. */
struct world {
    struct folder folder;
    struct store *store;
    struct source source;
    struct target target;
    struct id owner;
    int64_t now_ms;
    enum sessions_state session;
    uint32_t refusals; /* by the store, of what is visited */
    bool elsewhere;    /* the address failed, and another may be asked */
    bool cut;          /* an answer of the last visit */
};

static const struct id lists_of_today = {.bytes = {1}};
static const struct id lists_of_tomorrow = {.bytes = {2}};
static struct id lists_of_now; /* what the keeper has when it commits */

static inline void must(int done, const struct err *err)
{
    if (done != 0)
        fail_msg("%s", err->text);
}

static inline void claim(struct world *world)
{
    struct err err = {0};
    size_t count = 0;
    const struct store_claim wanted = {.owner = world->owner,
        .now_ms = world->now_ms,
        .lease_until_ms = world->now_ms + 1000,
        .max = 1};
    must(store_claim(&world->target, &count, world->store, &wanted, &err), &err);
    assert_int_equal(count, 1);
}

static inline int set_up(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    struct err err = {0};
    char url[FOLDER_PATH + 16];
    assert_non_null(world);
    folder_make(&world->folder);
    (void)snprintf(url, sizeof(url), "sqlite:%s/vigie.db", world->folder.path);
    const struct source_settings settings = {
        .name = "board", .url = FIRST, .depth = 2, .revisit_ms = 3600000};
    const struct store_source row = {"board", FIRST, "team", "watch"};
    world->owner = (struct id){.bytes = {7}};
    lists_of_now = lists_of_today;
    world->now_ms = INT64_C(1700000000000);
    must(store_ready(&world->store, url, &err), &err);
    must(store_sources_set(world->store, &row, 1, &err), &err);
    must(source_init(&world->source, &settings, &err), &err);
    must(frontier_seed(&world->target, &world->source, world->now_ms, &err), &err);
    must(store_targets_add(world->store, NULL, &world->target, 1, &err), &err);
    claim(world);
    *state = world;
    return 0;
}

static inline int tear_down(void **state)
{
    struct world *world = *state;
    store_close(world->store);
    folder_remove(&world->folder);
    free(world);
    return 0;
}

/* Commits what `reply` came to and claims the page again, when it is due. `work`: what
 * was read of it, or NULL. */
static inline void visit_as(struct world *world, const struct reply *reply,
    const struct id *watchlists, struct work *work)
{
    struct err err = {0};
    AUTO(visit_free) struct visit *visit = NULL;
    const struct fetched fetched = {
        .target = world->target, .reply = *reply, .body = -1};
    const struct visit_rules rules = {.source = &world->source,
        .session = world->session,
        .owner = &world->owner,
        .watchlists = &lists_of_now,
        .elsewhere = world->elsewhere,
        .retry_ms = 60000,
        .now_ms = world->now_ms,
        .cut = &world->cut};
    world->cut = false;
    must(visit_new(&visit, &fetched, world->now_ms, &err), &err);
    visit->news = world->elsewhere ? MIRROR_FAILED : MIRROR_ANSWERED;
    visit->watchlists = *watchlists;
    visit->refusals = world->refusals;
    if (work != NULL)
        visit_take_work(visit, work, watchlists);
    must(visit_commit(world->store, visit, &rules, &err), &err);
    int64_t due = 0;
    const struct store_due asked = {.now_ms = world->now_ms};
    must(store_next_due(&due, world->store, &asked, &err), &err);
    world->now_ms = due;
    claim(world);
}

static inline void visit_with(
    struct world *world, const struct reply *reply, const struct id *watchlists)
{
    visit_as(world, reply, watchlists, NULL);
}

/* Read, and of that kind. */
static inline struct work *work_of(enum page_kind kind, uint32_t wait_s)
{
    struct err err = {0};
    struct work *work = NULL;
    const struct protocol_document job = {.number = 1};
    must(work_new(&work, &job, -1, &err), &err);
    work->outcome = WORK_READ;
    work->finding.page.kind = kind;
    work->finding.page.engine = bytes_of("generic");
    work->finding.page.wait_s = wait_s;
    return work;
}

/* A page whose body is not at hand. */
static inline struct reply with_body(void)
{
    struct reply reply = {
        .outcome = REPLY_OK, .status = 200, .body_len = 1, .hash = {5}};
    (void)snprintf(reply.etag, sizeof(reply.etag), "\"e1\"");
    (void)snprintf(reply.last_modified, sizeof(reply.last_modified), "yesterday");
    return reply;
}

static inline struct reply redirect_to(const char *where)
{
    struct reply reply = {.outcome = REPLY_REDIRECT, .status = 302};
    (void)snprintf(reply.location, sizeof(reply.location), "%s", where);
    return reply;
}

#endif
