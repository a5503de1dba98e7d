/*
 * audit - who saw, changed or revealed what: a log that is only added to, and a chain.
 *
 * Each entry's hash is SHA-256 (FIPS 180-4) over the hash before it and its own fields
 * in one canonical form (docs/STORE.md); the last number and hash stand in a table of
 * their own. So an entry that was changed, taken out, put in or cut off the end is
 * told. The database itself takes entries at the end alone, and lets go what is old and
 * named by the entry that ends it (storage/schema, 023). There is no key: who owns the
 * tables can take these guards away and make a new chain. A head that was noted
 * elsewhere tells that, too.
 *
 * An entry belongs to the transaction that does what it tells of. Acts on incidents and
 * pauses write theirs themselves (storage/triage.h, store_source_pause); whoever shows
 * or changes other things adds one.
 */
#ifndef VIGIE_STORAGE_AUDIT_H
#define VIGIE_STORAGE_AUDIT_H

#include "storage/store.h"

enum {
    STORE_AUDIT_HASH = 32,
    STORE_AUDIT_WHO_SIZE = 2 * STORE_WORKER_SIZE + 16,
    STORE_AUDIT_WHAT_SIZE = 33,
    STORE_AUDIT_OBJECT_SIZE = 257,
    STORE_AUDIT_DETAIL_SIZE = 2049,
};

/* What is to be added. Longer texts are cut at the sizes above. */
struct store_audit_entry {
    int64_t at_ms;
    const char *who;
    const char *what;   /* "incident.close" */
    const char *object; /* "incident 3"; a source's name */
    const char *detail; /* masked; may be NULL */
};

/* The login that the machine knows, noted from now on beside whoever an entry of this
 * handle names, when the two differ: "M. Darvor; login m.darvor at vigie-1". A name is
 * what somebody says, a login what the machine knows. Cut at STORE_WORKER_SIZE. */
void store_audit_login(struct store *store, const char *login);

/* Joins the transaction under way. Until that ends nobody else adds one. */
MUST_USE int store_audit_add(
    struct store *store, const struct store_audit_entry *entry, struct err *err);

struct store_audit {
    uint64_t number; /* from 1, without gaps */
    int64_t at_ms;
    char who[STORE_AUDIT_WHO_SIZE];
    char what[STORE_AUDIT_WHAT_SIZE];
    char object[STORE_AUDIT_OBJECT_SIZE];
    char detail[STORE_AUDIT_DETAIL_SIZE];
    uint8_t hash[STORE_AUDIT_HASH];
};

typedef int store_audit_fn(
    void *self, const struct store_audit *entry, struct err *err);
/* In their order; 0: all. */
MUST_USE int store_audit_read(struct store *store, int64_t since_ms,
    store_audit_fn *each, void *self, struct err *err);

enum store_audit_state {
    STORE_AUDIT_WHOLE,
    STORE_AUDIT_CHANGED, /* the entry is not what was written, or follows another one */
    STORE_AUDIT_MISSING, /* the entry of that number is not there */
    STORE_AUDIT_BEYOND,  /* it stands behind the last one that is known */
};

struct store_audit_check {
    enum store_audit_state state;
    uint64_t broken; /* the first number where it is; 0: nowhere */
    uint64_t rows;   /* looked at */
    uint64_t first;  /* number of the first that is kept; 0: none is */
    uint64_t last;   /* as the head has it */
    uint8_t head[STORE_AUDIT_HASH];
};

/* The last entry there is: what, noted elsewhere, shows that a chain is another one. */
struct store_audit_head {
    uint64_t number; /* 0: none was ever added */
    uint8_t hash[STORE_AUDIT_HASH];
};

/* As it is now; waits for nobody and checks nothing. */
MUST_USE int store_audit_head(
    struct store_audit_head *out, struct store *store, struct err *err);

enum store_audit_noted {
    STORE_AUDIT_SAME,      /* the log has it */
    STORE_AUDIT_OTHER,     /* it has another one there, or none: it was rewritten */
    STORE_AUDIT_FORGOTTEN, /* it went with what is old: nothing can be said */
};

/* What the log has where a head that was noted elsewhere (each digest tells it) was. */
MUST_USE int store_audit_noted(enum store_audit_noted *out, struct store *store,
    const struct store_audit_head *noted, struct err *err);

/* All of the chain, from where it was last forgotten to its head, as of one moment: who
 * adds to it meanwhile waits for nothing. */
MUST_USE int store_audit_check(
    struct store_audit_check *out, struct store *store, struct err *err);

#endif
