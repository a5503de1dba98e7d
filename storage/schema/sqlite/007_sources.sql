-- A person may pause a source: it is not visited until it is resumed, or its time is
-- over. Who did it, when and why stays, and since when the source is watched.
ALTER TABLE source ADD COLUMN watched_ms INTEGER NOT NULL DEFAULT 0; -- 0: not known
ALTER TABLE source ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN paused_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN paused_until_ms INTEGER NOT NULL DEFAULT 0; -- 0: no end
ALTER TABLE source ADD COLUMN paused_by TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN paused_why TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN resumed_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN resumed_by TEXT NOT NULL DEFAULT ''; -- '': its time was over
UPDATE source SET watched_ms = coalesce((SELECT min(d.day) * 86400000
    FROM health_day d WHERE d.source = source.name), 0);

-- How each address of a source fares: small, rarely written, for all workers alike.
CREATE TABLE source_address (
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    failures INTEGER NOT NULL, -- in a row
    probe_ms INTEGER NOT NULL, -- not asked before, but for want of a better one
    success_ms INTEGER NOT NULL,
    reason TEXT NOT NULL, -- of the last failure, while it lasts
    PRIMARY KEY (source, url)
) STRICT, WITHOUT ROWID;
