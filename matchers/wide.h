/*
 * wide - functions for processors with AVX-512 as processor_has_wide_bytes asks for it:
 * for the headers that the walk compiles into its widest form.
 */
#ifndef VIGIE_MATCHERS_WIDE_H
#define VIGIE_MATCHERS_WIDE_H

#if defined(__x86_64__)

#include <immintrin.h>

#define WIDE_TARGET                                                                    \
    __attribute__((                                                                    \
        target("avx2,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512vl,"                 \
               "avx512vbmi,avx512vbmi2,avx512vpopcntdq,avx512bitalg,gfni")))
#define WIDE_INLINE WIDE_TARGET static inline __attribute__((always_inline))

#endif

#endif
