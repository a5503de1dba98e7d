/*
 * Feeds of paste sites, boards and leak blogs: each entry is a link, and where it
 * brings along what was posted, a posting. Its text went to the matchers as it is; it
 * is written as HTML of our own besides (parsers/embedded.h), an entry apart from the
 * next, as feeds cut them anywhere.
 *
 * Lists of pastes lead to pastes, which say all of it themselves: there is no posting.
 */
#include "parsers/registry.h"

#include "parsers/dom_text.h"
#include "parsers/embedded.h"
#include "parsers/feed_entry.h"
#include "parsers/forum_date.h"
#include "parsers/generic.h"
#include "parsers/paste_list.h"
#include "parsers/post_body.h"
#include "parsers/select.h"

enum {
    LINE_MAX = 2048,
    BODY_MAX = 64 * 1024,
    FORUM_WORDS = 3, /* so many of a board's make it one */
    BLOG_WORDS = 2
};

static bool claims(const struct view *view)
{
    return view->dom == NULL && view->sealed == NULL && feed_begins(view->text);
}

/* ---- as HTML ---- */

static bool has_tags(struct bytes text)
{
    for (size_t i = 0; i + 1 < text.len; i++)
        if (text.ptr[i] == '<' &&
            (byte_is_alpha(text.ptr[i + 1]) || text.ptr[i + 1] == '/'))
            return true;
    return false;
}

/* What is no HTML keeps its lines. */
static int add_lines(struct buf *html, struct bytes text, struct err *err)
{
    for (size_t i = 0; i < text.len; i++) {
        uint8_t byte = text.ptr[i];
        const char *other = byte == '<' ? "&lt;" : byte == '\n' ? "<br>\n" : NULL;
        if (other != NULL ? buf_add_text(html, other, err) != 0
                          : buf_add_byte(html, byte, err) != 0)
            return -1;
    }
    return 0;
}

/* `before`, what it says as HTML, and `behind`; nothing where nothing is said. */
static int add(struct buf *html, const char *before, const struct feed_text *text,
    const char *behind, struct err *err)
{
    AUTO(buf_done) struct buf said;
    buf_init(&said, (size_t)BODY_MAX * 2);
    if (text->text.len == 0)
        return 0;
    if (feed_say(&said, text, BODY_MAX, err) != 0 ||
        buf_add_text(html, before, err) != 0)
        return -1;
    struct bytes whole = buf_bytes(&said);
    bool markup = !text->plain && has_tags(whole);
    if (markup ? buf_add(html, whole, err) != 0 : add_lines(html, whole, err) != 0)
        return -1;
    return buf_add_text(html, behind, err);
}

/* "mail@host (name)", as RSS has it: the name. */
static struct feed_text name_of(struct feed_text author)
{
    ptrdiff_t open = bytes_find_byte(author.text, '(', 0);
    ptrdiff_t end = open == BYTES_NONE
                        ? BYTES_NONE
                        : bytes_find_byte(author.text, ')', (size_t)open);
    if (bytes_find_byte(author.text, '@', 0) == BYTES_NONE)
        return author;
    size_t from = end == BYTES_NONE ? 0 : (size_t)open + 1;
    size_t to = end == BYTES_NONE ? 0 : (size_t)end;
    author.text = bytes_slice(author.text, from, to - from);
    return author;
}

static int add_post(struct buf *html, const struct feed_entry *entry, struct err *err)
{
    size_t start = html->len;
    struct feed_text author = name_of(entry->author);
    if (buf_add_text(html, "<div class=\"embedded-post\">", err) != 0 ||
        add(html, "<h2 class=\"embedded-title\">", &entry->title, "</h2>", err) != 0 ||
        add(html, "<b class=\"embedded-author\">", &author, "</b>", err) != 0 ||
        add(html, "<i class=\"embedded-place\">", &entry->board, "</i>", err) != 0 ||
        add(html, "<time class=\"embedded-date\">", &entry->date, "</time>", err) !=
            0 ||
        add(html, "<div class=\"embedded-body\">", &entry->body, "</div>", err) != 0)
        return -1;
    return embedded_end(html, start, err);
}

static int unpack(struct buf *html, const struct view *view, struct err *err)
{
    struct feed feed = feed_start(view->text);
    struct feed_entry entry;
    struct feed_text title = feed_title(view->text);
    struct feed_text about = feed_about(view->text);
    if (view->base != NULL && paste_site_of_list(view->base) != NULL)
        return 0;
    if (add(html, "<title>", &title, "</title>", err) != 0 ||
        add(html, "<p>", &about, "</p>", err) != 0 || embedded_end(html, 0, err) != 0)
        return -1;
    for (unsigned i = 0; i <= PAGE_POSTINGS_MAX && feed_next(&entry, &feed); i++) {
        if (entry.body.text.len > 0 && add_post(html, &entry, err) != 0)
            return -1;
    }
    return 0;
}

/* ---- links ---- */

static int take_link(struct builder *builder, const struct view *view,
    const struct feed_entry *entry, struct err *err)
{
    AUTO(buf_done) struct buf address;
    AUTO(buf_done) struct buf title;
    buf_init(&address, (size_t)LINE_MAX * 2);
    buf_init(&title, (size_t)LINE_MAX * 2);
    if (entry->link.text.len == 0)
        return 0;
    if (feed_say(&address, &entry->link, LINE_MAX, err) != 0 ||
        feed_say(&title, &entry->title, LINE_MAX, err) != 0)
        return -1;
    return paste_list_add(builder, view, buf_bytes(&address), buf_bytes(&title), err);
}

static int take_links(struct builder *builder, const struct view *view, struct err *err)
{
    struct feed feed = feed_start(view->text);
    struct feed_entry entry;
    while (feed_next(&entry, &feed)) {
        if (builder->page->link_count >= PAGE_LINKS_MAX) {
            builder_partly(builder, "more links than are taken from one page");
            return 0;
        }
        if (take_link(builder, view, &entry, err) != 0)
            return -1;
    }
    return 0;
}

/* ---- postings ---- */

/* "Board • Title", as phpBB has it. */
static struct bytes without_board(struct bytes title, struct bytes board)
{
    static const char mark[] = " \xE2\x80\xA2 ";
    struct bytes rest = bytes_slice(title, board.len, title.len);
    bool named = board.len > 0 && title.len > board.len &&
                 bytes_equal(bytes_slice(title, 0, board.len), board) &&
                 bytes_starts(rest, mark);
    return named ? bytes_slice(rest, sizeof(mark) - 1, rest.len) : title;
}

static int read_line(struct bytes *line, const struct dom *dom,
    const struct dom_node *post, const char *selector, struct err *err)
{
    const struct dom_node *node = select_first(post, selector);
    return node == NULL ? 0 : dom_line(line, dom, node, LINE_MAX, err);
}

static int take_posting(struct builder *builder, const struct view *view,
    const struct dom_node *post, bool blog, struct err *err)
{
    AUTO(post_body_done) struct post_body body;
    post_body_init(&body);
    struct draft draft = {.published = blog};
    const struct dom_node *date = select_first(post, EMBEDDED_DATE);
    const struct date_rules rules = {.now_ms = view->doc->fetched_at_ms};
    if (post_body_read(&body, select_first(post, EMBEDDED_BODY), err) != 0 ||
        read_line(&draft.title, view->dom, post, EMBEDDED_TITLE, err) != 0 ||
        read_line(&draft.author, view->dom, post, EMBEDDED_AUTHOR, err) != 0 ||
        read_line(&draft.board, view->dom, post, EMBEDDED_PLACE, err) != 0)
        return -1;
    draft.title = without_board(draft.title, draft.board);
    if (blog)
        draft.victim = draft.title;
    if (date == NULL || !forum_date(&draft.posted_at_ms, view, date, &rules))
        draft.posted_at_ms = 0;
    post_body_into(&draft, &body);
    return builder_posting(builder, &draft, err);
}

static int is_blog(bool *blog, const struct view *view, struct err *err)
{
    AUTO(outline_done) struct outline outline = {0};
    struct site_words words;
    if (outline_make(&outline, view, err) != 0 ||
        generic_words(&words, &outline, view, err) != 0)
        return -1;
    *blog = words.blog >= BLOG_WORDS && words.forum < FORUM_WORDS &&
            select_first(view->dom->root, EMBEDDED_AUTHOR) == NULL;
    return 0;
}

static int take_postings(
    struct builder *builder, const struct view *view, struct err *err)
{
    bool blog = false;
    const struct select posts = select_make(EMBEDDED_POST);
    const struct dom_node *root = view->dom->root;
    const struct dom_node *post = select_next(root, NULL, &posts);
    if (post == NULL)
        return 0;
    if (is_blog(&blog, view, err) != 0)
        return -1;
    builder->page->kind = blog ? PAGE_LEAK_LIST : PAGE_BOARD;
    for (; post != NULL; post = select_next(root, post, &posts))
        if (select_first(post, EMBEDDED_BODY) != NULL &&
            take_posting(builder, view, post, blog, err) != 0)
            return -1;
    return 0;
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    struct page *page = builder->page;
    page->kind = PAGE_BOARD;
    if (take_links(builder, view, err) != 0 ||
        (view->dom != NULL && take_postings(builder, view, err) != 0))
        return -1;
    page->drifted = page->link_count == 0;
    return 0;
}

const struct engine engine_feed = {
    .name = "feed", .claims = claims, .unpack = unpack, .parse = parse};
