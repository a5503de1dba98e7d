/*
 * walk - goes over a span of text, 64 bytes at a time, and has the types look at every
 * place where an identifier may start.
 */
#ifndef VIGIE_MATCHERS_WALK_H
#define VIGIE_MATCHERS_WALK_H

#include "matchers/classes.h"
#include "matchers/rows.h"
#include "matchers/sieve.h"
#include "matchers/unescape.h"

struct walk {
    classes_fn *classes;
    struct sieve *sieve;
    struct rows rows;
    uint64_t rows_ended;             /* row ends seen so far */
    bool domains;                    /* whether dots are worth looking at */
    uint32_t wanted;                 /* types that watchlists have; walk_span sets it */
    const struct declared *declared; /* what types need beside; NULL: nothing */
    struct unescape *unescape;       /* NULL: escapes are not read */
};

/* A run of a document in memory. Places from `from` to `to` are looked at; bytes
 * outside them are only context, of which there must be UNESCAPE_AROUND before `from`
 * and after `to`, or the document's own border. */
struct span {
    struct bytes text;
    size_t from;
    size_t to;
    uint64_t offset;                  /* of text.ptr[0] in the document */
    const struct unescape *unescaped; /* set inside */
};

void walk_span(struct walk *walk, const struct span *span);

#endif
