/*
 * candidate - a piece of a document that may be one of the identifiers looked for.
 *
 * The scanner finds them, in canonical form, and lets through only what its filter says
 * "maybe" to; the confirmer looks each up exactly. What travels between the two is a
 * batch of candidates in one frame, written field by field and read back with every
 * length checked. A candidate's value is somebody's clear identifier: it is never
 * logged, shown or stored.
 */
#ifndef VIGIE_MODEL_CANDIDATE_H
#define VIGIE_MODEL_CANDIDATE_H

#include "base/auto.h"
#include "base/buf.h"
#include "base/bytes.h"
#include "base/err.h"
#include "base/wire.h"
#include "model/data_kind.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The numbers stand in watchlist files and in every keyed hash: never reuse one. */
enum identifier_type {
    IDENTIFIER_NONE = 0,
    IDENTIFIER_NIR = 1,
    IDENTIFIER_PHONE = 2,
    IDENTIFIER_EMAIL = 3,
    IDENTIFIER_DOMAIN = 4,
    IDENTIFIER_IBAN = 5,
    IDENTIFIER_NHS = 6,
    IDENTIFIER_DNI = 7,
    IDENTIFIER_NIE = 8,
    IDENTIFIER_CODICE_FISCALE = 9,
    IDENTIFIER_NISS = 10,
    IDENTIFIER_AVS = 11,
    IDENTIFIER_KVNR = 12,
    IDENTIFIER_BSN = 13,
    IDENTIFIER_US_SSN = 14,
    IDENTIFIER_INS = 15,
    IDENTIFIER_RPPS = 16,
    IDENTIFIER_FINESS = 17,
    IDENTIFIER_PERSON = 18,
    IDENTIFIER_PHRASE = 19,
    IDENTIFIER_LOCAL = 20,
    IDENTIFIER_LIMIT = 32 /* every number is below; a set of types is a uint32_t */
};

/* "nir", "phone", ...; "unknown" for a number that is not in use. */
const char *identifier_name(enum identifier_type type);
/* IDENTIFIER_NONE when there is no such type. */
enum identifier_type identifier_by_name(struct bytes name);
/* The type's bit in a set of types. */
uint32_t identifier_bit(enum identifier_type type);
/* Whether it tells a person; a domain or a phrase names an organisation. */
bool identifier_tells_person(enum identifier_type type);

/* How hits are joined to persons: inside a row, or inside a window of free text. */
enum layout {
    LAYOUT_TEXT = 0,  /* free text: joined by nearness, rows are lines */
    LAYOUT_ROWS = 1,  /* one row a line: CSV and the like, JSON lines, combo lists */
    LAYOUT_TUPLES = 2 /* SQL INSERT: one row a parenthesis */
};

enum {
    CANDIDATE_VALUE_MAX = 254, /* bytes; the longest mailbox, RFC 5321 4.5.3.1.3 */
    CANDIDATE_BATCH = 128,     /* a batch is at most so many */
    CANDIDATE_FRAME_MAX = 4 + CANDIDATE_BATCH * (19 + CANDIDATE_VALUE_MAX) /* 34,948 */
};

struct candidate {
    enum identifier_type type;
    bool strong;        /* enough alone: an e-mail, a NIR whose key holds */
    struct bytes value; /* canonical, 1..CANDIDATE_VALUE_MAX bytes, borrowed */
    uint64_t row;       /* counts from 1, a header line included */
    uint64_t offset;    /* of its first byte in the document's text */
};

struct candidate_batch {
    enum layout layout;
    size_t count;
    struct candidate items[CANDIDATE_BATCH];
};

/* Appends one batch; at most CANDIDATE_FRAME_MAX bytes. */
MUST_USE int candidate_batch_write(
    struct buf *out, const struct candidate_batch *batch, struct err *err);

/* The whole of `from` as one batch. Values are borrowed from `from`. Unknown types,
 * layouts, empty or too long values and left-over bytes are errors. */
MUST_USE int candidate_batch_read(
    struct candidate_batch *batch, struct bytes from, struct err *err);

enum { SCAN_COLUMNS_MAX = 128, SCAN_COLUMN_NAME_SIZE = 48 };

/* One column of a table: what its cells look like, whoever they belong to. */
struct scan_column {
    char name[SCAN_COLUMN_NAME_SIZE]; /* from a header line, else "" */
    uint32_t seen[IDENTIFIER_LIMIT];  /* well-formed identifiers among the first rows */
    uint32_t rows;                    /* rows looked at */
    enum data_kind kind;              /* where no identifier tells it */
};

/* What the scanner says of one document, or of a piece of one, listed or not. Holds no
 * identifier. */
struct scan_summary {
    uint64_t bytes;
    uint64_t start;      /* of the piece, in the document */
    uint64_t end;        /* behind its last row */
    uint64_t start_mark; /* how the rows stood there: matchers/rows.h */
    uint64_t end_mark;
    bool more;     /* bytes from `end` on were not looked at */
    uint64_t rows; /* lines or tuples; a last one without an end counts */
    enum layout layout;
    uint64_t seen[IDENTIFIER_LIMIT]; /* well-formed identifiers, anybody's */
    uint64_t passed;                 /* of them, let through by the filter */
    uint32_t column_count;
    struct scan_column columns[SCAN_COLUMNS_MAX];
};

enum { SCAN_SUMMARY_FRAME_MAX = 32768 };

/* Within SCAN_SUMMARY_FRAME_MAX bytes; only counts that are not zero are written. */
MUST_USE int scan_summary_write(
    struct buf *out, const struct scan_summary *summary, struct err *err);
/* The whole of `from`. An unknown layout or type, too many columns and left-over bytes
 * are errors, after which `*summary` is not to be used. Of `columns` no more than
 * `column_count` are written: clearing the others, 22 KiB, would take longer than
 * reading most summaries. */
MUST_USE int scan_summary_read(
    struct scan_summary *summary, struct bytes from, struct err *err);

#endif
