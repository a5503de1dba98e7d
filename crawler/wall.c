#include "crawler/wall.h"

#include "crawler/pace.h"

#include <stddef.h>

static const char *const reasons[PAGE_KIND_COUNT] = {
    [PAGE_LOGIN] =
        "a login stands there: it wants cookies (`vigie source cookies import`)",
    [PAGE_CAPTCHA] = "a captcha stands there: a person must pass it; vigie solves none",
    [PAGE_QUEUE] = "a waiting queue or browser check stands there; it is waited out",
    [PAGE_BANNED] = "the site says that we are banned: rest it, or use another account",
    [PAGE_PARKED] = "the site is gone: seized, or its address is for sale",
    [PAGE_CLOSED] = "the site is closed for maintenance",
};

bool wall_is(enum page_kind kind)
{
    return wall_reason(kind, false) != NULL;
}

const char *wall_reason(enum page_kind kind, bool session)
{
    if (session && kind == PAGE_LOGIN)
        return "the session has expired: log in anew, export the cookies and run "
               "`vigie "
               "source cookies import`";
    return (unsigned)kind < PAGE_KIND_COUNT ? reasons[kind] : NULL;
}

static int64_t queue_wait(const struct wall_wait *wait)
{
    enum { UNSAID_S = 60, LEAST_S = 5, MOST_S = 600, SECOND_MS = 1000 };
    uint32_t seconds = wait->wait_s == 0 ? UNSAID_S : wait->wait_s;
    if (seconds < LEAST_S)
        seconds = LEAST_S;
    if (seconds > MOST_S)
        seconds = MOST_S;
    return pace_spread((int64_t)seconds * SECOND_MS, wait->random);
}

int64_t wall_wait(const struct wall_wait *wait)
{
    enum { QUEUE_TRIES = 60, SLOWER = 10 };
    if (wait->kind == PAGE_QUEUE && wait->failures <= QUEUE_TRIES)
        return queue_wait(wait);
    return pace_backoff(SLOWER * wait->retry_ms, wait->failures, wait->random);
}
