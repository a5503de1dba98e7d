#include "parsers/forum.h"

#include <string.h>

#include "parsers/dom_text.h"
#include "parsers/forum_date.h"
#include "parsers/forum_pages.h"
#include "parsers/forum_post.h"
#include "parsers/forum_subject.h"
#include "parsers/profile_page.h"
#include "parsers/select.h"

/* ---- addresses ---- */

/* Where `form` stands in `path` before a digit. */
static bool before_digit(struct bytes path, struct bytes form)
{
    ptrdiff_t at = bytes_find(path, form, 0);
    while (at != BYTES_NONE) {
        size_t end = (size_t)at + form.len;
        if (end < path.len && byte_is_digit(path.ptr[end]))
            return true;
        at = bytes_find(path, form, (size_t)at + 1);
    }
    return false;
}

static bool form_fits(struct bytes path, struct bytes form)
{
    if (bytes_starts(form, "^")) {
        form = bytes_slice(form, 1, form.len);
        path = bytes_slice(path, 0, form.len);
    }
    if (bytes_ends(form, "$")) {
        form = bytes_slice(form, 0, form.len - 1);
        return path.len >= form.len &&
               bytes_equal(bytes_slice(path, path.len - form.len, form.len), form);
    }
    if (bytes_ends(form, "%"))
        return before_digit(path, bytes_slice(form, 0, form.len - 1));
    return bytes_find(path, form, 0) != BYTES_NONE;
}

/* Which two bytes stand side by side in an address: most forms are ruled out by theirs.
 */
enum { PAIRS = 256 };
struct pairs {
    uint64_t bits[PAIRS / 64];
};

static unsigned pair_of(const uint8_t *at)
{
    return (at[0] * 31U + at[1]) % PAIRS;
}

static struct pairs pairs_of(struct bytes path)
{
    struct pairs pairs = {{0}};
    for (size_t i = 0; i + 1 < path.len; i++) {
        unsigned pair = pair_of(path.ptr + i);
        pairs.bits[pair / 64] |= UINT64_C(1) << pair % 64;
    }
    return pairs;
}

static bool has_pair(const struct pairs *pairs, const uint8_t *at)
{
    unsigned pair = pair_of(at);
    return (pairs->bits[pair / 64] >> pair % 64 & 1) != 0;
}

/* `form` is no longer than `length`, and has its marks. */
static bool may_have(const struct pairs *pairs, const uint8_t *form, size_t length)
{
    size_t from = form[0] == '^' ? 1 : 0;
    size_t to = length;
    to -= form[length - 1] == '$' || form[length - 1] == '%' ? 1 : 0;
    return to < from + 2 ||
           (has_pair(pairs, form + from) && has_pair(pairs, form + to - 2));
}

/* An address, to be asked about many forms. */
struct asked {
    struct bytes path;
    struct pairs pairs;
};

static struct asked ask_of(struct bytes path)
{
    return (struct asked){.path = path, .pairs = pairs_of(path)};
}

static bool has_form(const struct asked *asked, const char *forms)
{
    const char *at = forms == NULL ? "" : forms;
    while (*at != '\0') {
        const uint8_t *start = (const uint8_t *)at;
        const char *end = strchrnul(at, ' ');
        size_t length = (size_t)(end - at);
        at = end;
        if (length > 0 && may_have(&asked->pairs, start, length) &&
            form_fits(asked->path, bytes_make(start, length)))
            return true;
        at += *at == ' ' ? 1 : 0;
    }
    return false;
}

bool forum_path_is(struct bytes path, const char *forms)
{
    const struct asked asked = ask_of(path);
    return has_form(&asked, forms);
}

bool forum_says(const struct view *view, const char *texts)
{
    struct bytes rest = bytes_of(texts);
    struct bytes text;
    while (view->dom != NULL && bytes_split(&text, &rest, '|'))
        if (view_has(view, text))
            return true;
    return false;
}

bool forum_tells(
    const struct view *view, const char *texts, const char *signs, unsigned needed)
{
    if (view->dom == NULL || (texts != NULL && !forum_says(view, texts)))
        return false;
    const struct dom_node *root = view->dom->root;
    const struct select select = select_make(signs);
    const struct dom_node *node = NULL;
    for (unsigned found = 0; found < needed; found++) {
        node = select_next(root, node, &select);
        if (node == NULL)
            return false;
    }
    return true;
}

/* "page=2", but not "page=1". */
static bool is_later(const struct forum *forum, struct bytes path)
{
    struct bytes rest = bytes_of(forum->later_path);
    struct bytes form;
    while (bytes_split(&form, &rest, ' ')) {
        ptrdiff_t at = bytes_find_nocase(path, form, 0);
        if (at == BYTES_NONE)
            continue;
        size_t start = (size_t)at + form.len;
        size_t end = start;
        uint64_t number = 0;
        while (end < path.len && byte_is_digit(path.ptr[end]))
            end++;
        if (bytes_to_u64(&number, bytes_slice(path, start, end - start), UINT64_MAX) ==
                0 &&
            number > 1)
            return true;
    }
    return forum->is_later != NULL && forum->is_later(path);
}

static bool is(
    const struct view *view, const struct dom_node *node, const char *selector)
{
    struct select spare;
    return select_fits(select_kept(view->selects, &spare, selector), node);
}

enum link_rel forum_rel(const struct forum *forum, const struct view *view,
    const struct dom_node *node, struct bytes path)
{
    struct bytes href = dom_attribute(node, "href");
    if (is(view, node, forum->next) && !bytes_starts(href, "#"))
        return LINK_NEXT;
    const struct asked address = ask_of(path);
    const struct asked written = bytes_equal(href, path) ? address : ask_of(href);
    if (has_form(&address, forum->file_path))
        return LINK_FILE;
    /* What makes a variant may have been reduced away; later pages are reached through
     * the first. */
    if (has_form(&address, forum->variant_path) ||
        has_form(&written, forum->variant_path) || is_later(forum, path))
        return LINK_OTHER;
    if (is(view, node, forum->thread_link) || has_form(&address, forum->thread_path))
        return LINK_THREAD;
    bool board =
        is(view, node, forum->board_link) || has_form(&address, forum->board_path);
    return board ? LINK_BOARD : LINK_OTHER;
}

/* ---- the page ---- */

struct found {
    const struct dom_node *first; /* post */
    uint32_t posts;
    uint32_t rows;
    struct date_orders orders;
};

static void note_post(struct found *found, const struct forum *forum,
    const struct view *view, struct dom_node *post)
{
    forum_post_mark(forum, view, post);
    const struct dom_node *date = forum_post_date(forum, view, post);
    if (date != NULL && found->posts < PAGE_POSTINGS_MAX)
        forum_date_weigh(&found->orders, view, date);
    if (found->posts++ == 0)
        found->first = post;
}

static struct found look(const struct forum *forum, const struct view *view)
{
    struct found found = {.posts = 0};
    const struct dom_node *clock = select_first(view->dom->root, forum->clock);
    if (clock != NULL)
        forum_date_weigh_clock(&found.orders, view, clock);
    const struct select post = select_make(forum->post);
    const struct select row = select_make(forum->row);
    struct dom_node *root = view->dom->root;
    struct dom_node *node = root;
    /* Inside a post without a body there is none with one: nothing is looked for twice,
     * however deep they are nested. */
    const struct dom_node *barren_end = root;
    bool barren = false;
    while (node != NULL) {
        barren = barren && node != barren_end;
        bool is_post = !barren && select_fits(&post, node);
        found.rows += !is_post && select_fits(&row, node) ? 1 : 0;
        if (is_post && forum_post_body(forum, view, node) == NULL) {
            barren = true;
            barren_end = dom_skip(node, root);
            is_post = false;
        }
        if (!is_post) {
            node = dom_next(node, root);
            continue;
        }
        note_post(&found, forum, view, node);
        node = dom_skip(node, root);
    }
    return found;
}

static int add_posts(const struct forum *forum, struct builder *builder,
    const struct forum_thread *thread, struct err *err)
{
    const struct select post = select_make(forum->post);
    const struct dom_node *root = builder->view->dom->root;
    const struct dom_node *node = root;
    while (node != NULL) {
        if (!select_fits(&post, node)) {
            node = dom_next(node, root);
            continue;
        }
        if (forum_post_body(forum, builder->view, node) != NULL &&
            forum_post_add(forum, builder, thread, node, err) != 0)
            return -1;
        node = dom_skip(node, root);
    }
    return 0;
}

/* ---- its kind ---- */

static bool has(const struct view *view, const char *selector)
{
    return select_first(view->dom->root, selector) != NULL;
}

bool forum_has_link(const struct page *page, enum link_rel wanted)
{
    for (uint32_t i = 0; i < page->link_count; i++)
        if (page->links[i].rel == wanted)
            return true;
    return false;
}

static bool is_search(
    const struct forum *forum, const struct view *view, struct bytes path)
{
    return forum_path_is(path, forum->search_path) || has(view, forum->search);
}

static bool is_empty(const struct forum *forum, const struct view *view)
{
    return has(view, forum->empty) ||
           (forum->is_empty != NULL && forum->is_empty(view));
}

static enum page_kind kind_of_place(const struct forum *forum, const struct page *page,
    const struct view *view, struct bytes path)
{
    enum page_kind kind =
        forum->kind == NULL ? PAGE_OTHER : forum->kind(page, view, path);
    if (kind != PAGE_OTHER)
        return kind;
    if (has(view, forum->index))
        return PAGE_INDEX;
    if (has(view, forum->login))
        return PAGE_LOGIN;
    if (has(view, forum->error))
        return PAGE_ERROR;
    if (is_search(forum, view, path))
        return PAGE_SEARCH;
    bool is_thread = forum_path_is(path, forum->thread_path);
    bool is_board = forum_path_is(path, forum->board_path);
    if (forum_has_link(page, LINK_BOARD) && !is_thread && !is_board)
        return PAGE_INDEX;
    if (is_board || is_empty(forum, view))
        return PAGE_BOARD;
    return is_thread ? PAGE_THREAD : PAGE_OTHER;
}

/* The month stands first in American English, and in English that says no more. */
static enum date_order usual_order(const struct forum *forum, const struct view *view)
{
    const struct dom_node *html = dom_find_tag(view->dom->root, NULL, "html");
    struct bytes lang =
        html == NULL ? bytes_make(NULL, 0) : dom_attribute(html, "lang");
    bool other = lang.len > 0 && !bytes_equal_nocase(lang, bytes_of("en")) &&
                 !bytes_equal_nocase(lang, bytes_of("en-us"));
    return forum->local_dates && other ? DATE_DAY_FIRST : forum->order;
}

/* The page's zone is looked for only where a date needs it. */
static struct date_rules date_rules_of(
    const struct forum *forum, const struct view *view, const struct found *found)
{
    struct date_rules rules = {.now_ms = view->doc->fetched_at_ms,
        .order = forum_date_order(&found->orders, usual_order(forum, view))};
    const struct dom_node *date = forum_post_date(forum, view, found->first);
    if (date != NULL && !forum_date_is_sure(date))
        (void)date_zone(&rules.zone_min, view->text, &rules);
    return rules;
}

static int read_canonical(const struct forum *forum, struct builder *builder,
    bool later, struct bytes path, struct err *err)
{
    const struct dom_node *root = builder->view->dom->root;
    bool first = !later && !forum_path_is(path, forum->variant_path);
    return forum_pages_canonical(
        builder, select_first(root, forum->subject), first, err);
}

static int read_posts(const struct forum *forum, struct builder *builder,
    const struct found *found, struct bytes path, struct err *err)
{
    struct forum_thread thread = {.later = is_later(forum, path),
        .dates = date_rules_of(forum, builder->view, found)};
    if (forum_subject(&thread.subject, forum, builder->view, found->first, err) != 0 ||
        forum_board(&thread.board, forum, builder->view, err) != 0 ||
        read_canonical(forum, builder, thread.later, path, err) != 0 ||
        add_posts(forum, builder, &thread, err) != 0)
        return -1;
    bool message =
        forum_path_is(path, forum->message_path) || has(builder->view, forum->message);
    builder->page->kind = message ? PAGE_POST : PAGE_THREAD;
    return 0;
}

int forum_parse(const struct forum *forum, struct builder *builder,
    const struct view *view, struct err *err)
{
    struct page *page = builder->page;
    struct bytes path = view->base == NULL ? bytes_make(NULL, 0) : url_path(view->base);
    forum_pages_next(page, view, forum->pages);
    const struct found found = look(forum, view);
    if (found.posts + found.rows > 0 && is_search(forum, view, path)) {
        page->kind = PAGE_SEARCH;
        return 0;
    }
    if (profile_page_is(view->base)) /* what is on it is of a person */
        return 0;
    if (found.posts > 0)
        return read_posts(forum, builder, &found, path, err);
    bool rows = found.rows > 0 && !has(view, forum->index);
    page->kind = rows ? PAGE_BOARD : kind_of_place(forum, page, view, path);
    /* A board may be empty, but then it says so in a place of its own. */
    page->drifted =
        page->kind == PAGE_THREAD ||
        (page->kind == PAGE_BOARD && found.rows == 0 && !is_empty(forum, view));
    return 0;
}
