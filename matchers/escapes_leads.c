/* The places where an escape may begin: nearly no document has many, so most of it is
 * passed over here and never looked at. */
#include "matchers/escapes_inside.h"

#include "matchers/classes_tables.h"
#include "matchers/escapes_wide.h"

#include <string.h>

/* Of every low half of a byte, the one byte that leads an escape; no byte is one of the
 * others where it stands. Beside them there are '[' and three first bytes of characters
 * beyond ASCII. */
static const uint8_t LEADS[16] = {
    1, 0, 0, 0, 0, '%', '&', 0, '(', 0, 0, '+', '\\', '=', 0, '_'};

static inline bool is_wide_lead(uint8_t byte)
{
    return byte == 0xe2 || byte == 0xef || byte == 0xc2;
}

static inline bool is_lead(uint8_t byte)
{
    return byte == LEADS[byte & 15] || byte == '[' || is_wide_lead(byte);
}

/* Whether a word that brackets spell a sign with may start with it. */
static inline bool may_spell(uint8_t byte)
{
    uint8_t small = byte | 0x20;
    return small == 'a' || small == 'd' || small == 'p' || byte == '@' || byte == '.' ||
           byte == ' ';
}

static inline bool may_be_unseen(uint8_t lead, uint8_t next)
{
    if (lead == 0xc2)
        return next == 0xad;
    return lead == 0xe2 ? next == 0x80 || next == 0x81 : next >= 0xb9 && next <= 0xbd;
}

/* Whether the bytes beside it leave an escape possible: most plus signs begin a phone.
 */
static inline bool may_lead(struct bytes text, size_t at)
{
    uint8_t next = at + 1 < text.len ? text.ptr[at + 1] : 0;
    uint8_t before = at > 0 ? text.ptr[at - 1] : 0;
    if (text.ptr[at] == '_')
        return byte_is_digit(next) && escapes_like_digit(before);
    if (text.ptr[at] == '+')
        return (escapes_in_number(before) || before == '+') &&
               (escapes_in_number(next) || next == '+' || next == '%');
    if (text.ptr[at] == '(' || text.ptr[at] == '[')
        return may_spell(next);
    if (text.ptr[at] == '=')
        return escapes_hex(next) >= 0 || next == '\n' || next == '\r';
    if (text.ptr[at] >= 0x80)
        return may_be_unseen(text.ptr[at], next);
    return next > ' ';
}

/* The first place from `at` on that may lead an escape; `to`: none before it. */
static size_t next_scalar(struct bytes text, size_t at, size_t to)
{
    while (at < to && !(is_lead(text.ptr[at]) && may_lead(text, at)))
        at++;
    return at;
}

#if defined(__x86_64__)

CLASSES_AVX2 static inline __m256i read_32(const uint8_t *bytes)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)bytes);
}

CLASSES_AVX2 static inline __m256i leads_of(const uint8_t *bytes)
{
    __m256i text = read_32(bytes);
    return _mm256_or_si256(
        _mm256_cmpeq_epi8(text, _mm256_shuffle_epi8(classes_both_lanes(LEADS), text)),
        _mm256_cmpeq_epi8(text, _mm256_set1_epi8('[')));
}

CLASSES_AVX2 static inline __m256i wide_leads_of(const uint8_t *bytes)
{
    __m256i text = read_32(bytes);
    __m256i general = _mm256_cmpeq_epi8(text, _mm256_set1_epi8((char)0xe2));
    __m256i mark = _mm256_cmpeq_epi8(text, _mm256_set1_epi8((char)0xef));
    __m256i latin = _mm256_cmpeq_epi8(text, _mm256_set1_epi8((char)0xc2));
    return _mm256_or_si256(_mm256_or_si256(general, mark), latin);
}

CLASSES_AVX2 static inline uint64_t leads_mask(__m256i first, __m256i second)
{
    return (uint32_t)_mm256_movemask_epi8(first) |
           (uint64_t)(uint32_t)_mm256_movemask_epi8(second) << 32;
}

/* Of those that the mask shows, from `at` on; `none`: none. */
static inline size_t first_of(struct bytes text, size_t at, uint64_t leads, size_t none)
{
    for (; leads != 0; leads &= leads - 1) {
        size_t place = at + (unsigned)__builtin_ctzll(leads);
        if (may_lead(text, place))
            return place;
    }
    return none;
}

CLASSES_AVX2 static inline __m256i any_of(__m256i a, __m256i b, __m256i c, __m256i d)
{
    return _mm256_or_si256(_mm256_or_si256(a, b), _mm256_or_si256(c, d));
}

/* Most stretches have no lead at all, and many nothing beyond ASCII. */
CLASSES_AVX2 static size_t next_avx2(struct bytes text, size_t at, size_t to)
{
    enum { SECOND = 32, THIRD = 64, FOURTH = 96, STEP = 128 };
    for (; at + STEP <= to; at += STEP) {
        const uint8_t *bytes = text.ptr + at;
        __m256i a = leads_of(bytes);
        __m256i b = leads_of(bytes + SECOND);
        __m256i c = leads_of(bytes + THIRD);
        __m256i d = leads_of(bytes + FOURTH);
        __m256i all = any_of(read_32(bytes), read_32(bytes + SECOND),
            read_32(bytes + THIRD), read_32(bytes + FOURTH));
        if (_mm256_movemask_epi8(all) != 0) {
            a = _mm256_or_si256(a, wide_leads_of(bytes));
            b = _mm256_or_si256(b, wide_leads_of(bytes + SECOND));
            c = _mm256_or_si256(c, wide_leads_of(bytes + THIRD));
            d = _mm256_or_si256(d, wide_leads_of(bytes + FOURTH));
        }
        __m256i any = any_of(a, b, c, d);
        if (__builtin_expect(_mm256_testz_si256(any, any), 1))
            continue;
        size_t place = first_of(text, at, leads_mask(a, b), to);
        if (place == to)
            place = first_of(text, at + THIRD, leads_mask(c, d), to);
        if (place < to)
            return place;
    }
    return next_scalar(text, at, to);
}

/* Blocks whose leads are sought before any is looked at. */
enum { STRETCH_FIRST = 4, STRETCH = 32, OCTET = 8 };

struct stretch {
    size_t count;            /* blocks */
    uint64_t leads[STRETCH]; /* zero behind them */
};

/* The stretch's leads, up to `to`; which of its blocks have any. */
LEADS_WIDE static inline uint32_t stretch_read(
    struct stretch *stretch, struct bytes text, size_t at, size_t to)
{
    uint32_t any = 0;
    size_t whole = (to - at) / CLASSES_BYTES;
    const uint8_t *bytes = text.ptr + at;
    size_t i = 0;
    whole = whole < stretch->count ? whole : stretch->count;
#pragma GCC unroll 4
    for (; i < whole; i++)
        stretch->leads[i] =
            escapes_leads_wide(_mm512_loadu_si512(bytes + i * CLASSES_BYTES));
    at += whole * CLASSES_BYTES;
    if (i < stretch->count) {
        __mmask64 there = ((uint64_t)1 << (to - at)) - 1;
        stretch->leads[i] =
            there & escapes_leads_wide(_mm512_maskz_loadu_epi8(there, text.ptr + at));
    }
    for (unsigned from = 0; from < STRETCH; from += OCTET) {
        __m512i leads = _mm512_loadu_si512(stretch->leads + from);
        any |= (uint32_t)_mm512_test_epi64_mask(leads, leads) << from;
    }
    return any;
}

/* All leads of a stretch are found before the first is looked at, so that where they
 * stand, which cannot be guessed, is waited for once and not at each. */
LEADS_WIDE static size_t next_wide(struct bytes text, size_t at, size_t to)
{
    struct stretch stretch = {.count = 0};
    size_t most = STRETCH_FIRST;
    while (at < to) {
        size_t left = (to - at + CLASSES_BYTES - 1) / CLASSES_BYTES;
        stretch.count = left < most ? left : most;
        if (stretch.count < most)
            memset(stretch.leads, 0, sizeof(stretch.leads));
        uint32_t any = stretch_read(&stretch, text, at, to);
        for (; any != 0; any &= any - 1) {
            unsigned block = (unsigned)__builtin_ctz(any);
            size_t place = first_of(
                text, at + (size_t)block * CLASSES_BYTES, stretch.leads[block], to);
            if (place < to)
                return place;
        }
        at += stretch.count * CLASSES_BYTES;
        most = most < STRETCH ? 2 * most : STRETCH;
    }
    return to;
}

LEADS_WIDE bool escapes_in_blocks(const struct escapes *escapes, struct bytes text,
    size_t at, const uint64_t *leads, size_t count)
{
    uint64_t any = 0;
    for (size_t from = 0; from < count; from += OCTET) {
        __m512i words = _mm512_loadu_si512(leads + from);
        any |= (uint64_t)_mm512_test_epi64_mask(words, words) << from;
    }
    for (; any != 0; any &= any - 1) {
        unsigned block = (unsigned)__builtin_ctzll(any);
        size_t start = at + (size_t)block * CLASSES_BYTES;
        size_t end =
            text.len - start < CLASSES_BYTES ? text.len : start + CLASSES_BYTES;
        struct escapes_place place = {.at = first_of(text, start, leads[block], end)};
        struct escape escape;
        if (place.at < end && escapes_next(&escape, escapes, text, &place, end))
            return true;
    }
    return false;
}

#endif

size_t escapes_lead_next(
    const struct escapes *escapes, struct bytes text, size_t at, size_t to)
{
#if defined(__x86_64__)
    if (escapes->wide)
        return next_wide(text, at, to);
    if (escapes->fast)
        return next_avx2(text, at, to);
#endif
    (void)escapes;
    return next_scalar(text, at, to);
}
