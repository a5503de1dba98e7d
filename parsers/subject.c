#include "parsers/subject.h"

enum {
    SUBJECT_MIN = 5,
    SUBJECT_MAX = 300,
    LOOKED_AT = 8000, /* texts compared with the title */
    HEADING_WORTH = 1000,
    START_WORTH = 20,
};

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
    struct bytes best = bytes_make(NULL, 0);
    int best_worth = 0;
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
        if (worth > best_worth) {
            best = bytes_slice(text, 0, text.len);
            best_worth = worth;
        }
    }
    if (best_worth > 0)
        return best;
    if (view->title.len > 0)
        return view->title;
    return subject_heading(outline, 0, until);
}
