#include "storage/statements_records.h"

#include <stddef.h>

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    /* In the order of their index, which takes half of the time, here and below. */
    {SQL_RECORDS_FIRST,
        "INSERT INTO incident_record (incident, record, grp, confidence, person,"
        " canary) SELECT $1, record, grp, max(confidence), max(person),"
        " max(CASE WHEN canary = '' THEN 0 ELSE 1 END) FROM hit"
        " WHERE bucket = $2 AND target = $3 GROUP BY record, grp"
        " ORDER BY record, grp"},
    /* What is known already is not even locked: a copy of half a million records
     * changes nothing. */
    {SQL_RECORDS_ABSORB,
        "INSERT INTO incident_record (incident, record, grp, confidence, person,"
        " canary) SELECT $1, m.record, m.grp, m.confidence, m.person, m.planted FROM"
        " (SELECT record, grp, max(confidence) AS confidence, max(person) AS person,"
        " max(CASE WHEN canary = '' THEN 0 ELSE 1 END) AS planted FROM hit"
        " WHERE bucket = $2 AND target = $3 GROUP BY record, grp) AS m"
        " WHERE NOT EXISTS (SELECT 1 FROM incident_record r WHERE r.incident = $1"
        " AND r.record = m.record AND r.grp = m.grp AND r.confidence >= m.confidence)"
        " ORDER BY m.record, m.grp ON CONFLICT (incident, record, grp) DO UPDATE SET"
        " confidence = excluded.confidence"
        " WHERE excluded.confidence > incident_record.confidence"},
    {SQL_GROUPS_CLEAR, "DELETE FROM incident_group WHERE incident = $1"},
    {SQL_GROUPS_COUNT,
        "INSERT INTO incident_group (incident, grp, certain, probable, weak, domains,"
        " canaries)"
        " SELECT $1, grp, count(CASE WHEN person = 1 AND confidence = 3 THEN 1 END),"
        " count(CASE WHEN person = 1 AND confidence = 2 THEN 1 END),"
        " count(CASE WHEN person = 1 AND confidence = 1 THEN 1 END),"
        " count(CASE WHEN person = 0 THEN 1 END),"
        " count(CASE WHEN canary = 1 THEN 1 END) FROM incident_record"
        " WHERE incident = $1 GROUP BY grp"},
    {SQL_PAGE_GROUPS, "SELECT DISTINCT grp FROM hit WHERE bucket = $1 AND target = $2"
                      " ORDER BY grp"},
    {SQL_GROUP_SET_ADD, "INSERT INTO group_set (id, grp) VALUES ($1, $2)"
                        " ON CONFLICT DO NOTHING"},
    {SQL_GROUP_SETS_DROP, "DELETE FROM group_set WHERE id NOT IN"
                          " (SELECT group_set FROM sighting)"},
    {SQL_GROUPS, "SELECT grp, certain, probable, weak, domains FROM incident_group"
                 " WHERE incident = $1 ORDER BY grp"},
};

const char *statement_records(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
