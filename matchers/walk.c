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
        if (digits_from_masks(digits, looking->text.ptr + at, &ahead))
            return;
    }
    digits_read(digits, looking->text, at);
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
        identifier_nir.find(&looking->out, &here, ANCHOR_DIGIT);
        identifier_phone.find(&looking->out, &here, ANCHOR_DIGIT);
    }
    if (more && starts)
        look_for_more(looking, &here, ANCHOR_DIGIT);
}

/* Block `i` of the batch, whose places in `places` belong to the span. */
struct block {
    const struct batch *batch;
    size_t i;
    uint64_t places;
    uint64_t slides;
    uint64_t any;  /* where something is looked at */
    uint64_t ends; /* of rows */
};

static ALWAYS_INLINE void look_at(
    const struct looking *looking, const struct block *block, unsigned bit)
{
    const struct batch *batch = block->batch;
    size_t i = block->i;
    size_t at = batch->at + (i - 1) * CLASSES_BYTES + bit;
    const struct place place = {.text = looking->text, .at = at, .fast = looking->fast};
    if ((batch->at_sign[i] >> bit & 1) != 0)
        identifier_email.find(&looking->out, &place, ANCHOR_AT);
    else if ((batch->digit[i] >> bit & 1) != 0)
        look_at_number(looking, batch, i, at, (block->slides >> bit & 1) != 0);
    else if ((batch->dot[i] >> bit & 1) != 0)
        identifier_domain.find(&looking->out, &place, ANCHOR_DOT);
    else
        look_for_more(looking, &place, ANCHOR_CODE);
}

static ALWAYS_INLINE void look_at_block(
    struct walk *walk, const struct span *span, const struct block *block)
{
    struct found found = {.walk = walk, .offset = span->offset};
    const struct looking looking = {.out = {.take = token_take, .context = &found},
        .text = span->text,
        .wanted = walk->wanted,
        .fast = walk->classes != classes_scalar};
    for (uint64_t left = block->any; left != 0; left &= left - 1) {
        unsigned bit = (unsigned)__builtin_ctzll(left);
        uint64_t before = ((uint64_t)1 << bit) - 1;
        found.row =
            walk->rows_ended + (uint64_t)__builtin_popcountll(block->ends & before) + 1;
        look_at(&looking, block, bit);
    }
}

/* The places of the block that belong to the span. */
static ALWAYS_INLINE uint64_t places_of(const struct span *span, size_t at)
{
    size_t left = span->to - at;
    return left >= CLASSES_BYTES ? UINT64_MAX : ((uint64_t)1 << left) - 1;
}

static ALWAYS_INLINE void walk_block(struct walk *walk, const struct span *span,
    const struct batch *batch, size_t i, struct form form)
{
    struct block block = {.batch = batch, .i = i};
    block.places = places_of(span, batch->at + (i - 1) * CLASSES_BYTES);
    block.any = batch->starts[i] | batch->at_sign[i];
    if (batch->slides[i] != 0)
        block.slides = anchors_slide(&batch->digit[i]);
    block.any |= block.slides;
    if (walk->domains)
        block.any |= anchors_dots(&batch->dot[i], &batch->digit[i], &batch->gap[i]);
    if (form.codes)
        block.any |= letters_anchors(
            &batch->letter[i], &batch->digit[i], &batch->beside[i], walk->wanted);
    block.any &= block.places;
    block.ends = row_ends(walk, batch, i, span->text) & block.places;
    if (block.any != 0)
        look_at_block(walk, span, &block);
    walk->rows_ended += (uint64_t)__builtin_popcountll(block.ends);
}

static ALWAYS_INLINE void walk_blocks(
    struct walk *walk, const struct span *span, struct form form)
{
    struct batch batch;
    batch_start(&batch, span->text, span->from, form);
    for (size_t at = span->from; at < span->to; at += (size_t)BATCH * CLASSES_BYTES) {
        size_t left = (span->to - at + CLASSES_BYTES - 1) / CLASSES_BYTES;
        size_t count = left < BATCH ? left : BATCH;
        batch_read(&batch, count, span->text, at, form);
        for (size_t i = 1; i <= count; i++)
            walk_block(walk, span, &batch, i, form);
        batch_move(&batch, count);
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
