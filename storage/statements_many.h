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
#define BIG_SUM(of)    " CAST(coalesce(sum(" of "), 0) AS bigint)"
#define SUM_OF(column) BIG_SUM("g." column) ","
#define ALL_SUMS                                                                       \
    SUM_OF("certain")                                                                  \
    SUM_OF("probable") SUM_OF("weak") SUM_OF("canaries") SUM_OF("domains")
/* How many places an incident has, and whether one offers something: as counted. */
#define PLACES_IN_GROUPS "CASE WHEN " PLACE_OF_GROUPS("f") " THEN f.places ELSE 0 END"
#define WITH_PLACES_OF(incidents)                                                      \
    " LEFT JOIN (SELECT f.incident, max(f.offers) AS offers," BIG_SUM(                 \
        PLACES_IN_GROUPS) " AS places FROM incident_place f WHERE f.incident"          \
                          " " incidents " GROUP BY f.incident) AS p"                   \
                          " ON p.incident = i.id"
/* Of all groups as the incident itself has it, which older workers count, too. */
#define PLACES                                                                         \
    "CASE WHEN CAST($2 AS text) = '' THEN i.sightings"                                 \
    " ELSE coalesce(p.places, 0) END"
/* New ones alone are walked; whoever asks for all has them from there. */
#define WITH_FRESH_OF(incidents)                                                       \
    " LEFT JOIN (SELECT f.incident, count(*) AS fresh FROM sighting f"                 \
    " WHERE f.incident " incidents " AND f.first_seen_ms >= CAST($3 AS bigint)"        \
    " AND CAST($3 AS bigint) > 0 AND " PLACE_OF_GROUPS(                                \
        "f") " GROUP BY f.incident) AS n ON n.incident = i.id"
/* In all of its groups, to tell whether a record is in several of them. */
#define WITH_TOTAL_OF(incidents)                                                       \
    " LEFT JOIN (SELECT a.incident,"                                                   \
    " sum(a.certain + a.probable + a.weak + a.domains) AS persons"                     \
    " FROM incident_group a WHERE a.incident " incidents                               \
    " GROUP BY a.incident) AS t ON t.incident = i.id"
#define WITH_GROUPS_OF                                                                 \
    " LEFT JOIN incident_group g ON g.incident = i.id AND " IS_OF_GROUPS("g.grp")
#define PART_FACTS                                                                     \
    " CASE WHEN count(g.grp) < 2 OR t.persons = i.certain + i.probable + i.weak"       \
    " + i.domains THEN 1 ELSE 0 END, CASE WHEN p.offers > 0 THEN 1 ELSE 0 END,"        \
    " " PLACES ", CASE WHEN CAST($3 AS bigint) > 0"                                    \
    " THEN coalesce(n.fresh, 0) ELSE " PLACES " END"
#define PARTS_OF(incidents)                                                            \
    "SELECT i.id," ALL_SUMS PART_FACTS " FROM incident i" WITH_PLACES_OF(incidents)    \
        WITH_FRESH_OF(incidents) WITH_TOTAL_OF(incidents) WITH_GROUPS_OF               \
        " WHERE i.id " incidents " GROUP BY i.id, p.offers,"                           \
        " p.places, n.fresh,"                                                          \
        " t.persons"
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
#define OFFERS_OF(incidents)                                                           \
    "SELECT o.bucket, o.target, f.source, '', o.at_ms, o.offer, o.price,"              \
    " o.records_claimed, 0, o.incident FROM incident_offer o JOIN sighting f"          \
    " ON f.bucket = o.bucket AND f.target = o.target WHERE o.incident " incidents      \
    " ORDER BY o.incident, o.at_ms, o.bucket, o.target"
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
