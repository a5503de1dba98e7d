/*
 * session - cookies that a person imported, as the store keeps them: sealed, with what
 * may be known without opening them.
 *
 * A row is changed only by who has read it: what another has changed in between is not
 * overwritten (STORE_SESSION_MOVED). The store has no key and opens nothing.
 */
#ifndef VIGIE_STORAGE_SESSION_H
#define VIGIE_STORAGE_SESSION_H

#include "storage/store.h"

enum { STORE_ACCOUNT_SIZE = 65 };

struct store_session {
    char source[TARGET_SOURCE_SIZE];
    char account[STORE_ACCOUNT_SIZE];
    uint64_t revision; /* 0: not there yet */
    int64_t saved_ms;
    uint32_t cookies;
    int64_t expires_ms; /* the earliest; 0: none has an end */
};

typedef int store_session_fn(
    void *self, const struct store_session *session, struct err *err);
/* All there are, by source and account. */
MUST_USE int store_sessions(
    struct store *store, store_session_fn *each, void *self, struct err *err);

enum store_session_answer { STORE_SESSION_MOVED = 1, STORE_SESSION_NONE = 2 };

/* Reads the row named by `out->source` and `out->account` into the rest of it, and what
 * is sealed to the end of `sealed`. 0, or STORE_SESSION_NONE. */
MUST_USE int store_session_get(struct store_session *out, struct buf *sealed,
    struct store *store, struct err *err);

/* Writes the row that had `session->revision`, or a new one; its next revision is then
 * in `session->revision`. 0, or STORE_SESSION_MOVED: it is another one by now. */
MUST_USE int store_session_put(struct store *store, struct store_session *session,
    struct bytes sealed, struct err *err);

/* 0, or STORE_SESSION_NONE. */
MUST_USE int store_session_remove(
    struct store *store, const char *source, const char *account, struct err *err);

/* Of this bucket, the source's targets that failed are due at once: what stood in their
 * way may be gone. */
MUST_USE int store_source_retry(struct store *store, uint16_t bucket,
    const char *source, int64_t now_ms, struct err *err);

#endif
