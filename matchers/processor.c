#include "matchers/processor.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <stdint.h>

/* What __builtin_cpu_supports does not know in all compilers: CPUID's registers for a
 * leaf, zero when there is none (AMD 24594, Intel 325383). */
struct leaf {
    uint32_t eax;
    uint32_t ebx;
    uint32_t ecx;
    uint32_t edx;
};

static struct leaf leaf_read(uint32_t number)
{
    struct leaf leaf = {0};
    if (__get_cpuid_count(number, 0, &leaf.eax, &leaf.ebx, &leaf.ecx, &leaf.edx) == 0)
        return (struct leaf){0};
    return leaf;
}

bool processor_has_vectors(void)
{
    enum { LZCNT_BIT = 5 };
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
           __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt") &&
           (leaf_read(0x80000001).ecx >> LZCNT_BIT & 1) != 0;
}

bool processor_has_wide_vectors(void)
{
    return processor_has_vectors() && __builtin_cpu_supports("avx512f") &&
           __builtin_cpu_supports("avx512bw");
}

bool processor_has_wide_bytes(void)
{
    return processor_has_wide_vectors() && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512vbmi") &&
           __builtin_cpu_supports("avx512vbmi2") &&
           __builtin_cpu_supports("avx512vpopcntdq") &&
           __builtin_cpu_supports("avx512bitalg") && __builtin_cpu_supports("gfni");
}

bool processor_has_aes(void)
{
    return __builtin_cpu_supports("aes") && __builtin_cpu_supports("sse4.1");
}

bool processor_has_wide_aes(void)
{
    enum { VAES_BIT = 9 };
    return processor_has_aes() && __builtin_cpu_supports("avx2") &&
           (leaf_read(7).ecx >> VAES_BIT & 1) != 0;
}

bool processor_has_sha(void)
{
    enum { SHA_BIT = 29 };
    return __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3") &&
           (leaf_read(7).ebx >> SHA_BIT & 1) != 0;
}

#else

bool processor_has_vectors(void)
{
    return false;
}

bool processor_has_wide_vectors(void)
{
    return false;
}

bool processor_has_wide_bytes(void)
{
    return false;
}

bool processor_has_aes(void)
{
    return false;
}

bool processor_has_wide_aes(void)
{
    return false;
}

bool processor_has_sha(void)
{
    return false;
}

#endif
