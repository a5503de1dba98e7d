/* A span run by run: where escapes stand, what they mean is looked at. */
#include "matchers/walk_inside.h"

static struct unescape_run run_of(
    const struct walk *walk, const struct span *span, size_t from, size_t to)
{
    size_t behind = from < UNESCAPE_AROUND ? from : UNESCAPE_AROUND;
    return (struct unescape_run){
        .text = bytes_slice(
            span->text, from - behind, behind + to - from + UNESCAPE_AROUND),
        .from = behind,
        .to = behind + to - from,
        .escapes = {.fast = walk->classes != classes_scalar,
            .json = walk->rows.form.kind == ROWS_JSON},
    };
}

static void walk_run(struct walk *walk, const struct span *span, size_t from, size_t to)
{
    struct unescape_run run = run_of(walk, span, from, to);
    if (!unescape_read(walk->unescape, &run)) {
        const struct span part = {
            .text = span->text, .from = from, .to = to, .offset = span->offset};
        walk_text(walk, &part);
        return;
    }
    const struct span meant = {
        .text = unescape_text(walk->unescape),
        .from = unescape_from(walk->unescape),
        .to = unescape_to(walk->unescape),
        .offset = span->offset + (from - run.from),
        .unescaped = walk->unescape,
    };
    if (meant.to > meant.from)
        walk_text(walk, &meant);
}

void walk_span(struct walk *walk, const struct span *span)
{
    if (walk->unescape == NULL) {
        walk_text(walk, span);
        return;
    }
    for (size_t from = span->from; from < span->to;) {
        size_t left = span->to - from;
        size_t to = from + (left < UNESCAPE_RUN ? left : UNESCAPE_RUN);
        walk_run(walk, span, from, to);
        from = to;
    }
}
