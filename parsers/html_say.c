#include "base/utf8.h"
#include "parsers/html_walk.h"
#include "parsers/obfuscation.h"
#include "parsers/reversed.h"

#include <string.h>

enum segment_kind html_stream(const struct walk *walk)
{
    if (walk->raw_depth > 0 || walk->unseen_at > 0)
        return SEGMENT_HIDDEN;
    return walk->code_depth > 0 ? SEGMENT_ROWS : SEGMENT_PROSE;
}

static void add(struct walk *walk, struct bytes text)
{
    enum segment_kind kind = html_stream(walk);
    html_check(
        walk, text_add(walk->text, kind, text,
                  kind == SEGMENT_PROSE ? SPACES_COLLAPSE : SPACES_KEEP, walk->err));
}

/* ---- what is not shown ---- */

/* What no word is as long as is no part of one. */
static void keep_unseen(struct walk *walk, struct bytes text)
{
    if (text.len <= HTML_UNSEEN_MAX - walk->unseen.len) {
        html_check(walk, buf_add(&walk->unseen, text, walk->err));
        return;
    }
    html_check(walk, text_add(walk->text, SEGMENT_HIDDEN, buf_bytes(&walk->unseen),
                         SPACES_KEEP, walk->err));
    buf_clear(&walk->unseen);
    html_check(
        walk, text_add(walk->text, SEGMENT_HIDDEN, text, SPACES_KEEP, walk->err));
}

void html_end_unseen(struct walk *walk)
{
    bool beside = walk->shown;
    walk->unseen_at = 0; /* a word holds no line */
    walk->shown = false;
    if (walk->unseen.len == 0 || walk->failed)
        return;
    if (!beside)
        add(walk, buf_bytes(&walk->unseen));
    else
        html_check(walk,
            text_line(walk->text, SEGMENT_HIDDEN, buf_bytes(&walk->unseen), walk->err));
    buf_clear(&walk->unseen);
}

static void say_in_place(struct walk *walk, struct bytes text)
{
    bool raw = walk->raw_depth > 0;
    walk->shown =
        walk->shown || (!raw && walk->unseen_at == 0 && bytes_trim(text).len > 0);
    if (walk->unseen_at > 0 && !raw)
        keep_unseen(walk, text);
    else
        add(walk, text);
    dom_add_text(walk->dom, DOM_TEXT, text);
}

/* ---- what is shown backwards ---- */

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

/* ---- scripts ---- */

static void look_into(struct walk *walk, size_t end)
{
    struct buf *script = &walk->script;
    struct bytes part = bytes_slice(buf_bytes(script), 0, end);
    if (!walk->failed)
        html_check(walk, obfuscation_say_script(walk->text, part, walk->err));
    if (part.len > 0)
        memmove(script->ptr, script->ptr + part.len, script->len - part.len);
    script->len -= part.len;
}

/* Behind the last statement that has an end. */
static size_t statements_end(struct bytes script)
{
    size_t at = script.len;
    while (at > 0 && script.ptr[at - 1] != ';' && script.ptr[at - 1] != '\n')
        at--;
    return at;
}

static void keep_script(struct walk *walk, struct bytes text)
{
    while (text.len > 0 && !walk->failed) {
        struct bytes part = utf8_cut(text, HTML_SCRIPT_MAX);
        if (part.len > HTML_SCRIPT_MAX - walk->script.len)
            look_into(walk, statements_end(buf_bytes(&walk->script)));
        if (part.len > HTML_SCRIPT_MAX - walk->script.len)
            look_into(walk, walk->script.len);
        html_check(walk, buf_add(&walk->script, part, walk->err));
        text = bytes_slice(text, part.len, text.len);
    }
}

void html_end_script(struct walk *walk)
{
    look_into(walk, walk->script.len);
}

void html_say(struct walk *walk, struct bytes text)
{
    if (walk->raw_depth > 0)
        keep_script(walk, text);
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
