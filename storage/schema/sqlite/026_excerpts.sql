-- Only PostgreSQL keeps excerpts in a table of their own (docs/STORE.md).
SELECT 1;
