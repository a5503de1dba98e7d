/*
 * plain_mail - the plain address around an '@', as email_fast.h reads it, if it has no
 * capitals and less than 32 bytes on each side. For walk.c only.
 */
#ifndef VIGIE_MATCHERS_PLAIN_MAIL_H
#define VIGIE_MATCHERS_PLAIN_MAIL_H

#include "matchers/email_local.h"
#include "matchers/plain.h"

#if defined(__x86_64__)

enum {
    MAIL_SIDE = 32, /* bytes before the sign; it and 31 behind */
    MAIL_CAPITAL = 1,
    MAIL_SMALL = 2,
    MAIL_DIGIT = 4,
    MAIL_DOT = 8,
    MAIL_HYPHEN = 16,
    MAIL_LOW_LINE = 32,
    MAIL_CAPITAL_LATE = 64, /* of the second half of the alphabet */
    MAIL_SMALL_LATE = 128,
    MAIL_CAPITALS = MAIL_CAPITAL | MAIL_CAPITAL_LATE,
    MAIL_LETTER = MAIL_CAPITALS | MAIL_SMALL | MAIL_SMALL_LATE,
    MAIL_HOST = MAIL_LETTER | MAIL_DIGIT | MAIL_DOT | MAIL_HYPHEN
};

static const uint8_t MAIL_BY_HIGH[16] = {[2] = MAIL_DOT | MAIL_HYPHEN,
    [3] = MAIL_DIGIT,
    [4] = MAIL_CAPITAL,
    [5] = MAIL_CAPITAL_LATE | MAIL_LOW_LINE,
    [6] = MAIL_SMALL,
    [7] = MAIL_SMALL_LATE};

enum {
    MAIL_EARLY = MAIL_CAPITAL | MAIL_SMALL,
    MAIL_LATE = MAIL_CAPITAL_LATE | MAIL_SMALL_LATE,
};

static const uint8_t MAIL_BY_LOW[16] = {MAIL_LATE | MAIL_DIGIT,
    MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT,
    MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT,
    MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT,
    MAIL_LETTER, MAIL_EARLY, MAIL_EARLY, MAIL_EARLY | MAIL_HYPHEN,
    MAIL_EARLY | MAIL_DOT, MAIL_EARLY | MAIL_LOW_LINE};

WIDE_INLINE __m512i mail_classes(__m512i text)
{
    __m512i high = _mm512_and_si512(_mm512_srli_epi16(text, 4), _mm512_set1_epi8(15));
    return _mm512_and_si512(_mm512_shuffle_epi8(classes_all_lanes(MAIL_BY_HIGH), high),
        _mm512_shuffle_epi8(classes_all_lanes(MAIL_BY_LOW), text));
}

WIDE_INLINE uint64_t mail_mask(__m512i classes, int wanted)
{
    return _mm512_test_epi8_mask(classes, _mm512_set1_epi8((char)wanted));
}

WIDE_INLINE uint64_t mail_lowest(unsigned count)
{
    return _bzhi_u64(UINT64_MAX, count);
}

/* How long the host is whose first byte is bit 0; 0: it is no plain one. email_fast.c
 * has the rule. */
WIDE_INLINE unsigned mail_host(__m512i classes, const uint8_t *host)
{
    enum { SEEN = MAIL_SIDE - 1, TOP_LEAST = 2 };
    uint64_t run_of = mail_mask(classes, MAIL_HOST) >> (MAIL_SIDE + 1);
    uint64_t soft = mail_mask(classes, MAIL_DOT | MAIL_HYPHEN) >> (MAIL_SIDE + 1);
    uint64_t dots = mail_mask(classes, MAIL_DOT) >> (MAIL_SIDE + 1);
    uint64_t letters = mail_mask(classes, MAIL_LETTER) >> (MAIL_SIDE + 1);
    unsigned run = (unsigned)_tzcnt_u64(~run_of);
    uint64_t solid = ~soft & mail_lowest(run);
    unsigned length = 64 - (unsigned)_lzcnt_u64(solid);
    uint64_t dot = dots & mail_lowest(length);
    soft &= mail_lowest(length);
    unsigned top = 64 - (unsigned)_lzcnt_u64(dot);
    uint64_t others = ~letters >> (top & 63) & mail_lowest(length - top);
    bool plain = (run < SEEN) & ((soft & 1) == 0) & (dot != 0) &
                 ((soft & soft >> 1) == 0) & (others == 0) &
                 (length >= top + TOP_LEAST);
    return plain && host[run] < 0x80 ? length : 0;
}

/* How long the local part is that ends before the sign; 0: it is no plain one, or what
 * stands before it may belong to it. */
WIDE_INLINE unsigned mail_local(__m512i classes, const uint8_t *sign)
{
    uint64_t common = mail_mask(classes, MAIL_HOST | MAIL_LOW_LINE) << MAIL_SIDE;
    uint64_t letters = mail_mask(classes, MAIL_LETTER) << MAIL_SIDE;
    unsigned length = (unsigned)_lzcnt_u64(~common);
    if (length == 0 || length >= MAIL_SIDE || sign[-1] == '.')
        return 0;
    /* A digit at the start may be somebody else's: email.c looks. */
    bool starts = (letters >> (64 - length) & 1) != 0;
    uint8_t before = *(sign - length - 1);
    bool plain = starts & (EMAIL_LOCAL[before] == 0) & (before != '\\');
    return plain ? length : 0;
}

/* Puts the address around the sign at `at` in; false: it is no plain one, and nothing
 * is done. The text must have MAIL_SIDE bytes before it and as many behind. */
WIDE_INLINE bool plain_mail(
    struct plain_sink *sink, const uint8_t *text, size_t at, uint64_t row)
{
    static const uint8_t places[64] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
        15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
        35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54,
        55, 56, 57, 58, 59, 60, 61, 62, 63};
    enum { HEAD = 2 }; /* of a slot: the type and the length */
    const uint8_t *sign = text + at;
    __m512i around = _mm512_loadu_si512(sign - MAIL_SIDE);
    __m512i classes = mail_classes(around);
    unsigned host = mail_host(classes, sign + 1);
    unsigned local = mail_local(classes, sign);
    if (host == 0 || local == 0 || (sign[1] | 0x20) == 'g')
        return false;
    unsigned length = local + 1 + host;
    unsigned first = MAIL_SIDE - local;
    uint64_t all = mail_lowest(length);
    if ((mail_mask(classes, MAIL_CAPITALS) >> first & all) != 0)
        return false;
    __m512i from = _mm512_add_epi8(
        _mm512_loadu_si512(places), _mm512_set1_epi8((char)(first - HEAD)));
    __m512i head = _mm512_zextsi128_si512(
        _mm_cvtsi32_si128((int)(IDENTIFIER_EMAIL | length << 8)));
    const struct plain_token token = {
        .slot = _mm512_mask_permutexvar_epi8(head, all << HEAD, from, around),
        .row = row,
        .start = at - local,
        .type = IDENTIFIER_EMAIL,
        .length = (uint8_t)length,
        .strong = true};
    plain_put(sink, &token);
    return true;
}

#endif

#endif
