/*
 * parser - from the bytes of a document to a page, its text going by.
 *
 * Two things leave here. All text, visible or not, goes piece by piece to the caller's
 * sink, for the matchers; nothing of it is kept. What the page is and claims comes back
 * as a struct page. Hostile input can make a page partly read (and then it says so),
 * or cost its arena; it cannot make the reader recurse, look anything up or fetch.
 *
 * Which site a page is of is told from its structure, by the engines of registry.h.
 */
#ifndef VIGIE_PARSERS_PARSER_H
#define VIGIE_PARSERS_PARSER_H

#include "base/arena.h"
#include "model/page.h"

struct charsets;     /* parsers/charset.h */
struct lexicon;      /* parsers/lexicon.h */
struct score_models; /* parsers/score.h */

struct document {
    const char *url;          /* absolute, or NULL when unknown */
    const char *content_type; /* the header's value, or NULL */
    struct bytes body;
    int64_t fetched_at_ms; /* Unix, UTC; relative dates are resolved against it */
    bool cut;              /* the body ceiling was reached: more was there */
    const char *paste_key; /* of the link that led here (model/paste_key.h), or NULL */
    bool burn;             /* a paste that is deleted by being read may be opened */
    bool explain;          /* postings keep what their scores are made of */
    const struct score_models *scores; /* borrowed; NULL: the built-in ones */
    const struct charsets *charsets;   /* borrowed; NULL: converters are opened when
                                          needed, which a sandbox refuses */
    const struct lexicon *lexicon;     /* borrowed; NULL: the built-in one */
    const char *json_fields; /* of the source (model/json_fields.h), or NULL */
};

enum segment_kind {
    SEGMENT_PROSE = 1, /* visible text; a line is a block or a table's row, a tab stands
                          between cells */
    SEGMENT_ROWS,      /* a code block's or text area's lines */
    SEGMENT_ATTRIBUTE, /* one per line: title, href, alt, value, content, data-* ... */
    SEGMENT_HIDDEN,    /* scripts, styles, comments */
    SEGMENT_RAW        /* a document that is no HTML, whole, decoded */
};

/* At most this much at once, so that a frame holds one and its kind; cut between lines,
 * else between words, where one is. */
enum { SEGMENT_MAX = 60 * 1024 - 64 };

/* `segment` is given UTF-8 without invisible characters, every Unicode space written as
 * ' '. Segments of one kind come in the page's order. A failure ends the parse. */
struct text_sink {
    int (*segment)(
        void *self, enum segment_kind kind, struct bytes utf8, struct err *err);
    void *self;
};

/* Before the sandbox closes, once per process: libxml2's tables, silenced errors,
 * libcrypto's algorithms. From then on the process keeps up to 8 MiB that it freed. */
void parser_preload(void);

/* Everything in `out` lives in `arena`. -1 only for a sink that failed or for memory
 * that is missing even for the text; a document that is odd, cut or too large for the
 * arena gives a page that is partly read. */
MUST_USE int parse_document(struct page *out, struct arena *arena,
    const struct document *doc, const struct text_sink *sink, struct err *err);

#endif
