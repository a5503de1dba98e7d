-- One outbox for every channel. What a delivery's end is not known of is counted, so that
-- a repetition is marked; what nobody took for long is dead until a person asks.
ALTER TABLE outbox ADD COLUMN channel text COLLATE "C" NOT NULL DEFAULT ''; -- '': mail
ALTER TABLE outbox ADD COLUMN about text COLLATE "C" NOT NULL DEFAULT ''; -- masked
ALTER TABLE outbox ADD COLUMN incident bigint NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN unsure bigint NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN dead_ms bigint;
UPDATE outbox SET unsure = 1 WHERE sent_ms IS NULL AND attempts > 0;
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (due_ms) WHERE sent_ms IS NULL AND dead_ms IS NULL;

-- What a destination was last told of an incident: only what differs is told again.
CREATE TABLE alert_told (
    incident bigint NOT NULL,
    destination text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    key text COLLATE "C" NOT NULL, -- of its last message in the outbox
    facts bytea NOT NULL,
    base bytea NOT NULL, -- what had been told before that message
    PRIMARY KEY (incident, destination)
);
