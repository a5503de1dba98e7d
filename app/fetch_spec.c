#include "app/fetch_spec.h"

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
                .max_body = config->crawl.max_body,
            },
        .clock = clock,
        .log = log,
    };
    (void)bytes_to_text(spec.fetcher.user_agent, sizeof(spec.fetcher.user_agent),
        bytes_of(config->crawl.user_agent));
    return spec;
}
