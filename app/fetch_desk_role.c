/* The fetcher's process: started, replaced, and given up waiting for. */
#include "app/fetch_desk_inside.h"

#include <stdio.h>
#include <string.h>

enum {
    MAX_LOSSES = 3, /* fetchers lost while one job was out */
    START_TRIES = 5,
    START_WAIT_MS = 100,
    READY_MS = 60000,
    ANSWER_SLACK_MS = 30000, /* over the deadline that the fetcher itself keeps */
};

/* Ends a job without the fetcher's word. */
static void give_up(struct desk_job *job, const char *why)
{
    fetched_give_up(&job->fetched, why);
    job->state = JOB_FINISHED;
}

void fetch_desk_lose(struct fetch_desk *desk, const char *why)
{
    char how[PROC_HOW_SIZE] = "";
    if (!desk->role.ready)
        desk->failed_starts++;
    role_stop(&desk->role, how);
    memset(desk->held, 0, sizeof(desk->held));
    log_warn(desk->spec.log, "the fetcher is replaced: %s; %s", why, how);
    for (size_t i = 0; i < desk->count; i++) {
        struct desk_job *job = desk->jobs[i];
        if (job->state != JOB_OUT)
            continue;
        job->state = JOB_WAITING;
        if (++job->losses >= MAX_LOSSES)
            give_up(job, "the fetcher was lost three times while fetching this");
    }
}

static int start_fetcher(struct fetch_desk *desk, struct err *err)
{
    AUTO(buf_done) struct buf settings;
    const struct role_spec role = {.name = "fetcher", .max_files = 4 * FETCH_DESK_MAX};
    buf_init(&settings, FRAME_MAX);
    struct err why = {0};
    if (protocol_fetcher_write(&settings, &desk->spec.fetcher, err) != 0 ||
        role_start(&desk->role, &role, err) != 0)
        return -1;
    desk->started_ms = fetch_desk_now(desk);
    if (protocol_send(
            &desk->role.channel, PROTOCOL_FETCHER, buf_bytes(&settings), -1, &why) != 0)
        fetch_desk_lose(desk, why.text);
    return 0;
}

/* One that was stopped or taken over may say nothing for ever; the crawl must not wait
 * for it as long. */
int fetch_desk_patience(const struct fetch_desk *desk, struct err *err)
{
    int64_t patience = desk->spec.fetcher.deadline_ms + ANSWER_SLACK_MS;
    int64_t now = fetch_desk_now(desk);
    if (!desk->role.ready && now - desk->started_ms > READY_MS)
        return err_set(err, "it does not get ready");
    for (size_t i = 0; i < desk->count; i++)
        if (desk->jobs[i]->state == JOB_OUT && now - desk->jobs[i]->out_ms > patience)
            return err_set(err, "it does not answer within its deadline");
    return 0;
}

int fetch_desk_start(struct fetch_desk *desk, struct err *err)
{
    if (role_started(&desk->role) || fetch_desk_now(desk) < desk->next_start_ms)
        return 0;
    if (desk->failed_starts >= START_TRIES)
        return err_set(err, "the fetcher does not start; `vigie doctor` tells more");
    desk->next_start_ms = fetch_desk_now(desk) + (START_WAIT_MS << desk->failed_starts);
    struct err why = {0};
    if (start_fetcher(desk, &why) != 0)
        fetch_desk_lose(desk, why.text);
    return 0;
}
