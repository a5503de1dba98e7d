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
    sessions_heard(keeper->sessions, &visit->fetched.target, &visit->fetched.heard,
        visit_page(visit));
}

void keeper_close_sessions(struct keeper *keeper)
{
    struct err err = {0};
    if (keeper->store != NULL && keeper->sessions != NULL &&
        sessions_flush(keeper->sessions, keeper->store, &err) != 0)
        log_warn(&keeper->log, "the cookies renewed last were not written back: %s",
            err.text);
    sessions_free(keeper->sessions);
    keeper->sessions = NULL;
}
