-- An incident as a digest told somebody of it last, so that the next one says what has
-- changed since. Whom: the recipient's hash, behind the kind of digest.
CREATE TABLE digest_told (
    audience text COLLATE "C" NOT NULL,
    incident bigint NOT NULL,
    told_ms bigint NOT NULL,
    severity smallint NOT NULL,
    state smallint NOT NULL, -- enum triage_state
    offer smallint NOT NULL, -- enum offer_kind
    kinds bigint NOT NULL,
    sightings bigint NOT NULL,
    records_claimed bigint NOT NULL,
    price text COLLATE "C" NOT NULL, -- masked
    certain bigint NOT NULL, -- these five of the groups that it was told of
    probable bigint NOT NULL,
    weak bigint NOT NULL,
    canaries bigint NOT NULL,
    domains bigint NOT NULL,
    PRIMARY KEY (audience, incident)
);
CREATE INDEX digest_told_incident ON digest_told (incident);

CREATE INDEX incident_acted ON incident (state_ms);
CREATE INDEX sighting_first ON sighting (first_seen_ms);
