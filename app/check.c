#include "app/check.h"

#include "app/check_session.h"
#include "app/fetch_spec.h"
#include "app/grounds.h"
#include "app/match_desk.h"
#include "base/fd.h"
#include "crawler/frontier.h"
#include "crawler/tor.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum { WAIT_MS = 1000, TRIES = 3, RULES_MEMORY = 1 << 20 };

struct checking {
    struct check *check;
    struct fetch_desk *fetching;
    struct match_desk *matching;
    struct check_session session;
    struct log log;
    int signals;
};

static void checking_done(struct checking *it)
{
    fetch_desk_free(it->fetching);
    match_desk_free(it->matching);
    check_session_done(&it->session);
    fd_close(it->signals);
}
AUTO_DEFINE_VALUE(struct checking, checking_done)

static int catch_signals(struct checking *it, struct err *err)
{
    sigset_t mask;
    (void)sigemptyset(&mask);
    (void)sigaddset(&mask, SIGTERM);
    (void)sigaddset(&mask, SIGINT);
    it->signals = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
    if (it->signals < 0 || sigprocmask(SIG_BLOCK, &mask, NULL) != 0)
        return err_set(err, "signals: %s", strerror(errno));
    return 0;
}

static int close_sandbox(const struct config *config, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    struct sandbox_rules rules;
    arena_init(&arena, RULES_MEMORY);
    if (grounds_of(&rules, &arena, SANDBOX_KEEPER, config, err) != 0)
        return -1;
    return sandbox_enter(&rules, err);
}

static int open_desks(struct checking *it, struct err *err)
{
    const struct config *config = it->check->config;
    struct fetch_desk_spec fetch = fetch_spec_of(config, clock_system(), &it->log);
    const struct match_desk_spec matching = {
        .config = config, .clock = clock_system(), .log = &it->log};
    fetch.fetcher.connections = 1;
    log_init(&it->log, STDERR_FILENO, "source check", clock_system());
    if (it->check->cookies &&
        check_session_open(&it->session, it->check, &it->log, err) != 0)
        return -1;
    fetch.sessions = it->session.sessions;
    if (catch_signals(it, err) != 0 ||
        match_desk_new(&it->matching, &matching, err) != 0 ||
        fetch_desk_new(&it->fetching, &fetch, err) != 0)
        return -1;
    return close_sandbox(config, err);
}

static bool interrupted(const struct checking *it)
{
    struct signalfd_siginfo info;
    return read(it->signals, &info, sizeof(info)) == (ssize_t)sizeof(info);
}

enum { GO_ON = 1 };

/* ---- asking ---- */

static void await_answer(const struct checking *it)
{
    struct pollfd fds[FETCH_DESK_MAX + 2];
    int timeout_ms = WAIT_MS;
    size_t count = fetch_desk_poll(it->fetching, fds, &timeout_ms);
    fds[count++] = (struct pollfd){.fd = it->signals, .events = POLLIN};
    (void)poll(fds, (nfds_t)count, timeout_ms);
}

static enum check_end end_of(const struct reply *reply)
{
    return reply->outcome == REPLY_FAULT ? CHECK_UNREACHED : CHECK_ANSWERED;
}

/* GO_ON: nothing came yet. */
static int ask_once(struct checking *it, struct err *err)
{
    struct check *check = it->check;
    const char *why = NULL;
    if (interrupted(it)) {
        check->end = CHECK_INTERRUPTED;
        return 0;
    }
    if (fetch_desk_step(it->fetching, err) != 0)
        return -1;
    if (fetch_desk_take(&check->fetched, it->fetching)) {
        check->end = end_of(&check->fetched.reply);
        return 0;
    }
    if (fetch_desk_down_since(it->fetching, &why) == 0)
        return GO_ON;
    check->end = CHECK_TOR_DOWN;
    (void)snprintf(check->why, sizeof(check->why), "%s", why);
    return 0;
}

static int ask(struct checking *it, struct err *err)
{
    struct check *check = it->check;
    const struct fetch_way way = {.source = check->source, .address = check->address};
    for (int tries = 1;; tries++) {
        int asked = GO_ON;
        fetch_desk_submit(it->fetching, &check->target, &way);
        for (asked = ask_once(it, err); asked == GO_ON; asked = ask_once(it, err))
            await_answer(it);
        bool again = asked == 0 && check->end == CHECK_UNREACHED && tries < TRIES &&
                     tor_action_for(check->fetched.reply.fault) == TOR_NEW_CIRCUIT;
        if (!again)
            return asked;
    }
}

/* ---- redirects ---- */

/* To where the last answer leads, if the source's rules lead there. */
static bool next_hop(struct check *check)
{
    const struct reply *reply = &check->fetched.reply;
    struct target next;
    if (check->end != CHECK_ANSWERED || reply->outcome != REPLY_REDIRECT ||
        reply->location[0] == '\0' || check->hop_count == FRONTIER_HOPS_MAX)
        return false;
    const struct link link = {
        .url = bytes_of(reply->location), .key = bytes_of(check->target.key)};
    if (check_judge(&next, check, &link) != FRONTIER_FOLLOW ||
        id_equal(&next.id, &check->target.id))
        return false;
    struct check_hop *hop = &check->hops[check->hop_count++];
    (void)snprintf(hop->url, sizeof(hop->url), "%s", check->target.url);
    hop->status = reply->status;
    next.burn = check->target.burn;
    check->target = next;
    return url_parse(&check->at, bytes_of(next.url), NULL) == 0;
}

static int ask_on(struct checking *it, struct err *err)
{
    if (ask(it, err) != 0)
        return -1;
    while (next_hop(it->check)) {
        check_session_heard(&it->session, it->check);
        fetched_done(&it->check->fetched);
        it->check->fetched = (struct fetched){.body = -1};
        if (ask(it, err) != 0)
            return -1;
    }
    return 0;
}

/* ---- reading ---- */

static void await_reading(const struct checking *it)
{
    struct pollfd fds[MATCH_DESK_POLL_MAX + 1];
    int timeout_ms = WAIT_MS;
    size_t count = match_desk_poll(it->matching, fds, &timeout_ms);
    fds[count++] = (struct pollfd){.fd = it->signals, .events = POLLIN};
    (void)poll(fds, (nfds_t)count, timeout_ms);
}

static int submit(struct checking *it, struct err *err)
{
    struct visit visit = {.number = 1,
        .at_ms = clock_wall(clock_system()),
        .source = it->check->source,
        .fetched = it->check->fetched};
    struct work *work = NULL;
    it->check->fetched.body = -1;
    if (visit_make_work(&work, &visit, err) != 0)
        return -1;
    match_desk_submit(it->matching, work);
    return 0;
}

static int read_page(struct checking *it, struct err *err)
{
    struct check *check = it->check;
    struct id ignored;
    if (submit(it, err) != 0)
        return -1;
    for (;;) {
        if (interrupted(it)) {
            check->end = CHECK_INTERRUPTED;
            return 0;
        }
        if (match_desk_step(it->matching, err) != 0)
            return -1;
        check->work = match_desk_take(it->matching, &ignored);
        if (check->work != NULL)
            break;
        await_reading(it);
    }
    check->end = check->work->outcome == WORK_READ ? CHECK_READ : CHECK_UNREADABLE;
    (void)snprintf(check->why, sizeof(check->why), "%s", check->work->reason);
    return 0;
}

int check_run(struct check *check, struct err *err)
{
    AUTO(checking_done) struct checking it = {.check = check, .signals = -1};
    check->fetched.body = -1;
    if (frontier_seed(&check->target, check->source, clock_wall(clock_system()), err) !=
        0)
        return -1;
    (void)bytes_to_text(
        check->target.key, sizeof(check->target.key), bytes_of(check->key));
    check->target.burn = check->source->settings.burn;
    check->at = check->source->first;
    if (open_desks(&it, err) != 0 || ask_on(&it, err) != 0)
        return -1;
    bool readable = check->end == CHECK_ANSWERED && check->fetched.body >= 0 &&
                    check->fetched.reply.outcome == REPLY_OK;
    if (readable && read_page(&it, err) != 0)
        return -1;
    check_session_heard(&it.session, check);
    return check_session_save(&it.session, err);
}

void check_done(struct check *check)
{
    if (check->config == NULL)
        return;
    fetched_done(&check->fetched);
    work_free(check->work);
}

enum page_kind check_kind(const struct check *check)
{
    return check->end == CHECK_READ ? check->work->finding.page.kind : PAGE_OTHER;
}

enum frontier_verdict check_judge(
    struct target *out, const struct check *check, const struct link *link)
{
    const struct frontier_page page = {.source = check->source, .url = &check->at};
    struct target ignored;
    return frontier_target(out == NULL ? &ignored : out, &page, link);
}
