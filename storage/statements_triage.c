#include "storage/statements_triage.h"

#include <stddef.h>

/* Its hits are forgotten. */
#define IS_BARE                                                                        \
    " s.hit_rows > 0 AND NOT EXISTS (SELECT 1 FROM hit h"                              \
    " WHERE h.bucket = s.bucket AND h.target = s.target)"
/* Whose records an incident's places had where their hits are forgotten. */
#define GROUPS_OF_BARE(incident)                                                       \
    "(SELECT k.grp FROM sighting s JOIN group_set k ON k.id = s.group_set"             \
    " WHERE s.incident = " incident " AND" IS_BARE ")"

#define EVENT_FIELDS "number, incident, origin, at_ms, who, what, said, login"

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    {SQL_INCIDENT_STATE, "UPDATE incident SET state = $2, state_ms = $3, state_by = $4,"
                         " state_why = $5 WHERE id = $1"},
    {SQL_INCIDENT_GRADE, "UPDATE incident SET severity = $2 WHERE id = $1"},
    {SQL_EVENT_NEXT, "UPDATE counter SET value = value + 1"
                     " WHERE name = 'incident_event' RETURNING value"},
    {SQL_EVENT_ADD, "INSERT INTO incident_event (" EVENT_FIELDS ")"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"},
    {SQL_EVENTS, "SELECT " EVENT_FIELDS " FROM incident_event WHERE incident = $1"
                 " ORDER BY number"},
    {SQL_EVENTS_MOVE, "UPDATE incident_event SET incident = $1 WHERE incident = $2"},
    {SQL_SUCCESSOR, "SELECT coalesce(max(incident), 0) FROM incident_event"
                    " WHERE origin = $1 AND incident <> $1"},
    {SQL_SIGHTING_TAKE, "UPDATE sighting SET incident = $1 WHERE incident = $2"
                        " AND bucket = $3 AND target = $4"},
    {SQL_PLACES_BARE, "SELECT count(*) FROM sighting s WHERE s.incident = $1"
                      " AND s.group_set = 0 AND" IS_BARE},
    {SQL_RECORDS_TAKE,
        "INSERT INTO incident_record (incident, record, grp, confidence, person,"
        " canary) SELECT $2, record, grp, confidence, person, canary"
        " FROM incident_record WHERE incident = $1 AND grp IN " GROUPS_OF_BARE(
            "$2") " ON CONFLICT (incident, record, grp) DO NOTHING"},
    {SQL_RECORDS_LEAVE,
        "DELETE FROM incident_record WHERE incident = $1 AND (record, grp) IN"
        " (SELECT record, grp FROM incident_record WHERE incident = $2)"
        " AND grp NOT IN " GROUPS_OF_BARE("$1")},
    {SQL_RECORDS_ANEW,
        "INSERT INTO incident_record (incident, record, grp, confidence, person,"
        " canary) SELECT $1, h.record, h.grp, max(h.confidence), max(h.person),"
        " max(CASE WHEN h.canary = '' THEN 0 ELSE 1 END) FROM sighting s"
        " JOIN hit h ON h.bucket = s.bucket AND h.target = s.target"
        " WHERE s.incident = $1 GROUP BY h.record, h.grp"
        " ON CONFLICT (incident, record, grp) DO UPDATE SET"
        " confidence = excluded.confidence"
        " WHERE excluded.confidence > incident_record.confidence"},
    {SQL_APART, "SELECT count(*) FROM incident_apart WHERE one = $1 AND other = $2"},
    {SQL_APART_ADD, "INSERT INTO incident_apart (one, other) VALUES ($1, $2)"
                    " ON CONFLICT DO NOTHING"},
    {SQL_APART_DROP, "DELETE FROM incident_apart WHERE one = $1 AND other = $2"},
    {SQL_APART_MOVE,
        "INSERT INTO incident_apart (one, other) SELECT"
        " CASE WHEN m.x < $1 THEN m.x ELSE $1 END,"
        " CASE WHEN m.x < $1 THEN $1 ELSE m.x END FROM"
        " (SELECT CASE WHEN one = $2 THEN other ELSE one END AS x FROM incident_apart"
        " WHERE one = $2 OR other = $2) AS m WHERE m.x <> $1"
        " ON CONFLICT DO NOTHING"},
    {SQL_APART_FORGET, "DELETE FROM incident_apart WHERE one = $1 OR other = $1"},
    {SQL_EVENTS_FORGET, "DELETE FROM incident_event WHERE incident = $1"},
};

const char *statement_triage(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
