-- Drops a span's part, and says how many hits went with it; -1: one of them is new since
-- it was looked, or its page was seen again as it was, or somebody holds a lock for long.
CREATE OR REPLACE FUNCTION vigie_span_drop(old integer, before bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET lock_timeout = '2s'
AS $$
DECLARE
    gone bigint;
BEGIN
    IF to_regclass('hit_' || old) IS NULL THEN
        RETURN 0;
    END IF;
    LOCK TABLE hit IN ACCESS EXCLUSIVE MODE;
    IF to_regclass('hit_' || old) IS NULL THEN
        RETURN 0; -- somebody else was faster
    END IF;
    IF EXISTS (SELECT FROM generate_series(0, 1023) AS b WHERE EXISTS (SELECT FROM hit h
            WHERE h.span = old AND h.bucket = b AND h.last_seen_ms >= before)) THEN
        RETURN -1;
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT bucket, target, last_seen_ms FROM hit
                WHERE span = old) AS h
            JOIN page p ON p.bucket = h.bucket AND p.target = h.target
                AND p.read_ms = h.last_seen_ms AND p.last_seen_ms >= before) THEN
        RETURN -1;
    END IF;
    SELECT count(*) INTO gone FROM hit WHERE span = old;
    EXECUTE format('DROP TABLE %I', 'hit_' || old);
    RETURN gone;
EXCEPTION WHEN lock_not_available THEN
    RETURN -1;
END $$;

DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION vigie_span_drop(integer, bigint)'
        ' SET search_path = %I, pg_temp', current_schema());
END $$;
