#include "matchers/email_fast.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define FAST __attribute__((target("avx2,bmi,bmi2,lzcnt")))

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

/* The classes of 64 bytes. */
struct sides {
    __m256i low;
    __m256i high;
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

FAST static inline struct sides sides_read(const uint8_t *at)
{
    return (struct sides){.low = sorted(load(at)), .high = sorted(load(at + HALF))};
}

/* Where the byte is of one of these classes. */
FAST static inline uint64_t of(struct sides sides, int classes)
{
    __m256i wanted = _mm256_set1_epi8((char)classes);
    __m256i none = _mm256_setzero_si256();
    uint32_t low = (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(_mm256_and_si256(sides.low, wanted), none));
    uint32_t high = (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(_mm256_and_si256(sides.high, wanted), none));
    return ~(low | (uint64_t)high << HALF);
}

/* The lowest `count` bits; below 64. */
static inline uint64_t lowest(unsigned count)
{
    return ((uint64_t)1 << count) - 1;
}

/* How long the host is that starts the 64 bytes; 0: it is no plain one. */
FAST static inline unsigned host_length(const uint8_t *at)
{
    struct sides sides = sides_read(at);
    uint64_t host = of(sides, HOST);
    uint64_t beside = ~host;
    if (beside == 0)
        return 0;
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
    uint64_t others = ~of(sides, LETTER) >> top & lowest(length - top);
    return others == 0 && length - top >= 2 ? length : 0;
}

/* How long the local part is that ends the 64 bytes; 0: it is no plain one. */
FAST static inline unsigned local_length(const uint8_t *at)
{
    struct sides sides = sides_read(at);
    uint64_t beside = ~of(sides, HOST | UNDERSCORE);
    if (beside == 0)
        return 0;
    unsigned length = (unsigned)__builtin_clzll(beside);
    uint64_t solid = of(sides, LETTER | DIGIT);
    bool whole = length > 0 && (solid >> (SIDE - length) & 1) != 0;
    return whole && at[SIDE - 1] != '.' ? length : 0;
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
    unsigned host = host_length(text.ptr + at + 1);
    if (host == 0)
        return false;
    unsigned local = local_length(text.ptr + at - SIDE);
    if (local == 0)
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
