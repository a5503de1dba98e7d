#include "crawler/frontier.h"

#include "crawler/manners.h"
#include "crawler/pace.h"
#include "crawler/tor.h"

#include <string.h>

const char *frontier_verdict_name(enum frontier_verdict verdict)
{
    static const char *const names[] = {
        [FRONTIER_FOLLOW] = "followed",
        [FRONTIER_NO_ADDRESS] = "no address to watch",
        [FRONTIER_OTHER_HOST] = "on another host",
        [FRONTIER_TOO_DEEP] = "too deep",
        [FRONTIER_EXCLUDED] = "excluded",
        [FRONTIER_NOT_INCLUDED] = "not included",
        [FRONTIER_ACTION] = "an action",
        [FRONTIER_DECORATION] = "decoration",
        [FRONTIER_ATTACHMENT] = "an attachment",
        [FRONTIER_TRAP] = "a trap",
        [FRONTIER_TOO_LONG] = "too many in a row",
    };
    return (size_t)verdict < sizeof(names) / sizeof(names[0]) ? names[verdict]
                                                              : "unknown";
}

enum frontier_verdict frontier_judge(
    const struct source *source, const struct url *link, uint32_t depth)
{
    if (!url_same_host(link, &source->first))
        return FRONTIER_OTHER_HOST;
    if (depth > source->settings.depth)
        return FRONTIER_TOO_DEEP;
    if (source_excludes(source, url_path(link)))
        return FRONTIER_EXCLUDED;
    if (!source_includes(source, url_path(link)))
        return FRONTIER_NOT_INCLUDED;
    if (manners_is_action(link))
        return FRONTIER_ACTION;
    if (manners_is_decoration(link))
        return FRONTIER_DECORATION;
    if (!source_takes_file(source, url_path(link)))
        return FRONTIER_ATTACHMENT;
    return manners_is_trap(link) ? FRONTIER_TRAP : FRONTIER_FOLLOW;
}

/* `url` is of the source's host. */
static int make_target(struct target *out, const struct source *source,
    const struct url *url, int64_t now_ms)
{
    if (target_init_in(
            out, bytes_make(url->text, url->len), url_host(url), source->bucket) != 0)
        return -1;
    (void)bytes_to_text(
        out->source, sizeof(out->source), bytes_of(source->settings.name));
    out->due_ms = now_ms;
    return 0;
}

enum { FIRST_PAGE_PRIORITY = 1000, OLD_THREAD = 200 };

enum frontier_verdict frontier_target(
    struct target *out, const struct frontier_page *page, const struct link *link)
{
    struct url url;
    struct target target;
    uint32_t depth = page->depth + (link->rel == LINK_NEXT ? 0 : 1);
    if (url_join(&url, page->url, link->url, NULL) != 0)
        return FRONTIER_NO_ADDRESS;
    source_canonical(&url, page->source);
    enum frontier_verdict verdict = frontier_judge(page->source, &url, depth);
    if (verdict != FRONTIER_FOLLOW)
        return verdict;
    uint32_t chain = link->rel == LINK_NEXT ? page->chain + 1 : 0;
    if (chain > FRONTIER_CHAIN_MAX)
        return FRONTIER_TOO_LONG;
    if (make_target(&target, page->source, &url, page->now_ms) != 0)
        return FRONTIER_NO_ADDRESS;
    target.depth = depth;
    target.chain = chain;
    target.priority = frontier_priority(link->rel, depth);
    (void)bytes_to_text(target.key, sizeof(target.key), link->key);
    if (link->rel == LINK_THREAD && revisit_is_later_page(page->url->text))
        target.priority -= OLD_THREAD; /* what stands on page 9 of a board is no news */
    *out = target;
    return FRONTIER_FOLLOW;
}

enum frontier_verdict frontier_redirect(
    struct target *out, const struct frontier_page *page, const struct link *link)
{
    struct link next = *link;
    next.rel = LINK_NEXT;
    if (page->hops >= FRONTIER_HOPS_MAX)
        return FRONTIER_TOO_LONG;
    enum frontier_verdict verdict = frontier_target(out, page, &next);
    if (verdict == FRONTIER_FOLLOW)
        out->hops = page->hops + 1;
    return verdict;
}

int frontier_seed(
    struct target *out, const struct source *source, int64_t now_ms, struct err *err)
{
    struct target target;
    if (make_target(&target, source, &source->first, now_ms) != 0)
        return err_set(err, "%s: the address is too long", source->settings.name);
    target.priority = FIRST_PAGE_PRIORITY;
    *out = target;
    return 0;
}

static int32_t farther(int32_t priority, uint32_t depth)
{
    enum { PER_STEP = 10, DEEPEST = 50 };
    return priority - (int32_t)(depth < DEEPEST ? depth : DEEPEST) * PER_STEP;
}

int32_t frontier_settled_priority(enum revisit_role role, uint32_t depth)
{
    if (role == REVISIT_FRONT)
        return depth == 0 ? FIRST_PAGE_PRIORITY
                          : farther(frontier_priority(LINK_BOARD, 0), depth);
    return farther(role == REVISIT_THREAD ? 550 : 450, depth);
}

int32_t frontier_priority(enum link_rel rel, uint32_t depth)
{
    static const int32_t base[LINK_REL_COUNT] = {
        [LINK_BOARD] = 900,
        [LINK_THREAD] = 800,
        [LINK_FILE] = 700,
        [LINK_NEXT] = 650,
        [LINK_OTHER] = 500,
        [LINK_MIRROR] = 500,
    };
    int32_t start = (unsigned)rel < LINK_REL_COUNT ? base[rel] : base[LINK_OTHER];
    return farther(start, depth);
}

static int64_t wait_after_fault(const struct frontier_visit *visit)
{
    enum { SLOWER = 10 };
    uint32_t failures = visit->target->failures + 1;
    switch (tor_action_for(visit->reply->fault)) {
    case TOR_PAUSE_ALL:
        return visit->retry_ms;
    case TOR_MUCH_LATER:
        return pace_backoff(SLOWER * visit->retry_ms, failures, visit->random);
    case TOR_ASK_A_PERSON:
        return PACE_DAY_MS;
    case TOR_NOTHING:
    case TOR_NEW_CIRCUIT:
    case TOR_LATER:
        break;
    }
    return pace_backoff(visit->retry_ms, failures, visit->random);
}

static bool is_gone(const struct reply *reply)
{
    enum { NOT_FOUND = 404, GONE = 410 };
    return reply->outcome == REPLY_HTTP_ERROR &&
           (reply->status == NOT_FOUND || reply->status == GONE);
}

/* Who says when to come back is not asked before, if that is within a day. */
static int64_t wait_after_error(const struct frontier_visit *visit)
{
    int64_t wait_ms =
        pace_backoff(visit->retry_ms, visit->target->failures + 1, visit->random);
    int64_t asked_ms = (int64_t)visit->reply->wait_s * 1000;
    if (asked_ms > PACE_DAY_MS)
        asked_ms = PACE_DAY_MS;
    return asked_ms > wait_ms ? asked_ms : wait_ms;
}

int64_t frontier_next_visit(const struct frontier_visit *visit)
{
    enum { GONE_SLOWER = 5 };
    static const int64_t never_ms = INT64_C(36500) * PACE_DAY_MS;
    static const int64_t paste_ms = INT64_C(30) * PACE_DAY_MS;
    int64_t revisit = visit->source->settings.revisit_ms;
    bool paste = visit->settled || visit->target->settled;
    if (visit->elsewhere)
        return visit->now_ms + pace_backoff(visit->retry_ms, 1, visit->random);
    if (visit->gone || (paste && is_gone(visit->reply)))
        return visit->now_ms + never_ms;
    if (visit->reply->outcome == REPLY_FAULT)
        return visit->now_ms + wait_after_fault(visit);
    if (is_gone(visit->reply))
        return visit->now_ms + pace_spread(GONE_SLOWER * revisit, visit->random);
    if (visit->reply->outcome == REPLY_HTTP_ERROR)
        return visit->now_ms + wait_after_error(visit);
    int64_t wait_ms = visit->interval_ms;
    if (paste && wait_ms < paste_ms)
        wait_ms = paste_ms;
    return visit->now_ms + pace_spread(wait_ms, visit->random);
}
