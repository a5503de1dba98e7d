/*
 * A whole document: charset, guard, libxml2, links, engines, claims. The first byte
 * chooses where it was and what the header says; what comes out must hold its own
 * ceilings and survive being written and read.
 */
#include "base/utf8.h"
#include "parsers/charset.h"
#include "parsers/parser.h"
#include "parsers/read_print.h"

#include <stdlib.h>

enum { ARENA_MAX = 16 * 1024 * 1024, OUT_MAX = 64 * 1024 * 1024, FRAME = 60 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static int check_segment(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    uint64_t *total = self;
    (void)err;
    must(kind >= SEGMENT_PROSE && kind <= SEGMENT_RAW);
    must(utf8.len > 0 && utf8.len <= SEGMENT_MAX && utf8_valid(utf8));
    *total += utf8.len;
    return 0;
}

static void check_posting(const struct posting *posting)
{
    AUTO(buf_done) struct buf frame;
    struct posting read;
    buf_init(&frame, FRAME);
    must(posting_write(&frame, posting, NULL) == 0);
    struct wire wire = wire_of(buf_bytes(&frame));
    must(posting_read(&read, &wire, NULL) == 0);
    must(utf8_valid(read.title) && utf8_valid(read.excerpt) && utf8_valid(read.author));
}

static void check_link(const struct link *link)
{
    AUTO(buf_done) struct buf frame;
    struct link read;
    buf_init(&frame, FRAME);
    must(link_write(&frame, link, NULL) == 0);
    struct wire wire = wire_of(buf_bytes(&frame));
    must(link_read(&read, &wire, NULL) == 0);
}

static void check_page(const struct page *page)
{
    AUTO(buf_done) struct buf out;
    struct page facts;
    buf_init(&out, OUT_MAX);
    must(page_facts_write(&out, page, NULL) == 0);
    must(page_facts_read(&facts, buf_bytes(&out), NULL) == 0);
    for (uint32_t i = 0; i < page->posting_count; i++)
        check_posting(&page->postings[i]);
    for (uint32_t i = 0; i < page->link_count; i++)
        check_link(&page->links[i]);
    must(read_print_jsonl(&out, page, NULL, NULL) == 0);
    must(read_print_text(&out, page, NULL, NULL) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const types[] = {"text/html; charset=utf-8", NULL, "text/plain",
        "text/html", "text/html; charset=windows-1251", "application/octet-stream"};
    static const char *const urls[] = {"http://board.example/showthread.php?tid=1",
        "http://paste.example/lists", "http://paste.example/archive",
        "http://bin.example/?0123456789abcdef"};
    if (size == 0)
        return 0;
    uint64_t total = 0;
    struct page page;
    struct err err = {.text = ""};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, ARENA_MAX);
    parser_preload();
    struct text_sink sink = {.segment = check_segment, .self = &total};
    struct document doc = {.url = urls[data[0] / 64],
        .content_type = types[data[0] % (sizeof(types) / sizeof(types[0]))],
        .body = bytes_make(data + 1, size - 1),
        .fetched_at_ms = 1777975200000};
    if (parse_document(&page, &arena, &doc, &sink, &err) != 0)
        return 0;
    must(page.text_bytes == total);
    check_page(&page);
    return 0;
}
