/*
 * rows_inside - what the files of rows share; nobody else's.
 */
#ifndef VIGIE_MATCHERS_ROWS_INSIDE_H
#define VIGIE_MATCHERS_ROWS_INSIDE_H

#include "matchers/classes.h"
#include "matchers/rows.h"

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

/* How far blanks are skipped, back and ahead, to see what stands next. */
enum { ROWS_BLANKS = 64 };

/* Places of the `count` bytes of `set`: for a set that is known when compiling. */
static inline __attribute__((always_inline)) uint64_t rows_places(
    const uint8_t *bytes, const char *set, unsigned count)
{
    uint64_t places = 0;
#if defined(__x86_64__)
    enum { STEP = 16 };
    for (unsigned i = 0; i < CLASSES_BYTES; i += STEP) {
        __m128i text = _mm_loadu_si128((const __m128i *)(const void *)(bytes + i));
        __m128i any = _mm_setzero_si128();
        for (unsigned k = 0; k < count; k++)
            any = _mm_or_si128(any, _mm_cmpeq_epi8(text, _mm_set1_epi8(set[k])));
        places |= (uint64_t)(unsigned)_mm_movemask_epi8(any) << i;
    }
#else
    for (unsigned i = 0; i < CLASSES_BYTES; i++)
        for (unsigned k = 0; k < count; k++)
            places |= (uint64_t)(bytes[i] == (uint8_t)set[k]) << i;
#endif
    return places;
}

/* 0 outside of the text. */
static inline uint8_t rows_byte(struct bytes text, size_t at)
{
    return at < text.len ? text.ptr[at] : 0;
}

/* The first byte from `at` on that is not white space, or text.len. */
static inline size_t rows_next(struct bytes text, size_t at)
{
    for (unsigned i = 0; i < ROWS_BLANKS && byte_is_space(rows_byte(text, at)); i++)
        at++;
    return at < text.len ? at : text.len;
}

/* One behind the last byte before `at` that is not white space; 0: there is none. */
static inline size_t rows_behind(struct bytes text, size_t at)
{
    for (unsigned i = 0; i < ROWS_BLANKS && at > 0 && byte_is_space(text.ptr[at - 1]);
         i++)
        at--;
    return at;
}

static inline uint64_t rows_bit(unsigned place)
{
    return (uint64_t)1 << place;
}

/* The places from `place` on; none for 64 and more. */
static inline uint64_t rows_from(unsigned place)
{
    return place >= CLASSES_BYTES ? 0 : UINT64_MAX << place;
}

/* The places up to `place`. */
static inline uint64_t rows_upto(unsigned place)
{
    return ~rows_from(place + 1);
}

/* Bytes of the block; 64 but for the last one of a run. */
static inline unsigned rows_count(const struct rows_block *block)
{
    return (unsigned)__builtin_popcountll(block->places);
}

uint64_t rows_quoted(struct rows *rows, const struct rows_block *block);
uint64_t rows_sql(struct rows *rows, const struct rows_block *block);
uint64_t rows_sheets(struct rows *rows, const struct rows_block *block);
uint64_t rows_json(struct rows *rows, const struct rows_block *block);

/* Whether a line that starts here starts a statement of SQL. */
bool rows_sql_statement(struct bytes text, size_t at);

/* Whether the bracket at `at` opens a tuple: behind VALUES, or behind a tuple and its
 * comma. */
bool rows_sql_opens(struct bytes text, size_t at);

#endif
