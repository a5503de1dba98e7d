#include "matchers/walk.h"

#include "matchers/batch.h"
#include "matchers/digits_masks.h"
#include "matchers/walk_inside.h"

/* Types that are looked for only where a watchlist has them, and those of them that
 * are found by their letters, by words, by dates. The first four are always
 * counted. */
enum {
    WALK_WORDS = 1 << IDENTIFIER_PHRASE | 1 << IDENTIFIER_LOCAL,
    WALK_DATES = 1 << IDENTIFIER_PERSON,
    WALK_CODES = 1 << IDENTIFIER_IBAN | 1 << IDENTIFIER_DNI | 1 << IDENTIFIER_NIE |
                 1 << IDENTIFIER_CODICE_FISCALE | WALK_WORDS | WALK_DATES
};
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
    sieve_put(found->walk->sieve, token, found->row,
        found->offset + unescape_place(found->unescaped, token->start));
}

/* What is looked at, and for what. */
struct looking {
    struct token_sink out;
    struct bytes text;
    uint32_t wanted; /* types the watchlists have */
    bool fast;
    enum layout layout;
    const struct rows_form *form;
    const struct declared *declared;
};

/* The types found at this anchor that any watchlist has, but for the first four. Out of
 * the way of watchlists that have no more. */
static __attribute__((noinline)) void look_for_more(
    const struct looking *looking, const struct place *place, enum anchor anchor)
{
    for (size_t i = 0; identifier_kinds()[i] != NULL; i++) {
        const struct identifier_kind *kind = identifier_kinds()[i];
        if ((looking->wanted & WALK_MORE & identifier_bit(kind->type)) != 0 &&
            (kind->anchors >> anchor & 1) != 0)
            kind->find(&looking->out, place, anchor);
    }
}

/* A place of a batch: a bit of a block. */
struct spot {
    const struct batch *batch;
    size_t i;
    unsigned bit;
};

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

#define PAST (UINT64_C(1) << 63) /* so that there is a bit to count to */

/* Where something is looked at, in a batch: one after the other, so that the processor
 * sees the order of the rows' cells, and not where blocks happen to cut them. */
struct places {
    size_t count;
    uint16_t at[BATCH * CLASSES_BYTES + CLASSES_BYTES]; /* from the batch's start */
    uint64_t rows[BATCH_ROOM];                          /* row ends before the block */
};

/* Two at once, though mostly fewer are there: a branch less. */
static ALWAYS_INLINE void places_add(
    struct places *places, unsigned first, uint64_t any)
{
    uint16_t *to = places->at + places->count;
    places->count += (size_t)__builtin_popcountll(any);
    do {
        to[0] = (uint16_t)(first + (unsigned)__builtin_ctzll(any | PAST));
        any &= any - 1;
        to[1] = (uint16_t)(first + (unsigned)__builtin_ctzll(any | PAST));
        any &= any - 1;
        to += 2;
    } while (any != 0);
}

/* Where a code, a word or a date may start. */
static ALWAYS_INLINE uint64_t more_of(struct batch *batch, size_t i, uint32_t wanted)
{
    const uint64_t *letter = &batch->letter[i];
    const uint64_t *digit = &batch->digit[i];
    bool words = (wanted & WALK_WORDS) != 0;
    bool dates = (wanted & WALK_DATES) != 0;
    batch->code[i] = letters_anchors(letter, digit, &batch->beside[i], wanted);
    batch->word[i] = words ? starts_of_words(letter, digit) | batch->lead[i] : 0;
    batch->date[i] = dates ? starts_of_dates(digit) : 0;
    return batch->code[i] | batch->word[i] | batch->date[i];
}

static ALWAYS_INLINE uint64_t any_of(
    const struct walk *walk, struct batch *batch, size_t i, struct form form)
{
    uint64_t any = batch->any[i];
    if (batch->slides[i] != 0)
        any |= batch->slides[i] = anchors_slide(&batch->digit[i]);
    if (form.more && walk->domains)
        any |= batch->dots[i] =
            anchors_dots(&batch->dot[i], &batch->digit[i], &batch->gap[i]);
    if (form.more && (walk->wanted & WALK_CODES) != 0)
        any |= more_of(batch, i, walk->wanted);
    return any;
}

/* The places of the batch's last block that belong to the span. */
static ALWAYS_INLINE uint64_t last_places(
    const struct span *span, const struct batch *batch)
{
    size_t left = span->to - batch->at - (batch->count - 1) * CLASSES_BYTES;
    return left >= CLASSES_BYTES ? UINT64_MAX : ((uint64_t)1 << left) - 1;
}

/* Of the newlines, those that end a row, and what else does. */
static ALWAYS_INLINE void row_ends(
    struct walk *walk, const struct span *span, struct batch *batch, uint64_t last)
{
    bool lines =
        walk->rows.plain && (batch->quotes == 0 || walk->rows.form.kind == ROWS_LINES);
    for (size_t i = 1; i <= batch->count && !lines; i++) {
        const struct rows_block block = {.text = span->text,
            .at = batch->at + (i - 1) * CLASSES_BYTES,
            .places = i == batch->count ? last : UINT64_MAX,
            .newline = batch->newline[i],
            .quote = batch->quote[i]};
        batch->newline[i] = rows_ends(&walk->rows, &block);
    }
}

static ALWAYS_INLINE void places_gather(struct places *places, struct walk *walk,
    const struct span *span, struct batch *batch, struct form form)
{
    uint64_t last = last_places(span, batch);
    uint64_t rows = walk->rows_ended;
    size_t count = batch->count;
    row_ends(walk, span, batch, last);
    for (size_t i = 1; i <= count; i++)
        if (form.more || batch->slides[i] != 0)
            batch->any[i] = any_of(walk, batch, i, form);
    batch->any[count] &= last;
    batch->newline[count] &= last;
    places->count = 0;
    for (size_t i = 1; i <= count; i++) {
        places->rows[i] = rows;
        places_add(places, (unsigned)(i - 1) * CLASSES_BYTES, batch->any[i]);
        rows += (uint64_t)__builtin_popcountll(batch->newline[i]);
    }
    walk->rows_ended = rows;
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

static ALWAYS_INLINE void walk_blocks(
    struct walk *walk, const struct span *span, struct form form)
{
    struct batch batch = {0};
    struct places places;
    struct found found = {
        .walk = walk, .offset = span->offset, .unescaped = span->unescaped};
    const struct looking looking = {
        .out = {.take = span->unescaped == NULL ? token_take : token_take_unescaped,
            .context = &found},
        .text = span->text,
        .wanted = walk->wanted,
        .fast = form.fast,
        .layout = walk->rows.form.layout,
        .form = &walk->rows.form,
        .declared = walk->declared};
    batch_start(&batch, span->text, span->from, form);
    for (size_t at = span->from; at < span->to; at += (size_t)BATCH * CLASSES_BYTES) {
        batch_read(&batch, span, at, form);
        places_gather(&places, walk, span, &batch, form);
        for (size_t n = 0; n < places.count; n++) {
            const struct spot spot = {.batch = &batch,
                .i = places.at[n] / CLASSES_BYTES + 1,
                .bit = places.at[n] % CLASSES_BYTES};
            uint64_t before = batch.newline[spot.i] & (((uint64_t)1 << spot.bit) - 1);
            found.row =
                places.rows[spot.i] + (uint64_t)__builtin_popcountll(before) + 1;
            look_at(&looking, &spot, form);
        }
        batch_move(&batch, form);
    }
}

#if defined(__x86_64__)

/* Haswell's bit counting comes with AVX2; classes_best asks for all of these. */
#define WALK_FAST __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

WALK_FAST static void walk_fast(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true});
}

WALK_FAST static void walk_fast_more(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true, .more = true});
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
    if (walk->classes != classes_scalar) {
        (more ? walk_fast_more : walk_fast)(walk, span);
        return;
    }
#endif
    (more ? walk_plain_more : walk_plain)(walk, span);
}
