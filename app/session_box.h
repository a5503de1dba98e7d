/*
 * session_box - the key of the deployment's sessions, and imported cookies under it.
 *
 * The key file is one of matchers/key.h, its own key for sealing derived from it (HKDF-
 * SHA-256). What is sealed (model/seal.h) is bound to its source and account, so that a
 * row that was moved to another place in the database does not open there. The values
 * of cookies are in clear in the memory of the keeper and of `vigie source cookies`
 * alone, and go to the fetcher with the requests that want them.
 */
#ifndef VIGIE_APP_SESSION_BOX_H
#define VIGIE_APP_SESSION_BOX_H

#include "crawler/cookies.h"
#include "storage/session.h"

struct session_box {
    uint8_t *key; /* in locked memory; NULL: there is none */
};

/* Reads the key file; one that others may read is refused. Call it before the sandbox
 * closes. session_box_close also after -1. */
MUST_USE int session_box_open(
    struct session_box *box, const char *path, struct err *err);
/* Wipes the key. Accepts a zeroed one. */
void session_box_close(struct session_box *box);
AUTO_DEFINE_VALUE(struct session_box, session_box_close)

enum session_box_answer {
    SESSION_NONE = 1,   /* there is no such session */
    SESSION_CLOSED = 2, /* it does not open: another key, or it was changed or moved */
    SESSION_MOVED = 3,  /* somebody else has changed or removed it since it was read */
};

/* Reads the row named by `row->source` and `row->account` into the rest of it and the
 * cookies into `out`. 0, SESSION_NONE or SESSION_CLOSED. */
MUST_USE int session_box_load(struct cookies *out, struct store_session *row,
    const struct session_box *box, struct store *store, struct err *err);
/* Writes the cookies in place of what was read (row->revision; 0: nothing). Sets the
 * row's counters; `row->saved_ms` is the caller's. 0, or SESSION_MOVED. */
MUST_USE int session_box_save(struct store_session *row, const struct cookies *cookies,
    const struct session_box *box, struct store *store, struct err *err);

#endif
