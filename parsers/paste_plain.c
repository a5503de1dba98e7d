/* A document that is no HTML: a raw paste, a text file, a dump. */
#include "parsers/registry.h"

#include "base/utf8.h"
#include "parsers/builder.h"
#include "parsers/dom_text.h"

enum {
    TITLE_LINE_MAX = 200,
    PROSE_MAX = 32 * 1024,
    PEEK = 4096,
    PASTE_MAX = 4 * 1024 * 1024 /* larger ones are files */
};

static bool claims(const struct view *view)
{
    return view->dom == NULL;
}

static bool path_has(const struct view *view, const char *wanted)
{
    return view->base != NULL &&
           bytes_find_nocase(url_path(view->base), bytes_of(wanted), 0) != BYTES_NONE;
}

/* One in twenty, of what is no space: NULs have become spaces by now, and fields that
 * they fill up are none of a format that is not text. */
static bool looks_binary(const struct view *view)
{
    enum { ONE_IN = 20 };
    struct bytes head = bytes_slice(view->text, 0, PEEK);
    size_t odd = 0;
    size_t spaces = 0;
    for (size_t i = 0; i < head.len; i++) {
        odd += head.ptr[i] < 0x20 && !byte_is_space(head.ptr[i]) ? 1 : 0;
        spaces += head.ptr[i] == ' ' ? 1 : 0;
    }
    return odd * ONE_IN > head.len - spaces;
}

/* What is written around the rows, each line of them left out. */
static int read_prose(struct buf *prose, struct bytes text, struct err *err)
{
    struct bytes rest = utf8_cut(text, PROSE_MAX);
    struct bytes line;
    while (bytes_split(&line, &rest, '\n')) {
        if (row_like(line))
            continue;
        if (buf_add(prose, line, err) != 0 || buf_add_byte(prose, '\n', err) != 0)
            return -1;
    }
    return 0;
}

static struct bytes first_line(struct bytes text)
{
    struct bytes line = bytes_make(NULL, 0);
    while (bytes_split(&line, &text, '\n') && bytes_trim(line).len == 0)
        continue;
    line = bytes_trim(line);
    bool heading = line.len <= TITLE_LINE_MAX && !row_like(line) &&
                   bytes_find_byte(line, '@', 0) == BYTES_NONE;
    return heading ? line : bytes_make(NULL, 0);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    bool paste = view->text.len <= PASTE_MAX &&
                 (path_has(view, "raw") || path_has(view, "paste") ||
                     path_has(view, "/p/") || path_has(view, "/view"));
    builder->page->kind = paste ? PAGE_PASTE : PAGE_TEXT;
    if (looks_binary(view)) {
        builder->page->kind = PAGE_OTHER;
        builder_partly(builder, "a binary document: searched as it is, not unpacked");
        return 0;
    }
    AUTO(buf_done) struct buf prose;
    buf_init(&prose, (size_t)PROSE_MAX * 2);
    if (read_prose(&prose, view->text, err) != 0)
        return -1;
    struct draft draft = {.title = first_line(view->text),
        .prose = buf_bytes(&prose),
        .sample_rows = rows_count(view->text),
        .published = true};
    if (builder_text(
            &builder->page->title, builder, draft.title, PAGE_TITLE_MAX, err) != 0)
        return -1;
    return builder_posting(builder, &draft, err);
}

const struct engine engine_paste_plain = {
    .name = "paste-plain", .claims = claims, .parse = parse};
