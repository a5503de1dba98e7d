-- An incident as a digest told somebody of it last, so that the next one says what has
-- changed since. Whom: the recipient's hash, behind the kind of digest.
CREATE TABLE digest_told (
    audience TEXT NOT NULL,
    incident INTEGER NOT NULL,
    told_ms INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    state INTEGER NOT NULL, -- enum triage_state
    offer INTEGER NOT NULL, -- enum offer_kind
    kinds INTEGER NOT NULL,
    sightings INTEGER NOT NULL,
    records_claimed INTEGER NOT NULL,
    price TEXT NOT NULL, -- masked
    certain INTEGER NOT NULL, -- these five of the groups that it was told of
    probable INTEGER NOT NULL,
    weak INTEGER NOT NULL,
    canaries INTEGER NOT NULL,
    domains INTEGER NOT NULL,
    PRIMARY KEY (audience, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX digest_told_incident ON digest_told (incident);

CREATE INDEX incident_acted ON incident (state_ms);
CREATE INDEX sighting_first ON sighting (first_seen_ms);
