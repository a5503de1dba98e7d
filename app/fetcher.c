/*
 * fetcher - the role that talks to the sites, through Tor and nothing else.
 *
 * It cannot make or connect a socket: each job brings one the keeper connected to Tor.
 * It sends each reply to the keeper with the body as a sealed anonymous file, and keeps
 * nothing.
 */
#include "app/protocol.h"
#include "app/role.h"
#include "app/roles.h"
#include "base/clock.h"
#include "base/fd.h"
#include "base/sandbox.h"
#include "crawler/fetch.h"

#include <sodium.h>
#include <stdio.h>

enum { AUTHORITIES_MAX = 4 << 20, STEP_MS = 1000 };

/* Debian's bundle (ca-certificates); without it https sites other than onions fail, and
 * say so. */
static const char authorities_path[] = "/etc/ssl/certs/ca-certificates.crt";

struct fetcher_role {
    struct channel control;
    struct fetcher *fetcher;
    struct buf out;
};

static int take_settings(
    struct protocol_fetcher *settings, struct fetcher_role *role, struct err *err)
{
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    int got = frame_receive(&frame, &role->control, err);
    if (got != 0)
        return got == FRAME_CLOSED ? err_set(err, "the keeper has gone") : -1;
    if (frame.type != PROTOCOL_FETCHER)
        return err_set(err, "expected the settings, got message type %u", frame.type);
    return protocol_fetcher_read(settings, frame.body, err);
}

static int make_fetcher(
    struct fetcher_role *role, const struct protocol_fetcher *settings, struct err *err)
{
    AUTO(buf_done) struct buf authorities;
    struct err none = {0};
    buf_init(&authorities, AUTHORITIES_MAX);
    if (fd_read_file(&authorities, authorities_path, &none) != 0)
        (void)fprintf(stderr,
            "vigie fetcher: %s; https sites that are no onions will fail: "
            "install ca-certificates\n",
            none.text);
    const struct fetcher_options options = {
        .clock = clock_system(),
        .connections = settings->connections,
        .connect_timeout_ms = settings->connect_timeout_ms,
        .deadline_ms = settings->deadline_ms,
        .keep_ms = settings->keep_ms,
        .max_body = settings->max_body,
        .user_agent = settings->user_agent,
        .authorities = buf_bytes(&authorities),
    };
    return fetcher_new(&role->fetcher, &options, err);
}

static int add_job(struct fetcher_role *role, struct frame *frame, struct err *err)
{
    struct fetch_job job;
    int socks = -1;
    if (frame->type != PROTOCOL_FETCH)
        return err_set(err, "an unexpected message, type %u", frame->type);
    if (fetch_job_read(&job, frame->body, err) != 0 ||
        (frame->fd >= 0 && frame_take_fd(&socks, frame, err) != 0))
        return -1;
    int added = fetcher_add(role->fetcher, &job, socks, err);
    sodium_memzero(job.cookie, sizeof(job.cookie));
    return added;
}

enum { CONTROL_CLOSED = 1 };

static int take_jobs(struct fetcher_role *role, struct err *err)
{
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_try_receive(&frame, &role->control, err);
        if (got == FRAME_NONE)
            return 0;
        if (got == FRAME_CLOSED)
            return CONTROL_CLOSED;
        int added = got == 0 ? add_job(role, &frame, err) : -1;
        channel_wipe(&role->control); /* there may be cookies in it */
        if (added != 0)
            return -1;
    }
}

static int send_replies(struct fetcher_role *role, struct err *err)
{
    for (;;) {
        struct reply reply;
        int raw = -1;
        int got = fetcher_next(&reply, &raw, role->fetcher, err);
        if (got == FETCHER_NONE)
            return 0;
        AUTO(fd_close) int body = raw;
        buf_clear(&role->out);
        const struct heard *heard = fetcher_heard(role->fetcher);
        if (got != 0 || protocol_answer_write(&role->out, &reply, heard, err) != 0)
            return -1;
        int sent = protocol_send(
            &role->control, PROTOCOL_REPLY, buf_bytes(&role->out), body, err);
        sodium_memzero(role->out.ptr, role->out.len); /* cookies that the site set */
        if (sent != 0)
            return -1;
    }
}

static int serve(struct fetcher_role *role, struct err *err)
{
    if (protocol_send(&role->control, PROTOCOL_READY, bytes_of(""), -1, err) != 0)
        return -1;
    for (;;) {
        bool ready = false;
        if (fetcher_step(role->fetcher, role->control.fd, &ready, STEP_MS, err) != 0)
            return -1;
        int taken = ready ? take_jobs(role, err) : 0;
        if (taken != 0)
            return taken == CONTROL_CLOSED ? 0 : -1;
        if (send_replies(role, err) != 0)
            return -1;
    }
}

static int prepare(struct fetcher_role *role, struct err *err)
{
    const struct sandbox_rules rules = {.role = SANDBOX_FETCHER};
    struct protocol_fetcher settings;
    buf_init(&role->out, FRAME_MAX);
    /* All of it at once: what grows leaves copies behind. */
    if (buf_reserve(&role->out, FRAME_MAX, err) != 0 ||
        role_control(&role->control, err) != 0 ||
        take_settings(&settings, role, err) != 0 ||
        make_fetcher(role, &settings, err) != 0)
        return -1;
    return sandbox_enter(&rules, err);
}

int fetcher_main(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    struct fetcher_role role = {0};
    struct err err = {0};
    if (prepare(&role, &err) == 0 && serve(&role, &err) == 0)
        return 0;
    (void)fprintf(stderr, "vigie fetcher: %s\n", err.text);
    return 1;
}
