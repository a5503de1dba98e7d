/*
 * What the keeper brings into the store: visits that are through, several in one
 * transaction (commit_pace.h). What is told of them is told once they are in.
 */
#include "app/commit_pace.h"
#include "app/keeper_inside.h"
#include "model/mask.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

/* ---- what is said of a visit ---- */

/* Hostile text: masked, and without what stands behind '#', which may be a paste's key.
 */
static void log_redirect(const struct keeper *keeper, const struct visit *visit)
{
    const struct target *target = &visit->fetched.target;
    const char *location = visit->fetched.reply.location;
    AUTO(buf_done) struct buf masked;
    const char *text = NULL;
    buf_init(&masked, (size_t)2 * URL_MAX);
    if (mask_url(&masked, bytes_make(location, strcspn(location, "#")), NULL) != 0 ||
        buf_text(&text, &masked, NULL) != 0)
        text = "somewhere";
    log_info(&keeper->log, "%s: %s redirect: %s", target->source, target->url, text);
}

static void log_visit(const struct keeper *keeper, const struct visit *visit)
{
    const struct target *target = &visit->fetched.target;
    const struct reply *reply = &visit->fetched.reply;
    if (visit->work == NULL && reply->outcome == REPLY_REDIRECT) {
        log_redirect(keeper, visit);
        return;
    }
    if (visit->work == NULL) {
        log_info(&keeper->log, "%s: %s %s: %s", target->source, target->url,
            reply_outcome_name(reply->outcome), reply->error);
        return;
    }
    const struct finding *finding = &visit->work->finding;
    const struct page *page = &finding->page;
    char partly[PAGE_REASON_MAX + 1];
    (void)bytes_to_text(partly, sizeof(partly), page->partly_reason);
    log_info(&keeper->log, "%s: %s %s: %u links, %u postings, %zu hits%s%s",
        target->source, target->url, page_kind_name(page->kind), page->link_count,
        page->posting_count, finding->hit_count,
        page->partly_read ? "; read in part: " : "", page->partly_read ? partly : "");
}

/* What a page that was read repeats, and whether its site is another one's double; a
 * store that fails here costs only the hint. */
static void tell_likeness(
    struct keeper *keeper, const struct visit *visit, bool repeats)
{
    const struct target *target = &visit->fetched.target;
    const struct page_ref page = {.bucket = target->bucket, .target = target->id};
    char twin[TARGET_URL_SIZE] = "";
    struct store_clone clone = {0};
    struct err err = {0};
    if (visit->work == NULL || visit->work->outcome != WORK_READ)
        return;
    if ((repeats && store_twin(twin, keeper->store, &page, &err) != 0) ||
        (target->depth == 0 && store_clone_look(&clone, keeper->store, target,
                                   clock_wall(keeper->clock), &err) != 0))
        log_warn(&keeper->log, "%s: what it resembles is not known: %s", target->url,
            err.text);
    if (twin[0] != '\0')
        log_info(
            &keeper->log, "%s: %s: duplicate of %s", target->source, target->url, twin);
    if (clone.of_host[0] != '\0')
        log_warn(&keeper->log,
            "%s: clone of %s: %u of %u pages stand there too; find out which is the "
            "site itself",
            target->source, clone.of_host, clone.shared, clone.pages);
}

/* ---- commit ---- */

void keeper_to_commit(struct keeper *keeper, struct visit *visit)
{
    visit->through_ms = keeper_steady(keeper);
    visit_list_push(&keeper->committing, visit);
}

int64_t keeper_commit_wait(const struct keeper *keeper)
{
    const struct visit *first = keeper->committing.first;
    const struct commit_moment moment = {
        .waiting = keeper->committing.count,
        .oldest_ms = first == NULL ? 0 : first->through_ms,
        .now_ms = keeper_steady(keeper),
        .more_to_come = keeper_under_way(keeper) > keeper->committing.count,
        .in_haste = keeper->stopping,
    };
    return commit_pace_wait(&moment);
}

/* Visits on their way into the store. */
struct group {
    struct keeper *keeper;
    struct visit *visits[COMMIT_GROUP_MAX];
    struct outcome {
        bool elsewhere; /* visit_rules' */
        uint32_t random;
        int answer; /* store_visit_commit's */
        bool repeats;
        bool cut; /* as visit_rules */
    } outcomes[COMMIT_GROUP_MAX];
    size_t count;
    bool may_claim; /* what is to be visited next, with them */
    bool claims;    /* and there is room for some */
    struct keeper_claims claimed;
};

static int by_place(const void *left, const void *right)
{
    const struct target *a = &(*(struct visit *const *)left)->fetched.target;
    const struct target *b = &(*(struct visit *const *)right)->fetched.target;
    if (a->bucket != b->bucket)
        return a->bucket < b->bucket ? -1 : 1;
    return memcmp(a->id.bytes, b->id.bytes, ID_SIZE);
}

/* The oldest ones, always in one order: two workers cannot each wait for the other. */
static void gather(struct group *group, size_t max)
{
    struct visit *visit = group->keeper->committing.first;
    for (; visit != NULL && group->count < max; visit = visit->next)
        group->visits[group->count++] = visit;
    qsort(group->visits, group->count, sizeof(const void *), by_place);
}

static int commit_one(struct outcome *out, const struct keeper *keeper,
    const struct visit *visit, struct err *err)
{
    const struct visit_rules rules = {
        .source = visit->source,
        .sources = keeper->sources,
        .source_count = keeper->config->source_count,
        .session = sessions_state(keeper->sessions, visit->fetched.target.source),
        .owner = &keeper->owner,
        .watchlists = match_desk_watchlists(keeper->matching),
        .elsewhere = out->elsewhere,
        .gap_ms = keeper->config->crawl.gap_ms,
        .retry_ms = keeper->config->crawl.retry_ms,
        .now_ms = clock_wall(keeper->clock),
        .random = out->random,
        .repeats = &out->repeats,
        .cut = &out->cut,
    };
    out->repeats = false;
    out->cut = false;
    out->answer = visit_commit(keeper->store, visit, &rules, err);
    return out->answer < 0 ? err_in(err, "commit") : 0;
}

static int commit_group(void *self, struct store *store, struct err *err)
{
    struct group *group = self;
    (void)store; /* the keeper's */
    for (size_t i = 0; i < group->count; i++)
        if (commit_one(&group->outcomes[i], group->keeper, group->visits[i], err) != 0)
            return -1;
    size_t room = group->may_claim ? keeper_room(group->keeper, group->count) : 0;
    group->claims = room > 0;
    return room == 0 ? 0 : keeper_claim_some(&group->claimed, group->keeper, room, err);
}

static void end_visit(
    struct keeper *keeper, const struct visit *visit, const struct outcome *outcome)
{
    if (outcome->answer == STORE_LEASE_LOST)
        log_warn(&keeper->log,
            "%s: %s: its lease was lost; whoever has it now brings it",
            visit->fetched.target.source, visit->fetched.target.url);
    else
        log_visit(keeper, visit);
    if (outcome->answer != STORE_LEASE_LOST && visit->work != NULL &&
        visit->work->finding.hit_count > 0)
        notify_desk_found(&keeper->notifying);
    keeper_hear_cookies(keeper, visit);
    tell_likeness(keeper, visit, outcome->repeats);
    if (outcome->cut)
        log_warn(&keeper->log,
            "%s: %s: the chain of pages or redirects that led here is followed no "
            "further; is it without end? If not, make a source of this page",
            visit->fetched.target.source, visit->fetched.target.url);
    visit_free(visit_list_take(&keeper->committing, visit->number));
}

/* It takes other things, so that the visit is to blame and not the store: a sign of
 * life is written as a visit is. */
static bool store_takes(struct keeper *keeper)
{
    struct err ignored = {0};
    return store_worker_beat(keeper->store, &keeper->owner, keeper->workers.name,
               clock_wall(keeper->clock), &ignored) == 0;
}

/* When a group is not taken, each of it is tried alone, and what fails again goes
 * behind the others: one visit that no database takes must not keep them out. */
static void part(struct keeper *keeper, const struct group *group)
{
    const struct commit_try failed = {
        .visits = group->count, .claims = group->may_claim};
    if (!commit_pace_blames(&failed)) {
        keeper->commit_alone = keeper->committing.count;
        return;
    }
    struct visit *visit =
        visit_list_take(&keeper->committing, group->visits[0]->number);
    keeper_to_commit(keeper, visit);
    if (visit->refusals < VISIT_REFUSALS_MAX && store_takes(keeper) &&
        ++visit->refusals == VISIT_REFUSALS_MAX)
        log_error(&keeper->log, "%s: %s: set aside, as the store does not take it",
            visit->fetched.target.source, visit->fetched.target.url);
}

static bool has_refused(const struct group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->visits[i]->refusals > 0)
            return true;
    return false;
}

/* A claim of its own would wait for the disk once more, and write the hosts' rows
 * again. Not while visits are tried one by one: it would be tried with each; nor beside
 * one that was refused, which could not be blamed again. Nor where looking around
 * fails, which the next claim tells: they do not wait for that. */
static bool may_claim(struct keeper *keeper, const struct group *group)
{
    struct err ignored = {0};
    return keeper->commit_alone == 0 && group->count == keeper->committing.count &&
           !has_refused(group) && keeper_look_around(keeper, &ignored) == 0;
}

/* For all of them with one system call. */
static void draw(struct group *group)
{
    uint32_t randoms[COMMIT_GROUP_MAX];
    randombytes_buf(randoms, sizeof(randoms));
    for (size_t i = 0; i < group->count; i++)
        group->outcomes[i].random = randoms[i];
}

int keeper_commit(struct keeper *keeper, struct err *err)
{
    struct group group = {.keeper = keeper};
    gather(&group, keeper->commit_alone > 0 ? 1 : COMMIT_GROUP_MAX);
    draw(&group);
    group.may_claim = may_claim(keeper, &group);
    if (keeper->commit_alone > 0)
        keeper->commit_alone--;
    for (size_t i = 0; i < group.count; i++)
        group.outcomes[i].elsewhere = keeper_hear_address(keeper, group.visits[i]);
    if (store_transact(keeper->store, commit_group, &group, err) != 0) {
        part(keeper, &group);
        return -1;
    }
    for (size_t i = 0; i < group.count; i++)
        end_visit(keeper, group.visits[i], &group.outcomes[i]);
    keeper->next_claim_ms = 0;
    return group.claims ? keeper_take_claims(keeper, &group.claimed, err) : 0;
}
