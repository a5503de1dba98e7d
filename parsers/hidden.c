#include "parsers/hidden.h"

#include "parsers/dom_text.h"
#include "parsers/element.h"
#include "parsers/fold.h"
#include "parsers/wall_words.h"

enum { THREAD_MAX = 256 * 1024 };

static int fold_shown(struct buf *folded, const struct dom_node *top, struct err *err)
{
    AUTO(buf_done) struct buf shown;
    buf_init(&shown, THREAD_MAX);
    if (dom_text(&shown, top, WITHOUT_NOTHING, err) != 0)
        return -1;
    return fold_text(folded, buf_bytes(&shown), err);
}

static bool is_code(const struct dom_node *node)
{
    return node->type == DOM_ELEMENT &&
           ((node->flags & ELEMENT_CODE) != 0 || node->role == ROLE_CODE);
}

static int add_code(
    struct fold_starts *starts, const struct dom_node *root, struct err *err)
{
    const struct dom_node *node = root;
    while (node != NULL) {
        if (!is_code(node)) {
            node = dom_next(node, root);
            continue;
        }
        AUTO(buf_done) struct buf folded;
        buf_init(&folded, (size_t)THREAD_MAX * 4);
        if (fold_shown(&folded, node, err) != 0)
            return -1;
        fold_starts_add(starts, buf_bytes(&folded));
        node = dom_skip(node, root);
    }
    return 0;
}

/* Whether the words' beginnings, known already but for those in code, leave any of the
 * phrases: most pages have none, and need not be put together once more. */
static int may_hide(bool *may, const struct builder *builder,
    const struct dom_node *root, struct err *err)
{
    struct fold_starts starts = builder->starts;
    if (add_code(&starts, root, err) != 0)
        return -1;
    *may = false;
    for (size_t i = 0; wall_hidden_words[i] != NULL && !*may; i++)
        *may = fold_starts_may(&starts, wall_hidden_words[i]);
    return 0;
}

int hidden_look(struct builder *builder, const struct view *view, struct err *err)
{
    AUTO(buf_done) struct buf folded;
    struct fold_starts starts;
    bool may = true;
    buf_init(&folded, (size_t)THREAD_MAX * 4);
    if (builder->started && may_hide(&may, builder, view->dom->root, err) != 0)
        return -1;
    if (!may)
        return 0;
    if (fold_shown(&folded, view->dom->root, err) != 0)
        return -1;
    fold_starts_of(&starts, buf_bytes(&folded));
    for (size_t i = 0; wall_hidden_words[i] != NULL; i++)
        if (fold_starts_may(&starts, wall_hidden_words[i]) &&
            fold_find(buf_bytes(&folded), wall_hidden_words[i], 0) != BYTES_NONE) {
            builder_partly(
                builder, "a part is shown only to members, or to who replies");
            return 0;
        }
    return 0;
}
