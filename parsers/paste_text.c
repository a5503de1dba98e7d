#include "parsers/paste_text.h"

#include "base/utf8.h"
#include "parsers/dom_text.h"

enum { TITLE_LINE_MAX = 200, PROSE_MAX = 32 * 1024 };

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

int paste_text_posting(
    struct builder *builder, struct bytes text, int64_t posted_at_ms, struct err *err)
{
    AUTO(buf_done) struct buf prose;
    buf_init(&prose, (size_t)PROSE_MAX * 2);
    if (text.len > 0 && read_prose(&prose, text, err) != 0)
        return -1;
    struct draft draft = {.title = first_line(text),
        .posted_at_ms = posted_at_ms,
        .prose = buf_bytes(&prose),
        .sample_rows = rows_count(text),
        .rows = rows_head(text),
        .published = true};
    if (builder_text(
            &builder->page->title, builder, draft.title, PAGE_TITLE_MAX, err) != 0)
        return -1;
    return builder_posting(builder, &draft, err);
}
