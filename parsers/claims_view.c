#include "parsers/claims_view.h"

#include "base/utf8.h"
#include "parsers/fold.h"
#include "parsers/number_words.h"
#include "parsers/plain_words.h"

#include <stdlib.h>
#include <string.h>

enum { BODY_MAX = 32 * 1024, TITLE_MAX = 1024, PHRASES_MAX = 256, NUMBERS_MAX = 4096 };

/* The next number in words that begins at or after `from`; SIZE_MAX: none does. */
static size_t next_in_words(struct number *out, const struct claims_side *side,
    const struct lexicon *lexicon, size_t *hit, size_t from)
{
    for (; *hit < side->hit_count; ++*hit) {
        const struct lexicon_hit *amount = &side->hits[*hit];
        if (amount->section == LEXICON_AMOUNT && amount->start >= from &&
            number_in_words(out, lexicon, side->text, amount))
            return out->start;
    }
    return SIZE_MAX;
}

static int read_numbers(
    struct claims_side *side, const struct lexicon *lexicon, struct err *err)
{
    size_t room = side->text.len < NUMBERS_MAX ? side->text.len : NUMBERS_MAX;
    struct number digits = {.start = 0};
    struct number words = {.start = 0};
    size_t hit = 0;
    size_t at = 0;
    side->numbers = malloc(room * sizeof(*side->numbers));
    if (side->numbers == NULL)
        return err_no_memory(err);
    bool more = number_next(&digits, lexicon, side->text, 0);
    size_t spelled = next_in_words(&words, side, lexicon, &hit, 0);
    while (side->number_count < room && (more || spelled != SIZE_MAX)) {
        bool first = more && digits.start <= spelled;
        const struct number *next = first ? &digits : &words;
        side->numbers[side->number_count++] = *next;
        at = next->end;
        if (more && digits.start < at)
            more = number_next(&digits, lexicon, side->text, at);
        if (spelled != SIZE_MAX && spelled < at)
            spelled = next_in_words(&words, side, lexicon, &hit, at);
    }
    return 0;
}

static int read_side(struct claims_side *side, const struct lexicon *lexicon,
    struct bytes written, size_t max, struct err *err)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, max * 4);
    buf_init(&side->folded, max * 4);
    side->written = utf8_cut(written, max);
    if (fold_text(&folded, side->written, err) != 0 ||
        plain_words(&side->folded, lexicon, buf_bytes(&folded), err) != 0)
        return -1;
    side->text = buf_bytes(&side->folded);
    /* A word has two bytes with its gap, and a hit in few of the sections. */
    size_t room = side->text.len < LEXICON_HITS_MAX ? side->text.len : LEXICON_HITS_MAX;
    if (room == 0)
        return 0;
    side->hits = malloc(room * sizeof(*side->hits));
    if (side->hits == NULL)
        return err_no_memory(err);
    side->hit_count = lexicon_scan(side->hits, room, lexicon, side->text);
    return read_numbers(side, lexicon, err);
}

int claims_view_init(
    struct claims_view *view, const struct claims_text *text, struct err *err)
{
    AUTO(claims_view_done)
    struct claims_view made = {.text = text, .lexicon = text->lexicon};
    if (read_side(&made.title, made.lexicon, text->title, TITLE_MAX, err) != 0 ||
        read_side(&made.body, made.lexicon, text->body, BODY_MAX, err) != 0)
        return -1;
    *view = made;
    memset(&made, 0, sizeof(made));
    return 0;
}

static void side_done(struct claims_side *side)
{
    buf_done(&side->folded);
    free(side->hits);
    free(side->numbers);
    side->hits = NULL;
    side->numbers = NULL;
}

void claims_view_done(struct claims_view *view)
{
    side_done(&view->title);
    side_done(&view->body);
}

size_t claims_hit_from(const struct claims_side *side, size_t at)
{
    size_t low = 0;
    size_t high = side->hit_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (side->hits[middle].start < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool claims_says(const struct claims_side *side, size_t from, size_t to,
    enum lexicon_section section, uint64_t value)
{
    for (size_t i = claims_hit_from(side, from); i < side->hit_count; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        if (hit->start >= to)
            return false;
        if (hit->section == section && hit->value == value && hit->end <= to)
            return true;
    }
    return false;
}

const struct lexicon_hit *claims_hit_ending(
    const struct claims_side *side, size_t end, enum lexicon_section section)
{
    size_t from = end > LEXICON_PHRASE_MAX ? end - LEXICON_PHRASE_MAX : 0;
    for (size_t i = claims_hit_from(side, from); i < side->hit_count; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        if (hit->start >= end)
            return NULL;
        if (hit->section == section && hit->end == end && hit->value != LEXICON_NOTHING)
            return hit;
    }
    return NULL;
}

/* Phrases seen are remembered by a hash of their number: two that share one count once,
 * which is rare and does no harm. */
uint32_t claims_phrases(
    const struct claims_side *side, enum lexicon_section section, uint64_t value)
{
    uint64_t seen[PHRASES_MAX / 64] = {0};
    uint32_t count = 0;
    for (size_t i = 0; i < side->hit_count; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        uint32_t bit = hit->phrase % PHRASES_MAX;
        if (hit->section != section || hit->value != value ||
            (seen[bit / 64] >> bit % 64 & 1) != 0)
            continue;
        seen[bit / 64] |= UINT64_C(1) << bit % 64;
        count++;
    }
    return count;
}
