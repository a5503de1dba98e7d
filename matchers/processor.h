/*
 * processor - which of its fast instructions this machine has.
 *
 * Asking takes long inside a virtual machine (the instruction is emulated): ask once,
 * at the start. Everything has a plain form beside the fast one, which gives the same.
 */
#ifndef VIGIE_MATCHERS_PROCESSOR_H
#define VIGIE_MATCHERS_PROCESSOR_H

#include <stdbool.h>

/* AVX2 with the bit instructions that came with it (Haswell, Excavator): BMI, BMI2,
 * LZCNT, POPCNT. */
bool processor_has_vectors(void);
/* These, and AVX-512 on bytes (AVX512F, AVX512BW). */
bool processor_has_wide_vectors(void);
/* These, and what moves bytes and bits about in them (Ice Lake, Zen 4): AVX512VL, VBMI,
 * VBMI2, VPOPCNTDQ, BITALG, GFNI. */
bool processor_has_wide_bytes(void);
/* AES-NI and SSE4.1. */
bool processor_has_aes(void);
/* AES on two blocks in a register: VAES with AVX2. */
bool processor_has_wide_aes(void);
/* SHA-256 (SHA-NI), with SSE4.1. */
bool processor_has_sha(void);

#endif
