/*
 * A thread's posts: dated records in which more is said than in the links they hold. A
 * page with one post has nothing that repeats: there, the post is the least part of the
 * page in which the longest text stands together with a date and a name.
 */
#include "parsers/generic.h"

#include "parsers/mould_parts.h"
#include "parsers/subject.h"

#include <stdlib.h>

enum {
    APART_MAX = 4,
    NAME_LEVELS = 4,      /* climbed from a post to its author */
    OPENING_TELLING = 60, /* bytes that an opening post above its replies says */
    LONE_TELLING = 20,    /* bytes that a page's only post says at least */
    UNDATED_TELLING = 15, /* and one of several without dates, on average */
    OPENING_TIMES = 2,    /* an opening post above its replies is so much longer */
    LEVELS_MAX = 200      /* climbed from a text to its post */
};

/* The items of `record` that are the body. */
static struct record body_of(
    const struct mould *mould, const struct record *record, uint32_t part)
{
    if (part == 0)
        return *record;
    uint32_t at = mould_item(mould, record, part);
    if (at == OUTLINE_NONE)
        return *record;
    uint32_t end = mould->outline->items[at].end;
    return (struct record){.from = at, .to = end < record->to ? end : record->to};
}

static bool later_page(const struct view *view)
{
    static const char *const forms[] = {
        "page=", "page-", "/page/", "page/", "&p=", "?p="};
    struct bytes path = view->base == NULL ? bytes_make(NULL, 0) : url_path(view->base);
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        ptrdiff_t at = bytes_find_nocase(path, bytes_of(forms[i]), 0);
        if (at == BYTES_NONE)
            continue;
        size_t start = (size_t)at + bytes_of(forms[i]).len;
        size_t end = start;
        while (end < path.len && byte_is_digit(path.ptr[end]))
            end++;
        uint64_t number = 0;
        if (bytes_to_u64(&number, bytes_slice(path, start, end - start), 10000) == 0 &&
            number > 1)
            return true;
    }
    return false;
}

struct posts {
    struct generic *generic;
    const struct mould *mould;
    struct bytes subject;
    uint32_t body;
    uint32_t author;
};

static int add_post(
    const struct posts *posts, const struct record *record, struct err *err)
{
    struct generic *generic = posts->generic;
    bool opens =
        generic->builder->page->posting_count == 0 && !later_page(generic->view);
    struct generic_post post = {.record = *record,
        .body = body_of(posts->mould, record, posts->body),
        .author = OUTLINE_NONE,
        .thread = posts->subject};
    if (opens)
        post.title = posts->subject;
    if (posts->author != MOULD_NONE)
        post.author = mould_item(posts->mould, record, posts->author);
    return generic_add(generic, &post, err);
}

/* A reply inside the post it answers is no part of what that post says. */
static void set_apart(const struct outline *outline, const struct record *records,
    uint32_t count, enum dom_role from, enum dom_role to)
{
    for (uint32_t i = 0; i < count; i++) {
        struct dom_node *node = outline->items[records[i].from].node;
        if (node->role == from)
            node->role = to;
    }
}

static int add_posts(struct generic *generic, const struct mould *mould,
    const struct record *records, uint32_t count, struct err *err)
{
    const struct outline *outline = &generic->outline;
    struct posts posts = {
        .generic = generic, .mould = mould, .body = mould_body(mould)};
    posts.subject = subject_of(outline, generic->view, outline->count);
    posts.author = mould_author(mould, records, posts.body);
    set_apart(outline, records, count, ROLE_NONE, ROLE_UNSAID);
    int added = 0;
    for (uint32_t i = 0; i < count && added == 0; i++)
        added = add_post(&posts, &records[i], err);
    set_apart(outline, records, count, ROLE_UNSAID, ROLE_NONE);
    return added;
}

/* ---- the one post of a page, or the one above its replies ---- */

/* What a text stands in, paragraphs and inline elements passed over. */
static uint32_t block_of(const struct outline *outline, uint32_t text)
{
    static const char *const flow[] = {"p", "b", "i", "em", "strong", "span", "font",
        "u", "center", "ul", "li", "ol", "h1", "h2", "h3", "h4"};
    enum { FLOW_LEVELS = 4 };
    uint32_t at = outline->items[text].parent;
    for (int up = 0; up < FLOW_LEVELS && outline->items[at].parent != OUTLINE_NONE;
         up++) {
        bool flows = false;
        for (size_t f = 0; f < sizeof(flow) / sizeof(flow[0]); f++)
            flows = flows || dom_is(outline->items[at].node, flow[f]);
        if (!flows)
            break;
        at = outline->items[at].parent;
    }
    return at;
}

struct heavy {
    uint32_t at; /* OUTLINE_NONE: nothing says anything */
    uint32_t weight;
};

/* The element with most text that says something directly in it, of texts that stand in
 * nothing but what is `allowed`. */
static int heaviest(struct heavy *best, const struct outline *outline,
    const struct record *place, unsigned allowed, struct err *err)
{
    AUTO(mem_free) uint32_t *weights = calloc(outline->count + 1U, sizeof(*weights));
    if (weights == NULL)
        return err_no_memory(err);
    *best = (struct heavy){.at = OUTLINE_NONE};
    for (uint32_t i = place->from; i < place->to; i++) {
        const struct outline_item *item = &outline->items[i];
        struct bytes text = bytes_trim(item->node->text);
        if (item->node->type != DOM_TEXT || (item->inside & ~allowed) != 0 ||
            outline_words(text, OUTLINE_TELLING_WORDS) < OUTLINE_TELLING_WORDS)
            continue;
        uint32_t at = block_of(outline, i);
        weights[at] += (uint32_t)(text.len > UINT16_MAX ? UINT16_MAX : text.len);
        if (weights[at] > best->weight)
            *best = (struct heavy){.at = at, .weight = weights[at]};
    }
    return 0;
}

/* A name often stands one level up, in a column of its own. */
static struct record with_name(
    const struct outline *outline, uint32_t at, const struct record *place)
{
    struct record record = {.from = at, .to = outline->items[at].end};
    uint32_t above = outline->items[at].parent;
    if (outline_between(outline, record.from, record.to).members > 0 ||
        above == OUTLINE_NONE || above == 0 || above < place->from ||
        outline->items[above].end > place->to)
        return record;
    struct record wider = {.from = above, .to = outline->items[above].end};
    return outline_between(outline, wider.from, wider.to).members == 1 ? wider : record;
}

/* A post's date may stand above its text and its author's name, and the other way
 * round: what is around the half that was found, unless it says or links much more. */
static uint32_t with_other_half(
    const struct outline *outline, uint32_t at, const struct record *place)
{
    enum { HALF_LEVELS = 4, LINKS_MORE = 8 };
    struct outline_sums mine = outline_between(outline, at, outline->items[at].end);
    uint32_t above = outline->items[at].parent;
    for (int up = 0; up < HALF_LEVELS && above != OUTLINE_NONE && above > 1; up++) {
        uint32_t end = outline->items[above].end;
        struct outline_sums sums = outline_between(outline, above, end);
        if (above < place->from || end > place->to ||
            sums.telling > mine.telling + mine.telling / 2 ||
            sums.links > mine.links + LINKS_MORE)
            return at;
        if (sums.dates > 0 && sums.members > 0)
            return above;
        above = outline->items[above].parent;
    }
    return at;
}

/* From the text up to where its date or its author is (both, behind another post);
 * never out of `place`. */
static bool lone_record(struct record *out, const struct outline *outline,
    uint32_t text, const struct record *place)
{
    bool strict = place->from > 1;
    uint32_t at = text;
    for (int up = 0; up < LEVELS_MAX && at != OUTLINE_NONE && at != 0; up++) {
        const struct outline_item *item = &outline->items[at];
        if (item->end > place->to || at < place->from)
            return false;
        struct outline_sums sums = outline_between(outline, at, item->end);
        bool both = sums.dates > 0 && sums.members > 0;
        if (both || (!strict && sums.dates + sums.members > 0)) {
            at = both ? at : with_other_half(outline, at, place);
            *out = with_name(outline, at, place);
            return true;
        }
        at = item->parent;
    }
    return false;
}

static int find_lone(struct record *record, const struct outline *outline,
    const struct record *place, uint32_t least, struct err *err)
{
    struct heavy heavy = {.at = OUTLINE_NONE};
    *record = (struct record){.from = OUTLINE_NONE};
    struct heavy quoted = {.at = OUTLINE_NONE};
    if (heaviest(&heavy, outline, place, INSIDE_HEADING, err) != 0 ||
        heaviest(&quoted, outline, place, INSIDE_HEADING | INSIDE_QUOTE, err) != 0)
        return -1;
    if (heavy.weight < least || quoted.weight > heavy.weight) /* posts as quotes */
        heavy = quoted;
    if (heavy.at != OUTLINE_NONE && heavy.weight >= least &&
        !lone_record(record, outline, heavy.at, place))
        record->from = OUTLINE_NONE;
    return 0;
}

/* One record alone, with its own mould. `*named`: somebody signs it; where nobody does
 * it is only added when `anyway`. */
static int try_only(bool *named, struct generic *generic, const struct record *record,
    bool anyway, struct err *err)
{
    const struct outline *outline = &generic->outline;
    AUTO(mould_done) struct mould mould = {0};
    if (mould_make(&mould, outline, record, 1, err) != 0)
        return -1;
    mould_unquote(&mould, record);
    struct posts posts = {.generic = generic,
        .mould = &mould,
        .subject = subject_of(outline, generic->view, outline->count),
        .body = mould_body(&mould)};
    posts.author = mould_author(&mould, record, posts.body);
    *named = posts.author != MOULD_NONE ||
             outline_between(outline, record->from, record->to).members > 0;
    return *named || anyway ? add_post(&posts, record, err) : 0;
}

/* A name often stands further up, in a column of its own. */
static int add_only(
    struct generic *generic, const struct record *record, struct err *err)
{
    const struct outline *outline = &generic->outline;
    struct record wider = *record;
    bool named = false;
    for (int up = 0; up < NAME_LEVELS && !named; up++) {
        uint32_t above = outline->items[wider.from].parent;
        if (try_only(&named, generic, &wider, false, err) != 0)
            return -1;
        if (above == OUTLINE_NONE || dom_is(outline->items[above].node, "body"))
            break;
        wider = (struct record){.from = above, .to = outline->items[above].end};
    }
    return named ? 0 : try_only(&named, generic, record, true, err);
}

/* The post in `place` that says most, if there is one; what stands before it there is
 * left aside. `*end`: behind it. */
static int add_lone(bool *added, struct generic *generic, struct record *place,
    uint32_t least, struct err *err)
{
    const struct outline *outline = &generic->outline;
    struct record record;
    if (find_lone(&record, outline, place, least, err) != 0)
        return -1;
    *added = record.from != OUTLINE_NONE;
    if (!*added)
        return 0;
    place->from = record.to;
    return add_only(generic, &record, err);
}

/* Posts that stand apart: one, or an opening post and a single answer elsewhere. */
static int add_apart(bool *taken, struct generic *generic, struct err *err)
{
    struct record place = {.from = 1, .to = generic->outline.count};
    for (int i = 0; i < APART_MAX; i++) {
        bool added = false;
        if (add_lone(&added, generic, &place, LONE_TELLING, err) != 0)
            return -1;
        if (!added)
            return 0;
        *taken = true;
        generic->builder->page->kind = PAGE_THREAD;
    }
    return 0;
}

static uint32_t longest_post(const struct generic *generic)
{
    uint32_t longest = 0;
    for (uint32_t i = 0; i < generic->dated.count; i++) {
        struct outline_sums sums = outline_between(&generic->outline,
            generic->dated.records[i].from, generic->dated.records[i].to);
        longest = sums.telling > longest ? sums.telling : longest;
    }
    return longest;
}

int generic_thread(bool *taken, struct generic *generic, struct err *err)
{
    struct repeats *dated = &generic->dated;
    *taken = false;
    if (dated->count < 2)
        return add_apart(taken, generic, err);
    const struct mould *mould = &generic->mould;
    if (generic->is_list)
        return 0;
    if (generic->undated && /* a name must stand there at least */
        (mould_author(mould, dated->records, mould_body(mould)) == MOULD_NONE ||
            mould->parts[0].weight < (uint64_t)mould->records * UNDATED_TELLING))
        return add_apart(taken, generic, err);
    bool opened = false;
    uint32_t longest = longest_post(generic) / OPENING_TIMES;
    struct record before = {.from = 1, .to = dated->records[0].from};
    if (add_lone(&opened, generic, &before,
            longest > OPENING_TELLING ? longest : OPENING_TELLING, err) != 0)
        return -1;
    if (dated->more)
        builder_partly(generic->builder, "more postings than are taken from one page");
    *taken = true;
    generic->builder->page->kind = PAGE_THREAD;
    return add_posts(generic, mould, dated->records, dated->count, err);
}
