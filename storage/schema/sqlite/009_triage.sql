-- What people make of an incident: its state now, and all that was said and done,
-- which is only added to. 'vigie' is who did it when no person did.
ALTER TABLE incident ADD COLUMN state INTEGER NOT NULL DEFAULT 0; -- enum triage_state
ALTER TABLE incident ADD COLUMN state_ms INTEGER NOT NULL DEFAULT 0; -- 0: since it was found
ALTER TABLE incident ADD COLUMN state_by TEXT NOT NULL DEFAULT '';
ALTER TABLE incident ADD COLUMN state_why TEXT NOT NULL DEFAULT '';

INSERT INTO counter (name, value) VALUES ('incident_event', 0);
CREATE TABLE incident_event (
    number INTEGER PRIMARY KEY,
    incident INTEGER NOT NULL REFERENCES incident (id),
    origin INTEGER NOT NULL, -- the incident's number when it was written, before merges
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL,
    what INTEGER NOT NULL, -- enum triage_act
    said TEXT NOT NULL -- masked
) STRICT;
CREATE INDEX incident_event_incident ON incident_event (incident, number);
CREATE INDEX incident_event_origin ON incident_event (origin);

-- Incidents that a person took apart: pages that speak of both merge them no more.
CREATE TABLE incident_apart (
    one INTEGER NOT NULL, -- the smaller number
    other INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_apart_other ON incident_apart (other);
