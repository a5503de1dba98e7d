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

/* Bytes of the digit at `at`, or 0: ASCII, full width (U+FF10), Arabic-Indic (U+0660
 * and U+06F0), Devanagari (U+0966), mathematical (U+1D7CE), and as JSON, HTML and URLs
 * write ASCII ones. */
size_t mask_digit_at(struct bytes in, size_t at);

static inline size_t digit_at(struct bytes in, size_t at)
{
    switch (byte_at(in, at)) {
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return 1;
    case '\\':
    case '&':
    case '%':
    case 0xD9:
    case 0xDB:
    case 0xE0:
    case 0xEF:
    case 0xF0:
        return mask_digit_at(in, at);
    default:
        return 0;
    }
}

/* What is to be replaced: bytes from the place looked at, 0 when nothing is there; of
 * what is to be passed over as it is, `instead` is NULL. */
struct mask_find {
    size_t len;
    const char *instead;
};

/* Of what stands at `at`: an address (mask_email.c), a code that may be somebody's id,
 * a hash of a password (both mask_code.c), a password after its label, a name with its
 * password (both mask_secret.c), a day in words that may be a birth date (mask_day.c).
 */
struct mask_find mask_email_at(struct bytes in, size_t at);
struct mask_find mask_code_at(struct bytes in, size_t at);
struct mask_find mask_hash_at(struct bytes in, size_t at);
struct mask_find mask_label_at(struct bytes in, size_t at);
struct mask_find mask_account_at(struct bytes in, size_t at);
struct mask_find mask_day_at(struct bytes in, size_t at);

/* Whether an address's sign begins there, written, disguised or said. */
bool mask_email_signs(struct bytes in, size_t at);
/* Whether a label begins there behind which a password may stand. */
bool mask_label_begins(struct bytes in, size_t at);

/* What a text may hold. */
enum mask_kind {
    MASK_EMAIL = 1,
    MASK_IBAN = 2,
    MASK_LABEL = 4,
    MASK_ACCOUNT = 8,
    MASK_HASH = 16,
    MASK_KEY = 32,
    MASK_CODE = 64,
    MASK_DAY = 128,
    MASK_NUMBER = 256
};

/* The kinds of which the text has what they cannot do without: a sign, a digit, a
 * label. Most titles have nothing of any, and need not be looked at word by word. */
unsigned mask_kinds_of(struct bytes text);

static inline bool is_word_byte(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) || byte >= 0x80;
}

static inline bool word_starts(struct bytes in, size_t at)
{
    return at == 0 || !is_word_byte(in.ptr[at - 1]);
}

/* What ends a value that stands in no quotes. */
static inline size_t token_end(struct bytes in, size_t at)
{
    while (at < in.len && !byte_is_space(in.ptr[at]) && in.ptr[at] != 0 &&
           in.ptr[at] != '<' && in.ptr[at] != '"')
        at++;
    return at;
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
        if (byte_lower((uint8_t)forms->texts[i][0]) == byte_lower(first) &&
            text_at(in, at, forms->texts[i]))
            return strlen(forms->texts[i]);
    return 0;
}

#define FORMS(texts, firsts)                                                           \
    {                                                                                  \
        texts, sizeof(texts) / sizeof((texts)[0]), firsts                              \
    }

#endif
