-- A row a page, found by each quarter of its SimHash through an index of that quarter:
-- both its own host's pages and other hosts' are looked up there. Four rows stood in
-- three trees before. A page that repeats another has none.
DELETE FROM likeness WHERE block <> 0;
DELETE FROM likeness a USING likeness b
    WHERE a.bucket = b.bucket AND a.target = b.target AND a.ctid < b.ctid;
DROP INDEX likeness_target;
DROP INDEX likeness_bits;
ALTER TABLE likeness DROP CONSTRAINT likeness_pkey;
ALTER TABLE likeness DROP COLUMN block, DROP COLUMN bits;
ALTER TABLE likeness ADD PRIMARY KEY (bucket, target);
CREATE INDEX likeness_host ON likeness (bucket, host, target, size_class, simhash);
CREATE INDEX likeness_block0 ON likeness (((simhash >> 0) & 65535), size_class, bucket, host,
    simhash);
CREATE INDEX likeness_block1 ON likeness (((simhash >> 16) & 65535), size_class, bucket, host,
    simhash);
CREATE INDEX likeness_block2 ON likeness (((simhash >> 32) & 65535), size_class, bucket, host,
    simhash);
CREATE INDEX likeness_block3 ON likeness (((simhash >> 48) & 65535), size_class, bucket, host,
    simhash);
