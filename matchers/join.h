/*
 * join - what was found of one record, put together inside a row or a window of text.
 *
 * Parts arrive in the order of the document. In rows, a record is complete when the
 * next row starts; in running text, when the place is more than JOIN_WINDOW bytes past
 * the record's first part. They are completed in the order they came in, and found by a
 * hash of the record: many records that share values cost no more than few.
 */
#ifndef VIGIE_MATCHERS_JOIN_H
#define VIGIE_MATCHERS_JOIN_H

#include "model/candidate.h"
#include "model/hit.h"

enum {
    JOIN_WINDOW = 1024,  /* bytes */
    JOIN_OPEN_MAX = 1024 /* records open at once; more are left out and counted. A power
                            of two */
};

struct joined {
    uint64_t record;
    uint32_t group; /* the confirmer's own numbers */
    uint32_t canary;
    uint32_t watchlist;
    uint32_t fields;
    bool strong;
    bool person;
    uint64_t row;
    uint64_t offset;
};

struct join_sink {
    int (*take)(void *context, const struct joined *joined, struct err *err);
    void *context;
};

/* Start: zeroed, with sink set. */
struct join {
    struct join_sink sink;
    size_t first; /* the oldest, of a ring */
    size_t count;
    uint64_t left_out;
    struct joined open[JOIN_OPEN_MAX];
    uint16_t heads[JOIN_OPEN_MAX]; /* of a hash: a place in `open` + 1; 0: none */
    uint16_t next[JOIN_OPEN_MAX];  /* of the same hash, older */
};

/* Completes what cannot grow any more when the document has come to this place. */
MUST_USE int join_advance(struct join *join, enum layout layout, uint64_t row,
    uint64_t offset, struct err *err);

/* One part, after join_advance to its place. */
void join_add(struct join *join, const struct joined *part);

/* Completes everything. */
MUST_USE int join_end(struct join *join, struct err *err);

/* certain: two types or more; probable: a strong one, or a domain; else weak. */
enum confidence join_confidence(const struct joined *joined);

#endif
