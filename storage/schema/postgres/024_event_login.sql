-- A name behind --by is what somebody says: the login that the machine knew stands beside
-- it, as in the audit log; '' where it is the same, or no person's.
ALTER TABLE incident_event ADD COLUMN login text COLLATE "C" NOT NULL DEFAULT '';
