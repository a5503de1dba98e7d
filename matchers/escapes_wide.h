/*
 * escapes_wide - what may lead an escape, of 64 bytes at a time with AVX-512, and
 * whether it does. For escapes_leads.c and the walk.
 */
#ifndef VIGIE_MATCHERS_ESCAPES_WIDE_H
#define VIGIE_MATCHERS_ESCAPES_WIDE_H

#include "matchers/classes.h"
#include "matchers/escapes.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define LEADS_WIDE __attribute__((target("avx512f,avx512bw,avx512vbmi")))

/* Of every lower six bits of a byte, the one byte that leads an escape. */
static const uint8_t LEADS_OF_SIX[CLASSES_BYTES] = {
    1, ['%'] = '%', ['&'] = '&', ['('] = '(', ['+'] = '+', ['='] = '=',
    ['[' & 63] = '[', ['\\' & 63] = '\\', ['_' & 63] = '_', [0xe2 & 63] = 0xe2,
    [0xef & 63] = 0xef, [0xc2 & 63] = 0xc2};

LEADS_WIDE static inline uint64_t escapes_leads_wide(__m512i text)
{
    const __m512i table = _mm512_loadu_si512(LEADS_OF_SIX);
    return _mm512_cmpeq_epi8_mask(text, _mm512_permutexvar_epi8(text, table));
}

/* Whether an escape begins at one of the leads of `count` blocks, a multiple of eight
 * and at most 64, the first of which is at `at`; escapes_leads_wide has shown them. */
bool escapes_in_blocks(const struct escapes *escapes, struct bytes text, size_t at,
    const uint64_t *leads, size_t count);

#endif

#endif
