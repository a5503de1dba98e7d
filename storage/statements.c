#include "storage/statements.h"

#include "storage/statements_audit.h"
#include "storage/statements_dossier.h"
#include "storage/statements_forget.h"
#include "storage/statements_health.h"
#include "storage/statements_offer.h"
#include "storage/statements_outbox.h"
#include "storage/statements_records.h"
#include "storage/statements_session.h"
#include "storage/statements_source.h"
#include "storage/statements_told.h"
#include "storage/statements_triage.h"

#include <stddef.h>

/* Of a page's or incident's records, each once at its best confidence. Numbers are
 * enum confidence. */
#define TALLY                                                                          \
    "SELECT count(CASE WHEN person = 1 AND best = 3 THEN 1 END),"                      \
    " count(CASE WHEN person = 1 AND best = 2 THEN 1 END),"                            \
    " count(CASE WHEN person = 1 AND best = 1 THEN 1 END),"                            \
    " count(CASE WHEN planted = 1 THEN 1 END),"                                        \
    " count(CASE WHEN person = 0 THEN 1 END) FROM "

#define FINDING_FIELDS                                                                 \
    " f.posted_ms, f.records_claimed, f.price, f.kinds, f.hit_rows, f.certain,"        \
    " f.probable, f.weak, f.canaries, f.domains, f.is_offer, f.revision, f.offer,"     \
    " f.text_mark, f.digest "

#define INCIDENT_SEEN                                                                  \
    "(SELECT max(f.last_seen_ms) FROM sighting f WHERE f.incident = i.id)"

/* A quarter of a hash, as the indexes of likeness have it. */
#define QUARTER(hash, shift) "((" hash " >> " shift ") & 65535)"
#define AND_ALL              " UNION ALL "

/* Pages of the host that share one quarter of the hash. */
#define ALIKE_WHERE(shift, bits)                                                       \
    " FROM likeness WHERE " QUARTER("simhash",                                         \
        shift) " = " bits " AND size_class = $3 AND bucket = $1 AND host = $2"
#define ALIKE(shift, bits) "SELECT target, simhash" ALIKE_WHERE(shift, bits)
#define NEAR(block, shift, bits)                                                       \
    "SELECT * FROM (SELECT bucket, target, simhash, " block                            \
    " AS block" ALIKE_WHERE(shift, bits) " LIMIT 256) AS b" block

#define LIKENESS_PUT                                                                   \
    "INSERT INTO likeness (bucket, target, host, size_class, simhash)"                 \
    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (bucket, target) DO UPDATE SET"          \
    " host = excluded.host, size_class = excluded.size_class,"                         \
    " simhash = excluded.simhash WHERE likeness.simhash <> excluded.simhash"           \
    " OR likeness.size_class <> excluded.size_class"

/* Those of other hosts that share one with a page of this one. */
#define ELSEWHERE(shift)                                                               \
    "SELECT l.host, m.target AS mine, m.simhash AS my_hash, l.simhash"                 \
    " FROM (SELECT target, host, size_class, simhash FROM likeness"                    \
    " WHERE bucket = $1 AND host = $2 ORDER BY target LIMIT $3) AS m"                  \
    " JOIN likeness l ON l.size_class = m.size_class AND l.host <> m.host"             \
    " AND " QUARTER("l.simhash", shift) " = " QUARTER("m.simhash", shift)

#define HIT_FIELDS                                                                     \
    "SELECT h.record, h.watchlist, h.grp, h.canary, h.fields, h.confidence,"           \
    " h.person, h.at_row, h.at_offset, t.source, t.url, h.first_seen_ms,"              \
    " CASE WHEN p.read_ms = h.last_seen_ms THEN p.last_seen_ms"                        \
    " ELSE h.last_seen_ms END FROM hit h"                                              \
    " JOIN target t ON t.bucket = h.bucket AND t.id = h.target"                        \
    " LEFT JOIN page p ON p.bucket = h.bucket AND p.target = h.target "

static const char *const texts[SQL_STATEMENTS] = {
    [SQL_SCHEMA_FOUND] = "SELECT coalesce(max(number), 0) FROM vigie_schema",
    [SQL_SCHEMA_RECORD] = "INSERT INTO vigie_schema (number, name) VALUES ($1, $2)",

    [SQL_NEXT_BUCKET] = "SELECT min(bucket) FROM host WHERE bucket > $1",
    [SQL_BUCKET_WAKE] = "UPDATE host SET wake_ms = 0 WHERE bucket = $1 AND wake_ms > 0",
    [SQL_HOSTS_AWAKE] = "SELECT bucket, host FROM host WHERE wake_ms <= $1"
                        " ORDER BY wake_ms, bucket, host LIMIT $2",
    [SQL_HOST_BEST] =
        "SELECT t.id, q.priority, t.due_ms FROM queue q"
        " JOIN source s ON s.name = q.source AND s.active = 1 AND s.paused = 0 JOIN "
        "host h ON h.bucket = q.bucket AND h.host = q.host"
        " JOIN target t ON t.bucket = q.bucket AND t.id ="
        " (SELECT f.id FROM target f WHERE f.bucket = q.bucket AND f.host = q.host"
        " AND f.source = q.source AND f.priority = q.priority AND f.state = 0"
        " ORDER BY f.due_ms, f.id LIMIT 1)"
        " WHERE q.bucket = $1 AND q.host = $2 AND t.due_ms <= $3"
        " AND h.rest_until_ms <= $3 AND h.lease_until_ms <= $3",
    [SQL_TARGET_LEASED] =
        "SELECT t.bucket, t.id, t.source, t.host, t.url, t.depth, t.priority, t.due_ms,"
        " t.failures, t.crashes, t.etag, t.last_modified, t.content, t.matched, t.kind,"
        " t.visits, t.changes, t.changed_ms, t.interval_ms, t.news, t.settled,"
        " t.paste_key, t.chain, t.hops FROM target t JOIN host h ON h.bucket = t.bucket"
        " AND h.host = t.host WHERE t.bucket = $1 AND t.id = $2 AND h.bucket = $1"
        " AND h.lease_owner = $3 AND h.lease_target = $2 AND h.lease_until_ms = $4",
    [SQL_QUARANTINE_BUCKETS] = "SELECT DISTINCT bucket FROM target"
                               " WHERE state = 1 AND visited_ms < $1 ORDER BY bucket",
    [SQL_QUARANTINE_RELEASE] = "UPDATE target SET state = 0, crashes = 0"
                               " WHERE bucket = $1 AND state = 1 AND visited_ms < $2",
    [SQL_LEASES_MADE] =
        "SELECT bucket, host, lease_target FROM host WHERE lease_owner = $1"
        " AND lease_until_ms = $2 ORDER BY bucket, host LIMIT $3",
    [SQL_LEASE_BUCKETS] = "SELECT DISTINCT bucket FROM host WHERE lease_owner = $1"
                          " ORDER BY bucket",
    [SQL_RELEASE] =
        "UPDATE host SET lease_owner = NULL, lease_target = NULL,"
        " lease_until_ms = 0, wake_ms = 0 WHERE bucket = $1 AND lease_owner = $2",
    [SQL_RELEASE_ALL] =
        "UPDATE host SET lease_owner = NULL, lease_target = NULL,"
        " lease_until_ms = 0, wake_ms = 0 WHERE lease_owner IS NOT NULL",

    [SQL_WORKER_BEAT] =
        "INSERT INTO worker (id, name, beats, started_ms, seen_ms)"
        " VALUES ($1, $2, 1, $3, $3) ON CONFLICT (id) DO UPDATE SET"
        " beats = worker.beats + 1, name = excluded.name, seen_ms = excluded.seen_ms",
    [SQL_WORKERS] = "SELECT id, name, beats, started_ms, seen_ms, tor_down_ms, tor_why"
                    " FROM worker ORDER BY started_ms, id",
    [SQL_WORKER_COUNT] = "SELECT count(*) FROM worker",
    [SQL_WORKER_TOR] = "UPDATE worker SET tor_down_ms = $2, tor_why = $3 WHERE id = $1",
    [SQL_WORKER_LEASES] = "SELECT count(*) FROM host WHERE lease_owner = $1",
    [SQL_WORKER_FORGET] = "DELETE FROM worker WHERE id = $1",
    [SQL_LEASES_OTHERS] = "SELECT count(*) FROM host WHERE lease_owner IS NOT NULL"
                          " AND lease_owner <> $1 AND lease_until_ms > $2",

    [SQL_RECALL_END] = "SELECT id FROM target WHERE bucket = $1 AND id > $2"
                       " ORDER BY id LIMIT 1 OFFSET $3",
    [SQL_RECALL] =
        "UPDATE target SET due_ms = $5 WHERE bucket = $1 AND id > $2 AND id <= $3"
        " AND state = 0 AND visits > 0 AND matched <> $4 AND due_ms > $5"
        " AND due_ms < $5 + 43200000000", /* what is due in 500 days is gone for good */
    [SQL_TARGET_NEXT_BUCKET] = "SELECT min(bucket) FROM target WHERE bucket >= $1",
    [SQL_TARGET_VISITED] =
        "UPDATE target SET due_ms = $3, state = $4,"
        " failures = CASE WHEN $5 = 1 THEN failures + 1 WHEN $5 = 0 THEN 0"
        " ELSE failures END,"
        " crashes = CASE WHEN $6 = 1 THEN crashes + 1 WHEN $6 = 0 THEN 0"
        " ELSE crashes END,"
        " etag = coalesce($7, etag), last_modified = coalesce($8, last_modified),"
        " content = coalesce($9, content), outcome = $10, http_status = $11,"
        " reason = $12, visited_ms = $13, visit_owner = $14,"
        " matched = coalesce($15, matched), url = coalesce($16, url),"
        " kind = coalesce($17, kind), visits = coalesce($18, visits),"
        " changes = coalesce($19, changes), changed_ms = coalesce($20, changed_ms),"
        " interval_ms = coalesce($21, interval_ms), news = coalesce($22, news),"
        " priority = coalesce($23, priority),"
        " settled = coalesce($24, settled), paste_key = CASE WHEN $25 = 1"
        " AND paste_key <> '' THEN '*' ELSE paste_key END"
        " WHERE bucket = $1 AND id = $2",

    /* Of each priority the index has those that are due together. */
    [SQL_TARGETS_PUT_OFF] =
        "UPDATE target SET due_ms = $4 WHERE bucket = $1 AND id IN (SELECT f.id"
        " FROM queue q JOIN target f ON f.bucket = q.bucket AND f.host = q.host"
        " AND f.source = q.source AND f.priority = q.priority AND f.state = 0"
        " AND f.due_ms <= $5 WHERE q.bucket = $1 AND q.host = $2 AND q.source = $3"
        " LIMIT $6)",

    [SQL_PAGE_PUT] =
        "INSERT INTO page (bucket, target, kind, engine, title, charset, text_bytes,"
        " body_bytes, content, partly_reason, drifted, first_seen_ms, last_seen_ms,"
        " read_ms, changed_ms, digest, offer_title, price, posted_ms,"
        " records_claimed, kinds, is_offer, hit_rows, certain, probable, weak,"
        " canaries, domains, revision, pending, offer, text_mark, likeness)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $12, $12,"
        " $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, 1, $26,"
        " $27, $28, $29)"
        " ON CONFLICT (bucket, target) DO UPDATE SET kind = excluded.kind,"
        " engine = excluded.engine, title = excluded.title,"
        " charset = excluded.charset, text_bytes = excluded.text_bytes,"
        " body_bytes = excluded.body_bytes, content = excluded.content,"
        " partly_reason = excluded.partly_reason, drifted = excluded.drifted,"
        " last_seen_ms = excluded.last_seen_ms, read_ms = excluded.read_ms,"
        " offer_title = excluded.offer_title, price = excluded.price,"
        " posted_ms = excluded.posted_ms, kinds = excluded.kinds,"
        " records_claimed = excluded.records_claimed, is_offer = excluded.is_offer,"
        " hit_rows = excluded.hit_rows, certain = excluded.certain,"
        " probable = excluded.probable, weak = excluded.weak,"
        " canaries = excluded.canaries, domains = excluded.domains,"
        " offer = excluded.offer, text_mark = excluded.text_mark,"
        " likeness = excluded.likeness, twin = NULL,"
        " revision = page.revision +"
        " CASE WHEN page.digest = excluded.digest THEN 0 ELSE 1 END,"
        " pending = CASE WHEN page.digest = excluded.digest THEN page.pending"
        " ELSE excluded.pending END, changed_ms = CASE WHEN page.digest = "
        "excluded.digest"
        " THEN page.changed_ms ELSE excluded.changed_ms END,"
        " digest = excluded.digest",
    [SQL_PAGE_SEEN] = "UPDATE page SET last_seen_ms = $3"
                      " WHERE bucket = $1 AND target = $2 AND last_seen_ms < $3",
    /* Once: its content is that of nothing until it is read. */
    [SQL_TARGET_ANEW] =
        "UPDATE target SET content = $3, matched = $3, due_ms = $4"
        " WHERE bucket = $1 AND id = $2 AND content <> $3 AND due_ms > $4"
        " AND coalesce((SELECT p.certain + p.probable + p.weak + p.domains FROM page p"
        " WHERE p.bucket = $1 AND p.target = $2), 1) > 0"
        " AND NOT EXISTS (SELECT 1 FROM page p JOIN hit h ON h.bucket = p.bucket"
        " AND h.target = p.target WHERE p.bucket = $1 AND p.target = $2)",
    [SQL_SIGHTING_SEEN] = "UPDATE sighting SET last_seen_ms = $3"
                          " WHERE bucket = $1 AND target = $2 AND last_seen_ms < $3",
    [SQL_SIGHTING_COUNT] = "SELECT count(*) FROM sighting"
                           " WHERE bucket = $1 AND target = $2",
    [SQL_POSTINGS_CLEAR] = "DELETE FROM posting WHERE bucket = $1 AND target = $2",
    [SQL_PAGE_TALLY] =
        TALLY "(SELECT record, max(person) AS person, max(confidence) AS best,"
              " max(CASE WHEN canary = '' THEN 0 ELSE 1 END) AS planted FROM hit"
              " WHERE bucket = $1 AND target = $2 GROUP BY record) AS found",
    [SQL_PAGE_ROWS] = "SELECT count(DISTINCT at_row) FROM hit"
                      " WHERE bucket = $1 AND target = $2 AND last_seen_ms = $3",

    [SQL_PAGE_TWIN] = "UPDATE page SET twin = $3 WHERE bucket = $1 AND target = $2",
    [SQL_TWIN_URL] = "SELECT t.url FROM page p JOIN target t ON t.bucket = p.bucket "
                     "AND t.id = p.twin"
                     " WHERE p.bucket = $1 AND p.target = $2",
    [SQL_LIKENESS_CLEAR] = "DELETE FROM likeness WHERE bucket = $1 AND target = $2"
                           " AND host = $3",
    /* The page itself is there already, with when it was first seen. A site that says
     * the same a million times costs no more than one that does so 256 times. */
    [SQL_LIKENESS_NEAR] = "SELECT l.target, l.simhash FROM (" NEAR(
        "0", "0", "$5") AND_ALL NEAR("1", "16", "$6") AND_ALL NEAR("2", "32",
        "$7") AND_ALL NEAR("3", "48",
        "$8") ") AS l"
              " JOIN page p ON p.bucket = l.bucket AND p.target = l.target"
              " JOIN page mine ON mine.bucket = l.bucket AND mine.target = $4"
              " WHERE p.first_seen_ms < mine.first_seen_ms"
              " OR (p.first_seen_ms = mine.first_seen_ms AND p.target < mine.target)"
              " ORDER BY l.block, p.first_seen_ms, p.target",
    /* The same without a look at what is near: most pages have nothing near them. */
    [SQL_LIKENESS_ALIKE] = ALIKE("0", "$4") AND_ALL ALIKE("16", "$5")
        AND_ALL ALIKE("32", "$6") AND_ALL ALIKE("48", "$7") " LIMIT 1024",
    [SQL_LIKENESS_ADD] = LIKENESS_PUT,
    [SQL_LIKENESS_NEW] = LIKENESS_PUT,
    [SQL_LIKENESS_COUNT] = "SELECT count(*) FROM likeness"
                           " WHERE bucket = $1 AND host = $2",
    [SQL_LIKENESS_ELSEWHERE] =
        "SELECT o.host, o.mine, o.my_hash, o.simhash FROM (" ELSEWHERE("0")
            AND_ALL ELSEWHERE("16") AND_ALL ELSEWHERE("32")
                AND_ALL ELSEWHERE("48") " LIMIT $4) AS o",
    [SQL_CLONE_PUT] =
        "INSERT INTO clone (bucket, host, source, of_host, shared, pages, seen_ms)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (bucket, host) DO UPDATE SET"
        " source = excluded.source, of_host = excluded.of_host,"
        " shared = excluded.shared, pages = excluded.pages,"
        " seen_ms = excluded.seen_ms",
    [SQL_CLONE_DROP] = "DELETE FROM clone WHERE bucket = $1 AND host = $2",

    [SQL_FINDINGS] =
        "SELECT f.bucket, f.target, t.source, t.url, f.offer_title, f.first_seen_ms,"
        " f.last_seen_ms," FINDING_FIELDS "FROM page f"
        " JOIN target t ON t.bucket = f.bucket AND t.id = f.target"
        " WHERE f.pending = 1 AND (f.is_offer = 1 OR f.certain + f.probable + f.weak"
        " + f.domains > 0) ORDER BY f.changed_ms, f.bucket, f.target LIMIT $1",
    [SQL_INCIDENT_OF] = "SELECT incident FROM sighting"
                        " WHERE bucket = $1 AND target = $2",
    [SQL_INCIDENT_THREAD] =
        "SELECT coalesce(min(incident), 0) FROM sighting WHERE thread = $1",
    [SQL_OVERLAPS] =
        "SELECT r.incident, count(DISTINCT r.record) AS shared FROM (SELECT DISTINCT"
        " record FROM hit WHERE bucket = $1 AND target = $2 AND person = 1"
        " AND confidence > 1) AS mine JOIN incident_record r"
        " ON r.record = mine.record AND r.person = 1 AND r.confidence > 1"
        " WHERE EXISTS (SELECT 1 FROM incident i WHERE i.id = r.incident)"
        " GROUP BY r.incident ORDER BY shared DESC, r.incident LIMIT $3",
    [SQL_PAGE_RECORDS] =
        "SELECT count(DISTINCT record) FROM hit WHERE bucket = $1 AND target = $2"
        " AND person = 1 AND confidence > 1",
    [SQL_INCIDENT_RECORDS] =
        "SELECT count(DISTINCT record) FROM incident_record WHERE incident = $1"
        " AND person = 1 AND confidence > 1",
    [SQL_INCIDENT_LOCK] = "UPDATE counter SET value = value WHERE name = 'incident'",
    [SQL_INCIDENT_NEXT] = "UPDATE counter SET value = value + 1"
                          " WHERE name = 'incident' RETURNING value",
    [SQL_INCIDENT_ADD] =
        "INSERT INTO incident (id, title, severity, first_seen_ms, last_seen_ms,"
        " changed_ms, records_claimed, price, kinds, sightings, certain, probable,"
        " weak, canaries, domains)"
        " VALUES ($1, '', 0, 0, 0, 0, 0, '', 0, 0, 0, 0, 0, 0, 0)",
    [SQL_INCIDENT_PUT] =
        "UPDATE incident SET title = $2, severity = $3, first_seen_ms = $4,"
        " last_seen_ms = $5, changed_ms = $6, records_claimed = $7, price = $8,"
        " kinds = $9, sightings = $10, certain = $11, probable = $12, weak = $13,"
        " canaries = $14, domains = $15 WHERE id = $1",
    [SQL_SIGHTING_PUT] =
        "INSERT INTO sighting (incident, bucket, target, source, url, title,"
        " first_seen_ms, last_seen_ms, posted_ms, records_claimed, price, kinds,"
        " hit_rows, certain, probable, weak, canaries, domains, is_offer, revision,"
        " thread, offer, text_mark, title_mark, group_set, digest) VALUES ($1, $2, $3, "
        "$4, $5,"
        " $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,"
        " $22, $23, $24, $25, $26)"
        " ON CONFLICT (bucket, target) DO UPDATE SET"
        " source = excluded.source, url = excluded.url, title = excluded.title,"
        " last_seen_ms = CASE WHEN excluded.last_seen_ms > sighting.last_seen_ms"
        " THEN excluded.last_seen_ms ELSE sighting.last_seen_ms END,"
        " posted_ms = excluded.posted_ms,"
        " records_claimed = excluded.records_claimed, price = excluded.price,"
        " kinds = excluded.kinds, hit_rows = excluded.hit_rows,"
        " certain = excluded.certain, probable = excluded.probable,"
        " weak = excluded.weak, canaries = excluded.canaries,"
        " domains = excluded.domains, is_offer = excluded.is_offer,"
        " revision = excluded.revision, thread = excluded.thread, offer = "
        "excluded.offer,"
        " text_mark = excluded.text_mark, title_mark = excluded.title_mark,"
        /* Whose records were there is known also when their hits are forgotten. */
        " group_set = CASE WHEN excluded.group_set = 0 THEN sighting.group_set"
        " ELSE excluded.group_set END, digest = excluded.digest"
        /* A page that was forgotten counts its changes from the beginning. */
        " WHERE sighting.digest <> excluded.digest AND (length(sighting.digest) > 0"
        " OR sighting.revision <> excluded.revision)",
    [SQL_SIGHTINGS_MOVE] = "UPDATE sighting SET incident = $1 WHERE incident = $2",
    [SQL_RECORDS_MOVE] =
        "INSERT INTO incident_record (incident, record, grp, confidence, person,"
        " canary) SELECT $1, record, grp, confidence, person, canary"
        " FROM incident_record WHERE incident = $2"
        " ON CONFLICT (incident, record, grp) DO UPDATE SET"
        " confidence = excluded.confidence"
        " WHERE excluded.confidence > incident_record.confidence",
    [SQL_RECORDS_DROP] = "DELETE FROM incident_record WHERE incident = $1",
    [SQL_INCIDENT_TALLY] =
        TALLY "(SELECT record, max(person) AS person, max(confidence) AS best,"
              " max(canary) AS planted FROM incident_record WHERE incident = $1"
              " GROUP BY record) AS found",
    [SQL_ABSORBED] = "UPDATE page SET pending = 0"
                     " WHERE bucket = $1 AND target = $2 AND revision = $3",
    [SQL_INCIDENTS] =
        "SELECT i.id, i.title, i.severity, i.first_seen_ms,"
        " coalesce(" INCIDENT_SEEN ", i.last_seen_ms), i.changed_ms,"
        " i.records_claimed, i.price, i.kinds, i.sightings, i.certain, i.probable,"
        " i.weak, i.canaries, i.domains, i.state, i.state_ms, i.state_by, i.state_why"
        " FROM (SELECT * FROM incident WHERE id BETWEEN $1 AND $2 AND changed_ms >= $3"
        " AND ($6 & (1 << state)) <> 0 AND ($7 & (1 << severity)) <> 0"
        " ORDER BY changed_ms DESC, id DESC LIMIT $4) AS i"
        " WHERE $5 = '' OR lower(trim(i.title)) = lower(trim($5))"
        " ORDER BY i.changed_ms DESC, i.id DESC",
    [SQL_SIGHTINGS] =
        "SELECT f.bucket, f.target, f.source, f.url, f.title, f.first_seen_ms,"
        " f.last_seen_ms," FINDING_FIELDS "FROM sighting f WHERE f.incident = $1"
        " ORDER BY f.first_seen_ms, f.bucket, f.target LIMIT $2",
    [SQL_POSTINGS] =
        "SELECT p.bucket, p.target, p.title, p.author, p.board, p.victim,"
        " trim(p.amount || ' ' || p.currency), p.country, p.posted_ms, p.records,"
        " p.size_bytes, p.fields, p.offer, p.sector FROM"
        " (SELECT s.bucket, s.target, s.first_seen_ms FROM sighting s"
        " WHERE s.incident = $1 ORDER BY s.first_seen_ms, s.bucket, s.target"
        " LIMIT $2) AS f"
        " JOIN posting p ON p.bucket = f.bucket AND p.target = f.target"
        " WHERE p.is_dataset = 1"
        " ORDER BY f.first_seen_ms, f.bucket, f.target, p.number",
    [SQL_PLACES_ALL] =
        "SELECT DISTINCT bucket, target FROM hit WHERE (bucket, target) > ($1, $2)"
        " ORDER BY bucket, target LIMIT $3",
    [SQL_PLACES_OF] =
        "SELECT bucket, target, first_seen_ms FROM sighting WHERE incident = $5"
        " AND (first_seen_ms, bucket, target) > ($1, $2, $3)"
        " ORDER BY first_seen_ms, bucket, target LIMIT $4",
    [SQL_HITS_PAGE] = HIT_FIELDS "WHERE h.bucket = $2 AND h.target = $3"
                                 " AND (h.at_row, h.record) > ($4, $5)"
                                 " ORDER BY h.at_row, h.record LIMIT $1",
    [SQL_PLACES_NEWEST] = "SELECT bucket, target FROM sighting WHERE hit_rows > 0"
                          " ORDER BY first_seen_ms DESC LIMIT $1",

    [SQL_COUNT_INCIDENTS] =
        "SELECT count(*), min(seen) FROM (SELECT coalesce(" INCIDENT_SEEN
        ", i.last_seen_ms) AS seen FROM incident i) AS all_of WHERE seen < $1",
    [SQL_OLD_INCIDENT] =
        "SELECT i.id FROM incident i WHERE i.id > $2 AND coalesce(" INCIDENT_SEEN
        ", i.last_seen_ms) < $1 ORDER BY i.id LIMIT 1",
};

const char *statement_common(enum statement statement)
{
    const char *other = statement_health(statement);
    if (other == NULL)
        other = statement_source(statement);
    if (other == NULL)
        other = statement_session(statement);
    if (other == NULL)
        other = statement_triage(statement);
    if (other == NULL)
        other = statement_offer(statement);
    if (other == NULL)
        other = statement_audit(statement);
    if (other == NULL)
        other = statement_forget(statement);
    if (other == NULL)
        other = statement_records(statement);
    if (other == NULL)
        other = statement_told(statement);
    if (other == NULL)
        other = statement_dossier(statement);
    if (other == NULL)
        other = statement_outbox(statement);
    if (other != NULL)
        return other;
    return statement < SQL_STATEMENTS ? texts[statement] : NULL;
}
