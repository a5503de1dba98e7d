/*
 * Any site no engine knows: a leak blog's cards, one article, or just links.
 *
 * Cards are the largest group of sibling elements of one tag and class that each have a
 * heading and some text. They are taken for a leak blog's entries when the page speaks
 * as such a blog does; an article becomes a posting when it offers a dataset.
 */
#include "parsers/registry.h"

#include "parsers/blocks.h"
#include "parsers/builder.h"
#include "parsers/date.h"
#include "parsers/dom_text.h"
#include "parsers/fold.h"
#include "parsers/number.h"
#include "parsers/post_body.h"

enum {
    PAGE_TEXT_MAX = 64 * 1024,
    HEADING_MAX = 300,
    DATE_MAX = 120,
    CUES_NEEDED = 2 /* one such word stands on many an innocent page */
};

static bool claims(const struct view *view)
{
    (void)view;
    return true;
}

static bool says(
    struct bytes folded, const struct fold_starts *starts, const char *word)
{
    return fold_starts_may(starts, word) && fold_find(folded, word, 0) != BYTES_NONE;
}

/* Words of a leak blog; each counts once. */
static unsigned count_words(struct bytes folded)
{
    static const char *const words[] = {"leaked data", "leaks", "leak", "data leak",
        "stolen data", "stolen", "published", "will be published", "ransom",
        "ransomware", "victims", "victim", "countdown", "days left", "seven days",
        "time left", "deadline", "exfiltrated", "disclosed", "disclosure",
        "non-payment", "refused to pay", "all data", "full leak", "full archive",
        "file list", "website", "donnees volees", "donnees publiees", "publication",
        "proofs", "wall of shame"};
    /* News about such blogs use the same words. */
    static const char *const press[] = {"according to", "selon", "journalists",
        "journalistes", "reported", "presse", "cnil", "researchers"};
    struct fold_starts starts;
    unsigned found = 0;
    fold_starts_of(&starts, folded);
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        found += says(folded, &starts, words[i]) ? 1 : 0;
    for (size_t i = 0; i < sizeof(press) / sizeof(press[0]); i++)
        if (found > 0 && says(folded, &starts, press[i]))
            found--;
    return found;
}

struct blog {
    bool speaks; /* as a leak blog does */
    bool sized;  /* and says how much was taken */
};

/* Whether the page speaks as a leak blog does: such words, or one and a data size. */
static int blog_cues(struct blog *blog, const struct view *view, struct err *err)
{
    AUTO(buf_done) struct buf shown;
    AUTO(buf_done) struct buf folded;
    buf_init(&shown, PAGE_TEXT_MAX);
    buf_init(&folded, (size_t)PAGE_TEXT_MAX * 4);
    if (dom_text(&shown, view->dom->root, WITHOUT_CODE, err) != 0 ||
        fold_text(&folded, buf_bytes(&shown), err) != 0)
        return -1;
    unsigned words = count_words(buf_bytes(&folded));
    blog->sized = words > 0 && number_tells_size(buf_bytes(&folded));
    blog->speaks = words + (blog->sized ? 1 : 0) >= CUES_NEEDED;
    return 0;
}

/* Where the page's own matter is, its banner and menus left aside. */
static const struct dom_node *main_part(const struct dom_node *root)
{
    static const char *const tags[] = {"article", "main"};
    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
        const struct dom_node *node = dom_find_tag(root, NULL, tags[i]);
        if (node != NULL)
            return node;
    }
    return root;
}

static int read_heading(struct bytes *heading, const struct view *view,
    const struct dom_node *block, struct err *err)
{
    const struct dom_node *node = blocks_heading(block);
    if (node == NULL)
        return 0;
    return dom_line(heading, view->dom, node, HEADING_MAX, err);
}

/* A time element, else the first short text in the block that is a date. */
static void read_date(
    int64_t *ms, const struct view *view, const struct dom_node *block)
{
    int64_t now_ms = view->doc->fetched_at_ms;
    const struct dom_node *time = dom_find_tag(block, NULL, "time");
    if (time != NULL &&
        date_parse(ms, dom_attribute(time, "datetime"), now_ms, DATE_DAY_FIRST))
        return;
    for (const struct dom_node *node = block; node != NULL;
         node = dom_next(node, block)) {
        struct bytes text = bytes_trim(node->text);
        if (node->type == DOM_TEXT && text.len > 5 && text.len <= DATE_MAX &&
            date_parse(ms, text, now_ms, DATE_DAY_FIRST))
            return;
    }
    *ms = 0;
}

static int add_entry(struct builder *builder, const struct view *view,
    const struct dom_node *block, bool is_blog, struct err *err)
{
    AUTO(post_body_done) struct post_body body;
    post_body_init(&body);
    struct draft draft = {.published = is_blog};
    if (post_body_read(&body, block, err) != 0 ||
        read_heading(&draft.title, view, block, err) != 0)
        return -1;
    if (is_blog)
        draft.victim = draft.title;
    read_date(&draft.posted_at_ms, view, block);
    post_body_into(&draft, &body);
    return builder_posting(builder, &draft, err);
}

static int add_cards(struct builder *builder, const struct view *view,
    const struct blocks *cards, struct err *err)
{
    for (const struct dom_node *node = cards->first; node != NULL; node = node->next)
        if (blocks_has(cards, node) && add_entry(builder, view, node, true, err) != 0)
            return -1;
    return 0;
}

static bool titled(const struct view *view, const char *word)
{
    return bytes_find_nocase(view->title, bytes_of(word), 0) != BYTES_NONE;
}

static bool is_offered(enum offer_kind offer)
{
    return offer == OFFER_FREE || offer == OFFER_RANSOM || offer == OFFER_SALE ||
           offer == OFFER_AUCTION;
}

/* One article: kept when it offers something, else the page is only links. */
static int add_article(struct builder *builder, const struct view *view,
    const struct blog *blog, struct err *err)
{
    struct page *page = builder->page;
    if (add_entry(builder, view, main_part(view->dom->root), blog->speaks, err) != 0)
        return -1;
    struct posting *only = &page->postings[0];
    if (only->title.len == 0)
        only->title = page->title;
    bool entry = blog->speaks && (blog->sized || is_offered(only->offer));
    bool offers = only->is_dataset || only->quoted || entry;
    page->posting_count = offers ? 1 : 0;
    if (offers)
        page->kind = blog->speaks ? PAGE_LEAK_ENTRY : PAGE_POST;
    return 0;
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    struct blog blog = {.speaks = false};
    if (titled(view, "index of /")) {
        builder->page->kind = PAGE_LISTING;
        return 0;
    }
    if (blog_cues(&blog, view, err) != 0)
        return -1;
    struct blocks cards;
    if (!blog.speaks || !blocks_find(&cards, view->dom->root))
        return add_article(builder, view, &blog, err);
    builder->page->kind = PAGE_LEAK_LIST;
    return add_cards(builder, view, &cards, err);
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
