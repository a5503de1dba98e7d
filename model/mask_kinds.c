/* Which of what is masked a text may hold at all. */
#include "model/mask.h"
#include "model/mask_inside.h"

enum { SIGN = 1 << 15 }; /* an address's sign may begin with this byte */

enum { NUMERIC = MASK_IBAN | MASK_CODE | MASK_DAY | MASK_NUMBER };

/* By byte. Digits of other scripts and escaped ones make numbers alone. */
static const uint16_t means[256] = {
    ['0'] = NUMERIC,
    ['1'] = NUMERIC,
    ['2'] = NUMERIC,
    ['3'] = NUMERIC,
    ['4'] = NUMERIC,
    ['5'] = NUMERIC,
    ['6'] = NUMERIC,
    ['7'] = NUMERIC,
    ['8'] = NUMERIC,
    ['9'] = NUMERIC,
    [0xD9] = MASK_NUMBER,
    [0xDB] = MASK_NUMBER,
    [0xE0] = MASK_NUMBER,
    [0xF0] = MASK_NUMBER,
    [0xEF] = MASK_NUMBER | SIGN,
    ['\\'] = MASK_NUMBER | SIGN,
    ['&'] = MASK_NUMBER | SIGN,
    ['%'] = MASK_NUMBER | SIGN,
    ['@'] = SIGN,
    ['['] = SIGN,
    ['('] = SIGN,
    ['<'] = SIGN,
    [' '] = SIGN,
    ['{'] = MASK_HASH | SIGN,
    ['$'] = MASK_HASH,
    [':'] = MASK_ACCOUNT,
    ['#'] = MASK_KEY,
};

static bool begins_word(struct bytes text, size_t at)
{
    uint8_t byte = text.ptr[at];
    return (byte_is_alpha(byte) || byte >= 0xC0) &&
           (at == 0 || !byte_is_alpha(text.ptr[at - 1]));
}

/* Of those that need digits, the ones for which there are enough. Keys and onion
 * addresses are long runs that may have hardly any. */
static unsigned with_digits(unsigned kinds, struct bytes text)
{
    enum { CODE_DIGITS = 3, DAY_DIGITS = 4, IBAN_DIGITS = 6, RUN_LEAST = 30 };
    size_t digits = 0;
    size_t run = 0;
    size_t longest = 0;
    for (size_t at = 0; at < text.len && digits < IBAN_DIGITS; at++) {
        bool digit = byte_is_digit(text.ptr[at]);
        digits += digit ? 1 : 0;
        run = digit || byte_is_alpha(text.ptr[at]) ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    if (digits < IBAN_DIGITS)
        kinds &= ~(unsigned)MASK_IBAN;
    if (digits < DAY_DIGITS)
        kinds &= ~(unsigned)MASK_DAY;
    if (digits < CODE_DIGITS && longest < RUN_LEAST)
        kinds &= ~(unsigned)MASK_CODE;
    return kinds;
}

/* Most titles have nothing of any, and need not be looked at word by word. With
 * `enough` the first that is found ends it. */
static unsigned look(struct bytes text, bool enough)
{
    unsigned kinds = 0;
    for (size_t at = 0; at < text.len && !(enough && kinds != 0); at++) {
        unsigned meant = means[text.ptr[at]];
        kinds |= meant & ~(unsigned)SIGN;
        if ((meant & SIGN) != 0 && (kinds & MASK_EMAIL) == 0 &&
            mask_email_signs(text, at))
            kinds |= MASK_EMAIL;
        if ((kinds & MASK_LABEL) == 0 && begins_word(text, at) &&
            mask_label_begins(text, at))
            kinds |= MASK_LABEL;
    }
    return kinds;
}

unsigned mask_kinds_of(struct bytes text)
{
    unsigned kinds = look(text, false);
    return (kinds & MASK_CODE) == 0 ? kinds : with_digits(kinds, text);
}

bool mask_may_find(struct bytes text)
{
    return look(text, true) != 0;
}
