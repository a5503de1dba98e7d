-- Each visit moved its target in this index, which nothing but counting what is due read:
-- that is counted by target_due now, which claims go by.
DROP INDEX target_overdue;

-- A host's pages stand together in the table itself, where they stood in an index beside
-- it.
CREATE TABLE likeness_by_host (
    bucket INTEGER NOT NULL,
    host TEXT NOT NULL,
    target BLOB NOT NULL,
    size_class INTEGER NOT NULL,
    simhash INTEGER NOT NULL,
    PRIMARY KEY (bucket, host, target)
) STRICT, WITHOUT ROWID;
INSERT INTO likeness_by_host (bucket, host, target, size_class, simhash)
    SELECT bucket, host, target, size_class, simhash FROM likeness
    ORDER BY bucket, host, target;
DROP TABLE likeness;
ALTER TABLE likeness_by_host RENAME TO likeness;
CREATE INDEX likeness_block0 ON likeness ((simhash >> 0) & 65535, size_class, bucket, host,
    simhash);
CREATE INDEX likeness_block1 ON likeness ((simhash >> 16) & 65535, size_class, bucket, host,
    simhash);
CREATE INDEX likeness_block2 ON likeness ((simhash >> 32) & 65535, size_class, bucket, host,
    simhash);
CREATE INDEX likeness_block3 ON likeness ((simhash >> 48) & 65535, size_class, bucket, host,
    simhash);
