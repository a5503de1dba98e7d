-- Who works on this database. Each worker counts its own row up every few seconds; one
-- whose count stands still for long is dead, and its leases are given back by the others.
-- The count is compared with itself only, so that clocks need not agree.
CREATE TABLE worker (
    id bytea PRIMARY KEY CHECK (length(id) = 16),
    name text COLLATE "C" NOT NULL,
    beats bigint NOT NULL,
    started_ms bigint NOT NULL,
    seen_ms bigint NOT NULL -- by its own clock, for people
);
