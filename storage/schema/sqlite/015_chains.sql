-- How many next pages, and how many redirects, led to an address in a row: what has no end
-- is followed so far only.
ALTER TABLE target ADD COLUMN chain INTEGER NOT NULL DEFAULT 0;
ALTER TABLE target ADD COLUMN hops INTEGER NOT NULL DEFAULT 0;
