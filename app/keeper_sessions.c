/* The cookies of the sources, on their way through the keeper. */
#include "app/keeper_inside.h"

int keeper_open_sessions(struct keeper *keeper, struct err *err)
{
    const struct sessions_spec spec = {
        .config = keeper->config, .clock = keeper->clock, .log = &keeper->log};
    return sessions_new(&keeper->sessions, &spec, err);
}

void keeper_hear_cookies(struct keeper *keeper, const struct visit *visit)
{
    sessions_heard(keeper->sessions, &visit->fetched, visit_page(visit));
}

/* A page that the end left unread is asked for again; but what its site gave with it
 * may be the only token that it takes next. */
static void hear_unread(struct keeper *keeper)
{
    for (const struct visit *visit = keeper->reading.first; visit != NULL;
         visit = visit->next)
        sessions_heard(keeper->sessions, &visit->fetched,
            visit->fetched.reply.outcome == REPLY_OK ? SESSIONS_REDIRECT
                                                     : SESSIONS_OTHER);
    /* Those that the store did not take, too. */
    for (const struct visit *visit = keeper->committing.first; visit != NULL;
         visit = visit->next)
        keeper_hear_cookies(keeper, visit);
}

void keeper_close_sessions(struct keeper *keeper)
{
    struct err err = {0};
    if (keeper->sessions != NULL)
        hear_unread(keeper);
    if (keeper->store != NULL && keeper->sessions != NULL &&
        sessions_flush(keeper->sessions, keeper->store, &err) != 0)
        log_warn(&keeper->log, "the cookies renewed last were not written back: %s",
            err.text);
    sessions_free(keeper->sessions);
    keeper->sessions = NULL;
}
