#include "app/fetch_spec.h"

/* A host's connection is kept for its next page, where that comes soon: over the gap
 * with its jitter, and a little for what else takes time. */
static int64_t keep_ms(int64_t gap_ms)
{
    enum { SLACK_MS = 5000, LONGEST_MS = 60000 };
    int64_t wanted = gap_ms + gap_ms / 2 + SLACK_MS;
    return wanted <= LONGEST_MS ? wanted : 0;
}

struct fetch_desk_spec fetch_spec_of(
    const struct config *config, const struct clock *clock, const struct log *log)
{
    struct fetch_desk_spec spec = {
        .socks = config->tor.socks,
        .socks_count = config->tor.socks_count,
        .fetcher =
            {
                .connections = config->crawl.connections,
                .connect_timeout_ms = config->tor.connect_timeout_ms,
                .deadline_ms = config->crawl.deadline_ms,
                .keep_ms = keep_ms(config->crawl.gap_ms),
                .max_body = config->crawl.max_body,
            },
        .clock = clock,
        .log = log,
    };
    (void)bytes_to_text(spec.fetcher.user_agent, sizeof(spec.fetcher.user_agent),
        bytes_of(config->crawl.user_agent));
    return spec;
}
