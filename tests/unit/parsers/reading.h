/*
 * reading - a page read for a test: from a text or a fixture, its segments kept apart.
 */
#ifndef VIGIE_TESTS_READING_H
#define VIGIE_TESTS_READING_H

#include "base/fd.h"
#include "parsers/charset.h"
#include "parsers/parser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { READING_MAX = 128 * 1024 * 1024, READING_KINDS = SEGMENT_RAW + 1 };

struct reading {
    struct arena arena;
    struct page page;
    struct buf body;
    struct buf segments[READING_KINDS];
    size_t longest_segment;
};

/* 2026-05-05T10:00:00Z */
static const int64_t reading_now_ms = 1777975200000;

static inline int reading_keep(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    struct reading *reading = self;
    if (utf8.len > reading->longest_segment)
        reading->longest_segment = utf8.len;
    return buf_add(&reading->segments[kind], utf8, err);
}

static inline void reading_init(struct reading *reading)
{
    memset(reading, 0, sizeof(*reading));
    arena_init(&reading->arena, READING_MAX);
    buf_init(&reading->body, READING_MAX);
    for (int i = 0; i < READING_KINDS; i++)
        buf_init(&reading->segments[i], READING_MAX);
    parser_preload();
}

static inline void reading_done(struct reading *reading)
{
    for (int i = 0; i < READING_KINDS; i++)
        buf_done(&reading->segments[i]);
    buf_done(&reading->body);
    arena_done(&reading->arena);
}
AUTO_DEFINE_VALUE(struct reading, reading_done)

static inline void reading_parse(
    struct reading *reading, struct bytes body, const char *url, const char *type)
{
    struct err err = {.text = ""};
    struct text_sink sink = {.segment = reading_keep, .self = reading};
    struct document doc = {.url = url,
        .content_type = type,
        .body = body,
        .fetched_at_ms = reading_now_ms};
    int done = parse_document(&reading->page, &reading->arena, &doc, &sink, &err);
    assert_string_equal(err.text, "");
    assert_int_equal(done, 0);
}

static inline void reading_fixture(
    struct reading *reading, const char *name, const char *url, const char *type)
{
    char path[512];
    struct err err = {.text = ""};
    (void)snprintf(
        path, sizeof(path), "%s/tests/fixtures/pages/%s", VIGIE_SOURCE_DIR, name);
    assert_int_equal(fd_read_file(&reading->body, path, &err), 0);
    reading_parse(reading, buf_bytes(&reading->body), url, type);
}

static inline void reading_html(struct reading *reading, const char *html)
{
    reading_parse(reading, bytes_of(html), "http://site.example/dir/page", "text/html");
}

static inline void reading_page(
    struct reading *reading, const char *html, const char *url)
{
    reading_parse(reading, bytes_of(html), url, "text/html; charset=utf-8");
}

static inline bool reading_has(
    const struct reading *reading, enum segment_kind kind, const char *wanted)
{
    return bytes_find(buf_bytes(&reading->segments[kind]), bytes_of(wanted), 0) !=
           BYTES_NONE;
}

static inline bool reading_has_anywhere(
    const struct reading *reading, const char *wanted)
{
    for (int i = SEGMENT_PROSE; i < READING_KINDS; i++)
        if (reading_has(reading, (enum segment_kind)i, wanted))
            return true;
    return false;
}

static inline const struct link *reading_link(
    const struct reading *reading, const char *url)
{
    for (uint32_t i = 0; i < reading->page.link_count; i++)
        if (bytes_is(reading->page.links[i].url, url))
            return &reading->page.links[i];
    return NULL;
}

static inline void assert_text(struct bytes text, const char *wanted)
{
    if (!bytes_is(text, wanted))
        fail_msg(
            "\"%.*s\" is not \"%s\"", (int)text.len, (const char *)text.ptr, wanted);
}

/* The whole stream, the line ends around it left out. */
static inline void assert_says(
    const struct reading *reading, enum segment_kind kind, const char *wanted)
{
    assert_text(bytes_trim(buf_bytes(&reading->segments[kind])), wanted);
}

#endif
