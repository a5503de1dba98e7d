/*
 * hit - one record of ours found in one row (or window) of a document.
 *
 * It names the record by its pseudonym and never says an identifier: what was found is
 * told as a set of types. The summary counts a document's distinct persons, exactly,
 * also those whose hits were over the ceiling and so not sent one by one.
 */
#ifndef VIGIE_MODEL_HIT_H
#define VIGIE_MODEL_HIT_H

#include "base/auto.h"
#include "base/buf.h"
#include "base/bytes.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* In rising order. Domain hits are `probable` ("this organisation is named") and are
 * counted apart from persons. */
enum confidence {
    CONFIDENCE_WEAK = 1,
    CONFIDENCE_PROBABLE = 2,
    CONFIDENCE_CERTAIN = 3
};

enum { CONFIDENCE_LIMIT = 4 };

/* "weak", "probable", "certain". */
const char *confidence_name(enum confidence confidence);
/* 0 when there is no such name. */
enum confidence confidence_by_name(struct bytes name);

enum {
    HIT_NAME_SIZE = 128, /* a group's or canary's name, terminator included */
    HIT_FRAME_MAX = 512,
    HIT_RECORD_TEXT = 17, /* 16 hexadecimal digits and the terminator */
    HIT_FIELDS_TEXT = 128
};

struct hit {
    uint64_t record;    /* pseudonym: says nothing without the master key */
    uint64_t watchlist; /* first half of the watchlist's id */
    char group[HIT_NAME_SIZE];
    char canary[HIT_NAME_SIZE]; /* "" unless the record is a planted one */
    uint32_t fields;            /* identifier_bit of each type found */
    enum confidence confidence;
    bool person;     /* false: a domain, so an organisation */
    uint64_t row;    /* of the first field found; counts from 1 */
    uint64_t offset; /* bytes from the start of the text to the first field found */
};

/* Appends at most HIT_FRAME_MAX bytes. */
MUST_USE int hit_write(struct buf *out, const struct hit *hit, struct err *err);
/* The whole of `from`; every field is checked. */
MUST_USE int hit_read(struct hit *hit, struct bytes from, struct err *err);

/* 16 hexadecimal digits, as shown to people and in JSON. */
void hit_record_text(char text[HIT_RECORD_TEXT], uint64_t record);
/* "nir,phone" */
void hit_fields_text(char text[HIT_FIELDS_TEXT], uint32_t fields);

/* Distinct records of one group in one document, each counted at its best confidence.
 */
struct group_count {
    char group[HIT_NAME_SIZE];
    uint64_t persons[CONFIDENCE_LIMIT]; /* by enum confidence */
    uint64_t mentions;                  /* hits on the group's domains */
    uint32_t fields;                    /* types found for this group */
};

/* A document's verdict. Start: all zero; match_summary_done releases it. */
struct match_summary {
    uint64_t rows_hit[CONFIDENCE_LIMIT]; /* rows (or windows) with a hit on a person, by
                                            the best of it */
    uint64_t hits;         /* records found, row by row, those not sent included */
    uint64_t unsent;       /* hits over the ceiling: counted, not sent */
    uint32_t groups_known; /* groups that the watchlists have */
    bool partly;           /* persons beyond what memory allows were not counted */
    uint64_t left_out;     /* times that a record was not followed: it shares a value
                              with more than CROWD, or too many were open at once */
    uint64_t persons[CONFIDENCE_LIMIT];
    uint64_t mentions;
    uint32_t fields;
    size_t group_count;
    struct group_count *groups; /* by group name */
};

enum { MATCH_SUMMARY_GROUPS_MAX = 65536 };

/* Accepts a zeroed one. */
void match_summary_done(struct match_summary *summary);
AUTO_DEFINE_VALUE(struct match_summary, match_summary_done)

/* Rows with a hit of confidence `least` or better. */
uint64_t match_summary_rows_hit(
    const struct match_summary *summary, enum confidence least);

/* About 90 bytes and 50 more a group; a caller with a frame ceiling sets it as `out`'s.
 */
MUST_USE int match_summary_write(
    struct buf *out, const struct match_summary *summary, struct err *err);
/* On success the caller owns what is in `*summary`. */
MUST_USE int match_summary_read(
    struct match_summary *summary, struct bytes from, struct err *err);

#endif
