-- Only SQLite puts what pages resemble into its trees many at a time (docs/STORE.md).
SELECT 1;
