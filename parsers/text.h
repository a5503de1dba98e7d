/*
 * text - what a page says, cleaned and handed on piece by piece.
 *
 * One stream per kind of segment. Invisible characters (zero width, bidirectional
 * controls, soft hyphens) are taken out, so that they cannot cut an address or a number
 * in two, but for the half of a letter that was encoded twice; every Unicode space
 * becomes ' ', and digits of other scripts and letters of other fonts become ASCII
 * (parsers/lookalike.h). Nothing is kept but the piece not yet handed on, at most
 * SEGMENT_MAX bytes per stream.
 */
#ifndef VIGIE_PARSERS_TEXT_H
#define VIGIE_PARSERS_TEXT_H

#include "base/buf.h"
#include "parsers/parser.h"

enum { TEXT_STREAMS = SEGMENT_RAW + 1 };

enum text_spaces {
    SPACES_COLLAPSE, /* as HTML shows it: any run is one space */
    SPACES_KEEP
};

struct text_stream {
    struct buf pending;
    uint8_t last; /* the last byte added; '\n' at the start */
};

struct text {
    const struct text_sink *sink; /* borrowed; NULL drops everything */
    struct text_stream streams[TEXT_STREAMS];
    uint64_t bytes; /* handed on so far */
};

/* Allocates nothing yet; `sink` is borrowed. _done hands nothing on: flush first. */
void text_streams_init(struct text *text, const struct text_sink *sink);
void text_streams_done(struct text *text);
AUTO_DEFINE_VALUE(struct text, text_streams_done)

/* `utf8` of any length. Fails when the sink does, or out of memory. */
MUST_USE int text_add(struct text *text, enum segment_kind kind, struct bytes utf8,
    enum text_spaces spaces, struct err *err);

/* A line end ('\n'), a cell's end ('\t') or a space. None at a line's start, and no two
 * line ends in a row. */
MUST_USE int text_break(
    struct text *text, enum segment_kind kind, uint8_t mark, struct err *err);

/* `utf8` as a line of its own. */
MUST_USE int text_line(
    struct text *text, enum segment_kind kind, struct bytes utf8, struct err *err);

/* Hands on what is pending, in every stream. */
MUST_USE int text_flush(struct text *text, struct err *err);

/* `len` bytes with every run of white space as one space, or as nothing where it begins
 * behind a gap: at the start what `last` says. `to` may be `from`, or before it.
 * Returns how many bytes are left; `*last` is the last of them. */
size_t text_collapse(uint8_t *to, const uint8_t *from, size_t len, uint8_t *last);

/* Appends `utf8`, cleaned, to `out`: the same cleaning for texts that are kept. */
MUST_USE int text_clean(struct buf *out, struct bytes utf8, struct err *err);

#endif
