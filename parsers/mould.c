#include "parsers/mould.h"

#include <stdlib.h>
#include <string.h>

struct filling {
    struct mould *mould;
    uint32_t record;                 /* its number */
    uint32_t to;                     /* and where it ends */
    uint32_t parts[MOULD_DEPTH_MAX]; /* the way down to where we are */
    uint32_t items[MOULD_DEPTH_MAX];
    uint32_t depth;
};

void mould_done(struct mould *mould)
{
    free(mould->parts);
    free(mould->slots);
    *mould = (struct mould){.parts = NULL};
}

static uint64_t mix(uint64_t hash, uint64_t more)
{
    hash = (hash ^ more) * UINT64_C(0x9E3779B97F4A7C15); /* 2^64 / phi */
    return hash ^ hash >> 32;
}

/* Eight bytes at a time: the posts of a page are all hashed. */
static uint32_t hash_of(struct bytes text, uint32_t start)
{
    uint64_t word = 0;
    uint64_t hash = mix(start, text.len);
    for (; text.len >= sizeof(word); text = bytes_slice(text, sizeof(word), text.len)) {
        memcpy(&word, text.ptr, sizeof(word));
        hash = mix(hash, word);
    }
    word = 0;
    for (size_t i = 0; i < text.len; i++)
        word = word << 8 | text.ptr[i];
    return (uint32_t)(mix(hash, word) >> 16);
}

static uint32_t slot_of(
    const struct mould *mould, uint32_t parent, struct bytes tag, uint32_t nth)
{
    uint32_t slot = hash_of(tag, 2166136261U ^ (parent * 2654435761U) ^ (nth << 7)) %
                    mould->slot_count;
    for (;; slot = (slot + 1) % mould->slot_count) {
        if (mould->slots[slot] == 0)
            return slot;
        const struct mould_part *part = &mould->parts[mould->slots[slot] - 1];
        if (part->parent == parent && part->nth == nth && bytes_equal(part->tag, tag))
            return slot;
    }
}

/* The part, made if need be; MOULD_NONE: there is no room. */
static uint32_t part_of(
    struct mould *mould, uint32_t parent, struct bytes tag, uint32_t nth)
{
    uint32_t slot = slot_of(mould, parent, tag, nth);
    if (mould->slots[slot] != 0)
        return mould->slots[slot] - 1;
    if (mould->count == MOULD_PARTS_MAX)
        return MOULD_NONE;
    uint32_t number = mould->count++;
    struct mould_part *part = &mould->parts[number];
    struct mould_part *above = &mould->parts[parent];
    *part = (struct mould_part){.parent = parent,
        .first = MOULD_NONE,
        .next = above->first,
        .tag = tag,
        .nth = nth,
        .depth = above->depth + 1};
    above->first = number;
    mould->slots[slot] = number + 1;
    return number;
}

/* Which of its tag it is among its parent's children, from `first` on. */
static uint32_t nth_of(const struct outline *outline, uint32_t first, uint32_t at)
{
    uint32_t nth = 0;
    uint32_t item = first;
    struct bytes tag = outline->items[at].node->text;
    for (int i = 0; i < MOULD_BESIDE_MAX && item != at && item != OUTLINE_NONE; i++) {
        nth += bytes_equal(outline->items[item].node->text, tag) ? 1 : 0;
        item = outline_next(outline, item);
    }
    return item == at && nth < MOULD_NTH_MAX ? nth : MOULD_NTH_MAX;
}

static bool is_tool(const struct outline *outline, uint32_t at)
{
    const struct outline_item *item = &outline->items[at];
    if (dom_is(item->node, "img"))
        return (item->inside & INSIDE_LINK) != 0;
    return dom_is(item->node, "button") || dom_is(item->node, "input") ||
           dom_is(item->node, "form");
}

/* What it says in short: enough to tell a button from an author. */
static uint32_t said_in(const struct outline *outline, uint32_t at, uint32_t end)
{
    enum { TEXTS = 6 };
    uint32_t hash = 2166136261U;
    unsigned texts = 0;
    for (uint32_t i = at; i < end && texts < TEXTS; i++) {
        struct bytes text = bytes_trim(outline->items[i].node->text);
        if (outline->items[i].node->type != DOM_TEXT || text.len == 0)
            continue;
        if (texts == 0 && bytes_starts_nocase(text, "re: "))
            text = bytes_slice(text, 4, text.len);
        hash = hash_of(text, hash);
        texts++;
    }
    return texts == 0 ? 0 : hash;
}

static bool has_own_text(const struct outline *outline, uint32_t at)
{
    for (uint32_t i = at + 1; i < outline->items[at].end; i = outline->items[i].end)
        if (outline->items[i].node->type == DOM_TEXT &&
            outline_words(outline->items[i].node->text, 3) == 3)
            return true;
    return false;
}

/* A reply inside the record is another record: what it says is not this one's. */
static void add_item(struct filling *filling, uint32_t part_number, uint32_t at)
{
    struct mould *mould = filling->mould;
    const struct outline *outline = mould->outline;
    uint32_t end = outline->items[at].end;
    end = end > filling->to ? filling->to : end;
    struct mould_part *part = &mould->parts[part_number];
    if (part->last == filling->record + 1) /* of those not told apart: counted once */
        return;
    struct outline_sums sums = outline_between(outline, at, end);
    uint32_t said = said_in(outline, at, end);
    if (part->records == 0)
        part->said = said;
    part->same += said != 0 && said == part->said ? 1 : 0;
    part->records++;
    part->last = filling->record + 1;
    part->weight += sums.telling - sums.headed;
    part->quoted += sums.quoted;
    part->visible += sums.plain + sums.linked;
    part->linked += sums.linked;
    part->dates += sums.dates > 0 ? 1 : 0;
    part->members += sums.members > 0 ? 1 : 0;
    part->text = part->text || has_own_text(outline, at);
    if (is_tool(outline, at))
        for (uint32_t up = part_number; up != MOULD_NONE; up = mould->parts[up].parent)
            mould->parts[up].tools++;
}

/* The part an element is, below those on the way to it; MOULD_NONE: no room. */
static uint32_t enter(struct filling *filling, const struct record *record, uint32_t at)
{
    struct mould *mould = filling->mould;
    const struct outline *outline = mould->outline;
    bool top = filling->depth == 0;
    uint32_t above = top ? 0 : filling->parts[filling->depth - 1];
    uint32_t first =
        top ? record->from : outline_first(outline, filling->items[filling->depth - 1]);
    return part_of(
        mould, above, outline->items[at].node->text, nth_of(outline, first, at));
}

/* Of the record's items in order, those that are elements and not too deep. */
static void fill(struct filling *filling, const struct record *record)
{
    const struct outline *outline = filling->mould->outline;
    uint32_t at = record->from;
    filling->to = record->to;
    while (at < record->to) {
        const struct outline_item *item = &outline->items[at];
        while (filling->depth > 0 &&
               at >= outline->items[filling->items[filling->depth - 1]].end)
            filling->depth--;
        bool taken = item->node->type == DOM_ELEMENT &&
                     filling->depth < MOULD_DEPTH_MAX &&
                     (item->inside & INSIDE_RAW) == 0;
        uint32_t part = taken ? enter(filling, record, at) : MOULD_NONE;
        if (part == MOULD_NONE) {
            at = item->end;
            continue;
        }
        add_item(filling, part, at);
        filling->parts[filling->depth] = part;
        filling->items[filling->depth++] = at++;
    }
    filling->depth = 0;
}

/* The record itself is the sum of what stands in it. */
static void add_record(struct mould *mould, const struct record *record)
{
    struct outline_sums sums =
        outline_between(mould->outline, record->from, record->to);
    struct mould_part *whole = &mould->parts[0];
    whole->records++;
    whole->weight += sums.telling - sums.headed;
    whole->quoted += sums.quoted;
    whole->visible += sums.plain + sums.linked;
    whole->linked += sums.linked;
    whole->dates += sums.dates > 0 ? 1 : 0;
    whole->members += sums.members > 0 ? 1 : 0;
}

/* No more parts than there are items in all records, and the records' own. */
static uint32_t parts_of(const struct record *records, uint32_t count)
{
    uint64_t items = 1;
    for (uint32_t i = 0; i < count; i++)
        items += records[i].to - records[i].from;
    return items < MOULD_PARTS_MAX ? (uint32_t)items : MOULD_PARTS_MAX;
}

int mould_make(struct mould *out, const struct outline *outline,
    const struct record *records, uint32_t count, struct err *err)
{
    uint32_t room = parts_of(records, count);
    *out = (struct mould){.outline = outline, .records = count, .slot_count = 4};
    while (out->slot_count < 2 * room)
        out->slot_count *= 2;
    out->parts = malloc(room * sizeof(*out->parts));
    out->slots = calloc(out->slot_count, sizeof(*out->slots));
    if (out->parts == NULL || out->slots == NULL)
        return err_no_memory(err);
    out->parts[0] = (struct mould_part){.parent = MOULD_NONE, .first = MOULD_NONE};
    out->count = 1;
    struct filling filling = {.mould = out};
    for (uint32_t i = 0; i < count; i++) {
        filling.record = i;
        add_record(out, &records[i]);
        fill(&filling, &records[i]);
    }
    return 0;
}
