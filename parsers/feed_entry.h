/*
 * feed_entry - the entries of a feed, as they stand in it.
 *
 * RSS 2.0, RSS 1.0 (RDF), Dublin Core and content:encoded of the two, and Atom (RFC
 * 4287). Feeds are often broken XML, so no XML parser is asked: a value is what stands
 * between its tags.
 */
#ifndef VIGIE_PARSERS_FEED_ENTRY_H
#define VIGIE_PARSERS_FEED_ENTRY_H

#include "base/buf.h"

/* Borrowed from the feed, escapes and all; empty: it is not said. */
struct feed_text {
    struct bytes text;
    bool verbatim; /* it stood in a CDATA section: nothing in it is escaped */
    bool plain;    /* Atom says that it is no HTML */
};

struct feed_entry {
    struct feed_text link;
    struct feed_text title;
    struct feed_text author;
    struct feed_text date; /* when it was published, else when it was changed */
    struct feed_text board;
    struct feed_text body; /* whole where the feed has it so, else what stands for it */
};

/* Whether it begins as a feed does. */
bool feed_begins(struct bytes text);

/* Goes through a feed's entries. */
struct feed {
    struct bytes rest;
    bool atom;
    bool unshut; /* the verbatim part that comes next has no end */
};
struct feed feed_start(struct bytes text);

/* False: there is no more. */
bool feed_next(struct feed_entry *entry, struct feed *feed);

/* Of the feed itself, before its first entry. */
struct feed_text feed_title(struct bytes text);
struct feed_text feed_about(struct bytes text);

/* Appends at most `most` bytes of what it says, its escapes resolved once: names of XML
 * and numbers; what HTML names besides is left for who reads HTML. Fails for want of
 * memory only. */
MUST_USE int feed_say(
    struct buf *out, const struct feed_text *text, size_t most, struct err *err);

#endif
