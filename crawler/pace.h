/*
 * pace - the rest a host is given.
 *
 * Pure arithmetic on values the caller keeps; time and randomness are passed in. One
 * request at a time; a gap with jitter after each (a metronome is easily noticed, and
 * many sites must not fall into step); waits that grow by half after each failure; and
 * a budget per day (UTC) for a source.
 */
#ifndef VIGIE_CRAWLER_PACE_H
#define VIGIE_CRAWLER_PACE_H

#include <stdbool.h>
#include <stdint.h>

enum {
    PACE_BACKOFF_MAX_MS = 24 * 60 * 60 * 1000,
    PACE_DAY_MS = 24 * 60 * 60 * 1000,
};

/* gap_ms and up to half of it more; `random` is any number. */
int64_t pace_gap(int64_t gap_ms, uint32_t random);

/* The wait after the nth failure in a row (n from 1): retry_ms x 1.5^(n-1), at most
 * PACE_BACKOFF_MAX_MS, and up to a tenth more. 0 failures: 0. */
int64_t pace_backoff(int64_t retry_ms, uint32_t failures, uint32_t random);

/* wait_ms and up to a tenth more, so that what is found together does not come due
 * together for ever. */
int64_t pace_spread(int64_t wait_ms, uint32_t random);

/* What is remembered of one host; all zero to begin with. */
struct pace_host {
    bool busy;             /* a request is out */
    int64_t rest_until_ms; /* wall */
    uint32_t failures;     /* in a row */
};

struct pace_rules {
    int64_t gap_ms;
    int64_t retry_ms;
};

/* When the host may next be asked: `now_ms` or earlier means now, INT64_MAX while a
 * request is out. */
int64_t pace_ready_at(const struct pace_host *host);
void pace_begin(struct pace_host *host);
/* The request is over. `answered`: the host itself answered, with whatever status. */
void pace_end(struct pace_host *host, const struct pace_rules *rules, bool answered,
    int64_t now_ms, uint32_t random);
/* The request is over and nobody learnt anything about the host: Tor was down. */
void pace_forget(struct pace_host *host);

/* A source's pages of the day; all zero to begin with. */
struct pace_budget {
    int64_t day; /* since 1970, UTC */
    uint32_t used;
};

/* Takes one page off the day's budget; false, taking none, when it is used up. A
 * `pages_per_day` of 0 is no budget. */
bool pace_budget_take(
    struct pace_budget *budget, uint32_t pages_per_day, int64_t now_ms);
/* So many pages of today are known to be used, by whomever: fewer never count less. */
void pace_budget_seen(struct pace_budget *budget, uint64_t pages, int64_t now_ms);
/* When a budget that is used up opens again: the next midnight, UTC. */
int64_t pace_budget_opens(int64_t now_ms);

#endif
