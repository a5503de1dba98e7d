/*
 * statements_many - questions about many incidents at once, but for how a database
 * takes a list of them. Included by each driver's statements_many.c, which says how:
 * INCIDENTS and IS_OF_GROUPS.
 */
#ifndef VIGIE_STORAGE_STATEMENTS_MANY_H
#define VIGIE_STORAGE_STATEMENTS_MANY_H

/* Not where only others' records were found. What was at a place without a set is not
 * known: it may have been theirs. */
#define PLACE_OF_GROUPS(f)                                                             \
    "(CAST($2 AS text) = '' OR " f ".group_set = 0 OR " f ".group_set IN"              \
    " (SELECT k.id FROM group_set k WHERE " IS_OF_GROUPS("k.grp") "))"
/* Distinct records of these groups alone, of an incident with such records at all: one
 * that is in two counts once. */
#define INCIDENT_SHARE                                                                 \
    "SELECT count(CASE WHEN person = 1 AND best = 3 THEN 1 END),"                      \
    " count(CASE WHEN person = 1 AND best = 2 THEN 1 END),"                            \
    " count(CASE WHEN person = 1 AND best = 1 THEN 1 END),"                            \
    " count(CASE WHEN planted = 1 THEN 1 END),"                                        \
    " count(CASE WHEN person = 0 THEN 1 END) FROM"                                     \
    " (SELECT r.record, max(r.person) AS person, max(r.confidence) AS best,"           \
    " max(r.canary) AS planted FROM incident_record r WHERE r.incident = $1"           \
    " AND (CAST($2 AS text) = '' OR " IS_OF_GROUPS(                                    \
        "r.grp") ")"                                                                   \
                 " AND (CAST($2 AS text) = '' OR EXISTS (SELECT 1 FROM "               \
                 "incident_group g"                                                    \
                 " WHERE g.incident = $1 AND " IS_OF_GROUPS(                           \
                     "g.grp") ")) GROUP BY r.record) AS found"
/* A sum of bigints is none in PostgreSQL. */
#define SUM_OF(column) " CAST(coalesce(sum(g." column "), 0) AS bigint),"
/* Of each incident how many places there are, and how many of them are new: one walk.
 */
#define PLACES_OF(incidents)                                                           \
    "(SELECT f.incident, count(*) AS places,"                                          \
    " count(CASE WHEN f.first_seen_ms >= $3 THEN 1 END) AS fresh"                      \
    " FROM sighting f WHERE f.incident " incidents                                     \
    " AND " PLACE_OF_GROUPS("f") " GROUP BY f.incident)"
#define PARTS_OF(incidents)                                                            \
    "SELECT i.id," SUM_OF("certain") SUM_OF("probable") SUM_OF("weak")                 \
        SUM_OF("canaries") SUM_OF(                                                     \
            "domains") " CASE WHEN count(g.grp) < 2 OR (SELECT"                        \
                       " sum(a.certain + a.probable + a.weak + a.domains) FROM "       \
                       "incident_group a"                                              \
                       " WHERE a.incident = i.id) = i.certain + i.probable + i.weak "  \
                       "+ i.domains"                                                   \
                       " THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM sighting " \
                       "f"                                                             \
                       " WHERE f.incident = i.id AND f.is_offer = 1) THEN 1 ELSE 0 "   \
                       "END,"                                                          \
                       " coalesce(p.places, 0), coalesce(p.fresh, 0) FROM incident i " \
                       "LEFT JOIN " PLACES_OF(                                         \
                           incidents) " AS p ON p.incident = i.id LEFT JOIN "          \
                                      "incident_group g"                               \
                                      " ON g.incident = i.id AND " IS_OF_GROUPS(       \
                                          "g.grp") " WHERE i.id " incidents            \
                                                   " GROUP BY i.id, p.places, p.fresh"
#define SIGHTINGS_OF                                                                   \
    "SELECT f.bucket, f.target, f.source, f.url, f.title, f.first_seen_ms,"            \
    " f.last_seen_ms, f.posted_ms, f.records_claimed, f.price, f.kinds, f.hit_rows,"   \
    " f.certain, f.probable, f.weak, f.canaries, f.domains, f.is_offer, f.revision,"   \
    " f.offer, f.text_mark, f.digest, f.incident FROM "
/* Names of the sources of new places; which of them are asked is each database's. */
#define SOURCES_OF "SELECT f.incident, f.source FROM "
#define BY_SOURCE                                                                      \
    " GROUP BY f.incident, f.source ORDER BY f.incident, min(f.first_seen_ms), "       \
    "f.source"
/* What is offered as before, by the same place or another, is no step of the
 * incident's: thousands of places that offer the same are one row. (The type is for
 * PostgreSQL before 14, whose lag() wants one for the column and what is before it.) */
#define OFFERS_OF                                                                      \
    "SELECT bucket, target, source, '', at_ms, offer, price, records_claimed, 0,"      \
    " incident FROM (SELECT o.bucket, o.target, f.source, o.at_ms, o.offer, o.price,"  \
    " o.records_claimed, f.incident,"                                                  \
    " lag(CAST(o.offer AS integer), 1, -1) OVER w AS offer_before,"                    \
    " lag(o.price, 1, '') OVER w AS price_before FROM "
#define OFFERS_IN_ORDER                                                                \
    " JOIN sighting_offer o ON o.bucket = f.bucket AND o.target = f.target"            \
    " WINDOW w AS (PARTITION BY f.incident ORDER BY o.at_ms, o.bucket, o.target))"     \
    " AS step WHERE offer <> offer_before OR price <> price_before"                    \
    " ORDER BY incident, at_ms, bucket, target"
#define TOLD_OF                                                                        \
    "SELECT audience, incident, told_ms, severity, state, offer, kinds, sightings,"    \
    " records_claimed, price, certain, probable, weak, canaries, domains"              \
    " FROM digest_told WHERE audience = $2 AND incident "
#define FOUND_SINCE                                                                    \
    "SELECT f.first_seen_ms / 900000, count(*) FROM sighting f"                        \
    " JOIN incident i ON i.id = f.incident AND i.state <> 2"                           \
    " WHERE f.first_seen_ms >= $1 AND (CAST($2 AS text) = '' OR f.group_set IN"        \
    " (SELECT k.id FROM group_set k WHERE " IS_OF_GROUPS(                              \
        "k.grp") ")"                                                                   \
                 " OR (f.group_set = 0 AND EXISTS (SELECT 1 FROM incident_group g"     \
                 " WHERE g.incident = f.incident AND " IS_OF_GROUPS(                   \
                     "g.grp") ")))"                                                    \
                              " GROUP BY f.first_seen_ms / 900000 ORDER BY "           \
                              "f.first_seen_ms / 900000"

#endif
