#include "parsers/fold.h"

#include "base/byte_table.h"
#include "base/eight.h"
#include "base/utf8.h"

/* U+00E0 to U+00FF without their marks; upper case was lowered before. */
static const char latin1[] = "aaaaaaaceeeeiiiidnooooo/ouuuuypy";

/* U+0100 to U+017F without their marks. */
static const char latin_a[] =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/* Drawn letters that are read as plain ones: small capitals of the phonetic alphabet.
 */
struct drawn {
    uint16_t code;
    char plain;
};

static const struct drawn small_capitals[] = {{0x1D00, 'a'}, {0x299, 'b'},
    {0x1D04, 'c'}, {0x1D05, 'd'}, {0x1D07, 'e'}, {0xA730, 'f'}, {0x262, 'g'},
    {0x29C, 'h'}, {0x26A, 'i'}, {0x1D0A, 'j'}, {0x1D0B, 'k'}, {0x29F, 'l'},
    {0x1D0D, 'm'}, {0x274, 'n'}, {0x1D0F, 'o'}, {0x1D18, 'p'}, {0x280, 'r'},
    {0xA731, 's'}, {0x1D1B, 't'}, {0x1D1C, 'u'}, {0x1D20, 'v'}, {0x1D21, 'w'},
    {0x28F, 'y'}, {0x1D22, 'z'}};

static const char *plain_of(uint32_t code)
{
    switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x2BC:
        return "'";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return "-";
    case 0x2026:
        return "...";
    case 0x153:
        return "oe";
    case 0xE6:
        return "ae";
    case 0xDF:
        return "ss";
    case 0x451: /* Cyrillic io is mostly written ie */
        return "\xD0\xB5";
    default:
        return NULL;
    }
}

static bool is_space(uint32_t code)
{
    return code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F ||
           code == 0x205F || code == 0x3000;
}

/* What is not seen, or only changes the letter before it. */
static bool is_invisible(uint32_t code)
{
    return code == 0xAD || (code >= 0x300 && code <= 0x36F) || code == 0x34F ||
           code == 0x61C || code == 0x180E || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
           (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF;
}

/* ASCII in another dress (full width, mathematical bold and the like, circles, small
 * capitals), or 0. */
static uint8_t undressed(uint32_t code)
{
    if (code >= 0xFF01 && code <= 0xFF5E)
        return byte_lower((uint8_t)(code - 0xFF01 + '!'));
    if (code >= 0x1D400 && code <= 0x1D6A3)
        return (uint8_t)('a' + (code - 0x1D400) % 26);
    if (code >= 0x1D7CE && code <= 0x1D7FF)
        return (uint8_t)('0' + (code - 0x1D7CE) % 10);
    if (code >= 0x24B6 && code <= 0x24E9)
        return (uint8_t)('a' + (code - 0x24B6) % 26);
    if (code >= 0x1F130 && code <= 0x1F189 && (code - 0x1F130) % 32 < 26)
        return (uint8_t)('a' + (code - 0x1F130) % 32);
    for (size_t i = 0; i < sizeof(small_capitals) / sizeof(small_capitals[0]); i++)
        if (small_capitals[i].code == code)
            return (uint8_t)small_capitals[i].plain;
    return 0;
}

/* The code of a currency whose sign this is, or NULL. */
static const char *currency_of(uint32_t code)
{
    switch (code) {
    case 0x20AC:
        return "eur";
    case 0xA3:
        return "gbp";
    case 0x20BD:
        return "rub";
    case 0x20BF:
        return "btc";
    case 0xA5:
        return "jpy";
    case 0x20B4:
        return "uah";
    case 0x20B9:
        return "inr";
    default:
        return NULL;
    }
}

/* Punctuation, pictures, arrows, frames: what parts words. */
static bool is_mark(uint32_t code)
{
    return (code >= 0xA1 && code <= 0xBF && code != 0xAA && code != 0xB5 &&
               code != 0xBA) ||
           code == 0xD7 || code == 0xF7 || (code >= 0x2015 && code <= 0x2BFF) ||
           (code >= 0x2E00 && code <= 0x2E7F) || (code >= 0x3001 && code <= 0x303F) ||
           (code >= 0xE000 && code <= 0xF8FF) || (code >= 0xFE10 && code <= 0xFE6F) ||
           (code >= 0x1F000 && code <= 0x1FAFF);
}

enum { FLAG_A = 0x1F1E6, FLAG_Z = 0x1F1FF };

/* Two letters of a flag: "{fr}". */
static int fold_flag(struct buf *out, uint32_t code, struct err *err)
{
    uint8_t letter = (uint8_t)('a' + code - FLAG_A);
    size_t length = out->len;
    bool second = length >= 2 && out->ptr[length - 2] == '{' &&
                  byte_is_alpha(out->ptr[length - 1]);
    if (!second && buf_add_text(out, " {", err) != 0)
        return -1;
    if (buf_add_byte(out, letter, err) != 0)
        return -1;
    return second ? buf_add_text(out, "} ", err) : 0;
}

/* A short i in two characters, as some systems write it. */
static bool ends_in_cyrillic_i(const struct buf *out)
{
    return out->len >= 2 && out->ptr[out->len - 2] == 0xD0 &&
           out->ptr[out->len - 1] == 0xB8;
}

static int fold_ascii(struct buf *out, uint8_t byte, struct err *err)
{
    uint8_t last = out->len == 0 ? '\n' : out->ptr[out->len - 1];
    if (byte == '\n')
        return last == '\n' ? 0 : buf_add_byte(out, '\n', err);
    if (byte_is_space(byte) || byte == '_')
        return last == ' ' || last == '\n' ? 0 : buf_add_byte(out, ' ', err);
    return buf_add_byte(out, byte_lower(byte), err);
}

static int fold_currency(struct buf *out, const char *name, struct err *err)
{
    if (fold_ascii(out, ' ', err) != 0 || buf_add_text(out, name, err) != 0)
        return -1;
    return fold_ascii(out, ' ', err);
}

static int fold_rare(struct buf *out, uint32_t code, struct err *err)
{
    if (code == 0x306 && ends_in_cyrillic_i(out)) {
        out->ptr[out->len - 1] = 0xB9;
        return 0;
    }
    if (is_space(code))
        return fold_ascii(out, ' ', err);
    if (is_invisible(code))
        return 0;
    uint8_t plain = undressed(code);
    if (plain != 0)
        return buf_add_byte(out, plain, err);
    if (code >= FLAG_A && code <= FLAG_Z)
        return fold_flag(out, code, err);
    if (currency_of(code) != NULL)
        return fold_currency(out, currency_of(code), err);
    if (is_mark(code))
        return fold_ascii(out, ' ', err);
    uint8_t bytes[UTF8_MAX_BYTES];
    size_t length = utf8_put(bytes, code);
    return buf_add(out, bytes_make(bytes, length), err);
}

static int fold_code(struct buf *out, uint32_t code, struct err *err)
{
    code = utf8_lower(code);
    const char *plain = plain_of(code);
    if (plain != NULL)
        return buf_add_text(out, plain, err);
    if (code >= 0xE0 && code <= 0xFF && code != 0xF7)
        return buf_add_byte(out, (uint8_t)latin1[code - 0xE0], err);
    if (code >= 0x100 && code < 0x100 + sizeof(latin_a) - 1)
        return buf_add_byte(out, (uint8_t)latin_a[code - 0x100], err);
    if (code >= 0x430 && code <= 0x44F) { /* the bulk of Russian, at once */
        uint8_t bytes[2] = {
            (uint8_t)(0xC0 | code >> 6), (uint8_t)(0x80 | (code & 0x3F))};
        return buf_add(out, bytes_make(bytes, 2), err);
    }
    return fold_rare(out, code, err);
}

/* Where there is no room for all of a run, there may be for what becomes of it. */
static int fold_tight(struct buf *out, struct bytes run, struct err *err)
{
    for (size_t i = 0; i < run.len; i++)
        if (fold_ascii(out, run.ptr[i], err) != 0)
            return -1;
    return 0;
}

/* What an ASCII byte becomes. */
#define BLANK_OR_LOWER(byte)                                                           \
    ((byte) == '\n'                            ? '\n'                                  \
        : BYTE_IS_SPACE(byte) || (byte) == '_' ? ' '                                   \
                                               : BYTE_LOWER(byte))
static const uint8_t plain[256] = BYTE_TABLE(BLANK_OR_LOWER);

struct folding {
    const uint8_t *from;
    uint8_t *to;
    uint8_t last; /* byte written */
};

/* Words with one blank between them; false: there is something else. */
static bool fold_eight(struct folding *folding)
{
    uint64_t eight = eight_read(folding->from);
    bool blank = folding->last == ' ' || folding->last == '\n';
    if (eight_any_below(eight, ' ') || eight_equal(eight, '_') != 0 ||
        eight_blank_again(eight, blank))
        return false;
    eight = eight_lower(eight);
    eight_write(folding->to, eight);
    folding->last = (uint8_t)(eight >> 56);
    folding->from += sizeof(eight);
    folding->to += sizeof(eight);
    return true;
}

/* Eight bytes, or all before the end. */
static void fold_some(struct folding *folding, const uint8_t *end)
{
    for (int i = 0; i < 8 && folding->from < end; i++) {
        uint8_t byte = plain[*folding->from++];
        bool line = folding->last == '\n';
        bool again =
            (byte == ' ' && (line || folding->last == ' ')) || (byte == '\n' && line);
        if (again)
            continue;
        *folding->to++ = byte;
        folding->last = byte;
    }
}

/* A run of ASCII, which becomes no longer. */
static int fold_plain(struct buf *out, struct bytes run, struct err *err)
{
    if (run.len > out->limit - out->len)
        return fold_tight(out, run, err);
    if (buf_reserve(out, run.len, err) != 0)
        return -1;
    struct folding folding = {.from = run.ptr,
        .to = out->ptr + out->len,
        .last = out->len == 0 ? '\n' : out->ptr[out->len - 1]};
    const uint8_t *end = run.ptr + run.len;
    while (folding.from < end)
        if (end - folding.from < 8 || !fold_eight(&folding))
            fold_some(&folding, end);
    out->len = (size_t)(folding.to - out->ptr);
    return 0;
}

/* U+0410 to U+044F, the bulk of Russian. */
static bool is_russian(struct bytes text, size_t at)
{
    uint8_t second = at + 1 < text.len ? text.ptr[at + 1] : 0;
    return (text.ptr[at] == 0xD0 && second >= 0x90 && second <= 0xBF) ||
           (text.ptr[at] == 0xD1 && second >= 0x80 && second <= 0x8F);
}

/* The small letter; those of the first half follow 0xD0 as the capitals do. */
static void put_small_russian(uint8_t *to, const uint8_t *letter)
{
    bool small = letter[0] == 0xD1 || letter[1] >= 0xB0;
    bool first_half = letter[1] < 0xA0;
    to[0] = small || first_half ? letter[0] : 0xD1;
    to[1] = letter[1];
    if (!small)
        to[1] = (uint8_t)(first_half ? letter[1] + 0x20 : letter[1] - 0x20);
}

/* Letters of it in a row, which become as many; returns their bytes. 0: there are none,
 * or not the room for all. */
static size_t fold_russian(struct buf *out, struct bytes text, size_t at)
{
    size_t end = at;
    while (end < text.len && is_russian(text, end))
        end += 2;
    if (end - at > out->limit - out->len || buf_reserve(out, end - at, NULL) != 0)
        return 0;
    uint8_t *to = out->ptr + out->len;
    for (size_t i = at; i < end; i += 2, to += 2)
        put_small_russian(to, text.ptr + i);
    out->len += end - at;
    return end - at;
}

int fold_text(struct buf *out, struct bytes text, struct err *err)
{
    for (size_t at = 0; at < text.len;) {
        size_t run = utf8_ascii_run(text, at);
        if (run > 0 && fold_plain(out, bytes_slice(text, at, run), err) != 0)
            return -1;
        at += run;
        at += at < text.len ? fold_russian(out, text, at) : 0;
        if (at == text.len || text.ptr[at] < 0x80)
            continue;
        size_t length = 1;
        bool valid = true;
        uint32_t code = utf8_at(text, at, &length, &valid);
        if (fold_code(out, code, err) != 0)
            return -1;
        at += length;
    }
    return 0;
}

#define IS_GAP(byte) ((byte) < 0x80 && !BYTE_IS_DIGIT(byte) && !BYTE_IS_ALPHA(byte))
const bool fold_gaps[256] = BYTE_TABLE(IS_GAP);

ptrdiff_t fold_find(struct bytes folded, const char *phrase, size_t start)
{
    struct bytes wanted = bytes_of(phrase);
    for (size_t at = start;;) {
        ptrdiff_t found = bytes_find(folded, wanted, at);
        if (found == BYTES_NONE)
            return BYTES_NONE;
        size_t first = (size_t)found;
        if ((first == 0 || fold_is_gap(folded, first - 1)) &&
            fold_is_gap(folded, first + wanted.len))
            return found;
        at = first + 1;
    }
}
