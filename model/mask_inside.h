/*
 * mask_inside - what masking looks at byte by byte; mask's own files alone use it.
 */
#ifndef VIGIE_MODEL_MASK_INSIDE_H
#define VIGIE_MODEL_MASK_INSIDE_H

#include "base/bytes.h"

#include <string.h>

enum { MASK_DIGITS_ENOUGH = 6 }; /* a run of so many may be somebody's number */

static inline uint8_t byte_at(struct bytes in, size_t at)
{
    return at < in.len ? in.ptr[at] : 0;
}

static inline bool text_at(struct bytes in, size_t at, const char *text)
{
    return at <= in.len && bytes_starts_nocase(bytes_slice(in, at, in.len - at), text);
}

/* Bytes of the digit at `at`, or 0: ASCII, Arabic-Indic (U+0660), full width (U+FF10).
 */
static inline size_t digit_at(struct bytes in, size_t at)
{
    uint8_t first = byte_at(in, at);
    if (byte_is_digit(first))
        return 1;
    uint8_t second = byte_at(in, at + 1);
    if (first == 0xD9 && second >= 0xA0 && second <= 0xA9)
        return 2;
    uint8_t third = byte_at(in, at + 2);
    if (first == 0xEF && second == 0xBC && third >= 0x90 && third <= 0x99)
        return 3;
    return 0;
}

/* Some written forms of one thing, and the bytes they begin with: most bytes of a text
 * begin none of them. */
struct forms {
    const char *const *texts;
    size_t count;
    const char *firsts; /* letters in both cases */
};

/* Bytes of the form at `at`, or 0. */
static inline size_t form_at(const struct forms *forms, struct bytes in, size_t at)
{
    uint8_t first = byte_at(in, at);
    if (first == 0 || strchr(forms->firsts, first) == NULL)
        return 0;
    for (size_t i = 0; i < forms->count; i++)
        if (text_at(in, at, forms->texts[i]))
            return strlen(forms->texts[i]);
    return 0;
}

#define FORMS(texts, firsts)                                                           \
    {                                                                                  \
        texts, sizeof(texts) / sizeof((texts)[0]), firsts                              \
    }

#endif
