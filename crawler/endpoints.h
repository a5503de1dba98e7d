/*
 * endpoints - which of several Tors a host is asked through, and which of them work.
 *
 * A host keeps its Tor as long as that one works, for there its descriptor and circuits
 * are known: rendezvous hashing (Thaler and Ravishankar, 1998) spreads the hosts
 * evenly, and when a Tor fails only its own hosts move, and come back with it.
 *
 * Two things speak against a Tor: its port does not answer, or what it answers is that
 * one host after the other cannot be reached. The second may also be the hosts'
 * own trouble. So it takes many refusals in a row, of several hosts and with no host
 * that answered in between; then the Tor is only *doubted*: others take over its hosts,
 * or, when there is none, the queue waits instead of failing page by page. Either is
 * tried again with one request at a time, after waits that grow, until a host answers.
 *
 * Pure arithmetic: time is passed in, steady milliseconds.
 */
#ifndef VIGIE_CRAWLER_ENDPOINTS_H
#define VIGIE_CRAWLER_ENDPOINTS_H

#include "model/id.h"
#include "model/reply.h"

enum {
    ENDPOINTS_MAX = 8,
    ENDPOINTS_NONE = ENDPOINTS_MAX, /* none may be used now */
    ENDPOINT_DOUBT_REPLIES = 8,     /* refusals in a row ... */
    ENDPOINT_DOUBT_HOSTS = 3,       /* ... of so many different hosts */
    ENDPOINT_RETRY_MS = 2000,       /* first wait of one that is down, then doubled */
    ENDPOINT_RETRY_MAX_MS = 60000,
    ENDPOINT_PROBE_MS = 30000, /* first wait of one that is doubted, then doubled */
    ENDPOINT_PROBE_MAX_MS = 300000,
};

enum endpoint_state {
    ENDPOINT_WORKS,
    ENDPOINT_DOWN,    /* its port does not answer, or speaks no SOCKS */
    ENDPOINT_DOUBTED, /* it reaches nobody */
    ENDPOINT_WAITS,   /* says itself that it is not ready (its ControlPort does) */
};

struct endpoint {
    enum endpoint_state state;
    int64_t since_ms; /* of the state; 0: from the beginning */
    int64_t next_ms;  /* not ENDPOINT_WORKS: when it may be tried again */
    uint32_t tries;
    bool mute; /* its port takes connections, but what is behind it speaks no SOCKS */
    uint32_t refusals;                     /* in a row */
    struct id hosts[ENDPOINT_DOUBT_HOSTS]; /* that were refused, all different */
    uint32_t host_count;
};

struct endpoints {
    struct endpoint each[ENDPOINTS_MAX];
    size_t count;
};

/* `count` from 1 to ENDPOINTS_MAX; all work until the contrary is seen. */
void endpoints_init(struct endpoints *endpoints, size_t count);

/* Which one `host` is asked through now, or ENDPOINTS_NONE. One that does not work is
 * tried again with a host of its own when its time has come, and is then not chosen
 * before another wait is over, whatever comes of it. */
size_t endpoints_pick(struct endpoints *endpoints, struct bytes host, int64_t now_ms);

/* The port took a connection. No sign of life from one that was found mute. */
void endpoints_connected(struct endpoints *endpoints, size_t index);
/* The port did not; `mute`: it did, but what is behind it is no Tor. True: it worked
 * until now. */
bool endpoints_failed(
    struct endpoints *endpoints, size_t index, bool mute, int64_t now_ms);
/* A request to `host` ended with `fault`, TOR_FAULT_NONE when it answered. */
void endpoints_replied(struct endpoints *endpoints, size_t index, struct bytes host,
    enum tor_fault fault, int64_t now_ms);
/* What the Tor says of itself. `ready` lifts ENDPOINT_WAITS and nothing else. */
void endpoints_told(
    struct endpoints *endpoints, size_t index, bool ready, int64_t now_ms);

/* When the last of them ceased to work (steady); 0: one works. */
int64_t endpoints_down_since(const struct endpoints *endpoints);
/* When the next one that does not work may be tried; INT64_MAX: all work. */
int64_t endpoints_next_try(const struct endpoints *endpoints);

#endif
