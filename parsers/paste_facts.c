#include "parsers/paste_facts.h"

#include "parsers/date.h"
#include "parsers/dom_text.h"
#include "parsers/element.h"
#include "parsers/fold.h"

enum {
    LINE_MAX_BYTES = 200, /* a line of facts is short */
    NODES_MAX = 2000,
    NAME_MAX = 60,
    PIECES = 8 /* parts of a line tried as a date */
};

static bool is_name_class(const struct dom_node *node)
{
    static const char *const names[] = {
        "username", "author", "paste-author", "user-name", "paste_author"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (dom_has_class(node, names[i]))
            return true;
    return false;
}

/* "From fox, ...", "By: FOX | ...": the word behind, up to the line's next part. */
static struct bytes name_in(struct bytes line)
{
    static const char *const words[] = {"by ", "by: ", "from ", "posted by ",
        "pasted by ", "author: ", "par ", "von ", "de ", "por ",
        "auteur : ", "autor: "};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        if (!bytes_starts_nocase(line, words[i]))
            continue;
        struct bytes rest = bytes_slice(line, bytes_of(words[i]).len, NAME_MAX);
        size_t end = 0;
        while (end < rest.len && rest.ptr[end] != ',' && rest.ptr[end] != '|' &&
               rest.ptr[end] != '\n' && rest.ptr[end] != '\t')
            end++;
        return bytes_trim(bytes_slice(rest, 0, end));
    }
    return bytes_make(NULL, 0);
}

/* Each part of the line, from its start on. */
static bool date_in(int64_t *ms, struct bytes line, int64_t now_ms)
{
    for (unsigned tried = 0; tried < PIECES && line.len > 4; tried++) {
        if (date_parse(ms, line, now_ms, DATE_MONTH_FIRST))
            return true;
        size_t at = 0;
        while (at < line.len && line.ptr[at] != ',' && line.ptr[at] != '|' &&
               line.ptr[at] != '\n' && line.ptr[at] != '\t')
            at++;
        line = bytes_trim(bytes_slice(line, at + 1, line.len));
    }
    return false;
}

static void take_line(struct draft *draft, const struct view *view, struct bytes line)
{
    struct bytes name = name_in(line);
    if (draft->author.len == 0)
        draft->author = name;
    if (draft->posted_at_ms == 0 &&
        !date_in(&draft->posted_at_ms, line, view->doc->fetched_at_ms))
        draft->posted_at_ms = 0;
}

/* Elements that may be a line of facts: small, and not the site's menus. */
static bool may_say(const struct dom_node *node)
{
    static const char *const tags[] = {"div", "span", "p", "small", "li", "td", "dd"};
    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
        if (dom_is(node, tags[i]))
            return true;
    return false;
}

/* The paste itself, and what is the site's. */
static bool is_left_out(const struct dom_node *node, const struct dom_node *block)
{
    return node == block || dom_is(node, "nav") || dom_is(node, "footer") ||
           dom_is(node, "form") || dom_is(node, "script");
}

static int take_node(struct draft *draft, const struct view *view,
    const struct dom_node *node, struct err *err)
{
    struct bytes line = bytes_make(NULL, 0);
    bool named =
        draft->author.len == 0 && node->attributes != NULL && is_name_class(node);
    if (!named && !may_say(node))
        return 0;
    if (dom_line(&line, view->dom, node, LINE_MAX_BYTES, err) != 0)
        return -1;
    if (named && line.len > 0 && line.len <= NAME_MAX)
        draft->author = line;
    else if (line.len > 0 && line.len < LINE_MAX_BYTES)
        take_line(draft, view, line);
    return 0;
}

int paste_facts(struct draft *draft, const struct view *view,
    const struct dom_node *block, struct err *err)
{
    const struct dom_node *root = view->dom->root;
    const struct dom_node *node = root;
    bool found = false;
    for (unsigned seen = 0; node != NULL && !found && seen < NODES_MAX; seen++) {
        bool out = is_left_out(node, block);
        if (!out && take_node(draft, view, node, err) != 0)
            return -1;
        found = draft->author.len > 0 && draft->posted_at_ms != 0;
        node = out ? dom_skip(node, root) : dom_next(node, root);
    }
    return 0;
}
