#include "base/clock.h"

#include <time.h>

static int64_t read_ms(clockid_t which)
{
    struct timespec now = {0};
    (void)clock_gettime(which, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t system_wall(const struct clock *self)
{
    (void)self;
    return read_ms(CLOCK_REALTIME);
}

static int64_t system_steady(const struct clock *self)
{
    (void)self;
    return read_ms(CLOCK_MONOTONIC);
}

const struct clock *clock_system(void)
{
    static const struct clock system_clock = {
        .wall_ms = system_wall,
        .steady_ms = system_steady,
    };
    return &system_clock;
}

int64_t clock_wall(const struct clock *clock)
{
    return clock->wall_ms(clock);
}

int64_t clock_steady(const struct clock *clock)
{
    return clock->steady_ms(clock);
}

void clock_text(char *text, int64_t wall_ms)
{
    time_t seconds = (time_t)(wall_ms / 1000);
    struct tm utc = {0};
    (void)gmtime_r(&seconds, &utc);
    (void)strftime(text, CLOCK_TEXT_SIZE, "%Y-%m-%dT%H:%M:%SZ", &utc);
}
