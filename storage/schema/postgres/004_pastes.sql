-- A paste never changes: once it was read (settled) it is visited again only to see
-- whether it is still there. The key that a link to an encrypted paste carries is kept
-- until the paste is gone, then '*': known once, not to be taken again.
ALTER TABLE target ADD COLUMN settled smallint NOT NULL DEFAULT 0;
ALTER TABLE target ADD COLUMN paste_key text COLLATE "C" NOT NULL DEFAULT '';
