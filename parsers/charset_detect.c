/* Which encoding a body is in; see charset.h for the order. */
#include "parsers/charset.h"

#include "base/utf8.h"
#include "parsers/charset_labels.h"

#include <string.h>

enum { META_WINDOW = 4096, SAMPLE = 64 * 1024, CYRILLIC_RUN = 4 };

static bool entry_has(const struct charset_entry *entry, struct bytes label)
{
    struct bytes rest = bytes_of(entry->labels);
    struct bytes part;
    while (bytes_split(&part, &rest, ' '))
        if (bytes_equal_nocase(part, label))
            return true;
    return false;
}

const char *charset_name(struct bytes label)
{
    label = bytes_trim(label);
    if (label.len == 0)
        return NULL;
    for (unsigned i = 0; i < charset_entry_count; i++)
        if (entry_has(&charset_entries[i], label))
            return charset_entries[i].name;
    return NULL;
}

/* The value after "charset=" in a header or in a meta tag, quoted or not. */
static struct bytes charset_value(struct bytes text, size_t start)
{
    ptrdiff_t at = bytes_find_nocase(text, bytes_of("charset"), start);
    if (at == BYTES_NONE)
        return bytes_make(NULL, 0);
    struct bytes rest = bytes_trim(bytes_slice(text, (size_t)at + 7, text.len));
    if (!bytes_starts(rest, "="))
        return bytes_make(NULL, 0);
    rest = bytes_trim(bytes_slice(rest, 1, rest.len));
    size_t skip = rest.len > 0 && (rest.ptr[0] == '"' || rest.ptr[0] == '\'') ? 1 : 0;
    rest = bytes_slice(rest, skip, rest.len);
    size_t len = 0;
    while (len < rest.len && !byte_is_space(rest.ptr[len]) && rest.ptr[len] != '"' &&
           rest.ptr[len] != '\'' && rest.ptr[len] != ';' && rest.ptr[len] != '>' &&
           rest.ptr[len] != '/')
        len++;
    return bytes_slice(rest, 0, len);
}

static const char *from_meta(struct bytes body)
{
    struct bytes head = bytes_slice(body, 0, META_WINDOW);
    size_t at = 0;
    for (;;) {
        ptrdiff_t meta = bytes_find_nocase(head, bytes_of("<meta"), at);
        if (meta == BYTES_NONE)
            return NULL;
        ptrdiff_t end = bytes_find_byte(head, '>', (size_t)meta);
        size_t stop = end == BYTES_NONE ? head.len : (size_t)end;
        struct bytes tag = bytes_slice(head, (size_t)meta, stop - (size_t)meta);
        const char *name = charset_name(charset_value(tag, 0));
        /* A meta tag that could be read as ASCII is not in UTF-16 or wider (WHATWG
         * HTML 13.2.3.2). */
        if (name != NULL)
            return bytes_starts(bytes_of(name), "utf-") ? "utf-8" : name;
        at = (size_t)meta + 5;
    }
}

static bool begins(struct bytes body, const char mark[4])
{
    return body.len >= 4 && memcmp(body.ptr, mark, 4) == 0;
}

/* The mark of UTF-32 begins with that of UTF-16, whose texts do not begin with NUL. */
static const char *from_mark(struct bytes body)
{
    if (bytes_starts(body, "\xEF\xBB\xBF"))
        return "utf-8";
    if (begins(body, "\xFF\xFE\0"))
        return "utf-32le";
    if (begins(body, "\0\0\xFE\xFF"))
        return "utf-32be";
    if (bytes_starts(body, "\xFF\xFE"))
        return "utf-16le";
    if (bytes_starts(body, "\xFE\xFF"))
        return "utf-16be";
    return NULL;
}

/* Text in UTF-32 has two zeros in every four bytes, with which each letter begins or
 * ends. */
static const char *from_pairs_of_zeros(struct bytes sample)
{
    size_t first = 0;
    size_t last = 0;
    size_t letters = sample.len / 4;
    for (size_t i = 0; i < letters; i++) {
        const uint8_t *at = sample.ptr + 4 * i;
        first += at[0] == 0 && at[1] <= 0x10 && (at[2] | at[3]) != 0 ? 1 : 0;
        last += at[3] == 0 && at[2] <= 0x10 && (at[0] | at[1]) != 0 ? 1 : 0;
    }
    if (letters < 4 || (first < letters && last < letters))
        return NULL;
    return last == letters ? "utf-32le" : "utf-32be";
}

/* Latin text in UTF-16 has a zero in every second byte, always on the same side. */
static const char *from_zeros(struct bytes sample)
{
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < sample.len; i++)
        if (sample.ptr[i] == 0)
            zeros[i % 2]++;
    size_t half = sample.len / 2;
    if (half < 8 || zeros[0] + zeros[1] < half * 7 / 10)
        return NULL;
    if (zeros[1] > zeros[0] * 8)
        return "utf-16le";
    if (zeros[0] > zeros[1] * 8)
        return "utf-16be";
    return from_pairs_of_zeros(sample);
}

/* Letters with accents as DOS (code pages 437 and 850) and the Macintosh's old system
 * wrote those that most texts have; in windows-1252 these bytes are quotes and dashes.
 */
static const char DOS_LETTERS[] =
    "\x81\x82\x83\x84\x85\x87\x88\x8A\x93\x94\x97\xA0\xA2\xA4";
static const char DOS_LARGE[] = "\x80\x8E\x8F\x90\x99\x9A\xA5";
static const char MAC_LETTERS[] =
    "\x87\x88\x8A\x8D\x8E\x8F\x90\x96\x97\x99\x9A\x9D\x9F";
static const char MAC_LARGE[] = "\x80\x82\x83\x84\x85\x86";

static bool is_one_of(const char *letters, uint8_t byte)
{
    return byte != 0 && strchr(letters, (char)byte) != NULL;
}

static bool is_among_large(const uint8_t *at)
{
    return at[-1] < 'a' && at[1] < 'a';
}

/* What Windows has between letters where DOS and the Macintosh have theirs:
 * apostrophes, dashes, dots and a small ligature; s and z with a caron (also in
 * windows-1250) and a large ligature, small between small letters and large between
 * large ones. */
static bool is_sign_of_windows(const uint8_t *at)
{
    bool small = at[1] >= 'a';
    return is_one_of("\x85\x91\x92\x96\x97\x9C", at[0]) ||
           (is_among_large(at) && is_one_of("\x8A\x8C\x8E", at[0])) ||
           (small && is_one_of("\x9A\x9E", at[0]));
}

/* A text may be UTF-8 but for some bytes that went wrong. */
static bool begins_utf8(const uint8_t *at)
{
    return at[-1] < 0x80 && at[0] >= 0xC2 && utf8_continues(at[1]);
}

/* Letters beyond ASCII, by who may have written them. */
struct writers {
    size_t old; /* DOS or the Macintosh, nobody else */
    size_t dos;
    size_t mac;
    size_t other;
};

/* Between two letters of ASCII stands a letter, whose codes are from 0xC0 on in
 * windows-1252 (in windows-1250 two of Polish are below), or a sign of Windows. */
static void letter_count(struct writers *writers, const uint8_t *at)
{
    writers->other += begins_utf8(at) ? 1 : 0;
    if (!byte_is_alpha(at[-1]) || !byte_is_alpha(at[1]))
        return;
    writers->old += at[0] < 0xA0 && !is_sign_of_windows(at) ? 1 : 0;
    writers->other += at[0] >= 0xC0 || is_one_of("\xB3\xB9", at[0]) ? 1 : 0;
    bool large = is_among_large(at);
    writers->dos += is_one_of(large ? DOS_LARGE : DOS_LETTERS, at[0]) ? 1 : 0;
    writers->mac += is_one_of(large ? MAC_LARGE : MAC_LETTERS, at[0]) ? 1 : 0;
}

/* NULL: the sample is of neither. */
static const char *from_old_systems(struct bytes sample)
{
    enum { LEAST = 3 };
    struct writers writers = {0};
    for (size_t i = 1; i + 1 < sample.len; i++)
        if (sample.ptr[i] >= 0x80)
            letter_count(&writers, sample.ptr + i);
    if (writers.old < LEAST || writers.old <= 4 * writers.other)
        return NULL;
    return writers.mac > writers.dos ? "macintosh" : "ibm850";
}

/* Cyrillic words as DOS wrote them (code page 866): all large letters and most small
 * ones are where windows-1251 and KOI8-R have signs, none where UTF-8's of two bytes
 * begin. */
static bool is_dos_cyrillic(struct bytes sample)
{
    enum { LEAST = 16 };
    size_t in_runs = 0;
    size_t signs = 0;
    size_t run = 0;
    size_t run_signs = 0;
    for (size_t i = 0; i <= sample.len; i++) {
        uint8_t byte = i < sample.len ? sample.ptr[i] : 0;
        if (byte >= 0x80 && (byte < 0xB0 || byte >= 0xE0)) {
            run++;
            run_signs += byte < 0xB0 ? 1 : 0;
            continue;
        }
        in_runs += run >= CYRILLIC_RUN ? run : 0;
        signs += run >= CYRILLIC_RUN ? run_signs : 0;
        run = 0;
        run_signs = 0;
    }
    return in_runs >= LEAST && signs >= in_runs / 3;
}

/* Western text has its accents one by one; Cyrillic words are runs of high bytes, small
 * letters from 0xE0 in windows-1251 and below 0xE0 in KOI8-R. */
static const char *from_letters(struct bytes sample)
{
    size_t high = 0;
    size_t in_runs = 0;
    size_t upper_half = 0;
    size_t run = 0;
    for (size_t i = 0; i <= sample.len; i++) {
        uint8_t byte = i < sample.len ? sample.ptr[i] : 0;
        if (byte >= 0xC0) {
            high++;
            run++;
            upper_half += byte >= 0xE0 ? 1 : 0;
            continue;
        }
        in_runs += run >= CYRILLIC_RUN ? run : 0;
        run = 0;
    }
    if (high < 16 || in_runs < high / 2)
        return "windows-1252";
    return upper_half >= high / 2 ? "windows-1251" : "koi8-r";
}

const char *charset_detect(struct bytes body, const char *content_type, bool html)
{
    const char *name = from_mark(body);
    if (name != NULL)
        return name;
    name = charset_name(charset_value(bytes_of(content_type), 0));
    if (name != NULL)
        return name;
    name = from_zeros(bytes_slice(body, 0, SAMPLE));
    if (name != NULL)
        return name;
    name = html ? from_meta(body) : NULL;
    if (name != NULL)
        return name;
    if (utf8_valid(body))
        return "utf-8";
    struct bytes sample = bytes_slice(body, 0, SAMPLE);
    name = from_old_systems(sample);
    if (name != NULL)
        return name;
    return is_dos_cyrillic(sample) ? "ibm866" : from_letters(sample);
}
