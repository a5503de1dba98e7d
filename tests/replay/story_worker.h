/*
 * story_worker - asks for each page once a day, reads it with the real parsers and
 * matchers, and commits the visit to a real store.
 */
#ifndef VIGIE_TESTS_STORY_WORKER_H
#define VIGIE_TESTS_STORY_WORKER_H

#include "story_sites.h"
#include "tests/unit/parsers/reading.h"

static inline struct target story_target(
    const struct story *story, const struct story_page *page)
{
    char host[64];
    struct target target;
    assert_true((size_t)snprintf(host, sizeof(host), "%s.example", page->source) <
                sizeof(host));
    assert_int_equal(target_init(&target, bytes_of(page->url), bytes_of(host)), 0);
    (void)snprintf(target.source, sizeof(target.source), "%s", page->source);
    target.due_ms = story->now_ms;
    return target;
}

/* What has appeared is found by somebody's link. */
static inline void story_discover(struct story *story)
{
    for (size_t i = 0; i < story->page_count; i++) {
        const struct story_page *page = &story->pages[i];
        struct target target = story_target(story, page);
        if (page->since_ms <= story->now_ms)
            TRY(story,
                store_targets_add(story->place->store, NULL, &target, 1, &story->err));
    }
}

/* Text of another kind starts a new line, as between reader and scanner. */
struct story_text {
    struct buf all;
    enum segment_kind kind;
};

static inline int story_segment(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    struct story_text *text = self;
    if (text->kind != kind && buf_add_byte(&text->all, '\n', err) != 0)
        return -1;
    text->kind = kind;
    return buf_add(&text->all, utf8, err);
}

static inline void story_read(struct story *story, struct store_visit *visit,
    struct page *page, struct arena *arena, const struct story_page *at)
{
    AUTO(buf_done) struct buf body;
    struct story_text text = {.kind = SEGMENT_PROSE};
    buf_init(&body, 8 << 20);
    buf_init(&text.all, 64 << 20);
    story_file(story, &body, at->file);
    const struct document document = {.url = at->url,
        .content_type = at->type,
        .body = buf_bytes(&body),
        .fetched_at_ms = story->now_ms};
    const struct text_sink sink = {.segment = story_segment, .self = &text};
    TRY(story, parse_document(page, arena, &document, &sink, &story->err));
    TRY(story, desk_scan(story->desk, buf_bytes(&text.all), 0, &story->err));
    buf_done(&text.all);
    visit->outcome = STORE_READ;
    visit->body_bytes = body.len;
    visit->page = page;
    visit->hits = story->desk->hits;
    visit->hit_count = story->desk->hit_count;
}

static inline void story_visit(struct story *story, const struct target *target)
{
    const struct story_page *at = story_page_at(story, target->url);
    AUTO(arena_done) struct arena arena;
    struct page page = {0};
    assert_non_null(at);
    arena_init(&arena, READING_MAX);
    struct store_visit visit = {.owner = an_owner(1),
        .target = target,
        .outcome = STORE_UNCHANGED,
        .at_ms = story->now_ms,
        .due_ms = story->now_ms + 20 * HOUR_MS,
        .host_rest_ms = story->now_ms,
        .http_status = 200,
        .content = id_hash(bytes_of(at->file))};
    if (!id_equal(&visit.content, &target->content))
        story_read(story, &visit, &page, &arena, at);
    TRY(story, store_visit_commit(story->place->store, &visit, &story->err));
}

/* Every page that stands is asked for; of a host one at a time. */
static inline void story_crawl(struct story *story)
{
    struct target claimed[SOURCES_MAX];
    size_t count = 0;
    story_discover(story);
    do {
        const struct store_claim claim = {.owner = an_owner(1),
            .now_ms = story->now_ms,
            .lease_until_ms = story->now_ms + HOUR_MS,
            .max = SOURCES_MAX};
        TRY(story,
            store_claim(claimed, &count, story->place->store, &claim, &story->err));
        for (size_t i = 0; i < count; i++)
            story_visit(story, &claimed[i]);
    } while (count > 0);
}

#endif
