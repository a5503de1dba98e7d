-- The audit log is only added to, at its end, and what goes of it is old and named by the
-- entry that ends it, whoever asks. SQLite has no SHA-256: whether an entry's hash is
-- right says the check.
CREATE TRIGGER audit_follows BEFORE INSERT ON audit
WHEN NEW.number IS NOT (SELECT number + 1 FROM audit_head WHERE id = 1)
BEGIN
    SELECT raise(ABORT, 'the audit log takes no entry that does not follow its last');
END;
CREATE TRIGGER audit_added AFTER INSERT ON audit
BEGIN
    UPDATE audit_head SET number = NEW.number, hash = NEW.hash WHERE id = 1;
END;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN
    SELECT raise(ABORT, 'the audit log is only added to: its entries stay as they are');
END;
-- Thirty days are the shortest `retention.audit`. What is dated in the future was dated by
-- a clock that was wrong.
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
WHEN NOT (EXISTS (SELECT 1 FROM audit_head h JOIN audit a ON a.number = h.number
        WHERE h.id = 1 AND a.what = 'audit.forget' AND OLD.number < a.number
        AND OLD.number <= CAST(a.detail AS INTEGER))
    AND (OLD.at_ms < (unixepoch() - 30 * 86400) * 1000 OR OLD.at_ms > unixepoch() * 1000))
BEGIN
    SELECT raise(ABORT, 'the audit log is only added to: its entries stay as they are');
END;

-- The head is written to be locked, and moves with the entry that it names.
CREATE TRIGGER audit_head_kept BEFORE UPDATE ON audit_head
WHEN NOT (NEW.id = OLD.id AND ((NEW.number = OLD.number AND NEW.hash = OLD.hash)
    OR (NEW.number = OLD.number + 1 AND EXISTS (SELECT 1 FROM audit a
        WHERE a.number = NEW.number AND a.hash = NEW.hash))))
BEGIN
    SELECT raise(ABORT, 'the audit log''s head moves with its entries alone');
END;
CREATE TRIGGER audit_head_alone BEFORE INSERT ON audit_head
BEGIN
    SELECT raise(ABORT, 'the audit log has one head');
END;
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head
BEGIN
    SELECT raise(ABORT, 'the audit log has one head');
END;
