-- Whose records were found at a place is noted with it, as a set of groups, so that a
-- digest for some of them looks up no hits, and knows it when they are forgotten. 0: no
-- hits were there, or they were forgotten before this was noted.
CREATE TABLE group_set (
    id INTEGER NOT NULL, -- of the names together; below 0: made here
    grp TEXT NOT NULL,
    PRIMARY KEY (id, grp)
) STRICT, WITHOUT ROWID;
ALTER TABLE sighting ADD COLUMN group_set INTEGER NOT NULL DEFAULT 0;

CREATE TABLE found_set (bucket INTEGER NOT NULL, target BLOB NOT NULL, names TEXT NOT NULL,
    PRIMARY KEY (bucket, target)) STRICT;
INSERT INTO found_set SELECT bucket, target, group_concat(grp, char(10)) FROM
    (SELECT DISTINCT f.bucket, f.target, h.grp FROM sighting f
    JOIN hit h ON h.bucket = f.bucket AND h.target = f.target ORDER BY 1, 2, 3)
    GROUP BY bucket, target;
CREATE TABLE named_set (names TEXT NOT NULL PRIMARY KEY, id INTEGER NOT NULL) STRICT;
INSERT INTO named_set SELECT names, -row_number() OVER (ORDER BY names)
    FROM (SELECT DISTINCT names FROM found_set);
UPDATE sighting SET group_set = coalesce((SELECT n.id FROM found_set s
    JOIN named_set n ON n.names = s.names
    WHERE s.bucket = sighting.bucket AND s.target = sighting.target), 0);
INSERT INTO group_set SELECT DISTINCT sighting.group_set, h.grp FROM sighting
    JOIN hit h ON h.bucket = sighting.bucket AND h.target = sighting.target
    WHERE sighting.group_set <> 0;
DROP TABLE found_set;
DROP TABLE named_set;

-- A hash of what the page said when it was taken in: a page that was forgotten counts its
-- changes from the beginning. Empty: as nobody noted it, these are compared.
ALTER TABLE sighting ADD COLUMN digest BLOB NOT NULL DEFAULT x'';
UPDATE sighting SET digest = coalesce((SELECT p.digest FROM page p
    WHERE p.bucket = sighting.bucket AND p.target = sighting.target
    AND p.revision = sighting.revision), x'');

-- Counted with the others, so that a group's share of an incident is read, not counted.
ALTER TABLE incident_group ADD COLUMN canaries INTEGER NOT NULL DEFAULT 0;
UPDATE incident_group SET canaries = (SELECT count(*) FROM incident_record r
    WHERE r.incident = incident_group.incident AND r.grp = incident_group.grp
    AND r.canary = 1);

DROP INDEX sighting_first;
CREATE INDEX sighting_first ON sighting (first_seen_ms, incident, group_set);
CREATE INDEX sighting_newest ON sighting (incident, first_seen_ms, group_set, is_offer);
