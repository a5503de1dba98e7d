-- Functions that run with the owner's rights look for their tables where these are, and in
-- nobody's temporary ones before.
DO $$
DECLARE
    definer regprocedure;
BEGIN
    FOR definer IN SELECT p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prosecdef AND n.nspname = current_schema() AND p.proname LIKE 'vigie\_%'
    LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', definer,
            current_schema());
    END LOOP;
END $$;
