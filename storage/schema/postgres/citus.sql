-- Spreads the tables over the servers of a Citus cluster (docs/STORE.md): to be run once
-- on its coordinator, before or after there are rows; run again, only tables that a later
-- migration brought are spread. Each table of the schema stands here exactly once.
--
--   distributed  growing ones, by bucket, co-located: what a visit writes is on one server
--   reference    small ones, that others are joined with: whole on each server
--   local        incidents, which join what lies in different buckets, and what is small
--                and joined with nothing: on the coordinator, known to the others
DO $$
DECLARE
    distributed CONSTANT text[] := ARRAY['host', 'queue', 'target', 'health',
        'health_day', 'page', 'posting', 'excerpt', 'hit', 'likeness', 'clone', 'session'];
    reference CONSTANT text[] := ARRAY['source', 'source_address'];
    local CONSTANT text[] := ARRAY['vigie_schema', 'counter', 'incident', 'sighting',
        'sighting_offer', 'group_set', 'incident_record', 'incident_group', 'incident_place',
        'incident_offer', 'incident_event', 'incident_apart', 'outbox', 'alert_told', 'audit',
        'audit_head', 'worker', 'backlog_day', 'forgotten_day', 'digest_told'];
    name text;
BEGIN
    IF to_regclass('pg_dist_partition') IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'feature_not_supported', MESSAGE =
            'this database has no Citus: run CREATE EXTENSION citus on a server that'
            ' loads it, or leave the tables where they are';
    END IF;
    -- One transaction touches all kinds of tables.
    PERFORM set_config('citus.multi_shard_modify_mode', 'sequential', true);
    FOREACH name IN ARRAY reference LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_dist_partition
            WHERE logicalrelid = name::regclass);
        PERFORM create_reference_table(name::regclass);
    END LOOP;
    FOREACH name IN ARRAY distributed LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_dist_partition
            WHERE logicalrelid = name::regclass);
        PERFORM create_distributed_table(name::regclass, 'bucket',
            colocate_with => CASE WHEN name = 'host' THEN 'none' ELSE 'host' END);
    END LOOP;
    FOREACH name IN ARRAY local LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_dist_partition
            WHERE logicalrelid = name::regclass);
        PERFORM citus_add_local_table_to_metadata(name::regclass,
            cascade_via_foreign_keys => true);
    END LOOP;
END $$;
