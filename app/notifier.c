/*
 * notifier - the role that turns hits into incidents and incidents into mail.
 *
 * It works from the store alone and never crawls. It looks every half minute, and at
 * once when the keeper asks or has found something; what it was doing when it died it
 * finds in the store again.
 */
#include "alerts/courier.h"
#include "alerts/incident.h"
#include "alerts/outbox.h"
#include "app/cli.h"
#include "app/grounds.h"
#include "app/notices.h"
#include "app/protocol.h"
#include "app/retention.h"
#include "app/role.h"
#include "app/roles.h"
#include "app/runner.h"
#include "app/seal_desk.h"
#include "app/tell.h"
#include "app/tell_alerts.h"
#include "storage/days.h"

#include <poll.h>
#include <sodium.h>
#include <stdio.h>
#include <unistd.h>

enum {
    LOOK_MS = 30000,
    FLUSH_PATIENCE_MS = 180000,
    RULES_MEMORY = 1 << 20,
    PURGE_MS = 6 * 60 * 60 * 1000,
    PURGE_AGAIN_MS = 15 * 60 * 1000, /* after one that failed */
    PURGE_SLICE_MS = 3000,           /* of forgetting at one look */
    SEND_SLICE_MS = 10000,           /* of sending */
    TOLD_MAX = 4096,
    NOTE_MS = 60 * 60 * 1000
};

struct notifier {
    struct channel control;
    struct config *config;
    struct store *store;
    struct store *forgetting; /* as who may delete; NULL: nobody is apart */
    struct tell_digest digest;
    struct tell_alerts *alerts;
    struct tell_channels channels;
    struct couriers *couriers; /* one for each channel */
    struct seal_desk sealing;
    struct runner_desk runner;
    int sealer_fd; /* of the channel to the sealer; -1: there is none */
    int runner_fd; /* and to who starts commands */
    struct digest_list lists[DIGEST_LISTS_MAX]; /* as the keeper last told */
    struct retention_pace pace;                 /* of forgetting */
    int64_t next_purge_ms;                      /* steady */
    int64_t next_note_ms;                       /* steady: of the backlog */
    int next_look_ms;                           /* from now */
    bool more_to_send;                          /* the last look's time was over */
    bool flushing;                              /* the keeper waits for an answer */
    bool when_asked; /* looks only when the keeper asks: --once */
    struct log log;
};

static void tell_purged(struct notifier *notifier, const struct store_purged *purged)
{
    AUTO(buf_done) struct buf line;
    struct err ignored = {0};
    const char *text = NULL;
    bool any = false;
    buf_init(&line, TOLD_MAX);
    for (int i = 0; i < STORE_CLASSES; i++)
        any = any || purged->of[i].count > 0;
    if (purged->audit_broken != 0)
        log_warn(&notifier->log,
            "the audit log's chain is broken at entry %llu: nothing of it is "
            "forgotten; see `vigie db audit`",
            (unsigned long long)purged->audit_broken);
    if (any && retention_line(&line, purged, &ignored) == 0 &&
        buf_text(&text, &line, &ignored) == 0)
        log_info(&notifier->log, "forgotten: %s", text);
}

/* Forgets what is past its retention, on by default and told, a slice at each look:
 * mails go out in between. One that fails is told and tried again: it must not keep
 * mails back. */
static void purge(struct notifier *notifier)
{
    int64_t now = clock_steady(clock_system());
    struct store_purged purged;
    struct err err = {.text = ""};
    if (now < notifier->next_purge_ms)
        return;
    struct store *store =
        notifier->forgetting != NULL ? notifier->forgetting : notifier->store;
    if (retention_forget(&purged, store, notifier->config, &notifier->pace, &err) !=
        0) {
        notifier->next_purge_ms = now + PURGE_AGAIN_MS;
        log_warn(&notifier->log, "nothing could be forgotten: %s", err.text);
        return;
    }
    if (!purged.unfinished)
        notifier->next_purge_ms = now + PURGE_MS;
    tell_purged(notifier, &purged);
}

/* For the alarm on a backlog that grows over days. */
static int note_backlog(struct notifier *notifier, struct err *err)
{
    int64_t now = clock_steady(clock_system());
    if (now < notifier->next_note_ms)
        return 0;
    if (store_backlog_note(notifier->store, clock_wall(clock_system()), err) != 0)
        return err_in(err, "backlog");
    notifier->next_note_ms = now + NOTE_MS;
    return 0;
}

/* Told to end: with a long outbox messages would be begun until it is killed over one
 * of which nobody knows then whether it arrived. */
static bool is_over(const void *self)
{
    const struct notifier *notifier = self;
    struct pollfd keeper = {.fd = notifier->control.fd};
    return poll(&keeper, 1, 0) > 0 && (keeper.revents & POLLHUP) != 0;
}

static struct outbox outbox_of(struct notifier *notifier)
{
    return (struct outbox){
        .store = notifier->store,
        .channels = notifier->channels.items,
        .channel_count = notifier->channels.count,
        .clock = clock_system(),
        .log = &notifier->log,
        .random = randombytes_random,
        .couriers = notifier->couriers,
        .is_over = is_over,
        .self = notifier,
    };
}

/* A slice at each look, so that what was found meanwhile is taken in; all at once when
 * the keeper waits for it. */
static int send_waiting(struct notifier *notifier, bool *held, struct err *err)
{
    const struct outbox outbox = outbox_of(notifier);
    struct outbox_turn turn;
    if (outbox_turn(&turn, &outbox, notifier->flushing ? 0 : SEND_SLICE_MS, err) != 0)
        return -1;
    *held = *held || turn.held;
    notifier->more_to_send = turn.more;
    return 0;
}

/* Before all that may fail: what came of a message is noted while it is fresh, and the
 * couriers wake nobody again for it. */
static int note_ended(struct notifier *notifier, bool *held, struct err *err)
{
    const struct outbox outbox = outbox_of(notifier);
    struct outbox_turn turn;
    if (outbox_note(&turn, &outbox, err) != 0)
        return -1;
    *held = turn.held;
    return 0;
}

/* One look: take in what was found, make the mail that is due, send what waits. */
static int work(struct notifier *notifier, bool *held, struct err *err)
{
    struct incidents_taken taken = {0};
    size_t put = 0;
    if (note_ended(notifier, held, err) != 0)
        return err_in(err, "outbox");
    if (incidents_absorb(notifier->store, clock_system(),
            tell_alerts_rules(notifier->alerts), &taken, err) != 0)
        return err_in(err, "incidents");
    if (taken.created + taken.widened > 0)
        log_info(&notifier->log, "%zu new incidents, %zu further sightings",
            taken.created, taken.widened);
    purge(notifier);
    if (note_backlog(notifier, err) != 0)
        return -1;
    if (tell_wanted(notifier->config) &&
        digest_put_due(&put, notifier->store, &notifier->digest.options,
            clock_wall(clock_system()), err) != 0)
        return err_in(err, "digest");
    if (put > 0)
        log_info(&notifier->log, "%zu digests are ready to be sent", put);
    return notifier->channels.count == 0 ? 0 : send_waiting(notifier, held, err);
}

static int answer_flush(
    struct notifier *notifier, bool done, const char *text, struct err *err)
{
    AUTO(buf_done) struct buf body;
    buf_init(&body, FRAME_MAX);
    if (wire_put_u8(&body, done ? 1 : 0, err) != 0 ||
        wire_put_bytes(&body, bytes_of(text), err) != 0)
        return -1;
    return protocol_send(
        &notifier->control, PROTOCOL_FLUSHED, buf_bytes(&body), -1, err);
}

/* Another's delivery that was cut off is ours to repeat once its lease ends; a flush
 * waits for that, as it is soon. */
static int find_next_look(struct notifier *notifier, struct err *err)
{
    struct store_outbox_state state;
    bool asked = notifier->flushing && notifier->channels.count > 0;
    bool purging = clock_steady(clock_system()) >= notifier->next_purge_ms;
    notifier->next_look_ms = purging ? 0 : LOOK_MS;
    notifier->flushing = false;
    if (!asked)
        return 0;
    if (store_outbox_state(&state, notifier->store, err) != 0)
        return err_in(err, "outbox");
    int64_t wait = state.next_due_ms - clock_wall(clock_system());
    notifier->flushing = state.waiting > 0 && wait < FLUSH_PATIENCE_MS;
    if (notifier->flushing)
        notifier->next_look_ms = wait < 0 ? 0 : (int)wait + 1;
    return 0;
}

/* Trouble with the store or the mail server is told and tried again, not died of. */
static int look(struct notifier *notifier, struct err *err)
{
    struct err trouble = {0};
    bool held = false;
    bool asked = notifier->flushing;
    notifier->next_look_ms = LOOK_MS;
    bool worked = work(notifier, &held, &trouble) == 0;
    if (!worked || held)
        notifier->flushing = false;
    else
        worked = find_next_look(notifier, &trouble) == 0;
    if (worked && notifier->more_to_send)
        notifier->next_look_ms = 0;
    if (!worked)
        log_error(&notifier->log, "%s; trying again in half a minute", trouble.text);
    if (!asked || notifier->flushing)
        return 0;
    const char *text =
        held ? "a mail could not be sent and waits in the outbox" : trouble.text;
    return answer_flush(notifier, worked && !held, text, err);
}

enum { CONTROL_CLOSED = 1, CONTROL_FLUSH = 2, CONTROL_TOLD = 3, CONTROL_LOOK = 4 };

static int take_lists(struct notifier *notifier, struct bytes body, struct err *err)
{
    if (notices_read(
            notifier->lists, &notifier->digest.options.list_count, body, err) != 0)
        return -1;
    notifier->digest.options.lists = notifier->lists;
    return CONTROL_TOLD;
}

static int await(struct notifier *notifier, struct err *err)
{
    struct pollfd fds[] = {{.fd = notifier->control.fd, .events = POLLIN},
        {.fd = couriers_fd(notifier->couriers), .events = POLLIN}};
    bool for_ever = notifier->when_asked && !notifier->flushing;
    if (poll(fds, 2, for_ever ? -1 : notifier->next_look_ms) <= 0 ||
        fds[0].revents == 0)
        return 0;
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    int got = frame_receive(&frame, &notifier->control, err);
    if (got == FRAME_CLOSED)
        return CONTROL_CLOSED;
    if (got != 0 || frame_refuse_fd(&frame, err) != 0)
        return -1;
    if (frame.type == PROTOCOL_WATCHLISTS)
        return take_lists(notifier, frame.body, err);
    if (frame.type == PROTOCOL_LOOK)
        return protocol_send(
                   &notifier->control, PROTOCOL_LOOKS, bytes_of(""), -1, err) == 0
                   ? CONTROL_LOOK
                   : -1;
    if (frame.type != PROTOCOL_FLUSH)
        return err_set(err, "an unexpected message, type %u", frame.type);
    return CONTROL_FLUSH;
}

static int serve(struct notifier *notifier, struct err *err)
{
    if (protocol_send(&notifier->control, PROTOCOL_READY, bytes_of(""), -1, err) != 0)
        return -1;
    for (;;) {
        int asked = await(notifier, err);
        if (asked < 0)
            return -1;
        if (asked == CONTROL_CLOSED)
            return 0;
        if (asked == CONTROL_TOLD)
            continue;
        notifier->flushing = notifier->flushing || asked == CONTROL_FLUSH;
        if (look(notifier, err) != 0)
            return -1;
    }
}

/* However the keeper went, what is under way is noted, so that it is not sent again. */
static int serve_out(struct notifier *notifier, struct err *err)
{
    struct err late = {.text = ""};
    int served = serve(notifier, err);
    const struct outbox outbox = outbox_of(notifier);
    int finished = outbox_finish(&outbox, served == 0 ? err : &late);
    return served != 0 ? served : finished;
}

/* A connection of its own, so that the one that tells may delete nothing. */
static int open_forgetting(struct notifier *notifier, struct err *err)
{
    if (!config_is_apart(notifier->config, CONFIG_FORGETTER))
        return 0;
    return cli_store_as(&notifier->forgetting, notifier->config, CONFIG_FORGETTER, err);
}

static int open_channels(struct notifier *notifier, struct err *err)
{
    const struct channel_runner runner = {&notifier->runner, runner_desk_run};
    struct tell_helpers helpers = {.runner = &runner};
    if (notifier->runner_fd >= 0 &&
        runner_desk_open(
            &notifier->runner, notifier->runner_fd, notifier->config, err) != 0)
        return -1;
    if (notifier->sealer_fd >= 0 && seal_wanted(notifier->config)) {
        if (seal_desk_join(
                &notifier->sealing, notifier->config, notifier->sealer_fd, err) != 0)
            return -1;
        helpers.sealer = &notifier->sealing.sealer;
    }
    if (tell_channels_open(&notifier->channels, notifier->config, &helpers, err) != 0)
        return -1;
    return notifier->channels.count == 0
               ? 0
               : couriers_new(&notifier->couriers, notifier->channels.count,
                     clock_system(), err);
}

static int prepare(struct notifier *notifier, const char *config, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    struct sandbox_rules rules;
    arena_init(&arena, RULES_MEMORY);
    log_init(&notifier->log, STDERR_FILENO, "notifier", clock_system());
    notifier->next_look_ms = LOOK_MS;
    if (role_control(&notifier->control, err) != 0 ||
        config_load(&notifier->config, config, err) != 0 ||
        cli_store_as(&notifier->store, notifier->config, CONFIG_NOTIFIER, err) != 0 ||
        open_forgetting(notifier, err) != 0 ||
        tell_digest_open(&notifier->digest, notifier->config, err) != 0 ||
        grounds_of(&rules, &arena, SANDBOX_NOTIFIER, notifier->config, err) != 0)
        return -1;
    if (tell_alerts_new(&notifier->alerts, notifier->config, err) != 0 ||
        open_channels(notifier, err) != 0)
        return -1;
    return sandbox_enter(&rules, err);
}

int notifier_main(int argc, char **argv)
{
    struct notifier notifier = {.sealer_fd = -1, .runner_fd = -1};
    int next_fd = PROC_FIRST_FD + 1; /* behind its own; in the words' order */
    struct err err = {0};
    if (argc < 1)
        return 2;
    for (int i = 1; i < argc; i++) {
        if (bytes_is(bytes_of(argv[i]), "--when-asked"))
            notifier.when_asked = true;
        if (bytes_is(bytes_of(argv[i]), "--sealer"))
            notifier.sealer_fd = next_fd++;
        if (bytes_is(bytes_of(argv[i]), "--runner"))
            notifier.runner_fd = next_fd++;
    }
    notifier.pace.clock = clock_system();
    notifier.pace.slice_ms = notifier.when_asked ? 0 : PURGE_SLICE_MS;
    bool served =
        prepare(&notifier, argv[0], &err) == 0 && serve_out(&notifier, &err) == 0;
    int status = served ? 0 : 1;
    if (status != 0)
        (void)fprintf(stderr, "vigie notifier: %s\n", err.text);
    couriers_free(notifier.couriers);
    tell_channels_close(&notifier.channels);
    runner_desk_close(&notifier.runner);
    tell_alerts_free(notifier.alerts);
    seal_desk_done(&notifier.sealing);
    store_close(notifier.store);
    store_close(notifier.forgetting);
    tell_digest_close(&notifier.digest);
    config_free(notifier.config);
    return status;
}
