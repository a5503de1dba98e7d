#include "matchers/person_element.h"

#include <string.h>

enum tag_kind { TAG_OPENS, TAG_CLOSES, TAG_ALONE };

struct tag {
    size_t start;
    size_t end; /* behind its '>' */
    struct bytes name;
    enum tag_kind kind;
};

bool person_element_tag(struct bytes text, size_t at)
{
    uint8_t next = at + 1 < text.len ? text.ptr[at + 1] : 0;
    return text.ptr[at] == '<' &&
           (byte_is_alpha(next) || next == '/' || next == '!' || next == '?');
}

size_t person_element_data(struct bytes text, size_t at)
{
    static const char mark[] = "<![CDATA[";
    enum { LENGTH = sizeof(mark) - 1 };
    bool is = text.len - at >= LENGTH && memcmp(text.ptr + at, mark, LENGTH) == 0;
    return is ? LENGTH : 0;
}

/* Elements of HTML that have no end (HTML Living Standard, 13.1.2). */
static bool is_void(struct bytes name)
{
    enum { LONGEST = 5 };
    static const char *const names[] = {"br", "img", "input", "hr", "col", "wbr"};
    if (name.len < 2 || name.len > LONGEST)
        return false;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (bytes_equal_nocase(name, bytes_of(names[i])))
            return true;
    return false;
}

static enum tag_kind kind_of(struct bytes text, const struct tag *tag)
{
    uint8_t next = text.ptr[tag->start + 1];
    if (next == '/')
        return TAG_CLOSES;
    bool alone = next == '!' || next == '?' || text.ptr[tag->end - 2] == '/';
    return alone || is_void(tag->name) ? TAG_ALONE : TAG_OPENS;
}

/* False: no tag starts there, or it does not end in the text. */
static bool tag_read(struct tag *tag, struct bytes text, size_t at)
{
    if (!person_element_tag(text, at))
        return false;
    ptrdiff_t end = bytes_find_byte(text, '>', at);
    if (end == BYTES_NONE)
        return false;
    size_t name = at + (text.ptr[at + 1] == '/' ? 2 : 1);
    size_t name_end = name;
    while (name_end < (size_t)end && !byte_is_space(text.ptr[name_end]) &&
           text.ptr[name_end] != '/')
        name_end++;
    tag->start = at;
    tag->end = (size_t)end + 1;
    tag->name = bytes_slice(text, name, name_end - name);
    tag->kind = kind_of(text, tag);
    return true;
}

/* On the way from the date, out of one element after the other. */
struct way {
    struct bytes text; /* up to the row's end */
    size_t least;
    size_t at;
};

/* The tag before the way's place that opens what the place is in. */
static bool opening_of(struct tag *tag, struct way *way)
{
    unsigned depth = 0;
    while (way->at > way->least) {
        const uint8_t *from = way->text.ptr + way->least;
        const uint8_t *found = memrchr(from, '<', way->at - way->least);
        if (found == NULL)
            return false;
        way->at = (size_t)(found - way->text.ptr);
        if (!tag_read(tag, way->text, way->at) || tag->kind == TAG_ALONE)
            continue;
        if (tag->kind == TAG_OPENS && depth == 0)
            return true;
        depth += tag->kind == TAG_CLOSES ? 1 : 0;
        depth -= tag->kind == TAG_OPENS ? 1 : 0;
    }
    return false;
}

/* And the one behind it that closes it. */
static bool closing_of(struct tag *tag, struct way *way)
{
    unsigned depth = 0;
    for (;;) {
        ptrdiff_t found = bytes_find_byte(way->text, '<', way->at);
        if (found == BYTES_NONE)
            return false;
        bool tagged = tag_read(tag, way->text, (size_t)found);
        way->at = tagged ? tag->end : (size_t)found + 1;
        if (!tagged || tag->kind == TAG_ALONE)
            continue;
        if (tag->kind == TAG_CLOSES && depth == 0)
            return true;
        depth += tag->kind == TAG_OPENS ? 1 : 0;
        depth -= tag->kind == TAG_CLOSES ? 1 : 0;
    }
}

/* The last byte of what is no text at `at`; the text's end where there is none. */
static size_t tag_last(struct bytes text, size_t at)
{
    size_t data = person_element_data(text, at);
    ptrdiff_t end = bytes_find_byte(text, '>', at);
    if (data > 0)
        return at + data - 1;
    return end == BYTES_NONE ? text.len : (size_t)end;
}

struct bytes person_element_value(struct bytes tag, size_t *at)
{
    for (; *at + 2 < tag.len; (*at)++) {
        uint8_t quote = tag.ptr[*at + 1];
        if (tag.ptr[*at] != '=' || (quote != '"' && quote != '\''))
            continue;
        size_t start = *at + 2;
        ptrdiff_t end = bytes_find_byte(tag, quote, start);
        if (end == BYTES_NONE)
            break;
        *at = (size_t)end;
        return bytes_slice(tag, start, (size_t)end - start);
    }
    *at = tag.len;
    return bytes_of("");
}

/* "date_naissance" is one, a field's name. */
static size_t words_of(struct bytes text)
{
    size_t words = 0;
    size_t letters = 0;
    for (size_t at = 0; at < text.len; at++) {
        uint8_t byte = text.ptr[at];
        bool letter = byte_is_alpha(byte) || byte >= 0x80 || byte == '_';
        letters = letter ? letters + 1 : 0;
        words += letters == 2 ? 1 : 0;
    }
    return words;
}

static size_t words_of_values(struct bytes tag)
{
    size_t words = 0;
    for (size_t at = 0; at < tag.len;)
        words += words_of(person_element_value(tag, &at));
    return words;
}

/* Words between tags, and, where `values` says so, of what attributes are set to. */
static size_t words_in(struct bytes text, bool values)
{
    size_t words = 0;
    for (size_t at = 0; at < text.len;) {
        ptrdiff_t found = bytes_find_byte(text, '<', at);
        size_t tag = found == BYTES_NONE ? text.len : (size_t)found;
        words += words_of(bytes_slice(text, at, tag - at));
        if (tag == text.len)
            break;
        at = tag_last(text, tag) + 1;
        if (values)
            words += words_of_values(bytes_slice(text, tag, at - tag));
    }
    return words;
}

/* What is said in the element but where the date stands, which is looked at without its
 * tags, too. */
static size_t said_in(struct bytes text, const struct tag *opening,
    const struct tag *closing, const struct person_dated *dated)
{
    size_t date = dated->start;
    size_t date_end = dated->end;
    const uint8_t *last =
        memrchr(text.ptr + opening->start, '>', date - opening->start);
    size_t before = last == NULL ? opening->start : (size_t)(last - text.ptr) + 1;
    ptrdiff_t next = bytes_find_byte(text, '<', date_end);
    size_t behind = next == BYTES_NONE ? closing->end : (size_t)next;
    return words_in(bytes_slice(text, opening->start, before - opening->start),
               dated->values) +
           words_in(bytes_slice(text, behind, closing->end - behind), dated->values);
}

static bool has_brother(struct bytes text, size_t least, const struct tag *opening,
    const struct tag *closing)
{
    struct tag beside;
    struct bytes before = bytes_trim(bytes_slice(text, least, opening->start - least));
    size_t start = closing->end;
    while (start < text.len && byte_is_space(text.ptr[start]))
        start++;
    if (start < text.len && tag_read(&beside, text, start) &&
        beside.kind == TAG_OPENS && bytes_equal(beside.name, opening->name))
        return true;
    size_t name = opening->name.len;
    return before.len > name + 2 && before.ptr[before.len - 1] == '>' &&
           bytes_equal(
               bytes_slice(before, before.len - 1 - name, name), opening->name) &&
           before.ptr[before.len - 2 - name] == '/';
}

/* Where the date is in a tag, its end. */
static size_t text_behind(
    struct bytes text, size_t least, const struct person_dated *dated)
{
    struct tag tag;
    const uint8_t *found = memrchr(text.ptr + least, '<', dated->start - least);
    if (found == NULL || !tag_read(&tag, text, (size_t)(found - text.ptr)))
        return dated->end;
    return tag.end > dated->end ? tag.end : dated->end;
}

/* The text up to where its last tag ends, without which each of those that begin behind
 * that would be read to the text's end; empty: no tag ends behind the date. */
static struct bytes upto_last_tag(struct bytes text, size_t date_end)
{
    struct bytes behind = bytes_slice(text, date_end, text.len);
    const uint8_t *last = behind.len > 0 ? memrchr(behind.ptr, '>', behind.len) : NULL;
    return bytes_slice(text, 0, last == NULL ? 0 : (size_t)(last - text.ptr) + 1);
}

bool person_element_find(
    struct person_row *row, struct bytes text, const struct person_dated *dated)
{
    enum { OUT_MOST = 8, SAID_LEAST = 2 };
    struct tag opening;
    struct tag closing;
    text = upto_last_tag(bytes_slice(text, 0, row->end), dated->end);
    if (text.len == 0)
        return false;
    struct way back = {.text = text, .least = row->start, .at = dated->start};
    struct way ahead = {.text = text, .at = text_behind(text, row->start, dated)};
    for (unsigned out = 0; out < OUT_MOST; out++) {
        if (!opening_of(&opening, &back) || !closing_of(&closing, &ahead) ||
            !bytes_equal(opening.name, closing.name))
            return false;
        if (said_in(text, &opening, &closing, dated) < SAID_LEAST ||
            !has_brother(text, row->start, &opening, &closing))
            continue;
        row->start = opening.start;
        row->end = closing.end;
        return true;
    }
    return false;
}
