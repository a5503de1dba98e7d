/*
 * A leak blog: a list of cards, each of one victim, or the page of one. A card is told
 * by what repeats, a table's row like a box of divs; its title is what differs from
 * card to card and stands out most, or just comes first.
 */
#include "parsers/generic.h"

#include "parsers/dom_text.h"
#include "parsers/leads.h"
#include "parsers/mould_parts.h"
#include "parsers/onclick.h"
#include "parsers/subject.h"

enum { HEADING_MAX = 300, MAIN_PERCENT = 70 };

static bool is_header_row(const struct outline *outline, const struct record *record)
{
    uint32_t cell = outline_first(outline, record->from);
    bool row = dom_is(outline->items[record->from].node, "tr");
    return row && cell != OUTLINE_NONE && dom_is(outline->items[cell].node, "th") &&
           outline_next(outline, cell) != OUTLINE_NONE &&
           dom_is(outline->items[outline_next(outline, cell)].node, "th");
}

/* Of the item that is the title, or none. */
static int read_title(
    struct bytes *title, const struct generic *generic, uint32_t at, struct err *err)
{
    if (at == OUTLINE_NONE)
        return 0;
    return dom_line(
        title, generic->view->dom, generic->outline.items[at].node, HEADING_MAX, err);
}

/* The first link of a card, or what a click on it opens. */
static void add_lead(
    struct leads *leads, const struct outline *outline, const struct record *record)
{
    for (uint32_t i = record->from; i < record->to; i++) {
        const struct dom_node *node = outline->items[i].node;
        if (node->type != DOM_ELEMENT || node->attributes == NULL)
            continue;
        struct bytes href =
            dom_is(node, "a") ? dom_attribute(node, "href") : onclick_address(node);
        if (href.len > 1) {
            leads_add(leads, href);
            return;
        }
    }
}

static int add_cards(struct generic *generic, const struct repeats *cards,
    const struct mould *mould, struct err *err)
{
    uint32_t title_part = mould_title(mould, cards->records);
    AUTO(leads_done) struct leads leads = {0};
    if (leads_init(&leads, generic->view, err) != 0)
        return -1;
    for (uint32_t i = 0; i < cards->count; i++) {
        const struct record *record = &cards->records[i];
        struct generic_post post = {.record = *record,
            .body = *record,
            .author = OUTLINE_NONE,
            .published = true,
            .is_victim = true,
            .anonymous = true};
        if (is_header_row(&generic->outline, record))
            continue;
        uint32_t title = title_part == MOULD_NONE
                             ? OUTLINE_NONE
                             : mould_item(mould, record, title_part);
        if (read_title(&post.title, generic, title, err) != 0 ||
            generic_add(generic, &post, err) != 0)
            return -1;
        add_lead(&leads, &generic->outline, record);
    }
    leads_tell(&leads, generic->builder->page, LINK_THREAD);
    return 0;
}

int generic_cards(bool *taken, struct generic *generic, struct err *err)
{
    AUTO(repeats_done) struct repeats cards = {0};
    AUTO(mould_done) struct mould mould = {0};
    *taken = false;
    const struct repeats_ask ask = {.mark = REPEATS_HEADING};
    if (repeats_find(&cards, &generic->outline, &ask, err) != 0)
        return -1;
    /* Boxes without a name, a heading or a link still have their dates. */
    bool bare = cards.count < 2 && generic->dated.count >= 2;
    const struct repeats *found = bare ? &generic->dated : &cards;
    if (found->count < 2)
        return 0;
    if (!bare &&
        mould_make(&mould, &generic->outline, cards.records, cards.count, err) != 0)
        return -1;
    *taken = true;
    generic->builder->page->kind = PAGE_LEAK_LIST;
    if (found->more)
        builder_partly(generic->builder, "more postings than are taken from one page");
    return add_cards(generic, found, bare ? &generic->mould : &mould, err);
}

/* ---- one entry, one article ---- */

static bool is_offered(enum offer_kind offer)
{
    return offer == OFFER_FREE || offer == OFFER_RANSOM || offer == OFFER_SALE ||
           offer == OFFER_AUCTION;
}

/* Where the page's own matter is, its banner and menus left aside. */
static uint32_t main_part(const struct outline *outline)
{
    for (uint32_t i = 0; i < outline->count; i++)
        if (dom_is(outline->items[i].node, "article"))
            return i;
    uint32_t at = 0;
    for (;;) {
        uint32_t whole = outline_between(outline, at, outline->items[at].end).plain;
        uint32_t inner = outline_first(outline, at);
        while (
            inner != OUTLINE_NONE &&
            (uint64_t)outline_between(outline, inner, outline->items[inner].end).plain *
                    100 <
                (uint64_t)whole * MAIN_PERCENT)
            inner = outline_next(outline, inner);
        if (inner == OUTLINE_NONE || whole == 0 ||
            dom_is(outline->items[inner].node, "p") ||
            (outline->items[inner].inside & INSIDE_CODE) != 0)
            return at;
        at = inner;
    }
}

/* Kept when it offers something, else the page is only links. */
int generic_article(bool *taken, struct generic *generic, struct err *err)
{
    const struct outline *outline = &generic->outline;
    struct page *page = generic->builder->page;
    bool blog = generic_is_blog(generic);
    uint32_t at = main_part(outline);
    struct record record = {.from = at, .to = outline->items[at].end};
    struct generic_post post = {.record = record,
        .body = record,
        .author = OUTLINE_NONE,
        .published = blog,
        .is_victim = blog,
        .anonymous = blog,
        .title = subject_of(outline, generic->view, outline->count)};
    *taken = false;
    struct bytes heading = subject_heading(outline, record.from, record.to);
    if (heading.len > 0 && dom_is(outline->items[at].node, "article"))
        post.title = heading;
    if (generic_add(generic, &post, err) != 0)
        return -1;
    if (page->posting_count == 0)
        return 0;
    const struct posting *only = &page->postings[0];
    bool dated = outline_between(outline, record.from, record.to).dates > 0;
    bool entry = blog && (dated || generic->words.sized || is_offered(only->offer));
    *taken = only->is_dataset || only->quoted || entry;
    page->posting_count = *taken ? 1 : 0;
    if (*taken)
        page->kind = blog ? PAGE_LEAK_ENTRY : PAGE_POST;
    return 0;
}
