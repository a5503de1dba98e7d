/*
 * faults_world - a store whose every statement may fail, receivers that take or do not
 * and say so or do not, and a sender that may die: all by one seed.
 *
 * The tests' program is linked so that SQLite's sqlite3_step and sqlite3_exec come here
 * first (tests/CMakeLists.txt): a statement then fails before it did anything (a full
 * disk, a read error), or after it did everything, with its answer lost.
 */
#ifndef VIGIE_TESTS_FAULTS_WORLD_H
#define VIGIE_TESTS_FAULTS_WORLD_H

#include "tests/contract/store_fixture.h"
#undef MUST /* each of the two has its own */
#include "tests/unit/alerts/alert_world.h"

#include "alerts/outbox.h"
#include "base/fd.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/sendfile.h>
#include <sys/stat.h>

enum { CHANNELS = 3, INCIDENTS_MAX = 2, ARRIVALS_MAX = 512, KEYS_MAX = 128 };

/* By mail, to a receiver that remembers ids, and to one that says nothing. */
static const char *const names[CHANNELS] = {"", "siem", "logs"};

struct arrival {
    char key[STORE_KEY_SIZE];
    struct id body;
    size_t channel;
    uint64_t incident;
    char about[STORE_ABOUT_SIZE];
    uint32_t doubts; /* attempts before it whose end nobody noted */
    bool marked;
};

struct told {
    size_t messages;
    char last[STORE_ABOUT_SIZE]; /* how grave and whose, as told last */
};

enum fate { TAKEN, REFUSED, NOT_REACHED, TAKEN_IN_SILENCE, LOST_IN_SILENCE, DEATH };

struct doubt {
    char key[STORE_KEY_SIZE];
    uint32_t attempts; /* begun */
    uint32_t sure;     /* of these not taken, and noted so */
};

struct run {
    struct world world; /* first: its clock is the run's */
    struct store *store;
    uint64_t seed;
    uint64_t random; /* of the story: the same whether anything fails */
    uint64_t luck;   /* of what fails */
    bool faulty;
    bool is_postgres;
    bool received; /* by the step at hand */
    int fate;      /* enum fate */
    char last_key[STORE_KEY_SIZE];
    char url[700];
    char schema[64];
    struct outlet outlets[CHANNELS];
    struct arrival arrivals[ARRIVALS_MAX];
    size_t arrival_count;
    struct doubt doubts[KEYS_MAX];
    size_t doubt_count;
    struct told told[CHANNELS][INCIDENTS_MAX];
    size_t rows;
    uint64_t refusals, silences, deaths, store_faults;
};

struct place {
    struct fixture fixture; /* SQLite: what each run starts from */
    bool is_postgres;
    int number;
};

/* ---- chance ---- */

static inline uint32_t next_random(uint64_t *state)
{
    *state += UINT64_C(0x9E3779B97F4A7C15); /* SplitMix64 */
    uint64_t z = *state;
    z = (z ^ (z >> 30U)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27U)) * UINT64_C(0x94D049BB133111EB);
    return (uint32_t)(z >> 33U);
}

static inline uint32_t below(struct run *run, uint32_t count)
{
    return next_random(&run->random) % count;
}

static inline uint32_t luck(struct run *run, uint32_t count)
{
    return next_random(&run->luck) % count;
}

/* ---- the database fails ---- */

enum { STATEMENT_ODDS = 60 };

static struct {
    uint64_t random;
    uint64_t count;
    bool on;
    bool dead; /* the process is gone: nothing of it reaches the database */
} disk;        /* a shim under SQLite has nowhere else to keep this */

/* NOLINTBEGIN(cert-dcl37-c,cert-dcl51-cpp,bugprone-reserved-identifier) */
int __wrap_sqlite3_step(sqlite3_stmt *statement);
int __real_sqlite3_step(sqlite3_stmt *statement);
int __wrap_sqlite3_exec(sqlite3 *db, const char *sql,
    int (*each)(void *, int, char **, char **), void *self, char **problem);
int __real_sqlite3_exec(sqlite3 *db, const char *sql,
    int (*each)(void *, int, char **, char **), void *self, char **problem);

enum trouble { NO_TROUBLE, BEFORE, AFTER };

static inline enum trouble trouble(void)
{
    if (disk.dead)
        return BEFORE;
    if (!disk.on || next_random(&disk.random) % STATEMENT_ODDS != 0)
        return NO_TROUBLE;
    disk.count++;
    return next_random(&disk.random) % 3 == 0 ? AFTER : BEFORE;
}

static inline int some_error(void)
{
    return next_random(&disk.random) % 2 == 0 ? SQLITE_FULL : SQLITE_IOERR;
}

int __wrap_sqlite3_step(sqlite3_stmt *statement)
{
    enum trouble now = trouble();
    if (now == BEFORE)
        return some_error();
    int code = __real_sqlite3_step(statement);
    return now == AFTER ? some_error() : code;
}

int __wrap_sqlite3_exec(sqlite3 *db, const char *sql,
    int (*each)(void *, int, char **, char **), void *self, char **problem)
{
    /* What puts things right again is let through. */
    enum trouble now = strncmp(sql, "ROLLBACK", 8) == 0 ? NO_TROUBLE : trouble();
    if (now == BEFORE)
        return some_error();
    int code = __real_sqlite3_exec(db, sql, each, self, problem);
    return now == AFTER ? some_error() : code;
}
/* NOLINTEND(cert-dcl37-c,cert-dcl51-cpp,bugprone-reserved-identifier) */

/* PostgreSQL: its connection ends between two statements. */
static inline void maybe_cut(struct run *run)
{
    char sql[256];
    if (!run->faulty || !run->is_postgres || luck(run, 6) != 0)
        return;
    (void)snprintf(sql, sizeof(sql),
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE application_name = '%s'",
        run->schema);
    server_sql(sql);
    run->store_faults++;
}

/* ---- receivers ---- */

static struct run *receiving; /* a channel knows itself alone, by its place here */
static char receivers[CHANNELS];

static inline struct doubt *doubt_of(struct run *run, const char *key)
{
    for (size_t i = 0; i < run->doubt_count; i++)
        if (strcmp(run->doubts[i].key, key) == 0)
            return &run->doubts[i];
    assert_true(run->doubt_count < KEYS_MAX);
    struct doubt *doubt = &run->doubts[run->doubt_count++];
    (void)bytes_to_text(doubt->key, sizeof(doubt->key), bytes_of(key));
    return doubt;
}

static inline void take(
    struct run *run, size_t channel, const struct delivery *delivery)
{
    assert_true(run->arrival_count < ARRIVALS_MAX);
    struct arrival *arrival = &run->arrivals[run->arrival_count++];
    const struct doubt *doubt = doubt_of(run, delivery->key);
    *arrival = (struct arrival){.body = id_hash(delivery->body),
        .channel = channel,
        .doubts = doubt->attempts - 1 - doubt->sure,
        .marked = delivery->repeated};
    (void)bytes_to_text(arrival->key, sizeof(arrival->key), bytes_of(delivery->key));
}

static inline int draw_fate(struct run *run)
{
    static const int fates[] = {TAKEN, TAKEN, TAKEN, TAKEN, REFUSED, NOT_REACHED,
        NOT_REACHED, TAKEN_IN_SILENCE, LOST_IN_SILENCE, DEATH};
    return run->faulty ? fates[luck(run, sizeof(fates) / sizeof(fates[0]))] : TAKEN;
}

static inline int receive(void *self, struct delivery *delivery, struct err *err)
{
    struct run *run = receiving;
    int fate = draw_fate(run);
    size_t channel = (size_t)((const char *)self - receivers);
    run->received = true;
    run->fate = fate;
    (void)bytes_to_text(run->last_key, sizeof(run->last_key), bytes_of(delivery->key));
    doubt_of(run, delivery->key)->attempts++;
    bool taken = fate == TAKEN || fate == TAKEN_IN_SILENCE ||
                 (fate == DEATH && luck(run, 2) == 0);
    if (taken)
        take(run, channel, delivery);
    run->refusals += fate == REFUSED || fate == NOT_REACHED ? 1 : 0;
    run->silences += fate == TAKEN_IN_SILENCE || fate == LOST_IN_SILENCE ? 1 : 0;
    run->deaths += fate == DEATH ? 1 : 0;
    disk.dead = fate == DEATH && !run->is_postgres;
    maybe_cut(run);
    if (fate == TAKEN)
        return 0;
    (void)err_set(err, "fate %d", fate);
    if (fate == REFUSED || fate == NOT_REACHED) {
        doubt_of(run, delivery->key)->sure++;
        return fate == REFUSED ? CHANNEL_REFUSED : -1;
    }
    return CHANNEL_UNSURE;
}

static inline int open_receiver(
    void **self, const struct channel_options *options, struct err *err)
{
    (void)err;
    for (size_t i = 0; i < CHANNELS; i++)
        if (strcmp(names[i], options->name) == 0)
            *self = &receivers[i];
    return 0;
}

static inline void close_receiver(void *self)
{
    (void)self;
}

#endif
