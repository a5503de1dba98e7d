#include "storage/statements_dossier.h"

#include <stddef.h>

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    {SQL_EVIDENCE,
        "SELECT f.bucket, f.target, p.content, p.digest, p.read_ms,"
        " p.body_bytes FROM sighting f LEFT JOIN page p"
        " ON p.bucket = f.bucket AND p.target = f.target"
        " WHERE f.incident = $1 ORDER BY f.first_seen_ms, f.bucket, f.target"},
    {SQL_AFFECTED_GROUPS,
        "SELECT grp, count(CASE WHEN person = 1 AND confidence = 3 THEN 1 END),"
        " count(CASE WHEN person = 1 AND confidence = 2 THEN 1 END),"
        " count(CASE WHEN person = 1 AND confidence = 1 THEN 1 END),"
        " count(CASE WHEN person = 0 THEN 1 END) FROM incident_record"
        " WHERE incident = $1 AND canary = 0 GROUP BY grp ORDER BY grp"},
    {SQL_AFFECTED_FIELDS,
        "SELECT DISTINCT h.grp, h.fields FROM sighting f JOIN hit h"
        " ON h.bucket = f.bucket AND h.target = f.target WHERE f.incident = $1"
        " AND h.person = 1 AND h.confidence > 1 AND h.canary = ''"
        " ORDER BY h.grp, h.fields"},
    {SQL_OTHER_KINDS,
        "SELECT DISTINCT kinds FROM (SELECT f.bucket, p.fields AS kinds"
        " FROM sighting f JOIN posting p ON p.bucket = f.bucket"
        " AND p.target = f.target WHERE f.incident = $1 AND p.is_dataset = 0"
        " UNION ALL SELECT f.bucket, CASE WHEN (f.weak = 0 AND f.canaries = 0)"
        " OR NOT EXISTS (SELECT 1 FROM page p WHERE p.bucket = f.bucket"
        " AND p.target = f.target) OR (f.hit_rows > 0 AND NOT EXISTS"
        " (SELECT 1 FROM hit h WHERE h.bucket = f.bucket AND h.target = f.target))"
        " THEN f.kinds ELSE f.kinds & $2 END FROM sighting f"
        " WHERE f.incident = $1) AS told"},
    /* A record counts at its best over all groups, as in SQL_INCIDENT_TALLY. */
    {SQL_AFFECTED_RECORDS,
        "SELECT record, max(confidence) FROM incident_record WHERE incident = $1"
        " GROUP BY record HAVING max(person) = 1 AND max(confidence) > 1"
        " AND max(canary) = 0 ORDER BY record"},
    {SQL_MAILS_SINCE, "SELECT key, put_ms, coalesce(sent_ms, 0), about FROM outbox"
                      " WHERE put_ms >= $1 ORDER BY put_ms, key"},
};

const char *statement_dossier(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
