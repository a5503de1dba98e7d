/*
 * sizes - "16MiB" as bytes, strictly.
 *
 * One whole number and one unit, B, KiB, MiB or GiB, nothing around them. "16MB" is an
 * error: whether it means 16,000,000 or 16,777,216 nobody can tell.
 */
#ifndef VIGIE_CONFIG_SIZES_H
#define VIGIE_CONFIG_SIZES_H

#include "base/bytes.h"
#include "base/err.h"

enum { SIZE_TEXT_SIZE = 32 };

/* At most 1,000,000 GiB. */
MUST_USE int size_parse(uint64_t *count, struct bytes text, struct err *err);

/* In the largest unit that divides it, into `text` of SIZE_TEXT_SIZE bytes. */
void size_text(char *text, uint64_t count);

#endif
