-- Who saw, changed or revealed what: rows are only added, each with a hash over the one
-- before and itself (docs/STORE.md), so that a changed or missing one is told.
CREATE TABLE audit (
    number bigint PRIMARY KEY,
    at_ms bigint NOT NULL,
    who text COLLATE "C" NOT NULL,
    what text COLLATE "C" NOT NULL,
    object text COLLATE "C" NOT NULL,
    detail text COLLATE "C" NOT NULL, -- masked
    hash bytea NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX audit_at ON audit (at_ms);

-- The last row's number and hash: what was cut off the end is told by it. Its one row
-- is also the lock of whoever adds one.
CREATE TABLE audit_head (
    id smallint PRIMARY KEY CHECK (id = 1),
    number bigint NOT NULL,
    hash bytea NOT NULL
);
INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '\x0000000000000000000000000000000000000000000000000000000000000000');
