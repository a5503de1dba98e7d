-- Hosts with pages that the trees of likeness do not have yet. Whoever looks for clones looks
-- through these, where each host there is was asked for such pages.
CREATE TABLE likeness_waiting (
    bucket INTEGER NOT NULL,
    host TEXT NOT NULL,
    PRIMARY KEY (bucket, host)
) STRICT, WITHOUT ROWID;
UPDATE likeness SET placed = 1 WHERE placed = 0;
