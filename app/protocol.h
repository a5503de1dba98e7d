/*
 * protocol - what vigie's processes say to each other.
 *
 * Every type is listed with who sends it to whom and what its body holds; bodies are
 * written and read here, field by field, so that both ends agree by construction. A
 * body that does not read is an error of the sender, who is then replaced.
 */
#ifndef VIGIE_APP_PROTOCOL_H
#define VIGIE_APP_PROTOCOL_H

#include "base/frame.h"
#include "base/wire.h"
#include "crawler/heard.h"
#include "model/json_fields.h"
#include "model/paste_key.h"
#include "model/reply.h"
#include "model/url.h"

enum protocol_type {
    /* any role -> keeper */
    PROTOCOL_READY = 1, /* set up and sandboxed; empty */

    /* keeper -> scanner, confirmer: a watchlist, as two frames in this order */
    PROTOCOL_WATCHLIST, /* descriptor of the file; its path, for messages */
    PROTOCOL_KEY,       /* descriptor of its key file; its path */
    PROTOCOL_START,     /* everything was sent; empty */

    /* keeper -> reader */
    PROTOCOL_DOCUMENT, /* descriptor of the body; struct protocol_document */
    /* reader -> keeper, each starting with the document's number (u64) */
    PROTOCOL_PAGE,     /* page_facts_write */
    PROTOCOL_LINK,     /* link_write */
    PROTOCOL_POSTING,  /* posting_write */
    PROTOCOL_PAGE_END, /* nothing more */
    PROTOCOL_CEILING,  /* its memory ceiling ended it; nothing more */

    /* reader -> scanner */
    PROTOCOL_TEXT_BEGIN, /* u64 document */
    PROTOCOL_TEXT,       /* u8 segment kind, then text */
    PROTOCOL_TEXT_MAP,   /* descriptor of a file that is plain text; protocol_piece */
    PROTOCOL_TEXT_END,   /* empty */

    /* keeper -> confirmer */
    PROTOCOL_LANE, /* descriptor: the scanner's channel of a new lane; empty */
    /* scanner -> confirmer, over the lane's channel */
    PROTOCOL_SCAN_BEGIN, /* u64 document */
    PROTOCOL_CANDIDATES, /* candidate_batch_write */
    PROTOCOL_SCAN_END,   /* scan_summary_write */
    /* scanner -> keeper, instead of these three: no candidate, so there is nothing to
     * confirm */
    PROTOCOL_NOTHING, /* u64 document; scan_summary_write */
    /* confirmer -> keeper, each starting with the document's number (u64) */
    PROTOCOL_HITS,    /* several of hit_write, each behind its length (u32) */
    PROTOCOL_SCANNED, /* scan_summary_write, as the scanner sent it */
    PROTOCOL_VERDICT, /* a part of match_summary_write, which may need several frames */
    PROTOCOL_MATCHED, /* the verdict is whole; nothing more for this document */

    /* keeper -> fetcher */
    PROTOCOL_FETCHER, /* the first message: struct protocol_fetcher */
    PROTOCOL_FETCH,   /* descriptor: a socket connected to Tor, or none: on a connection
                         that was kept; fetch_job_write */
    /* fetcher -> keeper */
    PROTOCOL_REPLY, /* descriptor of the body, when there is one; protocol_answer_write
                     */

    /* keeper -> notifier */
    PROTOCOL_FLUSH,      /* take in, compose and send what is due now; empty */
    PROTOCOL_LOOK,       /* something was found: as at its own looks, but now; empty */
    PROTOCOL_WATCHLISTS, /* what the digest is to say of them: several of notices_add */
    /* notifier -> keeper */
    PROTOCOL_FLUSHED, /* u8 whether all went out, then text for people */
    PROTOCOL_LOOKS,   /* it heard PROTOCOL_LOOK, and looks now; empty */

    /* notifier and runner */
    PROTOCOL_RUN, /* descriptor of the input; u64 number, the channel's name */
    PROTOCOL_RAN, /* u64 number, u8 0 taken, 1 not, 2 unknown, then why, for people */

    /* notifier -> sealer */
    PROTOCOL_SEAL, /* descriptor of a mail; u64 number, then the recipient */
    /* sealer -> notifier */
    PROTOCOL_SEALED, /* descriptor of the mail to be sent, or of a signature, when there
                        is one; u64 number, u8 enum protocol_sealed, then text for
                        people */
    /* command -> sealer */
    PROTOCOL_SIGN, /* descriptor of a document; u64 number, u8 enum seal_kind */
};

enum protocol_sealed {
    PROTOCOL_SEALED_IT = 0,
    PROTOCOL_AS_IT_IS = 1, /* there is no key for it, and none is wanted */
    PROTOCOL_NOT_SEALED = 2,
};

/* Which part of a plain file to look at: struct scan_piece of matchers/scanner.h. */
struct protocol_piece {
    uint64_t from;
    uint64_t to; /* 0: all of it */
    uint64_t mark;
    bool known;
};

MUST_USE int protocol_piece_write(
    struct buf *out, const struct protocol_piece *piece, struct err *err);
MUST_USE int protocol_piece_read(
    struct protocol_piece *out, struct bytes from, struct err *err);

struct protocol_document {
    uint64_t number;
    struct protocol_piece piece; /* only heeded where the document is plain text */
    int64_t fetched_at_ms;
    bool cut;
    bool burn;              /* a paste that is deleted by being read may be opened */
    char url[URL_MAX + 1];  /* empty: unknown */
    char content_type[256]; /* empty: unknown */
    char paste_key[PASTE_KEY_SIZE];     /* of the link that led here; empty: none */
    char json_fields[JSON_FIELDS_SIZE]; /* of its source; empty: not said */
};

MUST_USE int protocol_document_write(
    struct buf *out, const struct protocol_document *document, struct err *err);
MUST_USE int protocol_document_read(
    struct protocol_document *out, struct bytes from, struct err *err);

/* What the fetcher must know of the configuration. */
struct protocol_fetcher {
    uint32_t connections;
    int64_t connect_timeout_ms;
    int64_t deadline_ms;
    int64_t keep_ms; /* fetcher_options */
    uint64_t max_body;
    char user_agent[256];
};

MUST_USE int protocol_fetcher_write(
    struct buf *out, const struct protocol_fetcher *fetcher, struct err *err);
MUST_USE int protocol_fetcher_read(
    struct protocol_fetcher *out, struct bytes from, struct err *err);

/* What came of a request, and the cookies that the site sets with it. */
MUST_USE int protocol_answer_write(struct buf *out, const struct reply *reply,
    const struct heard *heard, struct err *err);
/* As reply_read and heard_read; `heard` is the caller's to free, also after -1. */
MUST_USE int protocol_answer_read(
    struct reply *reply, struct heard *heard, struct bytes from, struct err *err);

/* Sends `body` as one frame of `type`; `fd` -1 or a descriptor to pass along. */
MUST_USE int protocol_send(struct channel *channel, enum protocol_type type,
    struct bytes body, int fd, struct err *err);
/* The same, without a descriptor, to go with what follows it: see frame_queue. */
MUST_USE int protocol_queue(struct channel *channel, enum protocol_type type,
    struct bytes body, struct err *err);

#endif
