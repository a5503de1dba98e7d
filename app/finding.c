#include "app/finding.h"

#include "app/protocol.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum {
    PAGE_MEMORY = 32 << 20,
    VERDICT_MEMORY = 16 << 20,
    HITS_MAX = 1000000,
    FIRST_HITS = 16,
};

void finding_init(struct finding *finding)
{
    enum {
        CLEARED =
            offsetof(struct finding, scanned) + offsetof(struct scan_summary, columns)
    };
    memset(finding, 0, CLEARED);
    arena_init(&finding->arena, PAGE_MEMORY);
    buf_init(&finding->verdict, VERDICT_MEMORY);
}

void finding_done(struct finding *finding)
{
    arena_done(&finding->arena);
    buf_done(&finding->verdict);
    match_summary_done(&finding->summary);
    free(finding->hits);
    finding->hits = NULL;
}

void finding_reset(struct finding *finding)
{
    finding_done(finding);
    finding_init(finding);
}

bool finding_whole(const struct finding *finding)
{
    return finding->page_done && finding->matched;
}

static int keep(struct bytes *text, struct arena *arena, struct err *err)
{
    return arena_copy(text, arena, *text, err);
}

static int take_page(struct finding *finding, struct bytes body, struct err *err)
{
    struct page *page = &finding->page;
    struct arena *arena = &finding->arena;
    if (finding->page_begun)
        return err_set(err, "a second page for one document");
    if (page_facts_read(page, body, err) != 0 || keep(&page->engine, arena, err) != 0 ||
        keep(&page->title, arena, err) != 0 || keep(&page->charset, arena, err) != 0 ||
        keep(&page->next, arena, err) != 0 || keep(&page->canonical, arena, err) != 0 ||
        keep(&page->language, arena, err) != 0 ||
        keep(&page->partly_reason, arena, err) != 0)
        return -1;
    page->links = arena_array(arena, page->link_count, sizeof(*page->links), err);
    page->postings =
        arena_array(arena, page->posting_count, sizeof(*page->postings), err);
    if (page->links == NULL || page->postings == NULL)
        return -1;
    finding->page_begun = true;
    return 0;
}

static int take_link(struct finding *finding, struct wire *body, struct err *err)
{
    struct link link;
    if (!finding->page_begun || finding->links_got == finding->page.link_count)
        return err_set(err, "a link that was not announced");
    if (link_read(&link, body, err) != 0 || wire_end(body, "link", err) != 0 ||
        keep(&link.url, &finding->arena, err) != 0 ||
        keep(&link.title, &finding->arena, err) != 0 ||
        keep(&link.key, &finding->arena, err) != 0)
        return -1;
    finding->page.links[finding->links_got++] = link;
    return 0;
}

static int take_posting(struct finding *finding, struct wire *body, struct err *err)
{
    struct posting posting;
    struct arena *arena = &finding->arena;
    if (!finding->page_begun || finding->postings_got == finding->page.posting_count)
        return err_set(err, "a posting that was not announced");
    if (posting_read(&posting, body, err) != 0 || wire_end(body, "posting", err) != 0)
        return -1;
    struct bytes *const texts[] = {&posting.title, &posting.author, &posting.board,
        &posting.country, &posting.amount, &posting.currency, &posting.excerpt};
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (keep(texts[i], arena, err) != 0)
            return -1;
    for (uint32_t i = 0; i < posting.victim_count; i++)
        if (keep(&posting.victims[i], arena, err) != 0)
            return -1;
    for (uint32_t i = 0; i < posting.link_count; i++)
        if (posting.links[i] >= finding->page.link_count)
            return err_set(err, "a posting with a link that its page has not");
    finding->page.postings[finding->postings_got++] = posting;
    return 0;
}

static int end_page(struct finding *finding, const struct wire *body, struct err *err)
{
    if (!finding->page_begun || finding->page_done ||
        finding->links_got != finding->page.link_count ||
        finding->postings_got != finding->page.posting_count)
        return err_set(err, "a page that ends before all of it came");
    finding->page_done = true;
    return wire_end(body, "page end", err);
}

static int grow_hits(struct finding *finding, struct err *err)
{
    if (finding->hit_count < finding->hit_cap)
        return 0;
    if (finding->hit_cap >= HITS_MAX)
        return err_set(err, "more than %d hits in one document", HITS_MAX);
    size_t cap = finding->hit_cap == 0 ? FIRST_HITS : finding->hit_cap * 2;
    struct hit *hits = reallocarray(finding->hits, cap, sizeof(*hits));
    if (hits == NULL)
        return err_no_memory(err);
    finding->hits = hits;
    finding->hit_cap = cap;
    return 0;
}

static int take_hits(struct finding *finding, struct wire *body, struct err *err)
{
    while (body->rest.len > 0 && !body->bad) {
        struct bytes raw = wire_bytes(body, HIT_FRAME_MAX);
        if (grow_hits(finding, err) != 0 ||
            hit_read(&finding->hits[finding->hit_count], raw, err) != 0)
            return -1;
        finding->hit_count++;
    }
    return wire_end(body, "hits", err);
}

static int end_verdict(
    struct finding *finding, const struct wire *body, struct err *err)
{
    if (wire_end(body, "verdict end", err) != 0 ||
        match_summary_read(&finding->summary, buf_bytes(&finding->verdict), err) != 0)
        return -1;
    buf_done(&finding->verdict);
    finding->matched = true;
    return 0;
}

/* As a verdict on no candidates would be. */
static int take_nothing(struct finding *finding, struct bytes body, struct err *err)
{
    if (finding->hit_count > 0 || finding->verdict.len > 0)
        return err_set(err, "nothing, behind a part of a verdict");
    if (scan_summary_read(&finding->scanned, body, err) != 0)
        return -1;
    finding->matched = true;
    return 0;
}

int finding_take(
    struct finding *finding, uint16_t type, struct wire *body, struct err *err)
{
    if (finding->matched && type >= PROTOCOL_NOTHING && type <= PROTOCOL_MATCHED)
        return err_set(err, "message type %u after the verdict", type);
    if (type == PROTOCOL_PAGE)
        return take_page(finding, body->rest, err);
    if (type == PROTOCOL_LINK)
        return take_link(finding, body, err);
    if (type == PROTOCOL_POSTING)
        return take_posting(finding, body, err);
    if (type == PROTOCOL_PAGE_END)
        return end_page(finding, body, err);
    if (type == PROTOCOL_NOTHING)
        return take_nothing(finding, body->rest, err);
    if (type == PROTOCOL_HITS)
        return take_hits(finding, body, err);
    if (type == PROTOCOL_SCANNED)
        return scan_summary_read(&finding->scanned, body->rest, err);
    if (type == PROTOCOL_VERDICT)
        return buf_add(&finding->verdict, body->rest, err);
    if (type == PROTOCOL_MATCHED)
        return end_verdict(finding, body, err);
    return err_set(err, "an unexpected message, type %u", type);
}
