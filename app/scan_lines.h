/*
 * scan_lines - the wording of `vigie scan`: JSON lines, and text for people.
 */
#ifndef VIGIE_APP_SCAN_LINES_H
#define VIGIE_APP_SCAN_LINES_H

#include "app/finding.h"
#include "app/tally.h"

struct scan_totals {
    uint64_t files;
    uint64_t unread;
    uint64_t bytes;
    uint64_t rows;
    uint64_t hits;
    uint64_t mentions;     /* of our domains */
    uint32_t groups_known; /* groups the watchlists have */
    uint32_t fields;       /* identifiers in the files with a patient in them, ... */
    uint32_t kinds;        /* ... and what else their columns hold */
    int64_t milliseconds;
    bool several_keys; /* a person may have been counted for each */
};

struct scan_file {
    const char *path;
    const struct finding *finding;
    enum confidence least;
};

/* Each appends one line of JSON. */
MUST_USE int scan_line_hit(
    struct buf *out, const char *path, const struct hit *hit, struct err *err);
MUST_USE int scan_line_file(
    struct buf *out, const struct scan_file *file, struct err *err);
MUST_USE int scan_line_unread(
    struct buf *out, const char *path, const char *reason, struct err *err);
MUST_USE int scan_line_total(struct buf *out, const struct scan_totals *totals,
    const struct tally *persons, struct err *err);

/* Appends a path as a terminal may be shown it: whoever named the file may have put
 * control characters into it. */
MUST_USE int scan_text_path(struct buf *out, const char *path, struct err *err);
/* A table; nothing for a file without hits that was read whole. */
MUST_USE int scan_text_file(
    struct buf *out, const struct scan_file *file, struct err *err);
/* The verdict in a sentence. Patients are those known for certain or probably. */
MUST_USE int scan_text_total(struct buf *out, const struct scan_totals *totals,
    const struct tally *persons, struct err *err);

/* The type most cells of a column hold, or IDENTIFIER_NONE. */
enum identifier_type scan_column_holds(const struct scan_column *column);
/* What a file with persons of ours in it holds, is added to the totals. */
void scan_totals_add(struct scan_totals *totals, const struct scan_file *file);
/* Why a file was read or told in part only, or NULL; `text` has PAGE_REASON_MAX + 1. */
const char *scan_partly(char *text, const struct finding *finding);
/* The same in a word, or else the kind of data it seems to hold; NULL: unknown. */
const char *scan_column_says(const struct scan_column *column);
/* Distinct persons of a group in a file, of confidence `least` and above. */
uint64_t scan_group_persons(const struct group_count *group, enum confidence least);

#endif
