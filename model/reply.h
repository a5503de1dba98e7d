/*
 * reply - what came of one request, without the body.
 *
 * The fetcher makes one for every job it was given, whatever happened; it travels to
 * the keeper as fields (reply_write, reply_read), while the body stays in a sealed
 * anonymous file whose descriptor goes its own way. Redirects are not followed by the
 * fetcher: they come back here, and the frontier's rules decide.
 */
#ifndef VIGIE_MODEL_REPLY_H
#define VIGIE_MODEL_REPLY_H

#include "base/buf.h"
#include "model/url.h"

enum {
    REPLY_TYPE_MAX = 255, /* bytes of the content type kept */
    REPLY_VALIDATOR_MAX = 128,
    REPLY_ERROR_MAX = 255,
    REPLY_HASH_SIZE = 32,
};

/* Written in frames and in the store: append, never reorder. */
enum reply_outcome {
    REPLY_OK,         /* 2xx; a body may follow */
    REPLY_UNCHANGED,  /* 304: the validators still hold */
    REPLY_REDIRECT,   /* 3xx with a Location */
    REPLY_HTTP_ERROR, /* 4xx and 5xx; their pages are kept: some engines hide there */
    REPLY_FAULT,      /* no whole answer; `fault` says why */
    REPLY_OUTCOMES,   /* how many there are */
};

/* Why there is no answer; crawler/tor.h says what to do about each. Append only. */
enum tor_fault {
    TOR_FAULT_NONE,
    TOR_FAULT_DOWN,             /* Tor's SOCKS port does not speak to us */
    TOR_FAULT_REFUSED_BY_TOR,   /* SOCKS 2, 7, 8, or bad authentication: our set-up */
    TOR_FAULT_NETWORK,          /* SOCKS 1, 3, 6: circuit or exit trouble */
    TOR_FAULT_HOST_UNREACHABLE, /* SOCKS 4: the exit finds no such host, or onion gone
                                 */
    TOR_FAULT_PORT_CLOSED,      /* SOCKS 5: the host is there, nothing listens */
    TOR_FAULT_NO_DESCRIPTOR,    /* F0 */
    TOR_FAULT_BAD_DESCRIPTOR,   /* F1 */
    TOR_FAULT_INTRODUCTION,     /* F2 */
    TOR_FAULT_RENDEZVOUS,       /* F3 */
    TOR_FAULT_AUTH_MISSING,     /* F4 */
    TOR_FAULT_AUTH_WRONG,       /* F5 */
    TOR_FAULT_BAD_ADDRESS,      /* F6 */
    TOR_FAULT_INTRO_TIMEOUT,    /* F7 */
    TOR_FAULT_CONNECT_TIMEOUT,  /* Tor answered nothing in connect_timeout */
    TOR_FAULT_DEADLINE,         /* the transfer passed its total deadline */
    TOR_FAULT_TLS,              /* certificate or handshake */
    TOR_FAULT_BROKEN,           /* the site cut the transfer or spoke no HTTP */
    TOR_FAULT_HEADERS,          /* more or longer headers than we take */
    TOR_FAULT_FORBIDDEN,        /* our own rule: scheme, second socket, no proxy */
    TOR_FAULT_OURS,             /* out of memory, no anonymous file */
    TOR_FAULT_STALE,            /* a kept connection had ended, or there was none: to be
                                   asked again on a new one, between fetcher and keeper */
    TOR_FAULTS,                 /* how many there are */
};

struct reply {
    uint64_t job;
    enum reply_outcome outcome;
    enum tor_fault fault;
    uint16_t status;   /* HTTP; 0: none came */
    uint32_t wait_s;   /* what Retry-After or Refresh asks for; 0: nothing */
    bool cut;          /* the body was longer than the ceiling and ends there */
    bool kept;         /* the connection waits for the host's next page */
    uint64_t body_len; /* decoded bytes in the body's file */
    uint64_t wire_len; /* bytes as they came, before decoding */
    uint8_t hash[REPLY_HASH_SIZE]; /* SHA-256 of the (cut) body */
    int64_t connect_ms;            /* until the site (through Tor) answered */
    int64_t first_byte_ms;
    int64_t total_ms;
    char content_type[REPLY_TYPE_MAX + 1];
    char etag[REPLY_VALIDATOR_MAX +
              1]; /* empty when it did not fit: half a tag is none */
    char last_modified[REPLY_VALIDATOR_MAX + 1];
    char location[URL_MAX + 1];      /* as sent, unresolved; hostile text */
    char error[REPLY_ERROR_MAX + 1]; /* for a person; empty when all went well */
};

/* Fails past the ceiling of `out` or out of memory. */
MUST_USE int reply_write(struct buf *out, const struct reply *reply, struct err *err);
/* Every length and enum is checked; fails on anything left over. */
MUST_USE int reply_read(struct reply *out, struct bytes from, struct err *err);

/* The body's 128-bit name, as the store keeps it: the head of its SHA-256; zero when no
 * body came. */
struct id reply_content(const struct reply *reply);

/* "ok", "http error", ...: for logs and the store; never NULL. */
const char *reply_outcome_name(enum reply_outcome outcome);
const char *tor_fault_name(enum tor_fault fault);

#endif
