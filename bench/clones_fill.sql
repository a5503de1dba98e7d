-- :hosts hosts of 40 invented pages each, all in the trees of likeness but those of the
-- last 50 hosts; and four hosts that show what another one shows. Wants a migrated
-- database without the trees, which bench/clones makes anew.
PRAGMA synchronous = OFF;
PRAGMA temp_store = MEMORY;
BEGIN;
INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)
    SELECT h.value % 1024, format('%056dh%05d.onion', 0, h.value), 1, randomblob(16),
        10 + abs(random()) % 5, random()
    FROM generate_series(1, :hosts - 50) AS h CROSS JOIN generate_series(1, 40);
INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)
    SELECT h.value % 1024, format('%056dw%05d.onion', 0, h.value), 0, randomblob(16),
        10 + abs(random()) % 5, random()
    FROM generate_series(1, 49) AS h CROSS JOIN generate_series(1, 40);
INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)
    SELECT 9, 'placed.example', 1, randomblob(16), 10 + abs(random()) % 5, random()
    FROM generate_series(1, 250);
INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)
    SELECT 9, 'waiting.example', 0, randomblob(16), 10 + abs(random()) % 5, random()
    FROM generate_series(1, 40);
-- Pages that differ in a bit, and stand in no order.
INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)
    SELECT 7, 'large.example', 1, randomblob(16), size_class, simhash
    FROM likeness WHERE bucket = 9 AND host = 'placed.example' LIMIT 200;
INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)
    SELECT 7, 'small.example', 0, randomblob(16), size_class, (simhash | 1) - (simhash & 1)
    FROM likeness WHERE bucket = 9 AND host = 'placed.example' ORDER BY target DESC LIMIT 40;
INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)
    SELECT 7, 'late.example', 1, randomblob(16), size_class, (simhash | 1) - (simhash & 1)
    FROM likeness WHERE bucket = 9 AND host = 'waiting.example';
INSERT INTO likeness_waiting SELECT DISTINCT bucket, host FROM likeness WHERE placed = 0;
COMMIT;
