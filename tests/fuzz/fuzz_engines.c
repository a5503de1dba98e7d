/*
 * One engine's reading of one page: the first byte says which engine, whatever the page
 * is; then come elements, what it brings along as data, links and postings, as in
 * parse_document. As a capital letter it says that the page is no HTML, but what an
 * interface for programs or a feed gives. What comes out must hold the model's
 * ceilings.
 */
#include "base/utf8.h"
#include "parsers/embedded.h"
#include "parsers/guard.h"
#include "parsers/html.h"
#include "parsers/links.h"
#include "parsers/registry.h"

#include <stdlib.h>

enum { ARENA_MAX = 16 * 1024 * 1024, FRAME = 60 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct engine *const engines[] = {&engine_xenforo, &engine_invision,
    &engine_discourse, &engine_nodebb, &engine_flarum, &engine_vanilla, &engine_mybb,
    &engine_phpbb, &engine_smf, &engine_vbulletin5, &engine_vbulletin, &engine_fluxbb,
    &engine_generic, &engine_listing};

/* Of what is no HTML. */
static const struct engine *const unpackers[] = {
    &engine_discourse, &engine_nodebb, &engine_flarum, &engine_feed};

static void must(bool holds)
{
    if (!holds)
        abort();
}

/* Appends the elements of `page` to the tree, its text dropped. */
static int add_elements(struct dom *dom, struct bytes page, struct err *err)
{
    AUTO(guard_done) struct guard guard;
    AUTO(tags_done) struct tags tags;
    AUTO(text_streams_done) struct text text;
    struct html_result result;
    struct html_source source = {.tags = &tags};
    guard_init(&guard, page.len * 4 + 1);
    tags_init(&tags, page);
    guard.tags = &tags;
    text_streams_init(&text, NULL);
    dom->at = dom->root;
    return guard_pass(&source.html, &guard, page, &text, err) != 0
               ? -1
               : html_parse(&result, dom, &text, &source, err);
}

static int add_embedded(const struct engine *engine, struct dom *dom,
    const struct view *view, struct err *err)
{
    AUTO(buf_done) struct buf html;
    buf_init(&html, view->text.len * EMBEDDED_GROWTH + EMBEDDED_LEAST);
    if (engine->unpack == NULL)
        return 0;
    must(engine->unpack(&html, view, err) == 0); /* its ceiling is never reached */
    must(utf8_valid(buf_bytes(&html)));
    struct bytes rest = buf_bytes(&html);
    struct bytes part;
    while (bytes_split(&part, &rest, EMBEDDED_END))
        if (add_elements(dom, part, err) != 0)
            return -1;
    return 0;
}

static void check(const struct page *page)
{
    must(page->kind < PAGE_KIND_COUNT && page->posting_count <= PAGE_POSTINGS_MAX);
    for (uint32_t i = 0; i < page->posting_count; i++) {
        AUTO(buf_done) struct buf frame;
        buf_init(&frame, FRAME);
        must(posting_write(&frame, &page->postings[i], NULL) == 0);
    }
    for (uint32_t i = 0; i < page->link_count; i++) {
        AUTO(buf_done) struct buf frame;
        buf_init(&frame, FRAME);
        must(link_write(&frame, &page->links[i], NULL) == 0);
    }
}

static int read_page(const struct engine *engine, struct arena *arena,
    struct bytes text, struct err *err)
{
    struct dom dom;
    struct url base;
    struct page page = {.kind = PAGE_OTHER};
    const struct document doc = {.url = "http://board.example/threads/title.12/",
        .body = text,
        .fetched_at_ms = 1777975200000};
    struct view view = {.doc = &doc, .text = text, .dom = &dom};
    struct builder builder = {.view = &view, .page = &page, .arena = arena};
    if (dom_init(&dom, arena, err) != 0 || add_elements(&dom, text, err) != 0)
        return -1;
    view.base = links_base(&base, &doc, &dom) ? &base : NULL;
    if (add_embedded(engine, &dom, &view, err) != 0 ||
        links_collect(&builder, engine, &view, err) != 0 ||
        engine_parse(engine, &builder, &view, err) != 0)
        return -1;
    check(&page);
    return 0;
}

/* What is no HTML: first claimed, then written as HTML. */
static int read_answer(const struct engine *engine, struct arena *arena,
    struct bytes text, struct err *err)
{
    struct dom dom;
    struct url base;
    struct page page = {.kind = PAGE_OTHER};
    const struct document doc = {.url = "http://board.example/t/12.json",
        .body = text,
        .fetched_at_ms = 1777975200000};
    struct view view = {.doc = &doc, .text = text};
    struct builder builder = {.view = &view, .page = &page, .arena = arena};
    view.base = links_base(&base, &doc, NULL) ? &base : NULL;
    if (!engine->claims(&view))
        return 0;
    if (dom_init(&dom, arena, err) != 0 || add_embedded(engine, &dom, &view, err) != 0)
        return -1;
    view.dom = &dom;
    if (links_collect(&builder, engine, &view, err) != 0 ||
        engine_parse(engine, &builder, &view, err) != 0)
        return -1;
    check(&page);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err = {.text = ""};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, ARENA_MAX);
    struct bytes page = bytes_make(data + 1, size == 0 ? 0 : size - 1);
    if (size == 0 || !utf8_valid(page))
        return 0;
    html_preload();
    if (data[0] >= 'A' && data[0] <= 'Z') {
        size_t what = (data[0] - 'A') % (sizeof(unpackers) / sizeof(unpackers[0]));
        (void)read_answer(unpackers[what], &arena, page, &err);
        return 0;
    }
    /* A letter for each, so that seeds stay with theirs when engines are added. */
    size_t which = (uint8_t)(data[0] - 'a') % (sizeof(engines) / sizeof(engines[0]));
    (void)read_page(engines[which], &arena, page, &err);
    return 0;
}
