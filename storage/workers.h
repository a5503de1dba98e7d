/*
 * workers - who works on this database: each worker's row of its own, by which the
 * others see that it lives. It judges nobody dead; who looks does (app/workers.h).
 */
#ifndef VIGIE_STORAGE_WORKERS_H
#define VIGIE_STORAGE_WORKERS_H

#include "storage/store.h"

struct store_worker {
    uint64_t beats;     /* counted up by the worker alone, again and again */
    int64_t started_ms; /* by its own clock, as is the next */
    int64_t seen_ms;
    int64_t tor_down_ms;          /* since when no Tor works; 0: one does */
    uint32_t leases;              /* hosts it has */
    struct id id;                 /* the owner of its leases */
    char name[STORE_WORKER_SIZE]; /* machine and process, for people */
    char tor_why[STORE_REASON_SIZE];
};

/* "I am alive": counts the worker's own row up, and makes it when it is not there. */
MUST_USE int store_worker_beat(struct store *store, const struct id *id,
    const char *name, int64_t now_ms, struct err *err);

/* What the worker knows of Tor: `down_ms` as in store_worker; `why` may be NULL. */
MUST_USE int store_worker_tor(struct store *store, const struct id *id, int64_t down_ms,
    const char *why, struct err *err);

typedef int store_worker_fn(
    void *self, const struct store_worker *worker, struct err *err);
/* Oldest first. */
MUST_USE int store_workers(
    struct store *store, store_worker_fn *each, void *self, struct err *err);

/* Its leases are free, its row is gone: an orderly end, or what the others do when it
 * is dead. One that lives after all loses what it has under way (STORE_LEASE_LOST), and
 * comes back with its next beat. */
MUST_USE int store_worker_forget(
    struct store *store, const struct id *id, struct err *err);

/* Whether any has a row: one that was killed has it until another takes it away. */
MUST_USE int store_worker_any(bool *any, struct store *store, struct err *err);

#endif
