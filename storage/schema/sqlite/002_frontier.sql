-- What a target's next visit is decided by: the watchlists its content was last matched
-- with (only then may it be asked for on condition), and how often it had news.
ALTER TABLE target ADD COLUMN matched BLOB NOT NULL
    DEFAULT x'00000000000000000000000000000000';
ALTER TABLE target ADD COLUMN kind INTEGER NOT NULL DEFAULT 0; -- enum page_kind
ALTER TABLE target ADD COLUMN visits INTEGER NOT NULL DEFAULT 0;
ALTER TABLE target ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE target ADD COLUMN changed_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE target ADD COLUMN interval_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE target ADD COLUMN news BLOB NOT NULL
    DEFAULT x'00000000000000000000000000000000';

-- The SimHash of a page's text (0: too short to have one), and the page of the same host
-- that it all but equals.
ALTER TABLE page ADD COLUMN likeness INTEGER NOT NULL DEFAULT 0;
ALTER TABLE page ADD COLUMN twin BLOB;

-- Each page that repeats no other, once for each quarter of its SimHash: two hashes that
-- differ in at most three bits share one quarter at least.
CREATE TABLE likeness (
    bucket INTEGER NOT NULL,
    host TEXT NOT NULL,
    block INTEGER NOT NULL CHECK (block BETWEEN 0 AND 3),
    bits INTEGER NOT NULL CHECK (bits BETWEEN 0 AND 65535),
    size_class INTEGER NOT NULL,
    target BLOB NOT NULL,
    simhash INTEGER NOT NULL,
    PRIMARY KEY (bucket, host, block, bits, size_class, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_target ON likeness (bucket, target);
CREATE INDEX likeness_bits ON likeness (block, bits, size_class);

-- Hosts that show what another one shows.
CREATE TABLE clone (
    bucket INTEGER NOT NULL,
    host TEXT NOT NULL,
    source TEXT NOT NULL,
    of_host TEXT NOT NULL,
    shared INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL,
    PRIMARY KEY (bucket, host)
) STRICT, WITHOUT ROWID;

-- The earliest moment a claim of this host may find something: when its rest or lease
-- ends and a target is due. A hint that is early costs one look, a late one would starve
-- the host; who has been awake longest has the next turn.
ALTER TABLE host ADD COLUMN wake_ms INTEGER NOT NULL DEFAULT 0;
CREATE INDEX host_wake ON host (wake_ms, bucket, host);
