/*
 * metrics - the role that answers a monitoring system's `GET /metrics`.
 *
 * It works from the store alone. Counting costs the store something, so that an answer
 * is kept for a while, however often it is asked for. HTTP is libmicrohttpd's business,
 * which is given few connections, little memory and little time.
 */
#include "alerts/status.h"
#include "app/cli.h"
#include "app/count_pace.h"
#include "app/grounds.h"
#include "app/http_request.h"
#include "app/notices.h"
#include "app/protocol.h"
#include "app/role.h"
#include "app/roles.h"

#include <microhttpd.h>
#include <poll.h>
#include <sodium.h>
#include <stdio.h>
#include <unistd.h>

enum {
    LISTENER_FD = PROC_FIRST_FD + 1, /* the first descriptor behind the channel */
    CONNECTIONS_MAX = 16,
    CONNECTION_MEMORY = 16 << 10,
    CONNECTION_SECONDS = 5,
    WAIT_MS = 5000,
    ANSWER_MAX = 64 << 20,
    RULES_MEMORY = 1 << 20,
    TOKEN_MAX = 1 << 10
};

struct metrics {
    struct channel control;
    struct config *config;
    struct store *store;
    struct MHD_Daemon *daemon;
    struct buf token;                           /* empty: whoever asks is answered */
    struct buf answer;                          /* the last one */
    int64_t made_ms;                            /* steady; 0: none was made */
    int64_t kept_ms;                            /* for so long */
    struct digest_list lists[DIGEST_LISTS_MAX]; /* as the keeper last told */
    size_t list_count;
    struct log log;
};

static int gather(struct metrics *metrics, struct err *err)
{
    AUTO(status_done) struct status status = {0};
    const struct status_wanted wanted = {.now_ms = clock_wall(clock_system()),
        .lists = metrics->lists,
        .list_count = metrics->list_count};
    buf_clear(&metrics->answer);
    if (status_gather(&status, metrics->store, &wanted, err) != 0)
        return -1;
    return status_metrics(&metrics->answer, &status, err);
}

static unsigned prepare_answer(struct metrics *metrics)
{
    struct err why = {0};
    int64_t began_ms = clock_steady(clock_system());
    if (metrics->made_ms != 0 && began_ms - metrics->made_ms < metrics->kept_ms)
        return MHD_HTTP_OK;
    metrics->made_ms = 0;
    if (gather(metrics, &why) != 0) {
        log_warn(&metrics->log, "%s", why.text);
        return MHD_HTTP_SERVICE_UNAVAILABLE;
    }
    /* As of now: counting a large frontier takes a while, and is not to be all there
     * is. */
    metrics->made_ms = clock_steady(clock_system());
    metrics->kept_ms = count_pace_kept(metrics->made_ms - began_ms);
    return MHD_HTTP_OK;
}

/* Sends a copy: the next answer may be made while this one is still on its way. */
static enum MHD_Result send_text(struct MHD_Connection *connection, unsigned status,
    const char *type, const struct buf *text)
{
    struct MHD_Response *response =
        MHD_create_response_from_buffer(text->len, text->ptr, MHD_RESPMEM_MUST_COPY);
    if (response == NULL)
        return MHD_NO;
    enum MHD_Result queued = MHD_NO;
    if (MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, type) ==
            MHD_YES &&
        (status != MHD_HTTP_METHOD_NOT_ALLOWED ||
            MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, "GET") ==
                MHD_YES) &&
        (status != MHD_HTTP_UNAUTHORIZED ||
            MHD_add_response_header(
                response, MHD_HTTP_HEADER_WWW_AUTHENTICATE, "Bearer") == MHD_YES))
        queued = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return queued;
}

static const char *header(struct MHD_Connection *connection, const char *name)
{
    return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

static unsigned judge(const struct metrics *metrics, struct MHD_Connection *connection,
    const char *path, const char *method)
{
    const struct http_request request = {
        .method = method,
        .path = path,
        .host = header(connection, MHD_HTTP_HEADER_HOST),
        .authorization = header(connection, MHD_HTTP_HEADER_AUTHORIZATION),
    };
    return http_request_judge(&request, buf_bytes(&metrics->token));
}

static enum MHD_Result refuse(struct MHD_Connection *connection, unsigned status)
{
    struct err ignored = {0};
    AUTO(buf_done) struct buf why;
    buf_init(&why, ERR_TEXT_MAX);
    if (buf_add(&why, bytes_of(http_request_why(status)), &ignored) != 0)
        return MHD_NO;
    return send_text(connection, status, "text/plain; charset=utf-8", &why);
}

/* MHD_AccessHandlerCallback, whose shape is not ours. */
/* NOLINTBEGIN(readability-function-size,readability-non-const-parameter) */
static enum MHD_Result answer(void *self, struct MHD_Connection *connection,
    const char *path, const char *method, const char *version, const char *body,
    size_t *body_size, void **state)
{
    struct metrics *metrics = self;
    (void)version;
    (void)body;
    (void)body_size; /* what a GET brings along is not taken: the connection ends */
    (void)state;
    unsigned status = judge(metrics, connection, path, method);
    if (status == MHD_HTTP_OK)
        status = prepare_answer(metrics);
    if (status != MHD_HTTP_OK)
        return refuse(connection, status);
    return send_text(connection, status,
        "application/openmetrics-text; version=1.0.0; charset=utf-8", &metrics->answer);
}
/* NOLINTEND(readability-function-size,readability-non-const-parameter) */

/* libmicrohttpd would write what goes wrong with a connection to stderr as it likes. */
static void drop_message(void *self, const char *format, va_list arguments)
{
    (void)self;
    (void)format;
    (void)arguments;
}

static int start_server(struct metrics *metrics, struct err *err)
{
    metrics->daemon = MHD_start_daemon(MHD_USE_EPOLL | MHD_USE_ERROR_LOG, 0, NULL, NULL,
        answer, metrics, MHD_OPTION_EXTERNAL_LOGGER, drop_message, NULL,
        MHD_OPTION_LISTEN_SOCKET, LISTENER_FD, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)CONNECTIONS_MAX, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        (size_t)CONNECTION_MEMORY, MHD_OPTION_CONNECTION_TIMEOUT,
        (unsigned)CONNECTION_SECONDS, MHD_OPTION_END);
    return metrics->daemon == NULL ? err_set(err, "the HTTP server does not start") : 0;
}

static int prepare(struct metrics *metrics, const char *config, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    struct sandbox_rules rules;
    arena_init(&arena, RULES_MEMORY);
    log_init(&metrics->log, STDERR_FILENO, "metrics", clock_system());
    if (role_control(&metrics->control, err) != 0 ||
        config_load(&metrics->config, config, err) != 0 ||
        cli_secret(&metrics->token, metrics->config->metrics.token_file, err) != 0 ||
        cli_store_as(&metrics->store, metrics->config, CONFIG_METRICS, err) != 0 ||
        grounds_of(&rules, &arena, SANDBOX_METRICS, metrics->config, err) != 0 ||
        start_server(metrics, err) != 0)
        return -1;
    return sandbox_enter(&rules, err);
}

static int wait_ms(struct MHD_Daemon *daemon)
{
    MHD_UNSIGNED_LONG_LONG wait = 0;
    if (MHD_get_timeout(daemon, &wait) != MHD_YES)
        return -1;
    return wait > WAIT_MS ? WAIT_MS : (int)wait;
}

enum { KEEPER_TOLD, KEEPER_GONE };

/* What the keeper says: of the watchlists, which it alone may open. */
static int hear(struct metrics *metrics, struct err *err)
{
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    int got = frame_receive(&frame, &metrics->control, err);
    if (got == FRAME_CLOSED)
        return KEEPER_GONE;
    if (got != 0 || frame_refuse_fd(&frame, err) != 0)
        return -1;
    if (frame.type != PROTOCOL_WATCHLISTS)
        return err_set(err, "an unexpected message, type %u", frame.type);
    metrics->made_ms = 0;
    return notices_read(metrics->lists, &metrics->list_count, frame.body, err);
}

static int serve(struct metrics *metrics, struct err *err)
{
    const union MHD_DaemonInfo *info =
        MHD_get_daemon_info(metrics->daemon, MHD_DAEMON_INFO_EPOLL_FD);
    if (info == NULL ||
        protocol_send(&metrics->control, PROTOCOL_READY, bytes_of(""), -1, err) != 0)
        return info == NULL ? err_set(err, "the HTTP server has no descriptor") : -1;
    struct pollfd fds[] = {{.fd = metrics->control.fd, .events = POLLIN},
        {.fd = info->epoll_fd, .events = POLLIN}};
    for (;;) {
        (void)poll(fds, sizeof(fds) / sizeof(fds[0]), wait_ms(metrics->daemon));
        int heard = fds[0].revents == 0 ? KEEPER_TOLD : hear(metrics, err);
        if (heard != KEEPER_TOLD)
            return heard == KEEPER_GONE ? 0 : -1;
        if (MHD_run(metrics->daemon) != MHD_YES)
            return err_set(err, "the HTTP server fails");
    }
}

int metrics_main(int argc, char **argv)
{
    struct metrics metrics = {0};
    struct err err = {0};
    if (argc < 1)
        return 2;
    buf_init(&metrics.answer, ANSWER_MAX);
    buf_init(&metrics.token, TOKEN_MAX);
    int status =
        prepare(&metrics, argv[0], &err) == 0 && serve(&metrics, &err) == 0 ? 0 : 1;
    if (status != 0)
        (void)fprintf(stderr, "vigie metrics: %s\n", err.text);
    if (metrics.daemon != NULL)
        MHD_stop_daemon(metrics.daemon);
    store_close(metrics.store);
    config_free(metrics.config);
    buf_done(&metrics.answer);
    if (metrics.token.ptr != NULL)
        sodium_memzero(metrics.token.ptr, metrics.token.cap);
    buf_done(&metrics.token);
    return status;
}
