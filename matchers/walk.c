#include "matchers/walk.h"

#include "matchers/digits_masks.h"
#include "matchers/nir.h"
#include "matchers/numbers.h"
#include "matchers/phone.h"
#include "matchers/places.h"
#include "matchers/plain_mail.h"
#include "matchers/plain_number.h"
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

static ALWAYS_INLINE void look_at_each(const struct looking *looking,
    const struct batch *batch, const struct places *places, struct form form)
{
    for (size_t n = 0; n < places->count; n++) {
        const struct spot spot = spot_of(batch, places->at[n]);
        looking->found->row = row_of(places, &spot);
        look_at(looking, &spot, form);
    }
}

#if defined(__x86_64__)

/* A plain number, some group of which ends where one of its types wants it. */
NUMBERS_FAST void look_at_digits(
    const struct looking *looking, struct place *place, const struct digits *digits)
{
    place->digits = digits;
    if ((digits->ends & ENDS_GLUED) != 0)
        identifier_nir.find(&looking->out, place, ANCHOR_DIGIT);
    else if ((digits->ends & ENDS_NIR) != 0)
        nir_find_plain(&looking->out, digits, place->at);
    phone_find_plain(&looking->out, digits, place->at);
    if ((looking->wanted & WALK_MORE) != 0)
        look_for_more(looking, place, ANCHOR_DIGIT);
    place->digits = NULL;
}

/* False: it must be read the slow way. */
NUMBERS_FAST bool look_at_plain(const struct looking *looking, struct place *place,
    const struct numbers *numbers, const struct number_at *number)
{
    struct digits digits;
    if (number->odd || !numbers_read(&digits, numbers, number))
        return false;
    look_at_digits(looking, place, &digits);
    return true;
}

/* The same as look_at_each where only numbers and addresses are looked for. */
NUMBERS_FAST void look_at_many(const struct looking *looking, const struct batch *batch,
    const struct places *places)
{
    bool more = (looking->wanted & WALK_MORE) != 0;
    struct spot spot = spot_of(batch, 0);
    struct place place = place_of(looking, &spot);
    struct numbers numbers = {.batch = batch,
        .text = looking->text.ptr + batch->at,
        .more = more ? UINT32_MAX << ENDS_LEAST : 0};
    for (size_t done = 0; done < places->count; done += NUMBERS) {
        size_t left = places->count - done;
        numbers_find(&numbers, places->at + done, left < NUMBERS ? left : NUMBERS);
        for (size_t n = 0; n < numbers.count; n++) {
            const struct number_at *number = &numbers.items[n];
            spot = spot_of(batch, number->place);
            place.at = batch->at + number->place;
            looking->found->row = row_of(places, &spot);
            if (numbers.text[number->place] == '@')
                identifier_email.find(&looking->out, &place, ANCHOR_AT);
            else if (numbers.text[number->place] == '%' ||
                     !look_at_plain(looking, &place, &numbers, number))
                look_at(looking, &spot, (struct form){.fast = true});
        }
    }
}

/* A number that the types must look at. */
WIDE_INLINE void number_look_at(const struct looking *looking, struct place *place,
    uint32_t digit, uint32_t ends)
{
    struct digits digits = {
        .count = (uint8_t)__builtin_popcount(digit), .ends = ends};
    _mm256_storeu_si256((__m256i *)(void *)digits.value,
        plain_digits(looking->text.ptr + place->at, digit));
    look_at_digits(looking, place, &digits);
}

/* False: it is not one of the usual, and nothing is done. */
WIDE_INLINE bool number_put(struct plain_sink *sink, const struct looking *looking,
    struct plain_number *number, uint32_t digit)
{
    const uint8_t *from = looking->text.ptr + number->at;
    if ((looking->wanted & WALK_MORE) != 0)
        return false;
    if ((number->ends & (*from == '0' ? ENDS_ZERO : ENDS_OTHER)) == 0)
        return true;
    number->digits = _mm256_castsi256_si128(plain_digits(from, digit));
    if (!plain_is_usual(number->digits, number->ends))
        return false;
    plain_number_put(sink, number);
    return true;
}

/* The same as look_at_many; most of it is written down here and now. */
WIDE_TARGET static void look_at_seen(const struct looking *looking, const struct batch *batch,
    const struct places *places)
{
    struct plain_seen seen;
    struct plain_sink sink =
        plain_sink_of(looking->found->walk->sieve, looking->found->offset);
    struct spot spot = spot_of(batch, 0);
    struct place place = place_of(looking, &spot);
    plain_see_all(&seen, batch, looking->text.ptr + batch->at, places);
    for (size_t n = 0; n < seen.count; n++) {
        uint32_t digit = seen.digit[n];
        spot = spot_of(batch, seen.place[n]);
        place.at = batch->at + seen.place[n];
        struct plain_number number = {
            .ends = plain_ends(digit), .at = place.at, .row = row_of(places, &spot)};
        if ((digit & 1) != 0 && number_put(&sink, looking, &number, digit))
            continue;
        if (digit == PLAIN_AT &&
            plain_mail(&sink, looking->text.ptr, place.at, number.row))
            continue;
        looking->found->row = number.row;
        if ((digit & 1) != 0)
            number_look_at(looking, &place, digit, number.ends);
        else
            look_at(looking, &spot, (struct form){.fast = true});
        plain_sink_again(&sink);
    }
}

#endif

static ALWAYS_INLINE void places_look_at(const struct looking *looking,
    const struct batch *batch, const struct places *places, struct form form)
{
#if defined(__x86_64__)
    if (form.fast && !form.more && numbers_readable(batch, looking->text)) {
        if (form.wide && batch->at >= MAIL_SIDE && looking->found->unescaped == NULL)
            look_at_seen(looking, batch, places);
        else
            look_at_many(looking, batch, places);
        return;
    }
#endif
    look_at_each(looking, batch, places, form);
}

static ALWAYS_INLINE void walk_blocks(
    struct walk *walk, const struct span *span, struct form form)
{
    struct batch batch;
    struct places places;
    struct found found = {
        .walk = walk, .offset = span->offset, .unescaped = span->unescaped};
    struct looking looking = {
        .out = {.take = span->unescaped == NULL ? token_take : token_take_unescaped,
            .context = &found},
        .found = &found,
        .text = span->text,
        .wanted = walk->wanted,
        .fast = form.fast,
        .layout = walk->rows.form.layout,
        .form = &walk->rows.form,
        .declared = walk->declared};
    finders_choose(looking.finders, walk->wanted);
    batch_start(&batch, span->text, span->from, form);
    for (size_t at = span->from; at < span->to; at += (size_t)BATCH * CLASSES_BYTES) {
        batch_read(&batch, span, at, form);
        places_gather(&places, walk, span, &batch, form);
        places_look_at(&looking, &batch, &places, form);
        batch_move(&batch, form);
    }
}

#if defined(__x86_64__)

/* Haswell's bit counting comes with AVX2; processor_has_vectors asks for all of these.
 */
#define WALK_FAST __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

WALK_FAST static void walk_fast(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true});
}

WALK_FAST static void walk_fast_more(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true, .more = true});
}

WIDE_TARGET static void walk_wide(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true, .wide = true});
}

WIDE_TARGET static void walk_wide_more(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true, .wide = true, .more = true});
}

#endif

static void walk_plain(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){0});
}

static void walk_plain_more(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.more = true});
}

/* Whether there is more to be found than numbers and addresses. */
static bool wants_more(const struct walk *walk)
{
    return walk->domains || (walk->wanted & WALK_CODES) != 0;
}

void walk_text(struct walk *walk, const struct span *span)
{
    walk->wanted = sieve_types(walk->sieve);
    bool more = wants_more(walk);
#if defined(__x86_64__)
    if (walk->classes == classes_wide) {
        (more ? walk_wide_more : walk_wide)(walk, span);
        return;
    }
    if (walk->classes == classes_fast) {
        (more ? walk_fast_more : walk_fast)(walk, span);
        return;
    }
#endif
    (more ? walk_plain_more : walk_plain)(walk, span);
}
