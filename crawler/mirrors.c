#include "crawler/mirrors.h"

#include "crawler/pace.h"
#include "crawler/tor.h"
#include "crawler/wall.h"

static bool rests(const struct mirror *mirror, int64_t now_ms)
{
    return mirror->failures > 0 && mirror->probe_ms > now_ms;
}

size_t mirrors_choose(const struct mirror *mirrors, size_t count, int64_t now_ms)
{
    size_t soonest = 0;
    for (size_t i = 0; i < count; i++) {
        if (!rests(&mirrors[i], now_ms))
            return i;
        if (mirrors[i].probe_ms < mirrors[soonest].probe_ms)
            soonest = i;
    }
    return soonest;
}

bool mirrors_any(const struct mirror *mirrors, size_t count, int64_t now_ms)
{
    return !rests(&mirrors[mirrors_choose(mirrors, count, now_ms)], now_ms);
}

static enum mirror_news judge_fault(enum tor_fault fault)
{
    switch (fault) {
    case TOR_FAULT_HOST_UNREACHABLE:
    case TOR_FAULT_PORT_CLOSED:
    case TOR_FAULT_NO_DESCRIPTOR:
    case TOR_FAULT_BAD_DESCRIPTOR:
    case TOR_FAULT_INTRODUCTION:
    case TOR_FAULT_RENDEZVOUS:
    case TOR_FAULT_AUTH_MISSING:
    case TOR_FAULT_AUTH_WRONG:
    case TOR_FAULT_BAD_ADDRESS:
    case TOR_FAULT_INTRO_TIMEOUT:
    case TOR_FAULT_CONNECT_TIMEOUT:
    case TOR_FAULT_DEADLINE:
    case TOR_FAULT_TLS:
    case TOR_FAULT_BROKEN:
        return MIRROR_FAILED;
    case TOR_FAULT_NONE:
    case TOR_FAULT_DOWN:
    case TOR_FAULT_REFUSED_BY_TOR:
    case TOR_FAULT_NETWORK:
    case TOR_FAULT_HEADERS:
    case TOR_FAULT_FORBIDDEN:
    case TOR_FAULT_OURS:
    case TOR_FAULT_STALE:
    case TOR_FAULTS:
        break;
    }
    return MIRROR_NO_NEWS;
}

/* The second group are a well-known front's own, for a site that it does not reach. */
static bool is_fronts_word(uint16_t status)
{
    return (status >= 502 && status <= 504) || (status >= 521 && status <= 530);
}

/* The site says itself that it stands at another of its addresses. */
static bool sends_away(const struct mirror_visit *visit)
{
    struct url page;
    struct url asked;
    struct url to;
    const struct reply *reply = visit->reply;
    if (reply->outcome != REPLY_REDIRECT ||
        url_parse(&page, visit->canonical, NULL) != 0 ||
        source_address(&asked, visit->source, visit->asked, &page) != 0 ||
        url_join(&to, &asked, bytes_of(reply->location), NULL) != 0 ||
        url_same_host(&to, &asked))
        return false;
    source_canonical(&to, visit->source);
    return url_same_host(&to, &page) && bytes_equal(url_path(&to), url_path(&page));
}

enum mirror_news mirrors_judge(const struct mirror_visit *visit)
{
    if (visit->reply->outcome == REPLY_FAULT)
        return judge_fault(visit->reply->fault);
    /* Who says when to come back is there. */
    bool away = is_fronts_word(visit->reply->status) && visit->reply->wait_s == 0 &&
                !(wall_is(visit->kind) && visit->kind != PAGE_PARKED);
    if (away || visit->kind == PAGE_PARKED)
        return MIRROR_FAILED;
    return sends_away(visit) ? MIRROR_FAILED : MIRROR_ANSWERED;
}

bool mirrors_hear(
    struct mirror *mirror, enum mirror_news news, const struct mirror_moment *at)
{
    if (news == MIRROR_NO_NEWS)
        return false;
    if (news == MIRROR_FAILED) {
        mirror->failures++;
        mirror->probe_ms = at->now_ms + pace_backoff(MIRRORS_SLOWER * at->retry_ms,
                                            mirror->failures, at->random);
        return true;
    }
    bool changed = mirror->failures > 0 || mirror->success_ms == 0;
    *mirror = (struct mirror){.success_ms = at->now_ms};
    return changed;
}
