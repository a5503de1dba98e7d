/*
 * check_session - the imported cookies of the source that is checked.
 *
 * They are sent as `vigie run` sends them, noted in the audit log before, and what the
 * site renews is written back: a token that it takes once would be lost otherwise.
 */
#ifndef VIGIE_APP_CHECK_SESSION_H
#define VIGIE_APP_CHECK_SESSION_H

#include "app/check.h"
#include "app/sessions.h"

/* Zeroed: none. */
struct check_session {
    struct store *store;
    struct sessions *sessions;
};

/* Opens the store as the operator's. `log` outlives it. -1 also when no imported
 * cookies of the source can be used. */
MUST_USE int check_session_open(struct check_session *out, const struct check *check,
    const struct log *log, struct err *err);
/* Takes in what the last answer set. */
void check_session_heard(struct check_session *session, const struct check *check);
/* Writes back what was renewed. */
MUST_USE int check_session_save(struct check_session *session, struct err *err);
void check_session_done(struct check_session *session);

#endif
