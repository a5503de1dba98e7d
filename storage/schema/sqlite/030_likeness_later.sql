-- What a page resembles was put into four trees, whose order is chance, with each visit. A
-- host's newest pages are looked through one by one now, and put there many at a time.
CREATE TABLE likeness_later (
    bucket INTEGER NOT NULL,
    host TEXT NOT NULL,
    placed INTEGER NOT NULL DEFAULT 1, -- 1: the trees have it
    target BLOB NOT NULL,
    size_class INTEGER NOT NULL,
    simhash INTEGER NOT NULL,
    PRIMARY KEY (bucket, host, placed, target)
) STRICT, WITHOUT ROWID;
INSERT INTO likeness_later (bucket, host, placed, target, size_class, simhash)
    SELECT bucket, host, 1, target, size_class, simhash FROM likeness
    ORDER BY bucket, host, target;
DROP TABLE likeness;
ALTER TABLE likeness_later RENAME TO likeness;
CREATE INDEX likeness_block0 ON likeness ((simhash >> 0) & 65535, size_class, bucket, host,
    simhash) WHERE placed = 1;
CREATE INDEX likeness_block1 ON likeness ((simhash >> 16) & 65535, size_class, bucket, host,
    simhash) WHERE placed = 1;
CREATE INDEX likeness_block2 ON likeness ((simhash >> 32) & 65535, size_class, bucket, host,
    simhash) WHERE placed = 1;
CREATE INDEX likeness_block3 ON likeness ((simhash >> 48) & 65535, size_class, bucket, host,
    simhash) WHERE placed = 1;
