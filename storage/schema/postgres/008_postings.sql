-- What a posting says beyond its offer. `victim` holds a name or domain a line from here
-- on, the surest first; times are 0 where nothing is said, scores are thousandths.
ALTER TABLE posting ADD COLUMN board text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE posting ADD COLUMN country text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE posting ADD COLUMN sector smallint NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN is_health smallint NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN edited_ms bigint NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN breached_ms bigint NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN size_bytes bigint NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN formats bigint NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN contacts bigint NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN score bigint NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN health_score bigint NOT NULL DEFAULT 0;
