-- Who may do what. Each part of vigie has a role of its own with no more than its work
-- takes; the login that a part uses is made a member of it, or is the role itself once
-- it may log in:
--
--     ALTER ROLE vigie_crawler LOGIN PASSWORD '...';
--
-- Roles belong to the whole server, rights to this schema. To be run by the tables'
-- owner, who needs no more than CREATEROLE, and not even that when the roles are there.
-- Run again it changes nothing, but takes back what was granted by hand. A migration
-- that adds a table adds its grants here.
--
--   vigie_crawler    visits: the frontier, pages, postings, hits, sources' health
--   vigie_notifier   joins incidents and tells: the outbox
--   vigie_forgetter  deletes what is past its retention, of the audit log too
--   vigie_metrics    reads how vigie fares
--   vigie_reader     people who look: status, incidents, hits; that they did is noted
--   vigie_triage     may what a reader may, and acts on incidents
--   vigie_operator   may what a reader may, pauses sources and imports sessions
DO $$
DECLARE
    wanted text;
    definer regprocedure;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['vigie_crawler', 'vigie_notifier', 'vigie_forgetter',
        'vigie_metrics', 'vigie_reader', 'vigie_triage', 'vigie_operator']
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL; -- somebody else made it just now
            END;
        END IF;
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I',
            current_schema(), wanted);
        FOR definer IN SELECT p.oid FROM pg_proc p
            JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.prosecdef AND n.nspname = current_schema()
            AND p.proname LIKE 'vigie\_%'
        LOOP
            EXECUTE format('REVOKE ALL ON FUNCTION %s FROM %I', definer, wanted);
        END LOOP;
        EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %I', current_schema(), wanted);
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), wanted);
        EXECUTE format('GRANT SELECT ON vigie_schema TO %I', wanted);
    END LOOP;
    -- Whoever makes a function here could have it run with the owner's rights, by those of
    -- the owner's that look here. A database from before PostgreSQL 15 lets everybody.
    IF EXISTS (SELECT FROM pg_namespace n, aclexplode(n.nspacl) AS a
        WHERE n.nspname = current_schema() AND a.grantee = 0
        AND a.privilege_type = 'CREATE')
    THEN
        EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
    END IF;
END $$;

-- The crawler. It reads no incident's words, and no mail.
GRANT SELECT, INSERT, UPDATE ON source, source_address, host, target, health,
    health_day, page, hit TO vigie_crawler;
GRANT SELECT, INSERT ON queue TO vigie_crawler;
GRANT SELECT, INSERT, DELETE ON posting, excerpt TO vigie_crawler;
GRANT SELECT, INSERT, UPDATE, DELETE ON likeness, clone, worker TO vigie_crawler;
-- Of incidents it knows no more than when a place of one was last seen.
GRANT SELECT (bucket, target, last_seen_ms), UPDATE (last_seen_ms) ON sighting
    TO vigie_crawler;
-- It renews what a person imported.
GRANT SELECT, UPDATE ON session TO vigie_crawler;

-- The notifier. Of the frontier it sees addresses and times: no paste's key.
GRANT SELECT (bucket, id, source, host, url, depth, priority, due_ms, state, failures,
    crashes, outcome, http_status, reason, visited_ms, kind, visits, changes, changed_ms,
    interval_ms, settled) ON target
    TO vigie_notifier, vigie_forgetter, vigie_metrics, vigie_reader, vigie_triage,
    vigie_operator;
GRANT SELECT ON source, source_address, health, health_day, backlog_day, worker, host,
    clone, forgotten_day
    TO vigie_notifier, vigie_metrics, vigie_reader, vigie_triage, vigie_operator;
GRANT SELECT ON page, hit, posting TO vigie_notifier;
GRANT UPDATE (pending) ON page TO vigie_notifier;
GRANT SELECT, INSERT, UPDATE, DELETE ON incident, sighting, incident_record,
    incident_group, incident_apart TO vigie_notifier;
GRANT SELECT, INSERT, DELETE ON sighting_offer, incident_place, incident_offer
    TO vigie_notifier;
GRANT SELECT, INSERT ON group_set TO vigie_notifier;
GRANT SELECT, INSERT, UPDATE ON incident_event TO vigie_notifier;
GRANT SELECT, UPDATE ON counter TO vigie_notifier;
GRANT SELECT, INSERT, UPDATE ON outbox TO vigie_notifier;
GRANT SELECT, INSERT, UPDATE, DELETE ON digest_told TO vigie_notifier;
GRANT SELECT, INSERT, UPDATE, DELETE ON alert_told TO vigie_notifier;
GRANT INSERT, UPDATE, DELETE ON backlog_day TO vigie_notifier;
GRANT SELECT ON queue TO vigie_notifier; -- by which what is due is counted
GRANT SELECT ON audit_head TO vigie_notifier;

-- The forgetting job: whose rows are old, and away with them. What it took it counts, and
-- says in the audit log.
GRANT SELECT ON source, worker TO vigie_forgetter;
GRANT SELECT (bucket) ON host TO vigie_forgetter;
-- What is locked before it goes takes the right to change something of it.
GRANT UPDATE (last_seen_ms) ON page, hit, sighting TO vigie_forgetter;
GRANT UPDATE (excerpt) ON posting TO vigie_forgetter;
GRANT UPDATE (read_ms) ON excerpt TO vigie_forgetter;
GRANT DELETE ON target TO vigie_forgetter;
GRANT SELECT (bucket, host, seen_ms), DELETE ON clone TO vigie_forgetter;
GRANT SELECT (bucket, source, account, saved_ms), DELETE ON session TO vigie_forgetter;
GRANT SELECT, INSERT, UPDATE, DELETE ON forgotten_day TO vigie_forgetter;
GRANT SELECT, DELETE ON page, posting, excerpt, likeness, hit, health_day, incident, sighting,
    sighting_offer, group_set, incident_record, incident_group, incident_place,
    incident_offer, incident_event, incident_apart, digest_told TO vigie_forgetter;
GRANT EXECUTE ON FUNCTION vigie_spans_ahead(integer, integer), vigie_spans(integer),
    vigie_hits_move(smallint, integer, bigint, integer, integer),
    vigie_span_drop(integer, bigint) TO vigie_forgetter;
GRANT SELECT (incident), DELETE ON alert_told TO vigie_forgetter;
GRANT SELECT (key, put_ms, due_ms, attempts, sent_ms, dead_ms), DELETE ON outbox
    TO vigie_forgetter;
GRANT SELECT, UPDATE ON counter TO vigie_forgetter;
GRANT SELECT, INSERT, DELETE ON audit TO vigie_forgetter;
GRANT SELECT, UPDATE (number) ON audit_head TO vigie_forgetter; -- to lock it

-- Metrics: of incidents and mails how many, not what is in them.
GRANT SELECT ON queue TO vigie_metrics;
GRANT SELECT ON incident, sighting TO vigie_metrics;
GRANT SELECT (bucket, target, last_seen_ms) ON page TO vigie_metrics;
GRANT SELECT (key, put_ms, due_ms, attempts, sent_ms, dead_ms) ON outbox
    TO vigie_metrics;

-- People who look, those who act among them. Sealed cookies, mails and pastes' keys are not for them.
GRANT SELECT ON queue, likeness, page, posting, excerpt, hit, incident, sighting,
    sighting_offer, group_set, incident_record, incident_group, incident_place,
    incident_offer, incident_event, incident_apart, digest_told, counter TO vigie_reader, vigie_triage, vigie_operator;
GRANT SELECT (key, channel, recipient, about, incident, put_ms, due_ms, attempts,
    unsure, sent_ms, dead_ms, reason) ON outbox
    TO vigie_reader, vigie_triage, vigie_operator;
GRANT SELECT (bucket, source, account, revision, saved_ms, cookies, expires_ms)
    ON session TO vigie_reader, vigie_triage, vigie_operator;
-- The audit log is added to, and by everybody; its one other row says where it ends.
GRANT SELECT, INSERT ON audit TO vigie_reader, vigie_triage, vigie_operator;
GRANT SELECT, UPDATE (number) ON audit_head TO vigie_reader, vigie_triage, vigie_operator;

-- Those who act on incidents, and on sources.
GRANT INSERT, UPDATE, DELETE ON incident, sighting, incident_record, incident_group,
    incident_apart
    TO vigie_triage;
GRANT INSERT, DELETE ON incident_place, incident_offer TO vigie_triage;
GRANT INSERT, UPDATE ON incident_event TO vigie_triage;
GRANT UPDATE ON counter TO vigie_triage;
-- What a merge or a split changes is told; what was given up is tried again.
-- What waits of an incident that somebody is done with is taken back.
GRANT INSERT, UPDATE (body, about, put_ms, due_ms, dead_ms), DELETE ON outbox
    TO vigie_triage;
GRANT SELECT, INSERT, UPDATE, DELETE ON alert_told TO vigie_triage;

GRANT INSERT, UPDATE (paused, paused_ms, paused_until_ms, paused_by, paused_why,
    resumed_ms, resumed_by) ON source TO vigie_operator;
GRANT UPDATE (due_ms) ON target TO vigie_operator;
GRANT UPDATE (wake_ms) ON host TO vigie_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO vigie_operator;
