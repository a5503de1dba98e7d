#include "app/retention.h"

struct store_purge retention_purge(
    const struct config *config, const struct clock *clock)
{
    int64_t now = clock_wall(clock);
    return (struct store_purge){
        .pages_before_ms = now - config->retention.pages_ms,
        .hits_before_ms = now - config->retention.hits_ms,
        .incidents_before_ms = now - config->retention.incidents_ms,
        .audit_before_ms = now - config->retention.audit_ms,
        .now_ms = now,
    };
}
