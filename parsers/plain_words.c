#include "parsers/plain_words.h"

#include "base/utf8.h"
#include "parsers/fold.h"

#include <string.h>

enum { WORD_MAX = 48, SPACED_MIN = 4, DIGITS_MIN = 3 };

struct twin {
    const char *foreign; /* a Cyrillic or Greek letter */
    char latin;
};

static const struct twin twins[] = {{"а", 'a'}, {"е", 'e'}, {"о", 'o'}, {"р", 'p'},
    {"с", 'c'}, {"у", 'y'}, {"х", 'x'}, {"і", 'i'}, {"ѕ", 's'}, {"ј", 'j'}, {"к", 'k'},
    {"в", 'b'}, {"м", 'm'}, {"н", 'h'}, {"т", 't'}, {"ԁ", 'd'}, {"ԛ", 'q'}, {"ԝ", 'w'},
    {"һ", 'h'}, {"ӏ", 'l'}, {"ο", 'o'}, {"α", 'a'}, {"ε", 'e'}, {"ρ", 'p'}, {"ι", 'i'},
    {"κ", 'k'}, {"ν", 'v'}, {"τ", 't'}, {"υ", 'u'}, {"χ", 'x'}, {"γ", 'y'}};

static uint8_t latin_twin(const uint8_t *letter)
{
    for (size_t i = 0; i < sizeof(twins) / sizeof(twins[0]); i++)
        if (memcmp(twins[i].foreign, letter, 2) == 0)
            return (uint8_t)twins[i].latin;
    return 0;
}

/* The Cyrillic letter a Latin one is drawn like, or NULL. */
static const char *cyrillic_twin(uint8_t latin)
{
    for (size_t i = 0; i < sizeof(twins) / sizeof(twins[0]); i++)
        if ((uint8_t)twins[i].latin == latin)
            return twins[i].foreign;
    return NULL;
}

/* A letter that a digit or a sign stands for; `other`: what else it may be; 0: none. */
static uint8_t leet(uint8_t byte, uint8_t *other)
{
    static const uint8_t digits[] = "0o1i2z3e4a5s6g7t8b9g@a$s!i|l";
    *other = byte == '1' || byte == '!' ? 'l' : 0;
    for (size_t i = 0; i + 1 < sizeof(digits); i += 2)
        if (digits[i] == byte)
            return digits[i + 1];
    return 0;
}

struct word {
    uint8_t bytes[WORD_MAX * 2];
    size_t length;
};

static bool known(const struct lexicon *lexicon, const struct word *word)
{
    return lexicon_knows(lexicon, bytes_make(word->bytes, word->length));
}

/* Each Cyrillic or Greek letter by the Latin one it looks like; false where one has no
 * twin. */
static bool as_latin(struct word *out, struct bytes word)
{
    out->length = 0;
    for (size_t at = 0; at < word.len;) {
        uint8_t latin = 0;
        if (word.ptr[at] >= 0x80)
            latin = at + 1 < word.len ? latin_twin(word.ptr + at) : 0;
        else
            latin = word.ptr[at];
        if (latin == 0)
            return false;
        at += word.ptr[at] >= 0x80 ? 2 : 1;
        out->bytes[out->length++] = latin;
    }
    return true;
}

static bool as_cyrillic(struct word *out, struct bytes word)
{
    out->length = 0;
    for (size_t at = 0; at < word.len; at++) {
        const char *twin =
            byte_is_alpha(word.ptr[at]) ? cyrillic_twin(word.ptr[at]) : NULL;
        if (word.ptr[at] < 0x80 && twin == NULL)
            return false;
        if (twin == NULL) {
            out->bytes[out->length++] = word.ptr[at];
            continue;
        }
        memcpy(out->bytes + out->length, twin, 2);
        out->length += 2;
    }
    return true;
}

static bool as_letters(struct word *out, struct bytes word, bool second)
{
    out->length = 0;
    for (size_t at = 0; at < word.len; at++) {
        uint8_t other = 0;
        uint8_t letter = leet(word.ptr[at], &other);
        uint8_t plain = letter == 0 ? word.ptr[at] : letter;
        out->bytes[out->length++] = second && other != 0 ? other : plain;
    }
    return true;
}

struct shape {
    size_t letters; /* ASCII */
    size_t digits;  /* and signs that stand for letters */
    size_t foreign; /* bytes beyond ASCII */
};

static struct shape shape_of(struct bytes word)
{
    struct shape shape = {0};
    for (size_t i = 0; i < word.len; i++) {
        uint8_t byte = word.ptr[i];
        if (byte >= 0x80)
            shape.foreign++;
        else if (byte_is_alpha(byte))
            shape.letters++;
        else
            shape.digits++;
    }
    return shape;
}

/* Letters of another alphabet in the place of its own. */
static bool reveal_twins(
    struct word *out, const struct lexicon *lexicon, struct bytes word, bool mixed)
{
    if (as_latin(out, word) && known(lexicon, out) && !lexicon_knows(lexicon, word))
        return true;
    return mixed && as_cyrillic(out, word) && known(lexicon, out) &&
           !lexicon_knows(lexicon, word);
}

/* "33gb": digits, then a letter or two. */
static bool is_number_with_unit(struct bytes word, const struct shape *shape)
{
    size_t number = 0;
    while (number < word.len && byte_is_digit(word.ptr[number]))
        number++;
    return number == shape->digits && shape->letters <= 2;
}

/* "500k" is a number: letters lead, or there are as many of them as digits. */
static bool is_spelled(struct bytes word, const struct shape *shape)
{
    return shape->letters > 0 && shape->digits > 0 && shape->foreign == 0 &&
           (!byte_is_digit(word.ptr[0]) ||
               (shape->letters >= shape->digits && !is_number_with_unit(word, shape)));
}

/* The plain form of a word that is in disguise. */
static bool reveal(struct word *out, const struct lexicon *lexicon, struct bytes word)
{
    enum { LEAST = 3 };
    if (word.len < LEAST || word.len > WORD_MAX)
        return false;
    struct shape shape = shape_of(word);
    if (shape.foreign > 0 && shape.digits == 0)
        return reveal_twins(out, lexicon, word, shape.letters > 0);
    if (!is_spelled(word, &shape) || lexicon_knows(lexicon, word))
        return false;
    return (as_letters(out, word, false) && known(lexicon, out)) ||
           (as_letters(out, word, true) && known(lexicon, out));
}

static bool is_leet_sign(uint8_t byte)
{
    return byte == '@' || byte == '$' || byte == '!' || byte == '|';
}

/* A word's end; signs that stand for letters are of it where letters are about them. */
static size_t word_end(struct bytes text, size_t at)
{
    size_t end = at;
    while (end < text.len) {
        bool sign = is_leet_sign(text.ptr[end]) && end + 1 < text.len &&
                    byte_is_alpha(text.ptr[end + 1]);
        if (fold_is_gap(text, end) && !sign)
            break;
        end++;
    }
    return end;
}

/* ---- letters spaced out ---- */

static size_t letter_length(struct bytes text, size_t at)
{
    size_t length = 1;
    bool valid = true;
    if (at >= text.len || (text.ptr[at] < 0x80 && !byte_is_alpha(text.ptr[at])))
        return 0;
    (void)utf8_at(text, at, &length, &valid);
    return length;
}

/* "s e l l i n g": the letters without what parts them; returns where they end. */
static size_t join_letters(struct word *out, struct bytes text, size_t at)
{
    size_t count = 0;
    size_t end = at;
    uint8_t mark = 0;
    out->length = 0;
    for (;;) {
        size_t length = letter_length(text, at);
        if (length == 0 || !fold_is_gap(text, at + length) ||
            out->length + length > WORD_MAX)
            break;
        memcpy(out->bytes + out->length, text.ptr + at, length);
        out->length += length;
        count++;
        end = at + length;
        uint8_t next = end < text.len ? text.ptr[end] : 0;
        if (strchr(" .-*|", next) == NULL || next == 0 || (mark != 0 && next != mark))
            break;
        mark = next;
        at = end + 1;
    }
    return count >= SPACED_MIN ? end : 0;
}

/* Cuts joined letters into words that are known, longest first; false where a rest is
 * none. */
static int add_words(struct buf *out, bool *all, const struct lexicon *lexicon,
    const struct word *joined, struct err *err)
{
    size_t at = 0;
    size_t before = out->len;
    *all = true;
    while (at < joined->length && *all) {
        size_t length = joined->length - at;
        while (length > 2 &&
               !lexicon_knows(lexicon, bytes_make(joined->bytes + at, length)))
            length--;
        *all = length > 2;
        if (*all && ((at > 0 && buf_add_byte(out, ' ', err) != 0) ||
                        buf_add(out, bytes_make(joined->bytes + at, length), err) != 0))
            return -1;
        at += length;
    }
    if (!*all)
        out->len = before;
    return 0;
}

/* ---- digits spaced out ---- */

/* Behind one digit that stands alone: where the next may stand, " . " between them or
 * not. */
static size_t next_digit(struct bytes text, size_t at)
{
    size_t end = at + 1;
    size_t gap = end;
    while (gap < text.len && gap < end + 3 && strchr(" .,", text.ptr[gap]) != NULL)
        gap++;
    bool spaced = end < text.len && text.ptr[end] == ' ' && text.ptr[gap - 1] == ' ';
    return spaced && gap < text.len && byte_is_digit(text.ptr[gap]) ? gap : 0;
}

static bool behind_money(struct bytes before)
{
    static const char *const marks[] = {"$", " eur", " gbp", " rub", " usd", " btc"};
    before = bytes_trim(before);
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (bytes_ends(before, marks[i]))
            return true;
    return false;
}

/* "2 8 0 eur", "$ 3 9 0": a sum without what parts its digits; returns where they end.
 * Without a currency beside them they may be anything. */
static size_t join_digits(struct word *out, const struct lexicon *lexicon,
    struct bytes text, struct bytes before)
{
    struct lexicon_hit hit;
    size_t at = 0;
    size_t end = 0;
    out->length = 0;
    while (at < text.len && byte_is_digit(text.ptr[at]) && fold_is_gap(text, at + 1) &&
           out->length < WORD_MAX) {
        out->bytes[out->length++] = text.ptr[at];
        end = at + 1;
        at = next_digit(text, at);
        if (at == 0)
            break;
    }
    if (out->length < DIGITS_MIN || at != 0)
        return 0;
    size_t behind = end;
    while (behind < text.len && text.ptr[behind] == ' ')
        behind++;
    bool money = behind_money(before) ||
                 (behind < text.len && text.ptr[behind] == '$') ||
                 lexicon_at(&hit, lexicon, LEXICON_CURRENCY, text, behind);
    return money ? end : 0;
}

/* One word, or one run of spaced letters or digits, in its plain form; `*end`: where it
 * ends. */
static int add_word(struct buf *out, size_t *end, const struct lexicon *lexicon,
    struct bytes rest, struct err *err)
{
    struct word word;
    bool all = false;
    *end = join_digits(&word, lexicon, rest, buf_bytes(out));
    if (*end > 0)
        return buf_add(out, bytes_make(word.bytes, word.length), err);
    *end = join_letters(&word, rest, 0);
    bool spaced = *end > 0;
    if (spaced && add_words(out, &all, lexicon, &word, err) != 0)
        return -1;
    if (all)
        return 0;
    *end = spaced ? *end : word_end(rest, 0);
    struct bytes plain = bytes_slice(rest, 0, *end);
    if (!spaced && reveal(&word, lexicon, plain))
        plain = bytes_make(word.bytes, word.length);
    return buf_add(out, plain, err);
}

/* Past gaps and words of plain letters, which are most of a text. */
static size_t skip_plain(struct bytes folded, size_t at)
{
    while (at < folded.len) {
        size_t end = at;
        while (end < folded.len && byte_is_alpha(folded.ptr[end]))
            end++;
        bool word = end > at + 1 && fold_is_gap(folded, end) &&
                    (end == folded.len || !is_leet_sign(folded.ptr[end]));
        if (!word && !fold_is_gap(folded, at))
            return at;
        at = word ? end : at + 1;
    }
    return at;
}

int plain_words(struct buf *out, const struct lexicon *lexicon, struct bytes folded,
    struct err *err)
{
    if (buf_reserve(out, folded.len, err) != 0)
        return -1;
    for (size_t at = 0; at < folded.len;) {
        size_t length = 0;
        size_t next = skip_plain(folded, at);
        if (buf_add(out, bytes_slice(folded, at, next - at), err) != 0)
            return -1;
        struct bytes rest = bytes_slice(folded, next, folded.len);
        if (rest.len > 0 && add_word(out, &length, lexicon, rest, err) != 0)
            return -1;
        at = next + length;
    }
    return 0;
}
