/* Which of what is masked a text may hold at all. */
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

unsigned mask_kinds_of(struct bytes text)
{
    unsigned kinds = 0;
    for (size_t at = 0; at < text.len; at++) {
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
