/*
 * escapes_inside - what the files of escapes share; nobody else's.
 */
#ifndef VIGIE_MATCHERS_ESCAPES_INSIDE_H
#define VIGIE_MATCHERS_ESCAPES_INSIDE_H

#include "matchers/escapes.h"

/* An escape that may stand at `at`, and what is known of its surroundings. */
struct escapes_lead {
    struct bytes text;
    size_t at;
    uint8_t before; /* meant by the byte before it; 0: none */
    bool json;
    bool mail;
    bool ruled;
    bool rtf;
};

/* 0 outside of the text. */
static inline uint8_t escapes_byte(const struct escapes_lead *lead, size_t ahead)
{
    size_t at = lead->at + ahead;
    return at < lead->text.len ? lead->text.ptr[at] : 0;
}

static inline int escapes_hex(uint8_t byte)
{
    uint8_t small = byte | 0x20;
    if (byte_is_digit(byte))
        return byte - '0';
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/* -1: not so many hexadecimal digits stand there. */
static inline int32_t escapes_hex_read(
    const struct escapes_lead *lead, size_t ahead, size_t count)
{
    int32_t value = 0;
    for (size_t i = 0; i < count; i++) {
        int digit = escapes_hex(escapes_byte(lead, ahead + i));
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* Of ASCII, what separates digits. */
static inline bool escapes_separate(uint8_t byte)
{
    switch (byte) {
    case ' ':
    case '(':
    case ')':
    case '-':
    case '.':
    case '/':
        return true;
    default:
        return false;
    }
}

/* The letter of a Corsican NIR is one. */
static inline bool escapes_like_digit(uint8_t byte)
{
    uint8_t upper = byte & 0xdf;
    return byte_is_digit(byte) || upper == 'A' || upper == 'B';
}

static inline bool escapes_in_number(uint8_t byte)
{
    return escapes_like_digit(byte) || escapes_separate(byte);
}

/* Whether nobody sees the character: its width is none, or it tells a direction. */
bool escapes_unseen(uint32_t code);

/* Makes the escape of `length` bytes mean `code`; false: that must not be. */
bool escapes_make(struct escape *escape, const struct escapes_lead *lead, uint32_t code,
    size_t length);

/* Whether letters and signs from `at` on are an address's local part or the rest of it:
 * at their end its sign stands, in whatever form. */
bool escapes_local_part(struct bytes text, size_t at);

/* The first place from `at` on that may lead an escape; `to`: none before it. */
size_t escapes_lead_next(
    const struct escapes *escapes, struct bytes text, size_t at, size_t to);

/* The escape that begins with the percent sign, plus sign or low line; with a character
 * beyond ASCII; with a bracket; with an equals sign; false: none. */
bool escapes_percent(struct escape *escape, const struct escapes_lead *lead);
bool escapes_joint(struct escape *escape, const struct escapes_lead *lead);
bool escapes_wide(struct escape *escape, const struct escapes_lead *lead);
bool escapes_spelled(struct escape *escape, const struct escapes_lead *lead);
bool escapes_equals(struct escape *escape, const struct escapes_lead *lead);

/* The one that begins with a backslash, in RTF. */
bool escapes_rtf(struct escape *escape, const struct escapes_lead *lead);

#endif
