-- Only PostgreSQL keeps hits in parts (docs/STORE.md).
SELECT 1;
