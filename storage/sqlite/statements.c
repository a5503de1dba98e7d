#include "storage/sqlite/statements_likeness.h"
#include "storage/statements_forget.h"

#include <stddef.h>

/* When the host's next target is due, of all sources or of the watched ones. */
#define NEXT_OF(sources)                                                               \
    "coalesce((SELECT min((SELECT f.due_ms FROM target f WHERE f.bucket = q.bucket"    \
    " AND f.host = q.host AND f.source = q.source AND f.priority = q.priority"         \
    " AND f.state = 0 ORDER BY f.due_ms, f.id LIMIT 1)) FROM queue q" sources          \
    " WHERE q.bucket = $1 AND q.host = $2), 9223372036854775807)"
#define NEXT_OF_HOST NEXT_OF("")
#define NEXT_WATCHED                                                                   \
    NEXT_OF(" JOIN source s ON s.name = q.source AND s.active = 1 AND s.paused = 0")

/* An answer without a row: given are no NULLs. */
#define NOTHING(given) "SELECT 0 WHERE coalesce(" given ") IS NULL"

#define HIT_UPSERT                                                                     \
    "INSERT INTO hit (bucket, target, record, at_row, at_offset, watchlist, grp,"      \
    " canary, fields, confidence, person, first_seen_ms, last_seen_ms)"                \
    " SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13"                   \
    " WHERE $14 IS NOT NULL"                                                           \
    " ON CONFLICT (bucket, target, record, at_row) DO UPDATE SET"                      \
    " at_offset = excluded.at_offset, watchlist = excluded.watchlist,"                 \
    " grp = excluded.grp, canary = excluded.canary, fields = excluded.fields,"         \
    " confidence = excluded.confidence, person = excluded.person,"                     \
    " last_seen_ms = excluded.last_seen_ms"

/* Nobody else writes between the statements of one transaction: each of them finds the
 * same. */
#define PAGES_OLD                                                                      \
    "(SELECT target FROM page WHERE bucket = $1 AND last_seen_ms < $2"                 \
    " ORDER BY last_seen_ms, target LIMIT $3)"

/* Most numbers have no text here, so that the check takes those of several lines for
 * mistakes. */
/* NOLINTBEGIN(bugprone-suspicious-missing-comma) */
static const char *const texts[SQL_STATEMENTS] = {
    /* BEGIN IMMEDIATE is the lock. */
    [SQL_SCHEMA_LOCK] = "SELECT 0",
    [SQL_SCHEMA_TABLES] = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
                          " AND name NOT LIKE 'sqlite_%'",
    [SQL_SCHEMA_PRESENT] = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
                           " AND name = 'vigie_schema'",
    [SQL_ROLES_PRESENT] = "SELECT 0",

    [SQL_HOST_ADD] =
        "INSERT INTO host (bucket, host, wake_ms) VALUES ($1, $2, $3)"
        " ON CONFLICT (bucket, host) DO UPDATE SET wake_ms = excluded.wake_ms"
        " WHERE host.wake_ms > excluded.wake_ms",
    [SQL_QUEUE_ADD] = "INSERT INTO queue (bucket, host, source, priority)"
                      " VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    [SQL_TARGET_ADD] =
        "INSERT INTO target (bucket, id, source, host, url, depth, priority, due_ms,"
        " failures, crashes, etag, last_modified, content, paste_key, chain, hops)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,"
        " $16)"
        " ON CONFLICT DO NOTHING",
    [SQL_TARGET_KEY] = "UPDATE target SET paste_key = $3, due_ms = $4, settled = 0,"
                       " etag = '', last_modified = ''"
                       " WHERE bucket = $1 AND id = $2 AND paste_key = ''",
    [SQL_TARGET_NEARER] =
        "UPDATE target SET depth = $3, chain = $4 WHERE bucket = $1 AND id = $2"
        " AND (depth > $3 OR (depth = $3 AND chain > $4))",
    [SQL_TARGET_ADOPT] =
        "UPDATE target SET source = $3, depth = $4, priority = $5"
        " WHERE bucket = $1 AND id = $2 AND NOT EXISTS (SELECT 1 FROM source s"
        " WHERE s.name = target.source AND s.active = 1)",
    /* The first of each priority by the index alone, then its row; whether its source
     * is watched is asked of what is due. */
    [SQL_HOST_BEST] =
        "SELECT t.id, q.priority, t.due_ms FROM host h CROSS JOIN queue q"
        " CROSS JOIN target t CROSS JOIN source s WHERE h.bucket = $1 AND h.host = $2"
        " AND h.rest_until_ms <= $3 AND h.lease_until_ms <= $3"
        " AND q.bucket = $1 AND q.host = $2 AND t.rowid ="
        " (SELECT f.rowid FROM target f WHERE f.bucket = $1 AND f.host = $2"
        " AND f.source = q.source AND f.priority = q.priority AND f.state = 0"
        " ORDER BY f.due_ms, f.id LIMIT 1) AND t.due_ms <= $3"
        " AND s.name = q.source AND s.active = 1 AND s.paused = 0",
    /* One writer at a time: no row needs a lock of its own, and the target is as it was
     * found in this transaction. */
    [SQL_LEASE] = "UPDATE host SET lease_owner = $1, lease_target = $2,"
                  " lease_until_ms = $3, wake_ms = $3 WHERE bucket = $4 AND host = $5"
                  " AND rest_until_ms <= $6 AND lease_until_ms <= $6",
    /* Early where a source is not watched any longer, which costs one look. */
    [SQL_HOST_RESTS] =
        "UPDATE host SET rest_until_ms = $3, lease_owner = NULL, lease_target = NULL,"
        " lease_until_ms = 0, wake_ms = max($3, " NEXT_OF_HOST ")"
        " WHERE bucket = $1 AND host = $2",
    [SQL_HOST_LOCK] = "SELECT 1 FROM host WHERE bucket = $1 AND host = $2",
    [SQL_HOST_SLEEPS] =
        "UPDATE host SET wake_ms = max(rest_until_ms, lease_until_ms, " NEXT_WATCHED
        ") WHERE bucket = $1 AND host = $2",
    [SQL_NEXT_DUE] =
        "SELECT min(max(t.due_ms, h.rest_until_ms, h.lease_until_ms, $1)) FROM queue q"
        " JOIN source s ON s.name = q.source AND s.active = 1"
        " AND s.paused = 0"
        " JOIN host h ON h.bucket = q.bucket AND h.host = q.host"
        " JOIN target t ON t.bucket = q.bucket AND t.id ="
        " (SELECT f.id FROM target f WHERE f.bucket = q.bucket AND f.host = q.host"
        " AND f.source = q.source AND f.priority = q.priority AND f.state = 0"
        " AND f.failures < $2 AND f.due_ms <= $3 AND (f.failures > 0"
        " OR f.visited_ms IS NULL OR f.visited_ms < $4) ORDER BY f.due_ms, f.id LIMIT "
        "1)",

    [SQL_VISIT_LEASE] =
        "SELECT h.lease_owner, h.lease_target, t.visit_owner, t.visited_ms, t.source,"
        " t.host FROM target t JOIN host h ON h.bucket = t.bucket AND h.host = t.host"
        " WHERE t.bucket = $1 AND t.id = $2",
    [SQL_PAGE_GET] =
        "SELECT g.target IS NOT NULL, g.kinds, g.hit_rows, EXISTS (SELECT 1"
        " FROM posting p WHERE p.bucket = $1 AND p.target = $2)"
        " FROM (SELECT 1) LEFT JOIN page g ON g.bucket = $1 AND g.target = $2",
    [SQL_POSTING_ADD] =
        "INSERT INTO posting (bucket, target, number, title, author, victim, amount,"
        " currency, excerpt, posted_ms, records, fields, sample_rows, offer,"
        " is_dataset, quoted, board, country, sector, is_health, edited_ms,"
        " breached_ms, size_bytes, formats, contacts, score, health_score)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
        " $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,"
        " $27)",
    /* With its posting. */
    [SQL_EXCERPT_ADD] = NOTHING("$1, $2, $3, $4, $5"),
    [SQL_HIT_HOME] = "SELECT 0 FROM hit WHERE bucket = $1 AND target = $2 LIMIT 1",
    [SQL_HIT_RENEW] = HIT_UPSERT,
    [SQL_HIT_ADD] = HIT_UPSERT,
    /* One file, one part. */
    [SQL_HIT_COPY] = "SELECT 0",
    [SQL_SPANS_AHEAD] = NOTHING("$1, $2"),
    [SQL_SPANS] = NOTHING("$1, NULL"),
    [SQL_FRESH_HITS] = NOTHING("$1, $2"),
    [SQL_HITS_MOVE] = NOTHING("$1, $2, $3, $4, $5"),
    [SQL_SPAN_DROP] = NOTHING("$1, $2"),

    [SQL_COUNT_EXCERPTS] = "SELECT count(*), min(g.last_seen_ms)" WORDED_OLD("$1"),
    [SQL_WORDED_BUCKETS] = BUCKETS_THAT("SELECT p.bucket FROM page p"
                                        " WHERE p.bucket = b.bucket"
                                        " AND p.last_seen_ms < $3"),
    [SQL_EXCERPT_BUCKETS] = NOTHING("$1, $2, $3"),
    [SQL_PURGE_EXCERPTS] = NOTHING("$1, $2, $3"),
    [SQL_SIGHTINGS_TAKEN] = "SELECT 0 WHERE $1 IS NOT NULL",
    [SQL_HIT_BUCKETS] =
        "SELECT b.bucket, 0 FROM (SELECT DISTINCT bucket FROM host WHERE bucket >= $1)"
        " AS b WHERE EXISTS (SELECT 1 FROM hit h WHERE h.bucket = b.bucket AND" HIT_OLD(
            "$3") ") ORDER BY b.bucket LIMIT $2",
    [SQL_PURGE_POSTINGS] =
        "DELETE FROM posting WHERE bucket = $1 AND target IN " PAGES_OLD,
    /* Its key begins with the host, which the page's address has. */
    [SQL_PURGE_LIKENESS] =
        "DELETE FROM likeness WHERE bucket = $1 AND (host, placed, target) IN"
        " (SELECT t.host, p.placed, t.id FROM target t"
        " CROSS JOIN (SELECT 0 AS placed UNION ALL SELECT 1) AS p"
        " WHERE t.bucket = $1 AND t.id IN " PAGES_OLD ")",
    [SQL_PURGE_PAGES] = "DELETE FROM page WHERE bucket = $1 AND target IN " PAGES_OLD,
    [SQL_PURGE_HITS] =
        "DELETE FROM hit WHERE bucket = $1 AND (target, record, at_row) IN"
        " (SELECT h.target, h.record, h.at_row FROM hit h WHERE h.bucket = $1"
        " AND" HIT_OLD("$2") "LIMIT $3) AND $4 IS NOT NULL",

};
/* NOLINTEND(bugprone-suspicious-missing-comma) */

const char *statement_sqlite(enum statement statement)
{
    if (statement < SQL_STATEMENTS && texts[statement] != NULL)
        return texts[statement];
    const char *likeness = statement_sqlite_likeness(statement);
    if (likeness != NULL)
        return likeness;
    const char *many = statement_sqlite_many(statement);
    return many != NULL ? many : statement_common(statement);
}
