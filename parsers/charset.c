#include "parsers/charset.h"

#include "base/utf8.h"
#include "parsers/charset_labels.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 16 * 1024 };

struct charsets {
    iconv_t converters[64]; /* by the entry's place in the table */
    bool open[64];
};

static bool is_open(iconv_t converter)
{
    return (intptr_t)converter != -1;
}

int charset_preload(struct charsets **out, struct err *err)
{
    _Static_assert(sizeof(((struct charsets *)NULL)->open) == 64, "one per entry");
    struct charsets *charsets = calloc(1, sizeof(*charsets));
    if (charsets == NULL)
        return err_no_memory(err);
    for (unsigned i = 0; i < charset_entry_count && i < 64; i++) {
        if (charset_entries[i].decoder != DECODE_ICONV)
            continue;
        charsets->converters[i] = iconv_open("UTF-8", charset_entries[i].iconv_name);
        charsets->open[i] = is_open(charsets->converters[i]);
    }
    *out = charsets;
    return 0;
}

void charset_free(struct charsets *charsets)
{
    if (charsets == NULL)
        return;
    for (size_t i = 0; i < 64; i++)
        if (charsets->open[i])
            (void)iconv_close(charsets->converters[i]);
    free(charsets);
}

static int add_code(struct buf *out, uint32_t code, struct err *err)
{
    uint8_t bytes[UTF8_MAX_BYTES];
    size_t length = utf8_put(bytes, code);
    return buf_add(out, bytes_make(bytes, length), err);
}

static int decode_utf8(struct buf *out, struct bytes body, struct err *err)
{
    size_t good = 0; /* start of the run not yet copied */
    size_t i = 0;
    while (i < body.len) {
        i += utf8_ascii_run(body, i);
        if (i == body.len)
            break;
        size_t length = 0;
        bool valid = false;
        (void)utf8_at(body, i, &length, &valid);
        if (!valid) {
            if (buf_add(out, bytes_slice(body, good, i - good), err) != 0 ||
                add_code(out, UTF8_REPLACEMENT, err) != 0)
                return -1;
            good = i + length;
        }
        i += length;
    }
    return buf_add(out, bytes_slice(body, good, body.len), err);
}

/* How many bytes of UTF-8 stand at `at`, of the letters and signs that texts of western
 * Europe are in; 0: none. */
static size_t western_utf8(struct bytes body, size_t at)
{
    size_t length = 0;
    bool valid = false;
    uint8_t first = body.ptr[at];
    if (first != 0xC2 && first != 0xC3 && first != 0xC5 && first != 0xE2)
        return 0;
    uint32_t code = utf8_at(body, at, &length, &valid);
    bool ligature = code == 0x152 || code == 0x153 || code == 0x160 || code == 0x161 ||
                    code == 0x178 || code == 0x17D || code == 0x17E;
    bool sign = code >= 0x2000 && code < 0x2300;
    return valid && (code < 0x100 || ligature || sign) ? length : 0;
}

/* Files put together of several have rows in UTF-8 among the others: two bytes of it
 * are hardly ever two letters of this encoding. */
static int decode_1252(struct buf *out, struct bytes body, struct err *err)
{
    for (size_t i = 0; i < body.len;) {
        size_t ascii = utf8_ascii_run(body, i);
        if (buf_add(out, bytes_slice(body, i, ascii), err) != 0)
            return -1;
        i += ascii;
        if (i == body.len)
            break;
        size_t whole = western_utf8(body, i);
        if ((whole > 0 ? buf_add(out, bytes_slice(body, i, whole), err)
                       : add_code(out, utf8_windows_1252(body.ptr[i]), err)) != 0)
            return -1;
        i += whole > 0 ? whole : 1;
    }
    return 0;
}

static uint32_t utf16_unit(struct bytes body, size_t at, bool big)
{
    return big ? (uint32_t)(body.ptr[at] << 8 | body.ptr[at + 1])
               : (uint32_t)(body.ptr[at + 1] << 8 | body.ptr[at]);
}

static int decode_utf16(struct buf *out, struct bytes body, bool big, struct err *err)
{
    size_t i = 0;
    while (i + 1 < body.len) {
        uint32_t code = utf16_unit(body, i, big);
        i += 2;
        if (code >= 0xD800 && code < 0xDC00 && i + 1 < body.len) {
            uint32_t low = utf16_unit(body, i, big);
            bool pair = low >= 0xDC00 && low < 0xE000;
            code = pair ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
                        : UTF8_REPLACEMENT;
            i += pair ? 2 : 0;
        }
        if (add_code(out, code, err) != 0)
            return -1;
    }
    return i < body.len ? add_code(out, UTF8_REPLACEMENT, err) : 0;
}

static uint32_t utf32_code(const uint8_t at[4], bool big)
{
    uint32_t code = 0;
    for (unsigned i = 0; i < 4; i++)
        code |= (uint32_t)at[i] << 8 * (big ? 3 - i : i);
    return code;
}

static int decode_utf32(struct buf *out, struct bytes body, bool big, struct err *err)
{
    for (size_t i = 0; i < body.len; i += 4) {
        uint32_t code = i + 4 <= body.len ? utf32_code(body.ptr + i, big) : UINT32_MAX;
        bool is_letter = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        if (add_code(out, is_letter ? code : UTF8_REPLACEMENT, err) != 0)
            return -1;
    }
    return 0;
}

/* One call of iconv: what it could not decode is at `rest` then, and errno says why;
 * 0 when all of it was. */
static int iconv_step(struct buf *out, iconv_t converter, struct bytes *rest)
{
    /* iconv's prototype lacks the const its contract has. */
    union {
        const uint8_t *in;
        char *for_iconv;
    } at = {.in = rest->ptr};
    char *to = (char *)out->ptr + out->len;
    size_t room = out->cap - out->len;
    if (room > out->limit - out->len)
        room = out->limit - out->len;
    size_t before = room;
    size_t done = iconv(converter, &at.for_iconv, &rest->len, &to, &room);
    int why = done == (size_t)-1 ? errno : 0;
    rest->ptr = at.in;
    out->len += before - room;
    return why == E2BIG && before != room ? 0 : why;
}

static int decode_iconv(
    struct buf *out, iconv_t converter, struct bytes body, struct err *err)
{
    (void)iconv(converter, NULL, NULL, NULL, NULL);
    while (body.len > 0) {
        if (buf_reserve(out, CHUNK < body.len ? CHUNK : body.len * 4 + 8, err) != 0)
            return -1;
        int why = iconv_step(out, converter, &body);
        if (why == 0)
            continue;
        if (why == E2BIG)
            return err_set(err, "more than the %zu bytes allowed", out->limit);
        if (add_code(out, UTF8_REPLACEMENT, err) != 0)
            return -1;
        body = bytes_slice(body, 1, body.len);
    }
    return 0;
}

static int decode_by_entry(struct buf *out, const struct charsets *charsets, unsigned i,
    struct bytes body, struct err *err)
{
    if (charsets != NULL && charsets->open[i])
        return decode_iconv(out, charsets->converters[i], body, err);
    /* What was not there before the sandbox closed cannot be had inside it. */
    if (charsets != NULL)
        return decode_1252(out, body, err) != 0 ? -1 : CHARSET_DAMAGED;
    iconv_t converter = iconv_open("UTF-8", charset_entries[i].iconv_name);
    int result = CHARSET_DAMAGED;
    if (is_open(converter))
        result = decode_iconv(out, converter, body, err);
    else if (decode_1252(out, body, err) != 0)
        result = -1;
    (void)iconv_close(converter); /* one that is not open is refused with EBADF */
    return result;
}

static struct bytes without_mark(struct bytes body, enum charset_decoder decoder)
{
    static const struct {
        uint8_t bytes[4];
        size_t len;
    } marks[] = {
        [DECODE_UTF8] = {{0xEF, 0xBB, 0xBF}, 3},
        [DECODE_UTF16_LE] = {{0xFF, 0xFE}, 2},
        [DECODE_UTF16_BE] = {{0xFE, 0xFF}, 2},
        [DECODE_UTF32_LE] = {{0xFF, 0xFE, 0, 0}, 4},
        [DECODE_UTF32_BE] = {{0, 0, 0xFE, 0xFF}, 4},
        [DECODE_ICONV] = {{0}, 0},
    };
    size_t len = marks[decoder].len;
    bool marked =
        len > 0 && body.len >= len && memcmp(body.ptr, marks[decoder].bytes, len) == 0;
    return marked ? bytes_slice(body, len, body.len) : body;
}

static int decode(struct buf *out, const struct charsets *charsets, unsigned i,
    struct bytes body, struct err *err)
{
    switch (charset_entries[i].decoder) {
    case DECODE_UTF8:
        return decode_utf8(out, body, err);
    case DECODE_WINDOWS_1252:
        return decode_1252(out, body, err);
    case DECODE_UTF16_LE:
        return decode_utf16(out, body, false, err);
    case DECODE_UTF16_BE:
        return decode_utf16(out, body, true, err);
    case DECODE_UTF32_LE:
        return decode_utf32(out, body, false, err);
    case DECODE_UTF32_BE:
        return decode_utf32(out, body, true, err);
    case DECODE_ICONV:
        break;
    }
    return decode_by_entry(out, charsets, i, body, err);
}

int charset_decode(struct buf *out, const struct charsets *charsets, const char *name,
    struct bytes body, struct err *err)
{
    unsigned i = 0;
    while (i < charset_entry_count && strcmp(charset_entries[i].name, name) != 0)
        i++;
    if (i == charset_entry_count)
        return err_set(err, "no encoding is called %s", name);
    body = without_mark(body, charset_entries[i].decoder);
    return decode(out, charsets, i, body, err);
}
