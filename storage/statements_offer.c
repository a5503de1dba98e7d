#include "storage/statements_offer.h"

#include <stddef.h>

#define STEP_FIELDS "bucket, target, at_ms, offer, price, records_claimed"

/* Incidents by a mark of their sightings' words, where as many records are claimed. */
#define MARKED(mark, value)                                                            \
    "SELECT incident FROM sighting WHERE " mark " = " value " AND " mark " <> 0"       \
    " AND records_claimed = $3"

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    {SQL_OFFER_LAST, "SELECT at_ms, offer, price, records_claimed FROM sighting_offer"
                     " WHERE bucket = $1 AND target = $2 ORDER BY at_ms DESC LIMIT 1"},
    {SQL_OFFER_ADD, "INSERT INTO sighting_offer (" STEP_FIELDS ")"
                    " VALUES ($1, $2, $3, $4, $5, $6)"},
    {SQL_OFFER_TRIM,
        "DELETE FROM sighting_offer WHERE bucket = $1 AND target = $2 AND at_ms <="
        " (SELECT at_ms FROM sighting_offer WHERE bucket = $1 AND target = $2"
        " ORDER BY at_ms DESC LIMIT 1 OFFSET $3)"},
    {SQL_OFFERS,
        "SELECT o.bucket, o.target, f.source, f.url, o.at_ms, o.offer, o.price,"
        " o.records_claimed, CASE WHEN EXISTS (SELECT 1 FROM sighting_offer e"
        " WHERE e.bucket = o.bucket AND e.target = o.target AND e.at_ms < o.at_ms)"
        " THEN 0 ELSE 1 END, o.of_all FROM (SELECT a.*, count(*) OVER () AS of_all"
        " FROM sighting s JOIN sighting_offer a ON a.bucket = s.bucket"
        " AND a.target = s.target WHERE s.incident = $1"
        " ORDER BY a.at_ms DESC, a.bucket DESC, a.target DESC LIMIT $2) AS o"
        " JOIN sighting f ON f.bucket = o.bucket AND f.target = o.target"
        " ORDER BY o.at_ms, o.bucket, o.target"},
    {SQL_OFFERS_FORGET,
        "DELETE FROM sighting_offer WHERE (bucket, target) IN"
        " (SELECT f.bucket, f.target FROM sighting f WHERE f.incident = $1)"},
    {SQL_PLACES_SUM,
        "SELECT kinds, count(*), coalesce(min(CASE WHEN first_seen_ms <> 0"
        " THEN first_seen_ms END), 0), max(last_seen_ms), max(records_claimed)"
        " FROM sighting WHERE incident = $1 GROUP BY kinds"},
    {SQL_PLACES_CLEAR, "DELETE FROM incident_place WHERE incident = $1"},
    {SQL_PLACES_COUNT,
        "INSERT INTO incident_place (incident, group_set, places, offers)"
        " SELECT $1, f.group_set, count(*), count(CASE WHEN f.is_offer = 1 THEN 1 END)"
        " FROM sighting f WHERE f.incident = $1 GROUP BY f.group_set"},
    {SQL_STEP_BEFORE, "SELECT offer, price FROM incident_offer WHERE incident = $1"
                      " AND (at_ms, bucket, target) <= ($2, $3, $4)"
                      " ORDER BY at_ms DESC, bucket DESC, target DESC LIMIT 1"},
    {SQL_STEPS_CLEAR, "DELETE FROM incident_offer WHERE incident = $1"},
    /* (The type is for PostgreSQL before 14, whose lag() wants one for the column and
     * what is before it.) */
    {SQL_STEPS_GATHER,
        "INSERT INTO incident_offer (incident, " STEP_FIELDS ") SELECT $1, " STEP_FIELDS
        " FROM (SELECT o.*, lag(CAST(o.offer AS integer), 1, -1) OVER w"
        " AS offer_before, lag(o.price, 1, '') OVER w AS price_before FROM sighting f"
        " JOIN sighting_offer o ON o.bucket = f.bucket AND o.target = f.target"
        " WHERE f.incident = $1 WINDOW w AS (ORDER BY o.at_ms, o.bucket, o.target))"
        " AS step WHERE offer <> offer_before OR price <> price_before"
        " ORDER BY at_ms DESC, bucket DESC, target DESC LIMIT $2"},
    {SQL_INCIDENT_WORDS, "SELECT coalesce(min(incident), 0) FROM (" MARKED("title_mark",
                             "$1") " UNION ALL " MARKED("text_mark", "$2") ") AS f"},
    {SQL_INCIDENT_DOMAIN,
        "SELECT coalesce(min(r.incident), 0) FROM (SELECT DISTINCT record FROM hit"
        " WHERE bucket = $1 AND target = $2 AND person = 0) AS mine"
        " JOIN incident_record r ON r.record = mine.record AND r.person = 0"
        " JOIN incident i ON i.id = r.incident WHERE ($3 & (1 << i.state)) <> 0"},
};

const char *statement_offer(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
