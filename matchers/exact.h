/*
 * exact - the part of a watchlist that knows: values to records, records to groups.
 *
 * The table lies in the mapped file; a block of it is verified when it is first
 * touched, so a list of many gigabytes starts at once and only what is used is read.
 */
#ifndef VIGIE_MATCHERS_EXACT_H
#define VIGIE_MATCHERS_EXACT_H

#include "matchers/confirm_hash.h"
#include "matchers/watchlist.h"

struct exact;

/* Reads the key, keeps what the exact part needs, wipes the rest. The source's
 * descriptors may be closed on return. On success the caller owns `*out`. */
MUST_USE int exact_open(struct exact **out, const struct watchlist_source *source,
    int64_t now_ms, struct err *err);
/* Accepts NULL. Wipes the keys. */
void exact_close(struct exact *exact);
AUTO_DEFINE(struct exact, exact_close)

const struct watchlist_header *exact_header(const struct exact *exact);

/* NULL past the last one. */
const char *exact_group(const struct exact *exact, uint32_t number);
/* By the number in a record; NULL for 0, which is none. */
const char *exact_canary(const struct exact *exact, uint32_t number);

/* Hash, fetch ahead, find: in batches, so that memory is waited for once. After a
 * batch's last exact_hash, exact_hash_end wipes what that left on the stack. */
void exact_hash(struct fingerprint *prints, const struct exact *exact,
    const struct confirm_value *values, size_t count);
void exact_hash_end(const struct exact *exact);
void exact_prefetch(const struct exact *exact, const struct fingerprint *print);

enum { EXACT_FOUND = 0, EXACT_NONE = 1 };

struct exact_match {
    const uint32_t *records;
    uint32_t count;    /* at most CROWD are given */
    uint32_t left_out; /* records of the value beyond those */
    uint32_t single;
};

/* EXACT_FOUND, EXACT_NONE, or -1 for a damaged block. `match` must stay where it is
 * while it is used. */
MUST_USE int exact_find(struct exact_match *match, struct exact *exact,
    const struct fingerprint *print, struct err *err);

struct exact_record {
    uint64_t pseudonym;
    uint32_t group;
    uint32_t canary; /* 0: none */
};

void exact_record_prefetch(const struct exact *exact, uint32_t number);

MUST_USE int exact_record_get(
    struct exact_record *record, struct exact *exact, uint32_t number, struct err *err);

#endif
