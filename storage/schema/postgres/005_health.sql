-- Health of a source, day by day (UTC, days since 1970) and counted where its hosts are.
-- Everything but the state adds up in any order; l0 to l23 are answer times in the slots
-- of model/latency.h.
CREATE TABLE health_day (
    bucket smallint NOT NULL,
    source text COLLATE "C" NOT NULL,
    day bigint NOT NULL,
    visits bigint NOT NULL,
    successes bigint NOT NULL,
    failures bigint NOT NULL,
    pages bigint NOT NULL,
    postings bigint NOT NULL,
    links bigint NOT NULL,
    bytes bigint NOT NULL,
    walls bigint NOT NULL,
    state bigint NOT NULL, -- enum site_state, of the last visit
    state_ms bigint NOT NULL,
    l0 bigint NOT NULL,
    l1 bigint NOT NULL,
    l2 bigint NOT NULL,
    l3 bigint NOT NULL,
    l4 bigint NOT NULL,
    l5 bigint NOT NULL,
    l6 bigint NOT NULL,
    l7 bigint NOT NULL,
    l8 bigint NOT NULL,
    l9 bigint NOT NULL,
    l10 bigint NOT NULL,
    l11 bigint NOT NULL,
    l12 bigint NOT NULL,
    l13 bigint NOT NULL,
    l14 bigint NOT NULL,
    l15 bigint NOT NULL,
    l16 bigint NOT NULL,
    l17 bigint NOT NULL,
    l18 bigint NOT NULL,
    l19 bigint NOT NULL,
    l20 bigint NOT NULL,
    l21 bigint NOT NULL,
    l22 bigint NOT NULL,
    l23 bigint NOT NULL,
    PRIMARY KEY (bucket, source, day)
);
CREATE INDEX health_day_day ON health_day (day);

-- Counted since there was this column.
ALTER TABLE health ADD COLUMN successes bigint NOT NULL DEFAULT 0;
ALTER TABLE health ADD COLUMN failed bigint NOT NULL DEFAULT 0;

-- What each worker knows of Tor: since when none works (0: one does), by its clock.
ALTER TABLE worker ADD COLUMN tor_down_ms bigint NOT NULL DEFAULT 0;
ALTER TABLE worker ADD COLUMN tor_why text COLLATE "C" NOT NULL DEFAULT '';

-- The least that was due at any look of a day (UTC): what was never worked off.
CREATE TABLE backlog_day (
    day bigint PRIMARY KEY,
    due bigint NOT NULL
);
