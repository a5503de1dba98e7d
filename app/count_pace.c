#include "app/count_pace.h"

int64_t count_pace_kept(int64_t took_ms)
{
    if (took_ms <= COUNT_KEPT_MIN_MS / COUNT_KEPT_TIMES)
        return COUNT_KEPT_MIN_MS;
    if (took_ms >= COUNT_KEPT_MAX_MS / COUNT_KEPT_TIMES)
        return COUNT_KEPT_MAX_MS;
    return took_ms * COUNT_KEPT_TIMES;
}
