#include "storage/statements_outbox.h"

#include <stddef.h>

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    {SQL_OUTBOX_PUT, "INSERT INTO outbox (key, recipient, body, put_ms, due_ms,"
                     " channel, about, incident)"
                     " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                     " ON CONFLICT (key) DO NOTHING"},
    {SQL_OUTBOX_REPLACE, "UPDATE outbox SET body = $2, about = $3, due_ms ="
                         " CASE WHEN due_ms < $4 THEN due_ms ELSE $4 END"
                         " WHERE key = $1 AND attempts = 0 AND sent_ms IS NULL"
                         " AND dead_ms IS NULL"},
    {SQL_OUTBOX_HAS, "SELECT count(*) FROM outbox WHERE key = $1"},
    {SQL_OUTBOX_WHEN, "SELECT coalesce(max(put_ms), 0) FROM outbox WHERE key = $1"},
    {SQL_OUTBOX_NEXT, "SELECT key FROM outbox WHERE sent_ms IS NULL"
                      " AND dead_ms IS NULL AND due_ms <= $1 AND"
                      " replace(CAST($2 AS text), '\n' || channel || '\n', '')"
                      " = CAST($2 AS text)"
                      " ORDER BY due_ms, put_ms, key LIMIT 1"},
    {SQL_OUTBOX_LEASE, "UPDATE outbox SET due_ms = $3, attempts = attempts + 1,"
                       " unsure = unsure + 1 WHERE key = $1 AND sent_ms IS NULL"
                       " AND dead_ms IS NULL AND due_ms <= $2 RETURNING key, recipient,"
                       " body, attempts, channel, about, incident, put_ms, unsure"},
    {SQL_OUTBOX_SENT, "UPDATE outbox SET sent_ms = $2, dead_ms = NULL, reason = ''"
                      " WHERE key = $1 AND sent_ms IS NULL"},
    {SQL_OUTBOX_FAILED, "UPDATE outbox SET due_ms = $2, reason = $3,"
                        " unsure = unsure - $4, dead_ms = nullif(CAST($5 AS bigint), 0)"
                        " WHERE key = $1 AND sent_ms IS NULL"},
    {SQL_OUTBOX_RETRY, "UPDATE outbox SET dead_ms = NULL, put_ms = $2, due_ms = $2"
                       " WHERE dead_ms IS NOT NULL AND (key = $1 OR $1 = '')"},
    {SQL_OUTBOX_STATE,
        "SELECT count(CASE WHEN sent_ms IS NULL AND dead_ms IS NULL THEN 1 END),"
        " count(sent_ms), min(CASE WHEN sent_ms IS NULL AND dead_ms IS NULL"
        " THEN due_ms END), count(dead_ms) FROM outbox"},
    {SQL_OUTBOX_ROWS, "SELECT key, channel, recipient, about, incident, put_ms, due_ms,"
                      " attempts, unsure, coalesce(sent_ms, 0), coalesce(dead_ms, 0),"
                      " reason FROM outbox WHERE sent_ms IS NULL OR sent_ms >= $1"
                      " ORDER BY put_ms DESC, key LIMIT $2"},
    {SQL_ALERTED_GET, "SELECT number, key, facts, base FROM alert_told"
                      " WHERE incident = $1 AND destination = $2"},
    {SQL_ALERTED_PUT,
        "INSERT INTO alert_told (incident, destination, number, key, facts, base)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (incident, destination)"
        " DO UPDATE SET number = excluded.number, key = excluded.key,"
        " facts = excluded.facts, base = excluded.base"},
    /* Only what nobody has under way, and of which it is known that it did not arrive;
     * the mark keeps senders off it. */
    {SQL_OUTBOX_WITHDRAW, "UPDATE outbox SET due_ms = -1 WHERE incident = $1"
                          " AND unsure = 0 AND sent_ms IS NULL AND dead_ms IS NULL"},
    {SQL_OUTBOX_DROP_WITHDRAWN, "DELETE FROM outbox WHERE incident = $1 AND due_ms = -1"
                                " AND sent_ms IS NULL AND dead_ms IS NULL"},
    {SQL_ALERTED_WITHDRAW,
        "UPDATE alert_told SET facts = base WHERE incident = $1 AND key IN"
        " (SELECT key FROM outbox WHERE incident = $1 AND due_ms = -1"
        " AND sent_ms IS NULL AND dead_ms IS NULL)"},
    {SQL_ALERTED_FORGET, "DELETE FROM alert_told WHERE incident = $1"},
};

const char *statement_outbox(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
