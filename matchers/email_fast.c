#include "matchers/email_fast.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define FAST        __attribute__((target("avx2,bmi,bmi2,lzcnt")))
#define FAST_INLINE FAST static inline __attribute__((always_inline))

enum {
    SIDE = 64, /* bytes looked at on each side of '@' */
    AFTER = 100,
    HALF = 32,
    /* Classes, found as in classes_tables.h. */
    LETTER_UPPER = 1, /* the first half of the alphabet; and the second */
    LETTER_LOWER = 2,
    DIGIT = 4,
    DOT = 8,
    HYPHEN = 16,
    UNDERSCORE = 32,
    LETTER = LETTER_UPPER | LETTER_LOWER,
    HOST = LETTER | DIGIT | DOT | HYPHEN,
};

static const uint8_t BY_HIGH[16] = {[2] = DOT | HYPHEN,
    [3] = DIGIT,
    [4] = LETTER_UPPER,
    [5] = LETTER_LOWER | UNDERSCORE,
    [6] = LETTER_UPPER,
    [7] = LETTER_LOWER};

static const uint8_t BY_LOW[16] = {LETTER_LOWER | DIGIT, LETTER | DIGIT, LETTER | DIGIT,
    LETTER | DIGIT, LETTER | DIGIT, LETTER | DIGIT, LETTER | DIGIT, LETTER | DIGIT,
    LETTER | DIGIT, LETTER | DIGIT, LETTER, LETTER_UPPER, LETTER_UPPER,
    LETTER_UPPER | HYPHEN, LETTER_UPPER | DOT, LETTER_UPPER | UNDERSCORE};

/* The classes of 64 bytes, or of 32. */
struct sides {
    __m256i low;
    __m256i high;
    bool wide; /* a constant where it is compiled into */
};

FAST static inline __m256i load(const uint8_t *at)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)at);
}

FAST static inline __m256i table(const uint8_t bytes[16])
{
    return _mm256_broadcastsi128_si256(
        _mm_loadu_si128((const __m128i *)(const void *)bytes));
}

FAST static inline __m256i sorted(__m256i text)
{
    __m256i nibble = _mm256_set1_epi8(15);
    __m256i high = _mm256_and_si256(_mm256_srli_epi16(text, 4), nibble);
    /* A byte above 0x7f gives 0 by its low nibble's table as well. */
    return _mm256_and_si256(_mm256_shuffle_epi8(table(BY_HIGH), high),
        _mm256_shuffle_epi8(table(BY_LOW), text));
}

FAST_INLINE struct sides sides_read(const uint8_t *at, bool wide)
{
    struct sides sides = {.low = sorted(load(at)), .wide = wide};
    sides.high = wide ? sorted(load(at + HALF)) : _mm256_setzero_si256();
    return sides;
}

FAST_INLINE uint32_t of_half(__m256i half, __m256i wanted)
{
    return (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(_mm256_and_si256(half, wanted), _mm256_setzero_si256()));
}

/* Where the byte is of none of these classes, of those there are. */
FAST_INLINE uint64_t none_of(struct sides sides, int classes)
{
    __m256i wanted = _mm256_set1_epi8((char)classes);
    uint64_t low = of_half(sides.low, wanted);
    return sides.wide ? low | (uint64_t)of_half(sides.high, wanted) << HALF : low;
}

FAST_INLINE uint64_t of(struct sides sides, int classes)
{
    return ~none_of(sides, classes);
}

/* The lowest `count` bits; below 64. */
static inline uint64_t lowest(unsigned count)
{
    return ((uint64_t)1 << count) - 1;
}

enum { LONGER = UINT8_MAX }; /* than can be seen in 32 bytes */

/* How long the host is that starts the bytes; 0: it is no plain one. */
FAST_INLINE unsigned host_length(const uint8_t *at, bool wide)
{
    struct sides sides = sides_read(at, wide);
    uint64_t beside = none_of(sides, HOST);
    if (beside == 0)
        return wide ? 0 : LONGER;
    unsigned run = (unsigned)__builtin_ctzll(beside);
    uint64_t soft = of(sides, DOT | HYPHEN);
    uint64_t solid = ~soft & lowest(run);
    if (at[run] >= 0x80 || solid == 0 || (soft & 1) != 0)
        return 0;
    unsigned length = SIDE - (unsigned)__builtin_clzll(solid);
    uint64_t dots = of(sides, DOT) & lowest(length);
    soft &= lowest(length);
    /* No dot beside a dot or a hyphen: no empty label, none with a hyphen at an end.
     * Two hyphens are more than one label or of an A-label. */
    if (dots == 0 || (soft & soft >> 1) != 0)
        return 0;
    unsigned top = SIDE - (unsigned)__builtin_clzll(dots);
    uint64_t others = none_of(sides, LETTER) >> top & lowest(length - top);
    return others == 0 && length - top >= 2 ? length : 0;
}

static inline bool is_solid(uint8_t byte)
{
    uint8_t letter = (uint8_t)((byte | 0x20) - 'a');
    return (letter < 26) | ((uint8_t)(byte - '0') < 10);
}

/* How long the local part is that ends at `end`; 0: it is no plain one. */
FAST_INLINE unsigned local_length(const uint8_t *end, bool wide)
{
    unsigned size = wide ? SIDE : HALF;
    struct sides sides = sides_read(end - size, wide);
    uint64_t beside = none_of(sides, HOST | UNDERSCORE);
    if (beside == 0)
        return wide ? 0 : LONGER;
    unsigned length = (unsigned)__builtin_clzll(beside) - (SIDE - size);
    return length > 0 && is_solid(*(end - length)) && end[-1] != '.' ? length : 0;
}

/* The same for those that are longer than 31 bytes. */
FAST static __attribute__((noinline)) unsigned host_length_wide(const uint8_t *at)
{
    return host_length(at, true);
}

FAST static __attribute__((noinline)) unsigned local_length_wide(const uint8_t *end)
{
    return local_length(end, true);
}

FAST static inline void copy_lower(struct email_fast *out, const uint8_t *from)
{
    uint32_t capitals = 0;
    for (size_t done = 0; done < out->len; done += HALF) {
        __m256i text = load(from + done);
        __m256i above = _mm256_cmpgt_epi8(text, _mm256_set1_epi8('A' - 1));
        __m256i below = _mm256_cmpgt_epi8(_mm256_set1_epi8('Z' + 1), text);
        __m256i capital = _mm256_and_si256(above, below);
        __m256i bit = _mm256_and_si256(capital, _mm256_set1_epi8(0x20));
        size_t left = out->len - done;
        uint32_t whole = left >= HALF ? UINT32_MAX : ((uint32_t)1 << left) - 1;
        capitals |= (uint32_t)_mm256_movemask_epi8(capital) & whole;
        _mm256_storeu_si256(
            (__m256i *)(void *)(out->text + done), _mm256_or_si256(text, bit));
    }
    out->capitals = capitals != 0;
}

FAST bool email_fast_read(struct email_fast *out, struct bytes text, size_t at)
{
    if (at <= SIDE || text.len - at < AFTER)
        return false;
    const uint8_t *sign = text.ptr + at;
    unsigned host = host_length(sign + 1, false);
    unsigned local = local_length(sign, false);
    if (host == LONGER)
        host = host_length_wide(sign + 1);
    if (local == LONGER)
        local = local_length_wide(sign);
    if (host == 0 || local == 0)
        return false;
    out->start = at - local;
    out->len = local + 1 + host;
    copy_lower(out, text.ptr + out->start);
    return true;
}

#else

bool email_fast_read(struct email_fast *out, struct bytes text, size_t at)
{
    (void)out;
    (void)text;
    (void)at;
    return false;
}

#endif
