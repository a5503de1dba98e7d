-- One outbox for every channel. What a delivery's end is not known of is counted, so that
-- a repetition is marked; what nobody took for long is dead until a person asks.
ALTER TABLE outbox ADD COLUMN channel TEXT NOT NULL DEFAULT ''; -- '': mail
ALTER TABLE outbox ADD COLUMN about TEXT NOT NULL DEFAULT ''; -- masked
ALTER TABLE outbox ADD COLUMN incident INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN dead_ms INTEGER;
UPDATE outbox SET unsure = 1 WHERE sent_ms IS NULL AND attempts > 0;
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (due_ms) WHERE sent_ms IS NULL AND dead_ms IS NULL;

-- What a destination was last told of an incident: only what differs is told again.
CREATE TABLE alert_told (
    incident INTEGER NOT NULL,
    destination TEXT NOT NULL,
    number INTEGER NOT NULL,
    key TEXT NOT NULL, -- of its last message in the outbox
    facts BLOB NOT NULL,
    base BLOB NOT NULL, -- what had been told before that message
    PRIMARY KEY (incident, destination)
) STRICT, WITHOUT ROWID;
