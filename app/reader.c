/*
 * reader - the role that parses what criminals wrote.
 *
 * It has its control channel, a channel to its scanner and the document's descriptor;
 * no file, no socket, no key, no watchlist. Text goes on to the scanner, facts go back
 * to the keeper. It is expected to die now and then: the keeper replaces it.
 */
#include "app/protocol.h"
#include "app/role.h"
#include "app/roles.h"
#include "base/arena.h"
#include "base/fd.h"
#include "base/sandbox.h"
#include "parsers/charset.h"
#include "parsers/lexicon.h"
#include "parsers/parser.h"
#include "parsers/score.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

enum {
    SCANNER_FD = PROC_FIRST_FD + 1,
    ARENA_LIMIT = 80 << 20, /* a page of 100,000 links, and its tree, fits */
    PLAIN_FROM = 1 << 20,   /* plain text from this size on is mapped by the scanner */
    PLAIN_LOOK = 1 << 16,   /* bytes looked at to call it plain */
    SMALL_MOST = 1 << 16,   /* up to here copying costs less than mapping */
    OLD_MOST = 256 << 20,   /* of an old system's file, whose letters are decoded */
    JSON_MOST = 16 << 20, /* a site's answer up to this size is looked at for entries */
};

struct reader {
    struct channel control;
    struct channel scanner;
    struct charsets *charsets;
    struct lexicon *lexicon; /* NULL: the built-in one */
    struct score_models scores;
    struct buf out;  /* one frame's body */
    struct buf body; /* a small document */
};

static int send_text(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    struct reader *reader = self;
    while (utf8.len > 0) {
        struct bytes part = bytes_slice(utf8, 0, FRAME_MAX - 1);
        buf_clear(&reader->out);
        if (wire_put_u8(&reader->out, (uint8_t)kind, err) != 0 ||
            buf_add(&reader->out, part, err) != 0)
            return -1;
        if (protocol_queue(
                &reader->scanner, PROTOCOL_TEXT, buf_bytes(&reader->out), err) != 0)
            return err_in(err, "to the scanner");
        utf8 = bytes_slice(utf8, part.len, utf8.len);
    }
    return 0;
}

static int start_piece(struct reader *reader, uint64_t number, struct err *err)
{
    buf_clear(&reader->out);
    return wire_put_u64(&reader->out, number, err);
}

static int add_piece(struct reader *reader, enum protocol_type type, struct err *err)
{
    return protocol_queue(&reader->control, type, buf_bytes(&reader->out), err);
}

/* A page's last piece: all of them go together. */
static int end_pieces(struct reader *reader, enum protocol_type type, struct err *err)
{
    if (add_piece(reader, type, err) != 0)
        return -1;
    return frame_flush(&reader->control, err);
}

static int send_page(
    struct reader *reader, uint64_t number, const struct page *page, struct err *err)
{
    if (start_piece(reader, number, err) != 0 ||
        page_facts_write(&reader->out, page, err) != 0 ||
        add_piece(reader, PROTOCOL_PAGE, err) != 0)
        return -1;
    for (uint32_t i = 0; i < page->link_count; i++)
        if (start_piece(reader, number, err) != 0 ||
            link_write(&reader->out, &page->links[i], err) != 0 ||
            add_piece(reader, PROTOCOL_LINK, err) != 0)
            return -1;
    for (uint32_t i = 0; i < page->posting_count; i++)
        if (start_piece(reader, number, err) != 0 ||
            posting_write(&reader->out, &page->postings[i], err) != 0 ||
            add_piece(reader, PROTOCOL_POSTING, err) != 0)
            return -1;
    if (start_piece(reader, number, err) != 0)
        return -1;
    return end_pieces(reader, PROTOCOL_PAGE_END, err);
}

static bool is_markup(struct bytes head)
{
    return bytes_find_nocase(head, bytes_of("<html"), 0) != BYTES_NONE ||
           bytes_find_nocase(head, bytes_of("<!doctype"), 0) != BYTES_NONE;
}

/* Encodings in which ASCII is ASCII and every other character's bytes are not: what is
 * looked for, and the ends of lines and cells, are the same bytes in all of them. */
static bool is_ascii_at_heart(struct bytes charset)
{
    return bytes_is(charset, "utf-8") || bytes_starts(charset, "windows-125") ||
           bytes_starts(charset, "iso-8859-") || bytes_starts(charset, "koi8-");
}

/* The same of old systems' encodings, but their letters with accents are others: they
 * are decoded where the file is not too large for that. */
static bool is_large_and_old(struct bytes charset, uint64_t size)
{
    return size > OLD_MOST &&
           (bytes_is(charset, "ibm850") || bytes_is(charset, "ibm866") ||
               bytes_is(charset, "macintosh"));
}

/* A few control characters make no table a binary document, nor do NULs that fill up
 * the fields of records, where what is between them is text; formats that are not text
 * have other ones, too. Where NULs are more than half, it would be little. */
static bool is_binary(struct bytes head)
{
    enum { ONE_IN = 20 };
    size_t odd = 0;
    size_t nuls = 0;
    for (size_t i = 0; i < head.len; i++) {
        nuls += head.ptr[i] == 0 ? 1 : 0;
        odd += head.ptr[i] < ' ' && !byte_is_space(head.ptr[i]) ? 1 : 0;
    }
    return (odd - nuls) * ONE_IN > head.len - nuls || nuls * 2 > head.len;
}

/* The head of a large file was looked at, and it is text without markup, or nothing
 * known: its descriptor goes on, nothing is copied, and its size has no ceiling but
 * time. */
static int pass_plain(struct reader *reader, const struct protocol_document *job,
    int body, struct page *page, struct err *err)
{
    if (job->cut) { /* outweighs any other reason */
        page->partly_read = true;
        page->partly_reason = bytes_of("cut at the size limit");
    }
    buf_clear(&reader->out);
    if (protocol_piece_write(&reader->out, &job->piece, err) != 0)
        return -1;
    if (protocol_send(&reader->scanner, PROTOCOL_TEXT_MAP, buf_bytes(&reader->out),
            body, err) != 0)
        return err_in(err, "to the scanner");
    return send_page(reader, job->number, page, err);
}

/* What a site answers in JSON may hold its postings. A larger one is a table of data,
 * as is a file that no site has given. */
static bool is_answer(
    const struct protocol_document *job, struct bytes head, uint64_t size)
{
    if (bytes_starts(head, "\xEF\xBB\xBF"))
        head = bytes_slice(head, 3, head.len);
    head = bytes_trim(head);
    return job->url[0] != '\0' && size <= JSON_MOST &&
           (bytes_starts(head, "{") || bytes_starts(head, "["));
}

/* A large file, of which the beginning is mapped. */
struct opened {
    int body;
    uint64_t size;
    struct bytes head;
};

/* 1: passed on; 0: it is to be parsed. */
static int try_plain(struct reader *reader, const struct protocol_document *job,
    const struct opened *file, struct err *err)
{
    struct bytes head = file->head;
    const char *type = job->content_type[0] == '\0' ? NULL : job->content_type;
    const char *charset = charset_detect(head, type, false);
    struct page page = {
        .kind = PAGE_TEXT,
        .engine = bytes_of("text"),
        .charset = bytes_of(charset),
    };
    if (is_markup(head) || (!is_ascii_at_heart(page.charset) &&
                               !is_large_and_old(page.charset, file->size)))
        return 0;
    if (is_binary(head)) {
        page.kind = PAGE_OTHER;
        page.partly_read = true;
        page.partly_reason =
            bytes_of("a binary document: searched as it is, not unpacked");
    }
    return pass_plain(reader, job, file->body, &page, err) == 0 ? 1 : -1;
}

static int parse_mapped(struct reader *reader, const struct protocol_document *job,
    struct bytes body, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, ARENA_LIMIT);
    const struct document document = {
        .url = job->url[0] == '\0' ? NULL : job->url,
        .content_type = job->content_type[0] == '\0' ? NULL : job->content_type,
        .body = body,
        .fetched_at_ms = job->fetched_at_ms,
        .cut = job->cut,
        .paste_key = job->paste_key,
        .burn = job->burn,
        .json_fields = job->json_fields[0] == '\0' ? NULL : job->json_fields,
        .charsets = reader->charsets,
        .lexicon = reader->lexicon,
        .scores = &reader->scores,
    };
    const struct text_sink sink = {.segment = send_text, .self = reader};
    struct page page = {0};
    if (parse_document(&page, &arena, &document, &sink, err) != 0)
        return -1;
    return send_page(reader, job->number, &page, err);
}

/* The memory is kept for the next one. */
static int parse_small(struct reader *reader, const struct protocol_document *job,
    int body, uint64_t size, struct err *err)
{
    buf_clear(&reader->body);
    if (fd_read_start(&reader->body, body, (size_t)size, err) != 0)
        return -1;
    return parse_mapped(reader, job, buf_bytes(&reader->body), err);
}

static int parse_all(struct reader *reader, const struct protocol_document *job,
    int body, uint64_t size, struct err *err)
{
    if (size <= SMALL_MOST)
        return parse_small(reader, job, body, size, err);
    void *map = mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, body, 0);
    if (map == MAP_FAILED)
        return err_set(
            err, "map the document of %zu bytes: %s", (size_t)size, strerror(errno));
    int result = parse_mapped(reader, job, bytes_make(map, (size_t)size), err);
    (void)munmap(map, (size_t)size);
    return result;
}

static int read_body(struct reader *reader, const struct protocol_document *job,
    int body, struct err *err)
{
    uint64_t size = 0;
    if (job->piece.from > 0) { /* its head was plain */
        struct page page = {.kind = PAGE_TEXT, .engine = bytes_of("text")};
        return pass_plain(reader, job, body, &page, err);
    }
    if (fd_size(&size, body, err) != 0)
        return -1;
    if (size < PLAIN_FROM)
        return parse_all(reader, job, body, size, err);
    void *map = mmap(NULL, PLAIN_LOOK, PROT_READ, MAP_PRIVATE, body, 0);
    if (map == MAP_FAILED)
        return err_set(err, "map the document: %s", strerror(errno));
    const struct opened file = {
        .body = body, .size = size, .head = bytes_make(map, PLAIN_LOOK)};
    int plain =
        is_answer(job, file.head, size) ? 0 : try_plain(reader, job, &file, err);
    (void)munmap(map, PLAIN_LOOK);
    if (plain != 0)
        return plain == 1 ? 0 : -1;
    return parse_all(reader, job, body, size, err);
}

/* Tells the keeper of a refused allocation, which its reason should name. errno is what
 * the call that failed has left; nothing since has failed. */
static int give_up(struct reader *reader, const struct protocol_document *job)
{
    struct err ignored = {0};
    if (errno == ENOMEM && start_piece(reader, job->number, &ignored) == 0)
        (void)end_pieces(reader, PROTOCOL_CEILING, &ignored);
    return -1;
}

static int read_document(struct reader *reader, struct frame *frame, struct err *err)
{
    struct protocol_document job;
    int raw = -1;
    if (protocol_document_read(&job, frame->body, err) != 0 ||
        frame_take_fd(&raw, frame, err) != 0)
        return -1;
    AUTO(fd_close) int body = raw;
    errno = 0;
    if (start_piece(reader, job.number, err) != 0 ||
        protocol_queue(
            &reader->scanner, PROTOCOL_TEXT_BEGIN, buf_bytes(&reader->out), err) != 0 ||
        read_body(reader, &job, body, err) != 0 ||
        protocol_queue(&reader->scanner, PROTOCOL_TEXT_END, bytes_of(""), err) != 0)
        return give_up(reader, &job);
    return frame_flush(&reader->scanner, err);
}

static int serve(struct reader *reader, struct err *err)
{
    if (protocol_send(&reader->control, PROTOCOL_READY, bytes_of(""), -1, err) != 0)
        return -1;
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_receive(&frame, &reader->control, err);
        if (got == FRAME_CLOSED)
            return 0;
        if (got != 0)
            return -1;
        if (frame.type != PROTOCOL_DOCUMENT)
            return err_set(err, "an unexpected message, type %u", frame.type);
        if (read_document(reader, &frame, err) != 0)
            return -1;
    }
}

/* A file that was broken since `vigie config check` costs its words, not the reading.
 */
static void read_lexicon(struct reader *reader, const char *dir)
{
    struct err err = {0};
    if (dir[0] != '\0' && lexicon_new(&reader->lexicon, dir, &err) != 0)
        (void)fprintf(
            stderr, "vigie reader: %s; no file of lexicon_dir is used\n", err.text);
}

/* The same of weights: the program's own take their place. */
static void read_weights(struct reader *reader, const char *dir)
{
    struct err err = {0};
    reader->scores = *score_built_in();
    if (dir[0] != '\0' && score_open(&reader->scores, dir, &err) != 0)
        (void)fprintf(stderr, "vigie reader: %s; weights_dir is not used\n", err.text);
}

static int prepare(struct reader *reader, int argc, char **argv, struct err *err)
{
    buf_init(&reader->out, FRAME_MAX);
    buf_init(&reader->body, SMALL_MOST);
    if (role_control(&reader->control, err) != 0 ||
        channel_init(&reader->scanner, SCANNER_FD, err) != 0 ||
        charset_preload(&reader->charsets, err) != 0)
        return -1;
    read_lexicon(reader, argc > 0 ? argv[0] : "");
    read_weights(reader, argc > 1 ? argv[1] : "");
    parser_preload();
    const struct sandbox_rules rules = {.role = SANDBOX_READER};
    return sandbox_enter(&rules, err);
}

int reader_main(int argc, char **argv)
{
    struct reader reader = {0};
    struct err err = {0};
    if (prepare(&reader, argc, argv, &err) == 0 && serve(&reader, &err) == 0)
        return 0;
    (void)fprintf(stderr, "vigie reader: %s\n", err.text);
    return 1;
}
