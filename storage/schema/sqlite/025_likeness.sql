-- A row a page, found by each quarter of its SimHash through an index of that quarter:
-- both its own host's pages and other hosts' are looked up there. Four rows stood in
-- three trees before. A page that repeats another has none.
CREATE TABLE likeness_by_page (
    bucket INTEGER NOT NULL,
    target BLOB NOT NULL,
    host TEXT NOT NULL,
    size_class INTEGER NOT NULL,
    simhash INTEGER NOT NULL,
    PRIMARY KEY (bucket, target)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO likeness_by_page (bucket, target, host, size_class, simhash)
    SELECT bucket, target, host, size_class, simhash FROM likeness WHERE block = 0;
DROP TABLE likeness;
ALTER TABLE likeness_by_page RENAME TO likeness;
CREATE INDEX likeness_host ON likeness (bucket, host, target, size_class, simhash);
CREATE INDEX likeness_block0 ON likeness ((simhash >> 0) & 65535, size_class, bucket, host,
    simhash);
CREATE INDEX likeness_block1 ON likeness ((simhash >> 16) & 65535, size_class, bucket, host,
    simhash);
CREATE INDEX likeness_block2 ON likeness ((simhash >> 32) & 65535, size_class, bucket, host,
    simhash);
CREATE INDEX likeness_block3 ON likeness ((simhash >> 48) & 65535, size_class, bucket, host,
    simhash);
