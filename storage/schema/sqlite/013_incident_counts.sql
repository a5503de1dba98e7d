-- An incident's records counted by group, when they change and not when they are read:
-- half a million take long to count.
CREATE TABLE incident_group (
    incident INTEGER NOT NULL,
    grp TEXT NOT NULL,
    certain INTEGER NOT NULL,
    probable INTEGER NOT NULL,
    weak INTEGER NOT NULL,
    domains INTEGER NOT NULL,
    PRIMARY KEY (incident, grp)
) STRICT, WITHOUT ROWID;
INSERT INTO incident_group (incident, grp, certain, probable, weak, domains)
SELECT incident, grp, count(CASE WHEN person = 1 AND confidence = 3 THEN 1 END),
    count(CASE WHEN person = 1 AND confidence = 2 THEN 1 END),
    count(CASE WHEN person = 1 AND confidence = 1 THEN 1 END),
    count(CASE WHEN person = 0 THEN 1 END)
FROM incident_record GROUP BY incident, grp;

-- What is due, counted without reading all of the frontier.
CREATE INDEX target_overdue ON target (due_ms, source) WHERE state = 0;

-- A sighting knows itself when its page was last seen, so that whoever lists incidents
-- asks one index and not each page.
UPDATE sighting SET last_seen_ms = (SELECT max(p.last_seen_ms) FROM page p
    WHERE p.bucket = sighting.bucket AND p.target = sighting.target)
WHERE EXISTS (SELECT 1 FROM page p WHERE p.bucket = sighting.bucket
    AND p.target = sighting.target AND p.last_seen_ms > sighting.last_seen_ms);
CREATE INDEX sighting_seen ON sighting (incident, last_seen_ms);
DROP INDEX sighting_incident;
