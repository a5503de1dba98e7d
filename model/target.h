/*
 * target - one address to visit: a row of the frontier.
 *
 * It belongs to a source (whose rules let it in) and lives in its host's bucket.
 */
#ifndef VIGIE_MODEL_TARGET_H
#define VIGIE_MODEL_TARGET_H

#include "model/id.h"
#include "model/paste_key.h"

enum {
    TARGET_URL_SIZE = 2049, /* with the terminator */
    TARGET_HOST_SIZE = 254,
    TARGET_SOURCE_SIZE = 65,
    TARGET_VALIDATOR_SIZE = 129,
};

/* What its visits taught; all zero before the first (crawler/revisit.h). */
struct target_history {
    uint8_t kind;        /* enum page_kind, as last read */
    uint32_t visits;     /* that told whether there was news */
    uint32_t changes;    /* of these, how many had some */
    int64_t changed_ms;  /* wall: when there last was, as far as one can tell */
    int64_t interval_ms; /* between its visits, as last decided; 0: not yet */
    struct id news; /* a hash of what would be news if it changed; zero: none yet */
};

struct target {
    struct id id;    /* url_name_id(url) */
    uint16_t bucket; /* id_bucket(host) */
    char source[TARGET_SOURCE_SIZE];
    char host[TARGET_HOST_SIZE];
    char url[TARGET_URL_SIZE]; /* canonical */
    char etag[TARGET_VALIDATOR_SIZE];
    char last_modified[TARGET_VALIDATOR_SIZE];
    uint32_t depth;    /* links away from the source's first page */
    uint32_t chain;    /* next pages in a row that led here, at that depth */
    uint32_t hops;     /* redirects in a row that led here first */
    int32_t priority;  /* higher is visited sooner */
    uint32_t failures; /* in a row */
    uint32_t crashes;  /* lanes lost to it in a row; the second quarantines it */
    int64_t due_ms;    /* wall time of the next visit */
    struct id content; /* hash of the body last seen; zero when never */
    struct id matched; /* the watchlists that body was matched with; zero: none */
    struct target_history history;
    bool settled; /* a paste that was read: it stays as it is until it is gone */
    char key[PASTE_KEY_SIZE]; /* opens the encrypted paste that it is; empty: none
                                 known. Never printed or logged */
    bool burn; /* its source lets pastes be read that are deleted by it; not stored */
};

/* Fills bucket, id, host and url from a canonical `url` and its `host`; the rest is
 * zero. -1 when either is too long. */
int target_init(struct target *target, struct bytes url, struct bytes host);
/* The same for who knows the host's bucket, which is a hash less. */
int target_init_in(
    struct target *target, struct bytes url, struct bytes host, uint16_t bucket);

/* Whether it is asked for as PrivateBin's own page does, for the ciphertext: its key is
 * known, and its link does not say that asking deletes it, or the source allows that.
 */
bool target_asks_ciphertext(const struct target *target);

#endif
