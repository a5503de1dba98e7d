/* What a visit comes to: the one transaction the store gets. */
#include "app/visit.h"
#include "app/visit_links.h"
#include "crawler/frontier.h"
#include "crawler/pace.h"
#include "crawler/revisit.h"
#include "crawler/tor.h"
#include "crawler/wall.h"

#include <stdio.h>
#include <string.h>

enum { HTTP_NOT_FOUND = 404, HTTP_GONE = 410, REASON_SIZE = 256 };

/* One visit on its way into the store. */
struct committing {
    const struct visit *visit;
    const struct visit_rules *rules;
    struct store_visit out;
    struct revisit_visit told;
    struct target_history history;
    int32_t priority;
    char reason[REASON_SIZE];
};

static bool was_conditional(const struct visit *visit)
{
    const struct target *target = &visit->fetched.target;
    return target->etag[0] != '\0' || target->last_modified[0] != '\0';
}

static const struct page *page_of(const struct visit *visit)
{
    bool read = visit->work != NULL && visit->work->outcome == WORK_READ;
    return read ? &visit->work->finding.page : NULL;
}

/* Whatever the status said, the page itself says that there is nothing any more. */
static bool says_gone(const struct visit *visit)
{
    const struct page *page = page_of(visit);
    return page != NULL && page->gone;
}

/* A source's first page is a list, whatever it looks like. */
static bool is_settled(const struct visit *visit)
{
    const struct page *page = page_of(visit);
    return page != NULL && page->settled && visit->fetched.target.depth > 0;
}

static enum store_outcome outcome_of_work(const struct visit *visit)
{
    if (visit->work->outcome != WORK_READ)
        return STORE_QUARANTINED;
    if (wall_is(visit_wall(visit)))
        return STORE_FAILED;
    if (says_gone(visit))
        return STORE_GONE;
    return visit_wall(visit) == PAGE_ERROR ? STORE_GONE : STORE_READ;
}

static enum store_outcome outcome_of(const struct visit *visit)
{
    const struct reply *reply = &visit->fetched.reply;
    if (visit->refusals >= VISIT_REFUSALS_MAX)
        return STORE_QUARANTINED;
    if (visit->work != NULL)
        return outcome_of_work(visit);
    if (reply->outcome == REPLY_FAULT)
        return tor_action_for(reply->fault) == TOR_PAUSE_ALL ? STORE_POSTPONED
                                                             : STORE_FAILED;
    if (reply->outcome == REPLY_HTTP_ERROR) {
        bool gone = reply->status == HTTP_NOT_FOUND || reply->status == HTTP_GONE;
        return gone ? STORE_GONE : STORE_FAILED;
    }
    /* Who answers "not modified" to a question without a condition shows nothing. */
    bool mute = reply->outcome == REPLY_UNCHANGED && !was_conditional(visit);
    return mute ? STORE_FAILED : STORE_UNCHANGED;
}

/* What is said in one piece; NULL: nothing, or it has parts. */
static const char *whole_reason(const struct visit *visit, bool session)
{
    const struct reply *reply = &visit->fetched.reply;
    if (visit->refusals >= VISIT_REFUSALS_MAX)
        return "the store does not take what it brought; vigie's log says why";
    if (visit->work != NULL && visit->work->outcome == WORK_QUARANTINED)
        return visit->work->reason;
    if (session && visit_wants_login(visit))
        return wall_reason(PAGE_LOGIN, true);
    if (says_gone(visit))
        return "the paste has expired or was deleted";
    if (wall_is(visit_wall(visit)))
        return wall_reason(visit_wall(visit), false);
    if (visit_wall(visit) == PAGE_ERROR)
        return "says that there is nothing there";
    if (reply->outcome == REPLY_UNCHANGED && !was_conditional(visit))
        return "answers 304 (not modified) though nothing was asked on condition";
    if (reply->outcome == REPLY_REDIRECT)
        return "redirects to where the source's rules do not lead";
    return NULL;
}

static void tell_reason(char *reason, const struct visit *visit, bool session)
{
    const struct reply *reply = &visit->fetched.reply;
    const char *whole = whole_reason(visit, session);
    const char *advice = tor_advice(reply->fault);
    reason[0] = '\0';
    if (whole != NULL)
        (void)snprintf(reason, REASON_SIZE, "%.200s", whole);
    else if (reply->outcome == REPLY_FAULT)
        (void)snprintf(reason, REASON_SIZE, "%.120s%s%.120s",
            reply->error[0] != '\0' ? reply->error : tor_fault_name(reply->fault),
            advice == NULL ? "" : "; ", advice == NULL ? "" : advice);
    else if (reply->outcome == REPLY_HTTP_ERROR)
        (void)snprintf(reason, REASON_SIZE, "HTTP status %u", reply->status);
}

/* Back to the page it came from: in another spelling, which is asked for next time, or
 * in the same one once its session and the like are off. Neither showed the page. */
static void blame_circle(
    struct store_visit *out, const struct visit *visit, const struct visit_rules *rules)
{
    const struct target *target = &visit->fetched.target;
    if (visit->fetched.reply.outcome != REPLY_REDIRECT || out->link_count != 1 ||
        !id_equal(&out->links[0].id, &target->id))
        return;
    bool respelled = strcmp(out->links[0].url, target->url) != 0;
    out->outcome = STORE_FAILED;
    out->reason = respelled ? "redirects to another spelling of its address"
                  : visit->news == MIRROR_FAILED
                      ? "redirects to another of its addresses"
                      : "redirects to itself; it may want a cookie";
    out->moved_to = respelled ? out->links[0].url : NULL;
    uint32_t failures = rules->elsewhere ? 1 : target->failures + 1;
    out->due_ms =
        rules->now_ms + pace_backoff(rules->retry_ms, failures, rules->random);
    out->link_count = 0;
}

/* A source whose first page leads only where nobody may follow (a seizure notice, a
 * login) is not a source that was read. */
static void blame_dead_end(struct store_visit *out, const struct visit *visit)
{
    const struct fetched *fetched = &visit->fetched;
    if (fetched->reply.outcome == REPLY_REDIRECT && fetched->target.depth == 0 &&
        out->link_count == 0)
        out->outcome = STORE_FAILED;
}

/* Redirects that go on and on show no page either. */
static void blame_endless(struct committing *it, const struct visit_links *links)
{
    const struct visit_rules *rules = it->rules;
    if (it->visit->fetched.reply.outcome != REPLY_REDIRECT || !links->cut)
        return;
    (void)snprintf(it->reason, REASON_SIZE,
        "redirects once more after %d in a row; followed no further",
        (int)FRONTIER_HOPS_MAX);
    it->out.reason = it->reason;
    it->out.outcome = STORE_FAILED;
    it->out.due_ms =
        rules->now_ms + pace_backoff(rules->retry_ms,
                            it->visit->fetched.target.failures + 1, rules->random);
}

/* A page with nothing on it that is known to be news has its whole body to tell by. */
static void learn(struct committing *it)
{
    const struct reply *reply = &it->visit->fetched.reply;
    struct target learner = it->visit->fetched.target;
    if (it->out.page != NULL) {
        learner.history.kind = (uint8_t)it->out.page->kind;
        if (id_is_zero(&it->told.news))
            it->told.news = reply_content(reply);
    }
    struct revisit_bounds bounds = revisit_bounds_of(it->rules->source);
    it->told.role = revisit_role_of(&learner);
    it->told.now_ms = it->rules->now_ms;
    revisit_learn(&learner.history, &bounds, &it->told);
    it->history = learner.history;
    it->priority = frontier_settled_priority(it->told.role, learner.depth);
    it->out.history = &it->history;
    it->out.priority = &it->priority;
}

static int64_t next_visit(const struct committing *it)
{
    const struct visit_rules *rules = it->rules;
    enum page_kind kind = visit_wall(it->visit);
    if (wall_is(kind) && !rules->elsewhere) {
        uint32_t said_s = it->visit->work->finding.page.wait_s;
        const struct wall_wait wait = {
            .kind = kind,
            .wait_s = said_s != 0 ? said_s : it->visit->fetched.reply.wait_s,
            .failures = it->visit->fetched.target.failures + 1,
            .retry_ms = rules->retry_ms,
            .random = rules->random,
        };
        return rules->now_ms + wall_wait(&wait);
    }
    const struct frontier_visit facts = {
        .source = rules->source,
        .target = &it->visit->fetched.target,
        .reply = &it->visit->fetched.reply,
        .now_ms = rules->now_ms,
        .retry_ms = rules->retry_ms,
        .interval_ms = it->out.history == NULL ? rules->source->settings.revisit_ms
                                               : it->history.interval_ms,
        .random = rules->random,
        .settled = is_settled(it->visit),
        .gone = says_gone(it->visit),
        .elsewhere = rules->elsewhere,
    };
    return frontier_next_visit(&facts);
}

static int gather_links(
    struct visit_links *links, struct committing *it, struct err *err)
{
    if (visit_links_gather(links, &it->told, it->visit, it->rules, err) != 0)
        return -1;
    it->out.links = links->at;
    it->out.link_count = links->count;
    if (it->rules->cut != NULL)
        *it->rules->cut = links->cut;
    return 0;
}

/* By the source's rules; `links` are the caller's. */
static int follow_rules(
    struct visit_links *links, struct committing *it, struct err *err)
{
    bool answered = it->out.outcome == STORE_READ || it->out.outcome == STORE_UNCHANGED;
    if (answered && gather_links(links, it, err) != 0)
        return -1;
    if (answered)
        learn(it);
    it->out.due_ms = next_visit(it);
    if (!answered)
        return 0;
    blame_dead_end(&it->out, it->visit);
    blame_circle(&it->out, it->visit, it->rules);
    blame_endless(it, links);
    return 0;
}

/* A 304 need not say again what still holds (RFC 9110 15.4.5). */
static const char *repeated(const struct reply *reply, const char *validator)
{
    return reply->outcome == REPLY_UNCHANGED && validator[0] == '\0' ? NULL : validator;
}

static void fill(struct committing *it)
{
    const struct visit *visit = it->visit;
    const struct visit_rules *rules = it->rules;
    const struct reply *reply = &visit->fetched.reply;
    tell_reason(it->reason, visit, rules->session != SESSIONS_NONE);
    it->out = (struct store_visit){
        .owner = *rules->owner,
        .target = &visit->fetched.target,
        .outcome = outcome_of(visit),
        .reason = it->reason[0] == '\0' ? NULL : it->reason,
        .at_ms = visit->at_ms,
        .due_ms = rules->now_ms + PACE_DAY_MS, /* of a source no longer configured */
        .host_rest_ms = rules->now_ms + pace_gap(rules->gap_ms, rules->random),
        .http_status = reply->status,
        .body_bytes = reply->body_len,
        .answer_ms = reply->outcome == REPLY_FAULT ? 0 : reply->first_byte_ms,
        .etag = repeated(reply, reply->etag),
        .last_modified = repeated(reply, reply->last_modified),
        .settled = is_settled(visit),
        .repeats = rules->repeats,
    };
    if (reply->outcome == REPLY_OK)
        it->out.matched = visit->watchlists;
    /* Of an empty body there is no page: it is not taken for one that was read. */
    if (reply->outcome == REPLY_OK && reply->body_len > 0)
        it->out.content = visit_content(reply, &visit->watchlists);
    if (it->out.outcome != STORE_READ)
        return;
    it->out.page = &visit->work->finding.page;
    it->out.hits = visit->work->finding.hits;
    it->out.hit_count = visit->work->finding.hit_count;
}

/* A login stands where its cookies were to lead past it, or their time is over, which
 * holds even where something is to be read without them. */
static bool has_lost_its_session(const struct committing *it)
{
    enum sessions_state session = it->rules->session;
    return session == SESSIONS_OVER ||
           (session == SESSIONS_HOLD && visit_wants_login(it->visit));
}

/* Once the outcome is settled. */
static enum site_state state_of(const struct committing *it)
{
    const struct visit *visit = it->visit;
    if (visit->work != NULL && visit->work->outcome != WORK_READ)
        return SITE_UNREADABLE;
    if (has_lost_its_session(it))
        return SITE_EXPIRED;
    if (wall_is(visit_wall(visit)))
        return site_state_of_page(visit_wall(visit));
    if (visit->fetched.reply.outcome == REPLY_FAULT)
        return SITE_UNREACHABLE;
    return it->out.outcome == STORE_FAILED ? SITE_ERROR : SITE_OK;
}

/* New lists came while the page was under way: it is asked for again. */
static bool is_outdated(const struct committing *it)
{
    const struct visit *visit = it->visit;
    const struct id *matched = visit->fetched.reply.outcome == REPLY_OK
                                   ? &visit->watchlists
                                   : &visit->fetched.target.matched;
    bool holds = it->out.outcome == STORE_READ || it->out.outcome == STORE_UNCHANGED;
    return holds && visit->fetched.reply.outcome != REPLY_REDIRECT &&
           !id_equal(matched, it->rules->watchlists);
}

int visit_commit(struct store *store, const struct visit *visit,
    const struct visit_rules *rules, struct err *err)
{
    AUTO(visit_links_done) struct visit_links links = {0};
    struct committing it = {.visit = visit, .rules = rules};
    fill(&it);
    int done = rules->source == NULL ? 0 : follow_rules(&links, &it, err);
    it.out.state = state_of(&it);
    if (is_outdated(&it))
        it.out.due_ms = rules->now_ms;
    if (done == 0)
        done = store_visit_commit(store, &it.out, err);
    return done;
}
