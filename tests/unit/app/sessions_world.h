/*
 * sessions_world - two sources' sessions over a store of their own, and a clock to
 * move.
 */
#ifndef VIGIE_TESTS_SESSIONS_WORLD_H
#define VIGIE_TESTS_SESSIONS_WORLD_H

#include "app/sessions.h"

#include "app/session_box.h"
#include "base/fd.h"
#include "matchers/key.h"
#include "tests/contract/store_ready.h"
#include "tests/unit/app/folder.h"

enum { MINUTE_MS = 60000, HOUR_MS = 60 * MINUTE_MS };

static const int64_t start_ms = INT64_C(1795000000000);

struct fake_clock {
    struct clock clock;
    int64_t now_ms;
};

static inline int64_t fake_now(const struct clock *self)
{
    return ((const struct fake_clock *)self)->now_ms;
}

struct world {
    struct folder folder;
    struct fake_clock clock;
    struct config_source sources[2];
    struct config config;
    char key_path[FOLDER_PATH];
    struct log log;
    int log_fd;
    struct store *store;
    struct sessions *sessions;
    uint32_t late; /* imports since what is heard was asked for */
    struct err err;
};

static inline void must(struct world *world, int answer)
{
    if (answer != 0)
        fail_msg("%d: %s", answer, world->err.text);
}

static inline void open_sessions(struct world *world)
{
    const struct sessions_spec spec = {
        &world->config, &world->clock.clock, &world->log};
    must(world, sessions_new(&world->sessions, &spec, &world->err));
}

static inline int set_up(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    char url[FOLDER_PATH + 16];
    assert_non_null(world);
    folder_make(&world->folder);
    world->clock.clock = (struct clock){fake_now, fake_now};
    world->clock.now_ms = start_ms;
    world->sources[0] = (struct config_source){
        .name = "board", .url = "http://board.example/", .account = "scout"};
    world->sources[1] = (struct config_source){
        .name = "queue", .url = "http://queue.example/", .account = "default"};
    world->config.sources = world->sources;
    world->config.source_count = 2;
    folder_path(world->key_path, &world->folder, "session.key");
    must(world, key_create(world->key_path, &world->err));
    world->config.crawl.session_key_file = world->key_path;
    must(world, fd_anonymous(&world->log_fd, "log", &world->err));
    log_init(&world->log, world->log_fd, "test", &world->clock.clock);
    (void)snprintf(url, sizeof(url), "sqlite:%s/vigie.db", world->folder.path);
    must(world, store_ready(&world->store, url, &world->err));
    open_sessions(world);
    *state = world;
    return 0;
}

static inline int tear_down(void **state)
{
    struct world *world = *state;
    sessions_free(world->sessions);
    store_close(world->store);
    fd_close(world->log_fd);
    folder_remove(&world->folder);
    free(world);
    return 0;
}

static inline void step(struct world *world, int64_t later_ms)
{
    world->clock.now_ms += later_ms;
    must(world, sessions_step(world->sessions, world->store, &world->err));
}

static inline struct target target_of(const char *source, const char *url)
{
    struct target target;
    struct url parsed;
    struct err err = {{0}};
    assert_int_equal(url_parse(&parsed, bytes_of(url), &err), 0);
    assert_int_equal(target_init(&target, bytes_of(url), url_host(&parsed)), 0);
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of(source));
    return target;
}

static inline void dress(
    struct world *world, struct fetch_job *job, const char *source, const char *url)
{
    const struct target target = target_of(source, url);
    *job = (struct fetch_job){.id = 1};
    (void)bytes_to_text(job->url, sizeof(job->url), bytes_of(url));
    const struct sessions_asker asker = {target.source, target.host, 3};
    must(world, sessions_dress(world->sessions, job, &asker, &world->err));
}

static inline void expect_cookie(
    struct world *world, const char *source, const char *url, const char *wanted)
{
    struct fetch_job job;
    dress(world, &job, source, url);
    assert_string_equal(job.cookie, wanted);
}

static inline void expect_board(struct world *world, const char *wanted)
{
    expect_cookie(world, "board", "http://board.example/", wanted);
}

/* As `vigie source cookies import` does, with one cookie a line of Set-Cookie. */
static inline void import(struct world *world, const char *line)
{
    AUTO(session_box_close) struct session_box box = {0};
    AUTO(heard_done) struct heard heard = {0};
    AUTO(cookies_done) struct cookies old = {0};
    struct store_session row = {.source = "board", .account = "scout"};
    struct url from;
    must(world, url_parse(&from, bytes_of("http://board.example/"), &world->err));
    must(world, session_box_open(&box, world->key_path, &world->err));
    heard_line(&heard, bytes_of(line), &from, world->clock.now_ms);
    int loaded = session_box_load(&old, &row, &box, world->store, &world->err);
    assert_true(loaded >= 0);
    row.saved_ms = world->clock.now_ms;
    must(
        world, session_box_save(&row, &heard.cookies, &box, world->store, &world->err));
}

static inline void hear(
    struct world *world, const char *source, const char *line, enum sessions_page page)
{
    struct fetched fetched = {.body = -1};
    char url[64];
    struct url from;
    (void)snprintf(url, sizeof(url), "http://%s.example/", source);
    fetched.target = target_of(source, url);
    fetched.session = sessions_serial(world->sessions, source) - world->late;
    must(world, url_parse(&from, bytes_of(url), &world->err));
    heard_line(&fetched.heard, bytes_of(line), &from, world->clock.now_ms);
    sessions_heard(world->sessions, &fetched, page);
    fetched_done(&fetched);
}

static inline void restart(struct world *world)
{
    sessions_free(world->sessions);
    world->sessions = NULL;
    open_sessions(world);
    step(world, 0);
}

static inline void read_log(struct world *world, char text[8192])
{
    ssize_t len = pread(world->log_fd, text, 8191, 0);
    assert_true(len >= 0);
    text[len] = '\0';
}

#endif
