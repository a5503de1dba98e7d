/*
 * keeper - the product on one page: claim what is due, have it fetched, have it read
 * and matched, commit what came of it, tell people.
 *
 * It holds the store and the other processes, and sees no page: replies, facts and hits
 * come as checked frames, bodies pass through as descriptors. Everything under way is
 * in exactly one place: leased in the store and at the fetching desk, in the lanes, or
 * in the list to be committed. A keeper that dies loses none of it, because only a
 * commit moves a target on.
 */
#include "app/command.h"
#include "app/keeper_inside.h"
#include "app/roles.h"
#include "app/supervisor.h"
#include "base/fd.h"

#include <assert.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum {
    STORE_WAIT_MS = 500, /* after the store failed, doubling */
    STORE_LONGEST_MS = 30000,
};

int64_t keeper_steady(const struct keeper *keeper)
{
    return clock_steady(keeper->clock);
}

size_t keeper_under_way(const struct keeper *keeper)
{
    return fetch_desk_load(keeper->fetching) + keeper->reading.count +
           keeper->committing.count;
}

/* ---- the store: its failures delay everything and lose nothing ---- */

bool keeper_store_rests(const struct keeper *keeper)
{
    return keeper_steady(keeper) < keeper->next_store_ms;
}

void keeper_store_failed(struct keeper *keeper, const char *why)
{
    int64_t wait = STORE_WAIT_MS;
    for (uint32_t i = 0; i < keeper->store_failures && wait < STORE_LONGEST_MS; i++)
        wait *= 2;
    if (wait > STORE_LONGEST_MS)
        wait = STORE_LONGEST_MS;
    keeper->store_failures++;
    keeper->next_store_ms = keeper_steady(keeper) + wait;
    log_error(&keeper->log, "%s; trying again in %lld ms, nothing is lost", why,
        (long long)wait);
}

/* ---- using it ---- */

static int beat(struct keeper *keeper, struct err *err)
{
    struct workers_tor tor = {0};
    tor.down_since_ms = fetch_desk_down_since(keeper->fetching, &tor.why);
    return workers_step(&keeper->workers, keeper->store, &tor, err);
}

static void use_store(struct keeper *keeper)
{
    struct err err = {0};
    if (keeper_store_rests(keeper))
        return;
    if (beat(keeper, &err) != 0 ||
        sessions_step(keeper->sessions, keeper->store, &err) != 0) {
        keeper_store_failed(keeper, err.text);
        return;
    }
    while (keeper_commit_wait(keeper) == 0)
        if (keeper_commit(keeper, &err) != 0) {
            keeper_store_failed(keeper, err.text);
            return;
        }
    bool claims =
        keeper_room(keeper, 0) > 0 && keeper_steady(keeper) >= keeper->next_claim_ms;
    if (keeper_recall(keeper, &err) != 0 ||
        (claims && keeper_claim(keeper, &err) != 0)) {
        keeper_store_failed(keeper, err.text);
        return;
    }
    keeper->store_failures = 0;
}

/* ---- from the fetcher to the lanes, from the lanes to the store ---- */

static int take_fetched(
    struct keeper *keeper, const struct fetched *fetched, struct err *err)
{
    struct visit *visit = NULL;
    if (visit_new(&visit, fetched, clock_wall(keeper->clock), err) != 0)
        return -1;
    visit->number = ++keeper->last_number;
    visit->source = keeper_source(keeper, fetched->target.source);
    visit_forget_mirror(visit);
    visit->watchlists = *match_desk_watchlists(keeper->matching);
    if (!visit_needs_reading(visit, &visit->watchlists)) {
        keeper_to_commit(keeper, visit);
        return 0;
    }
    struct work *work = NULL;
    if (visit_make_work(&work, visit, err) != 0) {
        visit_free(visit);
        return -1;
    }
    match_desk_submit(keeper->matching, work);
    visit_list_push(&keeper->reading, visit);
    return 0;
}

static int feed_lanes(struct keeper *keeper, struct err *err)
{
    struct fetched fetched;
    while (fetch_desk_take(&fetched, keeper->fetching))
        if (take_fetched(keeper, &fetched, err) != 0)
            return -1;
    return 0;
}

static void empty_lanes(struct keeper *keeper)
{
    struct id lists;
    for (struct work *work = match_desk_take(keeper->matching, &lists); work != NULL;
         work = match_desk_take(keeper->matching, &lists)) {
        struct visit *visit = visit_list_take(&keeper->reading, work->job.number);
        assert(visit != NULL); /* only what is being read was submitted */
        visit_take_work(visit, work, &lists);
        keeper_to_commit(keeper, visit);
    }
}

/* ---- waiting, and the end ---- */

/* A new configuration is for a keeper whose sandbox knows its paths; new watchlists are
 * taken up by this one. */
static void reload(struct keeper *keeper)
{
    struct err why = {0};
    int read_anew = keeper_reread(keeper, &why);
    if (read_anew < 0)
        log_warn(&keeper->log, "the configuration stays as it was: %s", why.text);
    keeper->again = read_anew == KEEPER_CHANGED;
    keeper->stopping = keeper->stopping || keeper->again;
    if (!keeper->again)
        match_desk_look(keeper->matching);
}

static void take_signal(struct keeper *keeper, short revents)
{
    struct signalfd_siginfo info;
    if (revents == 0 ||
        read(keeper->signals, &info, sizeof(info)) != (ssize_t)sizeof(info))
        return;
    if (info.ssi_signo == SIGHUP && !keeper->stopping) {
        reload(keeper);
        return;
    }
    keeper->stopping = true;
    keeper->again = keeper->again && info.ssi_signo == SIGHUP;
}

static void lower(int *timeout_ms, int64_t wait_ms)
{
    if (wait_ms < 0)
        wait_ms = 0;
    if (wait_ms < *timeout_ms)
        *timeout_ms = (int)wait_ms;
}

static void await(struct keeper *keeper)
{
    struct pollfd fds[MATCH_DESK_POLL_MAX + FETCH_DESK_MAX + 6];
    int timeout_ms = KEEPER_LOOK_MS;
    size_t count = 0;
    fds[count++] = (struct pollfd){.fd = keeper->signals, .events = POLLIN};
    count += match_desk_poll(keeper->matching, fds + count, &timeout_ms);
    size_t fetching = count;
    count += fetch_desk_poll(keeper->fetching, fds + count, &timeout_ms);
    count += tor_control_poll(&keeper->tor, fds + count, &timeout_ms);
    size_t notifying = count;
    if (role_started(&keeper->notifying.role))
        fds[count++] =
            (struct pollfd){.fd = keeper->notifying.role.channel.fd, .events = POLLIN};
    else
        lower(&timeout_ms, keeper->notifying.next_start_ms - keeper_steady(keeper));
    if (notify_desk_wait(&keeper->notifying) >= 0)
        lower(&timeout_ms, notify_desk_wait(&keeper->notifying));
    size_t metrics = count;
    if (role_started(&keeper->metrics.role))
        fds[count++] =
            (struct pollfd){.fd = keeper->metrics.role.channel.fd, .events = POLLIN};
    if (keeper_store_rests(keeper))
        lower(&timeout_ms, keeper->next_store_ms - keeper_steady(keeper));
    else if (keeper_recalls(keeper))
        timeout_ms = 0;
    else if (keeper_room(keeper, 0) > 0)
        lower(&timeout_ms, keeper->next_claim_ms - keeper_steady(keeper));
    if (!keeper_store_rests(keeper) && keeper_commit_wait(keeper) >= 0)
        lower(&timeout_ms, keeper_commit_wait(keeper));
    (void)poll(fds, (nfds_t)count, timeout_ms);
    (void)match_desk_polled(keeper->matching, fds + 1);
    fetch_desk_polled(keeper->fetching, fds + fetching);
    (void)role_polled(&keeper->notifying.role, fds + notifying);
    (void)role_polled(&keeper->metrics.role, fds + metrics);
    take_signal(keeper, fds[0].revents);
}

/* What is to be said of the watchlists is known here. */
static int tell_lists(struct keeper *keeper, struct err *err)
{
    AUTO(buf_done) struct buf notices;
    uint32_t news = match_desk_news(keeper->matching);
    buf_init(&notices, FRAME_MAX);
    if (news == keeper->told_news)
        return 0;
    keeper->told_news = news;
    if (match_desk_notices(&notices, keeper->matching, err) != 0)
        return -1;
    if (metrics_desk_tell(&keeper->metrics, buf_bytes(&notices), err) != 0)
        return -1;
    return notify_desk_tell(&keeper->notifying, buf_bytes(&notices), err);
}

static void hear_tor(struct keeper *keeper)
{
    if (tor_control_step(&keeper->tor))
        fetch_desk_told(keeper->fetching, 0, keeper->tor.word != TOR_CONTROL_STARTING,
            keeper->tor.why);
}

static int step(struct keeper *keeper, struct err *err)
{
    hear_tor(keeper);
    if (fetch_desk_step(keeper->fetching, err) != 0 || feed_lanes(keeper, err) != 0 ||
        match_desk_step(keeper->matching, err) != 0 || tell_lists(keeper, err) != 0 ||
        notify_desk_step(&keeper->notifying, err) != 0)
        return -1;
    metrics_desk_step(&keeper->metrics);
    empty_lanes(keeper);
    use_store(keeper);
    if (keeper->stopping)
        return keeper->committing.count == 0 || keeper_store_rests(keeper)
                   ? KEEPER_ENDED
                   : 0;
    return keeper->once ? keeper_end_once(keeper, err) : 0;
}

static int run(struct keeper *keeper, struct err *err)
{
    log_info(&keeper->log, "watching %zu sources with %zu watchlists",
        keeper->config->source_count, keeper->config->watchlist_count);
    for (;;) {
        int stepped = step(keeper, err);
        if (stepped < 0)
            return -1;
        if (stepped == KEEPER_ENDED)
            return 0;
        await(keeper);
    }
}

static void read_arguments(struct keeper_arguments *out, int argc, char **argv)
{
    int next_fd = PROC_FIRST_FD; /* they come in the words' order */
    for (int i = 0; i < argc; i++) {
        struct bytes word = bytes_of(argv[i]);
        if (bytes_is(word, "--once"))
            out->once = true;
        else if (bytes_is(word, "--sealer"))
            out->sealer_fd = next_fd++;
        else if (bytes_is(word, "--runner"))
            out->runner = next_fd++;
        else if (bytes_is(word, "--worker") && i + 1 < argc)
            out->worker = argv[++i];
        else if (bytes_is(word, "--config") && i + 1 < argc)
            out->config_path = argv[++i];
    }
}

int keeper_main(int argc, char **argv)
{
    struct keeper_arguments arguments = {.sealer_fd = -1, .runner = -1};
    struct keeper keeper = {
        .signals = -1, .lock = -1, .tor = {.fd = -1}, .metrics = {.listener = -1}};
    struct err err = {0};
    read_arguments(&arguments, argc, argv);
    if (arguments.config_path == NULL || arguments.worker == NULL)
        return COMMAND_FAILED;
    bool ran = keeper_open(&keeper, &arguments, &err) == 0 && run(&keeper, &err) == 0;
    bool sent = !keeper.notifying.flushed || keeper.notifying.done;
    keeper_close(&keeper);
    fd_close(keeper.signals);
    if (!ran)
        (void)command_fail(&command_run, &err);
    else if (!sent)
        (void)fputs(
            "vigie run: not all mail could be sent; it waits in the outbox, see "
            "above\n",
            stderr);
    if (ran && keeper.again)
        return KEEPER_AGAIN;
    return ran && sent ? COMMAND_OK : COMMAND_FAILED;
}
