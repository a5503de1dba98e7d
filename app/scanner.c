/*
 * scanner - the role that looks for identifiers in text, and knows only "maybe".
 *
 * It holds the filter part of the watchlists and the filter key. Text comes from its
 * reader; what passes the filter goes to the confirmer. Where nothing did, nothing is
 * to be confirmed, and it tells the keeper so: else all documents would wake the
 * confirmer.
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
#include <unistd.h>

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
    uint64_t document;
    bool told;    /* the confirmer knows of the document */
    bool met;     /* and of one before, so that the keeper has its verdict on one */
    uint8_t kind; /* of the last text */
    bool mapped;  /* the document was a file, and `summary` is known */
    struct scan_summary summary;
};

/* A file that is shown window by window. */
struct mapping {
    int fd;
    void *map; /* NULL: none */
    size_t length;
    uint64_t size;
};

/* The confirmer is told of a document when there is something in it; of the first one
 * in any case, as it alone knows how many groups the lists have. */
static int tell_confirmer(struct scanner_role *role, struct err *err)
{
    if (role->told)
        return 0;
    role->told = true;
    role->met = true;
    buf_clear(&role->out);
    if (wire_put_u64(&role->out, role->document, err) != 0)
        return -1;
    return protocol_queue(
        &role->confirmer, PROTOCOL_SCAN_BEGIN, buf_bytes(&role->out), err);
}

static int send_batch(
    void *context, const struct candidate_batch *batch, struct err *err)
{
    struct scanner_role *role = context;
    if (tell_confirmer(role, err) != 0)
        return -1;
    buf_clear(&role->out);
    if (candidate_batch_write(&role->out, batch, err) != 0)
        return -1;
    return protocol_queue(
        &role->confirmer, PROTOCOL_CANDIDATES, buf_bytes(&role->out), err);
}

static void unmap(struct mapping *mapping)
{
    if (mapping->map != NULL)
        (void)munmap(mapping->map, mapping->length);
    mapping->map = NULL;
}

static int show(void *context, struct bytes *text, uint64_t from, struct err *err)
{
    struct mapping *mapping = context;
    uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);
    uint64_t start = from / page * page;
    uint64_t left = mapping->size - start;
    unmap(mapping);
    mapping->length = left < MAP_WINDOW ? (size_t)left : MAP_WINDOW;
    void *map =
        mmap(NULL, mapping->length, PROT_READ, MAP_PRIVATE, mapping->fd, (off_t)start);
    if (map == MAP_FAILED)
        return err_set(err, "map the text: %s", strerror(errno));
    mapping->map = map;
    (void)madvise(map, mapping->length, MADV_SEQUENTIAL);
    *text = bytes_slice(
        bytes_make(map, mapping->length), (size_t)(from - start), mapping->length);
    return 0;
}

static int scan_map(
    struct scanner_role *role, int fd, struct bytes body, struct err *err)
{
    struct protocol_piece asked;
    struct mapping mapping = {.fd = fd};
    if (protocol_piece_read(&asked, body, err) != 0 ||
        fd_size(&mapping.size, fd, err) != 0)
        return -1;
    const struct scan_source source = {
        .show = show, .context = &mapping, .size = mapping.size};
    const struct scan_piece piece = {
        .from = asked.from,
        .to = asked.to == 0 || asked.to > mapping.size ? mapping.size : asked.to,
        .mark = asked.mark,
        .known = asked.known,
    };
    if (piece.from > mapping.size)
        return err_set(err, "the document was cut while it was read");
    int scanned = scanner_piece(&role->summary, role->scanner, &piece, &source, err);
    unmap(&mapping);
    role->mapped = scanned == 0;
    return scanned;
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
    struct wire wire = wire_of(body);
    role->document = wire_u64(&wire);
    role->told = false;
    role->kind = 0;
    role->mapped = false;
    scanner_begin(role->scanner);
    if (wire_end(&wire, "text begin", err) != 0)
        return -1;
    return role->met ? 0 : tell_confirmer(role, err);
}

static int tell_keeper(struct scanner_role *role, struct err *err)
{
    buf_clear(&role->out);
    if (wire_put_u64(&role->out, role->document, err) != 0 ||
        scan_summary_write(&role->out, &role->summary, err) != 0)
        return -1;
    return protocol_send(
        &role->control, PROTOCOL_NOTHING, buf_bytes(&role->out), -1, err);
}

static int end(struct scanner_role *role, struct err *err)
{
    if (!role->mapped && scanner_end(&role->summary, role->scanner, err) != 0)
        return -1;
    if (!role->told)
        return tell_keeper(role, err);
    buf_clear(&role->out);
    if (scan_summary_write(&role->out, &role->summary, err) != 0 ||
        protocol_queue(
            &role->confirmer, PROTOCOL_SCAN_END, buf_bytes(&role->out), err) != 0)
        return -1;
    return frame_flush(&role->confirmer, err);
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
    return scan_map(role, fd, frame->body, err);
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
