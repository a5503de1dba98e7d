#include "parsers/outline.h"

#include "base/utf8.h"
#include "parsers/element.h"
#include "parsers/forum_date.h"
#include "parsers/outline_marks.h"

#include <stdlib.h>

struct drawing {
    struct outline *outline;
    struct bytes title; /* of the page */
    struct date_rules dates;
    struct outline_sums sums;
    struct bytes said; /* the last text seen, unless a date: it may be one's label */
};

void outline_done(struct outline *outline)
{
    free(outline->items);
    *outline = (struct outline){.items = NULL};
}

unsigned outline_words(struct bytes text, unsigned most)
{
    unsigned words = 0;
    bool in_word = false;
    for (size_t i = 0; i < text.len && words < most; i++) {
        bool space = byte_is_space(text.ptr[i]);
        words += !space && !in_word ? 1 : 0;
        in_word = !space;
    }
    return words;
}

static uint8_t inside_of(const struct dom_node *node)
{
    static const char *const aside[] = {
        "nav", "footer", "select", "button", "aside", "title", "menu"};
    if (node->type != DOM_ELEMENT)
        return 0;
    unsigned flags = node->flags;
    uint8_t inside = (uint8_t)((flags & ELEMENT_CODE) != 0 ? INSIDE_CODE : 0);
    inside |= (uint8_t)((flags & ELEMENT_RAW) != 0 ? INSIDE_RAW : 0);
    if (dom_is(node, "a"))
        inside |= INSIDE_LINK;
    if (dom_is(node, "blockquote") || node->role == ROLE_QUOTE)
        inside |= INSIDE_QUOTE;
    bool heading = node->text.len == 2 && node->text.ptr[0] == 'h' &&
                   byte_is_digit(node->text.ptr[1]);
    if (heading || dom_is(node, "summary"))
        inside |= INSIDE_HEADING;
    struct bytes class = dom_attribute(node, "class");
    if (node->role == ROLE_UNSAID ||
        bytes_find_nocase(class, bytes_of("signature"), 0) != BYTES_NONE)
        inside |= INSIDE_UNSAID;
    for (size_t i = 0; i < sizeof(aside) / sizeof(aside[0]); i++)
        inside |= (uint8_t)(dom_is(node, aside[i]) ? INSIDE_ASIDE : 0);
    return inside;
}

/* Letters of any alphabet weigh the same. */
static uint32_t letters_of(struct bytes text)
{
    uint32_t letters = 0;
    for (size_t i = 0; i < text.len && letters < UINT16_MAX; i++)
        letters += utf8_continues(text.ptr[i]) ? 0 : 1;
    return letters;
}

static void weigh_text(struct outline_sums *sums, const struct outline_item *item)
{
    struct bytes text = bytes_trim(item->node->text);
    if (text.len == 0 || (item->inside & INSIDE_RAW) != 0)
        return;
    uint32_t weight = letters_of(text);
    if ((item->inside & INSIDE_LINK) != 0)
        sums->linked += weight;
    else
        sums->plain += weight;
    if ((item->inside & (INSIDE_LINK | INSIDE_CODE | INSIDE_UNSAID)) != 0 ||
        outline_words(text, OUTLINE_TELLING_WORDS) < OUTLINE_TELLING_WORDS)
        return;
    if ((item->inside & INSIDE_QUOTE) != 0) {
        sums->quoted += weight;
        return;
    }
    sums->telling += weight;
    sums->headed += (item->inside & INSIDE_HEADING) != 0 ? weight : 0;
}

/* Above a reply boards show what it answers, in whatever element. */
static bool is_title_again(struct bytes title, struct bytes text)
{
    text = bytes_trim(text);
    if (bytes_starts_nocase(text, "re: "))
        text = bytes_slice(text, 4, text.len);
    return outline_words(text, OUTLINE_TELLING_WORDS) == OUTLINE_TELLING_WORDS &&
           bytes_find(title, text, 0) != BYTES_NONE;
}

/* A date's element holds the same date once more, in words. */
static void mark_date(struct drawing *drawing, struct outline_item *item)
{
    if ((item->inside & (INSIDE_CODE | INSIDE_RAW | INSIDE_DATE)) != 0)
        return;
    item->date = (uint8_t)outline_date_of(
        &item->date_ms, item->node, drawing->said, &drawing->dates);
    if (item->date == DATE_NONE)
        return;
    item->inside |= INSIDE_DATE;
    drawing->sums.dates += item->date == DATE_POSTED ? 1 : 0;
}

static void draw(struct drawing *drawing, struct outline_item *item)
{
    const struct dom_node *node = item->node;
    item->before = drawing->sums;
    item->inside = inside_of(node);
    if (item->parent != OUTLINE_NONE)
        item->inside |= drawing->outline->items[item->parent].inside;
    if (node->type == DOM_COMMENT)
        return;
    mark_date(drawing, item);
    if (node->type == DOM_TEXT) {
        if (is_title_again(drawing->title, node->text))
            item->inside |= INSIDE_HEADING;
        weigh_text(&drawing->sums, item);
        if (bytes_trim(node->text).len > 0)
            drawing->said =
                item->date == DATE_NONE ? bytes_trim(node->text) : bytes_make("", 0);
    }
    bool link = dom_is(node, "a") && dom_attribute(node, "href").len > 0;
    item->member = node->type == DOM_ELEMENT && outline_is_member(node);
    drawing->sums.links += link ? 1 : 0;
    drawing->sums.members += item->member ? 1 : 0;
}

/* The parent of `next`, which follows `at` in the page's order. */
static uint32_t parent_of(
    const struct outline *outline, uint32_t at, const struct dom_node *next)
{
    while (at != OUTLINE_NONE && outline->items[at].node != next->parent)
        at = outline->items[at].parent;
    return at;
}

static uint32_t count_nodes(const struct dom_node *root)
{
    uint32_t count = 0;
    for (const struct dom_node *node = root; node != NULL && count < OUTLINE_ITEMS_MAX;
         node = dom_next(node, root))
        count++;
    return count;
}

/* Each inside ends where its last child's does. */
static void set_ends(struct outline *outline)
{
    for (uint32_t i = outline->count; i-- > 0;) {
        struct outline_item *item = &outline->items[i];
        if (item->end == 0)
            item->end = i + 1;
        if (item->parent == OUTLINE_NONE)
            continue;
        struct outline_item *parent = &outline->items[item->parent];
        if (parent->end < item->end)
            parent->end = item->end;
    }
}

/* Sites in English, and those that do not say, write the month first. */
static enum date_order usual_order(const struct view *view)
{
    const struct dom_node *html = dom_find_tag(view->dom->root, NULL, "html");
    struct bytes lang = html == NULL ? bytes_of("") : dom_attribute(html, "lang");
    return lang.len == 0 || bytes_starts_nocase(lang, "en") ? DATE_MONTH_FIRST
                                                            : DATE_DAY_FIRST;
}

/* Where hours are looked for: each look is at many elements, some dates have one. */
struct hours {
    const struct view *view;
    const struct date_rules *rules;
    const struct dom_node *around; /* the last one looked at */
    int64_t ms;
    bool found;
    uint32_t looks;
};

static bool hour_in(int64_t *ms, struct hours *hours, const struct dom_node *around)
{
    enum { LOOKS_MAX = 1000 };
    if (around != hours->around) {
        if (hours->looks++ >= LOOKS_MAX)
            return false;
        hours->around = around;
        hours->found = forum_date(&hours->ms, hours->view, around, hours->rules);
    }
    *ms = hours->ms;
    return hours->found;
}

/* "Yesterday" in an element of its own, and the hour behind it. */
static void add_hour(struct outline_item *item, struct hours *hours)
{
    enum { DAY_MS = 86400000 };
    int64_t ms = 0;
    const struct dom_node *around = item->node->parent;
    if (item->node->type == DOM_TEXT && around != NULL && around->parent != NULL &&
        (around->flags & (ELEMENT_LINE | ELEMENT_CELL)) == 0)
        around = around->parent;
    if (around != NULL && item->date_ms % DAY_MS == 0 && hour_in(&ms, hours, around) &&
        ms / DAY_MS == item->date_ms / DAY_MS)
        item->date_ms = ms;
}

/* What the page's dates tell of their order together. */
static enum date_order order_of(const struct outline *outline, const struct view *view)
{
    enum { WEIGHED_MAX = 200 };
    struct date_orders orders = {.day_first = 0};
    uint32_t weighed = 0;
    for (uint32_t i = 0; i < outline->count && weighed < WEIGHED_MAX; i++) {
        const struct outline_item *item = &outline->items[i];
        if (item->date != DATE_POSTED || item->parent == OUTLINE_NONE)
            continue;
        bool text = item->node->type == DOM_TEXT;
        weighed++;
        forum_date_weigh(&orders, view, text ? item->node->parent : item->node);
    }
    return forum_date_order(&orders, usual_order(view));
}

/* Dates were read with the day first, in no zone; they may be otherwise. */
static void settle_dates(struct outline *outline, const struct view *view)
{
    uint32_t first = 0;
    while (first < outline->count && outline->items[first].date == DATE_NONE)
        first++;
    if (first == outline->count)
        return;
    struct date_rules rules = {
        .now_ms = view->doc->fetched_at_ms, .order = order_of(outline, view)};
    bool zoned = date_zone(&rules.zone_min, view->text, &rules) && rules.zone_min != 0;
    struct hours hours = {.view = view, .rules = &rules};
    bool again = zoned || rules.order == DATE_MONTH_FIRST;
    for (uint32_t i = first; i < outline->count; i++) {
        struct outline_item *item = &outline->items[i];
        if (item->date == DATE_NONE)
            continue;
        if (again)
            (void)outline_date_of(&item->date_ms, item->node, bytes_of(""), &rules);
        if (item->date == DATE_POSTED)
            add_hour(item, &hours);
    }
}

int outline_make(struct outline *out, const struct view *view, struct err *err)
{
    struct dom_node *root = view->dom->root;
    *out = (struct outline){.items = NULL};
    uint32_t room = count_nodes(root);
    out->items = calloc(room + 1U, sizeof(*out->items));
    if (out->items == NULL)
        return err_no_memory(err);
    struct drawing drawing = {.outline = out,
        .title = view->title,
        .dates = {.now_ms = view->doc->fetched_at_ms, .order = DATE_DAY_FIRST},
        .said = bytes_make("", 0)};
    struct dom_node *node = root;
    for (uint32_t i = 0; i < room && node != NULL; i++, node = dom_next(node, root)) {
        out->items[i].node = node;
        out->items[i].parent = i == 0 ? OUTLINE_NONE : parent_of(out, i - 1, node);
        out->count = i + 1;
        draw(&drawing, &out->items[i]);
    }
    out->cut = node != NULL;
    out->total = drawing.sums;
    set_ends(out);
    settle_dates(out, view);
    return 0;
}

void outline_unsaid(struct outline *outline)
{
    struct outline_sums less = {.telling = 0};
    for (uint32_t i = 0; i < outline->count; i++) {
        struct outline_item *item = &outline->items[i];
        bool inside = item->parent != OUTLINE_NONE &&
                      (outline->items[item->parent].inside & INSIDE_UNSAID) != 0;
        struct outline_sums was = {.telling = 0};
        struct outline_sums is = {.telling = 0};
        bool text = item->node->type == DOM_TEXT;
        item->before.telling -= less.telling;
        item->before.headed -= less.headed;
        item->before.quoted -= less.quoted;
        if (text)
            weigh_text(&was, item);
        if (inside || item->node->role == ROLE_UNSAID)
            item->inside |= INSIDE_UNSAID;
        if (text)
            weigh_text(&is, item);
        less.telling += was.telling - is.telling;
        less.headed += was.headed - is.headed;
        less.quoted += was.quoted - is.quoted;
    }
    outline->total.telling -= less.telling;
    outline->total.headed -= less.headed;
    outline->total.quoted -= less.quoted;
}

static struct outline_sums before(const struct outline *outline, uint32_t at)
{
    return at < outline->count ? outline->items[at].before : outline->total;
}

struct outline_sums outline_between(
    const struct outline *outline, uint32_t from, uint32_t to)
{
    struct outline_sums a = before(outline, from);
    struct outline_sums b = before(outline, to);
    return (struct outline_sums){
        .telling = b.telling - a.telling,
        .headed = b.headed - a.headed,
        .quoted = b.quoted - a.quoted,
        .plain = b.plain - a.plain,
        .linked = b.linked - a.linked,
        .dates = b.dates - a.dates,
        .members = b.members - a.members,
        .links = b.links - a.links,
    };
}

static uint32_t element_from(
    const struct outline *outline, uint32_t at, uint32_t parent)
{
    while (
        at < outline->items[parent].end && outline->items[at].node->type != DOM_ELEMENT)
        at = outline->items[at].end;
    return at < outline->items[parent].end ? at : OUTLINE_NONE;
}

uint32_t outline_next(const struct outline *outline, uint32_t at)
{
    uint32_t parent = outline->items[at].parent;
    if (parent == OUTLINE_NONE)
        return OUTLINE_NONE;
    return element_from(outline, outline->items[at].end, parent);
}

uint32_t outline_first(const struct outline *outline, uint32_t at)
{
    return element_from(outline, at + 1, at);
}
