#include "app/check_session.h"

#include "app/audit_note.h"
#include "app/cli.h"

static int open_all(struct check_session *out, const struct check *check,
    const struct log *log, struct err *err)
{
    const char *name = check->source->settings.name;
    const struct sessions_spec spec = {
        .config = check->config, .clock = clock_system(), .log = log};
    const struct audit_note note = {
        .what = "source.check", .object = name, .detail = "with its imported cookies"};
    if (cli_store_as(&out->store, check->config, CONFIG_OPERATOR, err) != 0 ||
        sessions_new(&out->sessions, &spec, err) != 0 ||
        sessions_step(out->sessions, out->store, err) != 0)
        return -1;
    if (sessions_state(out->sessions, name) == SESSIONS_NONE)
        return err_set(err,
            "%s: no imported cookies that can be used; see `vigie source cookies list`",
            name);
    return audit_note(out->store, &note, err);
}

int check_session_open(struct check_session *out, const struct check *check,
    const struct log *log, struct err *err)
{
    struct check_session opened = {0};
    if (open_all(&opened, check, log, err) != 0) {
        check_session_done(&opened);
        return -1;
    }
    *out = opened;
    return 0;
}

void check_session_heard(struct check_session *session, const struct check *check)
{
    const struct visit visit = {
        .source = check->source, .fetched = check->fetched, .work = check->work};
    if (session->sessions != NULL)
        sessions_heard(session->sessions, &check->fetched, visit_page(&visit));
}

int check_session_save(struct check_session *session, struct err *err)
{
    if (session->sessions == NULL)
        return 0;
    return sessions_flush(session->sessions, session->store, err);
}

void check_session_done(struct check_session *session)
{
    sessions_free(session->sessions);
    store_close(session->store);
    *session = (struct check_session){0};
}
