-- A person may pause a source: it is not visited until it is resumed, or its time is
-- over. Who did it, when and why stays, and since when the source is watched.
ALTER TABLE source ADD COLUMN watched_ms bigint NOT NULL DEFAULT 0; -- 0: not known
ALTER TABLE source ADD COLUMN paused smallint NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN paused_ms bigint NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN paused_until_ms bigint NOT NULL DEFAULT 0; -- 0: no end
ALTER TABLE source ADD COLUMN paused_by text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN paused_why text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN resumed_ms bigint NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN resumed_by text COLLATE "C" NOT NULL DEFAULT ''; -- '': its time was over
UPDATE source SET watched_ms = coalesce((SELECT min(d.day) * 86400000
    FROM health_day d WHERE d.source = source.name), 0);

-- How each address of a source fares: small, rarely written, for all workers alike.
CREATE TABLE source_address (
    source text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL,
    failures bigint NOT NULL, -- in a row
    probe_ms bigint NOT NULL, -- not asked before, but for want of a better one
    success_ms bigint NOT NULL,
    reason text COLLATE "C" NOT NULL, -- of the last failure, while it lasts
    PRIMARY KEY (source, url)
);
