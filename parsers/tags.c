#include "parsers/tags.h"

#include "base/byte_table.h"
#include "base/utf8.h"
#include "parsers/html_reference.h"
#include "parsers/tag_name.h"

enum { NAME_MAX_LEN = 100 /* libxml2 cuts longer ones */ };

static const uint32_t decoded_mark = UINT32_C(1) << 31; /* a place in `decoded` */

void tags_init(struct tags *tags, struct bytes html)
{
    tags->html = html;
    tags->off = html.len > TAGS_PAGE_MAX;
    buf_init(&tags->tags, TAGS_MAX * sizeof(struct tag));
    buf_init(&tags->texts, TAGS_MAX * sizeof(struct tag_text));
    buf_init(&tags->attributes, TAGS_ATTRIBUTES_MAX * sizeof(struct tag_attribute));
    buf_init(&tags->decoded, tags->html.len);
    tags->found_count = 0;
    tags->found_end = 0;
    tags->decoded_before = 0;
}

void tags_done(struct tags *tags)
{
    buf_done(&tags->tags);
    buf_done(&tags->texts);
    buf_done(&tags->attributes);
    buf_done(&tags->decoded);
}

/* ---- bytes, as libxml2 tells them apart ---- */

static bool is_upper(uint8_t byte)
{
    return byte >= 'A' && byte <= 'Z';
}

static bool is_letter(uint8_t byte)
{
    return (uint8_t)((byte | 0x20) - 'a') <= 'z' - 'a';
}

static bool begins_name(uint8_t byte)
{
    return is_letter(byte) || byte == '_' || byte == ':' || byte == '.';
}

static bool is_in_name(uint8_t byte)
{
    return is_letter(byte) || (uint8_t)(byte - '0') <= ':' - '0' || byte == '-' ||
           byte == '_' || byte == '.';
}

static bool is_blank(uint8_t byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static uint8_t byte_at(struct bytes html, size_t at)
{
    return at < html.len ? html.ptr[at] : 0; /* the page holds no NUL */
}

static size_t skip_blanks(struct bytes html, size_t at)
{
    while (is_blank(byte_at(html, at)))
        at++;
    return at;
}

/* ---- one attribute ---- */

struct span {
    uint32_t at;
    uint32_t len;
};

static struct span span_of(size_t at, size_t end)
{
    return (struct span){(uint32_t)at, (uint32_t)(end - at)};
}

static struct bytes bytes_at(const struct tags *tags, uint32_t at, uint32_t len)
{
    const uint8_t *from = (at & decoded_mark) != 0 ? tags->decoded.ptr : tags->html.ptr;
    return bytes_make(from + (at & ~decoded_mark), len);
}

/* Of a name: ASCII alone. */
static bool has_upper(struct bytes name)
{
    if (name.len < 8) {
        uint64_t eight = eight_read_some(name.ptr, name.len);
        return eight_lower(eight) != eight;
    }
    for (size_t i = 0; i < name.len; i++)
        if (is_upper(name.ptr[i]))
            return true;
    return false;
}

/* False: no name, or one that is too long. */
static bool read_name(struct span *name, struct tags *tags, size_t at)
{
    struct bytes html = tags->html;
    size_t end = at + tag_name_letters(html, at);
    if (!begins_name(byte_at(html, at)))
        return false;
    while (is_in_name(byte_at(html, end)))
        end++;
    *name = span_of(at, end);
    if (end - at > NAME_MAX_LEN)
        return false;
    if (!has_upper(bytes_slice(html, at, end - at)))
        return true;
    name->at = (uint32_t)tags->decoded.len | decoded_mark;
    for (; at < end; at++)
        if (buf_add_byte(&tags->decoded, byte_lower(html.ptr[at]), NULL) != 0)
            return false;
    return true;
}

static bool add_reference(struct tags *tags, size_t *len, struct bytes rest)
{
    struct html_reference reference;
    uint8_t written[UTF8_MAX_BYTES];
    if (!html_reference_read(&reference, rest))
        return false;
    *len = reference.len;
    struct bytes meant = reference.code == 0
                             ? bytes_slice(rest, 0, reference.len)
                             : bytes_make(written, utf8_put(written, reference.code));
    return buf_add(&tags->decoded, meant, NULL) == 0;
}

static bool decode(struct span *value, struct tags *tags)
{
    struct bytes from = bytes_make(tags->html.ptr + value->at, value->len);
    size_t start = tags->decoded.len;
    for (size_t at = 0; at < from.len;) {
        ptrdiff_t found = bytes_find_byte(from, '&', at);
        size_t mark = found == BYTES_NONE ? from.len : (size_t)found;
        if (buf_add(&tags->decoded, bytes_slice(from, at, mark - at), NULL) != 0)
            return false;
        at = mark;
        size_t len = 0;
        if (at == from.len)
            break;
        /* With what stands behind the value: a name that ends there is a whole one. */
        if (!add_reference(
                tags, &len, bytes_slice(tags->html, value->at + at, from.len - at + 1)))
            return false;
        at += len;
    }
    *value = span_of(start, tags->decoded.len);
    value->at |= decoded_mark;
    return true;
}

struct value {
    struct span span; /* its quotes left out */
    bool refers;      /* there is an '&' in it */
};

/* The next `quote` at or after `at`, or the end; and is there an '&' before it? */
static size_t quote_at(struct bytes html, size_t at, uint8_t quote, bool *refers)
{
    for (; html.len - at >= 8; at += 8) {
        uint64_t eight = eight_read(html.ptr + at);
        uint64_t quotes = eight_equal(eight, quote);
        uint64_t before = quotes == 0 ? UINT64_MAX : (quotes & -quotes) - 1;
        *refers = *refers || (eight_equal(eight, '&') & before) != 0;
        if (quotes != 0)
            return at + eight_first(quotes);
    }
    for (; at < html.len && html.ptr[at] != quote; at++)
        *refers = *refers || html.ptr[at] == '&';
    return at;
}

/* Where the value that begins at `at` ends; false: nowhere, or at a form feed, which is
 * no blank to libxml2. */
static bool read_value(struct value *value, size_t *end, struct bytes html, size_t at)
{
    uint8_t quote = byte_at(html, at);
    if (quote == '"' || quote == '\'') {
        size_t found = quote_at(html, at + 1, quote, &value->refers);
        value->span = span_of(at + 1, found);
        *end = found + 1;
        return found < html.len;
    }
    *end = at;
    while (byte_at(html, *end) != 0 && html.ptr[*end] != '>' &&
           !byte_is_space(html.ptr[*end]))
        value->refers = html.ptr[(*end)++] == '&' || value->refers;
    value->span = span_of(at, *end);
    return byte_at(html, *end) == '>' || is_blank(byte_at(html, *end));
}

static bool is_known(const struct tags *tags, struct bytes name)
{
    for (size_t i = 0; i < tags->found_count; i++) {
        const struct tag_attribute *known = &tags->found[i];
        if (known->name_len == name.len &&
            bytes_equal(bytes_at(tags, known->name, known->name_len), name))
            return true;
    }
    return false;
}

/* False: libxml2 is to read it. */
static bool keep(struct tags *tags, struct span name, struct value *value)
{
    if (tags->found_count == TAG_ATTRIBUTES_MAX ||
        is_known(tags, bytes_at(tags, name.at, name.len)) ||
        (value->refers && !decode(&value->span, tags)))
        return false;
    tags->found[tags->found_count++] =
        (struct tag_attribute){name.at, name.len, value->span.at, value->span.len};
    return true;
}

/* Where the attribute that begins at `at` ends, or 0: it is odd. */
static size_t read_attribute(struct tags *tags, size_t at, bool *kept)
{
    struct span name;
    struct value value = {.refers = false};
    if (!read_name(&name, tags, at))
        return 0;
    size_t end = at + name.len;
    size_t equals = skip_blanks(tags->html, end);
    if (byte_at(tags->html, equals) == '=' &&
        !read_value(&value, &end, tags->html, skip_blanks(tags->html, equals + 1)))
        return 0;
    *kept = *kept && keep(tags, name, &value);
    return end;
}

/* ---- a tag ---- */

static bool has_plain_name(struct bytes name)
{
    size_t end = tag_name_letters(name, 0);
    if (name.len < 8) {
        uint64_t eight = eight_read_some(name.ptr, name.len);
        end = eight_first(eight_gaps(eight) | (eight & EIGHT_OF(0x80)));
    }
    while (end < name.len && is_in_name(name.ptr[end]))
        end++;
    return name.len > 0 && end >= name.len && name.len <= NAME_MAX_LEN;
}

static bool has_room(const struct tags *tags)
{
    return tags_count(tags) < TAGS_MAX &&
           tags->attributes.len / sizeof(struct tag_attribute) + TAG_ATTRIBUTES_MAX <=
               TAGS_ATTRIBUTES_MAX;
}

/* From behind the name to the ">" or "/>"; false: something is odd. */
static bool read_all(struct tags *tags, size_t *at, bool *kept)
{
    for (;;) {
        *at = skip_blanks(tags->html, *at);
        uint8_t byte = byte_at(tags->html, *at);
        uint8_t next = byte_at(tags->html, *at + 1);
        if (byte == '>' || (byte == '/' && next == '>'))
            return true;
        size_t end =
            byte == '/' && is_blank(next) ? *at + 1 : read_attribute(tags, *at, kept);
        if (end == 0)
            return false;
        *at = end;
    }
}

size_t tags_read(struct tags *tags, struct bytes name, size_t at, uint64_t *looked)
{
    size_t end = at;
    bool kept = has_room(tags);
    if (tags->off)
        return 0;
    tags->decoded.len = tags->decoded_before;
    tags->found_count = 0;
    tags->off = !has_plain_name(name) || !read_all(tags, &end, &kept);
    tags->found_end = end;
    *looked += end - at;
    return kept && !tags->off ? end : 0;
}

bool tags_keep(struct tags *tags, struct bytes name, size_t at, bool said)
{
    const struct tag tag = {.at = (uint32_t)at,
        .name = (uint32_t)(name.ptr - tags->html.ptr),
        .end = (uint32_t)tags->found_end,
        .first = (uint32_t)(tags->attributes.len / sizeof(struct tag_attribute)),
        .name_len = (uint8_t)name.len,
        .count = (uint8_t)tags->found_count,
        .said = said};
    size_t before = tags->attributes.len;
    struct bytes found =
        bytes_make(tags->found, tags->found_count * sizeof(tags->found[0]));
    if (buf_add(&tags->attributes, found, NULL) != 0 ||
        buf_add(&tags->tags, bytes_make(&tag, sizeof(tag)), NULL) != 0) {
        tags->attributes.len = before;
        return false;
    }
    tags->decoded_before = tags->decoded.len;
    return true;
}

/* ---- a text ---- */

/* What libxml2 may know, drop or count in another way: references, most controls, and
 * what begins U+FFFE. */
#define IS_ODD_IN_TEXT(byte)                                                           \
    (((byte) < ' ' && (byte) != '\t' && (byte) != '\n') || (byte) == '&' ||            \
        (byte) == 0x7F || (byte) == 0xEF)
static const bool odd_in_text[256] = BYTE_TABLE(IS_ODD_IN_TEXT);

static bool is_plain_text(struct bytes text)
{
    for (size_t i = 0; i < text.len; i++)
        if (odd_in_text[text.ptr[i]])
            return false;
    return true;
}

size_t tags_text(const struct tags *tags, size_t from, size_t to, uint64_t *looked)
{
    enum { BLANKS_MOST = 32, WORTH_IT = 32 };
    size_t first = from;
    while (first < from + BLANKS_MOST && is_blank(byte_at(tags->html, first)))
        first++;
    uint8_t byte = byte_at(tags->html, first);
    *looked += first - from;
    if (tags->off || byte <= ' ' || byte >= 0x80 || to < first + 1 + WORTH_IT)
        return 0;
    *looked += to - from;
    return is_plain_text(bytes_slice(tags->html, from, to - from)) ? first + 1 : 0;
}

bool tags_keep_text(struct tags *tags, size_t at, size_t kept, size_t end)
{
    const struct tag_text text = {
        .at = (uint32_t)at, .kept = (uint32_t)kept, .end = (uint32_t)end};
    return buf_add(&tags->texts, bytes_make(&text, sizeof(text)), NULL) == 0;
}

/* ---- what was kept ---- */

size_t tags_text_count(const struct tags *tags)
{
    return tags->texts.len / sizeof(struct tag_text);
}

const struct tag_text *tags_text_get(const struct tags *tags, size_t number)
{
    const void *all = tags->texts.ptr; /* aligned for any type */
    return (const struct tag_text *)all + number;
}

size_t tags_count(const struct tags *tags)
{
    return tags->tags.len / sizeof(struct tag);
}

const struct tag *tags_get(const struct tags *tags, size_t number)
{
    const void *all = tags->tags.ptr; /* aligned for any type */
    return (const struct tag *)all + number;
}

bool tags_is_called(
    const struct tags *tags, const struct tag *tag, struct bytes lower_name)
{
    return tag->name_len == lower_name.len &&
           bytes_equal_nocase(
               bytes_make(tags->html.ptr + tag->name, tag->name_len), lower_name);
}

struct bytes tags_written(const struct tags *tags, const struct tag *tag)
{
    size_t from = (size_t)tag->name + tag->name_len;
    return bytes_trim(bytes_slice(tags->html, from, tag->end - from));
}

void tags_attribute(struct bytes *name, struct bytes *value, const struct tags *tags,
    const struct tag *tag, size_t number)
{
    const void *all = tags->attributes.ptr;
    const struct tag_attribute *found =
        (const struct tag_attribute *)all + tag->first + number;
    *name = bytes_at(tags, found->name, found->name_len);
    *value = bytes_at(tags, found->value, found->value_len);
}
