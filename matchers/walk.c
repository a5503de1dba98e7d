#include "matchers/walk.h"

#include "matchers/anchors.h"
#include "matchers/classes_tables.h"

#include <string.h>

/* Compiled into both forms of the walk. */
#define ALWAYS_INLINE inline __attribute__((always_inline))

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
    const struct walk *walk, const struct classes *here, struct bytes text, size_t at)
{
    uint64_t ends = 0;
    if (walk->layout != LAYOUT_TUPLES)
        return here->newline;
    for (uint64_t left = here->close; left != 0; left &= left - 1) {
        unsigned place = (unsigned)__builtin_ctzll(left);
        if (tuple_ends(text, at + place))
            ends |= (uint64_t)1 << place;
    }
    return ends;
}

static void look_at_number(
    const struct token_sink *out, struct bytes text, size_t at, bool sliding)
{
    struct digits digits;
    digits_read(&digits, text, at);
    const struct place place = {.text = text, .at = at, .digits = &digits};
    if (sliding) {
        identifier_nir.find(out, &place, ANCHOR_SLIDE);
        return;
    }
    identifier_nir.find(out, &place, ANCHOR_DIGIT);
    identifier_phone.find(out, &place, ANCHOR_DIGIT);
}

static void look_at(const struct token_sink *out, const struct anchors *anchors,
    unsigned bit, struct bytes text, size_t at)
{
    const struct place place = {.text = text, .at = at};
    if ((anchors->at >> bit & 1) != 0)
        identifier_email.find(out, &place, ANCHOR_AT);
    else if ((anchors->dot >> bit & 1) != 0)
        identifier_domain.find(out, &place, ANCHOR_DOT);
    else
        look_at_number(out, text, at, (anchors->slide >> bit & 1) != 0);
}

static ALWAYS_INLINE void look_at_block(struct walk *walk, const struct span *span,
    size_t at, const struct anchors *anchors, uint64_t ends)
{
    struct found found = {.walk = walk, .offset = span->offset};
    const struct token_sink out = {.take = token_take, .context = &found};
    for (uint64_t left = anchors->any; left != 0; left &= left - 1) {
        unsigned bit = (unsigned)__builtin_ctzll(left);
        uint64_t before = ((uint64_t)1 << bit) - 1;
        found.row =
            walk->rows_ended + (uint64_t)__builtin_popcountll(ends & before) + 1;
        look_at(&out, anchors, bit, span->text, at + bit);
    }
}

/* The places of the block that belong to the span. */
static ALWAYS_INLINE uint64_t places_of(const struct span *span, size_t at)
{
    size_t left = span->to - at;
    return left >= CLASSES_BYTES ? UINT64_MAX : ((uint64_t)1 << left) - 1;
}

static ALWAYS_INLINE void classes_of(
    struct classes *out, const uint8_t *bytes, bool fast)
{
#if defined(__x86_64__)
    if (fast) {
        classes_avx2(out, bytes);
        return;
    }
#endif
    (void)fast;
    classes_scalar(out, bytes);
}

/* Past the end of the text there are zeros, which are of no class. */
static ALWAYS_INLINE void classes_at(
    struct classes *out, struct bytes text, size_t at, bool fast)
{
    uint8_t padded[CLASSES_BYTES] = {0};
    if (at + CLASSES_BYTES <= text.len) {
        classes_of(out, text.ptr + at, fast);
        return;
    }
    if (at < text.len)
        memcpy(padded, text.ptr + at, text.len - at);
    classes_of(out, padded, fast);
}

static ALWAYS_INLINE void walk_blocks(
    struct walk *walk, const struct span *span, bool fast)
{
    struct classes before = {0};

    struct classes here;
    struct classes after;
    if (span->from >= CLASSES_BYTES)
        classes_at(&before, span->text, span->from - CLASSES_BYTES, fast);
    uint64_t digit_before = before.digit;
    classes_at(&here, span->text, span->from, fast);
    for (size_t at = span->from; at < span->to; at += CLASSES_BYTES) {
        struct anchors anchors;
        uint64_t places = places_of(span, at);
        classes_at(&after, span->text, at + CLASSES_BYTES, fast);
        anchors_find(&anchors, digit_before, &here, &after);
        if (!walk->domains)
            anchors.any = anchors.digit | anchors.slide | anchors.at;
        anchors.any &= places;
        uint64_t ends = row_ends(walk, &here, span->text, at) & places;
        if (anchors.any != 0)
            look_at_block(walk, span, at, &anchors, ends);
        walk->rows_ended += (uint64_t)__builtin_popcountll(ends);
        digit_before = here.digit;
        here = after;
    }
}

#if defined(__x86_64__)

/* Haswell's bit counting comes with AVX2; classes_best asks for all of these. */
__attribute__((target("avx2,bmi,bmi2,popcnt"))) static void walk_fast(
    struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, true);
}

#endif

static void walk_plain(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, false);
}

void walk_span(struct walk *walk, const struct span *span)
{
#if defined(__x86_64__)
    if (walk->classes != classes_scalar) {
        walk_fast(walk, span);
        return;
    }
#endif
    walk_plain(walk, span);
}
