/*
 * Any site no engine knows.
 *
 * Its parts are looked for by what they hold and how they repeat (parsers/outline.h,
 * repeats.h, mould.h): a leak blog's cards where the page speaks as such a blog does,
 * then a thread's posts, then the rows of a board, then one article.
 */
#include "parsers/generic.h"

#include "parsers/links.h"
#include "parsers/nested.h"
#include "parsers/next_page.h"
#include "parsers/profile_page.h"
#include "parsers/registry.h"

#include <stdlib.h>

enum {
    CUES_NEEDED = 2, /* one word of a leak blog stands on many an innocent page */
    FEW = 3,         /* records that must be much alike to be believed */
    LIKENESS_PERCENT = 40,
    TITLE_LENGTH = 25, /* bytes of a thread's title; victims' names are shorter */
    FORUM_WORDS = 3,   /* so many of a board's make it one */
    PLAIN_BLOG_WORDS = 4
};

static bool claims(const struct view *view)
{
    (void)view;
    return true;
}

static void generic_done(struct generic *generic)
{
    mould_done(&generic->mould);
    repeats_done(&generic->dated);
    outline_done(&generic->outline);
}
AUTO_DEFINE_VALUE(struct generic, generic_done)

/* Two parts of one post are two siblings that repeat, too; but they are not alike. */
static bool believable(const struct generic *generic)
{
    return generic->dated.count > FEW ||
           mould_likeness(&generic->mould) >= LIKENESS_PERCENT;
}

static int find_group(
    struct generic *generic, const struct repeats_ask *ask, struct err *err)
{
    repeats_done(&generic->dated);
    mould_done(&generic->mould);
    if (repeats_find(&generic->dated, &generic->outline, ask, err) != 0)
        return -1;
    if (generic->dated.count < 2)
        return 0;
    return mould_make(&generic->mould, &generic->outline, generic->dated.records,
        generic->dated.count, err);
}

/* The best group that can be believed. */
static int find_records(
    struct generic *generic, enum repeats_mark mark, struct err *err)
{
    struct repeats_ask ask = {.mark = mark};
    for (;;) {
        if (find_group(generic, &ask, err) != 0)
            return -1;
        if (generic->dated.count < 2 || believable(generic))
            return 0;
        if (ask.not_count == REPEATS_NOT_MAX)
            break;
        ask.not_in[ask.not_count++] = generic->dated.parent;
    }
    generic->dated.count = 0;
    generic->mould.records = 0;
    return 0;
}

/* Where replies stand inside what they answer, there are more of them than siblings. */
static int find_nested(struct generic *generic, struct err *err)
{
    AUTO(repeats_done) struct repeats nested = {0};
    AUTO(mould_done) struct mould mould = {0};
    if (nested_find(&nested, &generic->outline, err) != 0)
        return -1;
    if (nested.count < 2 || nested.count <= generic->dated.count)
        return 0;
    if (mould_make(&mould, &generic->outline, nested.records, nested.count, err) != 0)
        return -1;
    if (mould_likeness(&mould) < LIKENESS_PERCENT)
        return 0;
    repeats_done(&generic->dated);
    mould_done(&generic->mould);
    generic->dated = nested;
    generic->mould = mould;
    nested = (struct repeats){.records = NULL};
    mould = (struct mould){.parts = NULL};
    return 0;
}

/* Signatures weigh nothing: what is said is looked for without them. */
static int leave_unsaid(struct generic *generic, struct err *err)
{
    const struct repeats *dated = &generic->dated;
    bool marked = false;
    if (generic_unsaid(&marked, &generic->outline, dated->records, dated->count, err) !=
        0)
        return -1;
    if (!marked)
        return 0;
    mould_done(&generic->mould);
    return mould_make(
        &generic->mould, &generic->outline, dated->records, dated->count, err);
}

static int prepare(struct generic *generic, struct err *err)
{
    struct outline *outline = &generic->outline;
    if (outline_make(outline, generic->view, err) != 0 ||
        generic_words(&generic->words, outline, generic->view, err) != 0 ||
        find_records(generic, REPEATS_DATE, err) != 0 || find_nested(generic, err) != 0)
        return -1;
    generic->builder->starts = generic->words.starts;
    generic->builder->started = generic->words.whole;
    if (outline->cut)
        builder_partly(
            generic->builder, "too many elements: postings looked for in part");
    generic->undated = generic->dated.count < 2;
    if (generic->undated && find_records(generic, REPEATS_HEADING, err) != 0)
        return -1;
    if (generic->dated.count < 2)
        return 0;
    if (leave_unsaid(generic, err) != 0)
        return -1;
    mould_unquote(&generic->mould, generic->dated.records);
    return generic_weigh_list(generic, err);
}

bool generic_is_blog(const struct generic *generic)
{
    const struct site_words *words = &generic->words;
    return words->blog + (words->blog > 0 && words->sized ? 1 : 0) >= CUES_NEEDED;
}

static bool is_forum(const struct generic *generic)
{
    const struct mould *mould = &generic->mould;
    bool signed_by_members =
        mould->records > 0 && mould->parts[0].members * 2 >= mould->records;
    /* A blog's entries may stand so, too, and begin with a name. */
    bool plain_blog =
        generic->words.blog >= PLAIN_BLOG_WORDS && generic->words.forum == 0;
    bool thread =
        generic->order > 0 && !generic->undated && !plain_blog &&
        mould_author(mould, generic->dated.records, mould_body(mould)) != MOULD_NONE;
    /* Rows of leads, counted twice: replies and views. */
    bool board =
        generic->is_list && !generic->undated &&
        (generic->signs.threads > 0 || generic->signs.numbers / 2 >= mould->records);
    return signed_by_members || thread || board || generic->words.forum >= FORUM_WORDS;
}

/* What links_collect saw, by rel or class, stays. */
static int set_next(struct generic *generic, struct err *err)
{
    struct page *page = generic->builder->page;
    const struct dom_node *link =
        page->next.len > 0 ? NULL : next_page(&generic->outline);
    AUTO(mem_free) struct url *url = NULL;
    bool joined = false;
    if (link == NULL)
        return 0;
    url = malloc(sizeof(*url));
    if (url == NULL)
        return err_no_memory(err);
    struct bytes href = bytes_trim(dom_attribute(link, "href"));
    const struct url *base = generic->view->base;
    if (!links_resolve(url, &joined, generic->view, href) ||
        (joined && base != NULL && !url_same_host(url, base)))
        return 0;
    struct bytes address = joined ? bytes_make(url->text, url->len) : href;
    for (uint32_t i = 0; i < page->link_count; i++) {
        if (!bytes_equal(page->links[i].url, address))
            continue;
        page->links[i].rel = LINK_NEXT;
        page->next = page->links[i].url;
        return 0;
    }
    return 0;
}

/* One victim's page: a single article that nobody signs. */
static bool is_one_article(const struct generic *generic)
{
    const struct outline *outline = &generic->outline;
    uint32_t articles = 0;
    uint32_t only = 0;
    for (uint32_t i = 0; i < outline->count && articles < 2; i++)
        if (dom_is(outline->items[i].node, "article")) {
            articles++;
            only = i;
        }
    return articles == 1 &&
           outline_between(outline, only, outline->items[only].end).members == 0;
}

/* As a leak blog: one victim's page, a list, or data in a script. */
static int parse_blog(bool *taken, struct generic *generic, bool blog, struct err *err)
{
    bool entry = blog && is_one_article(generic);
    if (entry && generic_article(taken, generic, err) != 0)
        return -1;
    if (blog && !entry && generic_cards(taken, generic, err) != 0)
        return -1;
    bool alone = blog && !entry && !*taken && generic->dated.count < 2 &&
                 generic->words.sized && generic->words.forum == 0 &&
                 generic->outline.total.members == 0;
    if (alone && generic_scripts(taken, generic, err) != 0)
        return -1;
    if (alone && !*taken && generic_article(taken, generic, err) != 0)
        return -1;
    if (*taken || (!blog && generic->dated.count >= 2))
        return 0;
    return generic_scripts(taken, generic, err);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    AUTO(generic_done) struct generic generic = {.builder = builder, .view = view};
    bool taken = false;
    if (view->dom == NULL)
        return 0;
    if (prepare(&generic, err) != 0 || set_next(&generic, err) != 0)
        return -1;
    if (profile_page_is(view->base)) /* a list of a member's threads is one */
        return generic_rows(&taken, &generic, err);
    bool blog = generic_is_blog(&generic) && !is_forum(&generic);
    if (parse_blog(&taken, &generic, blog, err) != 0)
        return -1;
    if (!taken && generic_thread(&taken, &generic, err) != 0)
        return -1;
    if (!taken && generic_rows(&taken, &generic, err) != 0)
        return -1;
    return taken ? 0 : generic_article(&taken, &generic, err);
}

static enum link_rel rel(
    const struct view *view, const struct dom_node *node, struct bytes path)
{
    (void)path;
    const struct dom_node *top = view->dom->root;
    bool in_heading =
        dom_ancestor(node, top, "h2") != NULL || dom_ancestor(node, top, "h3") != NULL;
    return in_heading ? LINK_THREAD : LINK_OTHER;
}

const struct engine engine_generic = {
    .name = "generic", .claims = claims, .rel = rel, .parse = parse};
