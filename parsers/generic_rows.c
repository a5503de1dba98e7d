/*
 * Lists of leads: a board's threads, an index' boards, what a search found. Each row is
 * about one link; the addresses of these links have one form, and every other link of
 * the page that has it leads to the same kind of page.
 */
#include "parsers/generic.h"

#include "parsers/board_words.h"
#include "parsers/fold.h"
#include "parsers/leads.h"
#include "parsers/mould_parts.h"
#include "parsers/onclick.h"
#include "parsers/page_names.h"

enum {
    LABEL_MAX = 40, /* a column's name, "12 replies" */
    LONG_LEAD = 12,
    SHORT_TEXT = 150, /* letters of a description, at most */
    LONG_TEXT = 190,  /* no description */
    STARTERS = 3      /* names for two rows: who began a thread and who wrote last */
};

/* ---- which list it is ---- */

static bool is_number(struct bytes text)
{
    size_t digits = 0;
    for (size_t i = 0; i < text.len; i++)
        digits += byte_is_digit(text.ptr[i]) ? 1 : 0;
    return digits > 0 && text.len <= 8 && digits + 2 >= text.len && text.ptr[0] != '#';
}

/* One short text of the page: a column's name, or a label in a record. */
static void count_signs(struct list_signs *signs, struct bytes folded, bool record)
{
    const struct board_label label = board_label_of(folded);
    signs->found += board_word_in(&label, words_of_search) ? 1 : 0;
    signs->threads += board_word_in(&label, words_of_threads) ? 1 : 0;
    signs->boards += board_word_in(&label, words_of_boards) ? 1 : 0;
    if (!record)
        return;
    signs->replies += board_word_in(&label, words_of_reply) ? 1 : 0;
    signs->joined += board_word_in(&label, words_of_members) ? 1 : 0;
    signs->numbers += is_number(folded) ? 1 : 0;
}

static int read_signs(struct generic *generic, struct err *err)
{
    enum { TEXTS_MAX = 3000 };
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, (size_t)LABEL_MAX * 4);
    const struct outline *outline = &generic->outline;
    const struct record *records = generic->dated.records;
    uint32_t from = records[0].from;
    uint32_t to = records[generic->dated.count - 1].to;
    unsigned texts = 0;
    for (uint32_t i = 0; i < to && texts < TEXTS_MAX; i++) {
        const struct outline_item *item = &outline->items[i];
        bool record = i >= from;
        struct bytes text = bytes_trim(item->node->text);
        if (item->node->type == DOM_ELEMENT && record)
            generic->signs.blocks += dom_is(item->node, "blockquote") ||
                                     dom_is(item->node, "p") ||
                                     dom_is(item->node, "pre");
        if (item->node->type != DOM_TEXT || text.len == 0 || text.len > LABEL_MAX ||
            (item->inside & INSIDE_RAW) != 0)
            continue;
        texts++;
        buf_clear(&folded);
        if (fold_text(&folded, text, err) != 0)
            return -1;
        count_signs(&generic->signs, buf_bytes(&folded), record);
    }
    for (uint32_t i = 0; i < generic->dated.count; i++) {
        uint32_t telling =
            outline_between(outline, records[i].from, records[i].to).telling;
        generic->signs.longest =
            telling > generic->signs.longest ? telling : generic->signs.longest;
    }
    return 0;
}

/* Rows that are a link and next to nothing else, and most of the page. */
static bool is_link_list(const struct generic *generic)
{
    const struct outline *outline = &generic->outline;
    const struct mould_part *whole = &generic->mould.parts[0];
    uint64_t all = (uint64_t)outline->total.plain + outline->total.linked;
    return generic->mould.records >= 3 && whole->linked * 10 >= whole->visible * 7 &&
           whole->visible * 10 >= all * 4;
}

/* When a record was written; 0: it does not say. */
static int64_t date_of(const struct outline *outline, const struct record *record)
{
    for (uint32_t at = record->from; at < record->to; at++)
        if (outline->items[at].date == DATE_POSTED)
            return outline->items[at].date_ms;
    return 0;
}

/* Posts stand in the order in which they were written. */
static int in_order(const struct generic *generic)
{
    uint32_t later = 0;
    uint32_t earlier = 0;
    int64_t last_ms = 0;
    for (uint32_t i = 0; i < generic->dated.count; i++) {
        int64_t ms = date_of(&generic->outline, &generic->dated.records[i]);
        later += last_ms != 0 && ms >= last_ms ? 1 : 0;
        earlier += ms != 0 && ms < last_ms ? 1 : 0;
        last_ms = ms == 0 ? last_ms : ms;
    }
    if (earlier == 0 && later > 0)
        return later > 1 ? 2 : 1;
    return later == 0 && earlier > 1 ? -1 : 0;
}

static int when(bool holds, int points)
{
    return holds ? points : 0;
}

/* Rows are short, are about a link each, and are counted. */
static int speaks_for_list(const struct generic *generic, uint64_t telling)
{
    const struct list_signs *signs = &generic->signs;
    uint32_t rows = generic->mould.records;
    uint32_t length = generic->lead.length;
    return when(length > 0, 1) + when(length >= LONG_LEAD, 1) +
           when(length > 0 && telling <= length + length / 2, 2) +
           when(signs->threads > 0, 2) + when(signs->boards > 0, 1) +
           when(signs->longest < SHORT_TEXT, 1) + when(signs->numbers >= rows, 1) +
           when(signs->numbers / 2 >= rows, 1);
}

/* Posts say something, and can be answered. */
static int speaks_for_posts(const struct generic *generic, uint64_t telling)
{
    const struct list_signs *signs = &generic->signs;
    uint32_t rows = generic->mould.records;
    uint64_t length = generic->lead.length;
    return when(signs->longest >= LONG_TEXT, 3) + when(signs->replies >= rows, 2) +
           when((uint64_t)signs->joined * 2 >= rows, 2) +
           when(signs->joined >= rows, 1) + when(length == 0, 2) + generic->order +
           when(telling > length * 3, 2) + when(signs->blocks >= rows, 1);
}

/* Where a row leads that is a link, or opens one when it is clicked. */
static struct bytes address_of(const struct outline *outline, uint32_t at)
{
    const struct dom_node *node = outline->items[at].node;
    if (node->type != DOM_ELEMENT)
        return bytes_make(NULL, 0);
    return dom_is(node, "a") ? dom_attribute(node, "href") : onclick_address(node);
}

/* Cards and rows that are links as a whole are about what they are titled. */
static struct mould_lead whole_lead(const struct generic *generic)
{
    const struct mould *mould = &generic->mould;
    const struct record *records = generic->dated.records;
    struct mould_lead lead = {.part = MOULD_NONE};
    for (uint32_t i = 0; i < generic->dated.count; i++)
        if (address_of(&generic->outline, records[i].from).len < 2)
            return lead;
    uint32_t title = mould_title(mould, records);
    if (title == MOULD_NONE || mould->parts[title].records == 0)
        return lead;
    lead.part = 0;
    lead.length = (uint32_t)(mould->parts[title].visible / mould->parts[title].records);
    return lead;
}

/* The address of the link that `at` is, has in it, or stands in. */
static struct bytes address_around(
    const struct outline *outline, const struct record *record, uint32_t at)
{
    struct bytes address = bytes_make(NULL, 0);
    for (uint32_t i = at; i < outline->items[at].end && address.len == 0; i++)
        address = address_of(outline, i);
    for (uint32_t up = at; address.len == 0 && up > record->from;) {
        up = outline->items[up].parent;
        address = address_of(outline, up);
    }
    return address;
}

/* Rows may name their board, which is one link; a post's subject leads to the post. */
static bool leads_to_one_place(const struct generic *generic, uint32_t part)
{
    const struct mould *mould = &generic->mould;
    struct bytes first = bytes_make(NULL, 0);
    for (uint32_t i = 0; i < generic->dated.count; i++) {
        const struct record *record = &generic->dated.records[i];
        uint32_t at = mould_item(mould, record, part);
        struct bytes address = at == OUTLINE_NONE
                                   ? bytes_make(NULL, 0)
                                   : address_around(mould->outline, record, at);
        first = i == 0 ? address : first;
        if (address.len == 0 || !bytes_equal(address, first))
            return false;
    }
    return true;
}

/* A thread's posts all show its title, "Re: " before it or not; rows differ. */
static bool has_one_subject(const struct generic *generic)
{
    const struct mould *mould = &generic->mould;
    const struct record *first = &generic->dated.records[0];
    for (uint32_t i = 1; mould->records > 1 && i < mould->count; i++) {
        const struct mould_part *part = &mould->parts[i];
        if (part->same < mould->records || part->records != mould->records ||
            part->visible < (uint64_t)part->records * LONG_LEAD)
            continue;
        uint32_t at = mould_item(mould, first, i);
        if (at == OUTLINE_NONE)
            continue;
        struct bytes text = mould_shown(mould->outline, at);
        if (bytes_starts_nocase(text, "re: "))
            text = bytes_slice(text, 4, text.len);
        if (text.len > 0 && bytes_find(generic->view->title, text, 0) != BYTES_NONE &&
            !leads_to_one_place(generic, i))
            return true;
    }
    return false;
}

/* The link is its author's, as classes around it say. */
static bool leads_to_author(const struct generic *generic)
{
    static const char *const words[] = {"author", "user", "poster", "nick", "member"};
    enum { LEVELS = 3 };
    const struct mould *mould = &generic->mould;
    uint32_t at =
        generic->lead.part == MOULD_NONE
            ? OUTLINE_NONE
            : mould_item(mould, &generic->dated.records[0], generic->lead.part);
    for (int up = 0; up < LEVELS && at != OUTLINE_NONE; up++) {
        struct bytes class = dom_attribute(mould->outline->items[at].node, "class");
        for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
            if (bytes_find_nocase(class, bytes_of(words[i]), 0) != BYTES_NONE)
                return true;
        at = mould->outline->items[at].parent;
    }
    return false;
}

int generic_weigh_list(struct generic *generic, struct err *err)
{
    const struct mould *mould = &generic->mould;
    const struct list_signs *signs = &generic->signs;
    generic->lead = mould_lead(mould, generic->dated.records);
    if (generic->lead.part == MOULD_NONE)
        generic->lead = whole_lead(generic);
    generic->order = in_order(generic);
    if (read_signs(generic, err) != 0)
        return -1;
    uint32_t length = generic->lead.length;
    uint32_t words = signs->threads + signs->boards + signs->found;
    uint64_t telling = mould->parts[0].weight / mould->records;
    /* A short link that differs from record to record may be its author's name. */
    bool named = (length < LONG_LEAD || leads_to_author(generic)) && words < 2 &&
                 (signs->longest > 0 || mould->records < 3);
    bool told = !generic->undated ||
                (length >= LONG_LEAD && (words > 0 || is_link_list(generic)));
    generic->is_list =
        length > 0 && !named && told && !has_one_subject(generic) &&
        speaks_for_list(generic, telling) > speaks_for_posts(generic, telling);
    return 0;
}

static bool path_says(const struct view *view, const char *const *words)
{
    struct bytes path = view->base == NULL ? bytes_make(NULL, 0) : url_path(view->base);
    for (; *words != NULL; words++)
        if (bytes_find_nocase(path, bytes_of(*words), 0) != BYTES_NONE)
            return true;
    return false;
}

static int is_search(bool *out, const struct generic *generic, struct err *err)
{
    static const char *const search[] = {"search", "recherche", "suche", "busca", NULL};
    struct page_names names;
    if (page_names_read(&names, generic->view, err) != 0)
        return -1;
    *out = names.titled_search || generic->signs.found > 0 ||
           path_says(generic->view, search);
    return 0;
}

/* Of a list that no search found. */
static enum page_kind kind_of_list(
    const struct generic *generic, const struct mould *mould)
{
    bool names = mould->parts[0].members * STARTERS >= mould->records * 2 &&
                 outline_between(&generic->outline, generic->dated.records[0].from,
                     generic->dated.records[generic->dated.count - 1].to)
                             .members *
                         2 >=
                     mould->records * STARTERS;
    if (generic->signs.threads > 0 || names)
        return PAGE_BOARD;
    bool short_names = generic->lead.length < LONG_LEAD;
    return generic->signs.boards > 0 || short_names ? PAGE_INDEX : PAGE_BOARD;
}

int generic_rows(bool *taken, struct generic *generic, struct err *err)
{
    struct repeats *dated = &generic->dated;
    *taken = false;
    if (dated->count < 2)
        return 0;
    const struct mould *mould = &generic->mould;
    const struct mould_lead lead = generic->lead;
    AUTO(leads_done) struct leads leads = {0};
    if (!generic->is_list)
        return 0;
    bool found = false;
    if (leads_init(&leads, generic->view, err) != 0 ||
        is_search(&found, generic, err) != 0)
        return -1;
    for (uint32_t i = 0; i < dated->count; i++) {
        uint32_t at = mould_item(mould, &dated->records[i], lead.part);
        if (at != OUTLINE_NONE)
            leads_add(&leads, address_of(&generic->outline, at));
    }
    struct page *page = generic->builder->page;
    page->kind = found ? PAGE_SEARCH : kind_of_list(generic, mould);
    leads_tell(&leads, page, page->kind == PAGE_INDEX ? LINK_BOARD : LINK_THREAD);
    *taken = true;
    return 0;
}
