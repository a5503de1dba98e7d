#include "parsers/mould_parts.h"

#include "parsers/board_words.h"
#include "parsers/fold.h"

enum {
    SAMPLES = 12, /* records looked at for one part */
    NAME_BYTES = 40,
    NAME_WORDS = 3,
    LEAD_BYTES = 4,  /* a shorter text is no title */
    ALONE_SIGNS = 2, /* where no second record shows what differs */
    BEHIND_SIGNS = 5,
    FIRST_SIGNS = 2, /* a name comes before what belongs to it */
    HALF = 2,
};

static bool in_most(const struct mould *mould, const struct mould_part *part)
{
    return part->records * 5 >= mould->records * 3;
}

static bool always_alike(const struct mould_part *part)
{
    return part->same * 10 >= part->records * 9;
}

/* Two posts may well be by one author. */
static bool always_same(const struct mould_part *part)
{
    return part->records > HALF && always_alike(part);
}

static bool class_has(const struct dom_node *node, const char *const *words)
{
    struct bytes class = dom_attribute(node, "class");
    struct bytes role = dom_attribute(node, "itemprop");
    for (; *words != NULL; words++)
        if (bytes_find_nocase(class, bytes_of(*words), 0) != BYTES_NONE ||
            bytes_find_nocase(role, bytes_of(*words), 0) != BYTES_NONE)
            return true;
    return false;
}

struct bytes mould_shown(const struct outline *outline, uint32_t at)
{
    struct bytes shown = bytes_make(NULL, 0);
    for (uint32_t i = at; i < outline->items[at].end; i++) {
        const struct outline_item *item = &outline->items[i];
        if (item->node->type != DOM_TEXT || bytes_trim(item->node->text).len == 0)
            continue;
        if (shown.len > 0)
            return bytes_make(NULL, 0);
        shown = bytes_trim(item->node->text);
    }
    return shown;
}

/* "Like" stands alone as names do. */
static bool is_button(struct bytes text)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, (size_t)NAME_BYTES * 4);
    if (fold_text(&folded, text, NULL) != 0)
        return false;
    const struct board_label label = board_label_of(buf_bytes(&folded));
    return board_word_is(label.folded, words_of_reply) ||
           board_word_is(label.folded, words_of_person) ||
           board_word_in(&label, words_of_threads) ||
           board_word_in(&label, words_of_boards) ||
           board_word_in(&label, words_of_posts) ||
           board_word_in(&label, words_of_members);
}

static bool is_name(struct bytes text)
{
    size_t letters = 0;
    for (size_t i = 0; i < text.len; i++)
        letters += byte_is_alpha(text.ptr[i]) || text.ptr[i] >= 0x80 ? 1 : 0;
    uint8_t last = text.len == 0 ? ':' : text.ptr[text.len - 1];
    return text.len <= NAME_BYTES && letters >= 2 && last != ':' && last != '!' &&
           text.ptr[0] != '#' && outline_words(text, NAME_WORDS + 1) <= NAME_WORDS &&
           !is_button(text);
}

/* In how many of some records the part is a name; negative: it is no name. */
static int names_in(
    const struct mould *mould, const struct record *records, uint32_t part)
{
    int names = 0;
    int others = 0;
    for (uint32_t i = 0; i < mould->records && i < SAMPLES; i++) {
        uint32_t at = mould_item(mould, &records[i], part);
        if (at == OUTLINE_NONE)
            continue;
        bool dated =
            outline_between(mould->outline, at, mould->outline->items[at].end).dates >
            0;
        if (!dated && is_name(mould_shown(mould->outline, at)))
            names++;
        else
            others++;
    }
    return others * 3 > names ? -1 : names;
}

/* A picture and a name lead to the same member. */
static bool is_linked_twice(
    const struct mould *mould, const struct record *record, uint32_t at)
{
    enum { ITEMS_MAX = 2000 };
    const struct outline *outline = mould->outline;
    uint32_t to =
        record->to - record->from > ITEMS_MAX ? record->from + ITEMS_MAX : record->to;
    while (at > record->from && !dom_is(outline->items[at].node, "a"))
        at = outline->items[at].parent;
    struct bytes href = dom_attribute(outline->items[at].node, "href");
    unsigned links = 0;
    for (uint32_t i = record->from; href.len > 1 && i < to && links < 2; i++)
        links +=
            dom_is(outline->items[i].node, "a") &&
                    bytes_equal(dom_attribute(outline->items[i].node, "href"), href)
                ? 1
                : 0;
    return links > 1 && bytes_find_byte(href, '#', 0) == BYTES_NONE;
}

/* What an element, or one it stands in, is called. */
static int class_signs(
    const struct mould *mould, const struct record *record, uint32_t at)
{
    static const char *const named[] = {"author", "user", "poster", "nick", NULL};
    static const char *const other[] = {"title", "rank", "role", "group", "status",
        "stat", "badge", "online", "avatar", "location", "extra", NULL};
    int signs = 0;
    for (int up = 0; up < 3 && at != OUTLINE_NONE && at >= record->from; up++) {
        const struct dom_node *node = mould->outline->items[at].node;
        signs += class_has(node, named) ? 5 - up : 0;
        signs -= up == 0 && class_has(node, other) ? 6 : 0;
        if (at == record->from)
            break;
        at = mould->outline->items[at].parent;
    }
    return signs;
}

/* How much the markup says that it names somebody. */
static int name_signs(
    const struct mould *mould, const struct record *record, uint32_t part)
{
    const struct mould_part *mine = &mould->parts[part];
    int signs = bytes_is(mine->tag, "a") ? 3 : 0;
    if (bytes_is(mine->tag, "strong") || bytes_is(mine->tag, "b") ||
        (mine->tag.len == 2 && mine->tag.ptr[0] == 'h'))
        signs += 2;
    uint32_t at = mould_item(mould, record, part);
    signs += at != OUTLINE_NONE && is_linked_twice(mould, record, at) ? 4 : 0;
    signs -= mould->records == HALF && always_alike(mine) ? 3 : 0;
    return signs + class_signs(mould, record, at);
}

/* What heads the post is in its body, too. */
static bool is_wide(const struct mould *mould, uint32_t body)
{
    const struct mould_part *part = &mould->parts[body];
    return part->depth < 2 || part->dates * 2 >= part->records;
}

static bool may_name(const struct mould *mould, uint32_t part, uint32_t body)
{
    const struct mould_part *mine = &mould->parts[part];
    uint64_t average = mine->records == 0 ? 0 : mine->visible / mine->records;
    return in_most(mould, mine) && mine->dates == 0 && average > 1 &&
           average <= NAME_BYTES && (!always_same(mine) || mould->records <= HALF) &&
           (is_wide(mould, body) || !mould_is_inside(mould, part, body));
}

uint32_t mould_author(
    const struct mould *mould, const struct record *records, uint32_t body)
{
    uint32_t best = MOULD_NONE;
    int best_signs = -1 - BEHIND_SIGNS;
    /* Buttons under a post are called after its author, too. */
    uint32_t body_at =
        is_wide(mould, body) ? OUTLINE_NONE : mould_item(mould, &records[0], body);
    for (uint32_t i = 1; i < mould->count; i++) {
        if (!may_name(mould, i, body) || names_in(mould, records, i) <= 0)
            continue;
        int signs = name_signs(mould, &records[0], i);
        signs -= body_at != OUTLINE_NONE && mould_item(mould, &records[0], i) > body_at
                     ? BEHIND_SIGNS
                     : 0;
        if (mould->records == 1 && signs < ALONE_SIGNS)
            continue;
        signs += best == MOULD_NONE ? FIRST_SIGNS : 0;
        if (signs > best_signs) {
            best = i;
            best_signs = signs;
        }
    }
    return best;
}

/* ---- titles ---- */

static int title_signs(
    const struct mould *mould, const struct record *record, uint32_t part)
{
    static const char *const titles[] = {
        "title", "name", "victim", "company", "heading", "subject", NULL};
    static const char *const weak[] = {"strong", "b", "a", "td", "th", "summary"};
    const struct mould_part *mine = &mould->parts[part];
    int signs = 0;
    if (mine->tag.len == 2 && mine->tag.ptr[0] == 'h' &&
        byte_is_digit(mine->tag.ptr[1]))
        signs += 30;
    for (size_t i = 0; i < sizeof(weak) / sizeof(weak[0]); i++)
        signs += bytes_is(mine->tag, weak[i]) ? 6 : 0;
    uint32_t at = mould_item(mould, record, part);
    if (at != OUTLINE_NONE && class_has(mould->outline->items[at].node, titles))
        signs += 20;
    return signs;
}

/* Letters, not a size, a count or a clock. */
static bool is_wording(struct bytes text)
{
    size_t digits = 0;
    size_t letters = 0;
    for (size_t i = 0; i < text.len; i++) {
        digits += byte_is_digit(text.ptr[i]) ? 1 : 0;
        letters += byte_is_alpha(text.ptr[i]) || text.ptr[i] >= 0x80 ? 1 : 0;
    }
    return letters >= 2 && letters > digits;
}

static bool may_title(
    const struct mould *mould, const struct record *records, uint32_t part)
{
    enum { TITLE_BYTES = 200 };
    const struct mould_part *mine = &mould->parts[part];
    if (!in_most(mould, mine) || always_same(mine) || mine->dates > 0)
        return false;
    uint64_t average = mine->visible / mine->records;
    if (average < 2 || average > TITLE_BYTES)
        return false;
    for (uint32_t i = 0; i < mould->records; i++) {
        uint32_t at = mould_item(mould, &records[i], part);
        if (at != OUTLINE_NONE)
            return is_wording(mould_shown(mould->outline, at));
    }
    return false;
}

uint32_t mould_title(const struct mould *mould, const struct record *records)
{
    uint32_t best = MOULD_NONE;
    int best_signs = -1;
    for (uint32_t i = 1; i < mould->count; i++) {
        if (!may_title(mould, records, i))
            continue;
        int signs = title_signs(mould, &records[0], i);
        if (signs > best_signs) {
            best = i;
            best_signs = signs;
        }
    }
    return best;
}

/* ---- leads ---- */

/* Another in each: of those looked at, no two neighbours say the same. */
static bool differs(
    const struct mould *mould, const struct record *records, uint32_t part)
{
    uint32_t seen = 0;
    uint32_t same = 0;
    struct bytes before = bytes_make(NULL, 0);
    for (uint32_t i = 0; i < mould->records && i < SAMPLES; i++) {
        uint32_t at = mould_item(mould, &records[i], part);
        if (at == OUTLINE_NONE)
            continue;
        struct bytes href = dom_attribute(mould->outline->items[at].node, "href");
        ptrdiff_t hash = bytes_find_byte(href, '#', 0);
        href = bytes_slice(href, 0, hash == BYTES_NONE ? href.len : (size_t)hash);
        same += href.len == 0 || bytes_equal(href, before) ? 1 : 0;
        before = href;
        seen++;
    }
    return seen > 0 && same * 4 <= seen;
}

static bool may_lead(const struct mould *mould, const struct mould_part *part)
{
    return bytes_is(part->tag, "a") && in_most(mould, part) && part->dates == 0 &&
           part->members * 2 < part->records && !always_same(part) &&
           part->visible / part->records >= LEAD_BYTES;
}

struct mould_lead mould_lead(const struct mould *mould, const struct record *records)
{
    struct mould_lead lead = {.part = MOULD_NONE};
    for (uint32_t i = 1; i < mould->count; i++) {
        const struct mould_part *part = &mould->parts[i];
        if (!may_lead(mould, part))
            continue;
        uint32_t length = (uint32_t)(part->visible / part->records);
        if (length <= lead.length || !differs(mould, records, i))
            continue;
        lead.part = i;
        lead.length = length;
        lead.heading = false;
        for (uint32_t up = i; up != MOULD_NONE; up = mould->parts[up].parent)
            lead.heading =
                lead.heading ||
                (mould->parts[up].tag.len == 2 && mould->parts[up].tag.ptr[0] == 'h' &&
                    byte_is_digit(mould->parts[up].tag.ptr[1]));
    }
    return lead;
}
