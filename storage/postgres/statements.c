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

#define HIT_COLUMNS                                                                    \
    "bucket, target, record, at_row, at_offset, watchlist, grp, canary, fields,"       \
    " confidence, person, first_seen_ms, last_seen_ms, span"

/* The same as n's columns. */
#define HIT_NAMES                                                                      \
    "bucket, target, record, at_row, at_offset, watchlist, grp, canary, fields,"       \
    " confidence, person, first, seen, span"

#define HIT_ARRAYS                                                                     \
    "$1::smallint[], $2::bytea[], $3::bigint[], $4::bigint[], $5::bigint[],"           \
    " $6::bigint[], $7::text[], $8::text[], $9::bigint[], $10::smallint[],"            \
    " $11::smallint[], $12::bigint[], $13::bigint[], $14::integer[]"

/* An answer without a row: given are no NULLs. */
#define NOTHING                                                                        \
    "SELECT 0 WHERE CAST($1 AS bigint) + CAST($2 AS bigint) + CAST($3 AS bigint)"      \
    " IS NULL"

#define NOTHING_WAITS "SELECT 0 WHERE CAST($1 AS bigint) IS NULL"

/* As fresh as its page; what of a page is no more goes by when it was read. */
#define EXCERPT_OLD(before)                                                            \
    " e.read_ms < " before " AND coalesce((SELECT p.last_seen_ms FROM page p"          \
    " WHERE p.bucket = e.bucket AND p.target = e.target), e.read_ms) < " before

/* Most numbers have no text here, so that the check takes those of several lines for
 * mistakes. */
/* NOLINTBEGIN(bugprone-suspicious-missing-comma) */
static const char *const texts[SQL_STATEMENTS] = {
    /* One lock a schema, so that two vigies in one database do not wait for each other.
     */
    [SQL_SCHEMA_LOCK] =
        "SELECT pg_advisory_xact_lock(hashtextextended('vigie ' || current_schema(),"
        " 0))",
    [SQL_SCHEMA_TABLES] =
        "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()",
    [SQL_SCHEMA_PRESENT] =
        "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
        " AND tablename = 'vigie_schema'",
    [SQL_ROLES_PRESENT] =
        "SELECT count(*) FROM pg_roles WHERE rolname = 'vigie_crawler'"
        " AND has_table_privilege(oid, to_regclass('source'), 'SELECT')",

    /* In one order, so that two workers cannot each wait for the other. */
    [SQL_HOST_ADD] =
        "INSERT INTO host (bucket, host, wake_ms)"
        " SELECT n.bucket, n.host, min(n.due) FROM unnest($1::smallint[], $2::text[],"
        " $3::bigint[]) AS n (bucket, host, due) GROUP BY 1, 2 ORDER BY 1, 2"
        " ON CONFLICT (bucket, host) DO UPDATE SET wake_ms = excluded.wake_ms"
        " WHERE host.wake_ms > excluded.wake_ms",
    [SQL_QUEUE_ADD] = "INSERT INTO queue (bucket, host, source, priority)"
                      " SELECT * FROM unnest($1::smallint[], $2::text[], $3::text[],"
                      " $4::integer[]) ON CONFLICT DO NOTHING",
    [SQL_TARGET_ADD] =
        "INSERT INTO target (bucket, id, source, host, url, depth, priority, due_ms,"
        " failures, crashes, etag, last_modified, content, paste_key, chain, hops)"
        " SELECT * FROM unnest($1::smallint[], $2::bytea[], $3::text[], $4::text[],"
        " $5::text[], $6::bigint[], $7::integer[], $8::bigint[], $9::bigint[],"
        " $10::bigint[], $11::text[], $12::text[], $13::bytea[], $14::text[],"
        " $15::bigint[], $16::bigint[])"
        " ON CONFLICT DO NOTHING",
    [SQL_TARGET_KEY] =
        "UPDATE target SET paste_key = n.key, due_ms = n.due_ms, settled = 0,"
        " etag = '', last_modified = '' FROM"
        " unnest($1::smallint[], $2::bytea[], $3::text[], $4::bigint[])"
        " AS n (bucket, id, key, due_ms) WHERE target.bucket = n.bucket"
        " AND target.id = n.id AND target.paste_key = ''",
    [SQL_TARGET_NEARER] =
        "UPDATE target SET depth = n.depth, chain = n.chain FROM"
        " unnest($1::smallint[], $2::bytea[], $3::bigint[], $4::bigint[])"
        " AS n (bucket, id, depth, chain)"
        " WHERE target.bucket = n.bucket AND target.id = n.id"
        " AND (target.depth > n.depth OR (target.depth = n.depth"
        " AND target.chain > n.chain))",
    [SQL_TARGET_ADOPT] =
        "UPDATE target SET source = n.source, depth = n.depth,"
        " priority = n.priority FROM unnest($1::smallint[], $2::bytea[], $3::text[],"
        " $4::bigint[], $5::integer[]) AS n (bucket, id, source, depth, priority)"
        " WHERE target.bucket = n.bucket AND target.id = n.id"
        " AND target.source NOT IN (SELECT name FROM source WHERE active = 1)",
    /* A row another worker has its hand on is passed over, not waited for. */
    [SQL_LEASE] =
        "UPDATE host SET lease_owner = $1, lease_target = $2, lease_until_ms = $3,"
        " wake_ms = $3"
        " WHERE bucket = $4 AND host IN (SELECT h.host FROM host h"
        " WHERE h.bucket = $4 AND h.host = $5 AND h.rest_until_ms <= $6"
        " AND h.lease_until_ms <= $6 FOR UPDATE SKIP LOCKED)"
        " AND EXISTS (SELECT 1 FROM target t WHERE t.bucket = $4 AND t.id = $2"
        " AND t.state = 0 AND t.due_ms <= $6)",
    /* Early where a source is not watched any longer, which costs one look. */
    [SQL_HOST_RESTS] =
        "UPDATE host SET rest_until_ms = $3, lease_owner = NULL, lease_target = NULL,"
        " lease_until_ms = 0, wake_ms = greatest($3, " NEXT_OF_HOST ")"
        " WHERE bucket = $1 AND host = $2",
    [SQL_HOST_LOCK] = "SELECT 1 FROM host WHERE bucket = $1 AND host = $2"
                      " FOR UPDATE SKIP LOCKED",
    [SQL_HOST_SLEEPS] =
        "UPDATE host SET wake_ms = greatest(rest_until_ms, "
        "lease_until_ms, " NEXT_WATCHED ") WHERE bucket = $1 AND host = $2",
    [SQL_NEXT_DUE] =
        "SELECT min(greatest(t.due_ms, h.rest_until_ms, h.lease_until_ms, $1))"
        " FROM queue q JOIN source s ON s.name = q.source AND s.active = 1"
        " AND s.paused = 0"
        " JOIN host h ON h.bucket = q.bucket AND h.host = q.host"
        " JOIN target t ON t.bucket = q.bucket AND t.id ="
        " (SELECT f.id FROM target f WHERE f.bucket = q.bucket AND f.host = q.host"
        " AND f.source = q.source AND f.priority = q.priority AND f.state = 0"
        " AND f.failures < $2 AND f.due_ms <= $3 AND (f.failures > 0"
        " OR f.visited_ms IS NULL OR f.visited_ms < $4) ORDER BY f.due_ms, f.id LIMIT "
        "1)",

    /* The host's row is held until the visit is in: nobody can take the lease away
     * between asking and writing. */
    [SQL_VISIT_LEASE] =
        "SELECT h.lease_owner, h.lease_target, t.visit_owner, t.visited_ms, t.source,"
        " t.host FROM target t JOIN host h ON h.bucket = t.bucket AND h.host = t.host"
        " WHERE t.bucket = $1 AND h.bucket = $1 AND t.id = $2 FOR UPDATE OF h",
    /* Its row before what belongs to it, as a purge does: neither waits for the other
     * with what that one waits for. */
    [SQL_PAGE_GET] =
        "SELECT CASE WHEN g.target IS NULL THEN 0 ELSE 1 END, g.kinds, g.hit_rows,"
        " CASE WHEN EXISTS (SELECT 1 FROM posting p WHERE p.bucket = $1"
        " AND p.target = $2) THEN 1 ELSE 0 END FROM (SELECT 1) AS one LEFT JOIN"
        " (SELECT target, kinds, hit_rows FROM page WHERE bucket = $1 AND target = $2"
        " FOR UPDATE) AS g ON true",
    [SQL_POSTING_ADD] =
        "INSERT INTO posting (bucket, target, number, title, author, victim, amount,"
        " currency, excerpt, posted_ms, records, fields, sample_rows, offer,"
        " is_dataset, quoted, board, country, sector, is_health, edited_ms,"
        " breached_ms, size_bytes, formats, contacts, score, health_score)"
        " SELECT * FROM unnest($1::smallint[], $2::bytea[],"
        " $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],"
        " $9::text[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[],"
        " $14::smallint[], $15::smallint[], $16::smallint[],"
        " $17::text[], $18::text[], $19::smallint[], $20::smallint[], $21::bigint[],"
        " $22::bigint[], $23::bigint[], $24::bigint[], $25::bigint[], $26::bigint[],"
        " $27::bigint[])",
    [SQL_EXCERPT_ADD] =
        "INSERT INTO excerpt (bucket, target, number, read_ms, words)"
        " SELECT * FROM unnest($1::smallint[], $2::bytea[], $3::integer[],"
        " $4::bigint[], $5::text[]) AS n (bucket, target, number, read_ms, words)"
        " WHERE n.words <> ''",
    [SQL_POSTINGS_CLEAR] =
        "WITH words AS (DELETE FROM excerpt e WHERE e.bucket = $1 AND e.target = $2)"
        " DELETE FROM posting w WHERE w.bucket = $1 AND w.target = $2",
    /* All hits of a page are in one part: any of them says in which. */
    [SQL_HIT_HOME] = "SELECT span FROM hit WHERE bucket = $1 AND target = $2 LIMIT 1",
    [SQL_HIT_RENEW] =
        "UPDATE hit SET at_offset = n.at_offset, watchlist = n.watchlist, grp = n.grp,"
        " canary = n.canary, fields = n.fields, confidence = n.confidence,"
        " person = n.person, last_seen_ms = n.seen FROM unnest(" HIT_ARRAYS ")"
        " AS n (" HIT_NAMES ") WHERE hit.bucket = n.bucket AND hit.target = n.target"
        " AND hit.record = n.record AND hit.at_row = n.at_row"
        " AND hit.span = ($14::integer[])[1]",
    [SQL_HIT_ADD] = "INSERT INTO hit (" HIT_COLUMNS ") SELECT * FROM unnest(" HIT_ARRAYS
                    ") AS n (" HIT_NAMES ") ON CONFLICT DO NOTHING",
    [SQL_HIT_COPY] = "COPY hit (" HIT_COLUMNS ") FROM STDIN (FORMAT binary)",
    [SQL_SPANS_AHEAD] = "SELECT vigie_spans_ahead($1, $2)",
    [SQL_SPANS] = "SELECT vigie_spans($1)",
    [SQL_HITS_MOVE] = "SELECT vigie_hits_move($1, $2, $3, $4, $5)",
    [SQL_SPAN_DROP] = "SELECT vigie_span_drop($1, $2)",
    /* A page's hits have few moments: each is looked up once, not each hit. */
    [SQL_FRESH_HITS] =
        "SELECT DISTINCT s.bucket FROM (SELECT DISTINCT h.bucket, h.target,"
        " h.last_seen_ms FROM hit h WHERE h.span = $1) AS s WHERE s.last_seen_ms >= $2"
        " OR (SELECT p.last_seen_ms FROM page p WHERE p.bucket = s.bucket"
        " AND p.target = s.target AND p.read_ms = s.last_seen_ms) >= $2"
        " ORDER BY s.bucket",

    [SQL_COUNT_EXCERPTS] =
        "SELECT count(*), min(seen) FROM (SELECT g.last_seen_ms AS seen" WORDED_OLD(
            "$1") " UNION ALL SELECT coalesce(p.last_seen_ms, e.read_ms)"
                  " FROM excerpt e LEFT JOIN page p ON p.bucket = e.bucket"
                  " AND p.target = e.target WHERE" EXCERPT_OLD("$1") ") AS old",
    [SQL_WORDED_BUCKETS] =
        BUCKETS_THAT("SELECT e.bucket FROM posting e WHERE e.bucket = b.bucket"
                     " AND e.excerpt <> '' AND CAST($3 AS bigint) > 0"),
    [SQL_EXCERPT_BUCKETS] = BUCKETS_THAT(
        "SELECT e.bucket FROM excerpt e WHERE e.bucket = b.bucket AND" EXCERPT_OLD(
            "$3")),
    [SQL_SIGHTINGS_TAKEN] =
        "SELECT (SELECT count(*) FROM sighting f WHERE f.incident = $1) - count(*)"
        " FROM (SELECT 1 FROM sighting s WHERE s.incident = $1"
        " FOR UPDATE SKIP LOCKED) AS held",
    /* Its span, so that one part alone is looked at further. */
    [SQL_HIT_BUCKETS] =
        "SELECT o.bucket, o.span FROM (SELECT b.bucket, (SELECT h.span FROM hit h"
        " WHERE h.bucket = b.bucket AND" HIT_OLD(
            "$3") " ORDER BY h.last_seen_ms LIMIT 1) AS span"
                  " FROM (SELECT DISTINCT bucket FROM host WHERE bucket >= $1) AS b"
                  " OFFSET 0) AS o"
                  " WHERE o.span IS NOT NULL ORDER BY o.bucket LIMIT $2",
    /* Rows that somebody has his hand on are passed over, here and below: he may be
     * seeing them again, and nobody waits for somebody who waits. */
    [SQL_PURGE_EXCERPTS] = "DELETE FROM excerpt d WHERE d.bucket = $1 AND d.ctid = ANY "
                           "(ARRAY(SELECT e.ctid"
                           " FROM excerpt e WHERE e.bucket = $1 AND" EXCERPT_OLD(
                               "$2") " LIMIT $3 FOR UPDATE OF e SKIP LOCKED))",
    /* There a row is in its trees at once, and is changed where it stands. */
    [SQL_LIKENESS_CHANGED] =
        "DELETE FROM likeness WHERE bucket = $1 AND target = $2 AND host = $3"
        " AND (size_class <> $4 OR simhash <> $5)",
    [SQL_LIKENESS_PLACE] =
        "SELECT 0 WHERE CAST($1 AS bigint) + CAST($2 AS bigint) IS NULL",
    [SQL_LIKENESS_WAITS] =
        "SELECT 0 WHERE CAST($1 AS bigint) + length(CAST($2 AS text)) IS NULL",
    [SQL_LIKENESS_WAITING] = NOTHING_WAITS,
    [SQL_LIKENESS_SETTLE] = NOTHING_WAITS,
    [SQL_LIKENESS_WAIT_OVER] = NOTHING_WAITS,
    /* With their pages, below. */
    [SQL_PURGE_POSTINGS] = NOTHING,
    [SQL_PURGE_LIKENESS] = NOTHING,
    /* One statement, so that all of it speaks of the same pages: one that is seen again
     * meanwhile is not among those that could be locked. */
    [SQL_PURGE_PAGES] =
        "WITH old AS (SELECT target, ctid AS at FROM page WHERE bucket = $1"
        " AND last_seen_ms < $2 ORDER BY last_seen_ms LIMIT $3 FOR UPDATE SKIP LOCKED),"
        " words AS (DELETE FROM excerpt e USING old WHERE e.bucket = $1"
        " AND e.target = old.target),"
        " said AS (DELETE FROM posting w USING old WHERE w.bucket = $1"
        " AND w.target = old.target),"
        " likes AS (DELETE FROM likeness l USING old WHERE l.bucket = $1"
        " AND l.target = old.target)"
        " DELETE FROM page g WHERE g.bucket = $1"
        " AND g.ctid = ANY (ARRAY(SELECT old.at FROM old))",
    [SQL_PURGE_HITS] =
        "DELETE FROM hit d WHERE d.bucket = $1 AND d.span = $4 AND d.ctid = ANY ("
        "ARRAY(SELECT h.ctid FROM hit h WHERE h.bucket = $1 AND h.span = $4 "
        "AND" HIT_OLD("$2") "LIMIT $3 FOR UPDATE OF h SKIP LOCKED))",

};
/* NOLINTEND(bugprone-suspicious-missing-comma) */

const char *statement_postgres(enum statement statement)
{
    if (statement < SQL_STATEMENTS && texts[statement] != NULL)
        return texts[statement];
    const char *many = statement_postgres_many(statement);
    return many != NULL ? many : statement_common(statement);
}
