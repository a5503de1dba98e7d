-- The audit log is only added to, at its end and with the right hash, and what goes of it
-- is old and named by the entry that ends it, whoever asks: rights alone would leave that
-- to the good will of the tables' owner, and the chain's head to whoever may add.
CREATE FUNCTION vigie_audit_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    head audit_head;
    part text;
    parts bytea := '';
BEGIN
    SELECT * INTO STRICT head FROM audit_head WHERE id = 1 FOR UPDATE;
    -- As docs/STORE.md has it, in UTF-8 whatever the database keeps texts in.
    FOREACH part IN ARRAY ARRAY[NEW.who, NEW.what, NEW.object, NEW.detail] LOOP
        parts := parts || int4send(octet_length(convert_to(part, 'UTF8')))
            || convert_to(part, 'UTF8');
    END LOOP;
    IF NEW.number <> head.number + 1 OR NEW.hash <> sha256('vigie audit 1'::bytea
            || head.hash || int8send(NEW.number) || int8send(NEW.at_ms) || parts) THEN
        RAISE EXCEPTION 'the audit log takes no entry % that does not follow its last',
            NEW.number;
    END IF;
    UPDATE audit_head SET number = NEW.number, hash = NEW.hash WHERE id = 1;
    RETURN NULL;
END $$;

-- Thirty days are the shortest `retention.audit`. What is dated in the future was dated by
-- a clock that was wrong.
CREATE FUNCTION vigie_audit_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    now_ms CONSTANT bigint := extract(epoch FROM clock_timestamp()) * 1000;
    last audit;
BEGIN
    IF TG_OP = 'DELETE' THEN
        SELECT a.* INTO last FROM audit_head h JOIN audit a ON a.number = h.number
            WHERE h.id = 1;
        IF last.what = 'audit.forget' AND last.detail ~ '^[0-9]{1,18} '
                AND OLD.number <= split_part(last.detail, ' ', 1)::bigint
                AND OLD.number < last.number
                AND (OLD.at_ms < now_ms - 30 * 86400000::bigint OR OLD.at_ms > now_ms) THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'the audit log is only added to: entry % stays as it is', OLD.number;
END $$;

-- The head is written to be locked, and moves with the entry that it names.
CREATE FUNCTION vigie_audit_head_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW IS NOT DISTINCT FROM OLD THEN
        RETURN NEW;
    END IF;
    IF NEW.id = OLD.id AND NEW.number = OLD.number + 1 AND EXISTS (SELECT FROM audit a
            WHERE a.number = NEW.number AND a.hash = NEW.hash) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the audit log''s head moves with its entries alone';
END $$;

CREATE FUNCTION vigie_audit_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is only added to';
END $$;

CREATE TRIGGER audit_added AFTER INSERT ON audit
    FOR EACH ROW EXECUTE FUNCTION vigie_audit_added();
CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION vigie_audit_kept();
CREATE TRIGGER audit_stays BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION vigie_audit_stays();
CREATE TRIGGER audit_head_kept BEFORE UPDATE ON audit_head
    FOR EACH ROW EXECUTE FUNCTION vigie_audit_head_kept();
CREATE TRIGGER audit_head_stays BEFORE INSERT OR DELETE OR TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION vigie_audit_stays();

DO $$
DECLARE
    guard text;
BEGIN
    FOREACH guard IN ARRAY ARRAY['vigie_audit_added()', 'vigie_audit_kept()',
        'vigie_audit_head_kept()', 'vigie_audit_stays()'] LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard,
            current_schema());
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', guard);
    END LOOP;
END $$;
