/*
 * count_pace - for how long counts are kept that cost something to make.
 *
 * Counting reads what it counts: ten million addresses take seconds. So that nobody who
 * asks often takes more than a thirtieth of a processor, an answer is kept for thirty
 * times as long as it took, a quarter of a minute at least, and ten minutes at most,
 * which says still what is going on.
 */
#ifndef VIGIE_APP_COUNT_PACE_H
#define VIGIE_APP_COUNT_PACE_H

#include <stdint.h>

enum {
    COUNT_KEPT_MIN_MS = 15 * 1000,
    COUNT_KEPT_MAX_MS = 10 * 60 * 1000,
    COUNT_KEPT_TIMES = 30
};

/* Milliseconds, for one that took so many; a clock that went back took none. */
int64_t count_pace_kept(int64_t took_ms);

#endif
