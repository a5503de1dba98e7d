#include "parsers/html_steps.h"

#include "base/byte_table.h"
#include "parsers/element.h"
#include "parsers/guard_ends.h"
#include "parsers/html_reference.h"
#include "parsers/html_stack.h"
#include "parsers/tag_name.h"

enum { NAME_MOST = 32, BLANKS_MOST = 1000 };

struct walk {
    struct bytes html;
    size_t at;
    struct html_stack stack;
};

static uint8_t byte_at(const struct walk *walk, size_t at)
{
    return at < walk->html.len ? walk->html.ptr[at] : 0; /* the page holds no NUL */
}

static bool is_blank(uint8_t byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static void skip_blanks(struct walk *walk)
{
    while (is_blank(byte_at(walk, walk->at)))
        walk->at++;
}

/* ---- tags ---- */

/* Names of HTML 4 that mean nothing for a page's text, but something to libxml2. */
static bool is_odd_name(struct bytes name)
{
    static const char *const odd[] = {
        "basefont", "colgroup", "dir", "frameset", "isindex", "noframes"};
    for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++)
        if (bytes_is(name, odd[i]))
            return true;
    return false;
}

#define IS_IN_NAME(byte)                                                               \
    (BYTE_IS_ALPHA(byte) || BYTE_IS_DIGIT(byte) || (byte) == ':' || (byte) == '-' ||   \
        (byte) == '_' || (byte) == '.')
static const bool in_name[256] = BYTE_TABLE(IS_IN_NAME);

/* The name that begins at `walk->at`, which is moved behind it. */
static bool read_name(struct html_open *tag, struct walk *walk)
{
    size_t from = walk->at;
    if (!byte_is_alpha(byte_at(walk, from)))
        return false;
    walk->at += tag_name_letters(walk->html, from);
    while (in_name[byte_at(walk, walk->at)])
        walk->at++;
    struct bytes name = bytes_slice(walk->html, from, walk->at - from);
    if (name.len > NAME_MOST)
        return false;
    *tag = (struct html_open){.name = (uint32_t)from,
        .name_len = (uint8_t)name.len,
        .element = (uint8_t)element_number(name)};
    if (tag->element != ELEMENT_UNKNOWN)
        return true;
    for (size_t i = 0; i < name.len; i++)
        if (name.ptr[i] >= 'A' && name.ptr[i] <= 'Z')
            return false;
    return !is_odd_name(name);
}

/* Controls that libxml2 drops or counts in another way, and what begins U+FFFE. */
#define IS_ODD_BYTE(byte)                                                              \
    (((byte) < ' ' && (byte) != '\t' && (byte) != '\n' && (byte) != '\r') ||           \
        (byte) == 0x7F || (byte) == 0xEF)
static const bool odd_bytes[256] = BYTE_TABLE(IS_ODD_BYTE);

/* What begins as U+FFFE does, but is none. */
static bool is_character(struct bytes text, size_t at)
{
    return text.ptr[at] == 0xEF && text.len - at > 2 &&
           (text.ptr[at + 1] != 0xBF || text.ptr[at + 2] < 0xBE);
}

static bool is_odd(struct bytes text)
{
    for (size_t i = 0; i < text.len; i++)
        if (odd_bytes[text.ptr[i]] && !is_character(text, i))
            return true;
    return false;
}

/* A tag that a script begins with may end it for libxml2. */
static bool begins_with_tag(struct bytes script)
{
    uint8_t next = script.len > 1 && script.ptr[0] == '<' ? script.ptr[1] : 0;
    return next == '/' || next == '_' || next == ':' || byte_is_alpha(next);
}

/* All to the end tag of that very name. */
static bool pass_script(struct walk *walk, const struct html_open *tag)
{
    struct bytes html = walk->html;
    struct bytes name = bytes_slice(html, tag->name, tag->name_len);
    size_t from = walk->at;
    ptrdiff_t end = bytes_find_byte(html, '<', from);
    for (; end != BYTES_NONE; end = bytes_find_byte(html, '<', (size_t)end + 1))
        if (byte_at(walk, (size_t)end + 1) == '/' &&
            bytes_equal_nocase(bytes_slice(html, (size_t)end + 2, name.len), name))
            break;
    if (end == BYTES_NONE || in_name[byte_at(walk, (size_t)end + 2 + name.len)])
        return false;
    struct bytes script = bytes_slice(html, from, (size_t)end - from);
    walk->at = (size_t)end;
    return script.len == 0 ||
           (!begins_with_tag(script) && !is_odd(script) &&
               html_stack_add(&walk->stack, HTML_STEP_TEXT, 0, from, walk->at));
}

static bool pass_start_tag(struct walk *walk)
{
    struct html_open tag;
    walk->at++;
    if (!read_name(&tag, walk) || !html_stack_start(&walk->stack, tag))
        return false;
    skip_blanks(walk);
    bool whole = byte_at(walk, walk->at) == '/';
    walk->at += whole ? 1 : 0;
    if (byte_at(walk, walk->at++) != '>')
        return false; /* attributes */
    bool raw = (element_flags_of(tag.element) & ELEMENT_RAW) != 0;
    if (whole || html_stack_is_empty(&tag))
        return !raw && html_stack_pop(&walk->stack);
    return !raw || pass_script(walk, &tag);
}

static bool pass_end_tag(struct walk *walk)
{
    struct html_open tag;
    walk->at += 2;
    if (!read_name(&tag, walk))
        return false;
    skip_blanks(walk);
    if (byte_at(walk, walk->at++) != '>')
        return false;
    return html_stack_end(&walk->stack, &tag);
}

/* ---- the rest ---- */

static bool pass_comment(struct walk *walk)
{
    size_t from = walk->at + 4;
    struct bytes rest = bytes_slice(walk->html, from, walk->html.len);
    ptrdiff_t end = bytes_find(rest, bytes_of("-->"), 0);
    if (!bytes_starts(bytes_slice(walk->html, walk->at, 4), "<!--") ||
        end == BYTES_NONE)
        return false;
    struct bytes inside = bytes_slice(rest, 0, (size_t)end);
    if (bytes_starts(rest, ">") || bytes_starts(rest, "->") || is_odd(inside) ||
        bytes_find(inside, bytes_of("--!"), 0) != BYTES_NONE)
        return false;
    walk->at = from + inside.len + 3;
    return html_stack_add(&walk->stack, HTML_STEP_COMMENT, 0, from, from + inside.len);
}

static bool pass_doctype(struct walk *walk)
{
    struct bytes rest = bytes_slice(walk->html, walk->at, walk->html.len);
    if (!bytes_starts_nocase(rest, "<!doctype html"))
        return true;
    ptrdiff_t end = bytes_find_byte(rest, '>', 0);
    struct bytes inside = bytes_slice(rest, 0, end == BYTES_NONE ? 0 : (size_t)end);
    walk->at += inside.len + 1;
    return end != BYTES_NONE && !guard_ends_quoted(inside) && !is_odd(inside);
}

static bool pass_reference(struct walk *walk)
{
    struct html_reference reference;
    struct bytes rest = bytes_slice(walk->html, walk->at, walk->html.len);
    if (!html_reference_read(&reference, rest) || !html_stack_text(&walk->stack))
        return false;
    size_t from = walk->at;
    walk->at += reference.len;
    if (reference.code != 0)
        return html_stack_add(
            &walk->stack, HTML_STEP_CHARACTER, 0, reference.code, walk->at);
    return html_stack_add(&walk->stack, HTML_STEP_TEXT, 0, from, from + 1) &&
           (reference.len == 1 ||
               html_stack_add(&walk->stack, HTML_STEP_TEXT, 0, from + 1, walk->at));
}

#define ENDS_TEXT(byte) (IS_ODD_BYTE(byte) || (byte) == '<' || (byte) == '&')
static const bool ends_text[256] = BYTE_TABLE(ENDS_TEXT);

/* Blanks before a tag are no text that wants a paragraph. */
static bool pass_text(struct walk *walk)
{
    struct bytes html = walk->html;
    size_t from = walk->at;
    skip_blanks(walk);
    size_t blanks = walk->at - from;
    while (walk->at < html.len &&
           (!ends_text[html.ptr[walk->at]] || is_character(html, walk->at)))
        walk->at++;
    uint8_t end = byte_at(walk, walk->at);
    bool ignored = walk->at - from == blanks && end != '&';
    if ((end != '<' && end != '&' && end != 0) || blanks >= BLANKS_MOST ||
        (!ignored && !html_stack_text(&walk->stack)))
        return false;
    return html_stack_add(&walk->stack, HTML_STEP_TEXT, 0, from, walk->at);
}

static bool pass_markup(struct walk *walk)
{
    uint8_t next = byte_at(walk, walk->at + 1);
    if (next == '/')
        return pass_end_tag(walk);
    return next == '!' ? pass_comment(walk) : pass_start_tag(walk);
}

/* Comments, then the document's type, then comments: blanks among them are none. */
static bool pass_head(struct walk *walk)
{
    for (int i = 0; i < 2; i++) {
        skip_blanks(walk);
        while (bytes_starts(bytes_slice(walk->html, walk->at, 4), "<!--")) {
            if (!pass_comment(walk))
                return false;
            skip_blanks(walk);
        }
        if (i == 0 && !pass_doctype(walk))
            return false;
    }
    return true;
}

bool html_steps_of(struct buf *steps, struct bytes html)
{
    struct walk walk;
    walk.html = html;
    walk.at = 0;
    html_stack_init(&walk.stack, steps, html);
    /* A byte order mark is none to libxml2. */
    if (bytes_starts(html, "\xEF\xBB\xBF") || !pass_head(&walk))
        return false;
    while (walk.at < html.len) {
        uint8_t byte = html.ptr[walk.at];
        bool passed = byte == '<'   ? pass_markup(&walk)
                      : byte == '&' ? pass_reference(&walk)
                                    : pass_text(&walk);
        if (!passed)
            return false;
    }
    return html_stack_end_all(&walk.stack);
}
