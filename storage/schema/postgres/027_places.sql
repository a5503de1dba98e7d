-- Whose records were found at a place is noted with it, as a set of groups, so that a
-- digest for some of them looks up no hits, and knows it when they are forgotten. 0: no
-- hits were there, or they were forgotten before this was noted.
CREATE TABLE group_set (
    id bigint NOT NULL, -- of the names together; below 0: made here
    grp text COLLATE "C" NOT NULL,
    PRIMARY KEY (id, grp)
);
ALTER TABLE sighting ADD COLUMN group_set bigint NOT NULL DEFAULT 0;

CREATE TABLE found_set AS SELECT bucket, target, string_agg(grp, chr(10) ORDER BY grp) AS names
    FROM (SELECT DISTINCT f.bucket, f.target, h.grp FROM sighting f
    JOIN hit h ON h.bucket = f.bucket AND h.target = f.target) AS found
    GROUP BY bucket, target;
CREATE TABLE named_set AS SELECT names, -row_number() OVER (ORDER BY names) AS id
    FROM (SELECT DISTINCT names FROM found_set) AS names;
UPDATE sighting SET group_set = n.id FROM found_set s JOIN named_set n ON n.names = s.names
    WHERE s.bucket = sighting.bucket AND s.target = sighting.target;
INSERT INTO group_set SELECT id, unnest(string_to_array(names, chr(10))) FROM named_set;
DROP TABLE found_set;
DROP TABLE named_set;

-- A hash of what the page said when it was taken in: a page that was forgotten counts its
-- changes from the beginning. Empty: as nobody noted it, these are compared.
ALTER TABLE sighting ADD COLUMN digest bytea NOT NULL DEFAULT '';
UPDATE sighting SET digest = coalesce((SELECT p.digest FROM page p
    WHERE p.bucket = sighting.bucket AND p.target = sighting.target
    AND p.revision = sighting.revision), '');

-- Counted with the others, so that a group's share of an incident is read, not counted.
ALTER TABLE incident_group ADD COLUMN canaries bigint NOT NULL DEFAULT 0;
UPDATE incident_group SET canaries = r.canaries FROM
    (SELECT incident, grp, count(*) AS canaries FROM incident_record WHERE canary = 1
    GROUP BY incident, grp) AS r
    WHERE r.incident = incident_group.incident AND r.grp = incident_group.grp;

DROP INDEX sighting_first;
CREATE INDEX sighting_first ON sighting (first_seen_ms, incident, group_set);
CREATE INDEX sighting_newest ON sighting (incident, first_seen_ms, group_set, is_offer);
