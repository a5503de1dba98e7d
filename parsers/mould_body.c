#include "parsers/mould.h"

enum {
    TELL_MOST = 60,    /* percent of what a part says that one inside it must say */
    QUOTED_TIMES = 2,  /* so much more is said in quotes than outside */
    ALONE_TIMES = 10,  /* where there is one record alone */
    LABEL_MOST = 100,  /* bytes of a name, a rank and the like, on average */
    LABEL_TELLS = 40,  /* of these, in a text of five words: "Joined: 2 May 2024" */
    SAME_PERCENT = 60, /* of records that say the same: it is the site who speaks */
};

/* Posts differ in what is written, far inside, and in how often a part repeats. */
unsigned mould_likeness(const struct mould *mould)
{
    enum { LEVELS = 7 };
    uint32_t alike = 0;
    uint32_t all = 0;
    for (uint32_t i = 1; i < mould->count; i++) {
        const struct mould_part *part = &mould->parts[i];
        if (part->depth > LEVELS || part->nth > 0)
            continue;
        all++;
        alike += part->records * 2 > mould->records ? 1 : 0;
    }
    return all == 0 ? 0 : (unsigned)(alike * 100 / all);
}

/* ---- the body ---- */

/* What a body is made of is not a body. */
static bool may_hold_body(struct bytes tag)
{
    static const char *const tags[] = {"div", "td", "tr", "tbody", "table", "section",
        "article", "main", "li", "dd", "dl", "span", "form", "center", "ul", "ol",
        "figure", "details", "font", "blockquote"};
    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
        if (bytes_is(tag, tags[i]))
            return true;
    return false;
}

/* It is the site who speaks. */
static bool always_same(const struct mould *mould, const struct mould_part *part)
{
    return mould->records > 1 && part->records > 1 && part->visible > 0 &&
           part->same * 100 >= part->records * SAME_PERCENT;
}

static bool is_heading(const struct mould_part *part)
{
    return part->tag.len == 2 && part->tag.ptr[0] == 'h' &&
           byte_is_digit(part->tag.ptr[1]);
}

/* A name, a rank, a number of posts: short in each, and in most. */
static bool is_label(const struct mould *mould, const struct mould_part *part)
{
    return part->weight <= (uint64_t)part->records * LABEL_TELLS && part->quoted == 0 &&
           mould->parts[0].weight > 0 && part->records * 10 >= mould->records * 6 &&
           part->visible > 0 && part->visible <= (uint64_t)part->records * LABEL_MOST;
}

/* The site's, not the author's: a title, a date, a name, a button. */
static bool is_furniture(const struct mould *mould, const struct mould_part *part)
{
    uint32_t half = (part->records + 1) / 2;
    return is_label(mould, part) || is_heading(part) || part->dates >= half ||
           part->members >= half || part->tools > 0 || always_same(mould, part);
}

static uint64_t weight_of(const struct mould *mould, const struct mould_part *part)
{
    if (part->parent != MOULD_NONE && always_same(mould, part))
        return 0;
    return mould->parts[0].weight > 0 ? part->weight : part->visible - part->linked;
}

/* What is said in a part, but for what is the same everywhere, and for labels other
 * than `best`. */
static uint64_t own_weight(const struct mould *mould, uint32_t at, uint32_t best)
{
    uint64_t weight = weight_of(mould, &mould->parts[at]);
    for (uint32_t i = mould->parts[at].first; i != MOULD_NONE; i = mould->parts[i].next)
        if (always_same(mould, &mould->parts[i]) ||
            (i != best && is_label(mould, &mould->parts[i])))
            weight -= weight < mould->parts[i].weight ? weight : mould->parts[i].weight;
    return weight;
}

/* The part inside `at` that says most, and whether what stands beside it is the site's.
 */
static uint32_t heaviest_in(const struct mould *mould, uint32_t at, bool *furnished)
{
    uint32_t best = MOULD_NONE;
    for (uint32_t i = mould->parts[at].first; i != MOULD_NONE; i = mould->parts[i].next)
        if (best == MOULD_NONE ||
            weight_of(mould, &mould->parts[i]) > weight_of(mould, &mould->parts[best]))
            best = i;
    *furnished = false;
    uint32_t others = 0;
    for (uint32_t i = mould->parts[at].first; i != MOULD_NONE;
         i = mould->parts[i].next) {
        if (i == best || (mould->parts[i].visible == 0 && mould->parts[i].tools == 0))
            continue;
        others++;
        *furnished = *furnished || is_furniture(mould, &mould->parts[i]);
    }
    *furnished = *furnished || (others == 0 && !mould->parts[at].text);
    return best;
}

uint32_t mould_body(const struct mould *mould)
{
    uint32_t at = 0;
    for (;;) {
        bool furnished = false;
        uint32_t best = heaviest_in(mould, at, &furnished);
        if (best == MOULD_NONE || !furnished)
            return at;
        const struct mould_part *inner = &mould->parts[best];
        uint64_t all = own_weight(mould, at, best);
        if (weight_of(mould, inner) * 100 < all * TELL_MOST ||
            !may_hold_body(inner->tag))
            return at;
        at = best;
    }
}

/* The outermost quote that each record has at the same place, and next to nothing said
 * outside of it. */
static uint32_t quote_as_body(const struct mould *mould)
{
    const struct mould_part *whole = &mould->parts[0];
    uint64_t times = mould->records == 1 ? ALONE_TIMES : QUOTED_TIMES;
    if (whole->quoted == 0 || whole->weight * times > whole->quoted)
        return MOULD_NONE;
    for (uint32_t i = 1; i < mould->count; i++) {
        const struct mould_part *part = &mould->parts[i];
        if (bytes_is(part->tag, "blockquote") && part->records == mould->records &&
            part->quoted * 10 >= whole->quoted * 8)
            return i;
    }
    return MOULD_NONE;
}

void mould_unquote(struct mould *mould, const struct record *records)
{
    uint32_t body = quote_as_body(mould);
    if (body == MOULD_NONE)
        return;
    for (uint32_t i = 0; i < mould->records; i++) {
        uint32_t at = mould_item(mould, &records[i], body);
        if (at != OUTLINE_NONE)
            mould->outline->items[at].node->role = ROLE_WORDS;
    }
    for (uint32_t i = 0; i < mould->count; i++) {
        mould->parts[i].weight += mould->parts[i].quoted;
        mould->parts[i].quoted = 0;
    }
}

/* ---- parts of one record ---- */

static uint32_t nth_from(const struct outline *outline, uint32_t first, uint32_t to,
    const struct mould_part *part)
{
    uint32_t nth = 0;
    uint32_t at = first;
    if (part->nth >= MOULD_NTH_MAX)
        return OUTLINE_NONE;
    for (int i = 0; i <= MOULD_BESIDE_MAX && at != OUTLINE_NONE && at < to;
         i++, at = outline_next(outline, at)) {
        if (!bytes_equal(outline->items[at].node->text, part->tag))
            continue;
        if (nth++ == part->nth)
            return at;
    }
    return OUTLINE_NONE;
}

uint32_t mould_item(
    const struct mould *mould, const struct record *record, uint32_t part)
{
    const struct outline *outline = mould->outline;
    uint32_t way[MOULD_DEPTH_MAX + 1];
    uint32_t depth = 0;
    for (uint32_t up = part; mould->parts[up].parent != MOULD_NONE;
         up = mould->parts[up].parent)
        way[depth++] = up;
    uint32_t at = record->from;
    uint32_t first = record->from;
    uint32_t to = record->to;
    while (depth > 0) {
        if (first == OUTLINE_NONE)
            return OUTLINE_NONE;
        at = nth_from(outline, first, to, &mould->parts[way[--depth]]);
        if (at == OUTLINE_NONE)
            return OUTLINE_NONE;
        first = outline_first(outline, at);
        to = outline->items[at].end;
    }
    return at;
}

bool mould_is_inside(const struct mould *mould, uint32_t part, uint32_t inside)
{
    while (part != MOULD_NONE && part != inside)
        part = mould->parts[part].parent;
    return part == inside;
}
