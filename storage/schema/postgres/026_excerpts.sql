-- Excerpts lie in a table of their own: forgetting one deletes a small row, where it made a
-- new version of its posting before. Those that are there stay with their postings until
-- they are old, and so do those of workers of before: nothing is moved here.
CREATE TABLE excerpt (
    bucket smallint NOT NULL,
    target bytea NOT NULL,
    number integer NOT NULL, -- of the posting
    read_ms bigint NOT NULL, -- when its page was read so
    words text COLLATE "C" NOT NULL,
    PRIMARY KEY (bucket, target, number)
);
CREATE INDEX excerpt_read ON excerpt (bucket, read_ms);

-- Which postings still have one; none in the end.
CREATE INDEX posting_worded ON posting (bucket) WHERE excerpt <> '';
