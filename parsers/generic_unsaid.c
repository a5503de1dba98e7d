/*
 * Signatures on sites no engine knows. A member's stands at the end of each of their
 * posts and says the same each time; where it stands once, a rule or an empty element
 * sets it off from what is said above it. What a thread's opener says, and says again
 * below, is none.
 */
#include "parsers/generic.h"

#include <stdlib.h>
#include <string.h>

enum { SIGNATURE_MAX = 400, LEVELS_MAX = 6 };

/* What a post says last. */
struct ending {
    struct bytes text;
    uint32_t record;
    uint32_t at;  /* OUTLINE_NONE: it says nothing */
    size_t above; /* bytes of what is said above it */
};

static bool is_said(const struct outline_item *item)
{
    enum {
        ELSEWHERE = INSIDE_LINK | INSIDE_CODE | INSIDE_RAW | INSIDE_QUOTE |
                    INSIDE_HEADING | INSIDE_UNSAID
    };
    return item->node->type == DOM_TEXT && (item->inside & ELSEWHERE) == 0 &&
           outline_words(item->node->text, OUTLINE_TELLING_WORDS) ==
               OUTLINE_TELLING_WORDS;
}

static struct ending ending_of(
    const struct outline *outline, const struct record *records, uint32_t record)
{
    struct ending out = {.record = record, .at = OUTLINE_NONE};
    for (uint32_t i = records[record].from; i < records[record].to; i++) {
        if (!is_said(&outline->items[i]))
            continue;
        out.above += out.text.len;
        out.at = i;
        out.text = bytes_trim(outline->items[i].node->text);
    }
    return out;
}

static int by_text(const void *a, const void *b)
{
    const struct ending *one = a;
    const struct ending *other = b;
    size_t least = one->text.len < other->text.len ? one->text.len : other->text.len;
    int order = least == 0 ? 0 : memcmp(one->text.ptr, other->text.ptr, least);
    if (order != 0)
        return order;
    return (one->text.len > other->text.len) - (one->text.len < other->text.len);
}

/* The largest element that holds no other words than these. */
static void mark(
    const struct outline *outline, const struct record *record, uint32_t text)
{
    uint32_t at = OUTLINE_NONE;
    uint32_t up = outline->items[text].parent;
    struct outline_sums mine = outline_between(outline, text, text + 1);
    for (int level = 0; level < LEVELS_MAX && up != OUTLINE_NONE && up > record->from &&
                        outline->items[up].end <= record->to;
         level++, up = outline->items[up].parent) {
        struct outline_sums all = outline_between(outline, up, outline->items[up].end);
        if (all.plain != mine.plain || all.linked > 0)
            break;
        at = up;
    }
    if (at != OUTLINE_NONE && outline->items[at].node->role == ROLE_NONE)
        outline->items[at].node->role = ROLE_UNSAID;
}

/* Who opens a thread says more than they sign with: what they say is often repeated
 * whole below a reply of theirs. */
static bool is_what_opens(const struct ending *ending)
{
    return ending->record == 0 && ending->above < ending->text.len;
}

/* Endings that are the same, one behind the other: a signature, unless they are all
 * that is said. */
static bool mark_same(const struct outline *outline, const struct record *records,
    const struct ending *endings, uint32_t count)
{
    bool more = false;
    bool opens = false;
    for (uint32_t i = 0; i < count; i++) {
        more = more || endings[i].above > 0;
        opens = opens || is_what_opens(&endings[i]);
    }
    if (count < 2 || !more || opens || endings[0].text.len == 0 ||
        endings[0].text.len > SIGNATURE_MAX)
        return false;
    for (uint32_t i = 0; i < count; i++)
        mark(outline, &records[endings[i].record], endings[i].at);
    return true;
}

static int mark_repeated(bool *marked, const struct outline *outline,
    const struct record *records, uint32_t count, struct err *err)
{
    AUTO(mem_free) struct ending *endings = calloc(count + 1U, sizeof(*endings));
    if (endings == NULL)
        return err_no_memory(err);
    for (uint32_t i = 0; i < count; i++)
        endings[i] = ending_of(outline, records, i);
    qsort(endings, count, sizeof(*endings), by_text);
    for (uint32_t from = 0, to = 0; from < count; from = to) {
        while (to < count && by_text(&endings[from], &endings[to]) == 0)
            to++;
        *marked = mark_same(outline, records, &endings[from], to - from) || *marked;
    }
    return 0;
}

/* A rule, or an empty element before a paragraph; before words one is an icon. */
static bool is_rule(const struct outline *outline, uint32_t at)
{
    const struct dom_node *node = outline->items[at].node;
    return dom_is(node, "hr") || (dom_is(node, "span") && node->first == NULL &&
                                     node->next != NULL && dom_is(node->next, "p"));
}

/* The last thing in what it stands in, with words before it there. */
static bool stands_last(const struct outline *outline, uint32_t at)
{
    uint32_t above = outline->items[at].parent;
    uint32_t end = outline->items[at].end;
    return above != OUTLINE_NONE && outline_between(outline, above, at).plain > 0 &&
           outline_between(outline, end, outline->items[above].end).plain == 0;
}

static bool is_ruled_off(const struct outline *outline, uint32_t at)
{
    const struct outline_item *item = &outline->items[at];
    uint32_t first = outline_first(outline, at);
    if (!dom_is(item->node, "div") || item->node->role != ROLE_NONE ||
        first == OUTLINE_NONE || !is_rule(outline, first))
        return false;
    struct outline_sums above = outline_between(outline, at, first);
    struct outline_sums said = outline_between(outline, at, item->end);
    return above.plain == 0 && said.plain > 0 && said.plain <= SIGNATURE_MAX &&
           said.quoted == 0 && said.headed == 0 && said.dates == 0 &&
           stands_last(outline, at);
}

static bool mark_ruled_off(const struct outline *outline, const struct record *record)
{
    bool marked = false;
    for (uint32_t i = record->from + 1; i < record->to; i++) {
        if (!is_ruled_off(outline, i))
            continue;
        outline->items[i].node->role = ROLE_UNSAID;
        marked = true;
    }
    return marked;
}

int generic_unsaid(bool *marked, struct outline *outline, const struct record *records,
    uint32_t count, struct err *err)
{
    *marked = false;
    for (uint32_t i = 0; i < count; i++)
        *marked = mark_ruled_off(outline, &records[i]) || *marked;
    if (mark_repeated(marked, outline, records, count, err) != 0)
        return -1;
    if (*marked)
        outline_unsaid(outline);
    return 0;
}
