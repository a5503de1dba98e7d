#include "base/utf8.h"
#include "parsers/html_walk.h"
#include "parsers/obfuscation.h"
#include "parsers/reversed.h"

enum segment_kind html_stream(const struct walk *walk)
{
    if (walk->raw_depth > 0 || walk->unseen_at > 0)
        return SEGMENT_HIDDEN;
    return walk->code_depth > 0 ? SEGMENT_ROWS : SEGMENT_PROSE;
}

static void say_in_place(struct walk *walk, struct bytes text)
{
    enum segment_kind kind = html_stream(walk);
    html_check(
        walk, text_add(walk->text, kind, text,
                  kind == SEGMENT_PROSE ? SPACES_COLLAPSE : SPACES_KEEP, walk->err));
    dom_add_text(walk->dom, DOM_TEXT, text);
}

void html_say_turned(struct walk *walk)
{
    AUTO(buf_done) struct buf turned;
    struct bytes text = buf_bytes(&walk->turned);
    buf_init(&turned, text.len);
    if (text.len == 0 || walk->failed)
        return;
    html_check(walk, reversed_turn(&turned, text, walk->err));
    struct bytes other = buf_bytes(&turned);
    if (walk->turned_at > 0) {
        say_in_place(walk, other);
        other = text;
    }
    html_check(walk, text_line(walk->text, SEGMENT_HIDDEN, other, walk->err));
    buf_clear(&walk->turned);
}

void html_end_line(struct walk *walk)
{
    html_say_turned(walk);
    walk->marked = false;
}

/* Returns how much of it was taken. */
static size_t turn(struct walk *walk, struct bytes text)
{
    size_t end = walk->turned_at > 0 ? text.len : reversed_ends(text);
    struct bytes part = utf8_cut(bytes_slice(text, 0, end), HTML_TURNED_MAX);
    if (part.len > HTML_TURNED_MAX - walk->turned.len)
        html_say_turned(walk);
    if (walk->turned_at == 0)
        say_in_place(walk, part);
    html_check(walk, buf_add(&walk->turned, part, walk->err));
    if (part.len < end || end == text.len)
        return part.len;
    size_t mark = reversed_is_end(text, end) ? REVERSED_MARK : 0;
    html_end_line(walk);
    return end + mark;
}

void html_say(struct walk *walk, struct bytes text)
{
    if (walk->raw_depth > 0 && !walk->failed)
        html_check(walk, obfuscation_say_script(walk->text, text, walk->err));
    while (text.len > 0 && !walk->failed) {
        size_t taken = 0;
        if (walk->turned_at > 0 || walk->marked) {
            taken = turn(walk, text);
        } else {
            taken = reversed_begins(text);
            say_in_place(walk, bytes_slice(text, 0, taken));
            walk->marked = taken < text.len;
            taken += walk->marked ? REVERSED_MARK : 0;
        }
        text = bytes_slice(text, taken, text.len);
    }
}

void html_say_long(struct walk *walk, struct bytes text)
{
    enum { PART = 1000 }; /* HTMLparser.c: HTML_PARSER_BIG_BUFFER_SIZE */
    while (text.len > PART) {
        size_t end = PART;
        while (end < text.len && utf8_continues(text.ptr[end]))
            end++;
        html_say(walk, bytes_slice(text, 0, end));
        text = bytes_slice(text, end, text.len);
    }
    if (text.len > 0)
        html_say(walk, text);
}
