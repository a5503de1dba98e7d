#include "app/visit.h"

#include "base/fd.h"
#include "crawler/frontier.h"
#include "crawler/pace.h"
#include "crawler/tor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HTTP_NOT_FOUND = 404, HTTP_GONE = 410, REASON_SIZE = 256 };

int visit_new(
    struct visit **out, const struct fetched *fetched, int64_t at_ms, struct err *err)
{
    struct visit *visit = calloc(1, sizeof(*visit));
    if (visit == NULL) {
        fd_close(fetched->body);
        return err_no_memory(err);
    }
    visit->fetched = *fetched;
    visit->at_ms = at_ms;
    *out = visit;
    return 0;
}

void visit_free(struct visit *visit)
{
    if (visit == NULL)
        return;
    fd_close(visit->fetched.body);
    work_free(visit->work);
    free(visit);
}

void visit_list_push(struct visit_list *list, struct visit *visit)
{
    struct visit **end = &list->first;
    while (*end != NULL)
        end = &(*end)->next;
    visit->next = NULL;
    *end = visit;
    list->count++;
}

struct visit *visit_list_take(struct visit_list *list, uint64_t number)
{
    for (struct visit **at = &list->first; *at != NULL; at = &(*at)->next) {
        struct visit *visit = *at;
        if (visit->number != number)
            continue;
        *at = visit->next;
        list->count--;
        return visit;
    }
    return NULL;
}

void visit_list_done(struct visit_list *list)
{
    while (list->first != NULL) {
        struct visit *next = list->first->next;
        visit_free(list->first);
        list->first = next;
    }
    list->count = 0;
}

struct id visit_content(const struct reply *reply, const struct id *watchlists)
{
    uint8_t both[REPLY_HASH_SIZE + ID_SIZE];
    memcpy(both, reply->hash, REPLY_HASH_SIZE);
    memcpy(both + REPLY_HASH_SIZE, watchlists->bytes, ID_SIZE);
    return id_hash(bytes_make(both, sizeof(both)));
}

void visit_condition(struct target *target, const struct id *watchlists)
{
    if (id_equal(&target->matched, watchlists))
        return;
    target->etag[0] = '\0';
    target->last_modified[0] = '\0';
}

static bool was_conditional(const struct visit *visit)
{
    const struct target *target = &visit->fetched.target;
    return target->etag[0] != '\0' || target->last_modified[0] != '\0';
}

bool visit_needs_reading(const struct visit *visit, const struct id *watchlists)
{
    const struct reply *reply = &visit->fetched.reply;
    struct id content = visit_content(reply, watchlists);
    return reply->outcome == REPLY_OK && visit->fetched.body >= 0 &&
           !id_equal(&content, &visit->fetched.target.content);
}

int visit_make_work(struct work **out, struct visit *visit, struct err *err)
{
    struct protocol_document job = {
        .number = visit->number,
        .fetched_at_ms = visit->at_ms,
        .cut = visit->fetched.reply.cut,
    };
    (void)snprintf(job.url, sizeof(job.url), "%s", visit->fetched.target.url);
    (void)snprintf(job.content_type, sizeof(job.content_type), "%s",
        visit->fetched.reply.content_type);
    int body = visit->fetched.body;
    visit->fetched.body = -1;
    return work_new(out, &job, body, err);
}

static enum store_outcome outcome_of(const struct visit *visit)
{
    const struct reply *reply = &visit->fetched.reply;
    if (visit->work != NULL)
        return visit->work->outcome == WORK_READ ? STORE_READ : STORE_QUARANTINED;
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

static void tell_reason(char *reason, const struct visit *visit)
{
    const struct reply *reply = &visit->fetched.reply;
    const char *advice = tor_advice(reply->fault);
    reason[0] = '\0';
    if (visit->work != NULL && visit->work->outcome == WORK_QUARANTINED)
        (void)snprintf(reason, REASON_SIZE, "%.200s", visit->work->reason);
    else if (reply->outcome == REPLY_FAULT)
        (void)snprintf(reason, REASON_SIZE, "%.120s%s%.120s",
            reply->error[0] != '\0' ? reply->error : tor_fault_name(reply->fault),
            advice == NULL ? "" : "; ", advice == NULL ? "" : advice);
    else if (reply->outcome == REPLY_HTTP_ERROR)
        (void)snprintf(reason, REASON_SIZE, "HTTP status %u", reply->status);
    else if (reply->outcome == REPLY_UNCHANGED && !was_conditional(visit))
        (void)snprintf(reason, REASON_SIZE,
            "answers 304 (not modified) though nothing was asked on condition");
    else if (reply->outcome == REPLY_REDIRECT)
        (void)snprintf(
            reason, REASON_SIZE, "redirects to where the source's rules do not lead");
}

static int add_link(struct target *links, size_t *count,
    const struct frontier_page *page, const struct link *link)
{
    if (frontier_target(&links[*count], page, link) != FRONTIER_FOLLOW)
        return 0;
    (*count)++;
    return 1;
}

/* A redirect leads on like a link that is no deeper than the page itself. */
static size_t gather_links(
    struct target *links, const struct visit *visit, const struct frontier_page *from)
{
    size_t count = 0;
    if (visit->work != NULL) {
        const struct page *page = &visit->work->finding.page;
        for (uint32_t i = 0; i < page->link_count; i++)
            (void)add_link(links, &count, from, &page->links[i]);
        return count;
    }
    const struct reply *reply = &visit->fetched.reply;
    if (reply->outcome == REPLY_REDIRECT && reply->location[0] != '\0') {
        const struct link link = {.url = bytes_of(reply->location), .rel = LINK_NEXT};
        if (add_link(links, &count, from, &link) != 0)
            links[0].depth = from->depth;
    }
    return count;
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
                            : "redirects to itself; it may want a cookie";
    out->moved_to = respelled ? out->links[0].url : NULL;
    out->due_ms = rules->now_ms +
                  pace_backoff(rules->retry_ms, target->failures + 1, rules->random);
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

static size_t link_room(const struct visit *visit)
{
    return visit->work == NULL ? 1 : (size_t)visit->work->finding.page.link_count + 1;
}

static int commit_with(struct store *store, const struct visit *visit,
    const struct visit_rules *rules, struct store_visit *out, struct err *err)
{
    const struct target *target = &visit->fetched.target;
    struct url base;
    AUTO(mem_free) struct target *links = NULL;
    bool leads = out->outcome == STORE_READ || out->outcome == STORE_UNCHANGED;
    if (rules->source != NULL && leads &&
        url_parse(&base, bytes_of(target->url), NULL) == 0) {
        links = calloc(link_room(visit), sizeof(*links));
        if (links == NULL)
            return err_no_memory(err);
        const struct frontier_page from = {
            .source = rules->source,
            .url = &base,
            .depth = target->depth,
            .now_ms = rules->now_ms,
        };
        out->link_count = gather_links(links, visit, &from);
        out->links = links;
        blame_dead_end(out, visit);
        blame_circle(out, visit, rules);
    }
    return store_visit_commit(store, out, err);
}

static int64_t next_visit(const struct visit *visit, const struct visit_rules *rules)
{
    enum { UNCONFIGURED_MS = 24 * 60 * 60 * 1000 };
    if (rules->source == NULL)
        return rules->now_ms + UNCONFIGURED_MS;
    const struct frontier_visit facts = {
        .source = rules->source,
        .target = &visit->fetched.target,
        .reply = &visit->fetched.reply,
        .now_ms = rules->now_ms,
        .retry_ms = rules->retry_ms,
        .random = rules->random,
    };
    return frontier_next_visit(&facts);
}

/* A 304 need not say again what still holds (RFC 9110 15.4.5). */
static const char *repeated(const struct reply *reply, const char *validator)
{
    return reply->outcome == REPLY_UNCHANGED && validator[0] == '\0' ? NULL : validator;
}

int visit_commit(struct store *store, const struct visit *visit,
    const struct visit_rules *rules, struct err *err)
{
    const struct reply *reply = &visit->fetched.reply;
    char reason[REASON_SIZE];
    tell_reason(reason, visit);
    struct store_visit out = {
        .owner = *rules->owner,
        .target = &visit->fetched.target,
        .outcome = outcome_of(visit),
        .reason = reason[0] == '\0' ? NULL : reason,
        .at_ms = visit->at_ms,
        .due_ms = next_visit(visit, rules),
        .host_rest_ms = rules->now_ms + pace_gap(rules->gap_ms, rules->random),
        .http_status = reply->status,
        .body_bytes = reply->body_len,
        .etag = repeated(reply, reply->etag),
        .last_modified = repeated(reply, reply->last_modified),
    };
    if (reply->outcome == REPLY_OK) {
        out.content = visit_content(reply, &visit->watchlists);
        out.matched = visit->watchlists;
    }
    if (reply->outcome == REPLY_UNCHANGED && was_conditional(visit) &&
        !id_equal(&visit->fetched.target.matched, &visit->watchlists))
        out.due_ms = rules->now_ms; /* new lists came while it was asked */
    if (out.outcome == STORE_READ) {
        out.page = &visit->work->finding.page;
        out.hits = visit->work->finding.hits;
        out.hit_count = visit->work->finding.hit_count;
    }
    return commit_with(store, visit, rules, &out, err);
}
