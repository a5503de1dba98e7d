/*
 * scanner - the role that looks for identifiers in text, and knows only "maybe".
 *
 * It holds the filter part of the watchlists and the filter key. Text comes from its
 * reader; what passes the filter goes to the confirmer. It tells the keeper nothing but
 * that it is ready.
 */
#include "matchers/scanner.h"

#include "app/protocol.h"
#include "app/role.h"
#include "app/roles.h"
#include "app/watchlist_feed.h"
#include "base/clock.h"
#include "base/fd.h"
#include "base/sandbox.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

enum {
    READER_FD = PROC_FIRST_FD + 1,
    CONFIRMER_FD = PROC_FIRST_FD + 2,
    MAP_WINDOW = 64 << 20, /* of a mapped file at once: address space has a ceiling */
};

struct scanner_role {
    struct channel control;
    struct channel reader;
    struct channel confirmer;
    struct scanner *scanner;
    struct buf out;
    uint8_t kind; /* of the last text */
};

static int send_batch(
    void *context, const struct candidate_batch *batch, struct err *err)
{
    struct scanner_role *role = context;
    buf_clear(&role->out);
    if (candidate_batch_write(&role->out, batch, err) != 0)
        return -1;
    return protocol_send(
        &role->confirmer, PROTOCOL_CANDIDATES, buf_bytes(&role->out), -1, err);
}

static int feed_map(struct scanner_role *role, int fd, struct err *err)
{
    uint64_t size = 0;
    if (fd_size(&size, fd, err) != 0)
        return -1;
    for (uint64_t at = 0; at < size; at += MAP_WINDOW) {
        size_t span = size - at < MAP_WINDOW ? (size_t)(size - at) : MAP_WINDOW;
        void *map = mmap(NULL, span, PROT_READ, MAP_PRIVATE, fd, (off_t)at);
        if (map == MAP_FAILED)
            return err_set(err, "map the text: %s", strerror(errno));
        (void)madvise(map, span, MADV_SEQUENTIAL);
        int fed = scanner_feed(role->scanner, bytes_make(map, span), err);
        (void)munmap(map, span);
        if (fed != 0)
            return -1;
    }
    return 0;
}

/* Text of another kind starts a new line: a code block's first row is no part of the
 * sentence before it. */
static int feed_text(struct scanner_role *role, struct bytes body, struct err *err)
{
    if (body.len == 0)
        return err_set(err, "an empty text message");
    uint8_t kind = body.ptr[0];
    if (role->kind != 0 && kind != role->kind &&
        scanner_feed(role->scanner, bytes_of("\n"), err) != 0)
        return -1;
    role->kind = kind;
    return scanner_feed(role->scanner, bytes_slice(body, 1, body.len), err);
}

static int begin(struct scanner_role *role, struct bytes body, struct err *err)
{
    role->kind = 0;
    scanner_begin(role->scanner);
    return protocol_send(&role->confirmer, PROTOCOL_SCAN_BEGIN, body, -1, err);
}

static int end(struct scanner_role *role, struct err *err)
{
    struct scan_summary summary = {0};
    if (scanner_end(&summary, role->scanner, err) != 0)
        return -1;
    buf_clear(&role->out);
    if (scan_summary_write(&role->out, &summary, err) != 0)
        return -1;
    return protocol_send(
        &role->confirmer, PROTOCOL_SCAN_END, buf_bytes(&role->out), -1, err);
}

static int handle(struct scanner_role *role, struct frame *frame, struct err *err)
{
    if (frame->type == PROTOCOL_TEXT_BEGIN)
        return begin(role, frame->body, err);
    if (frame->type == PROTOCOL_TEXT)
        return feed_text(role, frame->body, err);
    if (frame->type == PROTOCOL_TEXT_END)
        return end(role, err);
    if (frame->type != PROTOCOL_TEXT_MAP)
        return err_set(err, "an unexpected message, type %u", frame->type);
    int raw = -1;
    if (frame_take_fd(&raw, frame, err) != 0)
        return -1;
    AUTO(fd_close) int fd = raw;
    return feed_map(role, fd, err);
}

static int serve(struct scanner_role *role, struct err *err)
{
    if (protocol_send(&role->control, PROTOCOL_READY, bytes_of(""), -1, err) != 0)
        return -1;
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_receive(&frame, &role->reader, err);
        if (got == FRAME_CLOSED)
            return 0;
        if (got != 0 || handle(role, &frame, err) != 0)
            return -1;
    }
}

static int add_watchlist(
    void *self, const struct watchlist_source *source, struct err *err)
{
    struct scanner_role *role = self;
    return scanner_add_watchlist(
        role->scanner, source, clock_wall(clock_system()), err);
}

static int prepare(struct scanner_role *role, struct err *err)
{
    const struct scanner_sink sink = {.take = send_batch, .context = role};
    const struct sandbox_rules rules = {.role = SANDBOX_SCANNER};
    buf_init(&role->out, FRAME_MAX);
    if (role_control(&role->control, err) != 0 ||
        channel_init(&role->reader, READER_FD, err) != 0 ||
        channel_init(&role->confirmer, CONFIRMER_FD, err) != 0 ||
        scanner_new(&role->scanner, &sink, err) != 0 ||
        watchlist_feed_take(&role->control, add_watchlist, role, err) != 0)
        return -1;
    return sandbox_enter(&rules, err);
}

int scanner_main(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    struct scanner_role role = {0};
    struct err err = {0};
    int status = prepare(&role, &err) == 0 && serve(&role, &err) == 0 ? 0 : 1;
    if (status != 0)
        (void)fprintf(stderr, "vigie scanner: %s\n", err.text);
    scanner_free(role.scanner); /* wipes its keys */
    return status;
}
