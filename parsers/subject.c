#include "parsers/subject.h"

enum {
    SUBJECT_MIN = 5,
    SUBJECT_MAX = 300,
    LOOKED_AT = 8000, /* texts compared with the title */
    HEADING_WORTH = 1000,
    START_WORTH = 20,
    AGAIN_WORTH = 40, /* in a second heading: a post's, below the thread's */
    CANDIDATES_MAX = 8
};

struct candidates {
    struct bytes text[CANDIDATES_MAX];
    int worth[CANDIDATES_MAX];
    bool again[CANDIDATES_MAX];
    unsigned count;
};

/* What stands in a second heading gains by it, once. */
static bool worth_more(
    struct candidates *all, unsigned at, struct bytes text, int worth)
{
    if (!bytes_equal(all->text[at], text))
        return false;
    bool both = all->worth[at] >= HEADING_WORTH && worth >= HEADING_WORTH;
    if (worth > all->worth[at])
        all->worth[at] = worth;
    all->worth[at] += both && !all->again[at] ? AGAIN_WORTH : 0;
    all->again[at] = all->again[at] || both;
    return true;
}

/* Where no room is left, in place of the one that is worth least. */
static void add_candidate(struct candidates *all, struct bytes text, int worth)
{
    unsigned least = 0;
    for (unsigned i = 0; i < all->count; i++) {
        if (worth_more(all, i, text, worth))
            return;
        least = all->worth[i] < all->worth[least] ? i : least;
    }
    if (all->count < CANDIDATES_MAX)
        least = all->count++;
    else if (all->worth[least] >= worth)
        return;
    all->text[least] = text;
    all->worth[least] = worth;
    all->again[least] = false;
}

/* The first of those that are worth most; empty: there is none. */
static struct bytes best_candidate(const struct candidates *all)
{
    unsigned best = 0;
    for (unsigned i = 1; i < all->count; i++)
        best = all->worth[i] > all->worth[best] ? i : best;
    return all->count == 0 ? bytes_make(NULL, 0) : all->text[best];
}

static int worth_of(
    const struct outline_item *item, struct bytes text, struct bytes title)
{
    ptrdiff_t at = bytes_find(title, text, 0);
    if (at == BYTES_NONE)
        return 0;
    int worth = (int)text.len;
    worth += (item->inside & INSIDE_HEADING) != 0 ? HEADING_WORTH : 0;
    return worth + (at == 0 ? START_WORTH : 0);
}

struct bytes subject_heading(const struct outline *outline, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const struct outline_item *item = &outline->items[i];
        struct bytes text = bytes_trim(item->node->text);
        if (item->node->type == DOM_TEXT && (item->inside & INSIDE_HEADING) != 0 &&
            (item->inside & (INSIDE_ASIDE | INSIDE_RAW)) == 0 &&
            text.len >= SUBJECT_MIN && text.len <= SUBJECT_MAX)
            return text;
    }
    return bytes_make(NULL, 0);
}

struct bytes subject_of(
    const struct outline *outline, const struct view *view, uint32_t until)
{
    struct candidates all = {.count = 0};
    unsigned looked_at = 0;
    if (until > outline->count)
        until = outline->count;
    for (uint32_t i = 0; i < until && looked_at < LOOKED_AT; i++) {
        const struct outline_item *item = &outline->items[i];
        struct bytes text = bytes_trim(item->node->text);
        if (item->node->type != DOM_TEXT || text.len < SUBJECT_MIN ||
            text.len > SUBJECT_MAX || text.len > view->title.len ||
            (item->inside & INSIDE_RAW) != 0 ||
            (item->node->parent != NULL && dom_is(item->node->parent, "title")))
            continue;
        looked_at++;
        int worth = worth_of(item, text, view->title);
        if (worth > 0)
            add_candidate(&all, text, worth);
    }
    if (all.count > 0)
        return best_candidate(&all);
    if (view->title.len > 0)
        return view->title;
    return subject_heading(outline, 0, until);
}
