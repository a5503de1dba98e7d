#include "alerts/health.h"

enum {
    FAILURES_TELLING = 3,
    HOUR_MS = 3600 * 1000,
    FAILING_MS = 3 * HOUR_MS,
    STALE_MS = 24 * HOUR_MS,
};

int64_t health_heard_ms(const struct store_health *source)
{
    bool resumed = source->resumed_ms > source->last_success_ms;
    return resumed ? source->resumed_ms : source->last_success_ms;
}

enum health health_judge(const struct store_health *source, int64_t now_ms)
{
    if (source->last_success_ms == 0)
        return source->last_attempt_ms == 0 ? HEALTH_NEVER_TRIED : HEALTH_NEVER_READ;
    int64_t silent_ms = now_ms - health_heard_ms(source);
    if (source->failures >= FAILURES_TELLING && silent_ms >= FAILING_MS)
        return HEALTH_FAILING;
    return silent_ms > STALE_MS ? HEALTH_STALE : HEALTH_GOOD;
}
