#include "parsers/cited.h"

#include "base/utf8.h"
#include "parsers/quotes.h"

#include <string.h>

enum { TEXT_MAX = 64 * 1024 };

void cited_init(struct cited *cited)
{
    buf_init(&cited->own, (size_t)TEXT_MAX * 2);
    buf_init(&cited->quoted, (size_t)TEXT_MAX * 2);
}

void cited_done(struct cited *cited)
{
    buf_done(&cited->own);
    buf_done(&cited->quoted);
}

static bool is_marked(struct bytes line)
{
    return bytes_starts(bytes_trim(line), ">");
}

static bool opens_speech(struct bytes line)
{
    static const char *const marks[] = {
        "\"", "\xC2\xAB", "\xE2\x80\x9C", "\xE2\x80\x9E", "'"};
    line = bytes_trim(line);
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (bytes_starts(line, marks[i]))
            return true;
    return false;
}

static struct bytes unmarked(struct bytes line)
{
    line = bytes_trim(line);
    while (line.len > 0 && (line.ptr[0] == '>' || line.ptr[0] == ' '))
        line = bytes_slice(line, 1, line.len);
    return line;
}

static int add_line(struct buf *out, struct bytes line, struct err *err)
{
    if (buf_add(out, line, err) != 0)
        return -1;
    return buf_add_byte(out, '\n', err);
}

/* Most texts repeat nobody: they are told by a look. */
static bool may_repeat(struct bytes text)
{
    return bytes_find_byte(text, '>', 0) != BYTES_NONE ||
           bytes_find_byte(text, ':', 0) != BYTES_NONE ||
           bytes_find_byte(text, '[', 0) != BYTES_NONE;
}

/* ---- "[quote=X]...[/quote]" ---- */

/* What stands before the next such span, in it and behind it; false: there is none. */
static bool take_span(
    struct bytes text, struct bytes *before, struct bytes *inside, struct bytes *behind)
{
    static const char end_mark[] = "[/quote]";
    ptrdiff_t open = bytes_find_nocase(text, bytes_of("[quote"), 0);
    if (open == BYTES_NONE)
        return false;
    ptrdiff_t from = bytes_find_byte(text, ']', (size_t)open);
    if (from == BYTES_NONE)
        return false;
    ptrdiff_t to = bytes_find_nocase(text, bytes_of(end_mark), (size_t)from);
    if (to == BYTES_NONE)
        return false;
    size_t past = (size_t)to + strlen(end_mark);
    *before = bytes_slice(text, 0, (size_t)open);
    *inside = bytes_slice(text, (size_t)from + 1, (size_t)(to - from - 1));
    *behind = bytes_slice(text, past, text.len - past);
    return true;
}

/* ---- lines ---- */

struct lines {
    struct cited *cited;
    bool reply;
    bool begun;  /* some line of the text was read */
    bool headed; /* the line before says whose words come */
    bool inside; /* within marked lines that are somebody else's */
    struct bytes head;
};

/* Whether the line is somebody else's, from what stands above it. */
static bool is_cited(struct lines *lines, struct bytes line)
{
    bool marked = is_marked(line);
    bool begins = lines->headed || (lines->reply && !lines->begun);
    lines->inside = marked && (lines->inside || begins);
    return lines->inside || (lines->headed && opens_speech(line));
}

static int take_head(struct lines *lines, bool used, struct err *err)
{
    if (lines->headed && !used && add_line(&lines->cited->own, lines->head, err) != 0)
        return -1;
    lines->headed = false;
    return 0;
}

static int take_line(struct lines *lines, struct bytes line, struct err *err)
{
    bool cited = is_cited(lines, line);
    if (take_head(lines, cited, err) != 0)
        return -1;
    lines->begun = true;
    if (cited)
        return add_line(&lines->cited->quoted, unmarked(line), err);
    lines->headed = quotes_say_who(line);
    lines->head = line;
    return lines->headed ? 0 : add_line(&lines->cited->own, line, err);
}

static int take_lines(struct lines *lines, struct bytes text, struct err *err)
{
    struct bytes line;
    while (text.len > 0 && bytes_split(&line, &text, '\n'))
        if (bytes_trim(line).len > 0 && take_line(lines, line, err) != 0)
            return -1;
    return take_head(lines, false, err);
}

int cited_read(struct cited *cited, struct bytes text, bool reply, struct err *err)
{
    struct bytes before;
    struct bytes inside;
    struct bytes rest = utf8_cut(text, TEXT_MAX / 2);
    struct bytes unseen = bytes_slice(text, rest.len, TEXT_MAX / 2);
    struct lines lines = {.cited = cited, .reply = reply};
    buf_clear(&cited->own);
    buf_clear(&cited->quoted);
    if (!may_repeat(rest))
        return 0;
    while (take_span(rest, &before, &inside, &rest))
        if (take_lines(&lines, before, err) != 0 ||
            add_line(&cited->quoted, bytes_trim(inside), err) != 0)
            return -1;
    if (take_lines(&lines, rest, err) != 0)
        return -1;
    /* Nothing but marked lines are the author's own. */
    if (cited->own.len == 0 || cited->quoted.len == 0) {
        buf_clear(&cited->own);
        buf_clear(&cited->quoted);
        return 0;
    }
    return buf_add(&cited->own, unseen, err);
}
