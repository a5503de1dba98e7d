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
    MAIL_EARLY = 1, /* small letters of the first half of the alphabet; the second */
    MAIL_LATE = 2,
    MAIL_LOW_LINE = 4,
    /* Highest bits, which are moved into masks without a constant each. */
    MAIL_DIGIT = 32,
    MAIL_HYPHEN = 64, /* and the dot */
    MAIL_DOT = 128,
    MAIL_SOFT = MAIL_HYPHEN | MAIL_DOT,
    MAIL_LETTER = MAIL_EARLY | MAIL_LATE
};

/* A low line is in local parts alone. */
#define MAIL_HIGH(low_line)                                                            \
    0, 0, MAIL_SOFT, MAIL_DIGIT, 0, low_line, MAIL_EARLY, MAIL_LATE, 0, 0, 0, 0, 0, 0, \
        0, 0
static const uint8_t MAIL_BY_HIGH[2 * MAIL_SIDE] = {
    MAIL_HIGH(MAIL_LOW_LINE), MAIL_HIGH(MAIL_LOW_LINE), MAIL_HIGH(0), MAIL_HIGH(0)};
#undef MAIL_HIGH

static const uint8_t MAIL_BY_LOW[16] = {MAIL_LATE | MAIL_DIGIT,
    MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT,
    MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT,
    MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT, MAIL_LETTER | MAIL_DIGIT,
    MAIL_LETTER, MAIL_EARLY, MAIL_EARLY, MAIL_EARLY | MAIL_HYPHEN,
    MAIL_EARLY | MAIL_SOFT, MAIL_EARLY | MAIL_LOW_LINE};

/* What stands around a sign; a capital is of no class. */
struct mail_seen {
    const uint8_t *sign;
    uint32_t before; /* bytes of any class on each side of it */
    uint32_t behind; /* bit 0 is the sign, here and in the others */
    uint32_t soft;
    uint32_t dots;
    uint32_t digits;
};

WIDE_INLINE struct mail_seen mail_see(const uint8_t *sign)
{
    __m512i text = _mm512_loadu_si512(sign - MAIL_SIDE);
    __m512i high = _mm512_and_si512(_mm512_srli_epi16(text, 4), _mm512_set1_epi8(15));
    __m512i classes =
        _mm512_and_si512(_mm512_shuffle_epi8(_mm512_loadu_si512(MAIL_BY_HIGH), high),
            _mm512_shuffle_epi8(classes_all_lanes(MAIL_BY_LOW), text));
    uint64_t any = _mm512_test_epi8_mask(classes, classes);
    __m256i host = _mm512_extracti64x4_epi64(classes, 1);
    return (struct mail_seen){.sign = sign,
        .before = (uint32_t)any,
        .behind = (uint32_t)(any >> MAIL_SIDE),
        .dots = _mm256_movepi8_mask(host),
        .soft = _mm256_movepi8_mask(_mm256_add_epi8(host, host)),
        .digits = _mm256_movepi8_mask(_mm256_slli_epi16(host, 2))};
}

/* How long the sign and the host behind it are; 0: the host is no plain one.
 * email_fast.c has the rule. The sign is taken for one more of what must not stand side
 * by side, and for no letter, so that there is a last one of these. */
WIDE_INLINE unsigned mail_host(const struct mail_seen *seen)
{
    enum { TOP_LEAST = 2, CAPITALS = 26 };
    uint32_t soft = seen->soft | 1;
    unsigned run = _tzcnt_u32(~(seen->behind | 1));
    unsigned length = MAIL_SIDE - _lzcnt_u32(_bzhi_u32(~soft, run));
    uint32_t others = _bzhi_u32(soft | seen->digits, length);
    unsigned last = _lzcnt_u32(others);
    unsigned last_dot = _lzcnt_u32(others & seen->dots);
    uint32_t doubled = _bzhi_u32(soft & soft >> 1, length - 1);
    if (run >= MAIL_SIDE || last_dot != last || doubled != 0 ||
        length + last < MAIL_SIDE + TOP_LEAST)
        return 0;
    uint8_t next = seen->sign[run];
    bool ends = next < 0x80 && (uint8_t)(next - 'A') >= CAPITALS;
    return ends ? length : 0;
}

/* How long the local part is that ends before the sign; 0: it is no plain one, or what
 * stands before it may belong to it. */
WIDE_INLINE unsigned mail_local(const struct mail_seen *seen)
{
    enum { ALPHABET = 26 };
    const uint8_t *sign = seen->sign;
    unsigned length = _lzcnt_u32(~seen->before);
    if (length == 0 || length >= MAIL_SIDE || sign[-1] == '.')
        return 0;
    const uint8_t *first = sign - length;
    /* A digit at the start may be somebody else's: email.c looks. */
    bool starts = (uint8_t)(first[0] - 'a') < ALPHABET;
    bool plain = starts && EMAIL_LOCAL[first[-1]] == 0 && first[-1] != '\\';
    return plain ? length : 0;
}

/* Puts the address around the sign in, which is at `at` of the batch; false: it is no
 * plain one, and nothing is done. The text must have more than MAIL_SIDE bytes before
 * it, and as many from it on. */
WIDE_INLINE bool plain_mail(
    struct plain_sink *sink, const uint8_t *sign, size_t at, uint64_t row)
{
    enum { HEAD = 2 }; /* of a slot: the type and the length */
    const struct mail_seen seen = mail_see(sign);
    unsigned host = mail_host(&seen);
    unsigned local = mail_local(&seen);
    if (host == 0 || local == 0 || sign[1] == 'g')
        return false;
    unsigned length = local + host;
    __m512i head = _mm512_zextsi128_si512(
        _mm_cvtsi32_si128((int)(IDENTIFIER_EMAIL | length << 8)));
    uint64_t all = _bzhi_u64(UINT64_MAX, length) << HEAD;
    /* Where the mask has no bit, nothing is read: it may be past the text. */
    const struct plain_token token = {
        .slot = _mm512_mask_loadu_epi8(head, all, sign - local - HEAD),
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
