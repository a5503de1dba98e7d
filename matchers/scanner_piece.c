/* A piece of a document, scanned where it lies. */
#include "matchers/scanner_inside.h"

#include <string.h>

/* A piece on its way. */
struct passage {
    struct scanner *scanner;
    const struct scan_source *source;
    uint64_t to;
    uint64_t at;       /* the next byte to be looked at */
    struct bytes text; /* the window */
    uint64_t base;     /* where it lies in the document */
    bool last;         /* it shows the document's end */
    bool empty;        /* no row seems to begin in the piece */
};

/* Moves the window so that it shows `at` and enough before it. */
static int show(struct passage *passage, uint64_t behind, struct err *err)
{
    const struct scan_source *source = passage->source;
    passage->base = passage->at > behind ? passage->at - behind : 0;
    if (source->show(source->context, &passage->text, passage->base, err) != 0)
        return -1;
    passage->last = passage->base + passage->text.len >= source->size;
    if (passage->text.len >= SCAN_WINDOW_LEAST || passage->last)
        return 0;
    return err_set(err, "the document was cut while it was read");
}

/* Up to where there is enough behind a place. */
static size_t usable(const struct passage *passage)
{
    return passage->last ? passage->text.len : passage->text.len - AHEAD;
}

static void walk_to(struct passage *passage, size_t to)
{
    const struct span span = {
        .text = passage->text,
        .from = (size_t)(passage->at - passage->base),
        .to = to,
        .offset = passage->base,
    };
    if (to > span.from)
        walk_span(&passage->scanner->walk, &span);
    passage->at = passage->base + to;
}

static void walk_blocks_to(struct passage *passage, size_t to)
{
    size_t from = (size_t)(passage->at - passage->base);
    if (to > from)
        walk_to(passage, from + (to - from) / CLASSES_BYTES * CLASSES_BYTES);
}

/* All of the window that lies before `to`; false when the piece is done: `at` is behind
 * the first row end that lies at `to` or behind it. */
static bool walk_window(struct passage *passage)
{
    size_t most = usable(passage);
    uint64_t left = passage->to > passage->base ? passage->to - passage->base : 0;
    walk_blocks_to(passage, left < most ? (size_t)left : most);
    size_t at = (size_t)(passage->at - passage->base);
    struct rows rows = passage->scanner->walk.rows;
    if (left < most && rows_find(&rows, passage->text, &at, (size_t)left,
                           passage->last ? most : most - CLASSES_BYTES)) {
        walk_to(passage, at);
        return false;
    }
    if (passage->last) {
        walk_to(passage, most);
        return false;
    }
    walk_blocks_to(passage, most);
    return true;
}

/* Where the piece's first row begins; `to` when none seems to. */
static int find_start(
    struct passage *passage, const struct scan_piece *piece, struct err *err)
{
    struct scanner *scanner = passage->scanner;
    passage->at = piece->from;
    if (piece->from == 0) {
        if (show(passage, 0, err) != 0)
            return -1;
        scanner_layout(scanner, passage->text);
        return 0;
    }
    rows_resume(&scanner->walk.rows, piece->mark);
    sieve_set_layout(scanner->sieve, scanner->walk.rows.form.layout);
    scanner->layout_known = true;
    memset(&scanner->columns, 0, sizeof(scanner->columns));
    if (piece->known)
        return 0;
    if (show(passage, ROWS_RUN_UP, err) != 0)
        return -1;
    size_t start = rows_guess(&scanner->walk.rows, piece->mark, passage->text,
        (size_t)(piece->from - passage->base));
    passage->empty = start == passage->text.len || passage->base + start > piece->to;
    passage->at = passage->empty ? piece->to : passage->base + start;
    return 0;
}

static int pass_through(struct passage *passage, struct err *err)
{
    const struct scanner *scanner = passage->scanner;
    bool more = passage->at < passage->source->size;
    while (more) {
        if (show(passage, BEHIND, err) != 0)
            return -1;
        more = walk_window(passage);
        if (sieve_state(scanner->sieve, err) != 0)
            return -1;
    }
    return sieve_end(scanner->sieve, err);
}

int scanner_piece(struct scan_summary *summary, struct scanner *scanner,
    const struct scan_piece *piece, const struct scan_source *source, struct err *err)
{
    struct passage passage = {.scanner = scanner, .source = source, .to = piece->to};
    uint64_t size = source->size;
    scanner_begin(scanner);
    if (find_start(&passage, piece, err) != 0)
        return -1;
    if (scanner->walk.rows.form.layout == LAYOUT_TEXT || passage.to > size)
        passage.to = size;
    uint64_t start = passage.at;
    uint64_t start_mark = rows_mark(&scanner->walk.rows);
    if (!passage.empty && pass_through(&passage, err) != 0)
        return -1;
    scanner->last_byte = passage.last && passage.text.len > 0 && passage.at == size
                             ? passage.text.ptr[passage.text.len - 1]
                             : scanner->walk.rows.form.line_end;
    scanner_summarise(summary, scanner, passage.at - start);
    summary->start = start;
    summary->end = passage.at;
    summary->start_mark = start_mark;
    summary->end_mark = rows_mark(&scanner->walk.rows);
    summary->more = passage.at < size;
    return 0;
}
