/* Of many incidents at once, and of some groups. */
#include "storage/statements_many.h"

#include "storage/statements.h"

#include <stddef.h>

/* Whether the groups asked for, in $2, have this name; each name is whole. */
#define IS_OF_GROUPS(name)                                                             \
    "instr(CAST($2 AS text), char(10) || " name " || char(10)) > 0"
#define INCIDENTS "json_each('[' || $1 || ']')"

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    {SQL_INCIDENT_SHARE, INCIDENT_SHARE},
    {SQL_PARTS_OF, PARTS_OF("IN (SELECT value FROM " INCIDENTS ")")},
    {SQL_GROUPS_OF, "SELECT grp, certain, probable, weak, domains, incident"
                    " FROM incident_group WHERE incident IN (SELECT value"
                    " FROM " INCIDENTS ") ORDER BY incident, grp"},
    {SQL_SIGHTINGS_OF, SIGHTINGS_OF INCIDENTS
        " AS n JOIN sighting f ON f.rowid IN (SELECT s.rowid"
        " FROM sighting s WHERE s.incident = n.value"
        " AND " PLACE_OF_GROUPS("s") " ORDER BY s.first_seen_ms"
                                     " DESC, s.bucket DESC, s.target DESC LIMIT $3)"
                                     " ORDER BY f.incident, f.first_seen_ms, f.bucket,"
                                     " f.target"},
    {SQL_SOURCES_OF, SOURCES_OF INCIDENTS
        " AS n JOIN sighting f ON f.rowid IN (SELECT s.rowid FROM sighting s"
        " WHERE s.incident = n.value AND s.first_seen_ms >= $3"
        " AND " PLACE_OF_GROUPS(
            "s") " ORDER BY s.first_seen_ms DESC LIMIT $4)" BY_SOURCE},
    {SQL_OFFERS_OF, OFFERS_OF("IN (SELECT value FROM " INCIDENTS ")")},
    {SQL_TOLD_OF, TOLD_OF "IN (SELECT value FROM " INCIDENTS ")"},
    {SQL_FOUND_SINCE, FOUND_SINCE},
};

const char *statement_sqlite_many(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
