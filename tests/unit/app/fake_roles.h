/*
 * fake_roles - a reader, a scanner and a confirmer that do what a document tells them.
 *
 * They are processes in the real sandboxes and speak the real protocol, but what is
 * hostile in a document is here an order: "reader CRASH" makes the reader dereference
 * NULL, "confirmer ABORT" the confirmer abort. "hit 7" is a hit on record 7. So each
 * fault really happens, in a role that was really taken over.
 */
#ifndef VIGIE_TESTS_FAKE_ROLES_H
#define VIGIE_TESTS_FAKE_ROLES_H

#include "app/protocol.h"
#include "app/role.h"
#include "base/fd.h"
#include "base/sandbox.h"
#include "model/candidate.h"
#include "model/hit.h"
#include "model/page.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

/* Exit statuses by which a fake role says what it found. */
enum { FAKE_REFUSED = 40, FAKE_ALLOWED = 50, FAKE_NO_MEMORY = 60, FAKE_BROKEN = 70 };

struct fake {
    const char *name;
    struct channel control;
    uint64_t document;
    bool silent; /* the scanner: it has no candidate in this one */
    bool lied;   /* and of this one it says nothing more */
    struct err err;
};

static void fake_check(int result, const struct fake *fake)
{
    if (result == 0)
        return;
    (void)fprintf(stderr, "fake %s: %s\n", fake->name, fake->err.text);
    _exit(FAKE_BROKEN);
}

static void fake_send(struct channel *channel, enum protocol_type type,
    struct bytes body, struct fake *fake)
{
    fake_check(protocol_send(channel, type, body, -1, &fake->err), fake);
}

static void fake_start(struct fake *fake, enum sandbox_role role)
{
    const struct sandbox_rules rules = {.role = role};
    fake_check(sandbox_enter(&rules, &fake->err), fake);
    fake_send(&fake->control, PROTOCOL_READY, bytes_of(""), fake);
}

/* Ends the role when its peer has gone, as the real ones do. */
static void fake_receive(
    struct frame *frame, struct channel *channel, struct fake *fake)
{
    int got = frame_receive(frame, channel, &fake->err);
    if (got == FRAME_CLOSED)
        _exit(0);
    fake_check(got, fake);
}

__attribute__((no_sanitize("address", "undefined"))) static void crash(void)
{
    volatile int *nowhere = NULL;
    *nowhere = 1; /* NOLINT(clang-analyzer-core.NullDereference) on purpose */
}

static void hang(void)
{
    for (volatile unsigned spin = 0;; spin++)
        continue;
}

static void eat(void)
{
    enum { BITE = 16 << 20 };
    for (;;) {
        char *memory = malloc(BITE);
        if (memory == NULL)
            _exit(FAKE_NO_MEMORY);
        memset(memory, 1, BITE);
    }
}

static void try_open(void)
{
    _exit(open("/etc/hostname", O_RDONLY) < 0 ? FAKE_REFUSED : FAKE_ALLOWED);
}

static void try_socket(void)
{
    _exit(socket(AF_INET, SOCK_STREAM, 0) < 0 ? FAKE_REFUSED : FAKE_ALLOWED);
}

static void try_exec(void)
{
    char name[] = "/bin/true";
    char *argv[] = {name, NULL};
    char *environment[] = {NULL};
    (void)execve(name, argv, environment);
    _exit(FAKE_REFUSED);
}

static void leave(void)
{
    _exit(0);
}

struct fake_order {
    const char *word;
    void (*obey)(void);
};

/* `text` is "ROLE WORD" and meant for us: do it. */
static void fake_obey(const struct fake *fake, struct bytes text)
{
    static const struct fake_order orders[] = {
        {"CRASH", crash},
        {"ABORT", abort},
        {"HANG", hang},
        {"EAT", eat},
        {"OPEN", try_open},
        {"SOCKET", try_socket},
        {"EXEC", try_exec},
        {"LEAVE", leave},
    };
    size_t name = strlen(fake->name);
    if (!bytes_starts(text, fake->name) || text.len <= name + 1)
        return;
    struct bytes word = bytes_slice(text, name + 1, text.len);
    for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); i++)
        if (bytes_is(word, orders[i].word))
            orders[i].obey();
}

/* ---- the reader ---- */

static void fake_piece(
    struct fake *fake, enum protocol_type type, uint64_t number, struct bytes more)
{
    AUTO(buf_done) struct buf body;
    buf_init(&body, FRAME_MAX);
    fake_check(wire_put_u64(&body, number, &fake->err), fake);
    fake_check(buf_add(&body, more, &fake->err), fake);
    fake_send(&fake->control, type, buf_bytes(&body), fake);
}

/* A page that announces `links` links and sends `sent`. */
static void fake_page(struct fake *fake, uint64_t number, uint32_t links, uint32_t sent)
{
    AUTO(buf_done) struct buf body;
    const struct page page = {
        .kind = PAGE_TEXT, .engine = bytes_of("text"), .link_count = links};
    const struct link link = {.url = bytes_of("http://board.example/")};
    buf_init(&body, FRAME_MAX);
    fake_check(page_facts_write(&body, &page, &fake->err), fake);
    fake_piece(fake, PROTOCOL_PAGE, number, buf_bytes(&body));
    buf_clear(&body);
    fake_check(link_write(&body, &link, &fake->err), fake);
    for (uint32_t i = 0; i < sent; i++)
        fake_piece(fake, PROTOCOL_LINK, number, buf_bytes(&body));
    fake_piece(fake, PROTOCOL_PAGE_END, number, bytes_of(""));
}

/* What a reader that was taken over may try on its keeper. */
static void fake_nonsense(struct fake *fake, struct bytes text)
{
    uint64_t number = fake->document;
    if (bytes_is(text, "reader NONSENSE"))
        fake_piece(fake, PROTOCOL_PAGE, number, bytes_of("this is no page"));
    else if (bytes_is(text, "reader MORE"))
        fake_page(fake, number, 1, 2);
    else if (bytes_is(text, "reader FEWER"))
        fake_page(fake, number, 2, 1);
    else if (bytes_is(text, "reader OTHER"))
        fake_page(fake, number + 1, 0, 0);
    else if (bytes_is(text, "reader READY"))
        fake_send(&fake->control, PROTOCOL_READY, bytes_of(""), fake);
    else if (bytes_is(text, "reader HITS"))
        fake_piece(fake, PROTOCOL_MATCHED, number, bytes_of(""));
    else if (bytes_is(text, "reader SHORT"))
        fake_send(&fake->control, PROTOCOL_PAGE, bytes_of("123"), fake);
    else if (bytes_is(text, "reader CUT") && send(fake->control.fd, "x", 1, 0) != 1)
        _exit(FAKE_BROKEN);
    else if (bytes_is(text, "reader DESCRIPTOR"))
        fake_check(protocol_send(&fake->control, PROTOCOL_PAGE, bytes_of("12345678"),
                       STDIN_FILENO, &fake->err),
            fake);
    else
        return;
    hang();
}

/* "once ORDER": the first to read it obeys; whoever reads it again finds "hit 2". */
static struct bytes fake_first_time(
    const struct fake *fake, struct bytes text, int body)
{
    char again[64];
    size_t prefix = strlen("once ");
    if (!bytes_starts(text, "once "))
        return text;
    (void)snprintf(again, sizeof(again), "hit %0*d", (int)(text.len - 4), 2);
    fake_check(pwrite(body, again, text.len, 0) < 0, fake);
    return bytes_slice(text, prefix, text.len);
}

static void fake_read(struct fake *fake, struct channel *scanner, struct frame *frame)
{
    char memory[255];
    struct protocol_document job;
    int raw = -1;
    fake_check(protocol_document_read(&job, frame->body, &fake->err), fake);
    fake_check(frame_take_fd(&raw, frame, &fake->err), fake);
    AUTO(fd_close) int body = raw;
    fake->document = job.number;
    ssize_t count = pread(body, memory, sizeof(memory) - 1, 0);
    if (count < 0)
        _exit(FAKE_BROKEN);
    struct bytes text = bytes_make(memory, (size_t)count);
    text = fake_first_time(fake, text, body);
    fake_obey(fake, text);
    fake_nonsense(fake, text);
    AUTO(buf_done) struct buf number;
    buf_init(&number, FRAME_MAX);
    fake_check(wire_put_u64(&number, job.number, &fake->err), fake);
    fake_send(scanner, PROTOCOL_TEXT_BEGIN, buf_bytes(&number), fake);
    char sent[sizeof(memory)] = {1}; /* the kind of text */
    memcpy(sent + 1, text.ptr, text.len);
    fake_send(scanner, PROTOCOL_TEXT, bytes_make(sent, text.len + 1), fake);
    fake_page(fake, job.number, 0, 0);
    fake_send(scanner, PROTOCOL_TEXT_END, bytes_of(""), fake);
}

_Noreturn static void fake_reader(void)
{
    struct fake fake = {.name = "reader"};
    struct channel scanner;
    fake_check(role_control(&fake.control, &fake.err), &fake);
    fake_check(channel_init(&scanner, PROC_FIRST_FD + 1, &fake.err), &fake);
    fake_start(&fake, SANDBOX_READER);
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        fake_receive(&frame, &fake.control, &fake);
        fake_read(&fake, &scanner, &frame);
    }
}

/* ---- the scanner: hands the whole text on as one candidate ---- */

static void fake_candidate(
    struct fake *fake, struct channel *confirmer, struct bytes text)
{
    AUTO(buf_done) struct buf body;
    const struct candidate_batch batch = {
        .count = 1,
        .items = {{.type = IDENTIFIER_EMAIL, .value = text, .row = 1}},
    };
    buf_init(&body, FRAME_MAX);
    fake_check(candidate_batch_write(&body, &batch, &fake->err), fake);
    fake_send(confirmer, PROTOCOL_CANDIDATES, buf_bytes(&body), fake);
}

/* "scanner NOTHING": it has no candidate, and says so. "scanner OTHER": it says so of a
 * document that is not its own. */
static void fake_nothing(struct fake *fake, uint64_t document)
{
    AUTO(buf_done) struct buf body;
    const struct scan_summary summary = {.rows = 7};
    buf_init(&body, FRAME_MAX);
    fake_check(scan_summary_write(&body, &summary, &fake->err), fake);
    fake_piece(fake, PROTOCOL_NOTHING, document, buf_bytes(&body));
}

static void fake_text(struct fake *fake, struct channel *confirmer, struct bytes text)
{
    fake->silent = bytes_is(text, "scanner NOTHING");
    if (fake->silent)
        return;
    fake_candidate(fake, confirmer, text);
    fake_obey(fake, text);
    if (bytes_is(text, "scanner NONSENSE"))
        fake_send(confirmer, PROTOCOL_CANDIDATES, bytes_of("no batch"), fake);
    fake->lied = bytes_is(text, "scanner OTHER");
    if (fake->lied)
        fake_nothing(fake, fake->document + 1);
}

static void fake_scan(
    struct fake *fake, struct channel *confirmer, const struct frame *frame)
{
    AUTO(buf_done) struct buf body;
    const struct scan_summary summary = {.rows = 1};
    buf_init(&body, FRAME_MAX);
    if (frame->type == PROTOCOL_TEXT_BEGIN) {
        struct wire begun = wire_of(frame->body);
        fake->document = wire_u64(&begun);
        fake_send(confirmer, PROTOCOL_SCAN_BEGIN, frame->body, fake);
    }
    if (frame->type == PROTOCOL_TEXT)
        fake_text(fake, confirmer, bytes_slice(frame->body, 1, frame->body.len));
    if (frame->type != PROTOCOL_TEXT_END || fake->lied)
        return;
    if (fake->silent) {
        fake_nothing(fake, fake->document);
        return;
    }
    fake_check(scan_summary_write(&body, &summary, &fake->err), fake);
    fake_send(confirmer, PROTOCOL_SCAN_END, buf_bytes(&body), fake);
}

_Noreturn static void fake_scanner(void)
{
    struct fake fake = {.name = "scanner"};
    struct channel reader;
    struct channel confirmer;
    fake_check(role_control(&fake.control, &fake.err), &fake);
    fake_check(channel_init(&reader, PROC_FIRST_FD + 1, &fake.err), &fake);
    fake_check(channel_init(&confirmer, PROC_FIRST_FD + 2, &fake.err), &fake);
    AUTO(frame_done) struct frame start = FRAME_EMPTY;
    fake_receive(&start, &fake.control, &fake);
    fake_start(&fake, SANDBOX_SCANNER);
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        fake_receive(&frame, &reader, &fake);
        fake_scan(&fake, &confirmer, &frame);
    }
}

#endif
