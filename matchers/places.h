/*
 * places - where something is looked at, in a batch. For walk.c only, which compiles it
 * into each of its forms.
 */
#ifndef VIGIE_MATCHERS_PLACES_H
#define VIGIE_MATCHERS_PLACES_H

#include "matchers/batch.h"

/* Types that are found by their letters, by words, by dates. */
enum {
    WALK_WORDS = 1 << IDENTIFIER_PHRASE | 1 << IDENTIFIER_LOCAL,
    WALK_DATES = 1 << IDENTIFIER_PERSON,
    WALK_CODES = 1 << IDENTIFIER_IBAN | 1 << IDENTIFIER_DNI | 1 << IDENTIFIER_NIE |
                 1 << IDENTIFIER_CODICE_FISCALE | WALK_WORDS | WALK_DATES
};

/* A place of a batch: a bit of a block. */
struct spot {
    const struct batch *batch;
    size_t i;
    unsigned bit;
};

#define PAST (UINT64_C(1) << 63) /* so that there is a bit to count to */

/* Where something is looked at, in a batch: one after the other, so that the processor
 * sees the order of the rows' cells, and not where blocks happen to cut them. */
struct places {
    size_t count;
    uint16_t at[BATCH * CLASSES_BYTES + CLASSES_BYTES]; /* from the batch's start */
    uint64_t before;                                    /* row ends before the batch */
    uint16_t rows[BATCH]; /* and in it before each block */
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

#if defined(__x86_64__)

static const uint8_t PLACES_COUNTED[CLASSES_BYTES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52,
    53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};

/* The first sixteen places of `any` as numbers from `first` on. */
WIDE_INLINE __m256i places_sixteen(unsigned first, uint64_t any)
{
    __m128i set = _mm512_castsi512_si128(
        _mm512_maskz_compress_epi8(any, _mm512_loadu_si512(PLACES_COUNTED)));
    return _mm256_add_epi16(
        _mm256_cvtepu8_epi16(set), _mm256_set1_epi16((int16_t)first));
}

/* All places of a block, written at `to`, sixteen at once; where the next ones go. */
WIDE_INLINE uint16_t *places_put(uint16_t *to, unsigned first, uint64_t any)
{
    enum { MOST = 16 };
    for (;;) {
        _mm256_storeu_si256((__m256i *)(void *)to, places_sixteen(first, any));
        size_t count = (size_t)__builtin_popcountll(any);
        if (__builtin_expect(count <= MOST, 1))
            return to + count;
        any = _pdep_u64(UINT64_MAX << MOST, any);
        to += MOST;
    }
}

/* The lower half of bytes as words. */
WIDE_INLINE __m512i places_words(__m512i bytes)
{
    return _mm512_cvtepu8_epi16(_mm512_castsi512_si256(bytes));
}

/* All places of eight blocks, written at `to`. Bytes of the masks that have a place
 * mostly have no other, and are moved together: one step for all, and none for those
 * that have none. */
WIDE_INLINE uint16_t *places_put_octet(
    uint16_t *to, unsigned first, const uint64_t *blocks)
{
    enum { WORDS = 32, BITS = 3 };
    __m512i any = _mm512_loadu_si512(blocks);
    __m512i below = _mm512_add_epi8(any, _mm512_set1_epi8(-1));
    uint64_t there = _mm512_test_epi8_mask(any, any);
    unsigned count = (unsigned)_mm_popcnt_u64(there);
    if (__builtin_expect(
            (_mm512_test_epi8_mask(any, below) != 0) | (count > WORDS), 0)) {
        for (unsigned i = 0; i < BATCH_OCTET; i++)
            to = places_put(to, first + i * CLASSES_BYTES, blocks[i]);
        return to;
    }
    __m512i bits = _mm512_popcnt_epi8(_mm512_andnot_si512(any, below));
    __m512i bytes =
        _mm512_maskz_compress_epi8(there, _mm512_loadu_si512(PLACES_COUNTED));
    __m512i words = _mm512_add_epi16(_mm512_slli_epi16(places_words(bytes), BITS),
        places_words(_mm512_maskz_compress_epi8(there, bits)));
    _mm512_storeu_si512(to, _mm512_add_epi16(words, _mm512_set1_epi16((int16_t)first)));
    return to + count;
}

/* In each lane's words, those of the lanes before it and its own added up. */
WIDE_INLINE __m512i places_sums(__m512i counts)
{
    const __m512i none = _mm512_setzero_si512();
    counts = _mm512_add_epi16(counts, _mm512_alignr_epi64(counts, none, 7));
    counts = _mm512_add_epi16(counts, _mm512_alignr_epi64(counts, none, 6));
    return _mm512_add_epi16(counts, _mm512_alignr_epi64(counts, none, 4));
}

/* The row ends of the eight blocks from block `i` on, in the low words of the lanes. */
WIDE_INLINE __m512i places_ends(const struct batch *batch, size_t i)
{
    return _mm512_popcnt_epi64(_mm512_loadu_si512(batch->newline + i));
}

/* The row ends in the batch before each of its blocks, all at once; how many there are
 * in it. Each lane has a block of each eight, so that all eights are added up together.
 */
WIDE_INLINE uint64_t places_rows(struct places *places, const struct batch *batch)
{
    enum { WORD = 16, ANY = 0xfe };
    static const uint16_t order[BATCH] = {0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17,
        21, 25, 29, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31};
    __m512i second = _mm512_slli_epi64(places_ends(batch, 1 + BATCH_OCTET), WORD);
    __m512i third =
        _mm512_slli_epi64(places_ends(batch, 1 + 2 * BATCH_OCTET), 2 * WORD);
    __m512i fourth =
        _mm512_slli_epi64(places_ends(batch, 1 + 3 * BATCH_OCTET), 3 * WORD);
    __m512i counts = _mm512_or_si512(
        places_ends(batch, 1), _mm512_ternarylogic_epi64(second, third, fourth, ANY));
    __m512i sums = places_sums(counts);
    /* Of each eight blocks, and with all before it. */
    uint64_t eights =
        (uint64_t)_mm256_extract_epi64(_mm512_extracti64x4_epi64(sums, 1), 3);
    eights *= UINT64_C(0x0001000100010001);
    __m512i before = _mm512_add_epi16(
        _mm512_sub_epi16(sums, counts), _mm512_set1_epi64((int64_t)(eights << WORD)));
    _mm512_storeu_si512(
        places->rows, _mm512_permutexvar_epi16(_mm512_loadu_si512(order), before));
    return eights >> 3 * WORD;
}

/* places_collect, sixteen at once. */
WIDE_TARGET static inline uint64_t places_collect_wide(
    struct places *places, const struct batch *batch, uint64_t rows)
{
    uint16_t *to = places->at;
    places->before = rows;
    for (unsigned i = 0; i < batch->count; i += BATCH_OCTET)
        to = places_put_octet(to, i * CLASSES_BYTES, batch->any + 1 + i);
    places->count = (size_t)(to - places->at);
    return rows + places_rows(places, batch);
}

#endif

static ALWAYS_INLINE uint64_t places_collect(
    struct places *places, const struct batch *batch, uint64_t rows, struct form form)
{
#if defined(__x86_64__)
    if (form.wide)
        return places_collect_wide(places, batch, rows);
#else
    (void)form;
#endif
    uint32_t ended = 0;
    places->count = 0;
    places->before = rows;
    for (size_t i = 1; i <= batch->count; i++) {
        places->rows[i - 1] = (uint16_t)ended;
        places_add(places, (unsigned)(i - 1) * CLASSES_BYTES, batch->any[i]);
        ended += (uint32_t)__builtin_popcountll(batch->newline[i]);
    }
    return rows + ended;
}

/* Where a code, a word or a date may start. */
static ALWAYS_INLINE uint64_t more_of(
    const struct walk *walk, struct batch *batch, size_t i)
{
    uint32_t wanted = walk->wanted;
    const uint64_t *letter = &batch->letter[i];
    const uint64_t *digit = &batch->digit[i];
    bool words = (wanted & WALK_WORDS) != 0;
    bool dates = (wanted & WALK_DATES) != 0;
    batch->code[i] = letters_anchors(letter, digit, &batch->beside[i], wanted);
    batch->word[i] = words ? starts_of_words(letter, digit) | batch->lead[i] : 0;
    bool any = walk->rows.form.fixed || walk->rows.form.counted;
    batch->date[i] = dates ? starts_of_dates(digit, any) : 0;
    return batch->code[i] | batch->word[i] | batch->date[i];
}

static ALWAYS_INLINE uint64_t any_of(
    const struct walk *walk, struct batch *batch, size_t i)
{
    uint64_t any = batch->any[i];
    if (walk->domains)
        any |= batch->dots[i] =
            anchors_dots(&batch->dot[i], &batch->digit[i], &batch->gap[i]);
    if ((walk->wanted & WALK_CODES) != 0)
        any |= more_of(walk, batch, i);
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
    size_t count = batch->count;
    row_ends(walk, span, batch, last);
    for (size_t i = 1; i <= count && form.more; i++)
        batch->any[i] = any_of(walk, batch, i);
    batch->any[count] &= last;
    batch->newline[count] &= last;
    for (size_t i = count + 1; form.wide && i <= BATCH; i++) {
        batch->any[i] = 0; /* what is behind the last is no place of the batch */
        batch->newline[i] = 0;
    }
    walk->rows_ended = places_collect(places, batch, walk->rows_ended, form);
}

/* The row in which a place of the batch lies. */
static ALWAYS_INLINE uint64_t row_of(
    const struct places *places, const struct spot *spot)
{
    uint64_t before = spot->batch->newline[spot->i] & (((uint64_t)1 << spot->bit) - 1);
    return places->before + places->rows[spot->i - 1] +
           (uint64_t)__builtin_popcountll(before) + 1;
}

static ALWAYS_INLINE struct spot spot_of(const struct batch *batch, unsigned place)
{
    return (struct spot){
        .batch = batch, .i = place / CLASSES_BYTES + 1, .bit = place % CLASSES_BYTES};
}

#undef PAST

#endif
