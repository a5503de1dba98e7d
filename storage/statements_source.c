#include "storage/statements_source.h"

#include <stddef.h>

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    {SQL_SOURCES_REST, "UPDATE source SET active = 0 WHERE active = 1"},
    {SQL_SOURCE_SET,
        "INSERT INTO source (name, url, owner, purpose, active)"
        " VALUES ($1, $2, $3, $4, 1) ON CONFLICT (name) DO UPDATE SET"
        " url = excluded.url, owner = excluded.owner, purpose = excluded.purpose,"
        " active = 1"},
    {SQL_SOURCES_WATCHED,
        "UPDATE source SET watched_ms = $1 WHERE active = 1 AND watched_ms = 0"},
    {SQL_SOURCE_PAUSE,
        "INSERT INTO source (name, url, owner, purpose, active, paused, paused_ms,"
        " paused_until_ms, paused_by, paused_why)"
        " VALUES ($1, $2, '', '', 1, 1, $3, $4, $5, $6) ON CONFLICT (name) DO UPDATE"
        " SET paused = 1, paused_ms = excluded.paused_ms,"
        " paused_until_ms = excluded.paused_until_ms, paused_by = excluded.paused_by,"
        " paused_why = excluded.paused_why"},
    {SQL_SOURCE_RESUME, "UPDATE source SET paused = 0, resumed_ms = $2, resumed_by = $3"
                        " WHERE name = $1 AND paused = 1"},
    {SQL_PAUSES_END,
        "UPDATE source SET paused = 0, resumed_ms = paused_until_ms, resumed_by = ''"
        " WHERE paused = 1 AND paused_until_ms > 0 AND paused_until_ms <= $1"},
    {SQL_SOURCE_END,
        "UPDATE source SET paused = 1, paused_ms = $2, paused_until_ms = 0,"
        " paused_by = $3, paused_why = $4 WHERE name = $1 AND active = 1"
        " AND paused = 0"},
    {SQL_SOURCES_ENDED, "SELECT name FROM source WHERE paused = 1 AND paused_by = $1"
                        " ORDER BY name"},
    {SQL_LIST_HITS, "SELECT h.watchlist, max(h.last_seen_ms), count(*), h.grp"
                    " FROM hit h GROUP BY h.watchlist, h.grp"
                    " ORDER BY h.watchlist, h.grp"},
    {SQL_SOURCE_HITS, "SELECT t.source, max(h.last_seen_ms), count(*) FROM hit h"
                      " JOIN target t ON t.bucket = h.bucket AND t.id = h.target"
                      " GROUP BY t.source ORDER BY t.source"},
    {SQL_ADDRESS_PUT,
        "INSERT INTO source_address (source, url, failures, probe_ms, success_ms,"
        " reason) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (source, url) DO UPDATE"
        " SET failures = excluded.failures, probe_ms = excluded.probe_ms,"
        " success_ms = CASE WHEN excluded.success_ms = 0"
        " THEN source_address.success_ms ELSE excluded.success_ms END,"
        " reason = excluded.reason"},
    {SQL_ADDRESSES,
        "SELECT a.source, a.url, a.failures, a.probe_ms, a.success_ms, a.reason"
        " FROM source_address a JOIN source s ON s.name = a.source AND s.active = 1"
        " ORDER BY a.source, a.url"},
};

const char *statement_source(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
