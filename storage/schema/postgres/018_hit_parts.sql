-- ... so that the table of before becomes one of the parts at once, without a row being
-- read. Tables that Citus has spread already stay as they are: one part.
--
-- A hit's span is that in which its page's hits were first kept; it is no part of what
-- makes it one hit, so the key is each part's, and all hits of a page are in one part.
DO $$
DECLARE
    is_spread boolean := false;
BEGIN
    IF to_regclass('pg_dist_partition') IS NOT NULL THEN
        EXECUTE 'SELECT EXISTS (SELECT FROM pg_dist_partition'
            ' WHERE logicalrelid = ''hit''::regclass)' INTO is_spread;
    END IF;
    IF is_spread THEN
        ALTER TABLE hit DROP CONSTRAINT hit_is_before;
        RETURN;
    END IF;
    ALTER TABLE hit RENAME TO hit_before;
    ALTER INDEX hit_pkey RENAME TO hit_before_pkey;
    ALTER INDEX hit_seen RENAME TO hit_before_seen;
    CREATE TABLE hit (LIKE hit_before) PARTITION BY RANGE (span);
    CREATE INDEX hit_seen ON hit (bucket, last_seen_ms);
    ALTER TABLE hit ATTACH PARTITION hit_before FOR VALUES FROM (0) TO (1);
    -- For spans whose part is not made yet: no hit is ever without a place.
    CREATE TABLE hit_rest PARTITION OF hit DEFAULT;
    ALTER TABLE hit_rest ADD PRIMARY KEY (bucket, target, record, at_row);
END $$;

-- Who had a right to the table of before has it to all parts.
DO $$
DECLARE
    had record;
BEGIN
    FOR had IN SELECT a.privilege_type AS may, a.grantee::regrole::text AS who
        FROM pg_class c, aclexplode(c.relacl) AS a
        WHERE c.oid = to_regclass('hit_before') AND a.grantee NOT IN (0, c.relowner)
    LOOP
        EXECUTE format('GRANT %s ON hit TO %s', had.may, had.who);
    END LOOP;
END $$;

-- Makes the parts of these spans that are not there; how many. What lies in hit_rest of
-- them moves along. Whoever holds a lock for long is not waited for: the next call does it.
CREATE FUNCTION vigie_spans_ahead(earliest integer, latest integer) RETURNS integer
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

-- The spans before `until` that have a part.
CREATE FUNCTION vigie_spans(until integer) RETURNS SETOF integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
AS $$
    SELECT s.number FROM (SELECT CASE WHEN c.relname ~ '^hit_[0-9]{1,9}$'
            THEN substr(c.relname, 5)::integer END AS number
        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'hit'::regclass) AS s
    WHERE s.number < until ORDER BY s.number
$$;

-- Moves to another span the hits of pages of this bucket of which one is not old, at most
-- `most` pages; how many hits. Under the hosts' locks, as visits are: none of them adds to
-- a page that is under way.
CREATE FUNCTION vigie_hits_move(
    of_bucket smallint, of_span integer, before bigint, to_span integer, most integer)
    RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
AS $$
DECLARE
    moved bigint;
BEGIN
    PERFORM 1 FROM host WHERE bucket = of_bucket ORDER BY host FOR UPDATE;
    UPDATE hit SET span = to_span WHERE bucket = of_bucket AND span = of_span
        AND target IN (SELECT DISTINCT h.target FROM hit h WHERE h.bucket = of_bucket
            AND h.span = of_span AND (h.last_seen_ms >= before OR EXISTS (SELECT FROM page p
                WHERE p.bucket = h.bucket AND p.target = h.target
                AND p.read_ms = h.last_seen_ms AND p.last_seen_ms >= before)) LIMIT most);
    GET DIAGNOSTICS moved = ROW_COUNT;
    RETURN moved;
END $$;

-- Drops a span's part, and says how many hits went with it; -1: one of them is new since
-- it was looked, or somebody holds a lock for long.
CREATE FUNCTION vigie_span_drop(old integer, before bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET lock_timeout = '2s'
AS $$
DECLARE
    gone bigint;
BEGIN
    IF to_regclass('hit_' || old) IS NULL THEN
        RETURN 0;
    END IF;
    LOCK TABLE hit IN ACCESS EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM generate_series(0, 1023) AS b WHERE EXISTS (SELECT FROM hit h
            WHERE h.span = old AND h.bucket = b AND h.last_seen_ms >= before)) THEN
        RETURN -1;
    END IF;
    SELECT count(*) INTO gone FROM hit WHERE span = old;
    EXECUTE format('DROP TABLE %I', 'hit_' || old);
    RETURN gone;
EXCEPTION WHEN lock_not_available THEN
    RETURN -1;
END $$;

REVOKE ALL ON FUNCTION vigie_spans_ahead(integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION vigie_spans(integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION vigie_hits_move(smallint, integer, bigint, integer, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION vigie_span_drop(integer, bigint) FROM PUBLIC;

SELECT vigie_spans_ahead(this.span, this.span + 3)
FROM (SELECT floor(extract(epoch FROM now()) / 2592000)::integer AS span) AS this;
