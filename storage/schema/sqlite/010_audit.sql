-- Who saw, changed or revealed what: rows are only added, each with a hash over the one
-- before and itself (docs/STORE.md), so that a changed or missing one is told.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL, -- masked
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_at ON audit (at_ms);

-- The last row's number and hash: what was cut off the end is told by it. Its one row
-- is also the lock of whoever adds one.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
INSERT INTO audit_head (id, number, hash) VALUES (1, 0, zeroblob(32));
