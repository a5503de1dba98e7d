#include "matchers/expiry.h"

#include <stdio.h>

struct expiry expiry_of(int64_t expires_ms, int64_t now_ms)
{
    enum { DAY_TEXT = 10 };
    struct expiry expiry = {.state = EXPIRY_FAR};
    if (expires_ms == 0)
        return expiry;
    clock_text(expiry.last_day, expires_ms - 1);
    expiry.last_day[DAY_TEXT] = '\0';
    if (now_ms >= expires_ms) {
        expiry.state = EXPIRY_PAST;
        return expiry;
    }
    expiry.days_left = (expires_ms - now_ms - 1) / EXPIRY_DAY_MS + 1;
    if (expiry.days_left <= EXPIRY_NOTICE_DAYS)
        expiry.state = EXPIRY_SOON;
    return expiry;
}

void expiry_text(char *text, const struct expiry *expiry)
{
    long long after = (long long)expiry->days_left - 1;
    text[0] = '\0';
    if (expiry->state == EXPIRY_PAST)
        (void)snprintf(text, EXPIRY_TEXT_SIZE,
            "its last day was %s: build a new one from the current data",
            expiry->last_day);
    else if (expiry->state == EXPIRY_SOON && after == 0)
        (void)snprintf(text, EXPIRY_TEXT_SIZE,
            "its last day is today, %s: build a new one now", expiry->last_day);
    else if (expiry->state == EXPIRY_SOON)
        (void)snprintf(text, EXPIRY_TEXT_SIZE,
            "its last day is %s, in %lld %s: build a new one before", expiry->last_day,
            after, after == 1 ? "day" : "days");
}
