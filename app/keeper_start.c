/* How the keeper gets ready: configuration, store, sources, roles, sandbox. */
#include "app/cli.h"
#include "app/fetch_spec.h"
#include "app/grounds.h"
#include "app/group_names.h"
#include "app/keeper_inside.h"
#include "app/source_make.h"
#include "base/fd.h"
#include "crawler/frontier.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum { SETTING_MAX = 1 << 20, RULES_MEMORY = 1 << 20 };

static int by_name(const void *left, const void *right)
{
    const struct source *const *a = left;
    const struct source *const *b = right;
    return strcmp((*a)->settings.name, (*b)->settings.name);
}

const struct source *keeper_source(const struct keeper *keeper, const char *name)
{
    const struct source key = {.settings = {.name = name}};
    const struct source *const wanted = &key;
    const struct source *const *found = bsearch(&wanted, keeper->by_name,
        keeper->config->source_count, sizeof(const void *), by_name);
    return found == NULL ? NULL : *found;
}

static int make_sources(struct keeper *keeper, struct err *err)
{
    size_t count = keeper->config->source_count;
    keeper->sources = calloc(count + 1, sizeof(*keeper->sources));
    keeper->by_name = calloc(count + 1, sizeof(const void *));
    keeper->budgets = calloc(count + 1, sizeof(*keeper->budgets));
    keeper->mirrors = calloc(count + 1, sizeof(*keeper->mirrors));
    if (keeper->sources == NULL || keeper->by_name == NULL || keeper->budgets == NULL ||
        keeper->mirrors == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < count; i++) {
        const struct config_source *from = &keeper->config->sources[i];
        if (source_make(&keeper->sources[i], from, err) != 0)
            return err_in(err, from->name);
        keeper->by_name[i] = &keeper->sources[i];
    }
    qsort(keeper->by_name, count, sizeof(const void *), by_name);
    return 0;
}

static int seed_frontier(struct keeper *keeper, struct err *err)
{
    size_t count = keeper->config->source_count;
    AUTO(mem_free) struct store_source *rows = calloc(count + 1, sizeof(*rows));
    AUTO(mem_free) struct target *seeds = calloc(count + 1, sizeof(*seeds));
    if (rows == NULL || seeds == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < count; i++) {
        const struct config_source *from = &keeper->config->sources[i];
        rows[i] = (struct store_source){
            .name = from->name,
            .url = from->url,
            .owner = from->owner,
            .purpose = from->purpose,
        };
        if (frontier_seed(
                &seeds[i], &keeper->sources[i], clock_wall(keeper->clock), err) != 0)
            return err_in(err, from->name);
    }
    if (store_sources_set(keeper->store, rows, count, err) != 0 ||
        store_sources_watched(keeper->store, clock_wall(keeper->clock), err) != 0)
        return -1;
    return store_targets_add(keeper->store, NULL, seeds, count, err);
}

/* ---- the configuration's files, to see whether they have changed ---- */

static int add_file(struct buf *all, const char *path, struct err *err)
{
    AUTO(buf_done) struct buf text;
    struct err ignored = {0};
    buf_init(&text, SETTING_MAX);
    /* One that cannot be read is told by who needs it. */
    struct id id = {0};
    if (path != NULL && fd_read_file(&text, path, &ignored) == 0)
        id = id_hash(buf_bytes(&text));
    if (text.ptr != NULL)
        sodium_memzero(text.ptr, text.cap); /* a password, maybe */
    return buf_add(all, bytes_make(id.bytes, sizeof(id.bytes)), err);
}

static int hash_settings(struct id *out, const struct config *config, struct err *err)
{
    enum { FILES = 6 };
    const char *const files[FILES] = {config->path, config->store.password_file,
        config->mail.password_file, config->mail.ca_file, config->metrics.token_file,
        config->crawl.session_key_file};
    AUTO(buf_done) struct buf all;
    buf_init(&all, (size_t)ID_SIZE * (FILES + CONFIG_PARTS + CONFIG_SOURCES_MAX +
                                         3 * CONFIG_CHANNELS_MAX));
    for (size_t i = 0; i < FILES; i++)
        if (add_file(&all, files[i], err) != 0)
            return -1;
    for (size_t i = 0; i < CONFIG_PARTS; i++)
        if (add_file(&all, config->store.roles[i].password_file, err) != 0)
            return -1;
    for (size_t i = 0; i < config->channel_count; i++)
        if (add_file(&all, config->channels[i].secret_file, err) != 0 ||
            add_file(&all, config->channels[i].url_file, err) != 0 ||
            add_file(&all, config->channels[i].ca_file, err) != 0)
            return -1;
    for (size_t i = 0; config->files[i] != NULL; i++)
        if (add_file(&all, config->files[i], err) != 0)
            return -1;
    *out = id_hash(buf_bytes(&all));
    return 0;
}

int keeper_reread(struct keeper *keeper, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    struct id settings;
    if (config_load(&config, keeper->config->path, err) != 0 ||
        hash_settings(&settings, config, err) != 0)
        return -1;
    return id_equal(&settings, &keeper->settings) ? 0 : KEEPER_CHANGED;
}

static int make_desks(struct keeper *keeper, struct err *err)
{
    const struct config *config = keeper->config;
    struct fetch_desk_spec fetch = fetch_spec_of(config, keeper->clock, &keeper->log);
    fetch.sessions = keeper->sessions;
    const struct match_desk_spec matching = {
        .config = config,
        .clock = keeper->clock,
        .log = &keeper->log,
    };
    tor_control_init(&keeper->tor, &config->tor.control,
        config->tor.control_cookie_file, keeper->clock, &keeper->log);
    notify_desk_init(&keeper->notifying, config->path, keeper->clock, &keeper->log);
    keeper->notifying.only_when_asked = keeper->once;
    keeper->notifying.sealer_fd = keeper->sealer_fd;
    keeper->notifying.runner = keeper->runner;
    if (fetch_desk_new(&keeper->fetching, &fetch, err) != 0)
        return -1;
    return match_desk_new(&keeper->matching, &matching, err);
}

/* A run that ends by itself has nobody to ask how it fares. */
static void listen_for_metrics(struct keeper *keeper)
{
    if (!keeper->once)
        metrics_desk_open(
            &keeper->metrics, keeper->config, keeper->clock, &keeper->log);
}

static int catch_signals(struct keeper *keeper, struct err *err)
{
    sigset_t mask;
    (void)sigemptyset(&mask);
    (void)sigaddset(&mask, SIGTERM);
    (void)sigaddset(&mask, SIGINT);
    (void)sigaddset(&mask, SIGHUP);
    if (sigprocmask(SIG_BLOCK, &mask, NULL) != 0)
        return err_set(err, "block signals: %s", strerror(errno));
    keeper->signals = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
    if (keeper->signals < 0)
        return err_set(err, "signalfd: %s", strerror(errno));
    return 0;
}

static int close_sandbox(struct keeper *keeper, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    struct sandbox_rules rules;
    arena_init(&arena, RULES_MEMORY);
    if (grounds_of(&rules, &arena, SANDBOX_KEEPER, keeper->config, err) != 0)
        return -1;
    return sandbox_enter(&rules, err);
}

/* Held until this process ends, however it ends. flock and SQLite's own locks (fcntl)
 * do not meet on Linux. */
static int lock_database(struct keeper *keeper, const char *path, struct err *err)
{
    keeper->lock = open(path, O_RDONLY | O_CLOEXEC);
    if (keeper->lock < 0)
        return err_set(err, "database %s: %s", path, strerror(errno));
    if (flock(keeper->lock, LOCK_EX | LOCK_NB) == 0)
        return 0;
    return err_set(err,
        "database %s: another vigie works with it, and SQLite has room for one; stop "
        "that one, or use PostgreSQL",
        path);
}

/* A SQLite database has one worker, so whatever is leased belongs to a dead one; on
 * PostgreSQL only our own worker's leases do. */
static int take_leases(struct keeper *keeper, struct err *err)
{
    static const char sqlite[] = "sqlite:";
    const char *url = keeper->config->store.url;
    if (!bytes_starts(bytes_of(url), sqlite))
        return store_release(keeper->store, &keeper->owner, err);
    if (lock_database(keeper, url + strlen(sqlite), err) != 0)
        return -1;
    return store_release_all(keeper->store, err);
}

/* Each start gives what was set aside a day ago or earlier one more chance. */
static int release_quarantine(struct keeper *keeper, struct err *err)
{
    int64_t before = clock_wall(keeper->clock) - PACE_DAY_MS;
    return store_quarantine_release(keeper->store, before, err);
}

/* Visits come and go by the group: what the C library would hand to the kernel behind
 * each, and clear when it gets it back, is kept for the next. */
static void keep_memory(void)
{
    enum { KEPT_MAX = 8 << 20, MAPPED_FROM = 2 << 20 };
    (void)mallopt(M_TRIM_THRESHOLD, KEPT_MAX);
    (void)mallopt(M_MMAP_THRESHOLD, MAPPED_FROM);
}

int keeper_open(
    struct keeper *keeper, const struct keeper_arguments *arguments, struct err *err)
{
    keep_memory();
    keeper->once = arguments->once;
    keeper->sealer_fd = arguments->sealer_fd;
    keeper->runner = arguments->runner;
    keeper->clock = clock_system();
    keeper->began_ms = clock_wall(keeper->clock);
    log_init(&keeper->log, STDERR_FILENO, "keeper", keeper->clock);
    if (id_parse(&keeper->owner, bytes_of(arguments->worker)) != 0)
        return err_set(err, "the worker's id is none");
    workers_init(&keeper->workers, &keeper->owner, keeper->clock, &keeper->log);
    if (catch_signals(keeper, err) != 0 ||
        config_load(&keeper->config, arguments->config_path, err) != 0 ||
        hash_settings(&keeper->settings, keeper->config, err) != 0 ||
        make_sources(keeper, err) != 0 || keeper_open_sessions(keeper, err) != 0 ||
        make_desks(keeper, err) != 0)
        return -1;
    group_names_warn(&keeper->log, keeper->config);
    if (cli_store_as(&keeper->store, keeper->config, CONFIG_CRAWLER, err) != 0 ||
        take_leases(keeper, err) != 0 || seed_frontier(keeper, err) != 0 ||
        release_quarantine(keeper, err) != 0)
        return -1;
    listen_for_metrics(keeper);
    return close_sandbox(keeper, err);
}

void keeper_close(struct keeper *keeper)
{
    struct err ignored = {0};
    fetch_desk_free(keeper->fetching);
    tor_control_done(&keeper->tor);
    match_desk_free(keeper->matching);
    notify_desk_done(&keeper->notifying);
    metrics_desk_close(&keeper->metrics);
    keeper_close_sessions(keeper);
    visit_list_done(&keeper->reading);
    visit_list_done(&keeper->committing);
    if (keeper->store != NULL &&
        store_worker_forget(keeper->store, &keeper->owner, &ignored) != 0)
        log_warn(&keeper->log, "leases were not given back: %s", ignored.text);
    store_close(keeper->store);
    fd_close(keeper->lock);
    for (size_t i = 0; keeper->sources != NULL && i < keeper->config->source_count; i++)
        source_done(&keeper->sources[i]);
    free(keeper->by_name);
    free(keeper->sources);
    free(keeper->budgets);
    free(keeper->mirrors);
    config_free(keeper->config);
}
