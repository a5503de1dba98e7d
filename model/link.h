/*
 * link - an address a page leads to, and what it leads to.
 *
 * The address is absolute when the page's own address is known, else as written. A link
 * is only a lead: nobody has fetched it, and its host may not be the source's.
 */
#ifndef VIGIE_MODEL_LINK_H
#define VIGIE_MODEL_LINK_H

#include "base/arena.h"
#include "base/wire.h"
#include "model/paste_key.h"

enum link_rel {
    LINK_OTHER = 0,
    LINK_THREAD, /* one discussion, paste or leak entry: where a posting's text is */
    LINK_BOARD,  /* a list of such */
    LINK_NEXT,   /* the next page of this very list or thread */
    LINK_FILE,   /* an archive, table or document by its name */
    LINK_MIRROR, /* another address said to serve the same */
    LINK_REL_COUNT
};

enum { LINK_URL_MAX = 2048, LINK_TITLE_MAX = 256 };

/* The texts are borrowed from the page's arena; the title has personal data masked. */
struct link {
    struct bytes url;   /* 1..LINK_URL_MAX bytes */
    struct bytes title; /* 0..LINK_TITLE_MAX bytes of UTF-8 */
    /* What opens the encrypted paste that the address is of (model/paste_key.h), or
     * empty: a secret, for the fetched answer's reader alone. */
    struct bytes key;
    enum link_rel rel;
};

/* "thread", "next"...; "other" for a value that is none of them. */
const char *link_rel_name(enum link_rel rel);

/* Fails for a text over its ceiling, or a key that is none. */
MUST_USE int link_write(struct buf *out, const struct link *link, struct err *err);
/* The texts are borrowed from `wire`'s bytes. -1 when a field is missing, too long or
 * not a value of its enum; what follows the link stays in `wire`. */
MUST_USE int link_read(struct link *link, struct wire *wire, struct err *err);

#endif
