#include "matchers/fold.h"

#include "base/utf8.h"
#include "matchers/fold_ascii.h"
#include "matchers/fold_table.h"

#include <string.h>

const uint8_t FOLD_ASCII[256] = {FOLD_ASCII_ROWS};

/* The code point at `at`; 0 and one byte when it is not UTF-8 (RFC 3629 3). */
static uint32_t code_at(uint8_t *taken, struct bytes text, size_t at)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    uint8_t lead = text.ptr[at];
    unsigned size = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    uint32_t code = lead & (0xffU >> (size + 1));
    *taken = 1;
    if (size == 1 || lead > 0xf4 || text.len - at < size)
        return 0;
    for (unsigned i = 1; i < size; i++) {
        if ((text.ptr[at + i] & 0xc0) != 0x80)
            return 0;
        code = code << 6 | (text.ptr[at + i] & 0x3f);
    }
    if (code < least[size] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return 0;
    *taken = (uint8_t)size;
    return code;
}

/* The ranges of ours hold only letters, so marks and letters of other scripts are told
 * by blocks. */
static const struct fold_range MARKS[] = {{0xad, 0xae}, {0x300, 0x370}, {0x483, 0x488},
    {0x1ab0, 0x1b00}, {0x1dc0, 0x1e00}, {0x200b, 0x200e}, {0x2060, 0x2061},
    {0x20d0, 0x2100}, {0xfe00, 0xfe10}, {0xfe20, 0xfe30}, {0xfeff, 0xff00}};
static const struct fold_range SCRIPTS[] = {{0x250, 0x2b0}, {0x531, 0x589},
    {0x5d0, 0x60c}, {0x620, 0x66a}, {0x66e, 0x6d4}, {0x6d5, 0x6dd}, {0x6e5, 0x700},
    {0x710, 0x1ab0}, {0x1b00, 0x1dc0}, {0x2c00, 0x2e00}, {0x3005, 0x3008},
    {0x3040, 0xd800}, {0xf900, 0xfb00}, {0xfb13, 0xfd3e}, {0xfd50, 0xfe00},
    {0xfe70, 0xfeff}, {0xff66, 0xffdd}, {0x10000, 0x1f000}, {0x20000, 0x40000}};

/* The ranges are in order: most signs stand before all of them. */
static bool is_in(uint32_t code, const struct fold_range *ranges, size_t count)
{
    for (size_t i = 0; i < count && code >= ranges[i].first; i++)
        if (code < ranges[i].end)
            return true;
    return false;
}

/* NULL: not of the table. */
static const char *table_at(uint32_t code)
{
    size_t before = 0;
    for (size_t i = 0; i < sizeof(FOLD_RANGES) / sizeof(FOLD_RANGES[0]); i++) {
        if (code >= FOLD_RANGES[i].first && code < FOLD_RANGES[i].end)
            return FOLDED[before + code - FOLD_RANGES[i].first];
        before += FOLD_RANGES[i].end - FOLD_RANGES[i].first;
    }
    return NULL;
}

static void letter(struct folded *out, const void *text, size_t length)
{
    out->class = FOLD_LETTER;
    out->length = (uint8_t)length;
    memcpy(out->text, text, length);
}

/* UTF-8 that a program took for windows-1252 and wrote as UTF-8 once more, as in "Ã©":
 * the letter's two bytes are a character each. 0: none. */
static uint32_t written_twice(uint8_t *taken, struct bytes text, size_t at)
{
    uint8_t length = 0;
    uint32_t first = code_at(taken, text, at);
    if (first < 0xc2 || first > 0xdf || at + *taken >= text.len ||
        text.ptr[at + *taken] < 0x80)
        return 0;
    uint32_t second = code_at(&length, text, at + *taken);
    for (unsigned byte = 0x80; byte < 0xc0; byte++) {
        if (second != byte && second != utf8_windows_1252((uint8_t)byte))
            continue;
        *taken = (uint8_t)(*taken + length);
        return (first & 0x1f) << 6 | (byte & 0x3f);
    }
    return 0;
}

/* The letter at `at`, however it came there: in UTF-8, in that twice, or as a byte of
 * windows-1252, in a large file or a row that is not what the others are. */
static uint32_t letter_at(uint8_t *taken, struct bytes text, size_t at)
{
    uint8_t both = 1;
    uint32_t code = code_at(taken, text, at);
    if (code == 0)
        return utf8_windows_1252(text.ptr[at]);
    uint32_t meant = code <= 0xdf ? written_twice(&both, text, at) : 0;
    const char *known = table_at(meant);
    if (known == NULL || known[0] == '\0')
        return code;
    *taken = both;
    return meant;
}

static void fold_wide(struct folded *out, struct bytes text, size_t at)
{
    uint32_t code = letter_at(&out->taken, text, at);
    const char *known = table_at(code);
    if (is_in(code, MARKS, sizeof(MARKS) / sizeof(MARKS[0])))
        out->class = FOLD_MARK;
    else if (known != NULL && known[0] != '\0')
        letter(out, known, strlen(known));
    else if (known == NULL &&
             is_in(code, SCRIPTS, sizeof(SCRIPTS) / sizeof(SCRIPTS[0])))
        letter(out, text.ptr + at, out->taken);
}

void fold_at(struct folded *out, struct bytes text, size_t at)
{
    uint8_t byte = text.ptr[at];
    out->class = FOLD_OTHER;
    out->taken = 1;
    out->length = 0;
    if (byte >= 0x80) {
        fold_wide(out, text, at);
        return;
    }
    uint8_t small = FOLD_ASCII[byte];
    if (small == 0)
        return;
    out->class = small <= '9' ? FOLD_DIGIT : FOLD_LETTER;
    out->length = 1;
    out->text[0] = (char)small;
}

void fold_before(struct folded *out, struct bytes text, size_t at)
{
    enum { LONGEST = 4 };
    size_t start = at - 1;
    while (start > 0 && at - start < LONGEST && (text.ptr[start] & 0xc0) == 0x80)
        start--;
    fold_at(out, bytes_slice(text, 0, at), start);
    if (start + out->taken != at)
        fold_at(out, bytes_slice(text, 0, at), at - 1);
}
