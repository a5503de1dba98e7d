#include "parsers/fold.h"

#include "base/utf8.h"

#include <string.h>

/* U+00E0 to U+00FF without their marks; upper case was lowered before. */
static const char latin1[] = "aaaaaaaceeeeiiiidnooooo/ouuuuypy";

/* U+0100 to U+017F without their marks. */
static const char latin_a[] =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

static const char *plain_of(uint32_t code)
{
    switch (code) {
    case 0xA0:
    case 0x2009:
    case 0x202F:
        return " ";
    case 0x2018:
    case 0x2019:
    case 0x2BC:
        return "'";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
        return "-";
    case 0x153:
        return "oe";
    case 0xE6:
        return "ae";
    case 0xDF:
        return "ss";
    default:
        return NULL;
    }
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
    uint8_t bytes[UTF8_MAX_BYTES];
    size_t length = utf8_put(bytes, code);
    return buf_add(out, bytes_make(bytes, length), err);
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

/* Letters and digits: what folds to one byte whatever stands before it. */
static size_t plain_run(struct bytes text, size_t at)
{
    size_t end = at;
    while (end < text.len &&
           (byte_is_alpha(text.ptr[end]) || byte_is_digit(text.ptr[end])))
        end++;
    return end - at;
}

static int fold_run(struct buf *out, struct bytes run, struct err *err)
{
    if (buf_reserve(out, run.len, err) != 0)
        return -1;
    for (size_t i = 0; i < run.len; i++)
        out->ptr[out->len + i] = byte_lower(run.ptr[i]);
    out->len += run.len;
    return 0;
}

int fold_text(struct buf *out, struct bytes text, struct err *err)
{
    for (size_t at = 0; at < text.len;) {
        size_t run = plain_run(text, at);
        if (run > 0 && fold_run(out, bytes_slice(text, at, run), err) != 0)
            return -1;
        at += run;
        if (at == text.len)
            break;
        size_t length = 1;
        bool valid = true;
        uint32_t code = utf8_at(text, at, &length, &valid);
        int added = code < 0x80 ? fold_ascii(out, (uint8_t)code, err)
                                : fold_code(out, code, err);
        if (added != 0)
            return -1;
        at += length;
    }
    return 0;
}

bool fold_is_gap(struct bytes folded, size_t at)
{
    if (at >= folded.len)
        return true;
    uint8_t byte = folded.ptr[at];
    return byte < 0x80 && !byte_is_alpha(byte) && !byte_is_digit(byte);
}

static size_t start_hash(const uint8_t *at)
{
    uint32_t three = (uint32_t)at[0] << 16 | (uint32_t)at[1] << 8 | at[2];
    return three * 0x9E3779B1U >> (32 - FOLD_STARTS_BITS);
}

void fold_starts_of(struct fold_starts *starts, struct bytes folded)
{
    *starts = (struct fold_starts){.bits = {0}};
    bool gap = true;
    for (size_t at = 0; at + FOLD_START_SIZE <= folded.len; at++) {
        size_t hash = gap ? start_hash(folded.ptr + at) : 0;
        if (gap)
            starts->bits[hash / 64] |= UINT64_C(1) << hash % 64;
        gap = fold_is_gap(folded, at);
    }
}

bool fold_starts_may(const struct fold_starts *starts, const char *phrase)
{
    if (strlen(phrase) < FOLD_START_SIZE)
        return true;
    size_t hash = start_hash((const uint8_t *)phrase);
    return (starts->bits[hash / 64] >> hash % 64 & 1) != 0;
}

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

static bool ends_clause(uint8_t byte)
{
    return byte == ',' || byte == '.' || byte == ';' || byte == '\n';
}

struct bytes fold_last_clause(struct bytes folded)
{
    size_t start = folded.len;
    while (start > 0 && !ends_clause(folded.ptr[start - 1]))
        start--;
    return bytes_slice(folded, start, folded.len);
}

struct bytes fold_first_clause(struct bytes folded)
{
    size_t end = 0;
    while (end < folded.len && !ends_clause(folded.ptr[end]))
        end++;
    return bytes_slice(folded, 0, end);
}
