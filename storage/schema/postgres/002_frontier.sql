-- What a target's next visit is decided by: the watchlists its content was last matched
-- with (only then may it be asked for on condition), and how often it had news.
ALTER TABLE target
    ADD COLUMN matched bytea NOT NULL DEFAULT '\x00000000000000000000000000000000',
    ADD COLUMN kind smallint NOT NULL DEFAULT 0, -- enum page_kind
    ADD COLUMN visits bigint NOT NULL DEFAULT 0,
    ADD COLUMN changes bigint NOT NULL DEFAULT 0,
    ADD COLUMN changed_ms bigint NOT NULL DEFAULT 0,
    ADD COLUMN interval_ms bigint NOT NULL DEFAULT 0,
    ADD COLUMN news bytea NOT NULL DEFAULT '\x00000000000000000000000000000000';

-- The SimHash of a page's text (0: too short to have one), and the page of the same host
-- that it all but equals.
ALTER TABLE page
    ADD COLUMN likeness bigint NOT NULL DEFAULT 0,
    ADD COLUMN twin bytea;

-- Each page that repeats no other, once for each quarter of its SimHash: two hashes that
-- differ in at most three bits share one quarter at least.
CREATE TABLE likeness (
    bucket smallint NOT NULL,
    host text COLLATE "C" NOT NULL,
    block smallint NOT NULL CHECK (block BETWEEN 0 AND 3),
    bits integer NOT NULL CHECK (bits BETWEEN 0 AND 65535),
    size_class smallint NOT NULL,
    target bytea NOT NULL,
    simhash bigint NOT NULL,
    PRIMARY KEY (bucket, host, block, bits, size_class, target)
);
CREATE INDEX likeness_target ON likeness (bucket, target);
CREATE INDEX likeness_bits ON likeness (block, bits, size_class);

-- Hosts that show what another one shows.
CREATE TABLE clone (
    bucket smallint NOT NULL,
    host text COLLATE "C" NOT NULL,
    source text COLLATE "C" NOT NULL,
    of_host text COLLATE "C" NOT NULL,
    shared bigint NOT NULL,
    pages bigint NOT NULL,
    seen_ms bigint NOT NULL,
    PRIMARY KEY (bucket, host)
);

-- The earliest moment a claim of this host may find something: when its rest or lease
-- ends and a target is due. A hint that is early costs one look, a late one would starve
-- the host; who has been awake longest has the next turn.
ALTER TABLE host ADD COLUMN wake_ms bigint NOT NULL DEFAULT 0;
CREATE INDEX host_wake ON host (wake_ms, bucket, host);
