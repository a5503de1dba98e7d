-- Pages are looked up one by one, each once: a plan that hashes all that are fresh reads
-- all of `page` for each bucket. Parts are made and dropped in one order of locks.

CREATE OR REPLACE FUNCTION vigie_spans_ahead(earliest integer, latest integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET lock_timeout = '2s'
AS $$
DECLARE
    made integer := 0;
    part text;
BEGIN
    IF to_regclass('hit_rest') IS NULL THEN
        RETURN 0;
    END IF;
    FOR number IN earliest .. latest LOOP
        part := 'hit_' || number;
        CONTINUE WHEN number < 1 OR to_regclass(part) IS NOT NULL;
        BEGIN
            -- As whoever drops one does: the whole before its parts.
            LOCK TABLE ONLY hit IN SHARE UPDATE EXCLUSIVE MODE;
            LOCK TABLE hit_rest IN ACCESS EXCLUSIVE MODE;
            CONTINUE WHEN to_regclass(part) IS NOT NULL;
            EXECUTE format('CREATE TABLE %I (LIKE hit,'
                ' PRIMARY KEY (bucket, target, record, at_row))', part);
            EXECUTE format('WITH moved AS (DELETE FROM hit_rest WHERE span = %s'
                ' RETURNING *) INSERT INTO %I SELECT * FROM moved', number, part);
            EXECUTE format('ALTER TABLE hit ATTACH PARTITION %I FOR VALUES FROM (%s)'
                ' TO (%s)', part, number, number + 1);
            made := made + 1;
        EXCEPTION WHEN lock_not_available THEN
            RETURN made;
        END;
    END LOOP;
    RETURN made;
END $$;

CREATE OR REPLACE FUNCTION vigie_hits_move(
    of_bucket smallint, of_span integer, before bigint, to_span integer, most integer)
    RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
AS $$
DECLARE
    moved bigint;
BEGIN
    PERFORM 1 FROM host WHERE bucket = of_bucket ORDER BY host FOR UPDATE;
    UPDATE hit SET span = to_span WHERE bucket = of_bucket AND span = of_span
        AND target IN (SELECT DISTINCT s.target FROM (SELECT DISTINCT h.target,
                h.last_seen_ms FROM hit h WHERE h.bucket = of_bucket
                AND h.span = of_span) AS s
            WHERE s.last_seen_ms >= before OR (SELECT p.last_seen_ms FROM page p
                WHERE p.bucket = of_bucket AND p.target = s.target
                AND p.read_ms = s.last_seen_ms) >= before LIMIT most);
    GET DIAGNOSTICS moved = ROW_COUNT;
    RETURN moved;
END $$;

-- Drops a span's part, and says how many hits went with it; -1: one of them is new since
-- it was looked, or its page was seen again as it was, or somebody holds a lock for long.
CREATE OR REPLACE FUNCTION vigie_span_drop(old integer, before bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET lock_timeout = '2s'
AS $$
DECLARE
    part CONSTANT text := 'hit_' || old;
    gone bigint;
    is_fresh boolean;
BEGIN
    IF to_regclass(part) IS NULL THEN
        RETURN 0;
    END IF;
    LOCK TABLE hit IN ACCESS EXCLUSIVE MODE;
    IF to_regclass(part) IS NULL THEN
        RETURN 0; -- somebody else was faster
    END IF;
    EXECUTE format('SELECT coalesce(sum(s.hits), 0), coalesce(bool_or(s.last_seen_ms >= $1'
        ' OR (SELECT p.last_seen_ms FROM page p WHERE p.bucket = s.bucket'
        ' AND p.target = s.target AND p.read_ms = s.last_seen_ms) >= $1), false)'
        ' FROM (SELECT bucket, target, last_seen_ms, count(*) AS hits FROM %I'
        ' GROUP BY bucket, target, last_seen_ms) AS s', part)
        INTO gone, is_fresh USING before;
    IF is_fresh THEN
        RETURN -1;
    END IF;
    EXECUTE format('DROP TABLE %I', part);
    RETURN gone;
EXCEPTION WHEN lock_not_available THEN
    RETURN -1;
END $$;

DO $$
DECLARE
    definer text;
BEGIN
    FOREACH definer IN ARRAY ARRAY['vigie_spans_ahead(integer, integer)',
        'vigie_hits_move(smallint, integer, bigint, integer, integer)',
        'vigie_span_drop(integer, bigint)'] LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', definer,
            current_schema());
    END LOOP;
END $$;
