/* Where a run stands in another. */
#include "base/bytes.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum {
    LANES = 16,
    LONG = 64 /* what is wanted: from here on the C library's way is the quicker one */
};

/* Inlined where it is said whether case matters, so that nobody asks for each byte. */
#define INLINED static inline __attribute__((always_inline))

/* The bit that both cases of a letter differ in, and nothing else. */
INLINED uint8_t cases_of(uint8_t byte, bool nocase)
{
    return nocase && byte_is_alpha(byte) ? 0x20 : 0;
}

INLINED bool stands(struct bytes wanted, const uint8_t *at, bool nocase)
{
    struct bytes there = bytes_make(at, wanted.len);
    return nocase ? bytes_equal_nocase(there, wanted)
                  : memcmp(at, wanted.ptr, wanted.len) == 0;
}

/* One place after the other, from `at` to `last`. */
INLINED const uint8_t *find_slowly(
    struct bytes wanted, const uint8_t *at, const uint8_t *last, bool nocase)
{
    uint8_t cases = cases_of(wanted.ptr[0], nocase);
    uint8_t first = wanted.ptr[0] | cases;
    for (; at <= last; at++)
        if ((*at | cases) == first && stands(wanted, at, nocase))
            return at;
    return NULL;
}

#ifdef __SSE2__
/* What a byte is to be, once its case is gone. */
struct lanes {
    __m128i byte;
    __m128i cases;
};

INLINED struct lanes lanes_of(uint8_t byte, bool nocase)
{
    uint8_t cases = cases_of(byte, nocase);
    return (struct lanes){
        _mm_set1_epi8((char)(byte | cases)), _mm_set1_epi8((char)cases)};
}

INLINED __m128i equal(const struct lanes *lanes, const uint8_t *at, bool nocase)
{
    __m128i there = _mm_loadu_si128((const void *)at);
    return _mm_cmpeq_epi8(
        nocase ? _mm_or_si128(there, lanes->cases) : there, lanes->byte);
}

/* There are sixteen places at least. Of sixteen at once: do the first and the last byte
 * of what is wanted stand there? Of most texts that tells without a wrong guess. */
INLINED const uint8_t *find_fast(
    struct bytes wanted, const uint8_t *at, const uint8_t *last, bool nocase)
{
    size_t end = wanted.len - 1;
    const struct lanes head = lanes_of(wanted.ptr[0], nocase);
    const struct lanes tail = lanes_of(wanted.ptr[end], nocase);
    for (;; at += LANES) {
        if (last - at < LANES - 1)
            at = last - (LANES - 1); /* some of them once more */
        unsigned left = (unsigned)_mm_movemask_epi8(
            _mm_and_si128(equal(&head, at, nocase), equal(&tail, at + end, nocase)));
        for (; left != 0; left &= left - 1)
            if (stands(wanted, at + __builtin_ctz(left), nocase))
                return at + __builtin_ctz(left);
        if (last - at == LANES - 1)
            return NULL;
    }
}
#endif

INLINED ptrdiff_t find(struct bytes in, struct bytes wanted, size_t start, bool nocase)
{
    const uint8_t *from = in.ptr + start;
    const uint8_t *last = in.ptr + (in.len - wanted.len);
    const uint8_t *at = NULL;
#ifdef __SSE2__
    if (last - from >= LANES - 1)
        at = find_fast(wanted, from, last, nocase);
    else
#endif
        at = find_slowly(wanted, from, last, nocase);
    return at == NULL ? BYTES_NONE : at - in.ptr;
}

ptrdiff_t bytes_find(struct bytes in, struct bytes wanted, size_t start)
{
    if (start > in.len || in.len - start < wanted.len)
        return BYTES_NONE;
    if (wanted.len == 0)
        return (ptrdiff_t)start;
    if (wanted.len < LONG)
        return find(in, wanted, start, false);
    const uint8_t *at = memmem(in.ptr + start, in.len - start, wanted.ptr, wanted.len);
    return at == NULL ? BYTES_NONE : at - in.ptr;
}

ptrdiff_t bytes_find_nocase(struct bytes in, struct bytes wanted, size_t start)
{
    if (start > in.len || in.len - start < wanted.len)
        return BYTES_NONE;
    return wanted.len == 0 ? (ptrdiff_t)start : find(in, wanted, start, true);
}
