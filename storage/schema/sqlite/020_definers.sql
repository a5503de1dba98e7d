-- Only PostgreSQL has functions of its own (storage/schema/postgres).
SELECT 1;
