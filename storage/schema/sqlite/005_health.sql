-- Health of a source, day by day (UTC, days since 1970) and counted where its hosts are.
-- Everything but the state adds up in any order; l0 to l23 are answer times in the slots
-- of model/latency.h.
CREATE TABLE health_day (
    bucket INTEGER NOT NULL,
    source TEXT NOT NULL,
    day INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    successes INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    postings INTEGER NOT NULL,
    links INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    walls INTEGER NOT NULL,
    state INTEGER NOT NULL, -- enum site_state, of the last visit
    state_ms INTEGER NOT NULL,
    l0 INTEGER NOT NULL,
    l1 INTEGER NOT NULL,
    l2 INTEGER NOT NULL,
    l3 INTEGER NOT NULL,
    l4 INTEGER NOT NULL,
    l5 INTEGER NOT NULL,
    l6 INTEGER NOT NULL,
    l7 INTEGER NOT NULL,
    l8 INTEGER NOT NULL,
    l9 INTEGER NOT NULL,
    l10 INTEGER NOT NULL,
    l11 INTEGER NOT NULL,
    l12 INTEGER NOT NULL,
    l13 INTEGER NOT NULL,
    l14 INTEGER NOT NULL,
    l15 INTEGER NOT NULL,
    l16 INTEGER NOT NULL,
    l17 INTEGER NOT NULL,
    l18 INTEGER NOT NULL,
    l19 INTEGER NOT NULL,
    l20 INTEGER NOT NULL,
    l21 INTEGER NOT NULL,
    l22 INTEGER NOT NULL,
    l23 INTEGER NOT NULL,
    PRIMARY KEY (bucket, source, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX health_day_day ON health_day (day);

-- Counted since there was this column.
ALTER TABLE health ADD COLUMN successes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE health ADD COLUMN failed INTEGER NOT NULL DEFAULT 0;

-- What each worker knows of Tor: since when none works (0: one does), by its clock.
ALTER TABLE worker ADD COLUMN tor_down_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE worker ADD COLUMN tor_why TEXT NOT NULL DEFAULT '';

-- The least that was due at any look of a day (UTC): what was never worked off.
CREATE TABLE backlog_day (
    day INTEGER PRIMARY KEY,
    due INTEGER NOT NULL
) STRICT;
