-- What people read of an incident's places, noted when it changes: how many places there
-- are by the set of groups found there, and how what is offered there has changed.
CREATE TABLE incident_place (
    incident INTEGER NOT NULL,
    group_set INTEGER NOT NULL, -- as in sighting
    places INTEGER NOT NULL,
    offers INTEGER NOT NULL, -- of these, those that offer something
    PRIMARY KEY (incident, group_set)
) STRICT, WITHOUT ROWID;
INSERT INTO incident_place (incident, group_set, places, offers)
    SELECT incident, group_set, count(*), count(CASE WHEN is_offer = 1 THEN 1 END)
    FROM sighting GROUP BY incident, group_set;

-- Steps of all places in their order, without those that say what the one before said;
-- the last 1000 of an incident.
CREATE TABLE incident_offer (
    incident INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    target BLOB NOT NULL,
    offer INTEGER NOT NULL,
    price TEXT NOT NULL,
    records_claimed INTEGER NOT NULL,
    PRIMARY KEY (incident, at_ms, bucket, target)
) STRICT, WITHOUT ROWID;
INSERT INTO incident_offer (incident, at_ms, bucket, target, offer, price, records_claimed)
    SELECT incident, at_ms, bucket, target, offer, price, records_claimed FROM
    (SELECT *, row_number() OVER (PARTITION BY incident ORDER BY at_ms DESC, bucket DESC,
        target DESC) AS place FROM
    (SELECT f.incident, o.at_ms, o.bucket, o.target, o.offer, o.price, o.records_claimed,
        lag(o.offer, 1, -1) OVER w AS offer_before,
        lag(o.price, 1, '') OVER w AS price_before
    FROM sighting f JOIN sighting_offer o ON o.bucket = f.bucket AND o.target = f.target
    WINDOW w AS (PARTITION BY f.incident ORDER BY o.at_ms, o.bucket, o.target)) AS step
    WHERE offer <> offer_before OR price <> price_before) AS ranked WHERE place <= 1000;
