#include "parsers/text.h"

#include "base/eight.h"
#include "base/utf8.h"
#include "parsers/lookalike.h"

#include <string.h>

enum {
    SLICE = 8 * 1024,
    /* A line or word end is looked for in this much before a hard cut. */
    ROOM = SEGMENT_MAX - 4 * SLICE
};

void text_streams_init(struct text *text, const struct text_sink *sink)
{
    *text = (struct text){.sink = sink};
    for (int i = 0; i < TEXT_STREAMS; i++) {
        buf_init(&text->streams[i].pending, SEGMENT_MAX);
        text->streams[i].last = '\n';
    }
}

void text_streams_done(struct text *text)
{
    for (int i = 0; i < TEXT_STREAMS; i++)
        buf_done(&text->streams[i].pending);
}

enum meaning { MEANS_ITSELF, MEANS_NOTHING, MEANS_SPACE, MEANS_LINE };

struct range {
    uint32_t first;
    uint32_t last;
    enum meaning meaning;
};

/* Unicode's White_Space and Default_Ignorable_Code_Point, sorted. */
static const struct range special[] = {
    {0x85, 0x85, MEANS_LINE},
    {0xA0, 0xA0, MEANS_SPACE},
    {0xAD, 0xAD, MEANS_NOTHING},
    {0x34F, 0x34F, MEANS_NOTHING},
    {0x61C, 0x61C, MEANS_NOTHING},
    {0x115F, 0x1160, MEANS_NOTHING},
    {0x1680, 0x1680, MEANS_SPACE},
    {0x17B4, 0x17B5, MEANS_NOTHING},
    {0x180B, 0x180F, MEANS_NOTHING},
    {0x2000, 0x200A, MEANS_SPACE},
    {0x200B, 0x200F, MEANS_NOTHING},
    {0x2028, 0x2029, MEANS_LINE},
    {0x202A, 0x202E, MEANS_NOTHING},
    {0x202F, 0x202F, MEANS_SPACE},
    {0x205F, 0x205F, MEANS_SPACE},
    {0x2060, 0x206F, MEANS_NOTHING},
    {0x3000, 0x3000, MEANS_SPACE},
    {0x3164, 0x3164, MEANS_NOTHING},
    {0xFE00, 0xFE0F, MEANS_NOTHING},
    {0xFEFF, 0xFEFF, MEANS_NOTHING},
    {0xFFA0, 0xFFA0, MEANS_NOTHING},
    {0xFFF0, 0xFFF8, MEANS_NOTHING},
    {0xE0000, 0xE0FFF, MEANS_NOTHING},
};

static enum meaning meaning_of(uint32_t code)
{
    for (size_t i = 0; i < sizeof(special) / sizeof(special[0]); i++)
        if (code <= special[i].last)
            return code >= special[i].first ? special[i].meaning : MEANS_ITSELF;
    return MEANS_ITSELF;
}

/* An i with an acute accent that was encoded twice is a tilde's A and a soft hyphen. */
static bool is_half_letter(struct bytes before, uint32_t code)
{
    enum { SOFT_HYPHEN = 0xAD };
    return code == SOFT_HYPHEN && bytes_ends(before, "\xC3\x83");
}

/* Takes one character at `*at` that is not ASCII. */
static int clean_one(struct buf *out, struct bytes utf8, size_t *at, struct err *err)
{
    size_t length = 0;
    bool valid = false;
    uint32_t code = utf8_at(utf8, *at, &length, &valid);
    struct bytes itself = bytes_slice(utf8, *at, length);
    *at += length;
    if (!valid)
        return buf_add_text(out, "\xEF\xBF\xBD", err);
    if (is_half_letter(buf_bytes(out), code))
        return buf_add(out, itself, err);
    switch (meaning_of(code)) {
    case MEANS_NOTHING:
        return 0;
    case MEANS_SPACE:
        return buf_add_byte(out, ' ', err);
    case MEANS_LINE:
        return buf_add_byte(out, '\n', err);
    case MEANS_ITSELF:
        break;
    }
    uint8_t ascii = lookalike_ascii(code);
    return ascii != 0 ? buf_add_byte(out, ascii, err) : buf_add(out, itself, err);
}

/* Two bytes of U+00C0 to U+033F or U+0380 to U+05FF, of which all mean themselves and
 * none looks like ASCII (parsers/lookalike.h). */
static bool is_plain_pair(struct bytes utf8, size_t at)
{
    uint8_t lead = utf8.ptr[at];
    return lead >= 0xC3 && lead <= 0xD7 && lead != 0xCD && at + 1 < utf8.len &&
           utf8_continues(utf8.ptr[at + 1]);
}

/* Bytes from `at` on that mean themselves. */
static size_t plain_run(struct bytes utf8, size_t at)
{
    size_t end = at;
    for (;;) {
        end += utf8_ascii_run(utf8, end);
        size_t before = end;
        while (end < utf8.len && is_plain_pair(utf8, end))
            end += 2;
        if (end == before)
            return end - at;
    }
}

/* As text_clean and text_collapse, in one go. */
static int clean_collapsed(
    struct buf *out, struct bytes utf8, uint8_t *last, struct err *err)
{
    size_t at = 0;
    while (at < utf8.len) {
        size_t run = plain_run(utf8, at);
        if (buf_reserve(out, run, err) != 0)
            return -1;
        out->len += text_collapse(out->ptr + out->len, utf8.ptr + at, run, last);
        at += run;
        size_t from = out->len;
        if (at < utf8.len && clean_one(out, utf8, &at, err) != 0)
            return -1;
        uint8_t *one = out->ptr + from;
        out->len = from + text_collapse(one, one, out->len - from, last);
    }
    return 0;
}

int text_clean(struct buf *out, struct bytes utf8, struct err *err)
{
    size_t at = 0;
    while (at < utf8.len) {
        size_t run = plain_run(utf8, at);
        if (buf_add(out, bytes_slice(utf8, at, run), err) != 0)
            return -1;
        at += run;
        if (at < utf8.len && clean_one(out, utf8, &at, err) != 0)
            return -1;
    }
    return 0;
}

static int hand_on(
    struct text *text, enum segment_kind kind, size_t count, struct err *err)
{
    struct buf *pending = &text->streams[kind].pending;
    struct bytes piece = bytes_slice(buf_bytes(pending), 0, count);
    if (piece.len == 0)
        return 0;
    if (text->sink != NULL &&
        text->sink->segment(text->sink->self, kind, piece, err) != 0)
        return -1;
    text->bytes += piece.len;
    memmove(pending->ptr, pending->ptr + piece.len, pending->len - piece.len);
    pending->len -= piece.len;
    return 0;
}

/* Where to cut: after the last line, else after the last space, else anywhere. */
static size_t cut_of(struct bytes pending)
{
    const uint8_t *line = memrchr(pending.ptr, '\n', pending.len);
    if (line != NULL)
        return (size_t)(line - pending.ptr) + 1;
    const uint8_t *space = memrchr(pending.ptr, ' ', pending.len);
    if (space != NULL)
        return (size_t)(space - pending.ptr) + 1;
    return utf8_cut(pending, pending.len - 1).len;
}

static int make_room(struct text *text, enum segment_kind kind, struct err *err)
{
    const struct buf *pending = &text->streams[kind].pending;
    while (pending->len > ROOM)
        if (hand_on(text, kind, cut_of(buf_bytes(pending)), err) != 0)
            return -1;
    return 0;
}

static bool is_gap(uint8_t byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t';
}

struct collapsing {
    const uint8_t *from;
    uint8_t *to;
    uint8_t last;
};

/* Words with one blank between them; false: there is something else. */
static bool collapse_eight(struct collapsing *collapsing)
{
    uint64_t eight = eight_read(collapsing->from);
    if (eight_any_below(eight, ' ') ||
        eight_blank_again(eight, is_gap(collapsing->last)))
        return false;
    eight_write(collapsing->to, eight);
    collapsing->last = (uint8_t)(eight >> 56);
    collapsing->from += sizeof(eight);
    collapsing->to += sizeof(eight);
    return true;
}

/* Eight bytes, or all before the end. */
static void collapse_some(struct collapsing *collapsing, const uint8_t *end)
{
    for (int i = 0; i < 8 && collapsing->from < end; i++) {
        uint8_t byte = *collapsing->from++;
        bool gap = byte_is_space(byte);
        if (gap && is_gap(collapsing->last))
            continue;
        collapsing->last = gap ? ' ' : byte;
        *collapsing->to++ = collapsing->last;
    }
}

size_t text_collapse(uint8_t *to, const uint8_t *from, size_t len, uint8_t *last)
{
    if (len == 0)
        return 0;
    struct collapsing collapsing = {.from = from, .to = to, .last = *last};
    const uint8_t *end = from + len;
    while (collapsing.from < end)
        if (end - collapsing.from < 8 || !collapse_eight(&collapsing))
            collapse_some(&collapsing, end);
    *last = collapsing.last;
    return (size_t)(collapsing.to - to);
}

static struct bytes without_line_end(struct bytes utf8)
{
    if (bytes_starts(utf8, "\r"))
        utf8 = bytes_slice(utf8, 1, utf8.len);
    return bytes_starts(utf8, "\n") ? bytes_slice(utf8, 1, utf8.len) : utf8;
}

static int add_slice(struct text *text, enum segment_kind kind, struct bytes utf8,
    enum text_spaces spaces, struct err *err)
{
    struct text_stream *stream = &text->streams[kind];
    if (make_room(text, kind, err) != 0)
        return -1;
    struct buf *pending = &stream->pending;
    size_t from = pending->len;
    if (kind == SEGMENT_ROWS && stream->last == '\n')
        utf8 = without_line_end(utf8); /* "<br>" and a line end are one */
    if (spaces == SPACES_COLLAPSE)
        return clean_collapsed(pending, utf8, &stream->last, err);
    if (text_clean(pending, utf8, err) != 0)
        return -1;
    if (pending->len > from)
        stream->last = pending->ptr[pending->len - 1];
    return 0;
}

int text_add(struct text *text, enum segment_kind kind, struct bytes utf8,
    enum text_spaces spaces, struct err *err)
{
    while (utf8.len > 0) {
        struct bytes slice = utf8_cut(utf8, SLICE);
        if (slice.len == 0)
            slice = bytes_slice(utf8, 0, SLICE);
        if (add_slice(text, kind, slice, spaces, err) != 0)
            return -1;
        utf8 = bytes_slice(utf8, slice.len, utf8.len);
    }
    return 0;
}

int text_break(struct text *text, enum segment_kind kind, uint8_t mark, struct err *err)
{
    struct text_stream *stream = &text->streams[kind];
    if (stream->last == '\n' || (mark == ' ' && is_gap(stream->last)))
        return 0;
    if (make_room(text, kind, err) != 0)
        return -1;
    struct buf *pending = &stream->pending;
    if (mark != ' ' && pending->len > 0 && pending->ptr[pending->len - 1] == ' ')
        pending->len--;
    stream->last = mark;
    return buf_add_byte(pending, mark, err);
}

int text_line(
    struct text *text, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    if (text_break(text, kind, '\n', err) != 0 ||
        text_add(text, kind, utf8, SPACES_KEEP, err) != 0)
        return -1;
    return text_break(text, kind, '\n', err);
}

int text_flush(struct text *text, struct err *err)
{
    for (int kind = SEGMENT_PROSE; kind < TEXT_STREAMS; kind++)
        if (hand_on(text, (enum segment_kind)kind, text->streams[kind].pending.len,
                err) != 0)
            return -1;
    return 0;
}
