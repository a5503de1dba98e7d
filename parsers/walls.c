#include "parsers/walls.h"

#include "base/utf8.h"
#include "parsers/dom_text.h"
#include "parsers/element.h"
#include "parsers/fold.h"
#include "parsers/hidden.h"
#include "parsers/outline.h"
#include "parsers/page_names.h"
#include "parsers/wall_pairs.h"
#include "parsers/wall_words.h"

enum {
    TEXT_MAX = 3000,  /* folded; what says more than this is no wall */
    BARE_MAX = 700,   /* a page with next to nothing on it, but for menus */
    NOTICE_MAX = 600, /* a notice is short */
    LINKS_MOST = 12,  /* of a page that is but a form to log in */
    WAIT_LEAST_S = 5,
    WAIT_MOST_S = 600
};

static bool contains(struct bytes text, const char *part)
{
    return bytes_find_nocase(text, bytes_of(part), 0) != BYTES_NONE;
}

/* ---- what is no wall ---- */

static uint32_t links_of(const struct page *page, enum link_rel rel)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < page->link_count; i++)
        count += page->links[i].rel == rel ? 1 : 0;
    return count;
}

static bool shows_something(const struct page *page)
{
    switch (page->kind) {
    case PAGE_PASTE:
    case PAGE_LEAK_LIST:
    case PAGE_LEAK_ENTRY:
    case PAGE_LISTING:
    case PAGE_TEXT:
        return true;
    case PAGE_INDEX:
    case PAGE_BOARD:
    case PAGE_SEARCH:
    case PAGE_THREAD:
    case PAGE_OTHER:
        return page->posting_count > 0 || links_of(page, LINK_THREAD) > 0 ||
               (page->kind == PAGE_INDEX && links_of(page, LINK_BOARD) > 0);
    case PAGE_POST:
    case PAGE_LOGIN:
    case PAGE_CAPTCHA:
    case PAGE_QUEUE:
    case PAGE_BANNED:
    case PAGE_ERROR:
    case PAGE_PARKED:
    case PAGE_CLOSED:
    case PAGE_KIND_COUNT:
        break;
    }
    return page->posting_count > 0;
}

/* ---- structure ---- */

static bool is_captcha_part(const struct dom_node *node)
{
    if (node->attributes == NULL)
        return false;
    static const char *const classes[] = {
        "g-recaptcha", "h-captcha", "cf-turnstile", "frc-captcha"};
    static const char *const makers[] = {"recaptcha/api", "hcaptcha.com",
        "challenges.cloudflare.com/turnstile", "smartcaptcha"};
    struct bytes source = dom_attribute(node, "src");
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
        if (dom_has_class(node, classes[i]))
            return true;
    for (size_t i = 0; i < sizeof(makers) / sizeof(makers[0]); i++)
        if (contains(source, makers[i]))
            return true;
    bool input =
        dom_is(node, "input") && contains(dom_attribute(node, "name"), "captcha");
    bool picture =
        dom_is(node, "img") &&
        (contains(source, "captcha") || contains(dom_attribute(node, "id"), "captcha"));
    return input || picture;
}

static bool is_challenge_part(const struct dom_node *node)
{
    struct bytes source = dom_attribute(node, "src");
    return contains(source, "cdn-cgi/challenge-platform") ||
           contains(source, "/.well-known/ddos-guard/");
}

/* A dialogue that opens on a click. */
static bool is_put_away(const struct dom_node *node)
{
    struct bytes style = dom_attribute(node, "style");
    return dom_has_class(node, "hidden") || dom_has_class(node, "modal") ||
           dom_has_class(node, "d-none") || dom_attribute(node, "hidden").ptr != NULL ||
           contains(style, "display:none") || contains(style, "display: none");
}

static bool is_password(const struct dom_node *node)
{
    enum { LEVELS_MAX = 12 };
    if (!dom_is(node, "input") ||
        !bytes_equal_nocase(dom_attribute(node, "type"), bytes_of("password")))
        return false;
    for (int up = 0; up < LEVELS_MAX && node != NULL; up++, node = node->parent)
        if (is_put_away(node))
            return false;
    return true;
}

/* Where words to search for are asked for. */
static bool is_search_field(const struct dom_node *node)
{
    static const char *const names[] = {"q", "query", "keywords", "keyword", "search",
        "s", "term", "terms", "find", "searchword", "words"};
    struct bytes type = dom_attribute(node, "type");
    struct bytes name = dom_attribute(node, "name");
    if (!dom_is(node, "input"))
        return false;
    if (bytes_equal_nocase(type, bytes_of("search")))
        return true;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (bytes_equal_nocase(name, bytes_of(names[i])))
            return type.len == 0 || bytes_equal_nocase(type, bytes_of("text"));
    return false;
}

/* A sentence of the site's, outside forms and menus. */
static size_t sentence(const struct dom_node *node, const struct dom_node *root)
{
    enum { WORDS_MIN = 8 };
    if (node->type != DOM_TEXT || outline_words(node->text, WORDS_MIN) < WORDS_MIN ||
        (node->parent != NULL && (node->parent->flags & ELEMENT_RAW) != 0))
        return 0;
    bool aside = dom_ancestor(node, root, "form") != NULL ||
                 dom_ancestor(node, root, "nav") != NULL ||
                 dom_ancestor(node, root, "footer") != NULL;
    return aside ? 0 : bytes_trim(node->text).len;
}

struct parts {
    bool captcha;
    bool challenge;
    bool password;
    bool search;
    size_t told; /* bytes of sentences */
};

static struct parts find_parts(const struct dom_node *root)
{
    struct parts parts = {.captcha = false};
    for (const struct dom_node *node = root; node != NULL;
         node = dom_next(node, root)) {
        parts.told += sentence(node, root);
        if (node->type != DOM_ELEMENT)
            continue;
        parts.search = parts.search || is_search_field(node);
        parts.captcha = parts.captcha || is_captcha_part(node);
        parts.challenge = parts.challenge || is_challenge_part(node);
        parts.password = parts.password || is_password(node);
    }
    return parts;
}

/* ---- words ---- */

static enum page_kind kind_said(struct bytes folded)
{
    struct fold_starts starts;
    fold_starts_of(&starts, folded);
    for (const struct wall_words *words = wall_words; words->phrase != NULL; words++)
        if (fold_starts_may(&starts, words->phrase) &&
            fold_find(folded, words->phrase, 0) != BYTES_NONE)
            return words->kind;
    return wall_pairs_say(folded, &starts);
}

static int fold_node(
    struct buf *folded, const struct dom_node *node, size_t max, struct err *err)
{
    AUTO(buf_done) struct buf shown;
    buf_init(&shown, max);
    if (dom_text(&shown, node, WITHOUT_NOTHING, err) != 0)
        return -1;
    return fold_text(folded, buf_bytes(&shown), err);
}

/* Where a site speaks itself: headings, and what is marked as a notice. */
static bool is_voice(const struct dom_node *node)
{
    /* "message" alone is what boards call their posts. */
    static const char *const marks[] = {"error", "alert", "warning", "notice",
        "blockmessage", "message-title", "panel-body", "infobox", "noperm"};
    if (node->type != DOM_ELEMENT)
        return false;
    if (dom_is(node, "h1") || dom_is(node, "h2") || dom_is(node, "h3"))
        return true;
    if (node->element->id == NULL && node->element->classes == NULL)
        return false;
    struct bytes id = dom_attribute(node, "id");
    if (bytes_is(id, "message"))
        return true;
    struct bytes class = dom_attribute(node, "class");
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (contains(id, marks[i]) || contains(class, marks[i]))
            return true;
    return false;
}

static int said_by_voices(
    enum page_kind *kind, const struct dom_node *root, struct err *err)
{
    enum { VOICES_MAX = 40 };
    unsigned voices = 0;
    *kind = PAGE_OTHER;
    for (const struct dom_node *node = root;
         node != NULL && *kind == PAGE_OTHER && voices < VOICES_MAX;
         node = dom_next(node, root)) {
        if (!is_voice(node))
            continue;
        AUTO(buf_done) struct buf folded;
        voices++;
        buf_init(&folded, (size_t)NOTICE_MAX * 4);
        if (fold_node(&folded, node, NOTICE_MAX, err) != 0)
            return -1;
        *kind = kind_said(buf_bytes(&folded));
    }
    return 0;
}

static int said_by_title(enum page_kind *kind, const struct view *view, struct err *err)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, view->title.len * 4 + 1);
    if (fold_text(&folded, view->title, err) != 0)
        return -1;
    *kind = kind_said(buf_bytes(&folded));
    return 0;
}

struct said {
    enum page_kind kind; /* PAGE_OTHER: nothing of a wall */
    bool bare;           /* and hardly anything else stands there */
    bool much;           /* there is so much else that it can be no wall */
};

/* What the page says of itself. */
static int what_is_said(struct said *said, const struct view *view, struct err *err)
{
    AUTO(buf_done) struct buf shown;
    AUTO(buf_done) struct buf folded;
    buf_init(&shown, TEXT_MAX);
    buf_init(&folded, (size_t)TEXT_MAX * 4);
    if (dom_text(&shown, view->dom->root, WITHOUT_NOTHING, err) != 0 ||
        fold_text(&folded, buf_bytes(&shown), err) != 0 ||
        said_by_title(&said->kind, view, err) != 0)
        return -1;
    /* It ended at its ceiling, or before a character that did not fit. */
    said->much = shown.len + UTF8_MAX_BYTES > TEXT_MAX;
    said->bare = folded.len <= BARE_MAX;
    if (said->kind == PAGE_OTHER &&
        said_by_voices(&said->kind, view->dom->root, err) != 0)
        return -1;
    if (said->kind == PAGE_OTHER && said->bare)
        said->kind = kind_said(buf_bytes(&folded));
    return 0;
}

/* ---- queues say how long ---- */

/* "30", "30; url=/" of <meta http-equiv=refresh>. */
static uint32_t refresh_s(const struct dom_node *root)
{
    const struct dom_node *node = dom_find_tag(root, NULL, "meta");
    for (; node != NULL; node = dom_find_tag(root, node, "meta")) {
        struct bytes content = bytes_trim(dom_attribute(node, "content"));
        size_t digits = 0;
        uint64_t seconds = 0;
        if (!bytes_equal_nocase(dom_attribute(node, "http-equiv"), bytes_of("refresh")))
            continue;
        while (digits < content.len && byte_is_digit(content.ptr[digits]))
            digits++;
        if (bytes_to_u64(&seconds, bytes_slice(content, 0, digits), WAIT_MOST_S) == 0)
            return seconds < WAIT_LEAST_S ? WAIT_LEAST_S : (uint32_t)seconds;
    }
    return 0;
}

/* What the parts make of what is said. "Captcha" is also what people talk about, and a
 * password field stands on every page of many a board. */
static enum page_kind kind_of_parts(
    const struct parts *parts, const struct said *said, enum page_kind read)
{
    if (parts->challenge)
        return PAGE_QUEUE;
    if (parts->captcha && (said->kind == PAGE_QUEUE || said->kind == PAGE_CAPTCHA ||
                              (said->kind == PAGE_OTHER && !parts->password)))
        return PAGE_CAPTCHA;
    if (said->kind == PAGE_CAPTCHA && !said->bare)
        return read;
    return said->kind != PAGE_OTHER ? said->kind : read;
}

/* A page that is called so and has what such a page has; or that has a form to log in
 * and next to nothing besides. */
static int kind_of_name(enum page_kind *kind, const struct parts *parts, bool bare,
    const struct view *view, struct err *err)
{
    enum { TOLD_MAX = 160 };
    struct page_names names;
    if (page_names_read(&names, view, err) != 0)
        return -1;
    if (parts->password && (names.login || (bare && parts->told <= TOLD_MAX)))
        *kind = PAGE_LOGIN;
    else if (parts->search && names.search)
        *kind = PAGE_SEARCH;
    return 0;
}

int walls_look(struct builder *builder, const struct view *view, struct err *err)
{
    struct page *page = builder->page;
    struct said said = {.kind = PAGE_OTHER};
    if (view->dom == NULL)
        return 0;
    if (shows_something(page))
        return page->posting_count == 0 ? 0 : hidden_look(builder, view, err);
    if (what_is_said(&said, view, err) != 0)
        return -1;
    if (said.much)
        return 0;
    const struct parts parts = find_parts(view->dom->root);
    enum page_kind kind = kind_of_parts(&parts, &said, page->kind);
    /* An index says little, but leads to much. */
    bool bare = said.bare && page->link_count <= LINKS_MOST;
    if (kind == PAGE_OTHER && kind_of_name(&kind, &parts, bare, view, err) != 0)
        return -1;
    page->drifted = page->drifted && kind == page->kind;
    page->kind = kind;
    if (page->kind == PAGE_QUEUE)
        page->wait_s = refresh_s(view->dom->root);
    return 0;
}
