#include "storage/statements_forget.h"

#include <stddef.h>

#define DAY_OLD(before) " day < CAST(" before " AS bigint) / 86400000 "

/* Its source is none any more, or it is gone for good: due in a hundred years, where no
 * revisit is further off than one. */
#define NEVER_AGAIN(before)                                                            \
    " coalesce(t.visited_ms, t.due_ms) < " before                                      \
    " AND (t.due_ms > t.visited_ms + 43200000000"                                      \
    " OR t.source NOT IN (SELECT name FROM source WHERE active = 1))"

#define OF_NO_INCIDENT(table)                                                          \
    "DELETE FROM " table " WHERE NOT EXISTS (SELECT 1 FROM incident i WHERE i.id"      \
    " = " table ".incident)"

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    {SQL_FORGOTTEN_ADD,
        "INSERT INTO forgotten_day (day, class, forgotten) VALUES ($1, $2, $3)"
        " ON CONFLICT (day, class) DO UPDATE SET"
        " forgotten = forgotten_day.forgotten + excluded.forgotten"},
    {SQL_FORGOTTEN_DAYS, "SELECT day, class, forgotten FROM forgotten_day"
                         " WHERE day >= $1 ORDER BY day, class"},
    {SQL_FORGOTTEN_DROP, "DELETE FROM forgotten_day WHERE" DAY_OLD("$1")},

    {SQL_COUNT_PAGES,
        "SELECT count(*), min(last_seen_ms) FROM page WHERE last_seen_ms < $1"},
    {SQL_COUNT_HITS,
        "SELECT count(*), min(h.last_seen_ms) FROM hit h WHERE" HIT_OLD("$1")},
    {SQL_COUNT_MESSAGES, "SELECT count(*), min(coalesce(sent_ms, dead_ms)) FROM outbox"
                         " WHERE sent_ms < $1 OR dead_ms < $1"},
    {SQL_COUNT_DAYS, "SELECT count(*), min(CAST(day AS bigint)) * 86400000"
                     " FROM health_day WHERE" DAY_OLD("$1")},
    /* What the pages and hits that go before it leave. */
    {SQL_COUNT_ADDRESSES,
        "SELECT count(*), min(coalesce(t.visited_ms, t.due_ms)) FROM target t"
        " WHERE" NEVER_AGAIN(
            "$1") " AND NOT EXISTS (SELECT 1 FROM page g"
                  " WHERE g.bucket = t.bucket AND g.target = t.id AND g.last_seen_ms "
                  ">= $2)"
                  " AND NOT EXISTS (SELECT 1 FROM hit h WHERE h.bucket = t.bucket"
                  " AND h.target = t.id AND NOT (" HIT_OLD("$3") "))"},
    {SQL_COUNT_SESSIONS,
        "SELECT count(*), min(saved_ms) FROM session WHERE saved_ms < $1"},

    {SQL_PAGE_BUCKETS, BUCKETS_THAT("SELECT p.bucket FROM page p"
                                    " WHERE p.bucket = b.bucket"
                                    " AND p.last_seen_ms < $3")},
    {SQL_DAY_BUCKETS, "SELECT DISTINCT bucket FROM health_day WHERE bucket >= $1"
                      " AND" DAY_OLD("$3") "ORDER BY bucket LIMIT $2"},
    {SQL_SESSION_BUCKETS, "SELECT DISTINCT bucket FROM session WHERE bucket >= $1"
                          " AND saved_ms < $3 ORDER BY bucket LIMIT $2"},

    {SQL_PURGE_WORDED,
        "UPDATE posting SET excerpt = '' WHERE bucket = $1 AND (target, number) IN"
        " (SELECT e.target, e.number" WORDED_OLD(
            "$2") " AND g.bucket = $1"
                  " ORDER BY g.last_seen_ms LIMIT $3)"},
    {SQL_PURGE_DAYS, "DELETE FROM health_day WHERE bucket = $1 AND (source, day) IN"
                     " (SELECT d.source, d.day FROM health_day d WHERE d.bucket = $1"
                     " AND" DAY_OLD("$2") "ORDER BY d.source, d.day LIMIT $3)"},
    /* With the last of the host's pages that could show it. A moment alone says little:
     * it is noted when the first page is read, not when it is seen unchanged. */
    {SQL_PURGE_CLONES,
        "DELETE FROM clone WHERE bucket = $1 AND seen_ms < $2 AND host IN (SELECT"
        " c.host FROM clone c WHERE c.bucket = $1 AND c.seen_ms < $2 AND NOT EXISTS"
        " (SELECT 1 FROM likeness l WHERE l.bucket = $1 AND l.host = c.host)"
        " ORDER BY c.host LIMIT $3)"},
    {SQL_LOOK_ADDRESSES,
        "SELECT e.id, CASE WHEN EXISTS (SELECT 1 FROM target t WHERE t.bucket = $1"
        " AND t.id > $2 AND (e.id IS NULL OR t.id <= e.id) AND" NEVER_AGAIN(
            "$4") ") THEN 1 ELSE 0 END FROM (SELECT (SELECT n.id FROM target n"
                  " WHERE n.bucket = $1 AND n.id > $2 ORDER BY n.id LIMIT 1 OFFSET $3)"
                  " AS id) AS e"},
    /* Not "id IN (SELECT ...)": what somebody changes meanwhile is looked at again once
     * he is done, but such a list is not. */
    {SQL_PURGE_ADDRESSES,
        "DELETE FROM target AS t WHERE t.bucket = $1 AND t.id > $2 AND t.id <= $3"
        " AND" NEVER_AGAIN("$4") " AND NOT EXISTS (SELECT 1 FROM page g"
                                 " WHERE g.bucket = $1 AND g.target = t.id)"
                                 " AND NOT EXISTS (SELECT 1 FROM hit h"
                                 " WHERE h.bucket = $1 AND h.target = t.id)"},
    /* So is the age here. */
    {SQL_PURGE_SESSIONS,
        "DELETE FROM session WHERE bucket = $1 AND saved_ms < $2"
        " AND (source, account) IN"
        " (SELECT s.source, s.account FROM session s WHERE s.bucket = $1"
        " AND s.saved_ms < $2 ORDER BY s.source, s.account LIMIT $3)"},
    {SQL_PURGE_RECORDS,
        "DELETE FROM incident_record WHERE incident = $1 AND (record, grp) IN"
        " (SELECT record, grp FROM incident_record WHERE incident = $1 LIMIT $2)"},
    /* From one incident's records to the next one's: they are not read. */
    {SQL_RECORDS_LEFT,
        "WITH RECURSIVE walk (incident) AS (SELECT min(incident) FROM incident_record"
        " UNION ALL SELECT (SELECT min(r.incident) FROM incident_record r"
        " WHERE r.incident > walk.incident) FROM walk WHERE walk.incident IS NOT NULL)"
        " SELECT coalesce(min(w.incident), 0) FROM walk w WHERE w.incident IS NOT NULL"
        " AND (SELECT count(*) FROM incident i WHERE i.id = w.incident) = 0"},
    {SQL_PURGE_PLACES, OF_NO_INCIDENT("incident_place")},
    {SQL_PURGE_STEPS, OF_NO_INCIDENT("incident_offer")},
    {SQL_PURGE_SIGHTINGS, "DELETE FROM sighting WHERE incident = $1"},
    {SQL_PURGE_INCIDENT, "DELETE FROM incident WHERE id = $1"},
    {SQL_PURGE_MESSAGES,
        "DELETE FROM outbox WHERE (sent_ms < $1 OR dead_ms < $1) AND key IN"
        " (SELECT key FROM outbox WHERE sent_ms < $1 OR dead_ms < $1"
        " ORDER BY key LIMIT $2)"},
};

const char *statement_forget(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
