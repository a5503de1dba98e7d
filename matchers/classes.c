#include "matchers/classes.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum {
    DIGIT = 1,
    NEWLINE = 2,
    AT = 4,
    GAP = 8,
    DOT = 16,
    CORSE = 32,
    WIDE = 64,
    CLOSE = 128
};

/* A class is a set of upper nibbles times a set of lower ones, so two 16-byte tables
 * tell all classes of a byte at once: AND what both halves say. WIDE is thereby a
 * little larger than C2 A0, E2 80 AF and A0; whoever reads the number checks. */
static const uint8_t BY_HIGH[16] = {[0x0] = NEWLINE,
    [0x2] = GAP | DOT | CLOSE,
    [0x3] = DIGIT,
    [0x4] = AT | CORSE,
    [0x6] = CORSE,
    [0x8] = WIDE,
    [0xa] = WIDE,
    [0xc] = WIDE,
    [0xe] = WIDE};

static const uint8_t BY_LOW[16] = {[0x0] = DIGIT | AT | GAP | WIDE,
    [0x1] = DIGIT | CORSE,
    [0x2] = DIGIT | CORSE | WIDE,
    [0x3] = DIGIT,
    [0x4] = DIGIT,
    [0x5] = DIGIT,
    [0x6] = DIGIT,
    [0x7] = DIGIT,
    [0x8] = DIGIT,
    [0x9] = DIGIT | CLOSE,
    [0xa] = NEWLINE,
    [0xd] = GAP,
    [0xe] = GAP | DOT,
    [0xf] = WIDE};

void classes_scalar(struct classes *out, const uint8_t *bytes)
{
    *out = (struct classes){0};
    for (unsigned i = 0; i < CLASSES_BYTES; i++) {
        uint8_t all = BY_HIGH[bytes[i] >> 4] & BY_LOW[bytes[i] & 15];
        out->digit |= (uint64_t)((all & DIGIT) != 0) << i;
        out->newline |= (uint64_t)((all & NEWLINE) != 0) << i;
        out->at |= (uint64_t)((all & AT) != 0) << i;
        out->gap |= (uint64_t)((all & GAP) != 0) << i;
        out->dot |= (uint64_t)((all & DOT) != 0) << i;
        out->corse |= (uint64_t)((all & CORSE) != 0) << i;
        out->wide |= (uint64_t)((all & WIDE) != 0) << i;
        out->close |= (uint64_t)((all & CLOSE) != 0) << i;
    }
}

#if defined(__x86_64__)

#define AVX2_TARGET __attribute__((target("avx2")))

AVX2_TARGET static inline __m256i both_lanes(const uint8_t table[16])
{
    return _mm256_broadcastsi128_si256(
        _mm_loadu_si128((const __m128i *)(const void *)table));
}

AVX2_TARGET static inline __m256i sorted(const uint8_t *bytes)
{
    __m256i nibble = _mm256_set1_epi8(15);
    __m256i text = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
    __m256i high = _mm256_and_si256(_mm256_srli_epi16(text, 4), nibble);
    __m256i low = _mm256_and_si256(text, nibble);
    return _mm256_and_si256(_mm256_shuffle_epi8(both_lanes(BY_HIGH), high),
        _mm256_shuffle_epi8(both_lanes(BY_LOW), low));
}

/* The class's bit is moved to the top of each byte, where movemask reads it. */
#define PICK(shift)                                                                    \
    ((uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_slli_epi16(first, shift)) |       \
        (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_slli_epi16(second, shift))     \
            << 32)

AVX2_TARGET static void classes_avx2(struct classes *out, const uint8_t *bytes)
{
    __m256i first = sorted(bytes);
    __m256i second = sorted(bytes + 32);
    out->digit = PICK(7);
    out->newline = PICK(6);
    out->at = PICK(5);
    out->gap = PICK(4);
    out->dot = PICK(3);
    out->corse = PICK(2);
    out->wide = PICK(1);
    out->close = PICK(0);
}

classes_fn *classes_best(void)
{
    return __builtin_cpu_supports("avx2") ? classes_avx2 : classes_scalar;
}

#else

classes_fn *classes_best(void)
{
    return classes_scalar;
}

#endif
