#include "parsers/blocks.h"

enum {
    HEADING_NODES = 64, /* looked at for a heading */
    SIBLINGS = 16       /* different groups looked at under one parent */
};

static bool may_repeat(const struct dom_node *node)
{
    static const char *const tags[] = {"div", "article", "section", "li", "tr", "a"};
    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
        if (dom_is(node, tags[i]))
            return true;
    return false;
}

static bool alike(const struct dom_node *a, const struct dom_node *b)
{
    return b->type == DOM_ELEMENT && bytes_equal(a->text, b->text) &&
           bytes_equal(dom_attribute(a, "class"), dom_attribute(b, "class"));
}

static bool class_says(const struct dom_node *node)
{
    static const char *const parts[] = {
        "title", "name", "victim", "company", "heading"};
    struct bytes classes = dom_attribute(node, "class");
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (bytes_find_nocase(classes, bytes_of(parts[i]), 0) != BYTES_NONE)
            return true;
    return false;
}

/* 3: a real heading, 2: called one, 1: stands out, 0: nothing of the kind. */
static int heading_rank(const struct dom_node *node)
{
    static const char *const weak[] = {"strong", "b", "td", "a"};
    if (node->type != DOM_ELEMENT)
        return 0;
    if (node->text.len == 2 && node->text.ptr[0] == 'h' && node->text.ptr[1] >= '1' &&
        node->text.ptr[1] <= '6')
        return 3;
    if (class_says(node))
        return 2;
    for (size_t i = 0; i < sizeof(weak) / sizeof(weak[0]); i++)
        if (dom_is(node, weak[i]))
            return 1;
    return 0;
}

const struct dom_node *blocks_heading(const struct dom_node *block)
{
    const struct dom_node *best = NULL;
    int best_rank = 0;
    const struct dom_node *node = dom_next(block, block);
    for (int i = 0; node != NULL && i < HEADING_NODES; i++) {
        int rank = heading_rank(node);
        if (rank > best_rank) {
            best = node;
            best_rank = rank;
        }
        node = dom_next(node, block);
    }
    return best;
}

static bool has_text(const struct dom_node *node)
{
    const struct dom_node *heading = blocks_heading(node);
    return heading != NULL && (heading_rank(heading) > 1 || dom_is(node, "tr"));
}

/* The best group among the children of `parent`. */
static struct blocks best_under(const struct dom_node *parent)
{
    struct blocks groups[SIBLINGS] = {{NULL, 0}};
    size_t used = 0;
    for (const struct dom_node *node = parent->first; node != NULL; node = node->next) {
        if (!may_repeat(node) || !has_text(node))
            continue;
        size_t at = 0;
        while (at < used && !alike(groups[at].first, node))
            at++;
        if (at == SIBLINGS)
            continue;
        if (at == used)
            groups[used++].first = node;
        groups[at].count++;
    }
    struct blocks best = {NULL, 0};
    for (size_t i = 0; i < used; i++)
        if (groups[i].count > best.count)
            best = groups[i];
    return best;
}

bool blocks_find(struct blocks *out, const struct dom_node *root)
{
    struct blocks best = {NULL, 0};
    for (const struct dom_node *node = root; node != NULL;
         node = dom_next(node, root)) {
        struct blocks here = best_under(node);
        if (here.count > best.count)
            best = here;
    }
    *out = best;
    return best.count >= 2;
}

bool blocks_has(const struct blocks *blocks, const struct dom_node *node)
{
    return node == blocks->first ||
           (may_repeat(node) && alike(blocks->first, node) && has_text(node));
}
