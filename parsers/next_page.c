#include "parsers/next_page.h"

#include "parsers/board_words.h"
#include "parsers/fold.h"

enum {
    LABEL_MAX = 32,
    SHOWN_NODES = 16, /* looked at inside a link */
    AROUND = 24,      /* items before a number in which the current page's stands */
    PAGES_MAX = 100000
};

static bool has_word(struct bytes words, const char *word)
{
    struct bytes part;
    while (bytes_split(&part, &words, ' '))
        if (bytes_equal_nocase(part, bytes_of(word)))
            return true;
    return false;
}

/* "next", "pageNav-jump--next", "pagination_next", "btn-next"; no "next-topic". */
static bool is_called_next(const struct dom_node *node)
{
    static const char *const ends[] = {
        "next", "nextpage", "next-page", "next_page", "pagenext", "page-next"};
    struct bytes words = dom_attribute(node, "class");
    struct bytes word;
    while (bytes_split(&word, &words, ' '))
        for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
            size_t len = bytes_of(ends[i]).len;
            if (word.len < len)
                continue;
            struct bytes tail = bytes_slice(word, word.len - len, len);
            bool apart = word.len == len || word.ptr[word.len - len - 1] == '-' ||
                         word.ptr[word.len - len - 1] == '_';
            if (apart && bytes_equal_nocase(tail, bytes_of(ends[i])))
                return true;
        }
    return false;
}

static bool leads_on(const struct dom_node *node)
{
    struct bytes href = bytes_trim(dom_attribute(node, "href"));
    return dom_is(node, "a") && href.len > 0 && href.ptr[0] != '#' &&
           !bytes_starts_nocase(href, "javascript:");
}

/* The link's text when it is one short one. */
static struct bytes shown(const struct outline *outline, uint32_t at)
{
    struct bytes text = bytes_make("", 0);
    for (uint32_t i = at + 1; i < outline->items[at].end; i++) {
        struct bytes more = bytes_trim(outline->items[i].node->text);
        if (i > at + SHOWN_NODES)
            return bytes_make("", 0);
        if (outline->items[i].node->type != DOM_TEXT || more.len == 0)
            continue;
        if (text.len > 0)
            return bytes_make("", 0);
        text = bytes_slice(more, 0, more.len);
    }
    return text.len > LABEL_MAX ? bytes_make("", 0) : text;
}

/* Arrows and spaces off both ends. */
static struct bytes bare(struct bytes text, bool *arrow)
{
    static const char *const arrows[] = {"\xC2\xBB", "\xE2\x80\xBA", "\xE2\x86\x92",
        "\xE2\x96\xB6", "\xE2\x86\x92", ">", "\xE2\xAF\x88", "\xE2\x9D\xAF",
        "\xE2\x87\xA8"};
    *arrow = false;
    for (bool more = true; more;) {
        more = false;
        text = bytes_trim(text);
        for (size_t i = 0; i < sizeof(arrows) / sizeof(arrows[0]); i++)
            if (bytes_ends(text, arrows[i])) {
                text = bytes_slice(text, 0, text.len - bytes_of(arrows[i]).len);
                *arrow = more = true;
            }
    }
    return text;
}

/* 2: a word says so; 1: an arrow does. */
static int says_next(struct bytes text)
{
    bool arrow = false;
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, (size_t)LABEL_MAX * 4);
    if (text.len == 0 || text.len > LABEL_MAX)
        return 0;
    text = bare(text, &arrow);
    if (text.len == 0)
        return arrow ? 1 : 0;
    if (fold_text(&folded, text, NULL) != 0)
        return 0;
    return board_word_is(bytes_trim(buf_bytes(&folded)), words_of_next) ? 2 : 0;
}

static bool page_number(uint64_t *number, struct bytes text)
{
    text = bytes_trim(text);
    if (text.len > 2 && text.ptr[0] == '[' && text.ptr[text.len - 1] == ']')
        text = bytes_slice(text, 1, text.len - 2);
    return bytes_to_u64(number, bytes_trim(text), PAGES_MAX) == 0 && *number > 0;
}

/* A text before the link that is the number before its own, and itself no link. */
static bool follows_current(const struct outline *outline, uint32_t at, uint64_t number)
{
    for (uint32_t i = at; i-- > 0 && i + AROUND > at;) {
        const struct outline_item *item = &outline->items[i];
        uint64_t current = 0;
        if (item->node->type != DOM_TEXT || bytes_trim(item->node->text).len == 0)
            continue;
        return (item->inside & (INSIDE_LINK | INSIDE_CODE | INSIDE_RAW)) == 0 &&
               page_number(&current, item->node->text) && current + 1 == number;
    }
    return false;
}

/* From 0, none, to 5, rel=next. */
static int rank_of(const struct outline *outline, uint32_t at)
{
    const struct outline_item *item = &outline->items[at];
    const struct dom_node *parent = item->node->parent;
    uint64_t number = 0;
    if (!leads_on(item->node) || (item->inside & INSIDE_CODE) != 0)
        return 0;
    if (has_word(dom_attribute(item->node, "rel"), "next"))
        return 5;
    struct bytes text = shown(outline, at);
    bool counts = page_number(&number, text);
    bool called =
        is_called_next(item->node) || (parent != NULL && is_called_next(parent));
    if (called && !counts)
        return 4;
    int said = says_next(text);
    if (said == 0 && text.len == 0)
        said = says_next(dom_attribute(item->node, "aria-label"));
    if (said == 0)
        said = says_next(dom_attribute(item->node, "title"));
    if (said == 2)
        return 3;
    if (counts && number > 1 && follows_current(outline, at, number))
        return 2;
    return said == 1 && (item->inside & INSIDE_HEADING) == 0 ? 1 : 0;
}

const struct dom_node *next_page(const struct outline *outline)
{
    uint32_t best = OUTLINE_NONE;
    int best_rank = 0;
    for (uint32_t i = 0; i < outline->count; i++) {
        if (outline->items[i].node->type != DOM_ELEMENT)
            continue;
        int rank = rank_of(outline, i);
        if (rank > best_rank) {
            best = i;
            best_rank = rank;
        }
    }
    return best == OUTLINE_NONE ? NULL : outline->items[best].node;
}
