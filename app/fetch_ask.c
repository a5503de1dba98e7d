#include "app/fetch_ask.h"

#include <sodium.h>
#include <stdio.h>

int fetch_ask_write(struct buf *out, const struct fetch_ask *ask, struct err *err)
{
    const struct target *target = ask->target;
    struct fetch_job job = {.id = ask->job};
    (void)snprintf(job.url, sizeof(job.url), "%s", target->url);
    (void)snprintf(job.if_none_match, sizeof(job.if_none_match), "%s", target->etag);
    (void)snprintf(job.if_modified_since, sizeof(job.if_modified_since), "%s",
        target->last_modified);
    job.ciphertext = target_asks_ciphertext(target);
    if (sessions_dress(ask->sessions, &job, target, ask->generation, err) != 0)
        return -1;
    int written = fetch_job_write(out, &job, err);
    sodium_memzero(job.cookie, sizeof(job.cookie));
    return written;
}
