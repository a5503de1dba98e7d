/*
 * expiry - how long a watchlist may still be used, told while there is time to act.
 *
 * A watchlist past its last day is refused (matchers/part.h): people who left the
 * organisation's care are not watched for ever. A list that ends without a word would
 * be silence where there should be alarms, so its end is told a month ahead.
 */
#ifndef VIGIE_MATCHERS_EXPIRY_H
#define VIGIE_MATCHERS_EXPIRY_H

#include "base/clock.h"

#include <stddef.h>

enum {
    EXPIRY_NOTICE_DAYS = 30,
    EXPIRY_DAY_MS = 24 * 60 * 60 * 1000,
    EXPIRY_TEXT_SIZE = 128
};

enum expiry_state { EXPIRY_FAR, EXPIRY_SOON, EXPIRY_PAST };

struct expiry {
    enum expiry_state state;
    int64_t days_left; /* begun days, today's included: 1 on the last day; 0: past */
    char last_day[CLOCK_TEXT_SIZE]; /* "2027-06-30", UTC; empty: none set */
};

/* `expires_ms`: the end of the last day, 0: never. Pure. */
struct expiry expiry_of(int64_t expires_ms, int64_t now_ms);

/* "its last day is 2027-06-30, in 6 days: build a new one by then" into `text` of
 * EXPIRY_TEXT_SIZE bytes; empty where there is nothing to warn of. */
void expiry_text(char *text, const struct expiry *expiry);

#endif
