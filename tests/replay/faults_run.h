/*
 * faults_run - one story in the world of faults: opened, lived, and drained.
 */
#ifndef VIGIE_TESTS_FAULTS_RUN_H
#define VIGIE_TESTS_FAULTS_RUN_H

#include "faults_world.h"

/* ---- places and runs ---- */

static inline int place_open(void **state, bool is_postgres)
{
    void *fixture = NULL;
    struct place *place = calloc(1, sizeof(*place));
    assert_non_null(place);
    place->is_postgres = is_postgres;
    assert_int_equal(set_up(&fixture, is_postgres, true), 0);
    place->fixture = *(struct fixture *)fixture;
    free(fixture);
    /* All of it goes from the log to the file, which each run then copies. */
    store_close(place->fixture.store);
    place->fixture.store = NULL;
    *state = place;
    return 0;
}

static inline int place_sqlite(void **state)
{
    return place_open(state, false);
}

static inline int place_postgres(void **state)
{
    return place_open(state, true);
}

static inline int place_done(void **state)
{
    struct place *place = *state;
    clear_place(&place->fixture);
    free(place);
    return 0;
}

static inline void must_run(const struct run *run, int answer, const char *call)
{
    if (answer != 0)
        fail_msg("seed %llu: %s: %s", (unsigned long long)run->seed, call,
            run->world.err.text);
}

#define TRY(run, call) must_run(run, call, #call)

static inline void copy_database(const struct run *run, const struct place *place)
{
    const char *from = place->fixture.url + strlen("sqlite:");
    const char *to = run->url + strlen("sqlite:");
    AUTO(fd_close) int in = open(from, O_RDONLY | O_CLOEXEC);
    AUTO(fd_close) int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    struct stat info;
    assert_int_equal(fstat(in, &info), 0);
    assert_int_equal(sendfile(out, in, NULL, (size_t)info.st_size), info.st_size);
}

static inline void forget_database(const struct run *run)
{
    static const char *const ends[] = {"", "-wal", "-shm"};
    char path[760];
    for (size_t i = 0; i < 3; i++) {
        (void)snprintf(
            path, sizeof(path), "%s%s", run->url + strlen("sqlite:"), ends[i]);
        (void)unlink(path);
    }
}

static inline void name_place(struct run *run, const struct place *place)
{
    char sql[256];
    run->is_postgres = place->is_postgres;
    if (!run->is_postgres) {
        (void)snprintf(run->url, sizeof(run->url), "sqlite:%s/vigie-faults-%d.db",
            place->fixture.folder, (int)getpid());
        copy_database(run, place);
        return;
    }
    (void)snprintf(run->schema, sizeof(run->schema), "f_%d_%llu_%d", (int)getpid(),
        (unsigned long long)run->seed, run->faulty ? 1 : 0);
    (void)snprintf(sql, sizeof(sql),
        "DROP SCHEMA IF EXISTS \"%s\" CASCADE; CREATE SCHEMA \"%s\"", run->schema,
        run->schema);
    server_sql(sql);
    (void)snprintf(run->url, sizeof(run->url),
        "%s%coptions=-csearch_path%%3D%%22%s%%22&application_name=%s", test_server(),
        strchr(test_server(), '?') == NULL ? '?' : '&', run->schema, run->schema);
}

static inline void open_store(struct run *run)
{
    TRY(run, store_open(&run->store, run->url, NULL, &run->world.err));
    run->world.store = run->store;
}

static inline void open_receivers(struct run *run)
{
    static const struct channel_kind *const real[CHANNELS] = {
        &channel_mail, &channel_webhook, &channel_syslog};
    static struct channel_kind kinds[CHANNELS];
    for (size_t i = 0; i < CHANNELS; i++) {
        const struct channel_options options = {
            .name = names[i], .timeout_ms = 60 * 1000};
        kinds[i] = (struct channel_kind){.name = real[i]->name,
            .compose = real[i]->compose,
            .open = open_receiver,
            .send = receive,
            .close = close_receiver};
        TRY(run, outlet_open(&run->outlets[i], &kinds[i], &options, &run->world.err));
    }
}

static inline void run_open(struct run *run, const struct place *place, uint64_t seed)
{
    run->seed = seed;
    run->random = seed;
    run->luck = seed << 32U;
    run->world.clock = (struct clock){.wall_ms = world_now, .steady_ms = world_now};
    run->world.now_ms = INT64_C(1795410000000);
    receiving = run;
    disk.on = false;
    disk.dead = false;
    disk.random = ~seed;
    disk.count = 0;
    name_place(run, place);
    open_store(run);
    TRY(run, store_migrate(run->store, &run->world.err));
    world_sources(&run->world);
    open_receivers(run);
}

static inline void run_close(struct run *run)
{
    char sql[128];
    store_close(run->store);
    if (!run->is_postgres) {
        forget_database(run);
        return;
    }
    (void)snprintf(sql, sizeof(sql), "DROP SCHEMA \"%s\" CASCADE", run->schema);
    server_sql(sql);
}

/* ---- crawling: it is not what is tried here, so nothing fails ---- */

static inline struct target claim_page(struct run *run, const struct seen *seen)
{
    struct world *world = &run->world;
    struct target wanted = world_target(seen);
    struct target all[8];
    size_t count = 0;
    const struct store_claim claim = {.owner = id_hash(bytes_of("worker")),
        .now_ms = world->now_ms,
        .lease_until_ms = world->now_ms + MINUTE_MS,
        .max = 8};
    wanted.due_ms = world->now_ms;
    TRY(run, store_targets_add(world->store, NULL, &wanted, 1, &world->err));
    TRY(run, store_claim(all, &count, world->store, &claim, &world->err));
    for (size_t i = 0; i < count; i++)
        if (id_equal(&all[i].id, &wanted.id))
            return all[i];
    fail_msg("seed %llu: %s is not due", (unsigned long long)run->seed, wanted.url);
    return wanted;
}

static inline void crawl(struct run *run, const struct seen *seen)
{
    struct world *world = &run->world;
    struct hit hits[WORLD_HITS];
    world->now_ms += 10 * MINUTE_MS;
    struct target target = claim_page(run, seen);
    struct posting posting = {.title = bytes_of(seen->title),
        .author = bytes_of(seen->author),
        .amount = bytes_of(seen->price),
        .currency = bytes_of("EUR"),
        .is_dataset = true,
        .offer = OFFER_SALE};
    struct page page = {.kind = PAGE_THREAD,
        .title = bytes_of(seen->title),
        .postings = &posting,
        .posting_count = 1};
    const struct store_visit visit = {.owner = id_hash(bytes_of("worker")),
        .target = &target,
        .outcome = STORE_READ,
        .at_ms = world->now_ms,
        .due_ms = world->now_ms + MINUTE_MS,
        .http_status = 200,
        .content = id_random(),
        .page = &page,
        .hits = hits,
        .hit_count = world_hits(hits, seen)};
    const struct id owner = id_hash(bytes_of("worker"));
    TRY(run, store_visit_commit(world->store, &visit, &world->err));
    TRY(run, store_release(world->store, &owner, &world->err));
}

/* ---- the notifier ---- */

static const char *const to_all[] = {"siem", "logs", NULL};

static inline struct alert_rules the_rules(struct alert_rule *rule)
{
    *rule = a_rule();
    rule->channels = to_all;
    rule->to = security;
    return rules_of(rule, 1);
}

static inline int sync_row(
    void *self, const struct store_outbox_row *row, struct err *err)
{
    struct run *run = self;
    (void)err;
    doubt_of(run, row->key)->attempts = row->attempts;
    return 0;
}

/* After a failure of the store: a dead process is followed by another, and what was
 * begun is read from the database, as no caller can know it. */
static inline void recover(struct run *run)
{
    const struct store_outbox_filter all = {.sent_since_ms = 0, .max = 1000};
    bool was_on = disk.on;
    disk.on = false;
    disk.dead = false;
    store_close(run->store);
    open_store(run);
    TRY(run, store_outbox_rows(run->store, &all, sync_row, run, &run->world.err));
    disk.on = was_on;
}

static inline void step_failed(struct run *run)
{
    bool noted_in_vain =
        run->received && (run->fate == REFUSED || run->fate == NOT_REACHED);
    if (noted_in_vain)
        doubt_of(run, run->last_key)->sure--;
    recover(run);
}

static inline bool send_one(struct run *run)
{
    const struct outbox outbox = {.store = run->store,
        .channels = run->outlets,
        .channel_count = CHANNELS,
        .clock = &run->world.clock};
    struct err err = {0};
    run->received = false;
    int stepped = outbox_step(&outbox, &err);
    if (stepped < 0)
        step_failed(run);
    return stepped != OUTBOX_NOTHING;
}

static inline void notify(struct run *run)
{
    struct alert_rule rule;
    const struct alert_rules rules = the_rules(&rule);
    struct err err = {0};
    disk.on = run->faulty && !run->is_postgres;
    maybe_cut(run);
    if (incidents_absorb(run->store, &run->world.clock, &rules, NULL, &err) != 0)
        recover(run);
    for (int i = 0; i < 12 && send_one(run); i++)
        maybe_cut(run);
    disk.on = false;
    run->world.now_ms += (1 + (int64_t)luck(run, 90)) * MINUTE_MS;
}

/* Nothing fails any more, until nothing waits. */
static inline void drain(struct run *run)
{
    bool was_faulty = run->faulty;
    struct store_outbox_state box = {.waiting = 1};
    run->store_faults += disk.count;
    disk.count = 0;
    run->faulty = false;
    for (int i = 0; i < 100 && (i < 2 || box.waiting > 0); i++) {
        notify(run);
        TRY(run, store_outbox_state(&box, run->store, &run->world.err));
        run->world.now_ms += HOUR_MS;
    }
    run->faulty = was_faulty;
    assert_int_equal(box.waiting, 0);
}

static inline int raise_one(
    void *self, const struct store_incident *incident, struct err *err)
{
    (void)err;
    uint64_t *numbers = self;
    assert_true(numbers[0] < INCIDENTS_MAX);
    numbers[++numbers[0]] = incident->id;
    return 0;
}

static inline void raise_all(struct run *run)
{
    struct alert_rule rule;
    const struct alert_rules rules = the_rules(&rule);
    const struct store_incident_filter all = {.max = 10};
    uint64_t numbers[1 + INCIDENTS_MAX] = {0};
    TRY(run, store_incidents(run->store, &all, raise_one, numbers, &run->world.err));
    for (uint64_t i = 1; i <= numbers[0]; i++)
        TRY(run, alert_raise(run->store, &rules, numbers[i], run->world.now_ms,
                     &run->world.err));
}

/* ---- sums ---- */

struct sums {
    uint64_t alerts, arrivals, marked, refusals, silences, deaths, store_faults;
};

static inline void sums_add(struct sums *sums, const struct run *run)
{
    sums->alerts += run->rows;
    sums->arrivals += run->arrival_count;
    for (size_t i = 0; i < run->arrival_count; i++)
        sums->marked += run->arrivals[i].marked ? 1 : 0;
    sums->refusals += run->refusals;
    sums->silences += run->silences;
    sums->deaths += run->deaths;
    sums->store_faults += run->store_faults;
}

#endif
