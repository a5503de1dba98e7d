/* A span run by run: where escapes stand, what they mean is looked at. */
#include "matchers/walk_inside.h"

/* What a place sees of a text that has no escapes. */
enum { NEAR = FIND_BEHIND + 64 };

/* What is known of the escapes of a span. */
struct outlook {
    struct walk *walk;
    const struct span *span;
    struct escapes escapes;
    size_t clear; /* from UNESCAPE_AROUND before the next run up to here is none */
};

static size_t most(size_t from, size_t length, size_t end)
{
    return end - from < length ? end : from + length;
}

static size_t around_before(size_t from)
{
    return from < UNESCAPE_AROUND ? 0 : from - UNESCAPE_AROUND;
}

/* Whether nothing is escaped that is seen from a place of the run. */
static bool is_clear(struct outlook *outlook, size_t to)
{
    struct escape escape;
    struct bytes text = outlook->span->text;
    struct escapes_place next = {.at = outlook->clear};
    size_t end = most(to, UNESCAPE_AROUND, text.len);
    if (next.at >= end)
        return true;
    bool found = escapes_next(&escape, &outlook->escapes, text, &next, end);
    outlook->clear = next.at;
    return !found;
}

static void walk_clear(const struct outlook *outlook, size_t from, size_t to)
{
    const struct span run = {.text = outlook->span->text,
        .from = from,
        .to = to,
        .offset = outlook->span->offset};
    walk_text(outlook->walk, &run);
}

static void walk_escaped(const struct outlook *outlook, size_t from, size_t to)
{
    struct bytes text = outlook->span->text;
    struct unescape *unescape = outlook->walk->unescape;
    size_t first = around_before(from);
    const struct unescape_run run = {
        .text = bytes_slice(text, first, most(to, UNESCAPE_AROUND, text.len) - first),
        .from = from - first,
        .to = to - first,
        .escapes = outlook->escapes,
    };
    unescape_read(unescape, &run);
    const struct span meant = {
        .text = unescape_text(unescape),
        .from = unescape_from(unescape),
        .to = unescape_to(unescape),
        .offset = outlook->span->offset + first,
        .unescaped = unescape,
    };
    if (meant.to > meant.from)
        walk_text(outlook->walk, &meant);
    outlook->walk->rows_ended += unescape_continued(unescape, meant.to);
}

/* Whether nothing is escaped that is seen from `from` backwards. */
static bool is_clear_before(const struct outlook *outlook, size_t from)
{
    struct escape escape;
    struct escapes_place next = {.at = from < NEAR ? 0 : from - NEAR};
    return !escapes_next(&escape, &outlook->escapes, outlook->span->text, &next, from);
}

/* The same as walk_run; looks for escapes and for all else at once. */
static size_t walk_watching(struct outlook *outlook, size_t from)
{
    size_t end = outlook->span->to;
    size_t at = from;
    const struct span run = {.text = outlook->span->text,
        .from = from,
        .to = end,
        .offset = outlook->span->offset};
    if (is_clear_before(outlook, from))
        at = walk_watched(outlook->walk, &run, &outlook->escapes);
    if (at == end)
        return end;
    size_t to = most(at, UNESCAPE_RUN, end);
    walk_escaped(outlook, at, to);
    return to;
}

/* Looks from `from` on, and returns where it got to. */
static size_t walk_run(struct outlook *outlook, size_t from)
{
    size_t end = outlook->span->to;
    size_t to = most(from, WALK_RUN, end);
    if (!outlook->escapes.mail && is_clear(outlook, to)) {
        walk_clear(outlook, from, to);
        return to;
    }
    to = most(from, UNESCAPE_RUN, end);
    walk_escaped(outlook, from, to);
    outlook->clear = around_before(to);
    return to;
}

void walk_span(struct walk *walk, const struct span *span)
{
    struct outlook outlook = {.walk = walk,
        .span = span,
        .escapes = {.fast = walk->classes != classes_scalar,
            .wide = classes_are_wide(walk->classes),
            .json = rows_are_json(&walk->rows.form),
            .mail = walk->rows.form.mail,
            .ruled = walk->rows.form.ruled,
            .rtf = walk->rows.form.rtf},
        .clear = around_before(span->from)};
    if (walk->unescape == NULL) {
        walk_text(walk, span);
        return;
    }
    bool watching = !outlook.escapes.mail && walk_watches(walk);
    for (size_t at = span->from; at < span->to;)
        at = watching ? walk_watching(&outlook, at) : walk_run(&outlook, at);
}
