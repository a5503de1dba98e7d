#include "storage/statements_health.h"

#include <stddef.h>

/* A source's answer times, in the slots of model/latency.h. */
#define SLOTS                                                                          \
    ", l0, l1, l2, l3, l4, l5, l6, l7, l8, l9, l10, l11, l12, l13, l14"                \
    ", l15, l16, l17, l18, l19, l20, l21, l22, l23"

#define SLOTS_ONE                                                                      \
    ", CASE WHEN $13 = 0 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 1 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 2 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 3 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 4 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 5 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 6 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 7 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 8 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 9 THEN 1 ELSE 0 END"                                            \
    ", CASE WHEN $13 = 10 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 11 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 12 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 13 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 14 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 15 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 16 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 17 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 18 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 19 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 20 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 21 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 22 THEN 1 ELSE 0 END"                                           \
    ", CASE WHEN $13 = 23 THEN 1 ELSE 0 END"

#define SLOTS_ADD                                                                      \
    ", l0 = health_day.l0 + excluded.l0"                                               \
    ", l1 = health_day.l1 + excluded.l1"                                               \
    ", l2 = health_day.l2 + excluded.l2"                                               \
    ", l3 = health_day.l3 + excluded.l3"                                               \
    ", l4 = health_day.l4 + excluded.l4"                                               \
    ", l5 = health_day.l5 + excluded.l5"                                               \
    ", l6 = health_day.l6 + excluded.l6"                                               \
    ", l7 = health_day.l7 + excluded.l7"                                               \
    ", l8 = health_day.l8 + excluded.l8"                                               \
    ", l9 = health_day.l9 + excluded.l9"                                               \
    ", l10 = health_day.l10 + excluded.l10"                                            \
    ", l11 = health_day.l11 + excluded.l11"                                            \
    ", l12 = health_day.l12 + excluded.l12"                                            \
    ", l13 = health_day.l13 + excluded.l13"                                            \
    ", l14 = health_day.l14 + excluded.l14"                                            \
    ", l15 = health_day.l15 + excluded.l15"                                            \
    ", l16 = health_day.l16 + excluded.l16"                                            \
    ", l17 = health_day.l17 + excluded.l17"                                            \
    ", l18 = health_day.l18 + excluded.l18"                                            \
    ", l19 = health_day.l19 + excluded.l19"                                            \
    ", l20 = health_day.l20 + excluded.l20"                                            \
    ", l21 = health_day.l21 + excluded.l21"                                            \
    ", l22 = health_day.l22 + excluded.l22"                                            \
    ", l23 = health_day.l23 + excluded.l23"

#define SLOTS_SUM                                                                      \
    ", CAST(sum(d.l0) AS bigint), CAST(sum(d.l1) AS bigint)"                           \
    ", CAST(sum(d.l2) AS bigint), CAST(sum(d.l3) AS bigint)"                           \
    ", CAST(sum(d.l4) AS bigint), CAST(sum(d.l5) AS bigint)"                           \
    ", CAST(sum(d.l6) AS bigint), CAST(sum(d.l7) AS bigint)"                           \
    ", CAST(sum(d.l8) AS bigint), CAST(sum(d.l9) AS bigint)"                           \
    ", CAST(sum(d.l10) AS bigint), CAST(sum(d.l11) AS bigint)"                         \
    ", CAST(sum(d.l12) AS bigint), CAST(sum(d.l13) AS bigint)"                         \
    ", CAST(sum(d.l14) AS bigint), CAST(sum(d.l15) AS bigint)"                         \
    ", CAST(sum(d.l16) AS bigint), CAST(sum(d.l17) AS bigint)"                         \
    ", CAST(sum(d.l18) AS bigint), CAST(sum(d.l19) AS bigint)"                         \
    ", CAST(sum(d.l20) AS bigint), CAST(sum(d.l21) AS bigint)"                         \
    ", CAST(sum(d.l22) AS bigint), CAST(sum(d.l23) AS bigint)"

#define DAY_SUM                                                                        \
    "d.source, d.day, CAST(sum(d.visits) AS bigint),"                                  \
    " CAST(sum(d.successes) AS bigint), CAST(sum(d.failures) AS bigint),"              \
    " CAST(sum(d.pages) AS bigint), CAST(sum(d.postings) AS bigint),"                  \
    " CAST(sum(d.links) AS bigint), CAST(sum(d.bytes) AS bigint),"                     \
    " CAST(sum(d.walls) AS bigint), max(d.state_ms * 256 + d.state)"

#define DAYS_OF                                                                        \
    " FROM health_day d JOIN source s ON s.name = d.source AND s.active = 1 WHERE "

#define BY_DAY " GROUP BY d.source, d.day ORDER BY d.source, d.day"

/* What waits of one row of queue. */
#define OF_QUEUE                                                                       \
    " FROM target t WHERE t.bucket = q.bucket AND t.host = q.host"                     \
    " AND t.source = q.source AND t.priority = q.priority AND t.state = 0 AND "

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    {SQL_HEALTH_VISIT,
        "INSERT INTO health (bucket, source, last_success_ms, last_attempt_ms,"
        " failures, pages, postings, last_error, successes,"
        " failed)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1 - CAST($5 AS bigint), $5)"
        " ON CONFLICT (bucket, source) DO UPDATE SET last_success_ms ="
        " CASE WHEN excluded.failures = 0 THEN excluded.last_success_ms"
        " ELSE health.last_success_ms END,"
        " last_attempt_ms = excluded.last_attempt_ms, failures ="
        " CASE WHEN excluded.failures = 0 THEN 0 ELSE health.failures + 1 END,"
        " pages = health.pages + excluded.pages,"
        " postings = health.postings + excluded.postings,"
        " last_error = excluded.last_error,"
        " successes = health.successes + excluded.successes,"
        " failed = health.failed + excluded.failed"},
    {SQL_HEALTH_DAY,
        "INSERT INTO health_day (bucket, source, day, visits, successes, failures,"
        " pages, postings, links, bytes, walls, state, state_ms" SLOTS ")"
        " VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12" SLOTS_ONE ")"
        " ON CONFLICT (bucket, source, day) DO UPDATE SET"
        " visits = health_day.visits + 1,"
        " successes = health_day.successes + excluded.successes,"
        " failures = health_day.failures + excluded.failures,"
        " pages = health_day.pages + excluded.pages,"
        " postings = health_day.postings + excluded.postings,"
        " links = health_day.links + excluded.links,"
        " bytes = health_day.bytes + excluded.bytes,"
        " walls = health_day.walls + excluded.walls,"
        " state = CASE WHEN excluded.state_ms >= health_day.state_ms"
        " THEN excluded.state ELSE health_day.state END,"
        " state_ms = CASE WHEN excluded.state_ms >= health_day.state_ms"
        " THEN excluded.state_ms ELSE health_day.state_ms END" SLOTS_ADD},
    {SQL_HEALTH_ATTEMPT,
        "INSERT INTO health (bucket, source, last_success_ms, last_attempt_ms,"
        " failures, pages, postings, last_error) VALUES ($1, $2, 0, $3, 0, 0, 0, '')"
        " ON CONFLICT (bucket, source) DO UPDATE SET"
        " last_attempt_ms = excluded.last_attempt_ms"},
    {SQL_HEALTH,
        "SELECT s.name, coalesce(h.last_success_ms, 0),"
        " coalesce(h.last_attempt_ms, 0), coalesce(h.failures, 0),"
        " coalesce(h.pages, 0), coalesce(h.postings, 0),"
        " coalesce(t.quarantined, 0), coalesce(h.last_error, ''),"
        " coalesce((SELECT min(c.of_host) FROM clone c WHERE c.source = s.name), ''),"
        " coalesce(h.successes, 0), coalesce(h.failed, 0), s.watched_ms, s.paused,"
        " s.paused_ms, s.paused_until_ms, s.paused_by, s.paused_why, s.resumed_ms,"
        " s.resumed_by FROM source s"
        " LEFT JOIN health h ON h.source = s.name"
        " LEFT JOIN (SELECT source, count(*) AS quarantined FROM target"
        " WHERE state = 1 GROUP BY source) AS t ON t.source = s.name"
        " WHERE s.active = 1 ORDER BY s.name, h.bucket"},
    {SQL_WAITING, "SELECT source, count(*) FROM target WHERE state = 0"
                  " GROUP BY source ORDER BY source"},
    {SQL_DAYS, "SELECT " DAY_SUM SLOTS_SUM DAYS_OF "d.day >= $1" BY_DAY},
    {SQL_DAYS_BEFORE, "SELECT " DAY_SUM DAYS_OF "d.day >= $1 AND d.day < $2" BY_DAY},
    {SQL_BACKLOG_NOTE,
        "INSERT INTO backlog_day (day, due) VALUES ($1, $2) ON CONFLICT (day)"
        " DO UPDATE SET due = excluded.due WHERE excluded.due < backlog_day.due"},
    {SQL_BACKLOG_FORGET, "DELETE FROM backlog_day WHERE day < $1"},
    {SQL_BACKLOG_DAYS, "SELECT day, due FROM backlog_day WHERE day >= $1 AND day < $2"
                       " ORDER BY day"},
    /* Each by target_due alone, which claims go by: no visit has to keep another index
     * for this. */
    {SQL_BACKLOG,
        "SELECT CAST(sum(c.due) AS bigint), min(c.earliest), CAST(sum(c.off) AS bigint)"
        " FROM (SELECT (SELECT count(*)" OF_QUEUE "t.due_ms <= $1) AS due,"
        " (SELECT min(t.due_ms)" OF_QUEUE "t.due_ms <= $1) AS earliest,"
        " (SELECT count(*)" OF_QUEUE "t.due_ms > $1 AND t.due_ms = $2) AS off"
        " FROM queue q JOIN source s ON s.name = q.source AND s.active = 1"
        " AND s.paused = 0) AS c"},
};

const char *statement_health(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
