/*
 * look - what the types are asked at one place, and where what they find goes. For
 * walk.c only, which compiles it into each of its forms.
 */
#ifndef VIGIE_MATCHERS_LOOK_H
#define VIGIE_MATCHERS_LOOK_H

#include "matchers/digits_masks.h"
#include "matchers/nir.h"
#include "matchers/phone.h"
#include "matchers/places.h"
#include "matchers/walk_inside.h"

/* Types that are looked for only where a watchlist has them; the first four are always
 * counted. */
static const uint32_t WALK_MORE =
    ~(uint32_t)(1 << IDENTIFIER_NIR | 1 << IDENTIFIER_PHONE | 1 << IDENTIFIER_EMAIL |
                1 << IDENTIFIER_DOMAIN);

/* Where tokens found at one place go on to. */
struct found {
    struct walk *walk;
    uint64_t row;
    uint64_t offset; /* of the text's first byte */
    const struct unescape *unescaped;
};

static void token_take(void *context, const struct token *token)
{
    struct found *found = context;
    sieve_put(found->walk->sieve, token, found->row, found->offset + token->start);
}

static void token_take_unescaped(void *context, const struct token *token)
{
    const struct found *found = context;
    sieve_put(found->walk->sieve, token,
        found->row + unescape_continued(found->unescaped, token->start),
        found->offset + unescape_place(found->unescaped, token->start));
}

/* The types to look for at an anchor that any watchlist has, but for the first four. */
struct finders {
    size_t count;
    const struct identifier_kind *kinds[IDENTIFIER_LIMIT];
};

/* What is looked at, and for what. */
struct looking {
    struct token_sink out;
    struct found *found; /* of `out` */
    struct bytes text;
    uint32_t wanted; /* types the watchlists have */
    bool fast;
    enum layout layout;
    const struct rows_form *form;
    const struct declared *declared;
    struct finders finders[ANCHOR_COUNT];
};

static void finders_choose(struct finders finders[ANCHOR_COUNT], uint32_t wanted)
{
    for (int anchor = 0; anchor < ANCHOR_COUNT; anchor++)
        finders[anchor].count = 0;
    for (size_t i = 0; (wanted & WALK_MORE) != 0 && identifier_kinds()[i] != NULL;
         i++) {
        const struct identifier_kind *kind = identifier_kinds()[i];
        if ((wanted & WALK_MORE & identifier_bit(kind->type)) == 0)
            continue;
        for (int anchor = 0; anchor < ANCHOR_COUNT; anchor++)
            if ((kind->anchors >> anchor & 1) != 0)
                finders[anchor].kinds[finders[anchor].count++] = kind;
    }
}

/* Out of the way of watchlists that have no more. */
static __attribute__((noinline)) void look_for_more(
    const struct looking *looking, const struct place *place, enum anchor anchor)
{
    const struct finders *finders = &looking->finders[anchor];
    for (size_t i = 0; i < finders->count; i++)
        finders->kinds[i]->find(&looking->out, place, anchor);
}

/* The number at the spot, which is at `at` in the text, by masks where they tell. */
static ALWAYS_INLINE void number_read(struct digits *digits,
    const struct looking *looking, const struct spot *spot, size_t at)
{
    const struct batch *batch = spot->batch;
    size_t i = spot->i;
    if (at + DIGITS_REACH <= looking->text.len) {
        const struct digits_ahead ahead = {
            .digit = anchors_seen_from(&batch->digit[i], spot->bit),
            .gap = anchors_seen_from(&batch->gap[i], spot->bit),
            .high = anchors_seen_from(&batch->high[i], spot->bit),
        };
        const uint8_t *from = looking->text.ptr + at;
        if (digits_contiguous(digits, from, &ahead))
            return;
#if defined(__x86_64__)
        if (looking->fast && digits_gathered(digits, from, &ahead))
            return;
#endif
        if (digits_from_masks(digits, from, &ahead))
            return;
    }
    digits_read(digits, looking->text, at);
}

/* Whether so many digits are there, or fewer with a letter behind the first group of
 * them: it may be the Corsican one of a NIR that starts inside. */
static ALWAYS_INLINE bool may_have(const struct place *place, unsigned least)
{
    const struct digits *digits = place->digits;
    if (digits->count >= least || digits->ends == 0)
        return true;
    size_t end = place->at + (unsigned)__builtin_ctz(digits->ends);
    return end < place->text.len && byte_is_alpha(place->text.ptr[end]);
}

static ALWAYS_INLINE struct place place_of(
    const struct looking *looking, const struct spot *spot)
{
    return (struct place){.text = looking->text,
        .at = spot->batch->at + (spot->i - 1) * CLASSES_BYTES + spot->bit,
        .fast = looking->fast,
        .layout = looking->layout,
        .form = looking->form,
        .declared = looking->declared};
}

/* Digits behind a URL's %20 or %22 look like the end of a longer number. */
static void look_behind_percent(const struct looking *looking, struct place place)
{
    enum { ESCAPED = 2 };
    struct digits digits;
    place.at += ESCAPED;
    if (place.at >= place.text.len || !byte_is_digit(place.text.ptr[place.at - 1]) ||
        !byte_is_digit(place.text.ptr[place.at]))
        return;
    digits_read(&digits, place.text, place.at);
    place.digits = &digits;
    identifier_nir.find(&looking->out, &place, ANCHOR_DIGIT);
    identifier_phone.find(&looking->out, &place, ANCHOR_DIGIT);
}

/* A run long enough to slide in may be a number from its start as well. */
static ALWAYS_INLINE void look_at_number(
    const struct looking *looking, const struct spot *spot)
{
    enum { LEAST = 9, NIR = 13 }; /* digits */
    struct digits digits;
    struct place place = place_of(looking, spot);
    bool starts = (spot->batch->starts[spot->i] >> spot->bit & 1) != 0;
    bool slides = (spot->batch->slides[spot->i] >> spot->bit & 1) != 0;
    bool more = (looking->wanted & WALK_MORE) != 0;
    number_read(&digits, looking, spot, place.at);
    place.digits = &digits;
    if (!may_have(&place, LEAST))
        return;
    if (slides)
        identifier_nir.find(&looking->out, &place, ANCHOR_SLIDE);
    if (slides && more)
        look_for_more(looking, &place, ANCHOR_SLIDE);
    /* A long run may also end in a NIR with a Corsican letter. */
    if (starts && may_have(&place, NIR))
        identifier_nir.find(&looking->out, &place, ANCHOR_DIGIT);
    if (starts && !slides)
        identifier_phone.find(&looking->out, &place, ANCHOR_DIGIT);
    if (starts && more)
        look_for_more(looking, &place, ANCHOR_DIGIT);
    if (starts && place.at > 0 && place.text.ptr[place.at - 1] == '%')
        look_behind_percent(looking, place);
}

static ALWAYS_INLINE void look_at_more(
    const struct looking *looking, const struct place *place, const struct spot *spot)
{
    const struct batch *batch = spot->batch;
    size_t i = spot->i;
    if ((batch->code[i] >> spot->bit & 1) != 0)
        look_for_more(looking, place, ANCHOR_CODE);
    if ((batch->word[i] >> spot->bit & 1) != 0)
        look_for_more(looking, place, ANCHOR_WORD);
    if ((batch->date[i] >> spot->bit & 1) != 0)
        look_for_more(looking, place, ANCHOR_DATE);
}

static ALWAYS_INLINE void look_at(
    const struct looking *looking, const struct spot *spot, struct form form)
{
    const struct batch *batch = spot->batch;
    size_t i = spot->i;
    if (((batch->starts[i] | batch->slides[i]) >> spot->bit & 1) != 0) {
        look_at_number(looking, spot);
        if (!form.more)
            return;
    }
    const struct place place = place_of(looking, spot);
    if ((batch->at_sign[i] >> spot->bit & 1) != 0)
        identifier_email.find(&looking->out, &place, ANCHOR_AT);
    else if (form.more && (batch->dots[i] >> spot->bit & 1) != 0)
        identifier_domain.find(&looking->out, &place, ANCHOR_DOT);
    if (form.more)
        look_at_more(looking, &place, spot);
}

#endif
