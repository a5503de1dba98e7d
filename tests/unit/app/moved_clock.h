/* moved_clock - the system's clocks, and what a test has put the steady one forward by.
 */
#ifndef VIGIE_TESTS_MOVED_CLOCK_H
#define VIGIE_TESTS_MOVED_CLOCK_H

#include "base/clock.h"

#include <string.h>

struct moved_clock {
    struct clock clock;
    int64_t forward_ms;
};

static inline int64_t moved_wall(const struct clock *self)
{
    (void)self;
    return clock_wall(clock_system());
}

static inline int64_t moved_steady(const struct clock *self)
{
    struct moved_clock clock;
    memcpy(&clock, self, sizeof(clock));
    return clock_steady(clock_system()) + clock.forward_ms;
}

#endif
