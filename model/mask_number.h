/*
 * mask_number - numbers as people write them, and which may be somebody's; mask's own.
 */
#ifndef VIGIE_MODEL_MASK_NUMBER_H
#define VIGIE_MODEL_MASK_NUMBER_H

#include "base/bytes.h"

enum { MASK_GROUPS_MAX = 32 };

struct mask_number {
    size_t len;
    size_t digits;
    size_t groups;
    size_t group_digits[MASK_GROUPS_MAX]; /* of the first ones */
    uint8_t separator;                    /* first byte of the last one; 0: none */
    bool mixed;                           /* separators differ, or two stand together */
};

/* Bytes of one separator as people write it inside numbers, or 0. */
size_t mask_separator_at(struct bytes in, size_t at);

/* The one that begins at `at`, where a digit stands, with its separators. */
struct mask_number mask_number_read(struct bytes in, size_t at);
/* Bytes of a span of years at `at` with a bracket behind it, "2023-2026 (76k)", whose
 * number is another one; or 0. */
size_t mask_years_before_bracket(struct bytes in, size_t at);
/* Neither a count nor a span of years, and long enough for a phone, an id, a card. */
bool mask_number_is_personal(
    const struct mask_number *number, struct bytes in, size_t at);

#endif
