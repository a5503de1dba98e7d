-- What a posting says beyond its offer. `victim` holds a name or domain a line from here
-- on, the surest first; times are 0 where nothing is said, scores are thousandths.
ALTER TABLE posting ADD COLUMN board TEXT NOT NULL DEFAULT '';
ALTER TABLE posting ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE posting ADD COLUMN sector INTEGER NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN is_health INTEGER NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN edited_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN breached_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN size_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN formats INTEGER NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN contacts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN score INTEGER NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN health_score INTEGER NOT NULL DEFAULT 0;
