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
        .burn = visit->fetched.target.burn,
    };
    (void)snprintf(job.url, sizeof(job.url), "%s", visit->fetched.target.url);
    (void)snprintf(job.content_type, sizeof(job.content_type), "%s",
        visit->fetched.reply.content_type);
    (void)snprintf(
        job.paste_key, sizeof(job.paste_key), "%s", visit->fetched.target.key);
    int body = visit->fetched.body;
    visit->fetched.body = -1;
    return work_new(out, &job, body, err);
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

/* A source's first page is a list, whatever it looks like; and what was compared with
 * lists that were replaced meanwhile has to be read once more. */
static bool is_settled(const struct visit *visit, const struct visit_rules *rules)
{
    const struct page *page = page_of(visit);
    return page != NULL && page->settled && visit->fetched.target.depth > 0 &&
           id_equal(&visit->watchlists, rules->watchlists);
}

static enum store_outcome outcome_of(const struct visit *visit)
{
    const struct reply *reply = &visit->fetched.reply;
    if (visit->work != NULL && visit->work->outcome != WORK_READ)
        return STORE_QUARANTINED;
    if (visit->work != NULL)
        return says_gone(visit) ? STORE_GONE : STORE_READ;
    if (reply->outcome == REPLY_FAULT)
        return tor_action_for(reply->fault) == TOR_PAUSE_ALL ? STORE_POSTPONED
                                                             : STORE_FAILED;
    if (reply->outcome == REPLY_HTTP_ERROR) {
        bool gone = reply->status == HTTP_NOT_FOUND || reply->status == HTTP_GONE;
        return gone ? STORE_GONE : STORE_FAILED;
    }
    return STORE_UNCHANGED;
}

static void tell_reason(char *reason, const struct visit *visit)
{
    const struct reply *reply = &visit->fetched.reply;
    const char *advice = tor_advice(reply->fault);
    reason[0] = '\0';
    if (visit->work != NULL && visit->work->outcome == WORK_QUARANTINED)
        (void)snprintf(reason, REASON_SIZE, "%.200s", visit->work->reason);
    else if (says_gone(visit))
        (void)snprintf(reason, REASON_SIZE, "the paste has expired or was deleted");
    else if (reply->outcome == REPLY_FAULT)
        (void)snprintf(reason, REASON_SIZE, "%.120s%s%.120s",
            reply->error[0] != '\0' ? reply->error : tor_fault_name(reply->fault),
            advice == NULL ? "" : "; ", advice == NULL ? "" : advice);
    else if (reply->outcome == REPLY_HTTP_ERROR)
        (void)snprintf(reason, REASON_SIZE, "HTTP status %u", reply->status);
    else if (reply->outcome == REPLY_REDIRECT)
        (void)snprintf(
            reason, REASON_SIZE, "redirects to where the source's rules do not lead");
}

/* A link with the key of an encrypted paste leads to a host that another source
 * watches: it is that source's, and by its rules. */
static enum frontier_verdict add_paste(
    struct target *out, const struct visit_rules *rules, const struct link *link)
{
    enum frontier_verdict verdict = FRONTIER_OTHER_HOST;
    for (size_t i = 0; i < rules->source_count && verdict != FRONTIER_FOLLOW; i++) {
        const struct frontier_page page = {.source = &rules->sources[i],
            .url = &rules->sources[i].first,
            .now_ms = rules->now_ms};
        verdict = frontier_target(out, &page, link);
    }
    return verdict;
}

static int add_link(struct target *links, size_t *count,
    const struct frontier_page *page, const struct link *link)
{
    if (frontier_target(&links[*count], page, link) != FRONTIER_FOLLOW)
        return 0;
    (*count)++;
    return 1;
}

static void add_page_link(struct target *links, size_t *count,
    const struct visit_rules *rules, const struct frontier_page *page,
    const struct link *link)
{
    enum frontier_verdict verdict = frontier_target(&links[*count], page, link);
    if (verdict == FRONTIER_OTHER_HOST && link->key.len > 0)
        verdict = add_paste(&links[*count], rules, link);
    *count += verdict == FRONTIER_FOLLOW ? 1 : 0;
}

/* A redirect leads on like a link that is no deeper than the page itself. */
static size_t gather_links(struct target *links, const struct visit *visit,
    const struct visit_rules *rules, const struct frontier_page *from)
{
    size_t count = 0;
    if (visit->work != NULL) {
        const struct page *page = &visit->work->finding.page;
        for (uint32_t i = 0; i < page->link_count; i++)
            add_page_link(links, &count, rules, from, &page->links[i]);
        return count;
    }
    const struct reply *reply = &visit->fetched.reply;
    if (reply->outcome == REPLY_REDIRECT && reply->location[0] != '\0') {
        const struct link link = {.url = bytes_of(reply->location),
            .key = bytes_of(visit->fetched.target.key),
            .rel = LINK_NEXT};
        if (add_link(links, &count, from, &link) != 0)
            links[0].depth = from->depth;
    }
    return count;
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
        out->link_count = gather_links(links, visit, rules, &from);
        out->links = links;
        blame_dead_end(out, visit);
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
        .settled = is_settled(visit, rules),
        .gone = says_gone(visit),
    };
    return frontier_next_visit(&facts);
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
        .etag = reply->etag,
        .last_modified = reply->last_modified,
        .settled = is_settled(visit, rules),
    };
    if (reply->outcome == REPLY_OK)
        out.content = visit_content(reply, &visit->watchlists);
    if (out.outcome == STORE_READ) {
        out.page = &visit->work->finding.page;
        out.hits = visit->work->finding.hits;
        out.hit_count = visit->work->finding.hit_count;
    }
    return commit_with(store, visit, rules, &out, err);
}
