#include "app/commit_pace.h"

int64_t commit_pace_wait(const struct commit_moment *moment)
{
    if (moment->waiting == 0)
        return -1;
    if (moment->waiting >= COMMIT_GROUP_MAX || !moment->more_to_come ||
        moment->in_haste)
        return 0;
    int64_t left = moment->oldest_ms + COMMIT_WAIT_MS - moment->now_ms;
    return left < 0 ? 0 : left;
}

bool commit_pace_blames(const struct commit_try *failed)
{
    return failed->visits == 1 && !failed->claims;
}
