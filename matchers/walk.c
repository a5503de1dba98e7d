#include "matchers/walk.h"

#include "matchers/batch.h"
#include "matchers/digits_masks.h"

/* Types that are looked for only where a watchlist has them, and those of them that are
 * found by their letters. The first four are always counted. */
enum {
    WALK_CODES = 1 << IDENTIFIER_IBAN | 1 << IDENTIFIER_DNI | 1 << IDENTIFIER_NIE |
                 1 << IDENTIFIER_CODICE_FISCALE
};
static const uint32_t WALK_MORE =
    ~(uint32_t)(1 << IDENTIFIER_NIR | 1 << IDENTIFIER_PHONE | 1 << IDENTIFIER_EMAIL |
                1 << IDENTIFIER_DOMAIN);

/* Where tokens found at one place go on to. */
struct found {
    struct walk *walk;
    uint64_t row;
    uint64_t offset; /* of the text's first byte */
};

static void token_take(void *context, const struct token *token)
{
    struct found *found = context;
    sieve_put(found->walk->sieve, token, found->row, found->offset + token->start);
}

/* ')' ends a row of SQL when ',' or ';' is next. */
static bool tuple_ends(struct bytes text, size_t at)
{
    enum { BLANKS = 8 };
    for (size_t i = at + 1; i < text.len && i <= at + BLANKS; i++)
        if (!byte_is_space(text.ptr[i]))
            return text.ptr[i] == ',' || text.ptr[i] == ';';
    return false;
}

static ALWAYS_INLINE uint64_t row_ends(
    const struct walk *walk, const struct batch *batch, size_t i, struct bytes text)
{
    uint64_t ends = 0;
    if (walk->layout != LAYOUT_TUPLES)
        return batch->newline[i];
    for (uint64_t left = batch->close[i]; left != 0; left &= left - 1) {
        unsigned place = (unsigned)__builtin_ctzll(left);
        if (tuple_ends(text, batch->at + (i - 1) * CLASSES_BYTES + place))
            ends |= (uint64_t)1 << place;
    }
    return ends;
}

/* What is looked at, and for what. */
struct looking {
    struct token_sink out;
    struct bytes text;
    uint32_t wanted; /* types the watchlists have */
    bool fast;
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

/* The number at a place of block `i`, by its masks where they tell. */
static ALWAYS_INLINE void number_read(struct digits *digits,
    const struct looking *looking, const struct batch *batch, size_t i, size_t at)
{
    unsigned place = at % CLASSES_BYTES;
    if (at + DIGITS_REACH <= looking->text.len) {
        const struct digits_ahead ahead = {
            .digit = anchors_seen_from(&batch->digit[i], place),
            .gap = anchors_seen_from(&batch->gap[i], place),
            .high = anchors_seen_from(&batch->high[i], place),
        };
        const uint8_t *from = looking->text.ptr + at;
#if defined(__x86_64__)
        if (looking->fast && digits_gathered(digits, from, &ahead))
            return;
#endif
        if (digits_from_masks(digits, from, &ahead))
            return;
    }
    digits_read(digits, looking->text, at);
}

/* A number too short for a NIR may still have a Corsican letter behind it. */
static ALWAYS_INLINE bool may_be_nir(const struct place *place)
{
    enum { SHORTEST = 13 };
    const struct digits *digits = place->digits;
    if (digits->count >= SHORTEST || digits->ends == 0)
        return true;
    size_t end = place->at + (unsigned)__builtin_ctz(digits->ends);
    return end < place->text.len && byte_is_alpha(place->text.ptr[end]);
}

/* A run long enough to slide in may be a number from its start as well. */
static ALWAYS_INLINE void look_at_number(const struct looking *looking,
    const struct batch *batch, size_t i, size_t at, bool sliding)
{
    struct digits digits;
    unsigned place = at % CLASSES_BYTES;
    bool starts = (batch->starts[i] >> place & 1) != 0 &&
                  anchors_has_nine(&batch->digit_like[i], &batch->number[i], place);
    if (!starts && !sliding)
        return;
    number_read(&digits, looking, batch, i, at);
    const struct place here = {.text = looking->text, .at = at, .digits = &digits};
    bool more = (looking->wanted & WALK_MORE) != 0;
    if (sliding) {
        identifier_nir.find(&looking->out, &here, ANCHOR_SLIDE);
        if (more)
            look_for_more(looking, &here, ANCHOR_SLIDE);
    } else {
        if (may_be_nir(&here))
            identifier_nir.find(&looking->out, &here, ANCHOR_DIGIT);
        identifier_phone.find(&looking->out, &here, ANCHOR_DIGIT);
    }
    if (more && starts)
        look_for_more(looking, &here, ANCHOR_DIGIT);
}

/* Where something is looked at, in a batch: one after the other, so that the processor
 * sees the order of the rows' cells, and not where blocks happen to cut them. */
struct places {
    size_t count;
    uint16_t at[BATCH * CLASSES_BYTES + CLASSES_BYTES]; /* from the batch's start */
    uint64_t rows[BATCH_ROOM];                          /* row ends before the block */
    uint64_t ends[BATCH_ROOM];
};

/* Four at once, though mostly fewer are there: a branch less for each. */
static ALWAYS_INLINE void places_add(
    struct places *places, size_t i, uint64_t any, uint64_t ends)
{
    enum { AT_ONCE = 2 };
    uint16_t *to = places->at + places->count;
    unsigned first = (unsigned)(i - 1) * CLASSES_BYTES;
    places->ends[i] = ends;
    places->count += (size_t)__builtin_popcountll(any);
    do {
        for (unsigned n = 0; n < AT_ONCE; n++) {
            to[n] = (uint16_t)(first + (any == 0 ? 0 : (unsigned)__builtin_ctzll(any)));
            any &= any - 1;
        }
        to += AT_ONCE;
    } while (any != 0);
}

static ALWAYS_INLINE uint64_t any_of(
    const struct walk *walk, struct batch *batch, size_t i, struct form form)
{
    uint64_t any = batch->starts[i] | batch->at_sign[i];
    if (batch->slides[i] != 0)
        batch->slides[i] = anchors_slide(&batch->digit[i]);
    any |= batch->slides[i];
    if (walk->domains)
        any |= anchors_dots(&batch->dot[i], &batch->digit[i], &batch->gap[i]);
    if (form.codes)
        any |= letters_anchors(
            &batch->letter[i], &batch->digit[i], &batch->beside[i], walk->wanted);
    return any;
}

/* The places of the block that belong to the span. */
static ALWAYS_INLINE uint64_t places_of(const struct span *span, size_t at)
{
    size_t left = span->to - at;
    return left >= CLASSES_BYTES ? UINT64_MAX : ((uint64_t)1 << left) - 1;
}

static ALWAYS_INLINE void places_gather(struct places *places, struct walk *walk,
    const struct span *span, struct batch *batch, struct form form)
{
    places->count = 0;
    for (size_t i = 1; i <= batch->count; i++) {
        uint64_t within = places_of(span, batch->at + (i - 1) * CLASSES_BYTES);
        uint64_t ends = row_ends(walk, batch, i, span->text) & within;
        places->rows[i] = walk->rows_ended;
        places_add(places, i, any_of(walk, batch, i, form) & within, ends);
        walk->rows_ended += (uint64_t)__builtin_popcountll(ends);
    }
}

static ALWAYS_INLINE void look_at(
    const struct looking *looking, const struct batch *batch, size_t i, unsigned bit)
{
    size_t at = batch->at + (i - 1) * CLASSES_BYTES + bit;
    const struct place place = {.text = looking->text, .at = at, .fast = looking->fast};
    if ((batch->digit[i] >> bit & 1) != 0)
        look_at_number(looking, batch, i, at, (batch->slides[i] >> bit & 1) != 0);
    else if ((batch->at_sign[i] >> bit & 1) != 0)
        identifier_email.find(&looking->out, &place, ANCHOR_AT);
    else if ((batch->dot[i] >> bit & 1) != 0)
        identifier_domain.find(&looking->out, &place, ANCHOR_DOT);
    else
        look_for_more(looking, &place, ANCHOR_CODE);
}

static ALWAYS_INLINE void walk_blocks(
    struct walk *walk, const struct span *span, struct form form)
{
    struct batch batch;
    struct places places;
    struct found found = {.walk = walk, .offset = span->offset};
    const struct looking looking = {.out = {.take = token_take, .context = &found},
        .text = span->text,
        .wanted = walk->wanted,
        .fast = form.fast};
    batch_start(&batch, span->text, span->from, form);
    for (size_t at = span->from; at < span->to; at += (size_t)BATCH * CLASSES_BYTES) {
        batch_read(&batch, span, at, form);
        places_gather(&places, walk, span, &batch, form);
        for (size_t n = 0; n < places.count; n++) {
            size_t i = places.at[n] / CLASSES_BYTES + 1;
            unsigned bit = places.at[n] % CLASSES_BYTES;
            uint64_t before = places.ends[i] & (((uint64_t)1 << bit) - 1);
            found.row = places.rows[i] + (uint64_t)__builtin_popcountll(before) + 1;
            look_at(&looking, &batch, i, bit);
        }
        batch_move(&batch);
    }
}

#if defined(__x86_64__)

/* Haswell's bit counting comes with AVX2; classes_best asks for all of these. */
#define WALK_FAST __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

WALK_FAST static void walk_fast(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true});
}

WALK_FAST static void walk_fast_codes(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true, .codes = true});
}

#endif

static void walk_plain(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){0});
}

static void walk_plain_codes(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.codes = true});
}

void walk_span(struct walk *walk, const struct span *span)
{
    walk->wanted = sieve_types(walk->sieve);
    bool codes = (walk->wanted & WALK_CODES) != 0;
#if defined(__x86_64__)
    if (walk->classes != classes_scalar) {
        (codes ? walk_fast_codes : walk_fast)(walk, span);
        return;
    }
#endif
    (codes ? walk_plain_codes : walk_plain)(walk, span);
}
