#include "storage/statements_told.h"

#include <stddef.h>

#define TOLD_FIELDS                                                                    \
    "audience, incident, told_ms, severity, state, offer, kinds, sightings,"           \
    " records_claimed, price, certain, probable, weak, canaries, domains"

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    {SQL_INCIDENTS_ACTED, "SELECT id FROM incident WHERE state_ms >= $1"
                          " ORDER BY state_ms DESC, id DESC LIMIT $2"},
    {SQL_TOLD_GET, "SELECT " TOLD_FIELDS " FROM digest_told"
                   " WHERE audience = $1 AND incident = $2"},
    {SQL_TOLD_PUT,
        "INSERT INTO digest_told (" TOLD_FIELDS ")"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
        " ON CONFLICT (audience, incident) DO UPDATE SET told_ms = excluded.told_ms,"
        " severity = excluded.severity, state = excluded.state,"
        " offer = excluded.offer, kinds = excluded.kinds,"
        " sightings = excluded.sightings,"
        " records_claimed = excluded.records_claimed, price = excluded.price,"
        " certain = excluded.certain, probable = excluded.probable,"
        " weak = excluded.weak, canaries = excluded.canaries,"
        " domains = excluded.domains"},
    {SQL_TOLD_FORGET, "DELETE FROM digest_told WHERE incident NOT IN"
                      " (SELECT id FROM incident)"},
    {SQL_TOLD_FORGET_OF, "DELETE FROM digest_told WHERE incident = $1"},
};

const char *statement_told(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
