-- How much was forgotten on each day (UTC, days since 1970), class by class (enum
-- store_class): counted in the transaction that deletes it.
CREATE TABLE forgotten_day (
    day INTEGER NOT NULL,
    class INTEGER NOT NULL,
    forgotten INTEGER NOT NULL,
    PRIMARY KEY (day, class)
) STRICT, WITHOUT ROWID;

-- Excerpts are forgotten before their postings: those that are still there.
CREATE INDEX posting_excerpt ON posting (bucket, target) WHERE excerpt <> '';
