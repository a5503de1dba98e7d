#include "app/fetch_desk.h"

#include "app/fetch_desk_inside.h"
#include "base/fd.h"
#include "crawler/tor.h"

#include <assert.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEND_AGAIN_MS = 2000, DIAL_PATIENCE_MS = 10000 };

int fetch_desk_new(
    struct fetch_desk **out, const struct fetch_desk_spec *spec, struct err *err)
{
    if (spec->fetcher.connections == 0 || spec->fetcher.connections > FETCH_DESK_MAX)
        return err_set(
            err, "crawl.connections: between 1 and %d, please", FETCH_DESK_MAX);
    struct fetch_desk *desk = calloc(1, sizeof(*desk));
    if (desk == NULL)
        return err_no_memory(err);
    desk->spec = *spec;
    buf_init(&desk->out, FRAME_MAX);
    for (size_t i = 0; i < FETCH_DESK_MAX; i++)
        desk->jobs[i] = &desk->pool[i];
    tors_init(&desk->tors, spec->socks, spec->socks_count, spec->clock, spec->log);
    *out = desk;
    return 0;
}

void fetch_desk_free(struct fetch_desk *desk)
{
    if (desk == NULL)
        return;
    for (size_t i = 0; i < desk->count; i++) {
        if (desk->jobs[i]->state == JOB_DIALLING)
            fd_close(desk->jobs[i]->socks);
        if (desk->jobs[i]->state == JOB_FINISHED)
            fetched_done(&desk->jobs[i]->fetched);
    }
    role_stop(&desk->role, NULL);
    buf_done(&desk->out);
    free(desk);
}

size_t fetch_desk_load(const struct fetch_desk *desk)
{
    return desk->count;
}

int64_t fetch_desk_now(const struct fetch_desk *desk)
{
    return clock_steady(desk->spec.clock);
}

size_t fetch_desk_room(const struct fetch_desk *desk)
{
    size_t load = fetch_desk_load(desk);
    const char *why = NULL;
    /* With nothing under way, one request has to find out whether Tor works again. */
    if (fetch_desk_down_since(desk, &why) != 0)
        return load == 0 && fetch_desk_now(desk) >= tors_next_try(&desk->tors) ? 1 : 0;
    bool closed = load >= desk->spec.fetcher.connections;
    return closed ? 0 : desk->spec.fetcher.connections - load;
}

void fetch_desk_submit(
    struct fetch_desk *desk, const struct target *target, const struct fetch_way *way)
{
    assert(desk->count < FETCH_DESK_MAX);
    struct desk_job *job = desk->jobs[desk->count++];
    memset(job, 0, sizeof(*job));
    job->state = JOB_WAITING;
    job->id = ++desk->last_id;
    job->way = *way;
    fetch_way_address(job->url, job->host, way, target);
    job->generation = circuits_generation(&desk->circuits, bytes_of(job->host));
    job->socks = -1;
    job->fetched.target = *target;
    job->fetched.body = -1;
}

static void give_back(struct fetch_desk *desk, size_t at)
{
    struct desk_job *job = desk->jobs[at];
    desk->count--;
    memmove(&desk->jobs[at], &desk->jobs[at + 1],
        (desk->count - at) * sizeof(const void *));
    desk->jobs[desk->count] = job;
}

bool fetch_desk_take(struct fetched *out, struct fetch_desk *desk)
{
    for (size_t i = 0; i < desk->count; i++) {
        const struct desk_job *job = desk->jobs[i];
        if (job->state != JOB_FINISHED)
            continue;
        *out = job->fetched;
        out->address = job->way.address;
        out->generation = job->generation;
        out->tor = job->tor;
        give_back(desk, i);
        return true;
    }
    return false;
}

int64_t fetch_desk_down_since(const struct fetch_desk *desk, const char **why)
{
    return tors_down_since(&desk->tors, why);
}

void fetch_desk_told(struct fetch_desk *desk, size_t tor, bool ready, const char *why)
{
    tors_told(&desk->tors, tor, ready, why);
}

static struct desk_job *job_of(struct fetch_desk *desk, uint64_t id)
{
    for (size_t i = 0; i < desk->count; i++)
        if (desk->jobs[i]->state == JOB_OUT && desk->jobs[i]->id == id)
            return desk->jobs[i];
    return NULL;
}

/* ---- kept connections ---- */

static struct id user_of(const struct fetch_desk *desk, const struct desk_job *job)
{
    char user[FETCH_USER_MAX + 1];
    const struct sessions_asker asker = {
        job->fetched.target.source, job->host, job->generation};
    sessions_user(desk->spec.sessions, user, &asker);
    return id_hash(bytes_of(user));
}

/* Forgotten when it is taken; the reply says whether there is one again. */
static bool take_held(size_t *tor, struct fetch_desk *desk, const struct id *user)
{
    for (size_t i = 0; i < HELD_MAX; i++) {
        struct held *held = &desk->held[i];
        if (!id_equal(&held->user, user))
            continue;
        *tor = held->tor;
        *held = (struct held){.tor = 0};
        return tors_works(&desk->tors, *tor);
    }
    return false;
}

static void hold(struct fetch_desk *desk, const struct desk_job *job)
{
    desk->held[desk->next_held] =
        (struct held){.user = user_of(desk, job), .tor = job->tor};
    desk->next_held = (desk->next_held + 1) % HELD_MAX;
}

/* ---- replies ---- */

static int take_reply(struct fetch_desk *desk, struct frame *frame, struct err *err)
{
    AUTO(heard_done) struct heard heard = {0};
    struct reply reply;
    if (protocol_answer_read(&reply, &heard, frame->body, err) != 0)
        return -1;
    struct desk_job *job = job_of(desk, reply.job);
    if (job == NULL)
        return err_set(err, "a reply to no job");
    AUTO(fd_close) int body = -1;
    if (frame->fd >= 0 && frame_take_fd(&body, frame, err) != 0)
        return -1;
    struct bytes host = bytes_of(job->host);
    if (reply.fault == TOR_FAULT_STALE && !job->fresh) {
        job->fresh = true;
        job->state = JOB_WAITING;
        return 0;
    }
    if (reply.fault == TOR_FAULT_DOWN) {
        tors_failed(&desk->tors, job->tor, true, reply.error);
        job->state = JOB_WAITING;
        return 0;
    }
    tors_replied(&desk->tors, job->tor, host, reply.fault);
    if (tor_action_for(reply.fault) == TOR_NEW_CIRCUIT)
        circuits_renew(&desk->circuits, host, job->generation);
    if (reply.kept)
        hold(desk, job);
    job->fetched.reply = reply;
    job->fetched.body = fd_take(&body);
    job->fetched.heard = heard;
    heard = (struct heard){0};
    job->state = JOB_FINISHED;
    return 0;
}

static int take_frame(struct fetch_desk *desk, struct frame *frame, struct err *err)
{
    if (frame->type == PROTOCOL_REPLY)
        return take_reply(desk, frame, err);
    if (frame->type != PROTOCOL_READY || desk->role.ready)
        return err_set(err, "an unexpected message, type %u", frame->type);
    desk->role.ready = true;
    desk->failed_starts = 0;
    return frame_refuse_fd(frame, err);
}

static int read_fetcher(struct fetch_desk *desk, struct err *err)
{
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_try_receive(&frame, &desk->role.channel, err);
        if (got == FRAME_NONE)
            return 0;
        if (got == FRAME_CLOSED)
            return err_set(err, "it ended");
        int taken = got == 0 ? take_frame(desk, &frame, err) : -1;
        channel_wipe(&desk->role.channel); /* cookies that the site set */
        if (taken != 0)
            return -1;
    }
}

static int send_job(struct fetch_desk *desk, struct desk_job *job, struct err *err)
{
    AUTO(fd_close) int socks = job->socks;
    struct buf *body = &desk->out;
    struct fetch_job fetch = {.id = job->id};
    const struct sessions_asker asker = {
        job->fetched.target.source, job->host, job->generation};
    job->socks = -1;
    job->fetched.session = sessions_serial(desk->spec.sessions, asker.source);
    buf_clear(body);
    (void)snprintf(fetch.url, sizeof(fetch.url), "%s", job->url);
    if (buf_reserve(body, FRAME_MAX, err) != 0 ||
        fetch_way_fill(&fetch, &job->way, &job->fetched.target, err) != 0 ||
        sessions_dress(desk->spec.sessions, &fetch, &asker, err) != 0 ||
        fetch_job_write(body, &fetch, err) != 0)
        return -1;
    const struct message message = {
        .type = PROTOCOL_FETCH, .body = buf_bytes(body), .fd = socks};
    /* What is queued stays in memory, and so nothing secret is. */
    bool alone = socks >= 0 || fetch.cookie[0] != '\0' || fetch.headers[0] != '\0';
    int sent = alone ? frame_try_send(&desk->role.channel, &message, err)
                     : frame_try_queue(&desk->role.channel, &message, err);
    sodium_memzero(body->ptr, body->len); /* there may be cookies in these */
    sodium_memzero(fetch.cookie, sizeof(fetch.cookie));
    bool full = sent == FRAME_WOULD_BLOCK; /* its patience ends elsewhere, not here */
    if (full)
        desk->next_send_ms = fetch_desk_now(desk) + SEND_AGAIN_MS;
    job->state = full ? JOB_WAITING : JOB_OUT;
    job->out_ms = fetch_desk_now(desk);
    return sent < 0 ? -1 : 0;
}

/* On the connection that is left of its host's last page, or a new one. */
static int begin(struct fetch_desk *desk, struct desk_job *job, struct err *err)
{
    struct bytes host = bytes_of(job->host);
    struct id user = user_of(desk, job);
    if (fetch_desk_now(desk) < desk->next_send_ms)
        return 0;
    if (!job->fresh && take_held(&job->tor, desk, &user))
        return send_job(desk, job, err);
    if (tors_begin(&job->socks, &job->tor, &desk->tors, host) != 0)
        return 0;
    job->dialled_ms = fetch_desk_now(desk);
    job->state = JOB_DIALLING;
    return 0;
}

static void drop_dial(struct desk_job *job)
{
    fd_close(job->socks);
    job->socks = -1;
    job->state = JOB_WAITING;
}

/* Connected, refused, or neither yet. -1: the fetcher did not take it. */
static int end_dial(struct fetch_desk *desk, struct desk_job *job, struct err *err)
{
    struct pollfd fd = {.fd = job->socks, .events = POLLOUT};
    bool late = fetch_desk_now(desk) - job->dialled_ms > DIAL_PATIENCE_MS;
    bool done = poll(&fd, 1, 0) != 0;
    if (!done && !late)
        return 0;
    if (done && tors_end(&desk->tors, job->tor, job->socks) == 0)
        return send_job(desk, job, err);
    if (!done)
        tors_failed(
            &desk->tors, job->tor, false, "Tor's SOCKS port takes no connection");
    drop_dial(job);
    return 0;
}

static int move_jobs(struct fetch_desk *desk, struct err *err)
{
    for (size_t i = 0; i < desk->count; i++) {
        struct desk_job *job = desk->jobs[i];
        if (job->state == JOB_WAITING && begin(desk, job, err) != 0)
            return -1;
        if (job->state == JOB_DIALLING && end_dial(desk, job, err) != 0)
            return -1;
    }
    /* Where there is no room now, it goes when there is. */
    return frame_try_flush(&desk->role.channel, err) < 0 ? -1 : 0;
}

int fetch_desk_step(struct fetch_desk *desk, struct err *err)
{
    struct err why = {0};
    if (fetch_desk_start(desk, err) != 0)
        return -1;
    if (!role_started(&desk->role))
        return 0;
    if (read_fetcher(desk, &why) != 0 || fetch_desk_patience(desk, &why) != 0 ||
        (desk->role.ready && move_jobs(desk, &why) != 0))
        fetch_desk_lose(desk, why.text);
    return 0;
}

/* When a waiting job can be moved on without anything happening first. */
static int wait_of(const struct fetch_desk *desk)
{
    enum { LOOK_MS = 500 };
    const char *why = NULL;
    int64_t next = fetch_desk_down_since(desk, &why) == 0 ? desk->next_send_ms
                                                          : tors_next_try(&desk->tors);
    int64_t wait = next - fetch_desk_now(desk);
    if (!desk->role.ready || wait > LOOK_MS)
        return LOOK_MS;
    return wait < 0 ? 0 : (int)wait;
}

size_t fetch_desk_poll(struct fetch_desk *desk, struct pollfd *fds, int *timeout_ms)
{
    size_t count = 0;
    bool waiting = !role_started(&desk->role);
    if (role_started(&desk->role))
        fds[count++] = (struct pollfd){.fd = desk->role.channel.fd,
            .events =
                (short)(channel_owes(&desk->role.channel) ? POLLIN | POLLOUT : POLLIN)};
    for (size_t i = 0; i < desk->count; i++) {
        const struct desk_job *job = desk->jobs[i];
        if (job->state == JOB_DIALLING)
            fds[count++] = (struct pollfd){.fd = job->socks, .events = POLLOUT};
        waiting = waiting || job->state == JOB_WAITING;
    }
    if (waiting && (*timeout_ms < 0 || *timeout_ms > wait_of(desk)))
        *timeout_ms = wait_of(desk);
    return count;
}

void fetch_desk_polled(struct fetch_desk *desk, const struct pollfd *fds)
{
    (void)role_polled(&desk->role, fds);
}
