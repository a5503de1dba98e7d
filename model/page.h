/*
 * page - what the parsers made of one document.
 *
 * Facts about the whole, the links it leads to and the postings it holds. Everything
 * lives in the arena of the document. Between processes it travels in pieces, so that
 * no frame is larger than 60 KiB: the facts first, then link by link and posting by
 * posting (link_write, posting_write), as many as the facts announce.
 */
#ifndef VIGIE_MODEL_PAGE_H
#define VIGIE_MODEL_PAGE_H

#include "model/link.h"
#include "model/posting.h"

/* Numbers are stored: add at the end. */
enum page_kind {
    PAGE_OTHER = 0,
    PAGE_INDEX,  /* the list of a forum's boards */
    PAGE_BOARD,  /* a list of threads */
    PAGE_THREAD, /* several posts */
    PAGE_POST,   /* one post, article or private message */
    PAGE_PASTE,
    PAGE_LEAK_LIST,
    PAGE_LEAK_ENTRY,
    PAGE_LISTING, /* "Index of /" */
    PAGE_SEARCH,
    PAGE_LOGIN,
    PAGE_CAPTCHA,
    PAGE_QUEUE,
    PAGE_BANNED,
    PAGE_ERROR, /* says in words that there is nothing here, whatever its status */
    PAGE_PARKED,
    PAGE_TEXT,   /* no HTML: read as plain text */
    PAGE_CLOSED, /* for maintenance, or switched off for a while */
    PAGE_KIND_COUNT
};

enum {
    PAGE_LINKS_MAX = 5000,
    PAGE_POSTINGS_MAX = 500,
    PAGE_TITLE_MAX = 300,
    PAGE_ENGINE_MAX = 32,
    PAGE_CHARSET_MAX = 32,
    PAGE_REASON_MAX = 200,
    PAGE_LANGUAGE_MAX = 2
};

struct page {
    enum page_kind kind;
    struct bytes engine;    /* "mybb", "paste-code", "generic"... */
    struct bytes title;     /* masked */
    struct bytes charset;   /* the name the text was decoded from, e.g. "utf-8" */
    struct bytes next;      /* the next page's address, or empty */
    struct bytes canonical; /* its own address as it says, absolute, or empty */
    struct bytes language;  /* "fr", as its words say (ISO 639-1); empty: unknown */

    struct link *links; /* at most PAGE_LINKS_MAX, each address once */
    uint32_t link_count;
    struct posting *postings; /* at most PAGE_POSTINGS_MAX */
    uint32_t posting_count;

    uint64_t text_bytes; /* handed to the text sink */
    uint32_t wait_s;     /* PAGE_QUEUE: as it asks to wait; 0: it does not say */
    uint64_t likeness;   /* of the text people see (model/simhash.h); 0: none */
    /* Something of the document did not reach the sink or was not understood; why. */
    bool partly_read;
    struct bytes partly_reason;
    /* A paste, by its address' form or its own: it stays as it is until it is gone, and
     * need not be asked for again. */
    bool settled;
    /* It says that what was here is here no more, whatever its status. */
    bool gone;
    /* A known engine's page that ought to hold threads or posts and yielded none. */
    bool drifted;
};

/* "thread", "leak_list"...; "other" for a value that is none of them. */
const char *page_kind_name(enum page_kind kind);

/* Everything but the links and postings themselves, whose counts are included. */
MUST_USE int page_facts_write(
    struct buf *out, const struct page *page, struct err *err);
/* `links` and `postings` are left NULL, their counts set (and within the ceilings).
 * The texts are borrowed from `from`. -1 when anything is missing, too long, left over
 * or not a value of its enum. */
MUST_USE int page_facts_read(struct page *page, struct bytes from, struct err *err);

#endif
