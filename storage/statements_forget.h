/* statements_forget - the statements by which what is old goes. */
#ifndef VIGIE_STORAGE_STATEMENTS_FORGET_H
#define VIGIE_STORAGE_STATEMENTS_FORGET_H

#include "storage/statements.h"

/* A hit is as fresh as the page that still shows it: one look for each that may be old,
 * where a join may be planned as one of all pages. */
#define HIT_OLD(before)                                                                \
    " h.last_seen_ms < " before " AND coalesce((SELECT p.last_seen_ms FROM page p"     \
    " WHERE p.bucket = h.bucket AND p.target = h.target"                               \
    " AND p.read_ms = h.last_seen_ms), h.last_seen_ms) < " before " "

/* Postings that have their excerpt with them, of old pages. */
#define WORDED_OLD(before)                                                             \
    " FROM page g JOIN posting e ON e.bucket = g.bucket AND e.target = g.target"       \
    " WHERE g.last_seen_ms < " before " AND e.excerpt <> ''"

/* Buckets from $1 on, $2 at most, for which `finds` finds something: one look by an
 * index each. Of few rows, where pages and hits are many: whatever has any has a host.
 */
#define BUCKETS_THAT(finds)                                                            \
    "SELECT b.bucket FROM (SELECT DISTINCT bucket FROM host WHERE bucket >= $1) AS b"  \
    " WHERE (" finds " LIMIT 1) IS NOT NULL ORDER BY b.bucket LIMIT $2"

/* NULL: none of these. */
const char *statement_forget(enum statement statement);

#endif
