/* fetch_desk_inside - what the desk's two files share; nobody else's. */
#ifndef VIGIE_APP_FETCH_DESK_INSIDE_H
#define VIGIE_APP_FETCH_DESK_INSIDE_H

#include "app/fetch_desk.h"
#include "app/role.h"
#include "crawler/circuits.h"
#include "crawler/kept.h"

enum { HELD_MAX = KEPT_MAX };

enum job_state { JOB_WAITING, JOB_DIALLING, JOB_OUT, JOB_FINISHED };

/* A connection that the fetcher holds for a host's next page. */
struct held {
    struct id user; /* SOCKS's; zero: none */
    size_t tor;
};

struct desk_job {
    enum job_state state;
    bool fresh; /* a kept connection failed it: on a new one then */
    uint64_t id;
    uint32_t losses;
    uint32_t generation; /* of the circuit */
    size_t tor;          /* which one, from dialling on */
    int socks;           /* while dialling */
    int64_t dialled_ms;  /* steady */
    int64_t out_ms;      /* steady: when the fetcher got it */
    struct fetch_way way;
    char url[URL_MAX + 1]; /* asked for: at a mirror, not the target's own */
    char host[TARGET_HOST_SIZE];
    struct fetched fetched;
};

struct fetch_desk {
    struct fetch_desk_spec spec;
    struct role role;
    struct tors tors;
    struct circuits circuits;
    struct desk_job pool[FETCH_DESK_MAX];
    struct desk_job *jobs[FETCH_DESK_MAX]; /* all of the pool; the first `count`, oldest
                                              first, are taken and not yet given back */
    size_t count;
    struct held held[HELD_MAX];
    size_t next_held; /* the place that is used next */
    uint64_t last_id;
    uint32_t failed_starts;
    int64_t next_start_ms;
    int64_t started_ms;
    int64_t next_send_ms; /* after the fetcher's channel was full */
    struct buf out;       /* a job on its way; all of it at once, as cookies may be in
                             it, and what grows leaves copies behind */
};

int64_t fetch_desk_now(const struct fetch_desk *desk); /* steady */
/* The fetcher is started where there is none. -1: it will not start at all. */
MUST_USE int fetch_desk_start(struct fetch_desk *desk, struct err *err);
/* -1: it has been silent for too long, and `err` says how. */
MUST_USE int fetch_desk_patience(const struct fetch_desk *desk, struct err *err);
/* It is no more; what it had under way waits for the next one. */
void fetch_desk_lose(struct fetch_desk *desk, const char *why);

#endif
